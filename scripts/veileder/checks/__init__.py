"""Rules as generators of messages. Nobody imports checks but the command line."""

"""Rules as generators of messages. Only the build, the preview and the command line use them."""

"""The guide with a case for ever more municipalities: what grows, and how fast."""

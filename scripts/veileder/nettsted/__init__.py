"""The site being built, in memory: every page once, every file made, and what the steps share."""

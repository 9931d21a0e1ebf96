"""Content and data as frozen types: what the editors wrote, checked once."""

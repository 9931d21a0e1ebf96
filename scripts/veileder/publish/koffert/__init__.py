"""Pages of the guide as one HTML file that works from a memory stick, with no network."""

"""Steps over the built site: PDF, open data, swap."""

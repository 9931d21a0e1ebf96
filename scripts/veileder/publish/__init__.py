"""Steps over the site being built: edits of pages, search, PDF, Word, open data, files for hosts."""

"""The search, side by side with the stock theme's search and plain Pagefind, in one real Chromium."""

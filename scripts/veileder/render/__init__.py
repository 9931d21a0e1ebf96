"""HTML from the model: macros and templates."""

"""Paper: editions and sheets as PDF, from the built pages and the guide's data."""

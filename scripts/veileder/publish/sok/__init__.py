"""The search: word forms, compounds and synonyms, and the index made from the built pages."""

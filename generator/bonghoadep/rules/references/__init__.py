"""Records that name other records: movements, plans, stories, sources."""

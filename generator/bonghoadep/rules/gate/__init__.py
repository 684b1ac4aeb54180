"""The gate: what must be true before a record may reach any output. Its rules can never be lowered."""

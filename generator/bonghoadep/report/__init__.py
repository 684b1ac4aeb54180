"""How diagnostics are said; nothing here decides what is wrong."""

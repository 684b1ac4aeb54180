"""Reckoning: what the plans want set beside what was published; answers as plain values, for pages, files and print."""

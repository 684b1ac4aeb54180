"""Bytes on disk become text with positions; nothing here knows what a record is."""

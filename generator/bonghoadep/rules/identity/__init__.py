"""Ids: one for each record, for ever."""

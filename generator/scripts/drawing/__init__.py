"""Illustrations for sample stories, drawn from code: no person and no face is ever shown."""

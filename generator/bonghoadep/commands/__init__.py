"""The commands, by who gives them; `cli.py` puts them together."""

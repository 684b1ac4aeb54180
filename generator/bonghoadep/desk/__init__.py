"""The editor's desk: commands that write records. None overwrites what it did not write itself."""

"""What stands in the story itself."""

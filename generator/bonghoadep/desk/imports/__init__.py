"""Lists and reports as offices keep them become drafts; what could not be read is said, nothing is overwritten."""

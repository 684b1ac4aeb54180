"""The same corpus as other generators want it, doing the same work."""

"""Actions decide and remember in one transaction."""

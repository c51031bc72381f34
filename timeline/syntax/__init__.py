"""Articles into sentences."""

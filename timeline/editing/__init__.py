"""A chronology as files that a person edits: read back, merged with what the articles say now."""

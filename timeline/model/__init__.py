"""The nouns: frozen dataclasses. No file, no regular expression over an article, no clock."""

"""Saved news pages: the story, who told it, and every date that the page gives for it."""

from timeline.sources.html.reader import read, recognises

__all__ = ["read", "recognises"]

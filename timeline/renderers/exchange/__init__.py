"""Formats for other programs, a module each: `render`, and `losses` for what has no room in it."""

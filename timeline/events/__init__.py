"""Resolutions to a chronology: what happened then, in a sentence, with its evidence."""

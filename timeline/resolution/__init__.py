"""Meaning, anchor and direction to a value: where dates are decided, and every step is told."""

"""The closed list of meanings that rules may ask for, shared by all languages."""

from timeline.grammar.builders.registry import builders

__all__ = ["builders"]

"""Bytes into articles: encodings, formats, what stands around a story, and the day that it counts from."""

from timeline.sources.dateline import WireDateline, wire_dateline
from timeline.sources.files import load
from timeline.sources.ladder import ReadChoice
from timeline.sources.reading import Reading, examine, read

__all__ = ["ReadChoice", "Reading", "WireDateline", "examine", "load", "read", "wire_dateline"]

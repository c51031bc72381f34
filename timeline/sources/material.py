"""What a reader is given."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """An input in characters, and what is known of it beforehand."""

    origin: str
    """What the person named: a path, or ``"-"``."""

    text: str
    """Its characters as `decoding` leaves them."""

    language: str = "en"
    """ISO 639-1 code that holds unless the input names another."""

    data: bytes = b""
    """Its bytes, for formats that say themselves how they are encoded."""

    @property
    def suffix(self) -> str:
        """The suffix of its name in small letters: ``".md"``."""
        name = self.origin.replace("\\", "/").rpartition("/")[2]
        stem, dot, suffix = name.rpartition(".")
        return (dot + suffix).lower() if stem else ""

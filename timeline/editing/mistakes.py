"""What is wrong in an edited file: all of it at once, a line each."""

from dataclasses import dataclass, field

from timeline.errors import UnreadableInput

MOST = 20
"""So many mistakes are told."""


class MistakesInFile(UnreadableInput):
    """An edited file holds mistakes; nothing is done until they are mended."""

    def __init__(self, told: list[str]) -> None:
        rest = len(told) - MOST
        more = [f"and {rest} more"] if rest > 0 else []
        super().__init__("\n".join([*told[:MOST], *more]))


@dataclass(slots=True)
class Mistakes:
    """Collects the mistakes of one file."""

    where: str
    told: list[str] = field(default_factory=list)

    def add(self, line: int, what: str, hint: str) -> None:
        """A mistake: what is wrong in a line, and what to do."""
        self.told.append(f"{self.where}:{line}: {what}; {hint}")

    def check(self) -> None:
        """Stop here where there are any.

        Raises:
            MistakesInFile: there are.
        """
        if self.told:
            raise MistakesInFile(self.told)


def shortened(text: str) -> str:
    """A text as it is quoted in a message.

    >>> shortened("Rain " * 30)
    'Rain Rain Rain Rain Rain Rain Rain Rain …'
    """
    clean = " ".join(text.split())
    return clean if len(clean) <= 40 else clean[:40].rstrip() + " …"

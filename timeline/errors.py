"""What can go wrong, said in a sentence: what failed, where, what to try. Exit codes live here."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command's exit status means; the table in docs/cli.md."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    NOTHING_DATED = 3
    UNREADABLE = 4
    NO_PDF = 5


class TimelineError(Exception):
    """A failure that a person can act on.

    Args:
        what: what failed, as a clause without a full stop.
        where: the file, line or option, or empty.
        hint: what to try, as an imperative, or empty.

    >>> print(TimelineError("the file is empty", where="a.txt", hint="give an article"))
    a.txt: the file is empty; give an article
    """

    code = ExitCode.USAGE

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what, self.where, self.hint = what, where, hint

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        return f"{text}; {self.hint}" if self.hint else text


class UsageError(TimelineError):
    """An option or a combination of options makes no sense."""


class UnreadableInput(TimelineError):
    """An input cannot be read as an article."""

    code = ExitCode.UNREADABLE


class UnwritableOutput(TimelineError):
    """An output cannot be written; what was there before is whole."""

    code = ExitCode.UNREADABLE


class NothingDated(TimelineError):
    """The articles hold no date that could be resolved."""

    code = ExitCode.NOTHING_DATED


class TemplateError(TimelineError):
    """A template cannot be used; `where` names its file and line."""


class PdfUnavailable(TimelineError):
    """PDF cannot be made on this machine, or this document broke its renderer."""

    code = ExitCode.NO_PDF


class ParserUnavailable(TimelineError):
    """Sentences cannot be parsed on this machine; trimmed sentences stand in for clauses."""

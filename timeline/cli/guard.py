"""The wall between the program and the person: no traceback passes it."""

import os
from collections.abc import Sequence

import typer

from timeline.cli.app import app
from timeline.cli.console import complain
from timeline.errors import ExitCode, TimelineError

BUG = 70
"""Exit code for a mistake of ours (`EX_SOFTWARE` of sysexits.h)."""

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of the signal, as shells have it."""


def guarded(args: Sequence[str]) -> int:
    """Run the commands; turn every failure into a sentence on standard error and an exit code."""
    try:
        return int(app(list(args), prog_name="timeline", standalone_mode=False) or ExitCode.DONE)
    except TimelineError as error:
        complain(str(error))
        return error.code
    except typer.TyperException as error:
        complain(f"{error.format_message().rstrip('.')}; see timeline --help")
        return ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("TIMELINE_DEBUG"):
            raise
        complain(_bug(error))
        return BUG


def _bug(error: Exception) -> str:
    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return f"this is a bug in timeline ({said}); set TIMELINE_DEBUG=1 and run again to see where, and please report it"

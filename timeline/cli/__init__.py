"""The command line: options in, pipeline, files out; no logic."""

import sys
from collections.abc import Sequence

from timeline.cli.collector import relax


def main() -> None:
    """The `timeline` command: run it with the process's arguments and exit with its code."""
    relax()
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run the command and tell its exit code; whatever goes wrong becomes one sentence on standard error.

    Args:
        args: the arguments, without the program's name.

    Raises:
        Exception: anything unforeseen, where TIMELINE_DEBUG is set.
    """
    from timeline.cli.guard import guarded

    return guarded(args)

"""spaCy without its command line, which it imports at every start and which brings a web client with it."""

import sys
from types import ModuleType

_COMMANDS = ("spacy.cli", "spacy.cli.info")


def import_spacy() -> None:
    """Import spaCy in two thirds of the time, and leave it as if it had been imported whole.

    Its `__init__` takes one name from its command line, `info`. Stand-ins give it that name and go away again, so
    that whoever imports `spacy.cli` later gets the real one.
    """
    if "spacy" in sys.modules:
        return
    for name in _COMMANDS:
        sys.modules[name] = ModuleType(name)
    sys.modules[_COMMANDS[-1]].__dict__["info"] = _info
    try:
        import spacy
    finally:
        for name in _COMMANDS:
            sys.modules.pop(name, None)
    spacy.__dict__.pop("cli", None)


def _info(*args: object, **options: object) -> object:
    """`spacy.info`, when somebody does call it."""
    from spacy.cli.info import info

    return info(*args, **options)  # type: ignore[arg-type]

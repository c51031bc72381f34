"""The garbage collector, told that most of what is here stays."""

import gc

_NEW = 200_000
"""Objects that are made before it looks at them: a text's own are few, and gone as soon as its line is written."""


def relax() -> None:
    """Let the collector of this process look less often: by itself it would walk the grammar again and again."""
    gc.set_threshold(_NEW, 20, 20)

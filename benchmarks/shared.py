"""Where the annotated data and their scorer are: outside of the project, never part of it."""

import importlib.util
import os
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]
"""The project's folder."""

ABSENT = "the annotated corpora are not here: put them beside the project in ../shared, or name them in TIMELINE_SHARED"
"""What is said where there is nothing to measure on."""


def shared() -> Path | None:
    """The folder that holds `corpora/` and `eval/`; ``None`` where there is none.

    TIMELINE_SHARED names it; without that it is looked for beside the project.
    """
    folder = Path(os.environ.get("TIMELINE_SHARED") or ROOT.parent / "shared").resolve()
    return folder if (folder / "corpora").is_dir() and (folder / "eval" / "score_timex.py").is_file() else None


@cache
def scorer(folder: Path, name: str = "score_timex") -> ModuleType:
    """A scorer, imported from where it is; by default that of TempEval-3.

    Args:
        folder: what `shared` gave.
        name: of its file, without the suffix.
    """
    spec = importlib.util.spec_from_file_location(name, folder / "eval" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

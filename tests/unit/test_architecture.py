"""The walls between the stages, and what may stand nowhere, read from the source itself."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "timeline"
MODULES = sorted(ROOT.rglob("*.py"))

FLOORS = (
    "sources",
    "syntax",
    "grammar",
    "resolution",
    "events",
    "merging",
    "renderers",
    "editing",
    "pipeline",
    "hosts",
    "cli",
)
"""The stages; each may import those before it."""

GROUND = ("model", "errors", "language")
"""What every stage stands on, and which stands on no stage."""

FRONT = ("", "__main__")
"""The package itself and `python -m timeline`: they may name everything."""


def names(path: Path) -> tuple[str, ...]:
    """Dotted parts of a module, below the package: ("grammar", "scanner")."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


def stage(module: str) -> str:
    """The first part below the package of a dotted name: "timeline.grammar.chart" is of "grammar"."""
    return [*module.split("."), ""][1]


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that a source imports, early or late."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module is not None
            yield node.module
            if node.module == "timeline":
                yield from (f"timeline.{alias.name}" for alias in node.names)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def dotted(path: Path) -> str:
    return ".".join(names(path)) or "timeline"


def trespasses(own: str, imported: str) -> bool:
    """Whether a module of one stage may not import a module."""
    if imported.split(".", maxsplit=1)[0] != "timeline" or own in FRONT or stage(imported) in {"", own}:
        return False
    other = stage(imported)
    if own in GROUND:
        return GROUND.index(other) < GROUND.index(own) if other in GROUND else True
    if other in GROUND or other not in FLOORS:
        return False
    return FLOORS.index(other) > FLOORS.index(own)


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_imports_go_one_way(path: Path) -> None:
    own = (names(path) or ("",))[0]
    assert own in FLOORS + GROUND + FRONT, f"{own} is a new stage: give it a floor"
    assert [name for name in imports(tree_of(path)) if trespasses(own, name)] == []


def test_a_trespass_is_seen() -> None:
    assert trespasses("grammar", "timeline.renderers.json")
    assert trespasses("model", "timeline.grammar")
    assert not trespasses("renderers", "timeline.grammar")
    assert not trespasses("grammar", "timeline.model.time")


OUTSIDE = {"os", "io", "socket", "urllib", "http", "subprocess", "tempfile", "shutil", "pathlib", "random", "time"}
"""Doors to files, network, processes, chance and the clock."""

DOORS = (
    "sources.files",
    "sources.pieces",
    "sources.web",
    "sources.cities",
    "syntax.weights",
    "renderers",
    "hosts.place",
    "cli",
    "language",
    "__main__",
)
"""Modules in which a file may be opened; all others are pure."""


@pytest.mark.parametrize("path", [path for path in MODULES if not dotted(path).startswith(DOORS)], ids=dotted)
def test_the_core_is_pure(path: Path) -> None:
    tree = tree_of(path)
    assert OUTSIDE & {name.split(".")[0] for name in imports(tree)} - _paths_by_name(path) == set()
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert called & {"open", "input", "print", "exec", "eval"} == set()


def _paths_by_name(path: Path) -> set[str]:
    """`pathlib` may be used for the names of files, as `PurePath`, which opens nothing."""
    text = path.read_text(encoding="utf-8")
    return {"pathlib"} if "import Path\n" not in text and "import Path," not in text else set()


CLOCKS = {"now", "today", "utcnow", "time_ns", "localtime", "gmtime"}
"""Names of calls that ask the machine for the time."""


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_nothing_asks_for_the_time(path: Path) -> None:
    tree = tree_of(path)
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert attributes & CLOCKS == set()
    assert "time" not in set(imports(tree)), "time.time and its kin"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_dateparser_has_one_caller_and_never_searches(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert "search_dates" not in source
    if dotted(path) != "grammar.written":
        assert not any(name.split(".")[0] == "dateparser" for name in imports(ast.parse(source)))


SPACY = {"syntax.english", "syntax.lean", "syntax.lemmas"}
"""Where spaCy is named; everyone else knows `timeline.syntax.parser` only."""


@pytest.mark.parametrize("path", [path for path in MODULES if dotted(path) not in SPACY], ids=dotted)
def test_spacy_is_known_in_one_place(path: Path) -> None:
    assert not any(name.split(".")[0] in {"spacy", "thinc", "numpy"} for name in imports(tree_of(path)))


def test_model_reads_no_text() -> None:
    """Regular expressions belong to stages that read; the model knows only its own TIMEX3 spelling."""
    users = {dotted(path) for path in MODULES if "re" in set(imports(tree_of(path))) and names(path)[:1] == ("model",)}
    assert users <= {"model.timex"}


POSSESSIVE = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+|\(\?>")
"""A group that gives nothing back, ``(...)*+``, matches wrongly before Python 3.11.5; Debian 12 has 3.11.2."""


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_no_regular_expression_gives_other_matches_on_an_older_python(path: Path) -> None:
    patterns = [
        part.value
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.")
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    ]
    assert [pattern for pattern in patterns if POSSESSIVE.search(pattern)] == []


LONGEST = 300


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_file_holds_one_idea(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= LONGEST
    assert ast.get_docstring(tree_of(path)) or not lines, "a module says what it is"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_functions_are_short(path: Path) -> None:
    long = [
        node.name for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef) and _code_lines(node) > 40
    ]
    assert long == []


def _code_lines(node: ast.FunctionDef) -> int:
    """Lines of a function's body, without its signature and docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0

"""Whole outputs, byte for byte. `make accept` writes them anew; a person reads the diff."""

import difflib
from pathlib import Path

import pytest

from tests.narratives import ferry, transbordador
from timeline import chronicle, read, render
from timeline.model.chronology import Chronology
from timeline.renderers import Style

HERE = Path(__file__).parent
EXAMPLES = Path(__file__).parents[2] / "examples"
OUTPUTS = [(path, "md") for path in sorted(EXAMPLES.glob("*.*"))] + [
    (EXAMPLES / "reservoir.md", "json"),
    (EXAMPLES / "plant-recall.txt", "html"),
]
NARRATIVES = (("ferry", ferry(), "md"), ("ferry", ferry(), "html"), ("transbordador", transbordador(), "md"))


def compare(name: str, made: bytes, accepting: bool) -> None:
    """Hold an output to the one that is kept."""
    golden = HERE / name
    if accepting:
        golden.write_bytes(made)
    kept = golden.read_bytes()
    if made != kept:
        before, after = kept.decode().splitlines(), made.decode().splitlines()
        lines = difflib.unified_diff(before, after, "golden", "now", n=0, lineterm="")
        pytest.fail("\n".join([*lines, "(`make accept` writes it anew; read the diff.)"]), pytrace=False)


@pytest.mark.parametrize(("example", "to"), OUTPUTS, ids=lambda value: getattr(value, "stem", value))
def test_golden(example: Path, to: str, accepting: bool) -> None:
    compare(f"{example.stem}.{to}", render(chronicle(read(example.name, example.read_bytes())), to), accepting)


@pytest.mark.parametrize(("name", "chronology", "to"), NARRATIVES, ids=["ferry-md", "ferry-html", "transbordador-md"])
def test_golden_narrative(name: str, chronology: Chronology, to: str, accepting: bool) -> None:
    """Made by hand, so that they change with the telling only."""
    compare(f"narrative-{name}.{to}", render(chronology, to, Style(telling="narrative")), accepting)

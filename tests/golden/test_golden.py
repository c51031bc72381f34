"""Whole outputs, byte for byte. `make accept` writes them anew; a person reads the diff."""

import difflib
from pathlib import Path

import pytest

from timeline import chronicle, read, render

HERE = Path(__file__).parent
EXAMPLES = Path(__file__).parents[2] / "examples"
OUTPUTS = [(path, "md") for path in sorted(EXAMPLES.glob("*.*"))] + [
    (EXAMPLES / "reservoir.md", "json"),
    (EXAMPLES / "plant-recall.txt", "html"),
]


@pytest.mark.parametrize(("example", "to"), OUTPUTS, ids=lambda value: getattr(value, "stem", value))
def test_golden(example: Path, to: str, accepting: bool) -> None:
    golden = HERE / f"{example.stem}.{to}"
    made = render(chronicle(read(example.name, example.read_bytes())), to)
    if accepting:
        golden.write_bytes(made)
    kept = golden.read_bytes()
    if made != kept:
        before, after = kept.decode().splitlines(), made.decode().splitlines()
        lines = difflib.unified_diff(before, after, "golden", "now", n=0, lineterm="")
        pytest.fail("\n".join([*lines, "(`make accept` writes it anew; read the diff.)"]), pytrace=False)

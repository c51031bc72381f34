"""What tags tell of an expression beyond its value."""

import json

import pytest

from timeline.cli.tagger import Tagger
from timeline.sources.ladder import ReadChoice
from timeline.sources.pieces import Piece

TAGGER = Tagger(to="jsonl", choice=ReadChoice(), reading=None, with_events=False)


@pytest.mark.parametrize(
    ("text", "value", "ends"),
    [
        ("Prices rose during Ramadan.", "2024-03-11", ("2024-03-11", "2024-04-09")),
        ("Shops were shut for Passover last year.", "2023-04-06", ("2023-04-06", "2023-04-13")),
        ("It rained for the past three days.", "P3D", ("2024-04-17", "2024-04-20")),
        ("The bridge fell Monday.", "2024-04-15", (None, None)),
        ("It was shut March 3-5.", "2024-03-03", (None, None)),
    ],
)
def test_a_stretch_has_a_begin_and_an_end(text: str, value: str, ends: tuple[str | None, str | None]) -> None:
    line = json.dumps({"doc_id": "a", "dct": "2024-04-20", "text": text})
    found = json.loads(TAGGER(Piece(where="a", form="jsonl", data=line.encode())).data)["timexes"][0]
    assert (found["value"], (found["begin"], found["end_value"])) == (value, ends)

"""What a person left in a file is what is read, whatever the articles and the person wrote."""

from contextlib import suppress
from dataclasses import replace

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.chronologies import article, bridge, event
from timeline.editing.left import Written
from timeline.editing.merge import fresh, merge
from timeline.editing.own import program_lines
from timeline.editing.stored import Record, read_record
from timeline.editing.written import read_markdown, read_written
from timeline.errors import UnreadableInput
from timeline.events.order import ordered
from timeline.model.chronology import Chronology
from timeline.model.editing import Change, Edit
from timeline.model.time import TimeValue
from timeline.renderers import Style, render
from timeline.renderers.json import document
from timeline.renderers.json import record as written_record
from timeline.renderers.legible import legible
from timeline.renderers.markdown import written

HOSTILE = st.sampled_from(
    [
        *(
            "<!-- e0001 -->",
            "-->",
            "<!--",
            "{#e0001 .pin}",
            "[2]",
            "[a](http://b.example)",
            "**2020** — x",
            " — ",
            ": ",
        ),
        *("- ", "> ", "# ", "1. ", "---", "\\", "`", "*", "_", "&lt;", "&amp;", "\u202e", "\ufeff", "\x00", "\u2028"),
        *("Jan. 3, 2020", ": ", "\n", "\r\n", "\t", "<b>", "|", "$$", "Summary", "é", "漢", "said"),
    ]
)
TEXTS = st.lists(HOSTILE | st.text(max_size=8), min_size=1, max_size=8).map(" ".join)
STYLES = st.sampled_from([Style(), Style(date_style="iso"), Style(date_style="long"), Style(provenance=False)])


def base_of(chronology: Chronology, style: Style) -> tuple[str, Record]:
    """The Markdown and the record of a chronology that nobody has edited."""
    text = written(chronology, style, {})
    lines = program_lines(text, chronology, chronology, {}, style)
    return text, read_record(written_record(chronology, lines), "story.json")


def hostile(texts: list[str], title: str) -> Chronology:
    """Entries that say these texts, out of one article that does."""
    source = article([f"{text} Thursday{number}" for number, text in enumerate(texts)], title=title)
    events = tuple(
        event(source, f"Thursday{number}", "2024-01-04", text=text, attribution=title)
        for number, text in enumerate(texts)
    )
    return Chronology(title=title, language="en", articles=(source,), events=ordered(events, ["a1"]))


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4), title=TEXTS, style=STYLES)
@example(texts=["<!-- e0001 -->"], title="[2]", style=Style())
def test_what_nobody_edited_is_read_as_it_was(texts: list[str], title: str, style: Style) -> None:
    assume(legible(title) and all(legible(text) and "\n\n" not in text for text in texts))
    chronology = hostile(texts, title)
    text, record = base_of(chronology, style)
    found = read_written(text, "story.md", record)
    assert render(found.chronology, "json") == render(chronology, "json")
    again = merge(found, record, chronology)
    assert again.told == ()
    assert written(again.chronology, style, again.typed) == text


def edited(chronology: Chronology, data: st.DataObject) -> Chronology:
    """A chronology as a person may leave it: some entries reworded, redated, noted, pinned, taken out."""
    words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)
    events = []
    for one in chronology.events:
        match data.draw(st.sampled_from(["leave", "reword", "redate", "note", "pin", "drop"])):
            case "reword":
                text = legible(" ".join(data.draw(st.lists(words, min_size=1, max_size=4))))
                assume(text != one.text)
                events.append(replace(one, text=text, edits=(Edit(change=Change.REWORDED, was=one.text),)))
            case "redate":
                day = TimeValue(data.draw(st.dates()).isoformat())
                assume((day, None) != (one.value, one.end_value))
                was = one.value.timex + (f"/{one.end_value.timex}" if one.end_value else "")
                edit = Edit(change=Change.REDATED, was=was)
                events.append(replace(one, value=day, end_value=None, edits=(edit,)))
            case "note":
                events.append(replace(one, notes=tuple(data.draw(st.lists(words, min_size=1, max_size=2)))))
            case "pin":
                events.append(replace(one, edits=(Edit(change=Change.PINNED),)))
            case "leave":
                events.append(one)
    return replace(chronology, events=ordered(events, [source.id for source in chronology.articles]))


def told(chronology: Chronology) -> dict[str, object]:
    """All that a chronology says, but for how its articles write words: of a person's own words they tell nothing."""
    return {**document(chronology), "writings": None}


def left_as(wanted: Chronology, style: Style) -> tuple[Written, Record]:
    """The file of an edited chronology as it is read, beside what the program had written."""
    text = written(wanted, style, {})
    lines = program_lines(text, wanted, bridge(), {}, style)
    record = read_record(written_record(bridge(), lines), "story.json")
    return read_written(text, "story.md", record), record


@settings(max_examples=40, deadline=None)
@given(data=st.data(), style=STYLES)
def test_what_was_edited_is_read_as_it_was_left(data: st.DataObject, style: Style) -> None:
    wanted = edited(bridge(), data)
    found = left_as(wanted, style)[0]
    assert told(found.chronology) == told(wanted)


@settings(max_examples=40, deadline=None)
@given(data=st.data(), style=STYLES)
def test_building_again_changes_nothing_that_was_left(data: st.DataObject, style: Style) -> None:
    left, record = left_as(edited(bridge(), data), style)
    once = merge(left, record, bridge())
    text = written(once.chronology, style, once.typed)
    lines = program_lines(text, once.chronology, once.record, once.typed, style)
    second = read_record(written_record(once.record, lines), "story.json")
    again = read_written(text, "story.md", second)
    assert told(again.chronology) == told(left.chronology)
    twice = merge(again, second, bridge())
    assert written(twice.chronology, style, twice.typed) == text
    assert twice.told == ()


@settings(max_examples=40, deadline=None)
@given(TEXTS.filter(lambda text: "\x00" not in text))
def test_any_file_is_a_chronology_or_refused(text: str) -> None:
    with suppress(UnreadableInput):
        found = read_markdown(text, "story.md")
        assert read_json_again(found) == render(found, "json")


def read_json_again(found: Chronology) -> bytes:
    merged = fresh(found)
    return render(read_record(written_record(merged.record, ()), "story.json").chronology, "json")

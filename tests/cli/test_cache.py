"""`--cache`: the same bytes sooner, whatever lies in the folder."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.generation import generation
from timeline.cli.memory import Memory
from timeline.cli.remembered import Remembered
from timeline.errors import UnwritableOutput
from timeline.events.entries import Entries
from timeline.model.chronology import Basis
from timeline.model.text import Article
from timeline.pipeline import chronicle, understand
from timeline.resolution.genre import Genre
from timeline.sources import read

TWELVE = Path(__file__).parents[1] / "merging" / "twelve"
COMMAND = [sys.executable, "-m", "timeline"]


class Reader:
    """`understand`, with a count of the articles that it read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(
        self, article: Article, genre: Genre | None = None, include: Basis = Basis.STATED, about: Sequence[str] = ()
    ) -> Entries:
        self.read.append(article.id)
        return understand(article, genre, include, about)


@pytest.fixture(scope="module")
def stories() -> list[Article]:
    return [article for path in sorted(TWELVE.glob("*.md")) for article in read(path.name, path.read_bytes())]


@pytest.fixture
def story(stories: list[Article]) -> Article:
    return stories[0]


def results(cache: Path) -> list[Path]:
    return sorted((cache / "results").rglob("*.json"))


def build(folder: Path, *options: str) -> dict[str, bytes]:
    """What a build of the twelve stories writes, in a process of its own."""
    folder.mkdir()
    outputs = [word for name in ("a.md", "a.html", "a.json", "a.csv") for word in ("-o", name)]
    command = [*COMMAND, *map(str, sorted(TWELVE.glob("*.md"))), "--quiet", *outputs, *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    assert done.stderr == b""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("options", [(), ("--include", "inferred"), ("--about", "Ivo Brandt")], ids=" ".join)
def test_the_same_bytes_without_with_a_new_and_with_a_full_cache(tmp_path: Path, options: tuple[str, ...]) -> None:
    kept = ("--cache", str(tmp_path / "kept"), *options)
    without = build(tmp_path / "without", *options)
    assert build(tmp_path / "cold", *kept) == without
    assert results(tmp_path / "kept") != []
    assert build(tmp_path / "warm", *kept) == without


@pytest.mark.parametrize("command", [["build", "-o", "a.md", "-o", "a.html"], ["check"]], ids=lambda words: words[0])
def test_no_parser_is_loaded_where_nothing_is_new(here: Path, command: list[str]) -> None:
    args = [command[0], "train.txt", *command[1:], "--cache", "kept"]
    code = f"import sys; from timeline.cli import run; run({args!r}); print(*sys.modules, file=sys.stderr)"
    loaded = []
    for _ in range(2):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, cwd=here)
        loaded.append({"spacy", "thinc", "numpy"} & set(done.stderr.split()))
    assert loaded == [{"spacy", "thinc", "numpy"}, set()]


def test_only_what_changed_is_read_again(tmp_path: Path, stories: list[Article]) -> None:
    chronicle(stories, understanding=Remembered(Memory(tmp_path)))
    changed = replace(stories[4], id="new")
    reader = Reader()
    chronicle([*stories[:4], changed, *stories[5:]], understanding=Remembered(Memory(tmp_path), reader))
    assert reader.read == ["new"]


def test_a_result_comes_back_as_it_was(tmp_path: Path, stories: list[Article]) -> None:
    first = [Remembered(Memory(tmp_path))(article) for article in stories]
    reader = Reader()
    again = [Remembered(Memory(tmp_path), reader)(article) for article in stories]
    assert again == first == [understand(article) for article in stories]
    assert reader.read == []


CHANGES: dict[str, Callable[[Article], Article]] = {
    "text": lambda story: replace(story, text=story.text.replace("ferry", "barge")),
    "language": lambda story: replace(story, language="es"),
    "id": lambda story: replace(story, id="other"),
    "title": lambda story: replace(story, title="Another"),
    "blocks": lambda story: replace(story, blocks=story.blocks[:-1]),
    "place": lambda story: replace(story, dateline=replace(story.dateline, place="ELSEWHERE")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_of_an_article_counts_asks_for_another_result(tmp_path: Path, story: Article, name: str) -> None:
    Remembered(Memory(tmp_path))(story)
    reader, changed = Reader(), CHANGES[name](story)
    assert Remembered(Memory(tmp_path), reader)(changed) == understand(changed)
    assert reader.read == [changed.id]


ASKED: list[tuple[Genre | None, Basis, tuple[str, ...]]] = [
    (None, Basis.STATED, ()),
    (Genre.HISTORY, Basis.STATED, ()),
    (None, Basis.INFERRED, ()),
    (None, Basis.STATED, ("Ivo Brandt",)),
    (None, Basis.STATED, ("Ivo Brandt", "Marlowe Lines")),
    (None, Basis.INFERRED, ("Ivo Brandt",)),
]


def test_whatever_was_asked_for_asks_for_another_result(tmp_path: Path, story: Article) -> None:
    reader = Reader()
    for asked in ASKED:
        assert Remembered(Memory(tmp_path), reader)(story, *asked) == understand(story, *asked)
    assert len(reader.read) == len(ASKED)
    assert [Remembered(Memory(tmp_path), reader)(story, *asked) for asked in ASKED] == [
        understand(story, *it) for it in ASKED
    ]
    assert len(reader.read) == len(ASKED)


def test_another_day_asks_for_another(tmp_path: Path, story: Article) -> None:
    Remembered(Memory(tmp_path))(story)
    assert story.dateline.day is not None
    later = replace(story, dateline=replace(story.dateline, day=story.dateline.day.replace(year=2020)))
    assert Remembered(Memory(tmp_path))(later) == understand(later) != understand(story)


def said_of_reading(timeline: Run, *options: str) -> str:
    return timeline("read", "train.txt", "--cache", "kept", *options).out


def test_an_input_is_read_once_for_each_way_of_reading(
    here: Path, timeline: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ways = [(), ("--date", "2020-05-06"), ("--lang", "es"), ("--from", "markdown")]
    first = [said_of_reading(timeline, *way) for way in ways]
    assert len(results(here / "kept")) == len(ways)
    monkeypatch.setattr("timeline.cli.remembered.examine", None)  # it can be called no more
    assert [said_of_reading(timeline, *way) for way in ways] == first
    monkeypatch.undo()
    monkeypatch.chdir(here)
    (here / "train.txt").write_text("HARBOR CITY, Jan. 5, 2024 -- The mill burned down on Friday.\n", encoding="utf-8")
    assert said_of_reading(timeline) not in first


def test_the_notes_of_a_reading_come_back(here: Path, timeline: Run) -> None:
    (here / "old.txt").write_bytes("PARIS, Jan. 4, 2024 -- The café closed on Friday.\n".encode("cp1252"))
    said = [timeline("read", "old.txt", "--cache", "kept").err for _ in range(2)]
    assert said[0] == said[1] != ""


def test_where_an_article_lies_does_not_matter(tmp_path: Path, story: Article) -> None:
    Remembered(Memory(tmp_path))(story)
    reader = Reader()
    Remembered(Memory(tmp_path), reader)(replace(story, origin="/elsewhere/story.md"))
    assert reader.read == []


def sealed(path: Path, body: str) -> bytes:
    """A file that is whole, though what it holds is not what it should be."""
    seal = sha256(f"{path.stem}\n{body}".encode()).hexdigest()
    return f"{seal}\n{body}\n".encode()


def without_the_seal(path: Path) -> str:
    return path.read_text(encoding="ascii").partition("\n")[2].removesuffix("\n")


DAMAGE: dict[str, Callable[[Path], bytes]] = {
    "empty": lambda _: b"",
    "half": lambda path: path.read_bytes()[:-40],
    "one letter": lambda path: path.read_bytes().replace(b"ferry", b"lorry", 1),
    "zeros": lambda path: bytes(len(path.read_bytes())),
    "noise": lambda _: bytes(range(256)) * 8,
    "no entries": lambda path: sealed(path, "{}"),
    "nested": lambda path: sealed(path, "[" * 100_000),
    "no number": lambda path: sealed(path, "[[], [], [], NaN]"),
    "long number": lambda path: sealed(path, "9" * 10_000),
    "too few fields": lambda path: sealed(path, json.dumps(json.loads(without_the_seal(path))[:3])),
    "no date": lambda path: sealed(path, without_the_seal(path).replace('"2023-03-05"', '"2023-13-05"')),
    "unknown word": lambda path: sealed(path, without_the_seal(path).replace('"reported"', '["reported"]')),
    "other class": lambda path: sealed(path, without_the_seal(path).replace('"TimeValue"', '"Path"')),
    "other words": lambda path: sealed(path, without_the_seal(path).replace("ferry", "lorry")),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_not_whole_or_not_ours_is_made_anew(tmp_path: Path, story: Article, name: str) -> None:
    whole = Remembered(Memory(tmp_path))(story)
    (path,) = results(tmp_path)
    kept, damaged = path.read_bytes(), DAMAGE[name](path)
    assert damaged != kept
    path.write_bytes(damaged)
    reader = Reader()
    assert Remembered(Memory(tmp_path), reader)(story) == whole
    assert reader.read == [story.id]
    assert path.read_bytes() == kept


def test_a_result_under_the_name_of_another_is_none(tmp_path: Path, stories: list[Article]) -> None:
    Remembered(Memory(tmp_path))(stories[0])
    (first,) = results(tmp_path)
    other = understand(stories[1])
    Remembered(Memory(tmp_path))(stories[1])
    (second,) = set(results(tmp_path)) - {first}
    shutil.copy(first, second)
    assert Remembered(Memory(tmp_path))(stories[1]) == other


def test_what_is_no_file_does_not_stop_a_run(
    tmp_path: Path, story: Article, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = Remembered(Memory(tmp_path))(story)
    (path,) = results(tmp_path)
    path.unlink()
    path.mkdir()
    assert Remembered(Memory(tmp_path))(story) == whole
    assert "going on without" in capsys.readouterr().err
    path.rmdir()
    os.mkfifo(path)
    assert Remembered(Memory(tmp_path))(story) == whole


def test_a_folder_that_takes_nothing_is_said_once(here: Path, timeline: Run) -> None:
    (here / "file").write_text("", encoding="utf-8")
    result = timeline("train.txt", "-o", "a.md", "--cache", "file/kept", "-q")
    assert result.code == 0
    said = "timeline: --cache: nothing can be kept in file/kept (not a directory); going on without\n"
    assert result.err == said
    assert (here / "a.md").is_file()


def test_a_disk_that_is_full_is_said_once(
    tmp_path: Path, stories: list[Article], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _: bytes, **__: bool) -> None:
        raise UnwritableOutput("cannot be written (no space left on device)", where=str(path))

    monkeypatch.setattr("timeline.cli.memory.write", full)
    assert chronicle(stories, understanding=Remembered(Memory(tmp_path))) == chronicle(stories)
    assert capsys.readouterr().err == (
        f"timeline: {tmp_path}: results cannot be written (no space left on device); going on without keeping them\n"
    )


def test_what_cannot_be_read_back_is_not_kept(tmp_path: Path, story: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.cli.memory._undone", lambda *_: None)
    assert Remembered(Memory(tmp_path))(story).events
    assert results(tmp_path) == []


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder that looks like the program's."""
    (tmp_path / "grammar").mkdir()
    (tmp_path / "grammar" / "rules.toml").write_text("a = 1\n", encoding="utf-8")
    (tmp_path / "pipeline.py").write_text("x = 1\n", encoding="utf-8")
    return tmp_path


def test_another_program_reads_anew(program: Path) -> None:
    names = [generation(program)]
    rules = program / "grammar" / "rules.toml"
    times = (rules.stat().st_atime_ns, rules.stat().st_mtime_ns)
    rules.write_text("a = 2\n", encoding="utf-8")
    os.utime(rules, ns=times)  # as of a package that is put in place with its old times
    names.append(generation(program))
    rules.rename(program / "rules.toml")
    names.append(generation(program))
    assert len(set(names)) == 3


def test_what_changes_nothing_reads_nothing_anew(program: Path) -> None:
    name = generation(program)
    (program / "__pycache__").mkdir()
    (program / "__pycache__" / "pipeline.pyc").write_bytes(b"")
    os.utime(program / "pipeline.py", (0, 0))
    assert generation(program) == name
    (program / ".#pipeline.py").symlink_to("nowhere")
    assert generation(program) != name


def test_another_package_reads_anew(tmp_path: Path, program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = generation(program)
    (tmp_path / "site" / "spacy-99.0.dist-info").mkdir(parents=True)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "site"), "nowhere"])
    assert generation(program) != name


def test_other_weights_read_anew(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = generation(program)
    monkeypatch.setattr("timeline.cli.generation.traces", lambda: iter(["en_core_web_sm parser/model 1 1"]))
    assert generation(program) != name


@pytest.mark.slow
def test_two_runs_at_once_and_one_that_is_killed(tmp_path: Path) -> None:
    without = build(tmp_path / "without")
    kept = tmp_path / "kept"
    command = [*COMMAND, *map(str, TWELVE.glob("*.md")), "--quiet", "--cache", str(kept), "-o", "a.md"]
    runs = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        runs.append(subprocess.Popen(command, cwd=tmp_path / name, stderr=subprocess.PIPE))
    while not results(kept) and runs[0].poll() is None:
        time.sleep(0.005)
    runs[0].send_signal(signal.SIGKILL)
    _, said = runs[1].communicate()
    runs[0].communicate()
    assert (runs[1].returncode, said) == (0, b"")
    assert (tmp_path / "two" / "a.md").read_bytes() == without["a.md"]
    assert build(tmp_path / "after", "--cache", str(kept)) == without

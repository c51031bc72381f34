"""A Markdown file that a person may edit and the JSON file beside it: opened together, written together.

The last line of the Markdown names by their hashes what it held when it was written, and the JSON that it rests on.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.editing.left import Written
from timeline.editing.merge import Merged, fresh, merge
from timeline.editing.own import program_lines
from timeline.editing.reader import seal_of
from timeline.editing.stored import Record, read_record
from timeline.editing.written import read_written
from timeline.errors import UnreadableInput, UnwritableOutput
from timeline.model.chronology import Chronology
from timeline.renderers import Style
from timeline.renderers.files import write, write_together
from timeline.renderers.json import record
from timeline.renderers.markdown import written

LENGTH = 12
MOVE = "move it away, or name another output"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An edited file, opened; or the place of one that is yet to be."""

    path: Path
    left: Written | None = None
    """What the person left; ``None`` where there is no file yet."""

    record: Record | None = None
    base: Path | None = None
    """The JSON that it rests on: the one beside it, or the one that a killed run had put aside."""

    @property
    def json(self) -> Path:
        """The JSON beside it."""
        return self.path.with_suffix(".json")

    def merged(self, new: Chronology, whole: Chronology) -> Merged:
        """What is to be written, with the edits in it.

        Args:
            new: what the articles now say, as far as it was chosen.
            whole: all that they say.
        """
        if self.left is None or self.record is None:
            return fresh(new)
        return merge(self.left, self.record, new, whole)


def editable(looks: Style) -> bool:
    """Whether Markdown in this style can be read back: a list, laid out by our own template."""
    own = looks.templates is not None and (looks.templates / "chronology.md").exists()
    return looks.telling == "list" and not own


def open_pair(path: Path) -> Pair:
    """A Markdown file that is to be written, as it stands.

    Raises:
        UnwritableOutput: it is not ours, or the JSON that it rests on is not there.
        UnreadableInput: something in it, or in the JSON, is wrong.
    """
    if not path.exists():
        pair = Pair(path=path)
        if pair.json.exists() and not _is_ours(pair.json):
            raise UnwritableOutput(f"{pair.json.name} beside it is not timeline's", where=str(path), hint=MOVE)
        return pair
    text = _text(path)
    seal = seal_of(text)
    if seal is None or seal[2] is None:
        what = "it was not written by timeline, or its last line is gone" if seal is None else "it is not for editing"
        raise UnwritableOutput(what, where=str(path), hint=MOVE)
    base = find_base(path, seal[2])
    if base is None:
        json = path.with_suffix(".json").name
        what = f"{json}, which it rests on, is " + ("another one" if path.with_suffix(".json").exists() else "missing")
        raise UnwritableOutput(what, where=str(path), hint=f"bring {json} back, or {MOVE}")
    found = read_record(data_of(base), str(base))
    return Pair(path=path, left=read_written(text, str(path), found), record=found, base=base)


def find_base(path: Path, seal: str) -> Path | None:
    """The JSON that a Markdown file rests on; after a run that was killed it may be the one put aside."""
    json = path.with_suffix(".json")
    for candidate in (json, _aside(json)):
        if candidate.exists() and _hash(data_of(candidate)) == seal:
            return candidate
    return None


def read_edited(path: Path, text: str, language: str) -> tuple[Chronology, bool]:
    """The chronology of a Markdown file that is only read, and whether the JSON was there that it rests on.

    Raises:
        UnreadableInput: something in it, or in the JSON, is wrong.
    """
    seal = seal_of(text)
    base = find_base(path, seal[2]) if seal is not None and seal[2] else None
    if base is None and seal is not None and seal[2] and path.with_suffix(".json").exists():
        name = path.with_suffix(".json").name
        raise UnreadableInput(
            f"{name} is not the file that it rests on", where=str(path), hint=f"bring it back, or take {name} away"
        )
    found = read_record(data_of(base), str(base)) if base is not None else None
    return read_written(text, str(path), found, language).chronology, base is not None or not (seal and seal[2])


def guard_bases(paths: Sequence[Path]) -> None:
    """Make sure that no JSON is written over on which a Markdown file rests that is not written too.

    Raises:
        UnwritableOutput: one would be.
    """
    for path in paths:
        beside = path.with_suffix(".md")
        if path.suffix != ".json" or beside in paths or not (path.exists() and beside.exists()):
            continue
        seal = seal_of(_text(beside))
        if seal is not None and seal[2] == _hash(data_of(path)):
            raise UnwritableOutput(f"{beside.name} rests on it", where=str(path), hint=f"name {beside.name} too")


def write_pair(pair: Pair, merged: Merged, looks: Style, *, clobber: bool) -> tuple[Path, ...]:
    """Write an edited file and the JSON beside it, so that at every moment what a person typed is whole.

    Raises:
        UnwritableOutput: one of them cannot be written; both are as they were.
    """
    text = written(merged.chronology, looks, merged.typed)
    lines = program_lines(text, merged.chronology, merged.record, dict(merged.typed), looks)
    data = record(merged.record, lines)
    front = pair.left.front if pair.left is not None else ""
    whole = _sealed(front + text, data)
    aside = _aside(pair.json) if pair.base is not None else None
    keep = pair.base == pair.json
    write_together((pair.json, data), (pair.path, whole.encode()), aside=aside, keep=keep, clobber=clobber)
    return (pair.path, pair.json)


def write_sealed(path: Path, text: str, *, clobber: bool) -> None:
    """Write Markdown that is not for editing; one that a person has changed all the same is left alone.

    Raises:
        UnwritableOutput: the file that is there is a person's, or cannot be written.
    """
    if path.exists():
        old = _text(path)
        seal = seal_of(old)
        if seal is None or seal[2] or old != _sealed(old[: seal.start()]):
            raise UnwritableOutput("it was not written by timeline, or was edited since", where=str(path), hint=MOVE)
    write(path, _sealed(text).encode(), clobber=clobber)


def _sealed(text: str, data: bytes | None = None) -> str:
    text = text.rstrip()
    hashes = [_hash(text.encode()), *([_hash(data)] if data is not None else [])]
    return f"{text}\n\n<!-- timeline: {' '.join(hashes)} -->\n"


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:LENGTH]


def _aside(json: Path) -> Path:
    """Where the JSON of an edited file is put aside while the two are being written."""
    return json.with_name(f"{json.name}~")


def _is_ours(path: Path) -> bool:
    try:
        read_record(data_of(path), str(path))
    except UnreadableInput:
        return False
    return True


def data_of(path: Path) -> bytes:
    """The bytes of a file of ours, however many: a chronology of a thousand articles is larger than any article.

    Raises:
        UnreadableInput: it cannot be opened.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnreadableInput(f"cannot be opened ({reason})", where=str(path), hint="check its name") from None


def _text(path: Path) -> str:
    try:
        return data_of(path).decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableInput("it is not in UTF-8", where=str(path), hint="save it as UTF-8") from None

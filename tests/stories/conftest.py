"""Collects the stories: every Markdown file of this folder, a test for each second-level heading."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories.story import Story, stories


def pytest_collect_file(parent: pytest.Collector, file_path: Path) -> "StoryFile | None":
    return StoryFile.from_parent(parent, path=file_path) if file_path.suffix == ".md" else None


class StoryFile(pytest.File):
    """A Markdown file of stories."""

    def collect(self) -> Iterator["StoryItem"]:
        for story in stories(self.path.read_text(encoding="utf-8")):
            yield StoryItem.from_parent(self, name=story.name, story=story)


class Differs(Exception):
    """A story gives other lines than it expects."""


class StoryItem(pytest.Item):
    """One story: its article through the pipeline, compared line by line."""

    def __init__(self, *, story: Story, **kwargs: object) -> None:
        super().__init__(**kwargs)  # type: ignore[arg-type]  # pytest hands over what it likes
        self.story = story

    def runtest(self) -> None:
        if self.config.getoption("--accept"):
            text = self.path.read_text(encoding="utf-8")
            self.path.write_text(text.replace(self.story.text, self._accepted()), encoding="utf-8")
            return
        expected, found = self.story.expected(), self.story.found()
        asked = expected.keys() | (found.keys() - {"dateline"})
        differing = [kind for kind in found if kind in asked and found[kind] != expected.get(kind, "")]
        if differing:
            raise Differs("\n".join(_difference(kind, expected.get(kind, ""), found[kind]) for kind in differing))

    def _accepted(self) -> str:
        ending = self.story.text[len(self.story.text.rstrip("\n")) :]
        return self.story.rewritten().rstrip("\n") + ending

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:  # noqa: ARG002
        if isinstance(excinfo.value, Differs):
            return f"{excinfo.value}\n(`make accept` writes the new lines into the story; read the diff.)"
        return str(excinfo.getrepr(style="short"))

    def reportinfo(self) -> tuple[Path, int, str]:
        line = self.path.read_text(encoding="utf-8").partition(f"## {self.name}\n")[0].count("\n")
        return self.path, line, f"story: {self.name}"


def _difference(kind: str, expected: str, found: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), found.splitlines(), f"{kind} expected", f"{kind} found", lineterm="", n=1
    )
    return "\n".join(lines)

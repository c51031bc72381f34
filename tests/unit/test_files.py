"""Files are written whole or not at all."""

import os
from pathlib import Path

import pytest

from timeline.errors import UnwritableOutput
from timeline.renderers.files import write


def test_missing_folders_are_made(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b.md", b"new")
    assert (tmp_path / "a" / "b.md").read_bytes() == b"new"


def test_an_older_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_new_file_has_the_usual_rights(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        write(tmp_path / "a.md", b"new")
    finally:
        os.umask(mask)
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o644


def test_an_older_file_stays_whole_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableOutput, match="no space left on device"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_no_clobber_leaves_an_older_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write(path, b"old", clobber=False)
    with pytest.raises(UnwritableOutput, match="already there"):
        write(path, b"new", clobber=False)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_folder_in_its_place_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(UnwritableOutput, match="it is a folder"):
        write(tmp_path / "a.md", b"new")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableOutput, match="cannot be written"):
        write(tmp_path / "file" / "a.md", b"new")

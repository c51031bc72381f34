"""Writing files so that there is never half of one: a new file first, then one step into place."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from timeline.errors import UnwritableOutput


def write(path: Path, data: bytes, *, clobber: bool = True, lasting: bool = True) -> None:
    """Write a file whole or not at all; an older one stays as it was until the new one is complete.

    Args:
        path: where to; missing folders are made.
        data: its bytes.
        clobber: false to leave a file that is already there, and to fail.
        lasting: false to go on before the disk has it, where whoever reads it can tell a file that a power cut broke.

    Raises:
        UnwritableOutput: it cannot be written; nothing has changed.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = _beside(path, data, lasting=lasting)
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        _put(temporary, path, clobber)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        with suppress(FileNotFoundError):
            os.unlink(temporary)


def write_together(
    first: tuple[Path, bytes],
    second: tuple[Path, bytes],
    *,
    aside: Path | None = None,
    keep: bool = True,
    clobber: bool = True,
) -> None:
    """Write two files of which the second rests on the first; killed at any moment, the second has what it rests on.

    Args:
        first: a path and its bytes.
        second: likewise; it comes into place last.
        aside: where the first, as it was, stays until the second is in place; ``None`` where none was there.
        keep: false where what lies aside is already what the second, as it is, rests on.
        clobber: false to leave files that are there already, and to fail.

    Raises:
        UnwritableOutput: one cannot be written; both are as they were, or the old first lies aside.
    """
    temporaries: list[str] = []
    path = first[0]
    try:
        for path, data in (first, second):
            path.parent.mkdir(parents=True, exist_ok=True)
            temporaries.append(_beside(path, data))
        if aside is not None and keep:
            write(aside, first[0].read_bytes())
        for temporary, (path, _) in zip(temporaries, (first, second), strict=True):
            _put(temporary, path, clobber)
        if aside is not None:
            aside.unlink(missing_ok=True)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        for temporary in temporaries:
            with suppress(FileNotFoundError):
                os.unlink(temporary)


def _beside(path: Path, data: bytes, *, lasting: bool = True) -> str:
    """A complete temporary file in the same folder, so that moving it is one step."""
    number, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with open(number, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        os.chmod(name, _mode(path))
    except BaseException:
        os.unlink(name)
        raise
    return name


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, else those that a new file gets here."""
    with suppress(FileNotFoundError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _put(temporary: str, path: Path, clobber: bool) -> None:
    if path.is_dir():
        raise IsADirectoryError(21, "it is a folder")
    if clobber:
        os.replace(temporary, path)
    else:
        os.link(temporary, path)


def _refusal(path: Path, error: OSError) -> UnwritableOutput:
    if isinstance(error, FileExistsError) and path.exists():
        return UnwritableOutput(
            "the file is already there", where=str(path), hint="give another name, or leave out --no-clobber"
        )
    reason = (error.strerror or str(error)).lower()
    return UnwritableOutput(f"cannot be written ({reason})", where=str(path), hint="choose another folder with -o")

"""The wheel, built from the source archive, works by itself in a fresh environment."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def build(target: str, source: Path, folder: Path) -> Path:
    """An archive of the project, built by the backend that the locks hold."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (made,) = folder.iterdir()
    return made


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source archive, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    archive = build("sdist", ROOT, folder / "made")
    with tarfile.open(archive) as tar:
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # since Python 3.11.4
        tar.extractall(folder / "unpacked", **safely)  # type: ignore[arg-type]  # noqa: S202 - it is our own
    (unpacked,) = (folder / "unpacked").iterdir()
    return unpacked


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel that is made of the source archive."""
    return build("wheel", source, tmp_path_factory.mktemp("wheel") / "made")


@pytest.mark.slow
def test_the_source_archive_holds_what_is_needed_and_no_more(source: Path) -> None:
    top = {path.name for path in source.iterdir()}
    assert {"timeline", "templates", "pyproject.toml", "README.md", "LICENSE"} <= top
    assert top <= {"timeline", "templates", "pyproject.toml", "README.md", "LICENSE", "PKG-INFO", ".gitignore"}


@pytest.mark.slow
def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    kept = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "timeline").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    templates = {f"timeline/templates/{path.name}" for path in (ROOT / "templates").iterdir()}
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
        points = next(archive.read(name).decode() for name in held if name.endswith("entry_points.txt"))
    assert kept | templates <= held
    assert "[markdown.extensions]\ntimeline = timeline.hosts.python_markdown:TimelineExtension" in points


@pytest.mark.slow
def test_a_fresh_environment_builds_all_formats(wheel: Path, tmp_path: Path) -> None:
    python = fresh(tmp_path / "venv")
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    article = tmp_path / "train.txt"
    article.write_text(
        "HARBOR CITY, Jan. 4, 2024 (Coast Wire) -- A train left the tracks Thursday.\n", encoding="utf-8"
    )
    command = [str(python.with_name("timeline")), "train.txt", "--title", "Train"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, text=True)
    made = {path.name for path in (tmp_path / "output").iterdir()}
    if done.returncode == 5:
        assert made == {"train.md", "train.html", "train.json"}
        pytest.skip(f"PDF cannot be made here: {done.stderr}")
    assert done.returncode == 0, done.stderr
    assert made == {"train.md", "train.html", "train.json", "train.pdf"}


def fresh(folder: Path) -> Path:
    """The Python of a new environment that sees our dependencies, but neither this checkout nor its install.

    Installing the dependencies again would need the network; that they are declared is tested by itself.
    """
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    for path in Path(next(path for path in sys.path if path.endswith("site-packages"))).iterdir():
        if "timeline" not in path.name and not (site / path.name).exists():
            (site / path.name).symlink_to(path)
    return folder / "bin" / "python"

"""The files that a page may name: those in one folder, and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from markdown import Markdown

from timeline.errors import UsageError
from timeline.sources.files import expanded, load


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page stands."""

    root: Path
    """The folder that no name leads out of: that of all pages."""

    page: Path
    """The page's own folder, which names count from first."""

    name: str = ""
    """The page's own name, for messages; empty where the host does not tell it."""

    source: Path | None = None
    """The page's own file, where the host tells it."""

    def files(self, src: str) -> tuple[str, ...]:
        """The files that `src` names: a file, a folder or a pattern.

        Args:
            src: counted from the page's folder, else from the root.

        Raises:
            UsageError: there is no such file, or it is not in the root; links are followed before that is asked.
        """
        if "://" in src or "\0" in src or Path(src).is_absolute():
            raise UsageError(f"src={src[:80]} is no file of this site", hint="name one by its path from this page")
        for folder in dict.fromkeys((self.page, self.root)):
            found = [name for name in expanded([f"{escape(str(folder))}/{src}"]) if Path(name).is_file()]
            if found and not all(self._holds(name) for name in found):
                raise UsageError(
                    f"src={src[:80]} leads out of the folder {self.root.resolve().name}", hint="move the file there"
                )
            if found:
                return tuple(found)
        raise UsageError(f"there is no file {src[:80]!r} in the folder {self.root.resolve().name}", hint="check src=")

    def line(self, lines: Sequence[str], index: int) -> int:
        """The number, from 1, that a line has for the person who writes the page; 0 where that is not known.

        Args:
            lines: the page's text, from which the host may have taken front matter.
            index: of the line in it.
        """
        if self.source is None:
            return index + 1
        whole, nth = load(str(self.source)).decode(errors="replace").splitlines(), lines[:index].count(lines[index])
        same = [number for number, line in enumerate(whole, start=1) if line.rstrip() == lines[index].rstrip()]
        return same[nth] if nth < len(same) else 0

    def beside(self, name: str, suffix: str) -> str:
        """The file of the same name with another suffix; empty where there is none in the root."""
        found = str(Path(name).with_suffix(suffix))
        return found if Path(found).is_file() and self._holds(found) else ""

    def _holds(self, name: str) -> bool:
        return Path(name).resolve().is_relative_to(self.root.resolve())


def place_of(md: Markdown, base: str) -> Place:
    """Where the page that is converted stands.

    Args:
        md: the converter; that of MkDocs knows the page and the folder of all.
        base: the folder that the site names; empty for none.
    """
    known = md.treeprocessors["relpath"] if "relpath" in md.treeprocessors else None  # noqa: SIM401 - has no get
    file, config = getattr(known, "file", None), getattr(known, "config", None)
    root = Path(base or getattr(config, "docs_dir", None) or ".")
    source = getattr(file, "abs_src_path", None)
    page = Path(source) if source and Path(source).is_file() else None
    return Place(root=root, page=page.parent if page else root, name=getattr(file, "src_uri", ""), source=page)

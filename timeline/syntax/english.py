"""The English parser: spaCy's own parts, put together without what nobody here asks of them.

`spacy.load` reads a configuration, makes every part by its name and builds the tokenizer twice; the parts below are
those of `en_core_web_sm` that tag and parse, in half of the time. What they say is the same, word for word, before
`compounds` joins names and `mending` puts known errors right.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from timeline.errors import ParserUnavailable
from timeline.model.text import TextSpan
from timeline.syntax import weights
from timeline.syntax.compounds import joined
from timeline.syntax.lemmas import Lemmas
from timeline.syntax.mending import mended
from timeline.syntax.parse import Parse, Word

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

SPACY = "3.8.18"
"""The version whose parts are put together here."""

LONGEST = 1200
"""Characters of a stretch that is parsed; no sentence of news has half of that."""

UNBROKEN = 100
"""Characters without a blank; the tokenizer's time grows with their square."""

_HALVES = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs: spaCy holds its words in UTF-8, which has none."""

_WIDTH = 96
"""Of the vectors that the tagger and the parser share."""

_FINAL = ".?!…\"'”’`"

_NOTHING = Parse(words=())


class _Pipe(Protocol):
    """A part of spaCy that writes into documents."""

    def from_bytes(self, bytes_data: bytes) -> object: ...

    def pipe(self, stream: Iterable["Doc"], *, batch_size: int) -> Iterator["Doc"]: ...


def load() -> "English":
    """The parser, ready to run.

    Raises:
        ParserUnavailable: spaCy or its weights are not there, not whole or do not start.
    """
    files = weights.find().files
    try:
        return English(files)
    except Exception as error:  # whatever a broken install raises, the program goes on without
        raise ParserUnavailable(
            f"spaCy does not start ({type(error).__name__}: {error})",
            hint=f"run: pip install --force-reinstall spacy=={SPACY}",
        ) from error


class English:
    """A `Parser`.

    Args:
        files: the weights, checked.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        from timeline.syntax.lean import import_spacy

        import_spacy()
        self._vocabulary = _vocabulary(files)
        self._tokenizer = _tokenizer(self._vocabulary, files)
        self._pipes = _pipes(self._vocabulary, files)
        self._lemmas = Lemmas(files["lemmatizer/lookups/lookups.bin"])

    def __call__(self, text: str, spans: Sequence[TextSpan]) -> tuple[Parse, ...]:
        """See `Parser`."""
        lines = [_line(text, span) for span in spans]
        with self._vocabulary.memory_zone():  # new words are forgotten: a long stream takes no more memory
            parsed = self._parsed(line for line in lines if line)
            return tuple(
                Parse(words=mended(joined(tuple(self._words(next(parsed), text, span.start))))) if line else _NOTHING
                for line, span in zip(lines, spans, strict=True)
            )

    def _parsed(self, lines: Iterable[str]) -> Iterator["Doc"]:
        docs: Iterable[Doc] = map(_bounded, map(self._tokenizer, lines))
        for pipe in self._pipes:
            docs = pipe.pipe(docs, batch_size=256)
        return iter(docs)

    def _words(self, doc: "Doc", text: str, start: int) -> Iterator[Word]:
        """The words, where they stand in the text: only blanks are between them."""
        end = start
        for token in doc:
            said, tag = token.text, token.tag_
            start = text.index(said, end)
            end = start + len(said)
            yield Word(token.i, said, start, end, self._lemmas(said, tag), tag, token.dep_, token.head.i)


def _line(text: str, span: TextSpan) -> str:
    """A stretch as one line with single blanks, since others mislead the parser; empty where it is not parsed."""
    if span.end - span.start > LONGEST:
        return ""
    words = span.of(text).split()
    line = " ".join(words)
    broken = max(map(len, words), default=0) > UNBROKEN or _HALVES.search(line)
    return "" if broken else line


def _bounded(doc: "Doc") -> "Doc":
    """A document whose sentences end at marks only: what our own splitter takes for one sentence mostly is one."""
    for before, token in pairwise(doc):
        if before.text[-1] not in _FINAL or token.text[0].islower():
            token.is_sent_start = False
    return doc


def _vocabulary(files: Mapping[str, bytes]) -> "Vocab":
    from spacy.lang.en import English
    from spacy.lookups import Lookups
    from spacy.vocab import create_vocab

    vocabulary = create_vocab("en", English.Defaults)
    vocabulary.lookups = Lookups().from_bytes(files["vocab/lookups.bin"])
    return vocabulary


def _tokenizer(vocabulary: "Vocab", files: Mapping[str, bytes]) -> "Tokenizer":
    from spacy.tokenizer import Tokenizer

    # What it kept of a word would point to what is forgotten with the words of a text.
    return Tokenizer(vocabulary, max_cache_size=0).from_bytes(files["tokenizer"])


def _pipes(vocabulary: "Vocab", files: Mapping[str, bytes]) -> tuple[_Pipe, ...]:
    """Vectors, tags, dependencies: as `config.cfg` of the model describes them."""
    from spacy.ml.models import (
        MaxoutWindowEncoder,
        MultiHashEmbed,
        build_tagger_model,
        build_tb_parser_model,
        build_Tok2Vec_model,
        tok2vec_listener_v1,
    )
    from spacy.pipeline import DependencyParser, Tagger, Tok2Vec
    from spacy.util import to_bytes

    features = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
    embed = MultiHashEmbed(_WIDTH, features, [5000, 1000, 2500, 2500, 50, 50], include_static_vectors=False)
    encode = MaxoutWindowEncoder(_WIDTH, window_size=1, maxout_pieces=3, depth=4)
    vectors = Tok2Vec(vocabulary, build_Tok2Vec_model(embed, encode))
    tagger = Tagger(vocabulary, build_tagger_model(tok2vec_listener_v1(_WIDTH)))
    model = build_tb_parser_model(tok2vec_listener_v1(_WIDTH), "parser", False, 64, 2, True)  # noqa: FBT003
    pipes: dict[str, _Pipe] = {"tok2vec": vectors, "tagger": tagger, "parser": DependencyParser(vocabulary, model)}
    for name, pipe in pipes.items():
        held = {path.removeprefix(f"{name}/"): data for path, data in files.items() if path.startswith(f"{name}/")}
        pipe.from_bytes(to_bytes({part: partial(bytes, data) for part, data in held.items()}, exclude=()))
    for label in tagger.labels:
        vocabulary.strings.add(label)
    return tuple(pipes.values())

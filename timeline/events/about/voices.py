"""Who says "we" in an article: somebody who speaks for the entity, or for somebody else."""

from collections.abc import Iterator, Sequence

from timeline.events.about.spots import Run
from timeline.syntax.parse import Parse, Word

_BACK = 3
"""Sentences over which a quotation may go on."""

_SUBJECTS = ("nsubj", "nsubjpass")


def voices(parses: Sequence[Parse], runs: Sequence[Sequence[Run]], ours: frozenset[str]) -> Iterator[frozenset[int]]:
    """By sentence, the words for "we" that mean the entity: its speaker is named with it: "Airbus spokesman Ann Lee".

    Args:
        parses: of the article's sentences.
        runs: where each names the entity.
        ours: the language's words for "we".
    """
    known: dict[str, bool] = {}
    last, since = False, -_BACK
    for at, (parse, named) in enumerate(zip(parses, runs, strict=True)):
        speaker = _speaker(parse, ours)
        if speaker is not None:
            known[speaker.text] = known.get(speaker.text, False) or _is_of(parse, speaker, named)
            last, since = known[speaker.text], at
        heard = last and at - since < _BACK
        yield frozenset(word.place for word in parse.words if heard and word.text.lower() in ours)


def _speaker(parse: Parse, ours: frozenset[str]) -> Word | None:
    """Who is said to speak, by name: the subject of the sentence."""
    for verb in parse.words:
        if verb.dep == "ROOT":
            for subject in parse.children(verb.place, *_SUBJECTS):
                if subject.tag[:3] == "NNP" and subject.text.lower() not in ours:
                    return subject
    return None


def _is_of(parse: Parse, speaker: Word, named: Sequence[Run]) -> bool:
    """Whether somebody's name, title or the words beside it name the entity."""
    around = {*parse.subtree(speaker.place)}
    return any(run.head in around for run in named)

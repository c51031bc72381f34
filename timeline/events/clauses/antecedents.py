"""Whom a pronoun stands for, where there can be no doubt: the speaker, or the one person just named."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from timeline.events.clauses.nouns import SUBJECTS, human, phrase, plural, possessive
from timeline.events.clauses.wording import Bit, bits, row_text
from timeline.syntax.parse import Parse, Word

Data = dict[str, Any]
Sort = Literal["he", "it", "they"]

_CORE = (*SUBJECTS, "dobj", "dative")
LONGEST_NAME = 8
"""Words of a noun phrase that stands in for an object, at most."""

_CORE = (*SUBJECTS, "dobj", "dative")
_SORTS: tuple[Sort, ...] = ("he", "it", "they")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known when a sentence begins."""

    speaker: Parse | None = None
    """The sentence's own attribution."""

    before: Sequence[Parse] = ()
    """The sentences before it in its paragraph or the paragraph before, the nearest first."""


def stand_in(parse: Parse, place: int, setting: Setting, data: Data) -> Bit | None:
    """The noun phrase for a pronoun; ``None`` where it is not sure.

    Args:
        parse: the sentence.
        place: the pronoun.
        setting: what was said before.
        data: the language's ``clauses.toml``.
    """
    word = parse.words[place]
    sort = _sort(word, data)
    if sort is None:
        return None
    fitting = [noun for noun in _nouns(parse, data) if noun.place < place and _fits(parse, noun, sort, data)]
    if not fitting and sort == "he":
        fitting = [noun for noun in _nouns(parse, data) if noun.place < place and _may_be_named(parse, noun, data)]
    if fitting:
        found = _own_name(parse, place, fitting)
    else:
        found = _speaker(setting, parse, sort, data) or _just_named(setting.before, word, sort, data)
    if word.tag == "PRP$" and found is not None:
        found = possessive(found) or None
    return Bit(found) if found else None


def object_stand_in(parse: Parse, place: int, own: Collection[int], data: Data) -> Bit | None:
    """The noun phrase for an object pronoun: the object of the clause before it, or the only thing named before.

    Args:
        parse: the sentence.
        place: the pronoun.
        own: places of its clause's subject, which it cannot stand for.
        data: the language's ``clauses.toml``.
    """
    sort = _sort(parse.words[place], data)
    if sort is None:
        return None
    fitting = [word for word in _nouns(parse, data) if word.place < place and _fits(parse, word, sort, data)]
    fitting = [word for word in fitting if word.place not in own]
    if len(fitting) > 1:
        fitting = [word for word in fitting if word.dep == "dobj" and word.head in _joined_to(parse, place)]
    if len(fitting) != 1:
        return None
    told = row_text(bits(parse, phrase(parse, fitting[0].place)))
    first, _, rest = told.partition(" ")
    told = f"{data['the']} {rest}" if first.lower() in data["indefinite"] else told
    return Bit(told) if len(told.split()) <= LONGEST_NAME else None


def _joined_to(parse: Parse, place: int) -> set[int]:
    """The verbs to which the verb of a pronoun is joined: their object is what it goes on with."""
    at, found = parse.words[place].head, set[int]()
    while parse.words[at].dep == "conj":
        at = parse.words[at].head
        found.add(at)
    return found


def _sort(word: Word, data: Data) -> Sort | None:
    text = word.text.lower()
    for sort in _SORTS:
        if text in data["pronouns"][sort] or (word.tag == "PRP$" and text in data["possessives"][sort]):
            return sort
    return None


def _speaker(setting: Setting, parse: Parse, sort: Sort, data: Data) -> str | None:
    """Whoever says it, if that comes first: "The company said it lost …"."""
    speaker = setting.speaker
    if speaker is None or not speaker.words or speaker.words[0].start > parse.words[0].start:
        return None
    found = [word for word in speaker.words if word.dep == "nsubj"]
    if len(found) != 1 or not _fits(speaker, found[0], sort, data):
        return None
    own = any(speaker.words[at].tag == "PRP$" for at in phrase(speaker, found[0].place))
    return None if own else _told(speaker, found[0])


def _just_named(before: Sequence[Parse], pronoun: Word, sort: Sort, data: Data) -> str | None:
    """The subject of the sentence before, where it is the only one of its sort there; for a person, whoever is."""
    for parse in before:
        fitting = [word for word in _nouns(parse, data) if _fits(parse, word, sort, data)]
        fitting = [word for word in fitting if not _another_name_of(parse, word, fitting)]
        main = [word for word in parse.words if word.dep in {"nsubj", "nsubjpass"} and _main(parse, word)]
        if not fitting and main and _sort(main[0], data) == sort:
            continue  # "He … He …": the same one as before
        if sort == "he":
            return _person_named(parse, fitting, main, pronoun, data)
        rivals = [word for word in fitting if word.dep in _CORE]
        if not main or main[0] not in fitting or len(fitting if sort == "they" else rivals) > 1:
            return None
        return _told(parse, main[0])
    return None


def _another_name_of(parse: Parse, word: Word, fitting: Sequence[Word]) -> bool:
    """Whether a noun only tells what another one is: "Mr. Hale, a pilot", "Mr. Hale is a pilot"."""
    if word.dep == "appos":
        return parse.words[word.head] in fitting
    subjects = parse.children(word.head, "nsubj") if word.dep == "attr" else ()
    return any(subject in fitting for subject in subjects)


def _person_named(parse: Parse, people: Sequence[Word], main: Sequence[Word], pronoun: Word, data: Data) -> str | None:
    """The one person that a sentence names, by a title or as a subject whose name has two parts."""
    if not people and main and _full_name(parse, main[0], data):
        others = [word for word in _nouns(parse, data) if word.place != main[0].place and _full_name(parse, word, data)]
        return None if others else _told(parse, main[0])
    if len(people) != 1 or _somebody_else(parse, people[0], data):
        return None
    parts = {parse.words[at].text.lower().rstrip(".") for at in phrase(parse, people[0].place)}
    wrong = data["of_men"] if pronoun.text.lower() in data["for_women"] else data["of_women"]
    return None if parts & set(wrong) else _told(parse, people[0])


def _somebody_else(parse: Parse, person: Word, data: Data) -> bool:
    """Whether another name that acts or is acted on may be a person's, for all that one can tell."""
    names = (word for word in _nouns(parse, data) if word.tag == "NNP" and word.dep in _CORE)
    return any(word.place != person.place and not _of_a_group(parse, word, data) for word in names)


def _of_a_group(parse: Parse, word: Word, data: Data) -> bool:
    parts = {parse.words[at].text.lower().rstrip(".") for at in parse.subtree(word.place)}
    return bool(parts & {*data["groups"], "the"})


def _may_be_named(parse: Parse, noun: Word, data: Data) -> bool:
    """Whether a name may be a person's: where somebody is "he" later in its sentence, somebody was named."""
    placed = noun.dep == "pobj" and _placed(parse, noun)
    return noun.tag == "NNP" and not placed and not _of_a_group(parse, noun, data)


def _full_name(parse: Parse, word: Word, data: Data) -> bool:
    """Whether a word ends a name of two or three words that is surely no place's or body's."""
    before = [part for part in parse.children(word.place, "compound") if part.tag == "NNP"]
    if word.tag not in {"NNP", "NNPS"} or not 1 <= len(before) <= 2 or (word.dep == "pobj" and _placed(parse, word)):
        return False
    words = {part.text.lower() for part in (*before, word)}
    return not words & set(data["groups"]) and not parse.children(word.place, "det", "poss")


def _placed(parse: Parse, word: Word) -> bool:
    return parse.words[word.head].text.lower() in {"in", "at", "near", "from", "of"}


def _main(parse: Parse, subject: Word) -> bool:
    verb = parse.words[subject.head]
    return verb.dep == "ROOT"


def _nouns(parse: Parse, data: Data) -> Iterator[Word]:
    """The nouns that head a phrase, without those of the calendar."""
    for word in parse.words:
        inner = word.dep in {"compound", "nmod", "amod", "npadvmod"}
        if word.tag[:2] == "NN" and not inner and word.text.lower() not in data["calendar"]:
            yield word


def _fits(parse: Parse, word: Word, sort: Sort, data: Data) -> bool:
    """Whether a noun can be what a pronoun stands for."""
    if word.tag[:2] != "NN":
        return False
    person = _person(parse, word, data)
    if sort == "they":
        return plural(parse, word)
    if plural(parse, word):
        return False
    return person if sort == "he" else not person


def _person(parse: Parse, word: Word, data: Data) -> bool:
    """Whether a noun surely names one person: by a title, an age, a role beside it, or "who"."""
    beside = parse.children(word.place, "compound", "nmod", "amod")
    near = {part.text.lower().rstrip(".") for part in beside}
    if word.tag == "NNP" and near & {*data["titles"], *data["people"]}:
        return True
    if any(_about_person(parse, clause) for clause in parse.children(word.place, "relcl")):
        return True
    if word.tag == "NNP":
        beside = parse.children(word.place, "appos")
        said = parse.words[word.head].lemma in data["speaking"] and word.dep == "nsubj"
        names = [part for part in parse.children(word.place, "compound") if part.tag == "NNP"]
        return bool(
            any(part.text.isdigit() or part.text.lower() in data["people"] for part in beside)
            or (said and names and not near & set(data["groups"]) and word.text.lower() not in data["groups"])
        )
    return human(word, data)


def _about_person(parse: Parse, clause: Word) -> bool:
    return any(parse.words[at].text.lower() == "who" for at in parse.subtree(clause.place)[:2])


def _told(parse: Parse, word: Word) -> str:
    return row_text(bits(parse, phrase(parse, word.place)))


def _own_name(parse: Parse, place: int, fitting: Sequence[Word]) -> str | None:
    """The one noun before a pronoun in its own sentence that it can stand for, if that is a subject."""
    pronoun = parse.words[place]
    role = parse.words[pronoun.head] if pronoun.tag == "PRP$" else pronoun
    if len(fitting) != 1 or fitting[0].dep not in SUBJECTS or role.dep not in SUBJECTS:
        return None
    if any(parse.words[at].tag == "PRP$" for at in phrase(parse, fitting[0].place)):
        return None  # "Her mother taught her, and she …"
    return _told(parse, fitting[0])

"""Which words of an article refer to an entity: its names, and the pronouns and nouns that stand for it."""

from collections.abc import Iterator, Sequence

from timeline.events.about.focus import ITSELF, Focus, best
from timeline.events.about.names import Entity, fold
from timeline.events.about.sorts import COMMON, INNER, NAMES, Sort, beside, most, sort_of, sorts_of_names, words
from timeline.events.about.spots import Run, runs
from timeline.events.about.voices import voices
from timeline.syntax.parse import Parse, Word

REACH = 3
"""Sentences in which it is looked for who "he" is; for "it" one less. What a noun means may stand further back."""


class _Reader:
    """Reads an article from its beginning, and keeps in mind what it names."""

    def __init__(self, found: Entity, parses: Sequence[Parse], code: str) -> None:
        self.found, self.parses, self.known = found, parses, words(code)
        self.runs = [[run for run in runs(parse, found) if not self._namesake(parse, run)] for parse in parses]
        self.sorts = sorts_of_names(iter(parses), self.known)
        self.sort = self._own_sort()
        self.called: dict[str, set[str]] = {ITSELF: set(self._nouns())}
        self.focus = Focus()
        speaks = self.sort in {Sort.BODY, Sort.NAME}
        self.ours = list(voices(parses, self.runs, self.known.ours if speaks else frozenset()))

    def places(self) -> Iterator[frozenset[int]]:
        """By sentence, the words that refer to the entity."""
        for at, parse in enumerate(self.parses):
            yield frozenset(self._sentence(at, parse))

    def _nouns(self) -> Iterator[str]:
        for parse, found in zip(self.parses, self.runs, strict=True):
            for run in found:
                if parse.words[run.head].dep not in INNER or self._stands_for(parse, run) is not None:
                    yield from beside(parse, run.head)

    def _own_sort(self) -> Sort:
        """Of what is told beside its name, the sort that is told most often."""
        if any(sign.isdigit() for sign in self.found.name):
            return Sort.THING
        outer, inner = list[Sort](), list[Sort]()
        for parse, found in zip(self.parses, self.runs, strict=True):
            for run in found:
                alone = parse.words[run.head].dep not in INNER
                place = run.head if alone else parse.words[run.head].head
                (outer if alone else inner).append(sort_of(parse, place, self.known, numbered=False))
        own = most(outer)
        if own in {Sort.NAME, Sort.OTHER} and Sort.THING in inner:
            return Sort.THING
        if own in {Sort.NAME, Sort.OTHER} and self._may_be_a_person():
            return Sort.PERSON
        return own

    def _may_be_a_person(self) -> bool:
        """Whether the name has two or three parts without a figure, and the article calls somebody "he" or "she"."""
        named = len(self.found.words) in {2, 3} and all(part.isalpha() for part in self.found.words)
        return named and any(word.text.lower() in self.known.person for parse in self.parses for word in parse.words)

    def _sentence(self, at: int, parse: Parse) -> Iterator[int]:
        heads = {self._stands_for(parse, run) for run in self.runs[at]}
        inside = {place for run in self.runs[at] for place in range(run.first, run.last + 1)}
        for word in parse.words:
            who = ITSELF if word.place in heads else None if word.place in inside else self._who(at, parse, word)
            if who == ITSELF:
                yield word.place
            if who is not None and word.place not in self.ours[at]:
                self._keep(at, parse, word, who)

    def _namesake(self, parse: Parse, run: Run) -> bool:
        """Whether one word of a name belongs to somebody else's: "Tom Hale" for "Dana Hale"."""
        word = parse.words[run.first]
        if run.first != run.last or len(self.found.words) < 2 or not word.text.isalpha():
            return False
        near = [*parse.children(word.place, "compound"), *([parse.words[word.head]] if word.dep == "compound" else [])]
        mine = {*self.found.words, *self.known.titles, *self.known.people}
        return any(one.tag in NAMES and fold(one.text).rstrip(".") not in mine for one in near)

    def _stands_for(self, parse: Parse, run: Run) -> int | None:
        """The word that stands for the entity where it is named; ``None`` where its name only tells whose or which."""
        word, head = parse.words[run.head], parse.head(run.head)
        if word.dep == "appos" and head is not None and head.tag in COMMON:
            return head.place  # "the airline Ryanair"
        if word.dep not in INNER or head is None or head.place < run.first or head.tag[:1] not in "NC":
            return run.head
        form = head.lemma.lower().rstrip(".")
        if self.sort is Sort.THING and (form in self.known.things or form[0].isdigit()):
            return head.place  # "two 787 aircraft", "the 777-200LR"
        divisions = form in self.known.groups | self.known.generic or (
            head.tag == "NNPS" and form.removesuffix("s") in self.known.things
        )
        if self.sort in {Sort.BODY, Sort.NAME} and head.tag in NAMES and divisions:
            return head.place  # "Boeing Commercial Airplanes"
        return None

    def _who(self, at: int, parse: Parse, word: Word) -> str | None:
        if word.tag in {"PRP", "PRP$"}:
            return self._pronoun(at, parse, word)
        if word.tag[:2] != "NN" or word.dep in INNER or word.text.lower() in self.known.calendar:
            return None
        if word.tag in NAMES:
            return word.text.lower()
        if word.dep in {"appos", "attr"}:
            return None  # another name of what was just named
        meant = self._noun(at, parse, word) if self._points(parse, word) else None
        return f"{at} {word.place}" if meant is None else meant

    def _points(self, parse: Parse, word: Word) -> bool:
        """Whether a noun points back to what was named: with "the", and with nothing that says which."""
        if not any(part.text.lower() in self.known.pointing for part in parse.children(word.place, "det")):
            return False
        if any(part.tag in NAMES for part in parse.children(word.place, "compound", "nmod", "appos", "poss")):
            return False
        after = {part.place for part in parse.children(word.place, "relcl", "acl")}
        return not any(parse.words[parse.subtree(place)[0] - 1].text != "," for place in after if place > word.place)

    def _pronoun(self, at: int, parse: Parse, word: Word) -> str | None:
        form = word.text.lower()
        if word.place in self.ours[at]:
            return ITSELF
        if form in self.known.person:
            near = self.focus.near(at, REACH)
            people = [one for one in near if one.sort is Sort.PERSON]
            return best(at, word, people or [one for one in near if one.sort is Sort.NAME and not one.several])
        near = self.focus.near(at, REACH - 1)
        if form in self.known.single and not _stands_for_nothing(parse, word):
            return best(at, word, [one for one in near if one.sort is not Sort.PERSON and not one.several])
        if form in self.known.several:
            return best(at, word, [one for one in near if one.several or one.sort is Sort.BODY])
        return None

    def _noun(self, at: int, parse: Parse, word: Word) -> str | None:
        """Whom or what a noun with "the" means: the one that is called so, else the last of its sort."""
        sort, form = sort_of(parse, word.place, self.known), word.lemma.lower()
        if sort is Sort.OTHER:
            return None
        near = self.focus.by_name()
        called = [one for one in near if one.sort in {sort, Sort.NAME} and self._is_called(one.who, form)]
        if called or form in self.called[ITSELF]:
            return best(at, word, called) if called else ITSELF
        if sort is Sort.PERSON or (sort is Sort.BODY and form not in self.known.general):
            return None  # "the minister", "the bank": some other one
        fitting = [one for one in near if one.sort is sort] or [one for one in near if one.sort is Sort.NAME]
        return best(at, word, fitting if sort is Sort.BODY else [one for one in fitting if one.sort is sort])

    def _is_called(self, who: str, form: str) -> bool:
        """Whether a noun was said of somebody, or is in the name: "the airline" of "Singapore Airlines"."""
        named = self.found.words if who == ITSELF else (who,)
        return form in self.called.get(who, ()) or any(part.startswith(form) for part in named)

    def _keep(self, at: int, parse: Parse, word: Word, who: str) -> None:
        sort = self.sort if who == ITSELF else self._sort(parse, word, who)
        if who != ITSELF:
            self.called.setdefault(who, set()).update(beside(parse, word.place))
        several = word.tag in {"NNS", "NNPS"} or word.text.lower() in self.known.several
        several = several or any(part.tag[:2] == "NN" for part in parse.children(word.place, "conj"))
        self.focus.keep(at, parse, word, who, sort, several=several)

    def _sort(self, parse: Parse, word: Word, who: str) -> Sort:
        if word.tag in {"PRP", "PRP$"}:
            return self.focus.sort_of(who)
        return self.sorts.get(who, Sort.NAME) if word.tag in NAMES else sort_of(parse, word.place, self.known)


def _stands_for_nothing(parse: Parse, word: Word) -> bool:
    """Whether "it" only holds the place of a clause: "it is expected that", "it is unclear whether"."""
    verb = parse.words[word.head]
    if verb.lemma != "be":
        return word.dep == "nsubjpass" and bool(parse.children(verb.place, "ccomp", "csubj", "xcomp"))
    told = parse.children(verb.place, "acomp", "attr")
    inner = (part for noun in told for part in parse.children(noun.place, "ccomp", "xcomp", "relcl"))
    return word.dep == "nsubj" and any((*parse.children(verb.place, "ccomp", "advcl", "xcomp"), *inner))


def references(found: Entity, parses: Sequence[Parse], code: str) -> tuple[frozenset[int], ...]:
    """By sentence, the places of the words that refer to an entity.

    Args:
        found: the entity, with the short forms that the article gives it.
        parses: of the article's sentences, in order.
        code: language code.
    """
    return tuple(_Reader(found, parses, code).places())

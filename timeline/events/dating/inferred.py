"""The events of a sentence that no expression dates: from the clauses around them, from tense and reading order."""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.events.dating.dated import Ground, to_the_day
from timeline.events.dating.lexicon import DatingLexicon
from timeline.events.dating.tense import Tense, tense
from timeline.events.triggers import Trigger
from timeline.model.time import TimeValue
from timeline.syntax.parse import Parse, Word

Guess = tuple[TimeValue | None, Ground]
"""A date and its ground."""

_NONE: Guess = (None, Ground.NOTHING)
_NOW = {Tense.PAST, Tense.PRESENT, Tense.PRESENT_GOING_ON}
_TOLD_OF = {"dobj", "nsubjpass"}
_BACKGROUND = {"relcl", "acl", "pcomp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """What the story has told when a sentence begins."""

    day: TimeValue | None
    """The day of writing; ``None`` where there is none, or where the text counts from no such day."""

    speech: TimeValue | None
    """The day on which people speak in the story."""

    main: TimeValue | None
    """The day that the story is about; ``None`` until it has said so."""

    going_on: TimeValue | None
    """The time told last, if the story is still there; else ``None``."""

    speaking: TimeValue | None
    """When the last speaker spoke, if an expression said so just before."""

    opening: bool
    """Whether the sentence opens the story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A sentence, and what is known of it so far."""

    parse: Parse
    reached: Reached
    dated: Mapping[int, TimeValue | None]
    """By place, the events that are dated already: all that stand above the one that is asked for."""

    words: DatingLexicon
    speech: frozenset[str]
    """Verbs of speech."""

    def above(self, word: Word) -> TimeValue | None:
        """The date of what a word hangs on."""
        head = self.parse.head(word.place)
        return None if head is None else self.dated.get(head.place)


def guess(scene: Scene, trigger: Trigger) -> Guess:
    """When an event happened that no expression dates.

    Args:
        scene: its sentence; what stands above the event in the parse is dated.
        trigger: its word.
    """
    word = scene.parse.words[trigger.place]
    if trigger.noun:
        return _noun(scene, word)
    form = tense(scene.parse, word.place)
    if trigger.speech and (form in _NOW or (form is Tense.PERFECT and _newly(scene, word))):
        return _said(scene, word)
    match form:
        case Tense.PAST if _opens(scene, word):
            return scene.reached.day, Ground.NEW
        case Tense.PAST:
            return _past(scene, word)
        case Tense.PAST_GOING_ON if word.dep == "advcl":
            return _past(scene, word)
        case Tense.PARTICIPLE:
            return _participle(scene, word)
        case Tense.PERFECT if scene.reached.opening and word.dep == "ROOT":
            return scene.reached.day, Ground.NEW
        case Tense.PRESENT if word.lemma in scene.words.holding:
            return scene.reached.day, Ground.HOLDS
        case _:
            return _NONE


def _newly(scene: Scene, verb: Word) -> bool:
    """Whether what somebody has said is news: nothing says that it was before, or again and again."""
    return verb.dep == "ROOT" and not scene.parse.children(verb.place, "advmod", "npadvmod", "conj")


def _opens(scene: Scene, verb: Word) -> bool:
    """Whether a story that has told no time yet begins with an event: "Airbus unveiled plans for a freighter."""
    reached = scene.reached
    return reached.opening and verb.dep == "ROOT" and reached.main is None and reached.going_on is None


def _noun(scene: Scene, noun: Word) -> Guess:
    """What a dated verb tells of or happens within has its day: "held talks", "said at a news conference"."""
    head = scene.parse.head(noun.place)
    told = [head] if head is not None and noun.dep in _TOLD_OF else []
    for verb in (*told, *scene.parse.children(noun.place, "relcl", "acl")):
        value = scene.dated.get(verb.place) if verb.lemma in scene.words.light else None
        if to_the_day(value) and (verb.place == noun.head or verb.tag == "VBN"):
            return value, Ground.SAME_CLAUSE
    if head is not None and noun.dep == "pobj" and head.lemma in scene.words.at_events:
        value = scene.above(head)
        if to_the_day(value):
            return value, Ground.SAME_CLAUSE
    return _NONE


def _said(scene: Scene, verb: Word) -> Guess:
    subject = next((word.lemma.lower() for word in scene.parse.children(verb.place, "nsubj", "nsubjpass")), "")
    if scene.reached.speaking is not None and subject in scene.words.pronouns:
        return scene.reached.speaking, Ground.SPEAKER
    same_day = scene.reached.speech == scene.reached.day
    return scene.reached.speech, Ground.SPEECH if same_day else Ground.SPEAKER


def _past(scene: Scene, verb: Word) -> Guess:
    """The main line: what is told in the past without a date goes on where the story is."""
    head = scene.parse.head(verb.place)
    if verb.dep == "relcl" and head is not None and head.tag.startswith("NN") and to_the_day(scene.above(verb)):
        return scene.above(verb), Ground.SAME_CLAUSE  # "a strike that killed two people"
    if verb.dep in _BACKGROUND:
        return _NONE
    if verb.dep == "conj" and head is not None and head.place in scene.dated:
        return scene.above(verb), Ground.SAME_CLAUSE
    if verb.dep == "advcl":
        mark = next((word.lemma.lower() for word in scene.parse.children(verb.place, "mark", "advmod")), "")
        return (scene.above(verb), Ground.SAME_CLAUSE) if mark in scene.words.same_time else _NONE
    during = _while(scene, verb)
    if during is not None:
        return during, Ground.SAME_CLAUSE
    if scene.reached.going_on is not None:
        return scene.reached.going_on, Ground.STORY
    reported = verb.dep == "ccomp" and head is not None and head.lemma in scene.speech
    if reported:
        return _NONE
    same_day = scene.reached.main == scene.reached.day
    return scene.reached.main, Ground.STORY_DAY if same_day else Ground.STORY


def _while(scene: Scene, verb: Word) -> TimeValue | None:
    """The day of a clause that says when: "When the bridge fell on Monday, two men died"."""
    for clause in scene.parse.children(verb.place, "advcl"):
        marks = {word.lemma.lower() for word in scene.parse.children(clause.place, "mark", "advmod")}
        value = scene.dated.get(clause.place)
        if marks & scene.words.at_which and to_the_day(value):
            return value
    return None


def _participle(scene: Scene, verb: Word) -> Guess:
    """A participle's event happens with the one that it hangs on: "rose, pushing the index up", "by promising"."""
    head = scene.parse.head(verb.place)
    if head is not None and verb.dep == "pcomp" and head.lemma in scene.words.by_doing:
        value = scene.above(head)
    elif verb.dep in {"advcl", "conj", "xcomp"}:
        value = scene.above(verb)
    else:
        return _NONE
    return (value, Ground.SAME_CLAUSE) if to_the_day(value) else _NONE

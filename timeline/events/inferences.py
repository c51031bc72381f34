"""Mentions of events that no expression dates: main-line events, on the day that the story's run of time gives them."""

from collections.abc import Iterator, Mapping, Sequence

from timeline import language
from timeline.events.clauses.clause import Clause, clause
from timeline.events.clauses.dated import Dated
from timeline.events.dating import DatedEvent, Ground, date_events
from timeline.events.mentions import mention_id
from timeline.events.story import Story, after_dateline
from timeline.model.chronology import (
    Anchor,
    AnchorKind,
    Certainty,
    Citation,
    Kind,
    Mention,
    Resolution,
    TimeExpression,
    TimexType,
)
from timeline.model.meaning import Silent
from timeline.model.text import Article, BlockKind, Sentence
from timeline.model.time import TimeValue
from timeline.resolution.genre import genre_of
from timeline.syntax.parse import Parse
from timeline.syntax.parser import Parser

_GROUNDS = {
    Ground.SAME_EVENT: AnchorKind.EVENT,
    Ground.STORY: AnchorKind.EVENT,
    Ground.SPEAKER: AnchorKind.EVENT,
    Ground.NEW: AnchorKind.DATELINE,
    Ground.STORY_DAY: AnchorKind.DATELINE,
    Ground.SPEECH: AnchorKind.DATELINE,
}
"""What may date an event of the main line, and what that counts from."""

_ASIDE = {Ground.SAME_CLAUSE: AnchorKind.EVENT, Ground.HOLDS: AnchorKind.DATELINE}
"""And what may date others."""

_MARKS = ("“", "”", '"', "``", "''")
_TOLD = {Kind.REPORTED, Kind.ALLEGED, Kind.STATEMENT}


def inferred(story: Story, parser: Parser, stated: Sequence[Mention]) -> Iterator[Mention]:
    """The main-line events without a date of their own, each as a clause; what the gate shuts out is not told.

    Args:
        story: the article and its expressions.
        parser: that of its language.
        stated: the mentions that expressions date: what their sentences tell is not told again.
    """
    article = story.article
    sentences = [sentence for sentence in story.sentences if sentence.kind is BlockKind.BODY]
    parses = parser(article.text, [after_dateline(sentence.span, story.skip) for sentence in sentences])
    found = [item.resolution for item in story.resolved]
    day = article.dateline.day
    genre = story.genre or genre_of((resolution.expression.meaning for resolution in found), day)
    told = {mention.citation.sentence for mention in stated}
    told |= {item.sentence.index for item in story.resolved if isinstance(item.resolution.value, TimeValue)}
    for event in date_events(parses, found, day, genre, article.language):
        sentence, parse = sentences[event.sentence], parses[event.sentence]
        if sentence.index in told or event.value is None or not _main(event, parse):
            continue
        own = _clause(article, event, parse)
        if own is not None:
            yield mention_of(article, event, sentence, own)


def _main(event: DatedEvent, parse: Parse) -> bool:
    """Whether an event carries the story: a verb of its own main clause, told as something that happened."""
    word = parse.words[event.trigger.place]
    main = word.dep in {"ROOT", "ccomp"} and not _quoted(parse, event)
    return main and not event.trigger.noun and event.ground in _GROUNDS and event.kind in _TOLD


def _quoted(parse: Parse, event: DatedEvent) -> bool:
    """Whether somebody's words tell of it: they tell of what they like, and in no order."""
    marks = [word.text for word in parse.words[: event.trigger.place] if word.text in _MARKS]
    return len(marks) % 2 == 1


def _clause(article: Article, event: DatedEvent, parse: Parse) -> Clause | None:
    words = language.load(article.language, "events")
    word = parse.words[event.trigger.place]
    if word.lemma in words["carriers"] and not parse.children(word.place, "dobj"):
        return None
    return clause(parse, Dated(trigger=event.trigger.place, times=(), past=True), article.language)


def mention_of(article: Article, event: DatedEvent, sentence: Sentence, own: Clause, *, whole: bool = False) -> Mention:
    """The mention that a dated event makes by itself.

    Args:
        article: the article.
        event: with a date.
        sentence: in which it stands.
        own: what is told of it.
        whole: whether that is the whole sentence, trimmed, and no clause.
    """
    said = event.resolution if event.ground is Ground.EXPRESSION else None
    cited = said.expression.span if said else event.span
    return Mention(
        id=mention_id(article.id, sentence.index, event.span),
        citation=Citation(
            article=article.id,
            sentence=sentence.index,
            span=sentence.span,
            quote=sentence.span.of(article.text),
            expression=cited,
            phrase=cited.of(article.text),
        ),
        text=own.text,
        kind=event.kind,
        basis=event.basis,
        resolution=said or _resolution(article, event),
        trigger=event.span,
        attribution=own.attribution,
        clause=not whole,
    )


def _resolution(article: Article, event: DatedEvent) -> Resolution:
    """How the date was found: the event's own word is what is cited, and the ground is told in words."""
    assert event.value is not None, "an event without a date is not told"
    words: Mapping[str, str] = language.load(article.language, "explanations")["inferred"]
    word, ground = event.span.of(article.text), event.ground.name.lower().replace("_", "-")
    return Resolution(
        expression=TimeExpression(
            span=event.span, text=word, type=TimexType.DATE, meaning=Silent(), rule=f"inferred-{ground}"
        ),
        anchor=Anchor(kind=(_GROUNDS | _ASIDE)[event.ground], value=event.value),
        direction=None,
        value=event.value,
        end_value=event.end_value,
        certainty=Certainty.GUESSED,
        steps=(words["silent"].format(word=word), words[ground], event.value.timex),
    )

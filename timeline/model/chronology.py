"""What was found: expressions, resolutions, and the chronology, which is all that a renderer sees."""

from dataclasses import dataclass
from enum import Enum

from timeline.model.editing import Edit
from timeline.model.meaning import Meaning
from timeline.model.merging import Conflict, Copy, Salience, Selection
from timeline.model.text import Article, TextSpan, Writing
from timeline.model.time import TimeValue, Value


class TimexType(Enum):
    """TIMEX3 `type`."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class AnchorKind(Enum):
    """What a relative expression counts from."""

    DATELINE = "dateline"
    MENTION = "previous mention"
    EVENT = "event"
    NONE = "none"
    """The expression stands by itself: an absolute date."""


class Direction(Enum):
    """The side of the anchor on which a reading lies."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


class Certainty(Enum):
    """How a value was come by."""

    STATED = "stated"
    """Absolute in the text."""

    RESOLVED = "resolved"
    """One reading, by rule."""

    GUESSED = "guessed"
    """Another reading is possible; the steps name it."""


class Kind(Enum):
    """What the text makes of an event."""

    REPORTED = "reported"
    SCHEDULED = "scheduled"
    ALLEGED = "alleged"
    DENIED = "denied"
    CONDITIONAL = "conditional"
    STATEMENT = "statement"


class Basis(Enum):
    """What ties an event to its date."""

    STATED = "stated"
    """An expression in its own clause dates it."""

    INFERRED = "inferred"
    """Reading order, tense or discourse dates it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """A stretch of text that speaks of time, and what it says before it is anchored."""

    span: TextSpan
    text: str
    type: TimexType
    meaning: Meaning
    rule: str
    """Name of the grammar rule that read it."""

    ends: tuple[TextSpan, TextSpan] | None = None
    """Where the two ends of a range stand: TIMEX3 tags each by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The time from which an expression counts."""

    kind: AnchorKind
    value: TimeValue | None = None
    span: TextSpan | None = None
    """Where the anchor stands in the article's text, if it stands there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What an expression means on the calendar, and how that was found."""

    expression: TimeExpression
    anchor: Anchor
    direction: Direction | None
    """The side that was chosen; ``None`` where the expression leaves no choice."""

    value: Value | None
    """``None`` where it could not be resolved; `steps` then ends with the reason."""

    end_value: TimeValue | None = None
    """The last unit of a range."""

    certainty: Certainty = Certainty.RESOLVED

    steps: tuple[str, ...] = ()
    """The reading, step by step; joined by arrows it is what `timeline explain` prints."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Where an article says it: a chronology's evidence."""

    article: str
    """Id of the article."""

    sentence: int
    """Index of the sentence in the article."""

    span: TextSpan
    """The sentence in the article's text."""

    quote: str
    """The whole sentence, exactly as it stands."""

    expression: TextSpan
    """The time expression in the article's text."""

    phrase: str
    """The time expression, exactly as it stands."""

    context: tuple[str, str] | None = None
    """What its paragraph says before and after it, where the article's text is not here: read from a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in one article that tells of an event."""

    id: str
    """From the article's id, the sentence and the span, never from the date."""

    citation: Citation
    text: str
    """The event as a sentence."""

    kind: Kind
    basis: Basis
    resolution: Resolution
    trigger: TextSpan | None = None
    """The word that names the event, where it is known."""

    attribution: str = ""
    """Who says so, in the article's words: ``"the minister said"``; empty where nobody is named."""

    clause: bool = False
    """Whether `text` is the event's own clause; else it is the sentence that tells of it, trimmed."""

    @property
    def value(self) -> TimeValue:
        """The event's date: a mention without one is none."""
        value = self.resolution.value
        assert isinstance(value, TimeValue), "a mention has a date"
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An entry of a chronology: a date, a sentence, and at least one citation."""

    id: str
    value: TimeValue
    end_value: TimeValue | None = None
    """The last unit, for a range."""

    text: str
    kind: Kind
    basis: Basis
    mentions: tuple[Mention, ...]
    """All places that tell of it; `text` comes from the first."""

    notes: tuple[str, ...] = ()
    """Remarks for the reader, the person's own."""

    salience: Salience | None = None
    """``None`` where nothing was to be weighed."""

    edits: tuple[Edit, ...] = ()
    """What a person changed by hand."""

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError("an event without a citation")

    @property
    def resolution(self) -> Resolution:
        """How the date was found: that of the first mention which gives it."""
        own = (mention.resolution for mention in self.mentions if mention.resolution.value == self.value)
        return next(own, self.mentions[0].resolution)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The evidence, in the order of the mentions."""
        return tuple(mention.citation for mention in self.mentions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """An expression that was found and could not be given a value."""

    citation: Citation
    rule: str
    reason: str
    """Why, as a sentence without its full stop."""

    hint: str = ""
    """What the person can do: ``"give --date"``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """A duration, a recurring or a vague time: understood, but no entry."""

    citation: Citation
    type: TimexType
    value: Value
    rule: str


class Reason(Enum):
    """Why a date that was found makes no entry."""

    SPEECH = "speech"
    """It tells when somebody spoke of an event, and of nothing else."""

    THING = "thing"
    """It tells of which time something is, and of no event: "a poster from 1989", "up from 12 a year ago"."""

    CAPTION = "caption"
    """It stands in a caption, and the story does not tell of that event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A date that makes no entry."""

    citation: Citation
    value: TimeValue
    end_value: TimeValue | None = None
    rule: str
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """All that a renderer may see."""

    title: str
    language: str
    articles: tuple[Article, ...]
    """In the order given."""

    events: tuple[Event, ...]
    """In chronological order, see `timeline.events.order`."""

    unresolved: tuple[Unresolved, ...] = ()
    durations: tuple[Undated, ...] = ()
    asides: tuple[Aside, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    copies: tuple[Copy, ...] = ()
    about: tuple[str, ...] = ()
    """The entities that the chronology is narrowed down to, as the person named them."""

    selection: Selection | None = None
    """``None`` where every entry is here."""

    summary: str = ""
    """The person's own summary, in Markdown; never made up."""

    writings: tuple[Writing, ...] = ()
    """How the articles write the words that entries begin with, where their texts are not here: read from a file."""

    def article(self, id: str) -> Article:
        """The article with this id; raises KeyError where there is none."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)

"""An entry as it is shown: date, text, what is not ordinary about it, and what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.merging.origins import origins
from timeline.model.chronology import Chronology, Event
from timeline.model.time import TimeValue
from timeline.renderers.cut import cut
from timeline.renderers.legible import legible
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.provenance import Proof, proof_of
from timeline.renderers.reference import Reference
from timeline.renderers.style import Style
from timeline.renderers.view.dated import When, when
from timeline.renderers.view.disputes import Dispute, disputes
from timeline.renderers.view.labels import corroboration, edits, labels
from timeline.renderers.view.silences import silences


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event."""

    id: str
    when: When
    under_own_name: bool
    """Whether its date is just what the heading above it says: a year in the group of that year."""

    silence: str
    """What to say before it: "No entries for five weeks"; empty where there is no such gap."""

    text: str
    """What happened, cut to the length that the person asked for."""

    whole: str
    """All of it, where `text` is cut; else empty."""

    parts: tuple[str, str, str]
    """The text around the words that date it; those are empty where the text no longer holds them."""

    language: str
    """Of its text, where that is not the page's; else empty."""

    attribution: str
    kind: str
    """Its kind by name, ``"alleged"``: for style sheets and filters."""

    labels: tuple[str, ...]
    """What is not ordinary about it, in words: "Alleged", "Date guessed …"."""

    corroboration: str
    """How many independent outlets tell of it, in words; empty where it is one."""

    edits: tuple[str, ...]
    """What a person changed by hand, in words."""

    notes: tuple[str, ...]
    """The person's own remarks."""

    disputes: tuple[Dispute, ...]
    """What its sources disagree on."""

    proofs: tuple[Proof, ...]
    """How its date was found, one for each mention; the first is the one that counts."""

    @property
    def sources(self) -> tuple[Reference, ...]:
        """What tells of it, each once."""
        return tuple({proof.reference.number: proof.reference for proof in self.proofs}.values())


class Entries:
    """Makes the entries of one chronology; what depends on all of them is found once."""

    def __init__(
        self,
        chronology: Chronology,
        style: Style,
        phrasing: Phrasing,
        sources: dict[str, Reference],
        disputed: Sequence[Dispute] | None = None,
    ) -> None:
        """Take the chronology that the entries belong to.

        Args:
            chronology: what is shown.
            style: how long texts and quotes may be, and what counts as a gap.
            phrasing: language and date style.
            sources: the numbered sources, by article id.
            disputed: its conflicts as they are shown, where they are known already.
        """
        self.chronology, self.style, self.phrasing, self.sources = chronology, style, phrasing, sources
        self.silences = silences(chronology.events, phrasing, style.gap, reverse=style.reverse)
        self.disputes = disputes(chronology, style, phrasing, sources) if disputed is None else disputed
        self.origins = origins(chronology.articles, chronology.copies)
        self.articles = {article.id: article for article in chronology.articles}

    def entry(self, event: Event, period: TimeValue) -> Entry:
        """An event under the heading of a period."""
        text = legible(event.text)
        short = cut(text, self.style.max_chars)
        language = self.articles[event.mentions[0].citation.article].language
        return Entry(
            id=event.id,
            when=when(event, period, self.phrasing),
            under_own_name=event.end_value is None and event.value == period,
            silence=self.silences.get(event.id, ""),
            text=short,
            whole=text if short != text else "",
            parts=around(short, legible(event.mentions[0].citation.phrase)),
            language=language if language != self.chronology.language else "",
            attribution=legible(event.mentions[0].attribution),
            kind=event.kind.value,
            labels=labels(event, self.phrasing),
            corroboration=corroboration(event, self.origins, self.phrasing),
            edits=edits(event, self.phrasing),
            notes=tuple(legible(note) for note in event.notes),
            disputes=tuple(dispute for dispute in self.disputes if event.id in dispute.entries),
            proofs=self._proofs(event),
        )

    def _proofs(self, event: Event) -> tuple[Proof, ...]:
        return tuple(
            proof_of(
                mention, self.articles[mention.citation.article], self.phrasing, self.sources, self.style.max_quote
            )
            for mention in event.mentions
        )


def around(text: str, phrase: str) -> tuple[str, str, str]:
    """A text split around the one place where a phrase stands in it as words of its own.

    >>> around("It rained Friday and Saturday.", "Friday")
    ('It rained ', 'Friday', ' and Saturday.')
    >>> around("Friday follows Friday.", "Friday")
    ('Friday follows Friday.', '', '')
    """
    before, found, after = text.partition(phrase)
    inside_a_word = before[-1:].isalnum() or after[:1].isalnum()
    if not found or phrase in after or inside_a_word:
        return text, "", ""
    return before, found, after

"""Long chronologies made by hand, for tests of print and for its benchmark."""

from dataclasses import replace
from datetime import date, timedelta

from tests.chronologies import article, event
from timeline.model.chronology import Certainty, Chronology, Kind
from timeline.model.merging import Salience

FIRST = date(2019, 2, 4)
WHO = ("The harbor board", "A panel of engineers", "The county court", "Mayor Ines Calder", "The ferry company")
DID = (
    "put off its vote on the eastern pier",
    "found new cracks below the water line and asked for a second survey before the winter",
    "heard both sides in the dispute over the bolts",
    "named a contractor, the third in two years, and set aside $4 million for the work that is to follow in spring",
    "said little",
)
KINDS = (Kind.REPORTED, Kind.REPORTED, Kind.REPORTED, Kind.ALLEGED, Kind.SCHEDULED)


def long(count: int, sources: int = 6) -> Chronology:
    """A chronology of so many entries, a few days apart, from so many articles."""
    days = [FIRST + timedelta(days=3 * number + number % 3) for number in range(count)]
    told = [
        (f"on day {number} of the inquiry", f"{WHO[number % 5]} {DID[number * 3 % 5]} on day {number} of the inquiry.")
        for number in range(count)
    ]
    articles = [
        article(
            [sentence for _, sentence in told[number::sources]],
            id=f"a{number}",
            day=days[-1],
            title=f"What the inquiry heard, part {number + 1}",
            url=f"https://wire.example/inquiry/{number + 1}",
            published=days[-1].isoformat(),
        )
        for number in range(sources)
    ]
    events = []
    for number, (phrase, _) in enumerate(told):
        made = event(
            articles[number % sources],
            phrase,
            days[number].isoformat(),
            kind=KINDS[number % 5],
            certainty=Certainty.GUESSED if number % 11 == 5 else Certainty.RESOLVED,
            steps=(phrase, f"{number} days after the first", days[number].isoformat()),
        )
        weight = Salience(score=number * 37 % 101, articles=1, outlets=1, sentences=1, earliest=number // sources)
        name = f"n{number:04d}"
        mention = replace(made.mentions[0], id=name)
        events.append(replace(made, id=name, mentions=(mention,), salience=weight))
    return Chronology(title="The bridge inquiry", language="en", articles=tuple(articles), events=tuple(events))

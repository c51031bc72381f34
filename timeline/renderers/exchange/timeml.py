"""TimeML 1.2.1: the sentences that a chronology cites, each time expression marked, and the events tied to them.

What TimeML can hold of a chronology is its evidence: the sources' own sentences, in their order, one a line. Each time
expression is a TIMEX3 with the value that the chronology gives it; each event whose word is known is an EVENT, linked
to the TIMEX3 that dates it. `timeline tag` marks whole articles.
"""

from collections.abc import Iterator
from itertools import count

from lxml import etree

from timeline.model.chronology import Chronology, TimexType
from timeline.model.text import Article
from timeline.model.time import Recurrence, TimeValue
from timeline.renderers.exchange.cited import Sentence, Timex, of_mention, sentences
from timeline.renderers.exchange.losses import left_out
from timeline.renderers.style import Style
from timeline.renderers.tagged.characters import held
from timeline.renderers.tagged.timeml import UNKNOWN

CREATION, PUBLICATION = "CREATION_TIME", "PUBLICATION_TIME"


def render(chronology: Chronology, style: Style) -> bytes:  # noqa: ARG001 - as every renderer
    """The evidence of a chronology as TimeML, in UTF-8; a character that XML cannot hold becomes U+FFFD."""
    root = etree.Element("TimeML")
    single = len(chronology.articles) == 1
    tids = (f"t{number}" for number in count())
    if single and chronology.articles[0].dateline.day:
        _dateline(etree.SubElement(root, "DCT"), chronology.articles[0], next(tids), CREATION)
    text = etree.SubElement(root, "TEXT")
    _say(text, "\n")
    links: list[tuple[str, str]] = []
    for article in chronology.articles:
        if not single and article.dateline.day:
            _dateline(text, article, next(tids), PUBLICATION)
        for sentence in sentences(chronology, article.id):
            links += _write(text, sentence, tids, len(links))
            _say(text, "\n")
    _tie(root, links)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def losses(chronology: Chronology, style: Style) -> tuple[str, ...]:  # noqa: ARG001 - as every `losses`
    """The entries whose date stands in no sentence that tells of them."""
    lost = sum(not any(of_mention(mention) for mention in event.mentions) for event in chronology.events)
    return left_out(lost, "date that no sentence of its entry states", "dates that no sentence of their entry states")


def _dateline(parent: etree._Element, article: Article, tid: str, function: str) -> None:
    """The day that an article's dates count from; among the sentences it has no words of its own."""
    day = article.dateline.day.isoformat() if article.dateline.day else ""
    told = {"tid": tid, "type": "DATE", "value": day, "temporalFunction": "false", "functionInDocument": function}
    timex = etree.SubElement(parent, "TIMEX3", told)
    if function == CREATION:
        timex.text = day


def _write(text: etree._Element, sentence: Sentence, tids: Iterator[str], before: int) -> Iterator[tuple[str, str]]:
    """Write a sentence, and tell which of its events belongs to which of its time expressions."""
    names = {timex.span: next(tids) for timex in sentence.timexes}
    events = {told.span: f"e{number}" for number, told in enumerate(sentence.told, start=before + 1)}
    timexes = {timex.span: timex for timex in sentence.timexes}
    at, start = sentence.span.start, sentence.span.start
    for span in sorted([*names, *events], key=lambda span: span.start):
        _say(text, sentence.quote[at - start : span.start - start])
        words = sentence.quote[span.start - start : span.end - start]
        if span in names:
            _mark(text, timexes[span], names[span], words, tids)
        else:
            etree.SubElement(text, "EVENT", {"eid": events[span], "class": "OCCURRENCE"}).text = held(words)
        at = span.end
    _say(text, sentence.quote[at - start :])
    return ((events[told.span], names[told.timex]) for told in sentence.told)


def _mark(text: etree._Element, timex: Timex, tid: str, words: str, tids: Iterator[str]) -> None:
    """A time expression; a range in one piece is a duration between two points, which have no words."""
    value = timex.value
    if isinstance(value, TimeValue) and timex.last is not None:
        ends = ((next(tids), value), (next(tids), timex.last))
        length = {"tid": tid, "type": "DURATION", "value": _length(value, timex.last)}
        told = length | {"beginPoint": ends[0][0], "endPoint": ends[1][0]}
        etree.SubElement(text, "TIMEX3", told).text = held(words)
        for name, end in ends:
            etree.SubElement(text, "TIMEX3", _attributes(Timex(span=timex.span, type=timex.type, value=end), name))
        return
    etree.SubElement(text, "TIMEX3", _attributes(timex, tid)).text = held(words)


def _attributes(timex: Timex, tid: str) -> dict[str, str]:
    value = timex.value
    mod = getattr(value, "mod", None)
    repeated = value if isinstance(value, Recurrence) else None
    told = {
        "tid": tid,
        "type": timex.type.value,
        "value": value.timex if value else UNKNOWN[timex.type],
        "mod": mod.value if mod else "",
        "quant": repeated.quant if repeated else "",
        "freq": repeated.freq if repeated else "",
    }
    return {name: held(text) for name, text in told.items() if text}


def _length(first: TimeValue, last: TimeValue) -> str:
    """How long a range is, in days where both ends are days or longer."""
    if first.begin.second or last.end.second:
        return UNKNOWN[TimexType.DURATION]
    return f"P{last.end.day - first.begin.day}D"


def _tie(root: etree._Element, links: list[tuple[str, str]]) -> None:
    """An instance of each event, and its place in time."""
    for number, (eid, _) in enumerate(links, start=1):
        plain = {"tense": "NONE", "aspect": "NONE", "polarity": "POS", "pos": "OTHER"}
        etree.SubElement(root, "MAKEINSTANCE", {"eiid": f"ei{number}", "eventID": eid} | plain).tail = "\n"
    for number, (_, tid) in enumerate(links, start=1):
        told = {"lid": f"l{number}", "relType": "IS_INCLUDED", "eventInstanceID": f"ei{number}", "relatedToTime": tid}
        etree.SubElement(root, "TLINK", told).tail = "\n"


def _say(parent: etree._Element, words: str) -> None:
    """Put words behind what an element holds already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + held(words)
    else:
        parent.text = (parent.text or "") + held(words)

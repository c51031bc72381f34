"""parsedatetime: `Calendar.nlp`, line by line, which is twice as fast as at once, with the accuracy that it tells."""

from collections.abc import Iterable
from datetime import date, datetime, time

from benchmarks.peers.run import Answer, Tag


def tagger() -> Tag:
    """Values are spelled as finely as parsedatetime says that they are."""
    from parsedatetime import Calendar, pdtContext  # type: ignore[import-not-found]

    calendar = Calendar(version=2)
    forms = (
        (pdtContext.ACU_HOUR | pdtContext.ACU_MIN | pdtContext.ACU_SEC | pdtContext.ACU_NOW, "TIME", "%Y-%m-%dT%H:%M"),
        (pdtContext.ACU_DAY | pdtContext.ACU_HALFDAY, "DATE", "%Y-%m-%d"),
        (pdtContext.ACU_WEEK, "DATE", "%G-W%V"),
        (pdtContext.ACU_MONTH, "DATE", "%Y-%m"),
    )

    def tag(text: str, day: date) -> Iterable[Answer]:
        place = 0
        for line in text.splitlines(keepends=True):
            for at, context, start, end, words in calendar.nlp(line, datetime.combine(day, time())) or ():
                blank = len(words) - len(words.lstrip())
                yield place + start + blank, place + end, *told(at, context.accuracy)
            place += len(line)

    def told(at: datetime, accuracy: int) -> tuple[str, str]:
        return next(((kind, at.strftime(form)) for bits, kind, form in forms if accuracy & bits), ("DATE", f"{at:%Y}"))

    return tag

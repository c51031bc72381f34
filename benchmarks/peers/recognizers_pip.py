"""Microsoft Recognizers from PyPI: the first value, which is the past one."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from benchmarks.peers.run import Answer, Tag

_TYPES = {"duration": "DURATION", "set": "SET", "time": "TIME", "datetime": "TIME"}


def tagger() -> Tag:
    """Timexes that leave something open are closed by the past resolution."""
    from recognizers_date_time import Culture, DateTimeRecognizer  # type: ignore[import-not-found]

    model = DateTimeRecognizer(Culture.English).get_datetime_model()

    def tag(text: str, day: date) -> Iterable[Answer]:
        for found in model.parse(text, datetime.combine(day, time())):
            kind = found.type_name.removeprefix("datetimeV2.")
            values = (found.resolution or {}).get("values") or [{}]
            yield found.start, found.end + 1, _TYPES.get(kind, "DATE"), _value(kind, values[0])

    return tag


def _value(kind: str, value: dict[str, Any]) -> str:
    timex: str = value.get("timex") or ""
    if kind == "date":
        told: str = value.get("value") or timex
        return told
    if kind == "datetime":
        return (value.get("value") or timex)[:16].replace(" ", "T")
    if "XXXX" in timex and kind == "daterange" and len(timex) == 7:
        return (value.get("start") or timex)[:7]
    return timex

"""How EDTF spells a date (ISO 8601-2, level 1, and the quarters and halves of level 2)."""

from timeline.model.granularity import SEASONS, Granularity, end
from timeline.model.moment import Moment, civil, year_text


def write(granularity: Granularity, begin: Moment) -> str:
    """The EDTF text of a unit; a week or weekend is an interval."""
    year, month, day = civil(begin.day)
    head = year_text(year)
    match granularity:
        case Granularity.YEAR:
            return head
        case Granularity.MONTH:
            return f"{head}-{month:02d}"
        case Granularity.SEASON:
            return f"{head}-{21 + list(SEASONS.values()).index(month)}"
        case Granularity.QUARTER:
            return f"{head}-{33 + (month - 1) // 3}"
        case Granularity.HALF:
            return f"{head}-{40 + (month - 1) // 6}"
        case Granularity.WEEK | Granularity.WEEKEND:
            last = civil(end(granularity, begin).day - 1)
            return f"{head}-{month:02d}-{day:02d}/{year_text(last[0])}-{last[1]:02d}-{last[2]:02d}"
        case Granularity.DECADE | Granularity.CENTURY | Granularity.MILLENNIUM:
            kept = {"decade": 1, "century": 2, "millennium": 3}[granularity.value]
            return head[:-kept] + "X" * kept
        case Granularity.DAY | Granularity.PART_OF_DAY:
            return f"{head}-{month:02d}-{day:02d}"
        case _:
            return f"{Moment(begin.day)!s}"[:-5] + _clock(begin)


def _clock(begin: Moment) -> str:
    minutes, second = divmod(begin.second, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{second:02d}"

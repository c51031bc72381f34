"""Parts of expressions that are numbers: "twenty-five", "two and a half", "the 25th"."""

from enum import Enum

from timeline.grammar.builders.registry import builder
from timeline.model.time import Mod


class Vague(Enum):
    """A number that is not told; ``None`` would mean that nothing was found."""

    SOME = "X"


HALF = 0.5


@builder(makes="count")
def count(number: float) -> float:
    """A number that counts units."""
    return number


@builder(makes="count")
def count_sum(tens: int, ones: int) -> int:
    """Tens and ones: "twenty-five"."""
    return tens + ones


@builder(makes="count")
def count_half(number: float = 0) -> float:
    """A number and a half, or a half alone: "two and a half", "half a"."""
    return number + HALF


@builder(makes="count")
def count_grouped(number: int, digits: str) -> int | None:
    """Digits in groups of three: "2,000"."""
    return number * 1000 + int(digits) if number < 1000 and len(digits) == 3 else None


@builder(makes="count")
def count_decimal(number: int, digits: str) -> float:
    """A decimal fraction: "1.5"."""
    return float(f"{number}.{digits}")


@builder(makes="count")
def count_scaled(number: float, scale: int) -> float:
    """A number of hundreds or thousands: "two hundred"."""
    return number * scale


@builder(makes="yyyy")
def year_spelled(century: int, rest: int, ones: int = 0) -> int | None:
    """A year in words: "nineteen ninety-six"."""
    return century * 100 + rest + ones if 10 <= century <= 20 else None


@builder(makes="yyyy")
def year_thousand(rest: int = 0) -> int:
    """A year of the two thousands in words: "two thousand and four"."""
    return 2000 + rest


@builder(makes="bound")
def bound(mod: Mod) -> Mod:
    """A word that bends an amount: "nearly", "at least"."""
    return mod


@builder(makes="none")
def no_time() -> Vague:
    """Words that look like a time and are none: "a 6-year-old boy", "2,000"."""
    return Vague.SOME


@builder(makes="times")
def times(count: float | Vague) -> int | None:
    """How often: "three times"."""
    return None if isinstance(count, Vague) or count != int(count) else int(count)


@builder(makes="ordinal")
def ordinal_number(ordinal: int) -> int:
    """A place in a row, in figures: "19th"."""
    return ordinal


@builder(makes="ordinal")
def ordinal_sum(tens: int, ordinal: int) -> int | None:
    """Tens and a place: "twenty-first"."""
    return tens + ordinal if 0 < ordinal < 10 else None


@builder(makes="dayno")
def day_number(dd: int) -> int:
    """A day of the month."""
    return dd


@builder(makes="count")
def count_vague() -> Vague:
    """A number that the words leave open: "several", "a few"."""
    return Vague.SOME


@builder(makes="half")
def half_day(half: str) -> str:
    """Half of the twelve-hour clock: "p.m."."""
    return half

"""Parts of expressions that are numbers: "twenty-five", "two and a half", "the 25th"."""

from enum import Enum

from timeline.grammar.builders.registry import builder


class Vague(Enum):
    """A number that is not told; ``None`` would mean that nothing was found."""

    SOME = "X"


@builder(makes="count")
def count(number: float) -> float:
    """A number that counts units."""
    return number


@builder(makes="count")
def count_sum(tens: int, ones: int) -> int:
    """Tens and ones: "twenty-five"."""
    return tens + ones


@builder(makes="count")
def count_half(number: float) -> float:
    """A number and a half: "two and a half"."""
    return number + 0.5


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


@builder(makes="ordinal")
def ordinal_number(ordinal: int) -> int:
    """A place in a row, in figures: "19th"."""
    return ordinal


@builder(makes="dayno")
def day_number(dd: int) -> int:
    """A day of the month."""
    return dd


@builder(makes="century_year")
def year_after_apostrophe(yy: int) -> int:
    """A year by its last two digits: "'98"; up to 29 it is of this century."""
    return yy + (2000 if yy < 30 else 1900)


@builder(makes="count")
def count_vague() -> Vague:
    """A number that the words leave open: "several", "a few"."""
    return Vague.SOME


@builder(makes="half")
def half_day(half: str) -> str:
    """Half of the twelve-hour clock: "p.m."."""
    return half

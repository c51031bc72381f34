"""What is said of an interval: which claims are made, and in which words."""

import pytest

from timeline.model.granularity import Granularity
from timeline.model.time import Mod, Qualifier, TimeValue
from timeline.renderers.narrative.claims import Claim, Measure, claims
from timeline.renderers.narrative.connectives import connectives
from timeline.renderers.phrasing import Phrasing

CLAIMS = (
    # earlier, later, claims from the most exact on
    ("2024-01-04", "2024-01-04", "same 0 day"),
    ("2024-01-04T03:50", "2024-01-04T20:00", "same 0 day"),
    ("2024-01-04TMO", "2024-01-04", "same 0 day"),
    ("2024-01-04", "2024-01-05", "exact 1 day, within 0 month"),
    ("2023-12-31", "2024-01-01", "exact 1 day"),
    ("2024-01-04", "2024-01-06", "exact 2 day, within 0 month"),
    ("2024-01-04T20:00", "2024-01-06", "exact 2 day, within 0 month"),
    ("2024-01-04", "2024-01-11", "exact 1 week, exact 7 day, within 0 month"),
    ("2024-01-04", "2024-01-17", "exact 13 day, within 0 month, nearly 2 week, about 2 week"),
    ("2024-01-04", "2024-01-18", "exact 2 week, exact 14 day, within 0 month"),
    ("2024-01-04", "2024-01-20", "exact 16 day, within 0 month, more 2 week"),
    ("2024-01-31", "2024-02-28", "exact 28 day, within 0 year, nearly 1 month, about 1 month"),
    ("2024-01-04", "2024-02-04", "exact 1 month, exact 31 day, within 0 year"),
    ("2024-01-04", "2024-02-11", "exact 38 day, within 0 year, more 1 month"),
    ("2024-01-04", "2025-01-04", "exact 1 year, exact 366 day"),
    ("2020-01-03", "2024-01-03", "exact 4 year, exact 1461 day"),
    ("2020-01-10", "2024-01-03", "exact 1454 day, nearly 4 year, about 4 year"),
    ("2020-01-03", "2024-02-03", "exact 1492 day, more 4 year, about 4 year"),
    ("2020-01-03", "2022-08-15", "exact 955 day"),
    ("2024-W01", "2024-W02", "exact 1 week, within 0 month"),
    ("2020-01", "2023-02", "more 3 year, about 3 year"),
    ("2024-01", "2024-02", "exact 1 month, within 0 year"),
    ("2022-09", "2022-11", "exact 2 month, within 0 year"),
    ("2022-09", "2023-09", "exact 1 year, exact 12 month"),
    ("2013", "2014", "exact 1 year"),
    ("1911", "1998-05-10", "about 87 year"),
    ("2023", "2023-01-09", ""),
    ("2023-11", "2023-11-29", ""),
    ("2023-03-03", "2023-11", "within 0 year"),
    ("2023-03", "2023-Q3", "within 0 year"),
    ("2022-12-20", "2024-Q1", ""),
    ("199", "2024-01-03", ""),
    ("2013", "202", ""),
    ("2024-01-04T24:00", "2024-01-06", ""),
    ("2024-01-04TNI", "2024-01-06", ""),
    ("2024-01-06", "2024-01-04", ""),
    ("9998-12-31", "9999-12-31", "exact 1 year, exact 365 day"),
    ("BC0002-03-15", "0001-03-15", "exact 2 year, exact 731 day"),
)


def shown(earlier: TimeValue, later: TimeValue) -> str:
    return ", ".join(f"{one.measure.value} {one.count} {one.unit.value}" for one in claims(earlier, later))


@pytest.mark.parametrize(("earlier", "later", "said"), CLAIMS)
def test_claims(earlier: str, later: str, said: str) -> None:
    assert shown(TimeValue(earlier), TimeValue(later)) == said


@pytest.mark.parametrize(
    "bent",
    [
        TimeValue("2024-01-04", mod=Mod.START),
        TimeValue("2024-01-04", mod=Mod.APPROX),
        TimeValue("2024-01-04", qualifier=Qualifier.UNCERTAIN),
    ],
)
def test_nothing_is_claimed_of_a_date_that_is_bent_or_doubted(bent: TimeValue) -> None:
    assert claims(bent, TimeValue("2024-01-06")) == ()
    assert claims(TimeValue("2024-01-02"), bent) == ()


DAY, WEEK, MONTH, YEAR = Granularity.DAY, Granularity.WEEK, Granularity.MONTH, Granularity.YEAR
WORDS = (
    # claim, date that is told, English, Spanish
    (Claim(Measure.SAME, DAY), "2024-01-04", "the same day", "el mismo día"),
    (Claim(Measure.SAME, DAY), "2024-01-04T20:00", "at 8 p.m. that day", "a las 20:00 de ese día"),
    (Claim(Measure.SAME, DAY), "2024-01-04T01:15", "at 1:15 a.m. that day", "a la 01:15 de ese día"),
    (Claim(Measure.SAME, DAY), "2024-01-04TEV", "that evening", "al final de esa tarde"),
    (Claim(Measure.SAME, MONTH), "2024-01", "the same month", "ese mismo mes"),
    (Claim(Measure.EXACT, DAY, 1), "2024-01-04", "the next day", "al día siguiente"),
    (Claim(Measure.EXACT, DAY, 2), "2024-01-04", "two days later", "dos días después"),
    (Claim(Measure.EXACT, DAY, 12), "2024-01-04", "twelve days later", "doce días después"),
    (Claim(Measure.EXACT, DAY, 31), "2024-01-04", None, None),
    (Claim(Measure.EXACT, WEEK, 1), "2024-01-04", "a week later", "una semana después"),
    (Claim(Measure.EXACT, WEEK, 1), "2024-W02", "the following week", "a la semana siguiente"),
    (Claim(Measure.EXACT, MONTH, 1), "2024-01", "the following month", "al mes siguiente"),
    (Claim(Measure.EXACT, MONTH, 1), "2024-01-04", "a month later", "un mes después"),
    (Claim(Measure.EXACT, YEAR, 1), "2024", "a year later", "un año después"),
    (Claim(Measure.EXACT, YEAR, 4), "2024-01-04", "four years later", "cuatro años después"),
    (Claim(Measure.NEARLY, YEAR, 4), "2024-01-04", "nearly four years later", "casi cuatro años después"),
    (Claim(Measure.NEARLY, YEAR, 1), "2024-01-04", "nearly a year later", "casi un año después"),
    (Claim(Measure.MORE, YEAR, 17), "2024-01-04", "more than 17 years later", "más de 17 años después"),
    (Claim(Measure.ABOUT, MONTH, 2), "2024-01-04", "about two months later", "cerca de dos meses después"),
    (Claim(Measure.WITHIN, MONTH), "2024-01-04", "later that month", "más tarde ese mes"),
    (Claim(Measure.WITHIN, YEAR), "2024-01", "later that year", "más tarde ese año"),
)


@pytest.mark.parametrize(("claim", "later", "english", "spanish"), WORDS)
def test_words(claim: Claim, later: str, english: str | None, spanish: str | None) -> None:
    for language, said in (("en", english), ("es", spanish)):
        assert next(iter(connectives(Phrasing(language), claim, TimeValue(later))), None) == said


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("claim", "later", "english", "spanish"), WORDS)
def test_no_connective_begins_with_a_figure(
    language: str, claim: Claim, later: str, english: str | None, spanish: str | None
) -> None:
    del english, spanish
    assert not any(words[0].isdigit() for words in connectives(Phrasing(language), claim, TimeValue(later)))

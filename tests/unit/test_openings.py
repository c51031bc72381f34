"""Dates as they open a sentence, and whether its first word keeps its capital behind them."""

import pytest

from timeline.model.time import Mod, Qualifier, TimeValue
from timeline.renderers.narrative.capitals import start_of, writing_of
from timeline.renderers.narrative.openings import when
from timeline.renderers.phrasing import Phrasing
from timeline.renderers.style import DateStyle

WHEN = (
    # value, English, Spanish
    (TimeValue("2024"), "in 2024", "en 2024"),
    (TimeValue("BC0044"), "in 44 B.C.", "en 44 a. C."),
    (TimeValue("199"), "in the 1990s", "en la década de 1990"),
    (TimeValue("18"), "in the 19th century", "en el siglo XIX"),
    (TimeValue("2024-SU"), "in summer 2024", "en verano de 2024"),
    (TimeValue("2023-Q3"), "in the third quarter of 2023", "en el tercer trimestre de 2023"),
    (TimeValue("2023-H2"), "in the second half of 2023", "en el segundo semestre de 2023"),
    (TimeValue("2024-09"), "in September 2024", "en septiembre de 2024"),
    (TimeValue("2024-W19"), "in the week of May 6, 2024", "en la semana del 6 de mayo de 2024"),
    (TimeValue("2024-W19-WE"), "on the weekend of May 11, 2024", "en el fin de semana del 11 de mayo de 2024"),
    (TimeValue("2024-01-04"), "on Jan. 4, 2024", "el 4 de enero de 2024"),
    (TimeValue("2024-01-04TMO"), "on the morning of Jan. 4, 2024", "en la mañana del 4 de enero de 2024"),
    (TimeValue("2024-01-04T12:00"), "at noon on Jan. 4, 2024", "a las 12:00 del 4 de enero de 2024"),
    (TimeValue("2024-01-04T13:15"), "at 1:15 p.m. on Jan. 4, 2024", "a las 13:15 del 4 de enero de 2024"),
    (
        TimeValue("2024-01-04T24:00"),
        "at midnight at the end of Jan. 4, 2024",
        "a medianoche, al final del 4 de enero de 2024",
    ),
    (TimeValue("2022-05", mod=Mod.START), "early in May 2022", "a principios de mayo de 2022"),
    (TimeValue("2018", mod=Mod.END), "late in 2018", "a finales de 2018"),
    (TimeValue("199", mod=Mod.START), "early in the 1990s", "a principios de la década de 1990"),
    (TimeValue("2024-11", mod=Mod.MID), "in the middle of November 2024", "a mediados de noviembre de 2024"),
    (TimeValue("2024-01-04", mod=Mod.END), "late on Jan. 4, 2024", "a última hora del 4 de enero de 2024"),
    (TimeValue("2024-01-04", mod=Mod.BEFORE), "before Jan. 4, 2024", "antes del 4 de enero de 2024"),
    (TimeValue("2024", mod=Mod.ON_OR_BEFORE), "by 2024", "a más tardar en 2024"),
    (TimeValue("1850", mod=Mod.APPROX), "around 1850", "hacia 1850"),
    (TimeValue("2024-01-04T20:00", mod=Mod.APPROX), "around 8 p.m. on Jan. 4, 2024", None),
    (TimeValue("2023-11", qualifier=Qualifier.UNCERTAIN), "possibly in November 2023", "quizá en noviembre de 2023"),
    (TimeValue("2023", mod=Mod.MORE_THAN), "", ""),
)


@pytest.mark.parametrize(("value", "english", "spanish"), WHEN, ids=str)
def test_when(value: TimeValue, english: str, spanish: str | None) -> None:
    assert when(Phrasing("en"), value) == english
    assert spanish is None or when(Phrasing("es"), value) == spanish


RANGES: tuple[tuple[DateStyle, str, str, str, str], ...] = (
    ("ap", "2025-03-03", "2025-03-05", "from March 3 to 5, 2025", "del 3 al 5 de marzo de 2025"),
    ("ap", "2025-02-27", "2025-03-05", "from Feb. 27 to March 5, 2025", "del 27 de febrero al 5 de marzo de 2025"),
    (
        *("ap", "2024-12-30", "2025-01-02", "from Dec. 30, 2024, to Jan. 2, 2025"),
        "del 30 de diciembre de 2024 al 2 de enero de 2025",
    ),
    ("iso", "2024-12-30", "2025-01-02", "from 2024-12-30 to 2025-01-02", "del 2024-12-30 al 2025-01-02"),
    ("ap", "2024-01", "2024-03", "from January to March 2024", "de enero a marzo de 2024"),
    ("ap", "2019", "2021", "from 2019 to 2021", "de 2019 a 2021"),
    (
        *("ap", "2024-01-04T09:00", "2024-01-04T11:30", "from 9 to 11:30 a.m. on Jan. 4, 2024"),
        "entre las 09:00 y las 11:30 del 4 de enero de 2024",
    ),
)


@pytest.mark.parametrize(("style", "begin", "end", "english", "spanish"), RANGES)
def test_ranges(style: DateStyle, begin: str, end: str, english: str, spanish: str) -> None:
    assert when(Phrasing("en", style), TimeValue(begin), TimeValue(end)) == english
    assert when(Phrasing("es", style), TimeValue(begin), TimeValue(end)) == spanish


def test_the_year_can_be_left_out() -> None:
    assert when(Phrasing("en"), TimeValue("2024-01-04T12:00"), with_year=False) == "at noon on Jan. 4"
    assert when(Phrasing("es"), TimeValue("2023-Q3"), with_year=False) == "en el tercer trimestre"


ARTICLE = """The Brown family met Gov. Stone in The Hague. Officials of the guard, a brown dog and Vesper Marine
officials were there. Then Brown left; the Coast Guard followed. Stone fell."""
STARTS = (
    ("The bridge fell.", "small"),
    ("The Hague agreed.", "name"),
    ("They left.", "small"),
    ("Two officers left.", "small"),
    ("Thirty-one people left.", "small"),
    ("Officials left.", "small"),
    ("Officials' wives left.", "small"),
    ("Police closed it.", "small"),
    ("Police Chief Ann Roe closed it.", "name"),
    ("Brown left.", "name"),
    ("Brown's dog left.", "name"),
    ("Stone left.", "name"),
    ("Guard troops left.", "name"),
    ("Gov. Stone left.", "name"),
    ("U.S. troops left.", "name"),
    ("NATO left.", "name"),
    ("McKay left.", "name"),
    ("Harakat-al-Tarn was founded.", "name"),
    ("Thursday's vote failed.", "name"),
    ("12 people left.", "name"),
    ("Vellans left.", "unsure"),
    ("“We left,” he said.", "quote"),
    ('"We left," he said.', "quote"),
)


@pytest.mark.parametrize(("text", "start"), STARTS)
def test_capitals(text: str, start: str) -> None:
    assert start_of(text, writing_of(ARTICLE, "en"), "en").value == start


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("La ONU calló.", "small"),
        ("La Paz calló.", "name"),
        ("Los bomberos salieron.", "small"),
        ("Oslo calló.", "unsure"),
    ],
)
def test_capitals_in_spanish(text: str, start: str) -> None:
    assert start_of(text, writing_of("", "es"), "es").value == start

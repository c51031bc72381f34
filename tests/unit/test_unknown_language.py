"""Articles in a language without a folder: whole days with their year are read, and no word as if it were English."""

import pytest

from timeline import chronicle, language
from timeline.model.chronology import Chronology, Kind
from timeline.sources import examine

FRONT = "---\ndate: 2024-05-10\nlang: {code}\n---\n\n{text}\n"


def told(code: str, text: str) -> Chronology:
    (article,) = examine("a.md", FRONT.format(code=code, text=text).encode()).articles
    assert article.language == code
    return chronicle([article])


READ = [
    ("de", "Der Rat tagte am Montag, 4. März 2024, im alten Rathaus.", "2024-03-04"),
    ("de", "Der 11. September 2001 war ein Dienstag.", "2001-09-11"),
    ("fr", "Le pont a été fermé le 14 juillet 1989 par le maire.", "1989-07-14"),
    ("fr", "Le 1er avril 2023, le pont a rouvert.", "2023-04-01"),
    ("pt", "O conselho reuniu-se em 4 de maio de 2024 na antiga fábrica.", "2024-05-04"),
    ("it", "Il ponte è stato chiuso il 4 maggio 2024 dal sindaco.", "2024-05-04"),
    ("nl", "De brug is op 12 december 2021 door de raad gesloten.", "2021-12-12"),
    ("sv", "Bron stängdes 2024-05-04 av kommunen.", "2024-05-04"),
]


@pytest.mark.parametrize(("code", "text", "day"), READ)
def test_a_whole_day_is_read(code: str, text: str, day: str) -> None:
    (event,) = told(code, text).events
    assert (str(event.value), event.text, event.kind) == (day, text, Kind.REPORTED)


NOT_READ = [
    ("de", "Am 4. Mai tagte der Rat, am Freitag war die Brücke zu."),
    (
        "de",
        "Im April will er kommen; 2024 Menschen in 1998 Häusern, 24 Monate, um 14.30 Uhr, am 05/06/2024, am 3.4.2024.",
    ),
    ("de", "Jan. 4 sagte: Die Sat.1-Chefin war in August 2023 da, vom 3. bis 5. Mai 2024 und 3.–5. Mai 2024."),
    ("fr", "Mon ami a gagné le second tour en mars, et le 3 mars la marche dure."),
    ("fr", "Le 05/06/2024 à 14 h 30, du 3 au 5 mai 2024, ils sont partis en 2019."),
    (
        "pt",
        "Ontem choveu; de 3 a 5 de maio de 2024, e em março de 2023, dia 05/06/2024, o segundo turno foi em outubro.",
    ),
    ("it", "Ieri, venerdì 3 maggio, nel 2019, alle 14.30, il 05/06/2024, sat e sun, a marzo la sera era fredda."),
    ("nl", "Sat. Vorige week, in maart 2023, in april 2024, de week van 3 april, over 10 minutes."),
]


@pytest.mark.parametrize(("code", "text"), NOT_READ)
def test_what_takes_words_of_the_language_is_not_read(code: str, text: str) -> None:
    found = told(code, text)
    spoken = [*found.events, *found.unresolved, *found.durations, *found.asides]
    assert spoken == []


def test_the_person_hears_of_it() -> None:
    data = FRONT.format(code="de", text="Am Freitag regnete es.").encode()
    (said,) = examine("a.md", data).notes
    assert said == "only whole days with their year are read: there is no folder for the language 'de'"


def test_a_word_of_english_makes_no_kind() -> None:
    (event,) = told("de", "Er will, dass man am 4. Mai 2024 an die not und die may denkt.").events
    assert event.kind is Kind.REPORTED


def test_what_stands_for_a_file_has_its_keys() -> None:
    assert "de" not in language.available()
    for name in ("kinds", "abbreviations"):
        assert language.load("de", name).keys() == language.load("en", name).keys()
    assert language.calendar("de").keys() == language.load("en", "calendar").keys()

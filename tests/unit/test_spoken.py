"""Texts that name no language: read as English unless their small words leave no doubt that they are not."""

import pytest

from timeline import chronicle
from timeline.sources import ReadChoice, examine
from timeline.sources.spoken import spoken_in

SPOKEN = [
    (
        "de",
        "Der Rat tagte am Freitag im alten Rathaus. Am 4. Mai soll er nach dem Bericht über die Brücke entscheiden.",
    ),
    (
        "fr",
        "Le conseil s’est réuni vendredi dans la vieille mairie. Le second vote aura lieu le 3 mars, selon le maire.",
    ),
    ("pt", "O conselho reuniu-se na sexta-feira na antiga fábrica. Em março de 2023 a ponte foi fechada pelo governo."),
    ("it", "Il consiglio si è riunito venerdì nella vecchia fabbrica. A marzo il ponte è stato chiuso dal sindaco."),
    (
        "nl",
        "De raad kwam vrijdag bijeen in het oude gemeentehuis. In maart werd de brug door de burgemeester gesloten.",
    ),
    ("es", "El consejo se reunió el viernes en la antigua fábrica. En marzo el puente fue cerrado por el alcalde."),
]


@pytest.mark.parametrize(("code", "text"), SPOKEN)
def test_a_text_of_another_language_is_known(code: str, text: str) -> None:
    assert spoken_in(text) == code
    (article,) = examine("-", text.encode()).articles
    assert article.language == code


@pytest.mark.parametrize("text", [text for code, text in SPOKEN if code != "es"])
def test_no_word_of_it_is_read_as_english(text: str) -> None:
    (article,) = examine("-", text.encode(), ReadChoice()).articles
    found = chronicle([article])
    assert [*found.events, *found.unresolved, *found.durations, *found.asides] == []


def test_the_person_hears_which_language_it_is() -> None:
    spanish, german = dict(SPOKEN)["es"], dict(SPOKEN)["de"]
    assert examine("-", spanish.encode()).notes == ("its language is 'es', by its words",)
    assert len(examine("-", german.encode()).notes) == 2
    assert examine("-", spanish.encode(), ReadChoice(language="es")).notes == ()


ENGLISH = [
    "The council met on Friday in the old town hall, and the bridge is to be shut after the storm.",
    "LOS ANGELES -- El Niño rain de la Cruz, Los Lobos and La Paz won: Las Vegas, Del Mar, El Paso on Jan. 4.",
    "Storm hits coast; ferry halted; two hurt Monday.",
    "Closed Friday.",
    "Angela von der Heide und Das Erste win prize in Berlin on Friday, the jury said.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_where_there_is_doubt_it_is_english(text: str) -> None:
    assert spoken_in(text) == "en"


def test_what_the_input_or_the_person_says_holds() -> None:
    german = SPOKEN[0][1]
    (article,) = examine("a.md", f"---\nlang: en\n---\n\n{german}\n".encode()).articles
    assert article.language == "en"
    assert spoken_in(german, "es") == "es"

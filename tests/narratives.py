"""A chronology made by hand whose entries are clauses without their dates: what a narrative has to open by itself."""

from tests.chronologies import article, event
from timeline.model.chronology import Basis, Certainty, Chronology, Event, Kind
from timeline.model.text import Article
from timeline.model.time import Mod, TimeValue

TOLD = (
    # what the article says, the words that date it, value, last unit, text of the entry
    ("The yard at Tarn was founded in 1911 by two brothers from Vell.", "in 1911", "1911", None,
     "The yard at Tarn was founded by two brothers from Vell."),
    ("It went bankrupt in 1931.", "in 1931", "1931", None, "It went bankrupt."),
    ("In the 1990s, most of its docks were filled in.", "In the 1990s", "199", None,
     "Most of its docks were filled in."),
    ("Norvale Group bought what was left on May 10, 1998.", "on May 10, 1998", "1998-05-10", None,
     "Norvale Group bought what was left."),
    ("The ministry ordered the ferry Aurelia in September 2015.", "in September 2015", "2015-09", None,
     "The ministry ordered the ferry Aurelia."),
    ("The keel was laid in November 2015.", "in November 2015", "2015-11", None, "The keel was laid."),
    ("Work stopped in December 2015.", "in December 2015", "2015-12", None, "Work stopped."),
    ("Inspectors found cracks in late 2018.", "in late 2018", TimeValue("2018", mod=Mod.END), None,
     "Inspectors found cracks in three of the frames."),
    ("Iranian Gen. Amir Rastan, a shareholder, died on Jan. 3, 2020.", "on Jan. 3, 2020", "2020-01-03", None,
     "Iranian Gen. Amir Rastan, a shareholder, died."),
    ("The yard closed on Jan. 4, 2020.", "on Jan. 4, 2020", "2020-01-04", None, "The yard closed."),
    ("His heirs sued on Jan. 18, 2020.", "on Jan. 18, 2020", "2020-01-18", None, "His heirs sued."),
    ("A court threw the suit out on Dec. 20, 2023.", "on Dec. 20, 2023", "2023-12-20", None,
     "A court threw the suit out."),
    ("The Aurelia left Halifax on Tuesday, Jan. 2.", "on Tuesday, Jan. 2", "2024-01-02", None,
     "The Aurelia left Halifax."),
    ("It lost power at 3:50 a.m. on Jan. 4, the minister said.", "at 3:50 a.m. on Jan. 4", "2024-01-04T03:50", None,
     "It lost power."),
    ("At 4:12 a.m., it struck the pier.", "At 4:12 a.m.", "2024-01-04T04:12", None, "It struck the pier."),
    ("On Thursday, the port was closed.", "On Thursday", "2024-01-04", None, "The port was closed."),
    ("Divers were called in on Thursday too.", "on Thursday too", "2024-01-04", None, "Divers were called in."),
    ("The union said on Thursday evening that the crew had been cut.", "on Thursday evening", "2024-01-04TEV", None,
     "The crew had been cut."),
    ("Officials reopened one lane on Friday.", "on Friday", "2024-01-05", None, "Officials reopened one lane."),
    ("Flags flew at half-staff from Saturday to Monday.", "from Saturday to Monday", "2024-01-06", "2024-01-08",
     "Flags flew at half-staff."),
    ("The owner apologized on Jan. 11.", "on Jan. 11", "2024-01-11", None, "The owner apologized."),
    ("The hull was towed away on Jan. 13.", "on Jan. 13", "2024-01-13", None, "The hull was towed away."),
    ("Oslo lent a second ferry on Jan. 16.", "on Jan. 16", "2024-01-16", None, "Oslo lent a second ferry."),
    ("Drones mapped the pier on Jan. 17.", "on Jan. 17", "2024-01-17", None, "Drones mapped the pier."),
    ("The minister resigned in February.", "in February", "2024-02", None, "The minister resigned."),
    ("A new one was named in March.", "in March", "2024-03", None, "A new one was named."),
    ("Hearings are to begin on May 6.", "on May 6", "2024-05-06", None, "Hearings are to begin."),
    ("A report is due in the third quarter.", "in the third quarter", "2024-Q3", None, "A report is due."),
    ("The pier is to be rebuilt in 2026.", "in 2026", "2026", None, "The pier is to be rebuilt."),
)  # fmt: skip
KINDS = {"The crew had been cut.": Kind.ALLEGED, "Hearings are to begin.": Kind.SCHEDULED}
KINDS |= {"A report is due.": Kind.SCHEDULED, "The pier is to be rebuilt.": Kind.SCHEDULED}
KINDS |= {"El casco se retirará.": Kind.SCHEDULED, "La tripulación no durmió.": Kind.ALLEGED}
SAYS = {
    "It lost power.": "the minister said",
    "The crew had been cut.": "The union said",
    "La tripulación no durmió.": "dijo el sindicato",
}


def ferry(language: str = "en") -> Chronology:
    """Thirty years of a shipyard and two months of a ferry."""
    found = article([told[0] for told in TOLD], language=language, title="The ferry Aurelia, from keel to wreck")
    return Chronology(
        title="The ferry Aurelia",
        language=language,
        articles=(found,),
        events=tuple(_event(found, *told) for told in TOLD),
    )


def _event(  # noqa: PLR0917 - a row of the tables
    found: Article, said: str, phrase: str, value: TimeValue | str, last: str | None, text: str
) -> Event:
    return event(
        found,
        phrase,
        value,
        last,
        text=text,
        kind=KINDS.get(text, Kind.REPORTED),
        attribution=SAYS.get(text, ""),
        basis=Basis.INFERRED if text.startswith("Divers") else Basis.STATED,
        certainty=Certainty.GUESSED if text.startswith("Flags") else Certainty.RESOLVED,
        sentence=said,
    )


HECHOS = (
    ("El astillero de Tarn se fundó en 1911.", "en 1911", "1911", None, "El astillero de Tarn se fundó."),
    ("Quebró en 1931.", "en 1931", "1931", None, "La empresa quebró."),
    ("Norvale compró los restos el 10 de mayo de 1998.", "el 10 de mayo de 1998", "1998-05-10", None,
     "Norvale compró los restos."),
    ("El ministerio encargó el transbordador en septiembre de 2015.", "en septiembre de 2015", "2015-09", None,
     "El ministerio encargó el transbordador."),
    ("Las obras pararon en noviembre de 2015.", "en noviembre de 2015", "2015-11", None, "Las obras pararon."),
    ("Se hallaron grietas a finales de 2018.", "a finales de 2018", TimeValue("2018", mod=Mod.END), None,
     "Los inspectores hallaron grietas."),
    ("El astillero cerró el 4 de enero de 2020.", "el 4 de enero de 2020", "2020-01-04", None, "El astillero cerró."),
    ("Sus herederos demandaron el 18 de enero de 2020.", "el 18 de enero de 2020", "2020-01-18", None,
     "Sus herederos demandaron al Estado."),
    ("Un tribunal la rechazó el 20 de diciembre de 2023.", "el 20 de diciembre de 2023", "2023-12-20", None,
     "Un tribunal rechazó la demanda."),
    ("El barco chocó a la 01:15 del 4 de enero.", "a la 01:15 del 4 de enero", "2024-01-04T01:15", None,
     "El barco chocó con el muelle."),
    ("El puerto se cerró el jueves.", "el jueves", "2024-01-04", None, "El puerto se cerró."),
    ("La tripulación no durmió esa noche, según dijo el sindicato.", "esa noche", "2024-01-04TNI", None,
     "La tripulación no durmió."),
    ("La Paz envió ayuda el viernes.", "el viernes", "2024-01-05", None, "La Paz envió ayuda."),
    ("Hubo luto del sábado al lunes.", "del sábado al lunes", "2024-01-06", "2024-01-08", "Hubo luto en la isla."),
    ("El casco se retirará en el tercer trimestre.", "en el tercer trimestre", "2024-Q3", None,
     "El casco se retirará."),
)  # fmt: skip


def transbordador() -> Chronology:
    """The same in Spanish, shorter: nothing of a narrative is bound to English."""
    found = article([told[0] for told in HECHOS], language="es", title="El transbordador Aurelia")
    return Chronology(
        title="El transbordador Aurelia",
        language="es",
        articles=(found,),
        events=tuple(_event(found, *told) for told in HECHOS),
    )

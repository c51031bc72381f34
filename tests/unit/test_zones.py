"""On whose clocks an instant is read: cities of datelines, and the zone ladder."""

from datetime import date

import pytest

from timeline.model.text import EvidenceSource, ZoneSource
from timeline.sources import ReadChoice, examine
from timeline.sources.cities import zone_of_place
from timeline.sources.draft import Heard
from timeline.sources.ladder import Settled, climb
from timeline.sources.stamp import Stamp, zone_of

UNITED_STATES = {
    "America/New_York": "ATLANTA BALTIMORE BOSTON CINCINNATI CLEVELAND MIAMI NEW_YORK PHILADELPHIA PITTSBURGH"
    " WASHINGTON",
    "America/Chicago": "CHICAGO DALLAS HOUSTON MILWAUKEE MINNEAPOLIS NEW_ORLEANS OKLAHOMA_CITY ST._LOUIS SAN_ANTONIO",
    "America/Denver": "DENVER SALT_LAKE_CITY",
    "America/Los_Angeles": "LAS_VEGAS LOS_ANGELES SAN_DIEGO SAN_FRANCISCO SEATTLE",
    "America/Detroit": "DETROIT",
    "America/Indiana/Indianapolis": "INDIANAPOLIS",
    "America/Phoenix": "PHOENIX",
    "Pacific/Honolulu": "HONOLULU",
}
ABROAD = {
    "Europe/Amsterdam": "AMSTERDAM",
    "Europe/Athens": "ATHENS",
    "Asia/Baghdad": "BAGHDAD",
    "Asia/Bangkok": "BANGKOK",
    "Asia/Shanghai": "BEIJING SHANGHAI",
    "Asia/Beirut": "BEIRUT",
    "Europe/Berlin": "BERLIN MUNICH",
    "America/Bogota": "BOGOTA",
    "Europe/Brussels": "BRUSSELS",
    "Africa/Cairo": "CAIRO",
    "Africa/Djibouti": "DJIBOUTI",
    "Asia/Dubai": "DUBAI",
    "Europe/Dublin": "DUBLIN",
    "Europe/Zurich": "GENEVA ZURICH",
    "Europe/Gibraltar": "GIBRALTAR",
    "America/Guatemala": "GUATEMALA_CITY",
    "America/Havana": "HAVANA",
    "Europe/Helsinki": "HELSINKI",
    "Asia/Hong_Kong": "HONG_KONG",
    "Asia/Karachi": "ISLAMABAD",
    "Europe/Istanbul": "ISTANBUL",
    "Asia/Jerusalem": "JERUSALEM TEL_AVIV",
    "Africa/Johannesburg": "JOHANNESBURG",
    "Asia/Kabul": "KABUL",
    "Asia/Kuwait": "KUWAIT_CITY",
    "Europe/Kyiv": "KYIV KIEV",
    "Europe/London": "LONDON",
    "Europe/Luxembourg": "LUXEMBOURG",
    "Asia/Macau": "MACAU",
    "Europe/Madrid": "MADRID",
    "America/Mexico_City": "MEXICO_CITY",
    "Europe/Rome": "MILAN ROME",
    "Europe/Monaco": "MONACO",
    "America/Toronto": "MONTREAL OTTAWA QUEBEC_CITY TORONTO",
    "Europe/Moscow": "MOSCOW",
    "Asia/Kolkata": "MUMBAI NEW_DELHI",
    "America/Panama": "PANAMA_CITY",
    "Europe/Paris": "PARIS",
    "Europe/Prague": "PRAGUE",
    "America/Sao_Paulo": "RIO_DE_JANEIRO SAO_PAULO",
    "Europe/San_Marino": "SAN_MARINO",
    "Asia/Seoul": "SEOUL",
    "Asia/Singapore": "SINGAPORE",
    "Europe/Stockholm": "STOCKHOLM",
    "Australia/Sydney": "SYDNEY CANBERRA",
    "Asia/Tehran": "TEHRAN",
    "Asia/Tokyo": "TOKYO",
    "America/New_York": "UNITED_NATIONS",
    "Europe/Vatican": "VATICAN_CITY",
    "Europe/Vienna": "VIENNA",
    "Europe/Warsaw": "WARSAW",
}
ALONE = [
    (place.replace("_", " "), zone)
    for table in (UNITED_STATES, ABROAD)
    for zone, places in table.items()
    for place in places.split()
]


def test_there_are_cities_enough() -> None:
    assert sum(len(places.split()) for places in UNITED_STATES.values()) >= 30
    assert sum(len(places.split()) for places in ABROAD.values()) >= 50


@pytest.mark.parametrize(("place", "zone"), ALONE)
def test_a_city_that_stands_alone_has_its_zone(place: str, zone: str) -> None:
    assert zone_of_place(place) == zone
    zone_of(zone)


PLACES = [
    ("WASHINGTON, D.C.", "America/New_York"),
    ("PORTLAND, Ore.", "America/Los_Angeles"),
    ("PORTLAND, Maine", "America/New_York"),
    ("McALLEN, Texas", "America/Chicago"),
    ("EL PASO, Texas", "America/Denver"),
    ("ELM, Ohio", "America/New_York"),
    ("PARIS, Texas", "America/Chicago"),
    ("PARIS, Tenn.", "America/Chicago"),
    ("MOSCOW, Idaho", "America/Los_Angeles"),
    ("BRUSSELS, Belgium", "Europe/Brussels"),
    ("SAVANNAH, Georgia", "America/New_York"),
    ("TBILISI, Georgia", "Asia/Tbilisi"),
    ("ISTANBUL, Turkey", "Europe/Istanbul"),
    ("ABIDJAN, Ivory Coast", "Africa/Abidjan"),
    ("RAMALLAH, West Bank", "Asia/Hebron"),
    ("OMSK, Russia", "Asia/Omsk"),
    ("ELM, Iraq", "Asia/Baghdad"),
    ("ELM, Russia", ""),
    ("ELM, Tennessee", ""),
    ("São Paulo", "America/Sao_Paulo"),
    ("ST. JOHN'S, Newfoundland", "America/St_Johns"),
    ("SPRINGFIELD", ""),
    ("ELM", ""),
    ("LONDON/PARIS", ""),
    ("MADRID/PARIS", ""),
    ("NEW YORK/WASHINGTON", "America/New_York"),
    ("ABOARD AIR FORCE ONE", ""),
    ("", ""),
    ("/", ""),
    (", Ohio", ""),
    (",", ""),
]


@pytest.mark.parametrize(("place", "zone"), PLACES)
def test_a_state_or_a_country_tells_cities_apart(place: str, zone: str) -> None:
    assert zone_of_place(place) == zone


SPANISH = [
    ("Londres", "Europe/London"),
    ("Nueva York", "America/New_York"),
    ("Bruselas", "Europe/Brussels"),
    ("Moscú", "Europe/Moscow"),
    ("La Habana", "America/Havana"),
    ("Ciudad de México", "America/Mexico_City"),
    ("Ciudad del Vaticano", "Europe/Vatican"),
    ("Bagdad, Irak", "Asia/Baghdad"),
    ("Valencia", "Europe/Madrid"),
    ("Washington", "America/New_York"),
]


@pytest.mark.parametrize(("place", "zone"), SPANISH)
def test_a_city_is_known_by_its_name_in_another_language(place: str, zone: str) -> None:
    assert zone_of_place(place, "es") == zone


def heard(source: EvidenceSource, clock: str = "", zone: str = "", day: int = 5, *, update: bool = False) -> Heard:
    stamp = Stamp(year=2024, month=1, day=day, clock=clock, zone=zone)
    return Heard(source=source, said=f"{source.value} {zone}".strip(), stamp=stamp, update=update)


def settled(*said: Heard, place: str = "", zone: str = "") -> Settled:
    return climb(said, ReadChoice(zone=zone), place=place)


META, LINE = EvidenceSource.METADATA, EvidenceSource.PUBLICATION_LINE
UTC, NEW_YORK = heard(META, "03:30", "UTC"), heard(META, "03:30", "-05:00")

LADDER = [
    ((UTC,), "WASHINGTON", "", ZoneSource.CITY, "America/New_York", 4),
    ((UTC, heard(LINE, "22:30", "-08:00", 4)), "WASHINGTON", "", ZoneSource.STATED, "-08:00", 4),
    ((NEW_YORK,), "WASHINGTON", "", ZoneSource.CITY, "America/New_York", 5),
    ((NEW_YORK,), "BAGHDAD", "Asia/Tokyo", ZoneSource.CITY, "Asia/Baghdad", 5),
    ((NEW_YORK,), "", "Asia/Tokyo", ZoneSource.METADATA, "-05:00", 5),
    ((UTC,), "", "America/Denver", ZoneSource.OPTION, "America/Denver", 4),
    ((UTC,), "ELM", "", ZoneSource.UTC, "UTC", 5),
    ((heard(META, "21:30", "UTC", 4),), "BAGHDAD", "", ZoneSource.CITY, "Asia/Baghdad", 5),
    ((heard(META, "22:30", "-05:00", 4),), "TOKYO", "", ZoneSource.CITY, "Asia/Tokyo", 5),
    ((UTC, heard(LINE, "09:00", "-05:00", 9, update=True)), "", "", ZoneSource.STATED, "-05:00", 4),
    ((heard(META, "", "+09:00"),), "", "", None, "", 5),
    ((heard(META, "03:30"),), "", "", None, "", 5),
]


@pytest.mark.parametrize(("said", "place", "option", "source", "zone", "day"), LADDER)
def test_the_highest_rung_gives_the_zone(  # noqa: PLR0917 - a row
    said: tuple[Heard, ...], place: str, option: str, source: ZoneSource | None, zone: str, day: int
) -> None:
    dateline = settled(*said, place=place, zone=option).dateline
    used = [item for item in dateline.zones if item.used]
    assert (used[0].source if used else None, dateline.zone) == (source, zone)
    assert dateline.day == date(2024, 1, day)
    rungs = [list(ZoneSource).index(item.source) for item in dateline.zones]
    assert rungs == sorted(rungs)
    assert [item.used for item in dateline.zones] == [at == 0 for at in range(len(rungs))]


def test_a_day_in_utc_is_flagged() -> None:
    dateline = settled(UTC).dateline
    assert dateline.basis is not None
    assert "the local day may be the one before or after" in dateline.basis.why
    assert dateline.zones[0].why == "nothing tells the local zone: the local day may be the one before or after"


def test_summer_time_is_that_of_the_day() -> None:
    stamp = Stamp(year=2024, month=7, day=5, clock="04:30", zone="UTC")
    said = Heard(source=META, said="", stamp=stamp)
    assert settled(said, place="LONDON").published == "2024-07-05T05:30"
    assert settled(said, place="WASHINGTON").published == "2024-07-05T00:30"


def test_within_a_source_the_readers_order_holds() -> None:
    news, page = heard(META, day=5), heard(META, "10:00", "UTC", day=2)
    assert settled(news, page).dateline.day == date(2024, 1, 5)
    assert settled(page, news).dateline.day == date(2024, 1, 2)


def test_a_page_is_no_match_for_its_article_nor_an_address_for_a_page() -> None:
    page, article = heard(EvidenceSource.PAGE, day=1), heard(META, day=5)
    address = heard(EvidenceSource.URL, day=9)
    assert settled(page, article).dateline.day == date(2024, 1, 5)
    assert settled(address, page).dateline.day == date(2024, 1, 1)


IN_DOUBT = {
    "UTC and nothing else": ("2024-01-05T03:30:00Z", "", ReadChoice(), True),
    "an offset": ("2024-01-05T03:30:00-05:00", "", ReadChoice(), False),
    "a day": ("2024-01-05", "", ReadChoice(), False),
    "the person's zone": ("2024-01-05T03:30:00Z", "", ReadChoice(zone="America/New_York"), False),
    "the person's day": ("2024-01-05T03:30:00Z", "", ReadChoice(day=date(2024, 1, 4)), False),
    "a city": ("2024-01-05T03:30:00Z", "BAGHDAD (AP) -- ", ReadChoice(), False),
    "a dateline of its own": ("2024-01-05T03:30:00Z", "UNION FORKS, Jan. 4 (AP) -- ", ReadChoice(), False),
}


@pytest.mark.parametrize("name", IN_DOUBT)
def test_a_day_of_utc_is_told(name: str) -> None:
    stamp, dateline, choice, told = IN_DOUBT[name]
    data = f'{{"published": "{stamp}", "text": "{dateline}It rained on Thursday."}}'.encode()
    notes = examine("-", data, choice).notes
    assert any("--tz" in note for note in notes) is told
    assert all("2024-01-05" in note for note in notes)

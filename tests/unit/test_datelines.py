"""Wire datelines: the forms that agencies print, and sentences that only look like one."""

import pytest

from timeline.sources import wire_dateline

FORMS = [
    ("BAGHDAD, Jan. 4 (AP) — It rained.", "BAGHDAD", (None, 1, 4), "AP"),
    ("Jan. 4 (UPI) -- It rained.", "", (None, 1, 4), "UPI"),
    ("WASHINGTON, Jan. 4 (UPI) -- It rained.", "WASHINGTON", (None, 1, 4), "UPI"),
    ("WASHINGTON, D.C., Jan. 4 /PRNewswire/ -- It rained.", "WASHINGTON, D.C.", (None, 1, 4), "PRNewswire"),
    ("AKRON, Ohio, Jan. 4, 2024 /PRNewswire/ -- It rained.", "AKRON, Ohio", (2024, 1, 4), "PRNewswire"),
    ("NEW YORK--(BUSINESS WIRE)--It rained.", "NEW YORK", (None, None, None), "BUSINESS WIRE"),
    ("OSLO, Norway, Jan. 04, 2024 (GLOBE NEWSWIRE) -- It rained.", "OSLO, Norway", (2024, 1, 4), "GLOBE NEWSWIRE"),
    ("(GLOBE NEWSWIRE) -- It rained.", "", (None, None, None), "GLOBE NEWSWIRE"),
    ("BAGHDAD (AP) — It rained.", "BAGHDAD", (None, None, None), "AP"),
    ("BRUSSELS, Belgium (AP) _ It rained.", "BRUSSELS, Belgium", (None, None, None), "AP"),
    ("BEIJING, Jan 4 (Xinhua) -- It rained.", "BEIJING", (None, 1, 4), "Xinhua"),
    ("LONDON (Reuters) - It rained.", "LONDON", (None, None, None), "Reuters"),
    ("LONDON, Jan 4 (Reuters) - It rained.", "LONDON", (None, 1, 4), "Reuters"),
    ("(Reuters) - It rained.", "", (None, None, None), "Reuters"),
    ("Jan 4 (Reuters) - It rained.", "", (None, 1, 4), "Reuters"),
    ("PORT SABLE (Meridian News Agency) -- It rained.", "PORT SABLE", (None, None, None), "Meridian News Agency"),
    ("PARIS (AFP) – It rained.", "PARIS", (None, None, None), "AFP"),
    ("Paris, Jan 4, 2025 (AFP) - It rained.", "Paris", (2025, 1, 4), "AFP"),
    ("MOSCOW. Jan 4 (Interfax) - It rained.", "MOSCOW", (None, 1, 4), "Interfax"),
    ("LONDON, 4 January 2024 (PA Media) — It rained.", "LONDON", (2024, 1, 4), "PA Media"),
    ("Washington (CNN) It rained.", "Washington", (None, None, None), "CNN"),
    ("(CNN) — It rained.", "", (None, None, None), "CNN"),
    ("NEW YORK | It rained.", "NEW YORK", (None, None, None), ""),
    ("NEW YORK — It rained.", "NEW YORK", (None, None, None), ""),
    ("SPRINGFIELD, Ill. (WXYZ) — It rained.", "SPRINGFIELD, Ill.", (None, None, None), "WXYZ"),
    ("BAGHDAD, Sept. 14 — It rained.", "BAGHDAD", (None, 9, 14), ""),
    ("BAGHDAD, Iraq, September 14 -- It rained.", "BAGHDAD, Iraq", (None, 9, 14), ""),
    ("WASHINGTON/BAGHDAD, Jan 4 (Reuters) - It rained.", "WASHINGTON/BAGHDAD", (None, 1, 4), "Reuters"),
    ("RIO DE JANEIRO, Feb. 29 (AP) -- It rained.", "RIO DE JANEIRO", (None, 2, 29), "AP"),
    ("ST. JOHN'S, Newfoundland (CP) — It rained.", "ST. JOHN'S, Newfoundland", (None, None, None), "CP"),
    ("McALLEN, Texas — It rained.", "McALLEN, Texas", (None, None, None), ""),
    ("MADRID, Jan 4 (EFE).- It rained.", "MADRID", (None, 1, 4), "EFE"),
    ("São Paulo, Jan 4 (AFP) - It rained.", "São Paulo", (None, 1, 4), "AFP"),
    ("LONDON, Friday, Jan. 4 (AP) — It rained.", "LONDON", (None, 1, 4), "AP"),
    ("Friday, Jan. 4 (UPI) -- It rained.", "", (None, 1, 4), "UPI"),
    ("OSLO, Jan. 4, Reuter - It rained.", "OSLO", (None, 1, 4), "Reuter"),
    ("OSLO, January 4th, 2024 (Pier.example) - It rained.", "OSLO", (2024, 1, 4), "Pier.example"),
    ("OSLO (January 4, 2024) — It rained.", "OSLO", (2024, 1, 4), ""),
    ("NEW DELHI, Jan 4: It rained.", "NEW DELHI", (None, 1, 4), ""),
    ("Toronto, Jan 4 - It rained.", "Toronto", (None, 1, 4), ""),
    ("La paz, jan 4 - It rained.", "La paz", (None, 1, 4), ""),
    ("toronto, jan 4 - It rained.", "toronto", (None, 1, 4), ""),
    ("OSLO, Jan 4- It rained.", "OSLO", (None, 1, 4), ""),
    ("OSLO, Januray 4 - It rained.", "OSLO", (None, 1, 4), ""),
    ("**** OSLO, Jan 4 - It rained.", "OSLO", (None, 1, 4), ""),
    ("THE HAGUE, the Netherlands, Jan 4 - It rained.", "THE HAGUE, the Netherlands", (None, 1, 4), ""),
    ("SAN JOSE, Calif. – Jan. 4, 2024 – It rained.", "SAN JOSE, Calif.", (2024, 1, 4), ""),
    ("NEW YORK, Jan. 4, 2024 – (BUSINESS WIRE) – It rained.", "NEW YORK", (2024, 1, 4), "BUSINESS WIRE"),
    ("NEW YORK--(BUSINESS WIRE)--Jan. 4, 2024--It rained.", "NEW YORK", (2024, 1, 4), "BUSINESS WIRE"),
    ("OSLO, Jan. 4, 2024 /PRNewswire-FirstCall/ -- It rained.", "OSLO", (2024, 1, 4), "PRNewswire-FirstCall"),
    ("ELM, Ohio (AP/WXYZ) — It rained.", "ELM, Ohio", (None, None, None), "AP/WXYZ"),
    ("ABOARD A FERRY (AP) — It rained.", "ABOARD A FERRY", (None, None, None), "AP"),
    ("KYIV, Ukraine — It rained.", "KYIV, Ukraine", (None, None, None), ""),
    ("UNITED NATIONS _ It rained.", "UNITED NATIONS", (None, None, None), ""),
    (
        "ISLAMABAD (UrduPoint News / APP - 4th January, 2024) It rained.",
        "ISLAMABAD",
        (2024, 1, 4),
        "UrduPoint News / APP",
    ),
    ("KARACHI, (APP - 4th Jan, 2024):It rained.", "KARACHI", (2024, 1, 4), "APP"),
    ("(01-04) 13:09 PST SAN FRANCISCO -- It rained.", "SAN FRANCISCO", (None, 1, 4), ""),
]

ELSEWHERE = [
    ("es", "Madrid, 4 ene (EFE).- Llovió.", "Madrid", (None, 1, 4), "EFE"),
    ("es", "MADRID, 4 de enero de 2024 (EFE).- Llovió.", "MADRID", (2024, 1, 4), "EFE"),
    ("es", "MADRID, 4 Ene. (EUROPA PRESS) - Llovió.", "MADRID", (None, 1, 4), "EUROPA PRESS"),
    ("es", "MADRID, 4 (EUROPA PRESS) - Llovió.", "MADRID", (None, None, 4), "EUROPA PRESS"),
    (
        "es",
        "SANTIAGO DE COMPOSTELA, 31 (EUROPA PRESS) Llovió.",
        "SANTIAGO DE COMPOSTELA",
        (None, None, 31),
        "EUROPA PRESS",
    ),
    ("fr", "Paris, 4 janv. 2025 (AFP) - Il a plu.", "Paris", (2025, 1, 4), "AFP"),
    ("fr", "Paris, 1er février (AFP) - Il a plu.", "Paris", (None, 2, 1), "AFP"),
    ("de", "BERLIN, 4. Januar (dpa) - Es regnete.", "BERLIN", (None, 1, 4), "dpa"),
    ("it", "ROMA, 4 GEN - Ha piovuto.", "ROMA", (None, 1, 4), ""),
    ("pt", "São Paulo, 4 jan (Reuters) - Choveu.", "São Paulo", (None, 1, 4), "Reuters"),
    ("nl", "Amsterdam, maandag – Het regende.", "Amsterdam", (None, None, None), ""),
    ("zh", "成都，2024 年 11 月 1 日 —— 下雨了。", "成都", (2024, 11, 1), ""),
    ("zh", "新华社北京1月4日电 下雨了。", "北京", (None, 1, 4), "新华社"),
    ("zh", "上海2024年11月1日 /美通社/ -- 下雨了。", "上海", (2024, 11, 1), "美通社"),
    ("xx", "OSLO, Jan. 4 (AP) — It rained.", "OSLO", (None, 1, 4), "AP"),
]

NONE = [
    "Ann Roe (born Jan. 4, 1950) said that it rained.",
    "The bridge (opened on 4 January 2024) fell.",
    "OSLO (the city of the fire of 4 January 2024) is wet.",
    "Ann Roe, 44 (AP) said that it rained.",
    "Article 4 (AP) - it rained.",
    "Fritz, 4 (AP) - it rained.",
    "It rained on Jan. 4 (Thursday) -- and then stopped.",
    "Jan. 4 -- a day to remember.",
    "Jan. 4, 2024 — The strike.",
    "The agency (AP) -- said it rained.",
    "Sen. Ann Roe (D-Calif.) -- no friend of rain -- left.",
    "BREAKING — It rained.",
    "EDITOR'S NOTE — It rained.",
    "He left -- and it rained.",
    "Acme (a maker of soup) — it rained.",
    "BAGHDAD, Feb. 30 (AP) -- It rained.",
    "BAGHDAD (AP) —",
    "The report said (AP) it rained.",
    "NATO and the EU | a comparison",
    "2024-01-04 (UPI)",
    "HARBOR | RAIN | ROADS",
    "NATO — the alliance that met in Vilnius — said no.",
    "NATO (OTAN) — the alliance — said no.",
    "IBM -- it makes machines -- said no.",
    "FAQ — It rained.",
    "Ann Roe (CNN) said that it rained.",
    "On Friday, Jan. 4 — it rained.",
    "Friday, Jan. 4 — it rained.",
    "Friday — it rained.",
    "In London, Jan. 4 — it rained.",
    "London, March 3 – 7, a fair of boats.",
    "TUE, APR 07 - It rained.",
    "OSLO, Marsh 3 - It rained.",
    "OSLO, Jan 44 - It rained.",
    "(13-45) 13:09 PST SAN FRANCISCO -- It rained.",
    "上海，13月45日 —— 下雨了。",
    "",
    " ",
]


@pytest.mark.parametrize(("paragraph", "place", "day", "agency"), FORMS)
def test_a_form_is_read_in_all_its_parts(
    paragraph: str, place: str, day: tuple[int | None, int | None, int | None], agency: str
) -> None:
    found = wire_dateline(paragraph)
    assert found is not None
    assert (found.place, (found.year, found.month, found.day), found.agency) == (place, day, agency)
    assert paragraph[found.span.end :].lstrip() == "It rained."
    assert found.span.of(paragraph) == found.span.of(paragraph).strip()


@pytest.mark.parametrize("paragraph", NONE)
def test_a_sentence_is_no_dateline(paragraph: str) -> None:
    assert wire_dateline(paragraph) is None


@pytest.mark.parametrize(("code", "paragraph", "place", "day", "agency"), ELSEWHERE)
def test_a_form_of_another_language_is_read(
    code: str, paragraph: str, place: str, day: tuple[int | None, int | None, int | None], agency: str
) -> None:
    found = wire_dateline(paragraph, code)
    assert found is not None
    assert (found.place, (found.year, found.month, found.day), found.agency) == (place, day, agency)


def test_a_time_of_day_keeps_its_zone() -> None:
    found = wire_dateline("(01-04) 13:09 PST SAN FRANCISCO -- It rained.")
    assert found is not None
    assert (found.clock, found.zone) == ("13:09", "-08:00")

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
]

NONE = [
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

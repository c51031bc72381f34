"""Words with which pages say, in some thirty languages, that a time is of publication, or of a later change."""

import re
from functools import cache

_UPDATED = (
    "updat", "modifi", "revis", "edited", "corrected", "last change", "changed", "aktualis", "geändert",
    "bearbeitet", "letzte änderung", "zuletzt", "überarbeitet", "mis à jour", "mise à jour", "maj ", "màj",
    "actualis", "actualiz", "corregid", "atualiz", "aggiornat", "ultima modifica", "bijgewerkt", "gewijzigd",
    "aktualiz", "zaktualiz", "modyfik", "opdater", "oppdater", "uppdater", "ändrad", "päivitet", "muokattu",
    "frissít", "módosít", "обновлен", "изменен", "оновлен", "змінен", "актуализ", "güncell", "ενημερώθηκε",
    "ενημέρωση", "更新", "수정", "업데이트", "تحديث", "עודכן", "अपडेट", "cập nhật", "diperbarui",
)  # fmt: skip

_PUBLISHED = (
    "publish", "publication", "publié", "publicad", "publicat", "publiziert", "publikation", "publicación",
    "posted", "first aired", "released", "issued", "filed", "released on", "created", "written on",
    "veröffentlicht", "erstellt", "erschienen", "eingestellt", "gepostet", "geschrieben", "datum", "posté",
    "mis en ligne", "mise en ligne", "paru", "fecha", "creado", "data", "postado", "pubblicat", "gepubliceerd",
    "geplaatst", "opublikowan", "dodano", "utworzono", "vydáno", "offentliggjort", "udgivet", "skrevet",
    "julkaistu", "megjelent", "опубликован", "опубліковано", "публик", "дата", "yayın", "yayım", "eklenme", "δημοσ",
    "發佈", "发布", "發表", "発表", "掲載", "公開", "配信",
    "입력", "등록", "게시", "نشر", "פורסם", "प्रकाशित", "đăng", "diterbitkan",
    "wrote on",
)  # fmt: skip

_EVENT = re.compile(
    r"\b(?:event|veranstaltung|termin|deadline|expires?|valid|gültig|retrieved|accessed|abgerufen|born|geboren|joined|"
    r"member since|"
    r"until|available|verfügbar|bis|hasta|jusqu|fino al|registriert|dabei seit|mitglied seit|beigetreten|copyright|"
    r"©|\(c\)|ends?|starts?|beginn|comments?|kommentare?)\b"
)


def is_update(text: str) -> bool:
    """Whether a line or an attribute speaks of a later change and not of publication.

    >>> is_update("Zuletzt aktualisiert: 4. Januar 2024"), is_update("Published Jan. 4; updated Jan. 6")
    (True, False)
    """
    small = text.casefold()
    return first_of(small, _UPDATED) < first_of(small, _PUBLISHED)


def is_publication(text: str) -> bool:
    """Whether a line speaks of publication before any change.

    >>> is_publication("Veröffentlicht am 4. Januar 2024")
    True
    """
    small = text.casefold()
    return first_of(small, _PUBLISHED) < first_of(small, _UPDATED)


def is_of_another_thing(text: str) -> bool:
    """Whether a line speaks of the time of an event, of rights or of a person.

    >>> is_of_another_thing("Member since March 4, 2011")
    True
    """
    return _EVENT.search(text.casefold()) is not None


def first_of(small: str, cues: tuple[str, ...]) -> int:
    """Where the first of some cues stands in a text; past its end where none does."""
    match = _form(cues).search(small)
    return len(small) + 1 if match is None else match.start()


@cache
def _form(cues: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some cues at the beginning of a word; scripts without blanks have no such beginning."""
    return re.compile(
        "|".join(rf"(?<![^\W\d_]){re.escape(cue)}" if cue[0] < "\u0590" else re.escape(cue) for cue in cues)
    )

"""When a page was cited: the day that a reference names beside its source.

"Accessed 3 May 2015", "abgerufen am", "consulté le", "дата обращения": where a sentence
says when its author was there, the memento of that day is the one to offer.
"""

# ruff: noqa: RUF001  (letters of other scripts that look like ours are meant)

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from archiver.expressions import expression
from archiver.memento import moments
from archiver.memento.held import held
from archiver.memento.months import MONTHS
from archiver.model import Citation

_WORDS = expression(
    r"\b(?:accessed|retrieved|viewed|visited|last\s+(?:seen|checked|visited)|as\s+of|archived"
    r"|abgerufen|zugriff|zuletzt\s+(?:besucht|abgerufen|geprüft|aufgerufen)|aufgerufen|archiviert"
    r"|consult[ée]e?s?|consultation|archivée?|page\s+visitée"
    r"|consultad[oa]|consulta|recuperad[oa]|visitad[oa]|acceso|archivad[oa]"
    r"|acess(?:o|ad[oa])|arquivad[oa]|consultat[oa]|url\s+consultato|visitat[oa]"
    r"|geraadpleegd|bezocht|gearchiveerd|dostęp|zarchiwizowan[oe]|erişim(?:\s+tarihi)?|erişildi"
    r"|hämtad|läst|besøgt|lest|viitattu|dátum\s+prístupu|cit\.|citováno)"
    r"|дата\s+(?:обращения|звернення)|проверено|перевірено|звернення|архивировано"
    r"|(?:تم\s+)?(?:ال)?[اإ]طلاع|اطلع|تاريخ\s+(?:الوصول|الولوج|الزيارة)|دسترسی|بازبینی|بازدید"
    r"|אוחזר|נדלה|נצפה|访问日期|檢索於|检索于|存取日期|访问于|引用日期|閲覧日|アクセス日|최종\s*확인|접속일",
    re.IGNORECASE,
)
_AFTER = expression(r"(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日\s?(?:閲覧|アクセス|访问|瀏覽|存取)")
_DIGIT = expression(r"[^\D0-9]")
_MOST = 20_000  # characters of a citation's sentence that are read
_NEAR = 48  # characters between the word and the end of its date
_YEAR = r"(?P<year>(?:19[89]|20\d)\d)"

_ISO = expression(
    rf"{_YEAR}\s?[-./年년]\s?(?P<month>\d{{1,2}})\s?[-./月월]\s?(?P<day>\d{{1,2}})(?!\d)"
)
_NUMBERS = expression(
    rf"(?<!\d)(?P<first>\d{{1,2}})\s?[-./]\s?(?P<second>\d{{1,2}})\s?[-./]\s?{_YEAR}"
)
_DAY_FIRST = expression(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:\.|º|er|st|nd|rd|th|-го)?\s*(?:de\s+|of\s+|ב)?"
    rf"(?P<name>[^\W\d_]{{2,12}}(?:\s[^\W\d_]{{3,6}})?)\.?,?\s*(?:de\s+|del\s+)?{_YEAR}"
)
_MONTH_FIRST = expression(
    rf"(?P<name>[^\W\d_]{{2,12}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}"
)
_NO_DAY = expression(rf"(?P<name>[^\W\d_]{{2,12}})\.?,?\s+(?:de\s+)?{_YEAR}")
_ONLY_YEAR = expression(_YEAR)
_ENGLISH = ("accessed", "retrieved", "viewed", "visited", "last", "as of", "archived")


def wanted(
    url: str, citations: Iterable[Citation], documents: Mapping[str, datetime] | None = None
) -> datetime | None:
    """Return the moment for which a memento of a link is wanted; None for the newest.

    It is the one that the link holds itself, else the day on which a citation says that it
    was seen, else the date of the document that cites it, by its name; the earliest of each.
    """
    inside = held(url)
    if inside is not None and inside.at is not None:
        return inside.at
    cited = tuple(citations)
    days = [day for each in cited if (day := _seen(each)) is not None]
    dated = documents or {}
    return min(
        days or [dated[each.document] for each in cited if each.document in dated], default=None
    )


def _seen(citation: Citation) -> datetime | None:
    """Return the day that stands behind an address, else before it, else in the sentence."""
    before, behind = citation.beside
    return accessed(behind) or accessed(before) or accessed(citation.context)


def accessed(text: str) -> datetime | None:
    """Return the last day on which a reference says that its source was seen, at noon; or None."""
    said = _DIGIT.sub(lambda digit: str(int(digit.group())), text[:_MOST])
    found = [day for word in _WORDS.finditer(said) if (day := _behind(said, word))]
    found += [day for after in _AFTER.finditer(said) if (day := _day(*after.groups()))]
    return max(found, default=None)


def _behind(text: str, word: re.Match[str]) -> datetime | None:
    stretch = text[word.end() : word.end() + _NEAR]
    english = word.group().lower().startswith(_ENGLISH)
    readings = (day for read in _READINGS if (day := read(stretch, english)) is not None)
    return next(readings, None)


def _iso(text: str, _english: bool) -> datetime | None:
    found = _ISO.search(text)
    return _day(found["year"], found["month"], found["day"]) if found else None


def _numbers(text: str, english: bool) -> datetime | None:
    """Read 03.05.2015: the day first, but in English, where it may be either, the earlier day."""
    found = _NUMBERS.search(text)
    if found is None:
        return None
    year, first, second = found["year"], found["first"], found["second"]
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if day_first is None or month_first is None or not english:
        return day_first or month_first
    return min(day_first, month_first)


def _named(text: str, _english: bool) -> datetime | None:
    for form in (_DAY_FIRST, _MONTH_FIRST):
        for found in form.finditer(text):
            month = _month(found["name"])
            if month:
                return _day(found["year"], str(month), found["day"])
    return None


def _without_a_day(text: str, _english: bool) -> datetime | None:
    for found in _NO_DAY.finditer(text):
        month = _month(found["name"])
        if month:
            return _day(found["year"], str(month), "15")
    found_year = _ONLY_YEAR.search(text)
    return _day(found_year["year"], "7", "1") if found_year else None


_READINGS = (_iso, _numbers, _named, _without_a_day)


def _month(name: str) -> int | None:
    word = " ".join(name.lower().split())
    return MONTHS.get(word) or MONTHS.get(word.split()[0])


def _day(year: str, month: str, day: str) -> datetime | None:
    try:
        noon = datetime(int(year), int(month), int(day), 12, tzinfo=UTC)
    except ValueError:
        return None
    return noon if noon.year >= moments.FIRST_YEAR else None

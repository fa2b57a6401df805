"""Whether a browser may see more of a page than what came over the wire."""

import re

from archiver.expressions import expression
from archiver.model import Exchange, Page, Visit
from archiver.signs.markup.traces import APPLICATION

MARKED = (
    ("cf-mitigated", ("challenge",)),  # Cloudflare
    ("x-amzn-waf-action", ("challenge", "captcha")),  # AWS WAF: with a 202 or a 405
)
"""Response headers, and the values with which they announce a challenge."""

TURNED_AWAY = frozenset({403, 406, 999})
"""Statuses with which robots are refused what a person's browser is shown."""

FEW = 10
"""Words of a page that says nothing: a name, and that it is being loaded."""

LONG, HEADINGS = 100, 3
"""Words, or headings, of a page that is whole by itself, whatever its scripts add."""

FEW_BUT_ASKING = 100
"""Words of one that asks for scripts and shows its frame, or its excuses, without them."""

_LOADING = expression(
    r"(?:please wait|bitte warten|(?:is |page )?loading(?: \w+){0,3}|lade(?:n|t)?|wird geladen"
    r"|chargement(?: en cours)?|cargando|caricamento(?: in corso)?|carregando|a carregar"
    r"|ładowanie|загрузка|завантаження"
    r"|yükleniyor|جاري التحميل|جار التحميل|در حال بارگذاری|טוען|加载中|載入中|読み込み中)[\s.…]*",
    re.IGNORECASE,
)

SUCCESS = range(200, 300)


def needs_browser(visit: Visit) -> bool:
    """Say whether what came is a shell that scripts fill, or a wall that a person may pass."""
    final = visit.final
    if final is None or visit.failure is not None:
        return False
    if final.status in TURNED_AWAY or marked_as_challenge(final):
        return True
    return final.status in SUCCESS and visit.page is not None and is_shell(visit.page)


def marked_as_challenge(final: Exchange) -> bool:
    """Say whether whoever sent an answer marks it as a test for robots."""
    return any((final.header(name) or "").strip().lower() in values for name, values in MARKED)


def is_loading(page: Page) -> bool:
    """Say whether all that a page with scripts says is that it is being loaded."""
    return is_shell(page) and _LOADING.fullmatch(page.text.strip()) is not None


def may_be_filled(page: Page) -> bool:
    """Say whether scripts may show another page than what came: an application, or little else."""
    little = page.words < LONG and len(page.headings) < HEADINGS
    return is_application(page) or (page.scripts > 0 and little)


def is_application(page: Page) -> bool:
    """Say whether scripts show a page: it asks for them, or is marked as an application."""
    return page.scripts > 0 and (page.wants_scripts or APPLICATION in page.traces)


def is_shell(page: Page) -> bool:
    """Say whether a page has scripts and next to nothing to read, no heading to begin with."""
    if page.wants_scripts:
        return page.scripts > 0 and page.words < FEW_BUT_ASKING
    return page.scripts > 0 and page.words < FEW and not page.headings

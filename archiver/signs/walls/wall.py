"""Whether an answer is a wall before the page: a test for robots, a login, a till, a gate, a law.

A wall says little else, so pages of many words are none; what is said of walls in a text that
has a headline of its own is somebody's article.
"""

import re
from dataclasses import dataclass

from archiver import urls
from archiver.expressions import expression
from archiver.model import Exchange, FailureKind, Page, Visit
from archiver.signs.markup.traces import BARRED, CAPTCHA, CENSOR, LOGIN, NO_VENDORS, UNREACHED
from archiver.signs.phrases import may_be_lost, says_missing, says_parked, tells_of_an_order
from archiver.signs.phrases import walls as phrases
from archiver.signs.phrases.folding import fold
from archiver.signs.phrases.walls import Kind
from archiver.signs.phrases.walls.consents import speaks_of_consent
from archiver.signs.text import length
from archiver.signs.text.lead import beneath, notice
from archiver.signs.walls import asking, bids, consent, gates, headlines, tolls
from archiver.signs.walls.headlines import LETTER, NOTICE, WALL

BLOCK = 250
"""Words of the longest page that tells one at length why one is turned away."""

FEW = 30
"""Words of a page that is nothing but a form."""

HEADINGS = 3
"""Headings of a long page that has several things to tell."""

LINKS = 3
"""Links of a page that is a site's front, at least."""

FREE_FORMS = frozenset({"text", "search", "hidden", "submit", "button"})
"""What a search asks for, and no wall."""

GONE = (404, 410)
REFUSALS = (401, 403, 429, 999)

UNREACHABLE = (500, 502, 504, *range(520, 531))
"""The statuses by which who stands before a site tells that he cannot reach it, or has failed."""

HEADERS: tuple[tuple[str, str, str], ...] = (
    ("cf-mitigated", "challenge|block", "Cloudflare"),
    ("x-amzn-waf-action", "challenge|captcha", "AWS WAF"),
    ("x-vercel-mitigated", "challenge|deny", "Vercel"),
    ("x-sucuri-block", ".+", "Sucuri"),
)
"""Response headers, and the values with which they announce a wall."""

COOKIES: tuple[tuple[str, str], ...] = (("techaro.lol-anubis", "Anubis"),)
"""Cookies that only a challenge sets."""

CLOUDFLARE = ("Just a moment...", "Just a moment\u2026")
"""The title of its challenges, as it is written; others only ask to wait."""

_GONE = expression(r"(?<!\d)(?:404|410)(?!\d)")


@dataclass(frozen=True, slots=True)
class Wall:
    """What stands before a page: its kind, whose it is where that is known, what can be read."""

    kind: Kind
    whose: str = ""
    words: int = 0


def challenge(visit: Visit) -> Wall | None:
    """Return the test for robots that an answer is, or None.

    Whoever names himself, by header, cookie or markup, is believed at any status; phrases are
    not where the page is said to be gone, nor where words of refusal go with the status.
    """
    page = visit.page
    if not _whole(visit) or (page is not None and BARRED in page.traces):
        return None
    whose = _named(visit)
    if whose is not None:
        return Wall(Kind.CHALLENGE, whose)
    if page is None or visit.status in (*GONE, *REFUSALS) or _is_none(page):
        return None
    tests = _leads_to_a_test(visit) or _only_a_captcha(page) or _tests(page)
    return Wall(Kind.CHALLENGE) if tests and withheld(visit) is None else None


def withheld(visit: Visit) -> Wall | None:
    """Return the notice of a law or a border that an answer is, or None."""
    if _refused_block_page(visit):
        return Wall(Kind.WITHHELD)
    if not _whole(visit):
        return None
    cited, there = visit.probe.url, visit.final_url
    if gates.is_elsewhere_for_the_blocked(cited, there):
        return Wall(Kind.WITHHELD)
    if gates.is_block_page(there) and not gates.is_block_page(cited):
        return Wall(Kind.WITHHELD)
    page = visit.page
    if page is None or page.words > LETTER:
        return None
    kinds = ((Kind.WITHHELD, CENSOR), (Kind.ELSEWHERE, BARRED))
    found = (kind for kind, trace in kinds if trace in page.traces or _notice(kind, page))
    kind = next(found, None)
    return Wall(kind) if kind is not None else None


def ordered(page: Page) -> bool:
    """Say whether a page begins, in few words, by telling by whose order it was taken away."""
    return tells_of_an_order(notice(page))


def _refused_block_page(visit: Visit) -> bool:
    """Say whether a redirect that we did not follow leads to a block page, as in private nets."""
    final, failure = visit.final, visit.failure
    if final is None or failure is None or failure.kind is not FailureKind.POLICY:
        return False
    led = final.header("location") or ""
    return any(map(gates.is_block_page, (urls.resolve(final.url, led) if led else "", final.url)))


def gate(cited: str, visit: Visit) -> Wall | None:
    """Return the login, till, consent or age gate that an answer is, or None."""
    page = visit.page
    if not _whole(visit) or (page is not None and _is_none(page)):
        return None
    there = gates.kind(visit.final_url)
    if there not in {None, gates.kind(cited)} and _elsewhere(cited, visit):
        return Wall(there)
    own = gates.is_of(cited)
    if page is None:
        return None
    if own is None and "password" in page.forms and gates.brings_back(visit.final_url, cited):
        return Wall(Kind.LOGIN, words=page.words)
    asks = (
        (Kind.LOGIN, _asks_to_sign_in),
        (Kind.CONSENT, consent.asked),
        (Kind.AGE, _asks_for_the_age),
        (Kind.PAYWALL, tolls.asked),
    )
    kind = next((kind for kind, asks_so in asks if kind is not own and asks_so(page)), None)
    kind = kind or (Kind.LOGIN if LOGIN in page.traces else None)
    return Wall(kind, words=page.words) if kind is not None else None


def fault(visit: Visit) -> bool:
    """Say whether a page reports that its server is out of order, whatever its status is."""
    page = visit.page
    if page is None or not _whole(visit) or _is_none(page) or not _told(Kind.FAULT, page):
        return False
    lines = (page.own or "").split("\n")
    return not any(_GONE.search(each) and says_missing(each) for each in lines)


def may_be_wall(page: Page) -> bool:
    """Say whether a page may be a wall in words that we do not know: it says little else."""
    if page.words >= LETTER and len(page.headings) >= HEADINGS:
        return False
    if page.words < NOTICE and not FREE_FORMS.issuperset(page.forms):
        return True
    told = _told_of_itself(page)
    return not told or asking.may_ask(told)


def sounds_lost(page: Page) -> bool:
    """Say whether a page may be a missing one in words that we do not know."""
    told = beneath(page) or _told_of_itself(page)
    return may_be_lost("\n".join((page.title, *page.headings[:1], told)))


def leads_further(page: Page) -> bool:
    """Say whether a page links to several others, as home pages do, and notices hardly."""
    return page.links is None or page.links >= LINKS


def tells_much(page: Page) -> bool:
    """Say whether a page has several things to tell, as home pages have, and walls have not."""
    return asking.tells_much(_told_of_itself(page))


def _told_of_itself(page: Page) -> str:
    """Return what a page says beside its site's name and the bar that tells of cookies."""
    said, name = consent.SENTENCE.split(page.own or page.text), fold(page.title)
    kept = (each for each in said if fold(each).strip(" -|") not in name)
    return "\n".join(each for each in kept if not speaks_of_consent(each))


def _whole(visit: Visit) -> bool:
    """Say whether an answer is there to be looked at; walls redirect in circles, too."""
    failure = visit.failure
    return visit.status is not None and (failure is None or failure.kind is FailureKind.LOOP)


def _named(visit: Visit) -> str | None:
    """Return whose test for robots an answer is, where it says so."""
    final, page = visit.final, visit.page
    told = _announced(final) if final is not None else None
    if told is not None or page is None or page.words >= WALL or _is_unreached(visit, page):
        return told
    by_cookie = _by_cookie(final) if final is not None else None
    traced = (whose for whose in page.traces if whose not in NO_VENDORS)
    return by_cookie or next(traced, None)


def _is_unreached(visit: Visit, page: Page) -> bool:
    """Say whether who stands before a site tells that it does not answer: that is no wall."""
    return visit.status in UNREACHABLE or UNREACHED in page.traces


def _announced(final: Exchange) -> str | None:
    for name, value, whose in HEADERS:
        if re.fullmatch(value, (final.header(name) or "").strip(), re.IGNORECASE):
            return whose
    return None


def _by_cookie(final: Exchange) -> str | None:
    cookies = [value.strip() for name, value in final.headers if name.lower() == "set-cookie"]
    named = (whose for start, whose in COOKIES if any(each.startswith(start) for each in cookies))
    return next(named, None)


def _is_none(page: Page) -> bool:
    """Say whether a page says that it is missing, or its domain for sale: then it is no wall."""
    told = (page.title, *page.headings[:1])
    return any(map(says_missing, told)) or any(map(says_parked, told))


def _leads_to_a_test(visit: Visit) -> bool:
    return gates.is_challenge(visit.final_url) and not gates.is_challenge(visit.probe.url)


def _only_a_captcha(page: Page) -> bool:
    bare = page.words < FEW and not page.headings
    return CAPTCHA in page.traces and bare and "password" not in page.forms


def _tests(page: Page) -> bool:
    """Say whether a page tells that it tests its readers, if only by Cloudflare's title."""
    by_title = page.words < FEW and page.title.strip() in CLOUDFLARE
    return by_title or _told(Kind.CHALLENGE, page, BLOCK, BLOCK)


def _told(kind: Kind, page: Page, most: int = WALL, unheaded: int = NOTICE) -> bool:
    """Say whether a page tells of itself that it is such a wall.

    In its title or first heading; or in its text, where no heading is about something else.
    """
    if bids.bids(kind, page):
        return True
    if page.words >= most:
        return False
    if any(headlines.heads(kind, each) for each in (page.title, *page.headings[:1])):
        return True
    if page.words >= unheaded or headlines.about_something(page):
        return False
    return phrases.says(kind, f"{page.title} . {page.text}")


def _notice(kind: Kind, page: Page) -> bool:
    return _told(kind, page, LETTER, WALL)


def _elsewhere(cited: str, visit: Visit) -> bool:
    return len(visit.exchanges) > 1 and urls.canonical(cited) != urls.canonical(visit.final_url)


def _asks_to_sign_in(page: Page) -> bool:
    if _told(Kind.LOGIN, page):
        return True
    own = page.own or ""
    if "password" in page.forms and length.fewer(own, NOTICE) and phrases.says(Kind.LOGIN, own):
        return True  # whatever headline it keeps
    only_form = (page.words < FEW and not page.headings) or bids.asks_in(page)
    return "password" in page.forms and only_form


def _asks_for_the_age(page: Page) -> bool:
    return _told(Kind.AGE, page)

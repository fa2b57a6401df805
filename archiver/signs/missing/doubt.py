"""Whether a page that answers may be no page at all: what it says, and where it stands."""

from dataclasses import dataclass

from archiver import urls
from archiver.expressions import expression
from archiver.model import Page, Visit
from archiver.signs import phrases
from archiver.signs.address.forms import (
    is_home,
    is_of_file,
    is_of_missing,
    is_of_nothing_else,
    leads_home,
    leads_up,
    path,
    searches_for,
)
from archiver.signs.address.fronts import is_search
from archiver.signs.cited.meant import own_text
from archiver.signs.markup.traces import LACKING, MISSING
from archiver.signs.missing import listing
from archiver.signs.phrases import walls
from archiver.signs.phrases.walls import Kind as WallKind
from archiver.signs.phrases.walls import meeting
from archiver.signs.text import length, tongues
from archiver.signs.text.lead import TERSE, brief, notice, sayings

SHORT = 150
"""Words of a page that says little more than one thing."""

PARKED = 400
"""Words of the longest parking page: they list what else one might search for."""

REGRETTED = 20
"""Words of its own of a page that regrets that it is none, and says little more."""

REGRETFUL = (WallKind.LOGIN, WallKind.AGE, WallKind.PAYWALL, WallKind.CHALLENGE, WallKind.ELSEWHERE)
"""What is said before pages that are there, under a headline that only regrets."""

SPOKEN = 600
"""Characters of a text in which a page says what it is."""

TINY = 40
"""Words of a page that says one thing, what frames it included."""

FEW = 60
"""Words of a page that says that it will come, and little more."""

SUSPENDED = (403, 503, 509)
"""The refusals with which hosts speak of accounts that they have suspended."""

HEADINGS = 3
"""Of a page: those that may say what it is about."""

SUCCESS = range(200, 300)

_MARKED = expression(
    r"(?:page-|template-|http-|err-?|error-?|status-|body-?|is-)?404(?:-?(?:page|error|template))?"
    r"|(?:page-?)?not-?found(?:-?page)?|error-?page|page-error"
)
"""Classes and ids of a body that templates give to pages that say that there is none."""

_KURDISH = {"kmr": "ku"}
"""Its name as a language, and as a family's."""

_PRERENDERED = ("404", "410")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a page may be none.

    `title` and `heading` say that it is not there (empty where they do not); `mentioned`: its
    text does, or it is headed by a regret, and it has few words; `marked`: what it tells machines
    does, `stated` if in so many words; `unlisted`: it asks search engines to leave it out.
    `home`, `search`, `upward`, `missing`: a redirect led to a home page, to a search, to a section
    above, or to an address that says so, as a search for words of the address does; `plainly` if
    it says nothing else. `turned`: a file was cited, and a page came. `buried`: its few
    words begin by telling that this was taken away. `homely`: the page names the site's home as
    its own address. `echoed`: it says its own address, and little else. `bare`:
    what frames it is all it says. `short`: it has few words, or few of its own; `terse`: so few
    that they say one thing.
    """

    title: str = ""
    heading: str = ""
    mentioned: bool = False
    buried: bool = False
    hinted: bool = False
    lacking: bool = False
    marked: bool = False
    stated: bool = False
    unlisted: bool = False
    home: bool = False
    search: bool = False
    upward: bool = False
    missing: bool = False
    plainly: bool = False
    turned: bool = False
    homely: bool = False
    echoed: bool = False
    bare: bool = False
    short: bool = False
    terse: bool = False

    def __bool__(self) -> bool:
        odd = self.turned or self.homely or self.echoed or self.bare or self.lacking
        return self.said or self.led or odd

    @property
    def said(self) -> bool:
        """Whether the page says so of itself, in whatever way."""
        return bool(self.title or self.heading or self.mentioned or self.buried or self.marked)

    @property
    def led(self) -> bool:
        """Whether a redirect led to another place than one page."""
        return self.home or self.search or self.upward or self.missing


def is_terse(page: Page) -> bool:
    """Say whether a page has so few words of its own that it says one thing."""
    return page.words < TERSE if page.own is None else length.fewer(page.own, TERSE)


def doubt(cited: str, visit: Visit) -> Doubt:
    """Return what speaks against a page; nothing for a home page, and for what is no page."""
    page = visit.page
    if visit.status not in SUCCESS or visit.failure is not None or page is None or is_home(cited):
        return Doubt()
    titles = (page.title, page.meta.get("og:title", ""))
    title = next((each for each in titles if phrases.says_missing(each)), "")
    headings = (each for each in page.headings[:HEADINGS] if phrases.says_missing(each))
    short = page.words < SHORT
    own, terse = own_text(page), is_terse(page) or bool(brief(page))
    redirected, final = len(visit.exchanges) > 1, visit.final_url
    return Doubt(
        title=title,
        heading=next(headings, ""),
        mentioned=((short or terse) and _mentioned(own)) or _regrets(page, own),
        buried=phrases.tells_it_is_gone(notice(page)),
        hinted=_hinted(page),
        lacking=LACKING in page.traces,
        marked=_marked(page),
        stated=MISSING in page.traces,
        unlisted="noindex" in page.meta.get("robots", "").lower(),
        home=redirected and leads_home(cited, final),
        search=redirected and is_search(final) and not is_search(cited),
        upward=redirected and leads_up(cited, final),
        missing=redirected and _leads_to_missing(cited, final),
        plainly=redirected and is_of_nothing_else(final) and not is_of_missing(cited),
        turned=is_of_file(cited),
        homely=not redirected and _names_home(page, final),
        echoed=terse and _echoes(cited, own),
        bare=page.own == "" and page.words > 0 and not page.sources,
        short=short or (page.own is not None and terse),
        terse=terse,
    )


def _hinted(page: Page) -> bool:
    said = sayings(page)
    declared = _KURDISH.get(language := tongues.declared(page) or "", language)
    told = tongues.tongue(page.text) if said else None
    return phrases.hints_that_it_is_gone(said, _KURDISH.get(told or "", told), declared)


def _mentioned(own: str) -> bool:
    """Say whether a page tells that it is missing, in a block or over several, and in own words."""
    blocks = [each for each in own.split("\n") if not each.startswith("\u201c")]
    told = dict.fromkeys((" ".join(blocks), "\n".join(blocks)))
    return any(map(phrases.mentions_missing, told))


def _regrets(page: Page, own: str) -> bool:
    """Say whether a page of a sentence or two is headed by nothing but a regret; walls have one."""
    heads = page.headings[:1] or (page.title,)
    if not length.fewer(own, REGRETTED) or not any(map(phrases.regrets, heads)):
        return False
    return not any(walls.says(each, own) for each in REGRETFUL)


def _echoes(cited: str, own: str) -> bool:
    """Say whether a text holds the path of an address, as those do that could not find it."""
    asked = path(cited)
    return asked.count("/") > 1 and asked in own


def _leads_to_missing(cited: str, final: str) -> bool:
    if is_search(final) and not is_search(cited) and searches_for(cited, final):
        return True
    return is_of_missing(final) and not is_of_missing(cited)


def _marked(page: Page) -> bool:
    if page.meta.get("prerender-status-code", "").strip() in _PRERENDERED:
        return True
    if MISSING in page.traces:
        return True
    return any(_MARKED.fullmatch(each) for each in page.marks)


def _names_home(page: Page, url: str) -> bool:
    """Say whether a page that is no home says by its canonical address that it is one."""
    named = page.canonical or page.meta.get("og:url", "")
    return bool(named) and is_home(named) and not is_home(url)


def parked(visit: Visit) -> bool:
    """Say whether a page tells of its own domain that it is for sale, expired or parked.

    A long page that speaks of such things is about them. Some say so with a refusal.
    """
    page = visit.page
    if page is None or page.words > PARKED:
        return False
    if visit.status not in SUCCESS and (visit.status not in SUSPENDED or page.words >= SHORT):
        return False
    told = (page.meta.get("description", ""), page.meta.get("og:title", ""))
    headlines = (page.title, *page.headings[:HEADINGS], *told)
    if any(map(phrases.says_parked, headlines)):
        no_site = page.words < SHORT or phrases.says_default_server(page.title)
        return no_site or names_its_domain(page, visit.final_url)
    if page.words >= SHORT or meeting.asks(WallKind.WITHHELD, notice(page)):
        return False
    return phrases.says_parked(page.text) or _tells_it_is_idle(page)


def _tells_it_is_idle(page: Page) -> bool:
    """Say whether all that a page tells, in words of its own, is that its domain is nobody's."""
    told = notice(page)
    tiny = page.words < TINY and not phrases.mentions_missing(told)
    return tiny and meeting.tells_it_is_idle(told)


def names_its_domain(page: Page, url: str) -> bool:
    """Say whether a page begins by naming its own domain, as those do that offer it."""
    domain = urls.registrable_domain(url)
    return domain in f"{page.title} {page.headings[:HEADINGS]} {page.text[:SPOKEN]}".lower()


def placeholder(visit: Visit) -> bool:
    """Say whether a page is what a server shows without a site, or says that one will come.

    An empty folder is no site.
    """
    page = visit.page
    if page is None or visit.status not in SUCCESS or page.words > PARKED:
        return False
    headlines = (page.title, *page.headings[:HEADINGS])
    if default_server(page) or listing.is_empty(page):
        return True
    if page.words < TINY and meeting.tells_of_a_server(notice(page)):
        return True
    return page.words < FEW and any(map(phrases.says_coming, headlines))


def default_server(page: Page) -> bool:
    """Say whether a page is the one that a server or a panel brings along."""
    return page.words <= PARKED and phrases.says_default_server(f"{page.title}. {page.text}")

"""Pages that have become others: another text than was kept, or than the citation names.

Editing is no drift, and what is made to change cannot: home pages, fronts, searches. Without
an earlier text there is only what the citation says; that makes a page dead only where its
title, its sentence and the words of the address itself all speak of something else.
"""

from archiver import signs
from archiver.model import Capture, Evidence, LinkStatus, Page
from archiver.rot import seen, words
from archiver.rot.finding import Finding

name = "drifted"
asks = "Does it say something else than what was kept, or what it is cited for?"
statuses = (LinkStatus.DRIFTED, LinkStatus.UNDECIDED)
probes = 0

TELLING = 20
"""Words that say what a kept text is about, from which on it can be compared."""

LEFT, ROWS, TITLE = 0.2, 0.03, 0.5
"""The most that another text shares with the one kept: its words, its phrases, its title."""

CITED = 0.4
"""Of what a citation says: from here on the page is what is cited, whatever was kept."""

FEW, SOME = 12, 50
"""Words of a page from which on it should have some of what is cited, and may tell of another."""

LONG = 100
"""Words of a page that has more to say than where it is."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when next to nothing of an earlier text is left; in doubt when no word is shared."""
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return None
    if seen.unchanged(evidence) or (signs.is_front(evidence.url) and not _is_one(evidence)):
        return None
    if evidence.captured is not None:
        return _since(evidence, evidence.captured, visit.page)
    return _from_what_is_cited(evidence, visit.page)


def _since(evidence: Evidence, captured: Capture, page: Page) -> Finding | None:
    left = signs.change(captured.article, page)
    if left.telling < TELLING or left.terms >= LEFT or left.rows >= ROWS or left.title >= TITLE:
        return None
    when = f"{captured.snapshot.date:%Y-%m-%d}"
    because = f"Of what the page said on {when}, {left.terms * 100:.0f} % of the words are left"
    if page.title:
        because += f"; now it is “{words.clip(page.title, words.REASON)}”"
    if page.words < LONG or _may_be_the_same(evidence, captured, page):
        return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")
    return Finding(LinkStatus.DRIFTED, f"{because}; {words.failing(evidence)}.")


def _may_be_the_same(evidence: Evidence, captured: Capture, page: Page) -> bool:
    """Whether the citation fits the page of today, or the site now speaks another language."""
    if signs.shared(signs.said(evidence.url, evidence.citations), page).share >= CITED:
        return True
    site = captured.article.site
    same_site = bool(site) and site == page.meta.get("og:site_name")
    return same_site and signs.tongue(captured.article.text) != signs.tongue(page.text)


def _from_what_is_cited(evidence: Evidence, page: Page) -> Finding | None:
    """Judge by the citation alone; its address is what its site itself said of its page."""
    url, cited = evidence.url, evidence.citations
    of_one = signs.is_of_one(url)
    if page.words < FEW or not (of_one or _is_one(evidence)):
        return None
    if not (signs.slug(url) or signs.is_specific(cited)):
        return None
    led = seen.redirected(evidence) and signs.has_none(url, cited, page)
    if not (led or signs.is_unfit(url, cited, page)):
        return None
    told = words.clip(signs.named(cited) or cited[0].context, words.REASON)
    whole = of_one and page.words >= SOME and not signs.may_be_filled(page)
    if whole and signs.is_another(url, cited, page):
        because = f"It is another page: it has hardly a word of “{told}”, nor of its own address"
        return Finding(LinkStatus.DRIFTED, f"{because}; {words.failing(evidence)}.")
    if not signs.is_specific(cited) or signs.headed(cited, page):
        return None
    because = f"Nothing of what it is cited for, “{told}”, stands on the page"
    return Finding(LinkStatus.UNDECIDED, f"{because}; {words.PERSON}.")


def _is_one(evidence: Evidence) -> bool:
    """Whether an address of a word or two is cited by a whole headline, or leads to another site.

    Headlines may be named by a word, and what makes addresses short names them by less.
    """
    url = evidence.url
    if signs.is_home(url) or signs.is_search(url):
        return False
    if not signs.same_site(url, seen.final_url(evidence)):
        return True
    return signs.has_headline(evidence.citations)

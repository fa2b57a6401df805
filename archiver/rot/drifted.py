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

ENOUGH, SOME, CHANCE = 8, 60, 0.15
"""Words of a citation and of a page, from which on they may tell of different things; and what such
a page shares with the rest of its citation by chance."""

NAMED = 3
"""Words of a title or a quotation that a page is cited by, from which on it is one."""

LONG = 100
"""Words of a page that has more to say than where it is."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when next to nothing of an earlier text is left; in doubt when no word is shared."""
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return None
    if signs.is_front(evidence.url) or seen.unchanged(evidence):
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
    named = signs.named(evidence.citations)
    if _is_of_another(evidence, named, page):
        because = (
            f"Neither of “{words.clip(named, words.REASON)}” nor of its own address has it a word"
        )
        return Finding(LinkStatus.DRIFTED, f"{because}; {words.failing(evidence)}.")
    if page.words < SOME or signs.shared(named, page).count < NAMED:
        return None
    said = signs.said(evidence.url, evidence.citations)
    if signs.shared(said, page).share > 0 or not signs.in_one_language(said, page):
        return None
    because = f"Nothing of what it is cited for, “{words.clip(named, words.REASON)}”, stands on the"
    return Finding(LinkStatus.UNDECIDED, f"{because} page; {words.PERSON}.")


def _is_of_another(evidence: Evidence, named: str, page: Page) -> bool:
    """Whether title, sentence and address, each by itself, speak of what is nowhere on a page.

    An address is what its site itself said of the page that it had there.
    """
    url, all_said = evidence.url, signs.said(evidence.url, evidence.citations)
    if page.words < SOME or signs.may_be_filled(page) or not signs.is_of_one(url):
        return False
    title = signs.shared(named, page)
    if title.count < NAMED or title.share or not signs.off_address(url, page):
        return False
    whole = signs.shared(all_said, page)
    language = signs.tongue(all_said)
    if whole.count < ENOUGH or whole.share > CHANCE or language is None:
        return False
    return language == signs.tongue(page.text)

"""Pages that are not there, and do not say so by their status."""

from archiver import signs
from archiver.model import Evidence, LinkStatus, Page, Visit
from archiver.rot import any_address, seen, telling, words
from archiver.rot.finding import Finding

name = "soft-404"
asks = "Does a page come that says that it is none, or that comes for any address?"
statuses = (LinkStatus.SOFT_404, LinkStatus.UNDECIDED)
probes = 2

NOT_THERE = range(400, 500)

ANY_ADDRESS = "as it does for an address that we made up"

CHANCE = 0.2
"""Of what is cited: what a home page, a search or a section says by chance."""

SHELL = 60
"""Words of a page that has more than a frame; what has fewer is filled by scripts, perhaps."""


def judge(evidence: Evidence) -> Finding | None:
    """Speak when a page says of itself that it is not there, or comes for a made-up address, too.

    What a page says is believed where it says little else, says it twice, or says it of a
    made-up address; a home page, a search or a section in its place is, where it comes for a
    made-up address or has nothing of what is cited. Where only one sign speaks, where scripts
    may tell more, and where a site tells otherwise what is missing, but this page has more to say,
    is cited by its headline or has what it is cited by, a person should look.
    """
    visit = evidence.latest
    if visit is None or visit.page is None or not seen.answered(evidence):
        return _of_a_picture(evidence)
    doubt = signs.doubt(evidence.url, visit)
    if evidence.sibling is not None and any_address.is_the_same(visit, evidence.sibling):
        return _of_any_address(evidence, doubt, visit, evidence.sibling)
    if not doubt and any_address.is_its_home_in_its_place(evidence, visit, visit.page):
        because = f"{words.answerer(evidence)} answers with its home page instead of the page"
        return telling.dead(evidence, because)
    if _is_cited_for_it(evidence, doubt, visit.page) or _bears_its_name(evidence, doubt):
        return None if _tells_what_is_missing(evidence) else _unsure_if(evidence, doubt)
    if _is_none(evidence, doubt, visit):
        return _none_unless_meant(evidence, doubt, visit.page)
    return _unsure_if(evidence, doubt)


def _of_a_picture(evidence: Evidence) -> Finding | None:
    """Judge what is no page, where a redirect leads to the picture that stands for missing ones."""
    there = seen.final_url(evidence)
    if not (seen.answered(evidence) and seen.redirected(evidence)):
        return None
    if signs.is_of_no_picture(evidence.url) or not signs.is_of_no_picture(there):
        return None
    return telling.dead(evidence, f"It redirects to {words.clip(there, words.URL)}")


def _none_unless_meant(evidence: Evidence, doubt: signs.Doubt, page: Page) -> Finding | None:
    if _tells_what_is_missing(evidence) and _is_headed(evidence, doubt, page):
        return None
    said = telling.said(evidence, doubt)
    meant = _may_be_meant(evidence, doubt, page)
    return telling.unsure(said) if meant else telling.dead(evidence, said)


def _is_none(evidence: Evidence, doubt: signs.Doubt, visit: Visit) -> bool:
    """Whether enough speaks against a page; nothing is enough where an error page is cited."""
    if not doubt or (not doubt.led and signs.is_of_missing(evidence.url)):
        return False
    if _says_it_twice(doubt) or _is_elsewhere(evidence, doubt, visit):
        return True
    says_only_that = doubt.mentioned and doubt.terse
    return says_only_that and _is_none_by_itself(evidence, doubt, visit.page or Page())


def _is_headed(evidence: Evidence, doubt: signs.Doubt, page: Page) -> bool:
    """Whether a page is cited by its own headline, and nothing but its words speaks against it."""
    if doubt.led or doubt.marked or doubt.unlisted or doubt.buried:
        return False
    return signs.is_meant(evidence.citations, page)


def _may_be_meant(evidence: Evidence, doubt: signs.Doubt, page: Page) -> bool:
    """Whether a page may be what its words say, on a site that says otherwise what is missing."""
    if doubt.led or doubt.stated:
        return False
    if not (_tells_what_is_missing(evidence) or _has_another_for_it(evidence)):
        return False
    if signs.headed(evidence.citations, page):
        return True
    more = signs.tells_more(page) or signs.holds(evidence.citations, page)
    return more and not (doubt.marked or doubt.unlisted)


def _unsure_if(evidence: Evidence, doubt: signs.Doubt) -> Finding | None:
    sure = doubt.title or doubt.heading or doubt.missing or doubt.search
    sure = sure or (doubt.upward and _has_little_of(evidence))
    weak = doubt.mentioned or doubt.marked or doubt.upward
    weak = weak and not _tells_what_is_missing(evidence)
    if sure or weak or telling.is_buried(evidence, doubt):
        return telling.unsure(telling.said(evidence, doubt))
    return None


def _has_little_of(evidence: Evidence) -> bool:
    """Whether neither half of what a page is cited by stands there, nor half of what is said.

    The name of the site is no part of it.
    """
    page = evidence.latest.page if evidence.latest is not None else None
    if page is None or signs.has_less(evidence.url, evidence.citations, page):
        return True
    said = signs.said(evidence.url, evidence.citations)
    return not (signs.holds(evidence.citations, page) or signs.fits(said, page))


def _of_any_address(
    evidence: Evidence, doubt: signs.Doubt, visit: Visit, sibling: Visit
) -> Finding | None:
    """Judge a page that comes for a made-up address, too, and for both seems to say so."""
    found = _by_what_it_shows(evidence, doubt, visit, sibling)
    settled = found is not None and found.status is LinkStatus.SOFT_404
    if settled or not telling.is_buried(evidence, doubt):
        return found
    because = f"{telling.said(evidence, doubt)}, {ANY_ADDRESS}"
    page = visit.page or Page()
    wall = signs.may_be_wall(page) or (
        any_address.may_be_wall(page) and not signs.leads_further(page)
    )
    filled = any_address.may_be_filled(evidence, page)
    return telling.unsure(because) if wall or filled else telling.dead(evidence, because)


def _by_what_it_shows(
    evidence: Evidence, doubt: signs.Doubt, visit: Visit, sibling: Visit
) -> Finding | None:
    """Judge a page that comes for a made-up address, too.

    Where it says nothing of that itself, it is dead only as a home page or in place of a file.
    """
    page = visit.page or Page()
    because = f"{telling.said(evidence, doubt)}, {ANY_ADDRESS}"
    if doubt.said or doubt.missing:
        return telling.dead(evidence, because)
    if doubt.led:
        said = signs.said(evidence.url, evidence.citations)
        return (
            telling.unsure(because) if signs.fits(said, page) else telling.dead(evidence, because)
        )
    filled = any_address.may_be_filled(evidence, page)
    same = signs.same_to_readers(visit, sibling)
    if not same or (page.words < SHELL and filled):
        odd = doubt.turned or signs.misses(evidence.url, evidence.citations, page)
        odd = odd or (same and any_address.has_not_half(evidence, page))
        return telling.unsure(because) if odd else None
    if (doubt.turned or doubt.homely) and not filled:
        return telling.dead(evidence, because)
    return _of_any_address_silently(evidence, doubt, visit, because)


def _of_any_address_silently(
    evidence: Evidence, doubt: signs.Doubt, visit: Visit, because: str
) -> Finding | None:
    """Judge a page that comes to the letter for a made-up address, and does not say why.

    One that the home page shows, too, is the home page; of few words, a wall, perhaps.
    """
    page, at_home = visit.page or Page(), any_address.is_its_home(evidence, visit)
    if at_home:
        because = f"{words.answerer(evidence)} answers with its home page, {ANY_ADDRESS}"
    is_none = any_address.is_of_none_at_home if at_home else any_address.says_one_thing
    if is_none(evidence, page) and not signs.may_be_wall(page):
        return telling.dead(evidence, because)
    unlike = signs.unlike(evidence.url, evidence.citations, page)
    nothing = any_address.has_nothing_of(evidence.url, page)
    whole = not any_address.may_be_filled(evidence, page)
    if nothing and whole and at_home:
        fits = signs.fits(signs.said(evidence.url, evidence.citations), page)
        little = not (signs.leads_further(page) or signs.sounds_lost(page))
        little = little or (page.words < SHELL and not unlike)
        return telling.unsure(because) if fits or little else telling.dead(evidence, because)
    if unlike and nothing and whole and not any_address.may_be_wall(page):
        return telling.dead(evidence, because)
    odd = unlike or nothing or signs.is_odd(evidence.url, evidence.citations, page)
    odd = odd or (page.scripts == 0 and any_address.has_no_word_of(evidence, page))
    odd = odd or any_address.has_not_half(evidence, page)
    return telling.unsure(because) if doubt or odd else None


def _says_it_twice(doubt: signs.Doubt) -> bool:
    headline = bool(doubt.title or doubt.heading)
    if doubt.plainly:
        return True
    if doubt.short and (doubt.stated or (doubt.marked and doubt.unlisted)):
        return True
    if (doubt.title and doubt.heading) or (headline and doubt.short):
        return True
    return ((doubt.said or doubt.search) and doubt.missing) or (
        doubt.marked and (headline or doubt.mentioned)
    )


def _is_elsewhere(evidence: Evidence, doubt: signs.Doubt, visit: Visit) -> bool:
    """Whether another page of the site stands in for one of many, without a word of that.

    Another site's home page has to have nothing of the address, and of what it is cited for.
    """
    if visit.page is None or not doubt.led or not signs.is_of_one(evidence.url):
        return False
    nothing = doubt.home and (
        any_address.has_nothing_of(evidence.url, visit.page)
        or signs.has_none(evidence.url, evidence.citations, visit.page, any_address.TOLD)
    )
    unlike = signs.unlike(evidence.url, evidence.citations, visit.page, most=CHANCE)
    if not signs.same_site(evidence.url, visit.final_url):
        return nothing and unlike
    return nothing or unlike


def _is_cited_for_it(evidence: Evidence, doubt: signs.Doubt, page: Page) -> bool:
    """Whether a page of some length is cited for what it says: of missing ones, or by its title."""
    if page.words < SHELL:
        return False
    if not doubt.led and not _says_it_twice(doubt) and signs.names(evidence.citations, page):
        return True
    anchors = (each.anchor or "" for each in evidence.citations)
    return signs.is_of_missing(evidence.url) or any(map(signs.says_missing, anchors))


def _bears_its_name(evidence: Evidence, doubt: signs.Doubt) -> bool:
    """Whether what a page is headed by are the words of its address: it is what it is called.

    Or whether it is the address of what a site shows for missing pages, and cited as that.
    """
    if doubt.led or not (doubt.title or doubt.heading):
        return False
    if signs.is_of_missing(evidence.url):
        return any(map(signs.speaks_of_missing, evidence.citations))
    return signs.is_called(evidence.url, doubt.heading or doubt.title)


def _is_none_by_itself(evidence: Evidence, doubt: signs.Doubt, page: Page) -> bool:
    """Whether a page of few words is kept from search engines, or is not what is cited."""
    return doubt.unlisted or not signs.fits(signs.said(evidence.url, evidence.citations), page)


def _tells_what_is_missing(evidence: Evidence) -> bool:
    """Whether the site says by its status that a made-up page is not there."""
    return evidence.sibling is not None and evidence.sibling.status in NOT_THERE


def _has_another_for_it(evidence: Evidence) -> bool:
    """Whether what comes for a made-up page, another than this one, says that it is not there."""
    sibling = evidence.sibling
    return sibling is not None and signs.doubt(sibling.probe.url, sibling).said

"""What must still be seen before a link can be judged: the evidence so far, the next probe.

Nothing here fetches, waits or draws lots: the spider does as it is told, and the same
evidence always leads to the same probe. `QUESTIONS` is walked from the top, and the first
question that still needs an answer asks for its probe; when none does, the link can be
judged. To look at more (another client, an archive) is a further row.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from archiver import headers, signs
from archiver.model import Evidence, FailureKind, Headers, Page, Probe, Purpose, Visit


@dataclass(frozen=True, slots=True)
class Policy:
    """How patient a run is: looks at one URL, and seconds between them.

    `retry_wait` comes before the second try and doubles for each further one; a site that
    asks for more than `max_wait` is not tried again in this run. Once the looks at a link
    took `link_time` seconds together, no other follows. `profile` are the headers of a look
    as browsers ask, before a refusal is believed; without any, there is none. `browser` is
    when one looks: never, auto (where a page may show more to it), or always. `guesses` is
    whether to look further on the mere suspicion that a page is not what is cited.
    """

    tries: int = 3
    retry_wait: float = 1.0
    max_wait: float = 30.0
    browser: str = "never"
    guesses: bool = False
    link_time: float = 180.0
    profile: Headers = ()

    def __post_init__(self) -> None:
        if self.tries < 1 or min(self.retry_wait, self.max_wait, self.link_time) < 0:
            raise ValueError("a link is tried at least once, and no wait is negative")


class Patience(Enum):
    """How often something must be seen before it is believed."""

    ONCE = "once"
    TWICE = "twice"
    EVERY_TRY = "every try"


OF_FAILURE: Mapping[FailureKind, Patience] = {
    FailureKind.TIMEOUT: Patience.TWICE,  # dear: each look takes as long as we are willing to wait
    FailureKind.REFUSED: Patience.EVERY_TRY,
    FailureKind.RESET: Patience.EVERY_TRY,
    FailureKind.EMPTY: Patience.EVERY_TRY,
    FailureKind.TRUNCATED: Patience.EVERY_TRY,
    FailureKind.DNS: Patience.TWICE,
    FailureKind.OFFLINE: Patience.ONCE,  # our trouble: asking again tells nothing of the link
    FailureKind.TLS: Patience.ONCE,
    FailureKind.MALFORMED: Patience.ONCE,
    FailureKind.TOO_LARGE: Patience.ONCE,
    FailureKind.LOOP: Patience.ONCE,
    FailureKind.POLICY: Patience.ONCE,
    FailureKind.INVALID_URL: Patience.ONCE,
    FailureKind.STOPPED: Patience.ONCE,
    FailureKind.BROWSER: Patience.ONCE,
}
"""The patience that each failure deserves; none is forgotten."""

OF_STATUS: Mapping[int, Patience] = {
    408: Patience.EVERY_TRY,  # request timeout
    425: Patience.EVERY_TRY,  # too early
    429: Patience.EVERY_TRY,  # too many requests
    **dict.fromkeys(range(500, 600), Patience.EVERY_TRY),
}
"""The statuses that may pass; every other is believed at once."""

REFUSALS = frozenset({FailureKind.RESET, FailureKind.EMPTY})
"""The failures by which servers turn robots away, too."""

BELIEVED = frozenset({401, 402, 407, 451})
"""The refusals that would not be another for a browser; every other may be."""

GONE = frozenset({404, 410})
"""What is said by servers that are in no trouble: they need no rest before another look."""

OK, LOWEST_REFUSAL = 200, 400

TELLING = 600
"""Words of a page from which on only what names something can be suspected of being another."""

TOLD = 2
"""Words of a citation, none of which stands on a page that any address gets."""

Question = Callable[[str, Evidence, Policy], Probe | None]


def next_probe(cited: str, evidence: Evidence, policy: Policy) -> Probe | None:
    """Return what to look at next, and when; None when the link can be judged."""
    if _took(evidence) > policy.link_time:
        return None
    for question in QUESTIONS:
        probe = question(cited, evidence, policy)
        if probe is not None:
            return probe
    return None


def guess(cited: str, evidence: Evidence, policy: Policy) -> Probe | None:
    """Return what the mere suspicion that a page is not what is cited would have us look at.

    To be asked where `next_probe` without guesses has nothing left to ask.
    """
    if _took(evidence) > policy.link_time:
        return None
    guessing = replace(policy, guesses=True)
    asked = _is_it_what_any_address_shows(cited, evidence, guessing)
    return asked or _is_its_home_in_its_place(cited, evidence, guessing)


def _what_does_it_answer(cited: str, evidence: Evidence, _policy: Policy) -> Probe | None:
    return None if _looks(evidence) else Probe(cited)


def _does_the_failure_pass(cited: str, evidence: Evidence, policy: Policy) -> Probe | None:
    looks = _looks(evidence)
    patience = _patience(looks[-1])
    if len(looks) >= policy.tries or patience is Patience.ONCE:
        return None
    if patience is Patience.TWICE and _sightings(looks) > 1:
        return None
    wait = policy.retry_wait * 2 ** (len(looks) - 1)
    asked = _asked_to_wait(looks[-1])
    if asked > policy.max_wait:
        return None
    again = Probe(cited, attempt=len(looks) + 1, wait=max(wait, asked))
    return replace(again, headers=looks[-1].probe.headers)


def _is_another_client_let_in(cited: str, evidence: Evidence, policy: Policy) -> Probe | None:
    looks = _looks(evidence)
    if not policy.profile or any(each.probe.headers for each in looks) or not _refused(looks[-1]):
        return None
    asked = _asked_to_wait(looks[-1])
    if asked > policy.max_wait:
        return None
    rest = 0.0 if looks[-1].status in GONE else policy.retry_wait
    return Probe(cited, attempt=len(looks) + 1, wait=max(rest, asked), headers=policy.profile)


def _does_a_browser_see_more(cited: str, evidence: Evidence, policy: Policy) -> Probe | None:
    looked = evidence.plain
    if policy.browser == "never" or looked is None or evidence.rendered is not None:
        return None
    shown = policy.browser == "always" and looked.failure is None and looked.page is not None
    if not (shown or signs.needs_browser(looked)):
        return None
    return Probe(cited, Purpose.RENDERED)


def _would_it_say_so_of_anything(cited: str, evidence: Evidence, _policy: Policy) -> Probe | None:
    looked = evidence.latest
    if looked is None or evidence.sibling is not None:
        return None
    if not (signs.doubt(cited, looked) or signs.parked_by_words(cited, looked)):
        return None
    return Probe(signs.made_up(cited), Purpose.SIBLING, headers=looked.probe.headers)


def _is_it_what_any_address_shows(cited: str, evidence: Evidence, policy: Policy) -> Probe | None:
    looked = evidence.latest
    if not policy.guesses or looked is None or looked.page is None or not _is_page(looked):
        return None
    if evidence.sibling is not None or signs.is_shell(looked.page):
        return None
    if not _is_odd(cited, evidence, looked.page):
        return None
    return Probe(signs.made_up(cited), Purpose.SIBLING, headers=looked.probe.headers)


def _is_its_home_in_its_place(cited: str, evidence: Evidence, policy: Policy) -> Probe | None:
    looked, page = evidence.latest, evidence.latest.page if evidence.latest else None
    if not policy.guesses or looked is None or page is None or not _is_page(looked):
        return None
    if evidence.sibling is None or evidence.home is not None or signs.doubt(cited, looked):
        return None
    if signs.may_be_filled(page) or signs.is_home(looked.final_url) or signs.holds_another(cited):
        return None
    if not signs.has_none(cited, evidence.citations, page):
        return None
    if not (signs.tells_much(page) or signs.sells(page)):
        return None
    return Probe(signs.home_of(cited), Purpose.HOME, headers=looked.probe.headers)


def _is_odd(cited: str, evidence: Evidence, page: Page) -> bool:
    """Whether a page has no word of what it is cited for, or but some by chance.

    One that says one thing, and that has less than half of it, is odd, too.
    """
    if signs.is_of_one(cited):
        telling = page.words < TELLING or signs.slug(cited) or signs.is_specific(evidence.citations)
        if telling and signs.is_odd(cited, evidence.citations, page):
            return True
        if signs.is_terse(page):
            return signs.has_less(cited, evidence.citations, page)
    return signs.unlike(cited, evidence.citations, page)


def _is_it_what_its_home_shows(cited: str, evidence: Evidence, _policy: Policy) -> Probe | None:
    looked, sibling = evidence.latest, evidence.sibling
    if looked is None or sibling is None or evidence.home is not None or not _is_page(looked):
        return None
    if signs.holds_another(cited):
        return None
    page, doubt = looked.page or Page(), signs.doubt(cited, looked)
    if signs.is_application(page) or doubt.said or doubt.led or signs.is_home(looked.final_url):
        return None
    if not signs.same_to_readers(looked, sibling):
        return None
    if not (signs.off_address(cited, page) or signs.misses(cited, evidence.citations, page, TOLD)):
        return None
    return Probe(signs.home_of(cited), Purpose.HOME, headers=looked.probe.headers)


def _is_it_at_a_twin(cited: str, evidence: Evidence, _policy: Policy) -> Probe | None:
    looked = evidence.latest
    if looked is None or any(_is_page(each) for each in evidence.twins):
        return None
    asked = {each.probe.url for each in evidence.twins}
    left = (each for each in signs.twins(cited, looked) if each not in asked)
    return next((Probe(each, Purpose.TWIN, headers=looked.probe.headers) for each in left), None)


def _does_the_twin_say_so_of_anything(
    _cited: str, evidence: Evidence, _policy: Policy
) -> Probe | None:
    looked = evidence.latest  # a server may show at its other name whatever it shows to all
    if looked is None or looked.status is None or evidence.sibling is not None:
        return None
    twin = next((each for each in evidence.twins if _is_page(each)), None)
    if twin is None or signs.is_home(twin.probe.url):
        return None
    return Probe(signs.made_up(twin.probe.url), Purpose.SIBLING)


QUESTIONS: tuple[Question, ...] = (
    _what_does_it_answer,
    _does_the_failure_pass,
    _is_another_client_let_in,
    _does_a_browser_see_more,
    _would_it_say_so_of_anything,
    _is_it_what_any_address_shows,
    _is_it_what_its_home_shows,
    _is_it_at_a_twin,
    _does_the_twin_say_so_of_anything,
)
"""What is asked about a link, in this order."""


def _looks(evidence: Evidence) -> tuple[Visit, ...]:
    return tuple(visit for visit in evidence.visits if visit.probe.purpose is Purpose.CITED)


def _patience(visit: Visit) -> Patience:
    if visit.failure is not None:
        return OF_FAILURE[visit.failure.kind]
    if signs.fault(visit):
        return Patience.EVERY_TRY
    return OF_STATUS.get(visit.status or 0, Patience.ONCE)


def _refused(visit: Visit) -> bool:
    """Say whether a look was turned away in a way that may be meant for robots."""
    if visit.failure is not None and visit.failure.kind in REFUSALS:
        return True
    if _is_page(visit) and visit.status == OK and visit.final and not visit.final.body_length:
        return True
    status = visit.status or 0
    return (status >= LOWEST_REFUSAL and status not in BELIEVED) or bool(signs.challenge(visit))


def _took(evidence: Evidence) -> float:
    """Return the seconds that all looks at a link took together, waits left out."""
    return sum(each.timing.done for visit in evidence.visits for each in visit.exchanges)


def _sightings(looks: tuple[Visit, ...]) -> int:
    """Count the looks that ended as the last one did."""
    kinds = [visit.failure.kind if visit.failure else None for visit in looks]
    return kinds.count(kinds[-1])


def _is_page(visit: Visit) -> bool:
    return visit.failure is None and visit.status in signs.SUCCESS


def _asked_to_wait(visit: Visit) -> float:
    return (headers.retry_after(visit.final) if visit.final else None) or 0.0

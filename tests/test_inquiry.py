"""What is looked at next: a table of evidence and the probe that follows from it."""

# ruff: noqa: E501  (a row is a line)

from dataclasses import replace

import pytest
from evidence import AT, CITED, answer, citing, evidence, failed, look, redirect, status
from hypothesis import given
from hypothesis import strategies as st

from archiver import headers, inquiry, signs
from archiver.inquiry import Policy, next_probe
from archiver.model import Evidence, FailureKind, Page, Probe, Purpose, Timing, Visit

POLICY = Policy(tries=3, retry_wait=1.0, max_wait=30.0)
LATER = "Sat, 01 Mar 2025 12:00:20 GMT"  # twenty seconds after the exchange began
LONG_AGO = "Sat, 01 Mar 2003 12:00:20 GMT"


def fails(*kinds: FailureKind | int) -> Evidence:
    """One look for each failure or status."""
    rows = [
        answer(None, fails=kind) if isinstance(kind, FailureKind) else answer(kind)
        for kind in kinds
    ]
    return evidence(*(look(row) for row in rows))


def waits(code: int, value: str) -> Evidence:
    """One look that met a Retry-After."""
    return status(code, headers=(("RETRY-after", value),))


DNS, TIMEOUT, OFFLINE = FailureKind.DNS, FailureKind.TIMEOUT, FailureKind.OFFLINE

HOMEWARD = look(answer(302), answer(200, "https://example.org/"), page=Page("News", words=500))
LOST = look(answer(200), page=Page("404 Not Found", words=500))
SIBLING_OF = Purpose.SIBLING
SIBLING = look(answer(404), purpose=SIBLING_OF)


@pytest.mark.parametrize("doubted", [HOMEWARD, LOST], ids=["leads home", "says that it is none"])
def test_a_doubted_page_is_compared_with_a_made_up_one(doubted):
    """Once, and whatever comes of it."""
    probe = next_probe(CITED, evidence(doubted), POLICY)
    assert probe == Probe(signs.made_up(CITED), Purpose.SIBLING)
    assert next_probe(CITED, evidence(doubted, SIBLING), POLICY) is None


def test_what_comes_for_any_address_is_compared_with_the_home_page():
    """Where it does not say why: the home page, perhaps, or a wall before the whole site."""
    cited = "https://example.org/museum/reading-room-reopens"
    page = Page("Welcome", text="Nine bakers and a pool. " * 20, words=100)
    seen = replace(
        evidence(
            look(answer(200, cited), page=page), look(answer(200), page=page, purpose=SIBLING_OF)
        ),
        url=cited,
    )
    probe = next_probe(cited, seen, POLICY)
    assert probe == Probe("https://example.org/", Purpose.HOME)
    home = look(answer(200), page=page, purpose=Purpose.HOME)
    assert next_probe(cited, replace(seen, visits=(*seen.visits, home)), POLICY) is None


NOT_COMPARED = [
    (
        Page("Welcome", text="Nine bakers.", words=400, scripts=1, traces=("an application",)),
        "the scripts of an application may tell",
    ),
    (Page("404 Not Found", text="Nine bakers and a pool.", words=100), "it says why"),
    (Page("Welcome", text="The museum and its reading room.", words=100), "it has what is cited"),
]


@pytest.mark.parametrize("page", [row[0] for row in NOT_COMPARED], ids=[r[1] for r in NOT_COMPARED])
def test_a_home_page_is_not_asked_for_nothing(page):
    """Where it would tell nothing, it is left alone."""
    cited = "https://example.org/museum/reading-room-reopens"
    looks = (look(answer(200, cited), page=page), look(answer(200), page=page, purpose=SIBLING_OF))
    assert next_probe(cited, replace(evidence(*looks), url=cited), POLICY) is None


def test_a_page_that_nobody_doubts_costs_no_further_request():
    """The healthy document is asked for each of its links, and for nothing else."""
    healthy = look(answer(200), page=Page("The night the lines went quiet", words=500))
    assert next_probe(CITED, evidence(healthy), POLICY) is None


def test_a_page_that_is_not_what_is_cited_is_suspected():
    """Where guesses are allowed, and where the citation says enough; a shell of scripts is not."""
    page = Page(
        text="Read about bins and the library, book a wedding, and pay the rent. " * 4, words=60
    )
    cited = citing("The survey found that three of the piles had moved in the storm and the tide.")
    suspected = replace(evidence(look(answer(200), page=page)), citations=(cited,))
    guessing = replace(POLICY, guesses=True)
    probe = next_probe(CITED, suspected, guessing)
    assert probe == Probe(signs.made_up(CITED), Purpose.SIBLING)
    assert next_probe(CITED, suspected, POLICY) is None
    named = "https://example.org/news/harbour-piles-survey"
    by_chance = replace(
        suspected, url=named, citations=(replace(cited, context=f"{cited.context} Wedding"),)
    )
    assert next_probe(named, by_chance, guessing) == Probe(signs.made_up(named), Purpose.SIBLING)
    by_address = replace(suspected, url=named, citations=(citing("The piles moved in a storm."),))
    assert next_probe(named, by_address, guessing) == Probe(signs.made_up(named), Purpose.SIBLING)
    assert next_probe(CITED, evidence(look(answer(200), page=page)), guessing) is None
    shell = replace(page, scripts=1, wants_scripts=True)
    seen = replace(suspected, visits=(look(answer(200), page=shell),))
    assert next_probe(CITED, seen, guessing) is None


ASKS = [
    pytest.param(evidence(), 1, 0.0, id="nothing seen yet: look"),
    pytest.param(fails(TIMEOUT), 2, 1.0, id="a timeout may pass"),
    pytest.param(fails(500, 500), 3, 2.0, id="the wait doubles"),
    pytest.param(fails(FailureKind.REFUSED), 2, 1.0, id="a refusal may pass"),
    pytest.param(fails(FailureKind.RESET), 2, 1.0, id="a reset may pass"),
    pytest.param(fails(FailureKind.EMPTY), 2, 1.0, id="a server that hung up may be back"),
    pytest.param(failed(FailureKind.TRUNCATED, code=200), 2, 1.0, id="the rest may come"),
    pytest.param(failed(TIMEOUT, code=200), 2, 1.0, id="a body that did not end may end"),
    pytest.param(fails(DNS), 2, 1.0, id="a name is looked up once more"),
    pytest.param(fails(TIMEOUT, DNS), 3, 2.0, id="once more counts from the first of its kind"),
    pytest.param(fails(500), 2, 1.0, id="500 may pass"),
    pytest.param(fails(503), 2, 1.0, id="503 may pass"),
    pytest.param(fails(599), 2, 1.0, id="every 5xx may pass"),
    pytest.param(fails(408), 2, 1.0, id="408 asks for another try"),
    pytest.param(fails(425), 2, 1.0, id="425 asks for another try"),
    pytest.param(fails(429), 2, 1.0, id="429 without a time: our own wait"),
    pytest.param(fails(TIMEOUT, 503), 3, 2.0, id="different failures share the tries"),
    pytest.param(waits(429, "7"), 2, 7.0, id="Retry-After in seconds"),
    pytest.param(waits(503, "30"), 2, 30.0, id="as long as we are willing to wait"),
    pytest.param(waits(503, LATER), 2, 20.0, id="Retry-After as a date"),
    pytest.param(waits(503, LONG_AGO), 2, 1.0, id="a date that has passed: our own wait"),
    pytest.param(waits(429, "0"), 2, 1.0, id="we never wait less than our own wait"),
    pytest.param(waits(429, "soon"), 2, 1.0, id="an unreadable time: our own wait"),
    pytest.param(waits(500, "3600"), 2, 1.0, id="only 429 and 503 may ask for time"),
]


@pytest.mark.parametrize(("seen", "attempt", "wait"), ASKS)
def test_looks_again_at_what_may_pass(seen: Evidence, attempt: int, wait: float) -> None:
    """A first look, then another at whatever may pass, after the longest wait asked for."""
    assert next_probe(CITED, seen, POLICY) == Probe(CITED, attempt=attempt, wait=wait)


RESTS = [
    pytest.param(status(200), id="it answers"),
    pytest.param(status(204), id="an empty answer stays empty"),
    pytest.param(status(401), id="a login will be asked for again"),
    pytest.param(status(403), id="insisting does not open a wall"),
    pytest.param(status(451), id="the law does not change in a second"),
    pytest.param(redirect((301, "https://example.org/")), id="a redirect was followed"),
    pytest.param(fails(503, TIMEOUT, 500), id="whatever they failed by"),
    pytest.param(fails(503, 200), id="it passed"),
    pytest.param(fails(OFFLINE), id="our own network"),
    pytest.param(failed(FailureKind.TLS, code=200), id="a certificate"),
    pytest.param(fails(FailureKind.TOO_LARGE), id="too large"),
    pytest.param(fails(FailureKind.STOPPED), id="we were stopped"),
    pytest.param(evidence(look(answer(302), chain=FailureKind.LOOP)), id="a loop"),
    pytest.param(evidence(look(chain=FailureKind.POLICY)), id="policy"),
    pytest.param(evidence(look(chain=FailureKind.INVALID_URL)), id="an invalid URL"),
    pytest.param(waits(429, "31"), id="longer than we are willing to wait"),
    pytest.param(waits(503, "9" * 400), id="for ever"),
]


@pytest.mark.parametrize("seen", RESTS)
def test_rests_when_the_link_can_be_judged(seen: Evidence) -> None:
    """What another look would not change is not looked at again."""
    assert next_probe(CITED, seen, POLICY) is None


HTTP, BARE = "http://example.org/a?b=1", "http://www.example.org/a?b=1"
NUMBER = "http://192.0.2.1/a"
DEEP = "https://archive.example.org/a"
TWINS = [
    pytest.param(CITED, status(404), ["https://www.{}"], id="gone: perhaps it has www. now"),
    pytest.param(CITED, status(410), ["https://www.{}"], id="gone for good, it says"),
    pytest.param(CITED, fails(DNS, DNS), ["https://www.{}"], id="no such name: the other"),
    pytest.param(CITED, fails(*[TIMEOUT] * 3), ["http://{}", "https://www.{}"], id="no answer"),
    pytest.param(CITED, fails(FailureKind.TLS), ["http://{}", "https://www.{}"], id="no TLS"),
    pytest.param(HTTP, status(404, url=HTTP), ["https://{}", "http://www.{}"], id="gone by http"),
    pytest.param(BARE, status(404, url=BARE), ["https://{}", "http://{bare}"], id="gone with www."),
    pytest.param(DEEP, status(404), [], id="a name below a domain has no www."),
    pytest.param(NUMBER, status(404, url=NUMBER), ["https://{}"], id="nor has a number"),
    pytest.param("https://example.org:8443/a", status(404), [], id="a port has no twin"),
    pytest.param(CITED, status(403), [], id="a refusal is an answer"),
    pytest.param(CITED, status(200), [], id="a page"),
    pytest.param(CITED, redirect((301, CITED.replace("//", "//www.")), final=404), [], id="been"),
    pytest.param(CITED, redirect((301, "https://o.test/"), final=404), [], id="another site's"),
]  # fmt: skip


@pytest.mark.parametrize(("cited", "seen", "twins"), TWINS)
def test_twins_are_tried_before_an_address_is_given_up(cited, seen, twins):
    """By https, by the other name, each once; http only where https is not to be had."""
    rest = cited.partition("://")[2]
    wanted = [each.format(rest, bare=rest.removeprefix("www.")) for each in twins]
    for url in wanted:
        assert next_probe(cited, seen, Policy(tries=3)) == Probe(url, Purpose.TWIN)
        looked = Visit(Probe(url, Purpose.TWIN), (answer(404, url),))
        seen = replace(seen, visits=(*seen.visits, looked))
    assert next_probe(cited, seen, Policy(tries=3)) is None


def test_a_twin_of_what_is_gone_must_know_what_it_does_not_have():
    """A server that answers whatever it is asked is asked for a made-up address."""
    url = "https://www.example.org/report/2024"
    twin = Visit(Probe(url, Purpose.TWIN), (answer(200, url),), Page("News"))
    seen = evidence(look(answer(404)), twin)
    assert next_probe(CITED, seen, POLICY) == Probe(signs.made_up(url), Purpose.SIBLING)
    assert next_probe(CITED, evidence(*seen.visits, SIBLING), POLICY) is None
    refused = fails(FailureKind.REFUSED, FailureKind.REFUSED, FailureKind.REFUSED)
    assert next_probe(CITED, evidence(*refused.visits, twin), POLICY) is None


SHELL = look(answer(200), page=Page("App", words=2, scripts=3))
STORY = look(answer(200), page=Page("The night the lines went quiet", words=500, scripts=9))
RENDERED = look(answer(200), page=Page("The night", words=500), purpose=Purpose.RENDERED)
CRASHED = look(chain=FailureKind.BROWSER, purpose=Purpose.RENDERED)
CHALLENGE = (("cf-mitigated", "challenge"),)

BROWSER = [
    # the setting, what was seen, whether a browser is asked, why
    ("auto", evidence(SHELL), True, "a shell that scripts fill"),
    ("auto", status(403), True, "robots are refused, a person may be let in"),
    ("auto", status(406), True, "so they are by those who dislike our name"),
    ("auto", status(999), True, "LinkedIn's own refusal"),
    ("auto", status(200, headers=CHALLENGE), True, "a test for robots"),
    ("auto", evidence(STORY), False, "it has its text"),
    ("auto", evidence(look(answer(200), page=Page(words=3))), False, "little, and no scripts"),
    ("auto", evidence(look(answer(200), page=Page(words=12, scripts=1))), False, "little to read"),
    ("auto", evidence(look(answer(200), page=Page(headings=("A map",), words=2, scripts=1))), False, "a heading"),
    ("auto", status(200), False, "no page: a picture, say"),
    ("auto", status(404), False, "gone for everybody"),
    ("auto", status(401), False, "a browser has no login either"),
    ("auto", fails(429, 429, 429), False, "we have asked too often already"),
    ("auto", status(451), False, "the law is the same for a browser"),
    ("auto", fails(FailureKind.POLICY), False, "robots.txt keeps a browser out as well"),
    ("auto", failed(FailureKind.TLS, code=403), False, "nobody vouches for who answered"),
    ("auto", evidence(SHELL, RENDERED), False, "it has looked"),
    ("auto", evidence(SHELL, CRASHED), False, "it has tried"),
    ("always", evidence(STORY), True, "every page"),
    ("always", status(403), True, "every wall"),
    ("always", status(200), False, "what is no page has nothing to show"),
    ("always", fails(TIMEOUT, TIMEOUT, TIMEOUT), False, "nothing came"),
    ("never", evidence(SHELL), False, "there is none"),
    ("never", status(403), False, "nor for walls"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "seen", "asked"), [pytest.param(*row[:3], id=f"{row[0]}: {row[3]}") for row in BROWSER]
)
def test_a_browser_looks_where_it_may_see_more(when: str, seen: Evidence, asked: bool) -> None:
    """Once, at the cited address, and only where the settings let it."""
    probe = next_probe(CITED, seen, Policy(browser=when))
    assert (probe == Probe(CITED, Purpose.RENDERED)) is asked


def test_a_doubt_of_what_a_browser_shows_is_pursued() -> None:
    """The shell says nothing; what a browser made of it says that it is no page."""
    lost = look(answer(200), page=Page("404 Not Found", words=5), purpose=Purpose.RENDERED)
    probe = next_probe(CITED, evidence(SHELL, lost), Policy(browser="auto"))
    assert probe == Probe(signs.made_up(CITED), Purpose.SIBLING)


def test_one_try_is_one_look() -> None:
    """A run with one try believes the first failure."""
    assert next_probe(CITED, fails(TIMEOUT), Policy(tries=1)).purpose is Purpose.TWIN


def test_every_failure_has_its_patience() -> None:
    """A kind of failure that is added without a row is noticed here, not in a run."""
    assert set(inquiry.OF_FAILURE) == set(FailureKind)


BROWSER = (("User-Agent", "Mozilla/5.0 (compatible; archiver)"),)
AS_BROWSER = Policy(tries=3, retry_wait=1.0, max_wait=30.0, profile=BROWSER)
JUST = Page("Just a moment...", words=5, traces=("Cloudflare",))
DOWN = Page("Database Error", headings=("Error establishing a database connection",), words=5)


def again(*outcomes: FailureKind | int) -> Evidence:
    """The outcomes of looks, the last of them made as browsers ask."""
    *before, last = fails(*outcomes).visits
    return evidence(*before, replace(last, probe=Probe(CITED, headers=BROWSER)))


AS_BROWSERS_ASK = [
    pytest.param(fails(403), 2, 1.0, id="403"),
    pytest.param(fails(404), 2, 0.0, id="404: some servers say so to robots"),
    pytest.param(fails(410), 2, 0.0, id="410: no rest for who is in no trouble"),
    pytest.param(fails(406), 2, 1.0, id="406"),
    pytest.param(fails(999), 2, 1.0, id="999"),
    pytest.param(fails(503, 503, 503), 4, 1.0, id="503, when it did not pass"),
    pytest.param(fails(429, 429, 429), 4, 1.0, id="429, when it did not pass"),
    pytest.param(fails(*[FailureKind.RESET] * 3), 4, 1.0, id="resets"),
    pytest.param(fails(*[FailureKind.EMPTY] * 3), 4, 1.0, id="nobody says a word"),
    pytest.param(evidence(look(answer(200), page=JUST)), 2, 1.0, id="a challenge with 200"),
    pytest.param(
        evidence(*waits(503, "7").visits * 3), 4, 7.0, id="never before the time asked for"
    ),
]


@pytest.mark.parametrize(("seen", "attempt", "wait"), AS_BROWSERS_ASK)
def test_a_refusal_is_not_believed_before_a_browser_is_refused(
    seen: Evidence, attempt: int, wait: float
) -> None:
    """What may be meant for robots is asked for once more, with the headers of a browser."""
    probe = next_probe(CITED, seen, AS_BROWSER)
    assert probe == Probe(CITED, attempt=attempt, wait=wait, headers=BROWSER)
    without = next_probe(CITED, seen, POLICY)
    assert without is None or not without.headers


NOT_AS_BROWSERS_ASK = [
    pytest.param(status(200), id="a page"),
    pytest.param(status(401), id="a login is asked of browsers, too"),
    pytest.param(status(451), id="so is the law kept"),
    pytest.param(waits(429, "3600"), id="we are asked to stay away"),
    pytest.param(again(403, 403), id="a browser is refused, too"),
    pytest.param(fails(TIMEOUT, TIMEOUT), id="silence is no refusal"),
    pytest.param(fails(DNS, DNS), id="no name, no robot"),
]


@pytest.mark.parametrize("seen", NOT_AS_BROWSERS_ASK)
def test_a_browser_is_not_tried_for_nothing(seen: Evidence) -> None:
    """One look as browsers ask, and only where it may see something else."""
    probe = next_probe(CITED, seen, AS_BROWSER)
    assert probe is None or probe.purpose is Purpose.TWIN


def test_what_a_browser_met_is_looked_at_as_a_browser_again() -> None:
    """A further try, and the made-up sibling, are asked for with the same headers."""
    probe = next_probe(CITED, again(403, 503), AS_BROWSER)
    assert probe == Probe(CITED, attempt=3, wait=2.0, headers=BROWSER)
    lost = look(answer(200), page=Page("Page not found", words=20))
    seen = evidence(fails(403).visits[0], replace(lost, probe=Probe(CITED, headers=BROWSER)))
    sibling = next_probe(CITED, seen, AS_BROWSER)
    assert sibling is not None
    assert (sibling.purpose, sibling.headers) == (Purpose.SIBLING, BROWSER)


def test_an_empty_page_may_be_for_robots_alone() -> None:
    """Success without a byte is looked at once more, as browsers ask."""
    empty = evidence(look(answer(200, body=0)))
    assert next_probe(CITED, empty, AS_BROWSER) == Probe(
        CITED, attempt=2, wait=1.0, headers=BROWSER
    )
    assert next_probe(CITED, empty, POLICY) is None


def test_a_page_that_reports_a_fault_is_looked_at_again() -> None:
    """A database that is not there may be back, whatever the status was."""
    assert next_probe(CITED, evidence(look(answer(200), page=DOWN)), POLICY) == Probe(
        CITED, attempt=2, wait=1.0
    )


def test_a_link_has_its_time() -> None:
    """Once the looks at a link took the time it has, no other follows, whatever they saw."""
    slow = replace(answer(503), timing=Timing(done=61.0))
    assert next_probe(CITED, evidence(look(slow)), Policy(link_time=60.0)) is None
    assert next_probe(CITED, evidence(look(slow)), Policy(link_time=62.0)) is not None


@pytest.mark.parametrize("bad", [{"tries": 0}, {"retry_wait": -1.0}, {"max_wait": -1.0}])
def test_an_impossible_policy_cannot_be_built(bad: dict[str, float]) -> None:
    """No tries, or a negative wait, is refused where it is made."""
    with pytest.raises(ValueError, match="at least once"):
        Policy(**bad)  # type: ignore[arg-type]


@given(
    st.lists(st.sampled_from([*FailureKind, 200, 404, 429, 503]), max_size=8),
    st.integers(1, 5),
)
def test_an_inquiry_ends(outcomes: list[FailureKind | int], tries: int) -> None:
    """Whatever is seen, there are never more looks than tries, and each says which it is."""
    for count in range(len(outcomes) + 1):
        probe = next_probe(CITED, fails(*outcomes[:count]), Policy(tries=tries))
        if probe is not None and probe.purpose is Purpose.CITED:
            assert probe.attempt == count + 1 <= tries
            assert probe.wait <= 30 * 2**5


@given(st.text())
def test_any_retry_after_can_be_read(value: str) -> None:
    """Whatever a server writes there is no time or a time that has not passed."""
    seconds = headers.retry_after(answer(503, headers=(("Retry-After", value),)))
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        pytest.param("120", 120.0, id="seconds"),
        pytest.param(" 120 ", 120.0, id="with room around"),
        pytest.param("Saturday, 01-Mar-25 12:00:20 GMT", 20.0, id="the obsolete RFC 850 date"),
        pytest.param("Sat Mar  1 12:00:20 2025", 20.0, id="the obsolete asctime date"),
        pytest.param("Sat, 01 Mar 2025 12:00:20 -0000", 20.0, id="a date without a zone is UTC"),
        pytest.param("-5", None, id="a negative time is none"),
        pytest.param("1.5", None, id="a fraction is none"),
        pytest.param("٣", None, id="only ASCII digits count"),
        pytest.param("Sat, 01 Mar 99999 12:00:20 GMT", None, id="a date beyond dates"),
    ],
)
def test_retry_after_is_read_as_the_rfc_has_it(value: str, seconds: float | None) -> None:
    """RFC 9110, 10.2.3: a number of seconds, or any of the three forms of an HTTP-date."""
    exchange = answer(503, headers=(("Retry-After", value),))
    assert exchange.started_at == AT
    assert headers.retry_after(exchange) == seconds

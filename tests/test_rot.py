"""Judgement as a whole: which rule wins, what the verdict carries, and that it always comes."""

import pytest
from evidence import AT, CITED, DAY, answer, check, evidence, failed, look, redirect, status
from hypothesis import given
from hypothesis import strategies as st
from test_rot_rules import SPEAKS

from archiver import rot
from archiver.model import (
    HEALTH,
    Evidence,
    FailureKind,
    Health,
    LinkStatus,
    Page,
    Probe,
    Purpose,
    Stage,
    Verdict,
    Visit,
)

CHALLENGED = (("cf-mitigated", "challenge"),)
TWO_LINES = 240

WINS = [
    (status(200), "live", "a page"),
    (status(404), "gone", "no page"),
    (status(404, headers=CHALLENGED), "challenge", "a wall may lie about the page behind it"),
    (failed(FailureKind.TLS, code=404), "network", "a stranger may have said so"),
    (failed(FailureKind.TRUNCATED, code=404), "gone", "said before it broke off"),
    (failed(FailureKind.TRUNCATED, code=200), "network", "part of a page"),
    (failed(FailureKind.STOPPED, code=200), "stopped", "we broke off, not they"),
    (status(403), "blocked", "one of the refusals"),
    (status(418), "refusal", "the rest of them"),
    (status(200, body=0), "empty", "success without a page"),
    (redirect((301, "https://example.org/")), "home", "permanent, but not to the page"),
    (redirect((301, "https://example.org/new")), "moved", "permanent"),
    (redirect((302, "https://example.org/new")), "live", "temporary"),
    (evidence(), "undecided", "nothing seen"),
]


@pytest.mark.parametrize(
    ("seen", "rule"), [pytest.param(*row[:2], id=f"{row[1]}: {row[2]}") for row in WINS]
)
def test_first_rule_that_speaks_wins(seen: Evidence, rule: str) -> None:
    """The order of the rules decides where several could speak."""
    assert rot.judge(seen).rule == rule


@pytest.mark.parametrize("row", SPEAKS[:-1], ids=lambda row: f"{row[0]}: {row[4]}")
def test_no_rule_is_hidden_by_an_earlier_one(row: tuple[str, Evidence, LinkStatus, str]) -> None:
    """What a rule says by itself is also what becomes of the link."""
    verdict = rot.judge(row[1])
    assert (verdict.rule, verdict.status) == (row[0], row[2])
    assert verdict.health is HEALTH[row[2]]


def test_every_status_has_a_rule() -> None:
    """No status of the table is forgotten, and none is announced that no row produces."""
    produced = {row[2] for row in SPEAKS}
    assert produced == set(LinkStatus)
    rules = (*rot.RULES, rot.twin, *rot.OBJECTIONS)
    assert produced == {found for rule in rules for found in rule.statuses}


def test_rules_are_told_apart() -> None:
    """Each has a name of its own and asks a question."""
    assert len({rule.name for rule in rot.RULES}) == len(rot.RULES)
    assert all(rule.asks.endswith("?") for rule in rot.RULES)


def test_a_verdict_carries_its_proof() -> None:
    """Status, final address, tries, the moment, and the records of the last look."""
    broken = look(answer(503, record=1))
    there = "https://example.org/new"
    whole = look(answer(301, record=2), answer(200, there, record=3))
    assert rot.judge(evidence(broken, whole)) == Verdict(
        url=CITED,
        status=LinkStatus.MOVED,
        health=Health.ALIVE,
        stage=Stage.NONE,
        rule="moved",
        because=f"It has moved for good to {there}, which answers (200).",
        checked_at=AT,
        http_status=200,
        final_url=there,
        tries=2,
        records=("urn:uuid:2", "urn:uuid:3"),
    )


def test_a_twin_is_judged_by_the_same_rules() -> None:
    """It helps where it leads to the page; a server that shows the same for anything does not."""
    url = "https://www.example.org/report/2024"
    lost, news = Page("Page not found", words=20), Page("News", text="boats and nets", words=3)
    gone = look(answer(404, record=1))
    there = Visit(Probe(url, Purpose.TWIN), (answer(200, url, record=2),), news)
    missing = Visit(Probe(url, Purpose.TWIN), (answer(200, url),), lost)
    anything = look(answer(200), page=news, purpose=Purpose.SIBLING)
    nothing = look(answer(404), page=news, purpose=Purpose.SIBLING)
    verdict = rot.judge(evidence(gone, there, nothing))
    assert (verdict.rule, verdict.health, verdict.final_url) == ("twin", Health.ALIVE, url)
    assert verdict.records == ("urn:uuid:1", "urn:uuid:2")
    assert rot.judge(evidence(gone, there, anything)).rule == "gone"
    assert rot.judge(evidence(gone, missing)).rule == "gone"


def test_a_verdict_on_what_was_not_asked_has_a_moment() -> None:
    """Without an exchange, the moment is the caller's, and nothing is claimed to be seen."""
    verdict = rot.judge(evidence(look(chain=FailureKind.POLICY)))
    assert verdict.checked_at == AT
    assert (verdict.http_status, verdict.final_url, verdict.records) == (None, None, ())


LASTS = [
    # status of the last three checks, http status, health once it is confirmed
    (FailureKind.REFUSED, None, Health.DEAD, "nobody listens any more"),
    (FailureKind.TIMEOUT, None, Health.DEAD, "nobody answers any more"),
    (FailureKind.RESET, None, Health.DEAD, "broken for days"),
    (FailureKind.LOOP, 302, Health.DEAD, "a loop for days"),
    (FailureKind.TLS, None, Health.DEAD, "no connection for days"),
    (None, 500, Health.DEAD, "an error for days"),
    (FailureKind.TLS, 200, Health.UNSURE, "the page was seen"),
    (FailureKind.TRUNCATED, 200, Health.UNSURE, "part of it is there"),
    (FailureKind.TOO_LARGE, 200, Health.UNSURE, "it is there"),
    (None, 403, Health.UNSURE, "a wall proves nothing"),
    (None, 401, Health.UNSURE, "a login proves nothing"),
    (None, 451, Health.UNSURE, "withheld here"),
    (FailureKind.OFFLINE, None, Health.UNSURE, "our own network"),
    (None, 404, Health.DEAD, "dead at once, and confirmed"),
]


@pytest.mark.parametrize(
    ("kind", "code", "health"), [pytest.param(*row[:3], id=row[3]) for row in LASTS]
)
def test_what_lasts_turns_dead(kind: FailureKind, code: int | None, health: Health) -> None:
    """After three checks, three days apart, a trouble is a death; what shows the page never is."""
    now = evidence(look(answer(code, fails=kind)))
    once = rot.judge(now)
    earlier = tuple(check(once.status, day, http=code) for day in (-6, -3))
    verdict = rot.judge(Evidence(now.url, now.at, now.visits, earlier))
    assert verdict.health is health
    assert (verdict.stage is Stage.CONFIRMED) == (health is Health.DEAD)
    assert once.stage is not Stage.CONFIRMED


def test_a_confirmation_says_since_when() -> None:
    """The sentence of a confirmed verdict tells how often it failed, and since which day."""
    earlier = tuple(check(LinkStatus.GONE, day) for day in (-6, -3))
    because = rot.judge(Evidence(CITED, AT, status(404).visits, earlier)).because
    assert because.endswith(" Confirmed: failing since 2025-02-23, in 3 checks.")


def test_a_revival_is_told() -> None:
    """A link that was confirmed dead and answers is said to be back."""
    earlier = tuple(check(LinkStatus.GONE, day) for day in (-9, -6, -3))
    verdict = rot.judge(Evidence(CITED, AT, status(200).visits, earlier))
    assert verdict.stage is Stage.REVIVED
    assert verdict.because.endswith("is back.")


def test_a_confirmation_can_be_asked_more_of() -> None:
    """How many checks confirm, and how far apart, is the caller's to set."""
    earlier = (check(LinkStatus.GONE, -2),)
    now = Evidence(CITED, AT, status(404).visits, earlier)
    assert rot.judge(now, rot.Confirmation(2, 2 * DAY)).stage is Stage.CONFIRMED
    assert rot.judge(now, rot.Confirmation(2, 3 * DAY)).stage is Stage.SUSPECTED


exchanges = st.builds(
    answer,
    st.sampled_from([200, 204, 301, 302, 304, 404, 429, 503, 999]),
    st.sampled_from(
        [CITED, "https://example.org/", "http://[2001:db8::1]/", "ftp://x", "https://" + "a" * 300]
    ),
    fails=st.sampled_from([None, *FailureKind]),
    detail=st.text(max_size=400),
    headers=st.sampled_from([(), CHALLENGED, (("Retry-After", "9" * 400),)]),
    body=st.integers(0, 10**12),
)
visits = st.lists(exchanges, min_size=1, max_size=4).flatmap(
    lambda rows: st.builds(look, *map(st.just, rows), chain=st.sampled_from([None, *FailureKind]))
)


@given(st.lists(visits, max_size=5), st.booleans())
def test_every_evidence_has_a_verdict(looks: list, confirmed: bool) -> None:
    """Whatever was seen, a rule speaks: in at most two lines, with nothing that breaks them."""
    earlier = (check(LinkStatus.GONE, -1, stage=Stage.CONFIRMED),) if confirmed else ()
    verdict = rot.judge(evidence(*looks, earlier=earlier))
    assert 0 < len(verdict.because) <= TWO_LINES
    assert "\n" not in verdict.because
    assert verdict.because.endswith((".", "…"))
    assert confirmed or verdict.stage in {Stage.NONE, Stage.SUSPECTED}


@pytest.mark.parametrize("broken", ["http://[", "http://[::1", "https://", "", "not a url"])
def test_a_broken_address_is_judged_too(broken: str) -> None:
    """An address that cannot even be taken apart gets a verdict, not an exception."""
    seen = evidence(look(chain=FailureKind.INVALID_URL), cited=broken)
    assert rot.judge(seen).status is LinkStatus.INVALID_URL
    unasked = evidence(look(chain=FailureKind.OFFLINE), cited=broken)
    assert rot.judge(unasked).rule == "offline"
    assert rot.judge(evidence(cited=broken)).rule == "undecided"
    strange = evidence(look(answer(301, broken), answer(200, broken)), cited=broken)
    assert rot.judge(strange).status is LinkStatus.LIVE
    assert rot.judge(evidence(look(answer(404, broken)), cited=broken)).because.startswith("the s")

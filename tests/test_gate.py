"""What fails a check, given how links stand, what was named, what is known and what is ignored."""

# ruff: noqa: E501, PLR0917  (a row is a line)

import re
from dataclasses import replace
from datetime import date

import pytest
import told

from archiver import gate
from archiver.gate import Gate, Ignore, Known
from archiver.model import Health, Ignored, LinkStatus, Stage

TODAY = date(2026, 3, 1)
URL = "http://gone.example/a"

DEAD = told.judged(URL, LinkStatus.GONE, "Gone.")
UNSURE = told.judged(URL, LinkStatus.TIMEOUT, "No answer.")
LIVE = told.judged(URL, LinkStatus.LIVE, "Here.")
CONFIRMED = told.judged(URL, LinkStatus.GONE, "Gone.", Stage.CONFIRMED)

ONE = ("a.txt",)
BOTH = ("a.txt", "b.txt")


def rule(pattern="gone", reason="the editor knows", expires=TODAY, document=None):
    """Return a rule."""
    return Ignore(re.compile(pattern, re.IGNORECASE), reason, expires, document)


def known(document="a.txt", health=Health.DEAD):
    """Return a row of a baseline."""
    return Known(URL, document, health)


def row(verdict, outcome, label, documents=ONE, words=gate.DEAD, ignores=(), baseline=()):
    return pytest.param(verdict, documents, words, ignores, baseline, outcome, id=label)


YESTERDAY = date(2026, 2, 28)
OF_A, OF_B = rule(document="a.txt"), rule(document="b.txt", reason="so does the other")

ROWS = [
    row(DEAD, "failing", "what is dead fails"),
    row(UNSURE, None, "what is unsure does not, unless it is named"),
    row(LIVE, None, "what is there does not"),
    row(UNSURE, "failing", "a status that is named", words=frozenset({"timeout"})),
    row(UNSURE, "failing", "a health that is named", words=frozenset({"dead", "unsure"})),
    row(DEAD, None, "only a stage is named, and it is not that far", words=frozenset({"confirmed"})),
    row(CONFIRMED, "failing", "a stage that is named", words=frozenset({"confirmed"})),
    row(DEAD, None, "nothing is named", words=frozenset()),
    row(DEAD, "ignored", "a rule matches, on its last day", ignores=(rule(),)),
    row(DEAD, "failing", "the day after, it counts", ignores=(rule(expires=YESTERDAY),)),
    row(DEAD, "failing", "a rule that matches another", ignores=(rule("other"),)),
    row(LIVE, None, "a rule has nothing to say of what does not fail", ignores=(rule(),)),
    row(DEAD, "ignored", "a rule of the document's own", ignores=(OF_A,)),
    row(DEAD, "failing", "a rule of another document", ignores=(OF_B,)),
    row(DEAD, "failing", "cited twice, ignored once", documents=BOTH, ignores=(OF_A,)),
    row(DEAD, "ignored", "cited twice, ignored twice", documents=BOTH, ignores=(OF_A, OF_B)),
    row(DEAD, "ignored", "an expired rule, and one that holds", ignores=(rule(expires=YESTERDAY), rule())),
    row(DEAD, "known", "known to be dead", baseline=(known(),)),
    row(UNSURE, "known", "it was dead, and is in doubt", words=frozenset({"unsure"}), baseline=(known(),)),
    row(DEAD, "failing", "it was in doubt, and is dead: that is new", baseline=(known(health=Health.UNSURE),)),
    row(UNSURE, "known", "in doubt then and now", words=frozenset({"unsure"}), baseline=(known(health=Health.UNSURE),)),
    row(DEAD, "failing", "known of another document", baseline=(known("b.txt"),)),
    row(DEAD, "failing", "a further document cites it: that is new", documents=BOTH, baseline=(known(),)),
    row(DEAD, "known", "both documents are known to", documents=BOTH, baseline=(known(), known("b.txt"))),
    row(DEAD, "ignored", "a rule is told before a baseline", ignores=(rule(),), baseline=(known(),)),
    row(DEAD, "failing", "cited nowhere, known nowhere", documents=()),
]  # fmt: skip


def cited(documents):
    return tuple(told.cited(URL, None, 1, None, document=name) for name in documents)


@pytest.mark.parametrize(("verdict", "documents", "words", "ignores", "baseline", "outcome"), ROWS)
def test_a_link_fails_unless_it_is_known_or_ignored(
    verdict, documents, words, ignores, baseline, outcome
):
    """Each link is in one set or in none."""
    through = Gate(TODAY, words, ignores, gate.by_place(baseline))
    found = gate.pass_all([verdict], cited(documents), through)
    sets = {"failing": found.failing, "known": found.known, "ignored": found.ignored}
    assert {name for name, members in sets.items() if members} == ({outcome} if outcome else set())
    assert all(set(members) == {URL} for members in sets.values() if members)


def test_what_is_ignored_says_why_and_for_how_long():
    """Of several rules every reason is told, and the day on which the first ends."""
    later = replace(OF_B, expires=date(2027, 1, 1))
    found = gate.pass_all([DEAD], cited(BOTH), Gate(TODAY, gate.DEAD, (OF_A, later)))
    assert found.ignored == {URL: Ignored("the editor knows; so does the other", TODAY)}


def test_a_link_of_which_a_copy_is_cited_does_not_fail():
    """Where each document that cites it does; nor is it one that a baseline has to know."""
    one = Gate(TODAY, copied=frozenset({(URL, "a.txt")}))
    found = gate.pass_all([DEAD], cited(ONE), one)
    assert (found.copied, found.failing) == ({URL}, set())
    assert gate.baseline(found, [DEAD], cited(ONE)) == ()
    assert gate.pass_all([DEAD], cited(BOTH), one).failing == {URL}
    named = Gate(TODAY, frozenset({"timeout"}), copied=frozenset({(URL, "a.txt")}))
    assert gate.pass_all([UNSURE], cited(ONE), named).failing == {URL}


def test_what_expired_is_told():
    """A rule that is not heeded any more is named, one that is heeded is not."""
    over = rule(expires=YESTERDAY)
    assert Gate(TODAY, ignores=(over, rule())).expired == (over,)


def test_a_baseline_holds_what_fails_and_keeps_what_was_not_seen():
    """What came back is let go, what was ignored is not in it, and nothing unseen is lost."""
    back = replace(LIVE, url="http://back.example/")
    unseen = Known("http://unseen.example/", "b.txt", Health.DEAD)
    before = (known(), Known(back.url, "a.txt", Health.DEAD), unseen)
    through = Gate(TODAY, baseline=gate.by_place(before))
    found = gate.pass_all([DEAD, back], cited(ONE), through)
    assert gate.baseline(found, [DEAD, back], cited(ONE), before) == (known(), unseen)
    ignoring = gate.pass_all([DEAD], cited(ONE), Gate(TODAY, ignores=(rule(),)))
    assert gate.baseline(ignoring, [DEAD], cited(ONE)) == ()

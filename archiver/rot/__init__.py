"""How a link stands: rules that look at the evidence, the first that speaks wins.

Nothing here fetches or remembers. A rule sees the evidence and says a status and a
sentence, or stays silent; rules do not know each other, their order in `RULES` is all
that relates them. Calling a live page dead is the costliest error this program can make:
what is in doubt is `undecided`, and only time turns `unsure` into `dead`.
"""

from dataclasses import replace

from archiver.model import HEALTH, Evidence, Health, Purpose, Stage, Verdict, Visit
from archiver.rot import (
    archived,
    astray,
    blocked,
    challenge,
    dns,
    drifted,
    empty,
    gone,
    home,
    invalid_url,
    legal,
    live,
    moved,
    network,
    no_redirect,
    offline,
    parked,
    placeholder,
    policy,
    refusal,
    seen,
    server_error,
    shell,
    soft_404,
    stopped,
    taken_over,
    twin,
    undecided,
    unlike,
    unshown,
    walled,
    words,
)
from archiver.rot.finding import Finding, Rule
from archiver.rot.stage import LASTING, THREE_CHECKS, Confirmation, Course, course

__all__ = [
    "OBJECTIONS",
    "RULES",
    "THREE_CHECKS",
    "Confirmation",
    "Course",
    "Finding",
    "Rule",
    "course",
    "judge",
]

RULES: tuple[Rule, ...] = (
    invalid_url,
    parked,
    legal,
    policy,
    offline,
    stopped,
    dns,
    challenge,
    network,
    gone,
    walled,
    blocked,
    server_error,
    refusal,
    no_redirect,
    empty,
    placeholder,
    taken_over,
    soft_404,
    unshown,
    shell,
    drifted,
    astray,
    home,
    moved,
    live,
    undecided,
)
"""Every rule, in the order in which they are asked; the last always speaks."""


OBJECTIONS: tuple[Rule, ...] = (archived, unlike)
"""Rules that are heard only where one of the others would call a link dead: it may be too early."""


def judge(evidence: Evidence, confirmation: Confirmation = THREE_CHECKS) -> Verdict:
    """Return how the link stands, in the words of the first rule that speaks."""
    rule, finding, shown = _first_to_speak(evidence)
    verdict = _verdict(evidence, rule, finding, confirmation, shown)
    if verdict.health is not Health.DEAD:
        return verdict
    objections = ((rule, rule.judge(evidence)) for rule in OBJECTIONS)
    heard = (_verdict(evidence, rule, said, confirmation) for rule, said in objections if said)
    return next(heard, verdict)


def _verdict(
    evidence: Evidence,
    rule: Rule,
    finding: Finding,
    confirmation: Confirmation,
    shown: Evidence | None = None,
) -> Verdict:
    """Put a finding into a verdict; `shown` is the evidence whose answer it speaks of."""
    shown = shown or evidence
    final = seen.final(shown)
    checked_at = final.started_at if final is not None else evidence.at
    http_status = final.status if final is not None else None
    way = course(finding.status, http_status, checked_at, evidence.earlier, confirmation)
    return Verdict(
        url=evidence.url,
        status=finding.status,
        health=_health(finding, way),
        stage=way.stage,
        rule=rule.name,
        because=finding.because + words.course(way),
        checked_at=checked_at,
        http_status=http_status,
        final_url=final.url if final is not None else None,
        tries=max(1, seen.tries(evidence)),
        records=tuple(dict.fromkeys((*seen.records(evidence), *seen.records(shown)))),
    )


def _first_to_speak(evidence: Evidence) -> tuple[Rule, Finding, Evidence]:
    """Return what speaks, what it says, and the evidence whose answer it speaks of."""
    rule, finding = _by_the_rules(evidence)
    elsewhere = _with_standing_twins(evidence, finding)
    found = twin.judge(elsewhere)
    if found is not None:
        return twin, found, twin.instead(evidence, elsewhere.twins[0])
    return rule, finding, evidence


def _by_the_rules(evidence: Evidence) -> tuple[Rule, Finding]:
    findings = ((rule, rule.judge(evidence)) for rule in RULES)
    return next((rule, finding) for rule, finding in findings if finding is not None)


def _with_standing_twins(evidence: Evidence, first: Finding) -> Evidence:
    """Leave out the twins that say nothing against the first finding."""
    kept = tuple(
        visit
        for visit in evidence.visits
        if visit.probe.purpose is not Purpose.TWIN or _stands(evidence, first, visit)
    )
    return replace(evidence, visits=kept)


def _stands(evidence: Evidence, first: Finding, visit: Visit) -> bool:
    if first.status not in twin.TROUBLES:
        return False
    _, finding = _by_the_rules(twin.instead(evidence, visit))
    return twin.stands(evidence, first.status, visit, finding.status)


def _health(finding: Finding, way: Course) -> Health:
    if way.stage is Stage.CONFIRMED and finding.status in LASTING:
        return Health.DEAD
    return HEALTH[finding.status]

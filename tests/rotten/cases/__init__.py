"""Every case, by family."""

from rotten.case import Case
from rotten.cases import (
    alive,
    astray,
    before_pages,
    bidding,
    drifted,
    faults,
    fens,
    frames,
    gates,
    gazette,
    gone,
    hindrances,
    legal,
    lines,
    lookalikes,
    missing,
    moved,
    museum,
    network,
    notices,
    ordinary,
    parked,
    platforms,
    policy,
    radio,
    registrars,
    shires_barred,
    shires_gone,
    shires_there,
    systems,
    themes,
    traps,
    walls,
    worded,
)

BUILT = (
    *(alive, gone, walls, gates, legal, worded, faults, network, policy),
    *(drifted, missing, moved, parked, fens, notices, lines, astray, platforms, bidding),
)
"""Families that the rules were built on."""

BLIND = (
    *(museum, hindrances, gazette, radio, frames, registrars, before_pages, traps, systems),
    *(lookalikes, themes, ordinary, shires_there, shires_gone, shires_barred),
)
"""Families that were written down without a look at the rules."""

FAMILIES = (*BUILT, *BLIND)

CASES: tuple[Case, ...] = tuple(case for family in FAMILIES for case in family.CASES)

__all__ = ["BLIND", "BUILT", "CASES", "FAMILIES"]

"""Every case, by family."""

from rotten.case import Case
from rotten.cases import (
    alive,
    drifted,
    faults,
    gates,
    gone,
    legal,
    missing,
    moved,
    network,
    parked,
    policy,
    unseen,
    unseen_again,
    unseen_fifth,
    unseen_looks,
    unseen_parked,
    unseen_sites,
    unseen_sixth,
    unseen_third,
    unseen_traps,
    unseen_ways,
    walls,
    worded,
)

FAMILIES = (
    *(alive, gone, walls, gates, legal, worded, faults, network, policy),
    *(drifted, missing, moved, parked, unseen, unseen_ways, unseen_again, unseen_third),
    *(unseen_sites, unseen_parked, unseen_looks, unseen_traps, unseen_fifth, unseen_sixth),
)

CASES: tuple[Case, ...] = tuple(case for family in FAMILIES for case in family.CASES)

__all__ = ["CASES", "FAMILIES"]

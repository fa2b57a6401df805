"""Every case, by family."""

from rotten.case import Case
from rotten.cases import alive, drifted, gone, missing, moved, network, parked, policy

FAMILIES = (alive, drifted, gone, missing, moved, network, parked, policy)

CASES: tuple[Case, ...] = tuple(case for family in FAMILIES for case in family.CASES)

__all__ = ["CASES", "FAMILIES"]

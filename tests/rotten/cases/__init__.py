"""Every case, by family."""

from rotten.case import Case
from rotten.cases import alive, drifted, gone, moved, network, policy

FAMILIES = (alive, drifted, gone, moved, network, policy)

CASES: tuple[Case, ...] = tuple(case for family in FAMILIES for case in family.CASES)

__all__ = ["CASES", "FAMILIES"]

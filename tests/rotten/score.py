"""How well verdicts do, over all cases: what an editor loses by each kind of error."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from archiver.model import HEALTH, Health, LinkStatus
from rotten.case import Case


@dataclass(frozen=True, slots=True)
class Score:
    """Names of the cases that were called wrongly, and how many there were of each kind."""

    cases: int
    not_dead: int
    dead: int
    false_dead: tuple[str, ...]
    false_alive: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def right(self) -> float:
        """The share of cases whose status is right."""
        return 1 - len(self.wrong) / self.cases


def score(cases: Iterable[Case], found: Mapping[str, str]) -> Score:
    """Compare what was found, by URL, with the truth."""
    rows = [(each, _health(each.status), _health(found[each.url])) for each in cases]
    return Score(
        cases=len(rows),
        not_dead=sum(truth is not Health.DEAD for _, truth, _ in rows),
        dead=sum(truth is Health.DEAD for _, truth, _ in rows),
        false_dead=tuple(
            case.name for case, truth, seen in rows if seen is Health.DEAD is not truth
        ),
        false_alive=tuple(
            case.name for case, truth, seen in rows if truth is Health.DEAD and seen is Health.ALIVE
        ),
        wrong=tuple(case.name for case, _, _ in rows if found[case.url] != case.status),
    )


def _health(status: str) -> Health:
    return HEALTH[LinkStatus(status)]

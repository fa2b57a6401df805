"""What a crawl says while it runs, and how it ended, made into a tally; one process or several."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from archiver.aside import ALL, AT_HAND, Aside, Filed
from archiver.crawl.equipment import BUDGET, Equipment
from archiver.crawl.job import Job, Outcome, Progress, Tally, Tell
from archiver.model import Backing, Recovery, Spared, Standing
from archiver.reports.wording import count

if TYPE_CHECKING:
    from archiver.crawl.keeper import Keeper


@dataclass(frozen=True, slots=True)
class Ending:
    """How the work of one process ended, beside its outcomes.

    `reason` is Scrapy's word for it. `offline` says that a name could not be looked up,
    `browser_trouble` why no browser looked, and `broken` that the process is no more, and why.
    """

    reason: str = ""
    offline: bool = False
    browser_trouble: str | None = None
    broken: str | None = None

    @classmethod
    def of(cls, equipment: Equipment) -> Self:
        """Return how a crawl in this process ended."""
        browser = equipment.browser
        trouble = browser.trouble if browser is not None else None
        return cls(equipment.ended, equipment.client.offline, trouble)


class Gathering:
    """Hears how each link stands, tells it on, and keeps it."""

    def __init__(self, job: Job, tell: Tell) -> None:
        self._job = job
        self._tell = tell
        at_hand = AT_HAND if job.home is not None else ALL  # a check is to be quick
        self._standings: Filed[Standing] = Filed(at_hand=at_hand)
        self._backings: Aside[Backing] = Aside(at_hand=at_hand)
        self._unasked: Counter[str] = Counter()
        self._met_no_network = False

    def hear(self, told: Outcome | Recovery) -> None:
        """Take the next link that is judged, or what a crash had left."""
        if isinstance(told, Recovery):
            self._tell(told)
            return
        self._standings.put(told.verdict.url, told.standing)
        self._backings.extend(told.backings)
        self._unasked.update(told.unasked)
        # That an archive has no name here is no matter.
        self._met_no_network |= told.verdict.rule == "offline"
        done, total = len(self._standings), len(self._job.links)
        self._tell(Progress(done, total, told.verdict.url, told.verdict.status, told))

    def tally(self, endings: Sequence[Ending], keeper: "Keeper | None" = None) -> Tally:
        """Return what was gathered, in the order of the job's links."""
        self._standings.sort(self._job.links)
        return Tally(
            standings=self._standings,
            incomplete=self._incomplete(endings, len(self._standings)),
            run_id=keeper.run.id if keeper is not None else None,
            warcs=tuple(keeper.warcs) if keeper is not None else (),
            kept_in=keeper.kept_in if keeper is not None else "",
            unsettled=keeper.unsettled if keeper is not None else None,
            unasked=self._unasked,
            spared=keeper.spared if keeper is not None else Spared(),
            backings=self._backings,
        )

    def _incomplete(self, endings: Sequence[Ending], found: int) -> str | None:
        links = len(self._job.links)
        left = links - found
        of_all = f"{left:,} of {count(links, 'link')}"
        missing = f"before {of_all} {'was' if left == 1 else 'were'} looked at"
        if found < links:
            broken = next((each.broken for each in endings if each.broken is not None), None)
            if broken is not None:
                return f"{broken} {missing}"
            if any(each.reason == BUDGET for each in endings):
                return f"its time or bytes were spent {missing}"
            return f"stopped {missing}"
        trouble = next((each.browser_trouble for each in endings if each.browser_trouble), None)
        if trouble and self._job.settings.browser == "always":
            return f"no browser looked at what it was to look at: {trouble}"
        if any(each.offline for each in endings) and self._met_no_network:
            return "no network: names could not be looked up from this machine"
        return None

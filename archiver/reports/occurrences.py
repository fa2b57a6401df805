"""Each citation with how its link stands: what reports that list places are made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from archiver.model import Citation, Health, Ignored, LinkStatus, Report, Standing
from archiver.reports import backed, wording
from archiver.reports.layout import Layout


class Said(NamedTuple):
    """A sentence, and the address that stands in it, or none."""

    words: str
    address: str = ""
    rest: str = ""

    def shown(self, address: Callable[[str], str], words: Callable[[str], str] = str) -> str:
        """Return it with the address, and what stands around it, as they may be shown."""
        if not self.address:
            return words(self.words)
        return f"{words(self.words)} {address(self.address)}{words(self.rest)}"


def _around(sentence: str, address: str | None) -> Said:
    """Return a sentence that tells an address, once: where it has room for it, in its place."""
    if address is None:
        return Said(sentence)
    before, found, after = sentence.partition(f" {address}")
    return Said(before, address, after) if found else Said(f"{sentence} It is now at", address)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A citation, its link's standing, and whether a check fails for it."""

    citation: Citation
    standing: Standing
    fails: bool
    known: bool = False
    ignored: Ignored | None = None
    excused: str = ""  # why the check does not fail for it, where it would
    doubt: str = ""  # why what is quoted is to be read again
    dated: bool = False  # whether it was perhaps not looked at just now

    @property
    def status(self) -> str:
        """The link's status, or that it was not checked."""
        verdict = self.standing.verdict
        return verdict.status.value if verdict is not None else wording.UNCHECKED

    @property
    def matters(self) -> bool:
        """Whether there is anything to tell an editor: all but what is simply there."""
        verdict = self.standing.verdict
        healthy = verdict is not None and verdict.health is Health.ALIVE
        return self.fails or not healthy or self.moved is not None or bool(self.doubt)

    @property
    def moved(self) -> str | None:
        """The new address of a link that has moved for good."""
        verdict = self.standing.verdict
        if verdict is None or verdict.status is not LinkStatus.MOVED:
            return None
        return verdict.final_url

    @property
    def where(self) -> str:
        """The place in the document: `page 3, line 14, note 5`."""
        return wording.place(self.citation.place)

    @property
    def address(self) -> str:
        """The link as it may be shown."""
        return wording.address(self.citation.url, [self.citation])

    @property
    def message(self) -> str:
        """The link, and what was seen of it."""
        return f"{self.address}: {self.reason}"

    @property
    def reason(self) -> str:
        """What was seen, in sentences, with the address to turn to where there is one."""
        return " ".join(each.shown(self.shown) for each in self.told)

    def shown(self, url: str) -> str:
        """Return an address that has to do with this citation as it may be shown."""
        return wording.address(url, [self.citation])

    @property
    def told(self) -> Iterator[Said]:
        """What was seen, a sentence each."""
        verdict, memento = self.standing.verdict, self.standing.memento
        if verdict is None:
            yield Said("It was not looked at.")
            return
        yield _around(wording.because(verdict, dated=self.dated), self.moved)
        if self.dated:
            yield Said(wording.checked(verdict))
        if memento is not None:
            yield Said(f"{wording.copy(memento)}:", memento.url)
        if self.excused:
            yield Said(self.excused)
        if self.doubt:
            yield Said(self.doubt)


def occurrences(report: Report, layout: Layout) -> Iterator[Occurrence]:
    """Yield every citation of a report, in order of appearance."""
    standings = {each.url: each for each in report.links}
    said = backed.by_citation(report.backings)
    for citation in report.citations:
        standing = standings.get(citation.url) or Standing(citation.url)
        url = citation.url
        known, ignored = url in report.known, report.ignored.get(url)
        excused = wording.excused(report, url)
        backing = said(citation)
        doubt = backed.told(backing) if backed.concerns(backing) else ""
        fails = url in report.failing
        yield Occurrence(citation, standing, fails, known, ignored, excused, doubt, layout.dated)

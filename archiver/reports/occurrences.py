"""Each citation with how its link stands: what reports that list places are made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from archiver.model import Citation, Health, Ignored, LinkStatus, Report, Standing
from archiver.reports import wording


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A citation, its link's standing, and whether a check fails for it."""

    citation: Citation
    standing: Standing
    fails: bool
    known: bool = False
    ignored: Ignored | None = None

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
        return self.fails or not healthy or self.moved is not None

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
        verdict = self.standing.verdict
        if verdict is None:
            return "It was not looked at."
        told = [wording.because(verdict)]
        if self.moved is not None:
            told.append(f"It is now at {wording.address(self.moved, [self.citation])}.")
        if self.standing.memento is not None:
            copy = wording.address(self.standing.memento.url, [self.citation])
            told.append(f"{wording.copy(self.standing)}: {copy}")
        if excused := wording.excused(self.ignored, known=self.known):
            told.append(excused)
        return " ".join(told)


def occurrences(report: Report) -> Iterator[Occurrence]:
    """Yield every citation of a report, in order of appearance."""
    standings = {each.url: each for each in report.links}
    for citation in report.citations:
        standing = standings.get(citation.url) or Standing(citation.url)
        url = citation.url
        known, ignored = url in report.known, report.ignored.get(url)
        yield Occurrence(citation, standing, url in report.failing, known, ignored)

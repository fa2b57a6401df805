"""What a rule is, and what it says when it speaks."""

from dataclasses import dataclass
from typing import Protocol

from archiver.model import Evidence, LinkStatus


@dataclass(frozen=True, slots=True)
class Finding:
    """A status, and the reason for it in a sentence for a reader."""

    status: LinkStatus
    because: str


class Rule(Protocol):
    """One question to the evidence; every module in `RULES` is one.

    `asks` is the question, `statuses` are those the rule may find, and `probes` counts the
    requests it needs beyond the look at the cited URL itself.
    """

    @property
    def name(self) -> str:
        """The word that a verdict names the rule by."""

    @property
    def asks(self) -> str:
        """The question, as an editor would ask it."""

    @property
    def statuses(self) -> tuple[LinkStatus, ...]:
        """What it may find."""

    @property
    def probes(self) -> int:
        """How many further requests it costs."""

    def judge(self, evidence: Evidence) -> Finding | None:
        """Return what it finds, or None where it has nothing to say."""

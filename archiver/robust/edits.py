"""What is known of a link, and a change to a text because of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Facts:
    """What makes citations of a link robust.

    `seen` is the day on which its page was last there, `version` where an archive's copy opens,
    from `archive` and of the day `dated`. `moved_to` is where it is now, where citations of it
    shall say so.
    """

    seen: date | None = None
    version: str | None = None
    dated: date | None = None
    archive: str = ""
    moved_to: str | None = None

    @property
    def note(self) -> str:
        """The words that say where a copy is; nothing where none is known."""
        if self.version is None or self.dated is None:
            return ""
        return f" (archived {self.dated}: {self.version})"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`text[start:end]` becomes `new`; where nothing is replaced, both are one place."""

    start: int
    end: int
    new: str


def line_end(source: str) -> str:
    """Return what the lines of a text end with."""
    return "\r\n" if "\r\n" in source else "\n"


def applied(source: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made; all else is as it was."""
    parts, at = [], 0
    for edit in sorted(edits):
        parts += [source[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, source[at:]])


def attributes(url: str, facts: Facts) -> dict[str, str]:
    """Return the attributes of a Robust Link (Robust Links 1.0), nothing where none is known."""
    if facts.version is not None and facts.dated is not None:
        return {
            "data-originalurl": url,
            "data-versionurl": facts.version,
            "data-versiondate": facts.dated.isoformat(),
        }
    if facts.seen is not None:
        return {"data-originalurl": url, "data-versiondate": facts.seen.isoformat()}
    return {}

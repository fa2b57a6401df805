"""What is watched, where a run came from, and what somebody was told."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Watch:
    """Something that is watched: a document, a folder, a pattern or an address.

    Files are named by their whole path. `every` None leaves the interval to how links stand.
    """

    subject: str
    at: datetime
    every: timedelta | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a run came from: whose account, which machine, and by hand or by a timer."""

    user: str
    host: str
    trigger: str


@dataclass(frozen=True, slots=True)
class Occasion:
    """A pass over a home, as it went: `outcome` is None where it never came to its end."""

    run: str
    started_at: datetime
    ended_at: datetime | None
    outcome: str | None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing that was told over a channel, or was not, and why.

    `subject` and `event` with `of`, its moment, say what it was about. A channel is called
    by a name that gives no secret away.
    """

    channel: str
    subject: str
    event: str
    of: datetime
    at: datetime
    told: bool
    because: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as it was last read: by which version of this program, and what it cited."""

    sha256: str
    read_at: datetime
    version: str
    links: tuple[str, ...]

"""An archive as a person names it: what it is called, and the addresses of its doors.

Written as `NAME door=TEMPLATE …`, or as a bare name that we know. In a template `{url}`
stands for the address asked about, `{timestamp}` for a moment of 14 digits in UTC. Behind a
`?` the address is percent-encoded; in a path it stands as it is, as archives want it there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from archiver.expressions import expression
from archiver.model import ArchiverError

DOORS = ("timegate", "timemap", "cdx", "availability")
"""Where an archive can be asked what it holds, in the order in which we ask: from the door that
costs it least, and names what is nearest, to those that list more."""

OTHERS = ("memento", "save")
"""Where a memento opens, and where a page is handed in."""

KNOWN: Mapping[str, str] = {
    "wayback": (
        "wayback"
        " timegate=https://web.archive.org/web/{url}"
        " cdx=https://web.archive.org/cdx/search/cdx?output=json&limit=-500&collapse=timestamp:6"
        "&filter=!statuscode:[45]..&fl=timestamp,original,mimetype,statuscode&url={url}"
        " availability=https://archive.org/wayback/available?url={url}&timestamp={timestamp}"
        " memento=https://web.archive.org/web/{timestamp}/{url}"
        " save=https://web.archive.org/save"
    ),
    "arquivo": (
        "arquivo timegate=https://arquivo.pt/wayback/{url}"
        " timemap=https://arquivo.pt/wayback/timemap/link/{url}"
        " memento=https://arquivo.pt/wayback/{timestamp}/{url}"
    ),
}
"""The archives that a bare name stands for."""

_NAME = expression(r"[a-z0-9][a-z0-9._-]{0,39}")
_HINT = "Write: NAME timegate=https://archive.example/web/{url} cdx=… timemap=… availability=…"


@dataclass(frozen=True, slots=True)
class Archive:
    """A public archive; a door that is empty is one that it does not have."""

    name: str
    cdx: str = ""
    timemap: str = ""
    timegate: str = ""
    availability: str = ""
    memento: str = ""
    save: str = ""

    @property
    def doors(self) -> tuple[str, ...]:
        """The names of its doors, in the order in which they are tried."""
        return tuple(door for door in DOORS if getattr(self, door))

    def address(self, door: str, url: str, at: datetime | None = None) -> str:
        """Return where to ask a door about `url` at a moment; without one, the moment is left out.

        What is no door, or has no template, is an empty string.
        """
        path, mark, query = str(getattr(self, door)).partition("?")
        moment = timestamp(at) if at is not None else ""
        path = path.replace("{timestamp}", moment).replace("{url}", url)
        encoded = quote(url, safe="")
        return path + mark + query.replace("{timestamp}", moment).replace("{url}", encoded)


def parse(text: str) -> Archive:
    """Read an archive as a person wrote it; raise ArchiverError for what is none."""
    name, *pairs = KNOWN.get(text.strip(), text).split() or [""]
    if not _NAME.fullmatch(name):
        raise ArchiverError(f"{text!r} names no archive", _HINT)
    if not pairs:
        known = ", ".join(KNOWN)
        raise ArchiverError(f"there is no archive that we know as {name!r}", f"Known: {known}.")
    doors = dict(_pair(pair) for pair in pairs)
    if not any(door in doors for door in (*DOORS, "save")):
        raise ArchiverError(f"{text!r} says of no door where the archive can be asked", _HINT)
    return Archive(name, **doors)


def named(name: str, texts: Iterable[str]) -> Archive:
    """Return the archive of a name, among those that a person wrote, else one that we know."""
    return next((each for each in map(parse, texts) if each.name == name), None) or parse(name)


def timestamp(at: datetime) -> str:
    """Return a moment as archives write it: 14 digits, in UTC."""
    moment = at.astimezone(UTC)
    return f"{moment.year:04}{moment:%m%d%H%M%S}"


def _pair(text: str) -> tuple[str, str]:
    door, _, template = text.partition("=")
    if door not in (*DOORS, *OTHERS) or not template.startswith(("http://", "https://")):
        raise ArchiverError(f"{text!r} is not the address of a door", _HINT)
    if "{url}" not in template and door != "save":
        raise ArchiverError(f"{text!r} has no {{url}} for the address asked about", _HINT)
    return door, template

"""What a bundle says of itself that is not in its records: who made it, when, of what.

Everything else in a bundle that is not a record or the document follows from these facts and the
extract of the ledger, by the rules of this LAYOUT.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from archiver import version
from archiver.bundle.collecting import Lack
from archiver.model import ArchiverError

LAYOUT = 1
"""The layout that this version makes and can check."""


def software() -> str:
    """Return this program with its version, as what it makes tells it."""
    return f"archiver {version()}"


@dataclass(frozen=True, slots=True)
class Carried:
    """A document: what the ledger says of it, and its file in the bundle, or why there is none."""

    name: str
    sha256: str
    size: int
    file: str | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts. `links` is empty where the bundle is of all that the documents cite.

    `base` is the name of the bag's own folder, `key` the fingerprint of the key that signs it.
    """

    at: datetime
    software: str
    base: str
    operator: str = ""
    contact: str = ""
    key: str = ""
    documents: tuple[Carried, ...] = ()
    links: tuple[str, ...] = ()
    lacks: tuple[Lack, ...] = ()

    def as_json(self) -> bytes:
        """Return the facts as JSON, in ASCII."""
        row = {"layout": LAYOUT, **asdict(self), "at": moment(self.at)}
        return (json.dumps(row, indent=2) + "\n").encode("ascii")

    @classmethod
    def of_json(cls, raw: bytes) -> "Facts":
        """Read them back; raise ArchiverError for what is none of ours."""
        try:
            return cls(**_of_row(json.loads(raw)))
        except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
            raise ArchiverError(
                f"the bundle's facts cannot be read: {error}",
                "Use the version of archiver that made it, or a later one.",
                exit_code=3,
            ) from error


def moment(at: datetime) -> str:
    """Return RFC 3339 text in UTC, to the microsecond, as the ledger has it."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _of_row(row: Mapping[str, Any]) -> dict[str, Any]:
    if row["layout"] != LAYOUT:
        raise ValueError("its layout is not one that this version knows")
    texts = {name: _text(row[name]) for name in ("software", "base", "operator", "contact", "key")}
    return {
        **texts,
        "at": datetime.fromisoformat(row["at"]),
        "documents": tuple(Carried(**each) for each in row["documents"]),
        "links": tuple(map(_text, row["links"])),
        "lacks": tuple(Lack(**each) for each in row["lacks"]),
    }


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is no text")
    return value

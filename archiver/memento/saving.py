"""Save Page Now 2: handing a page in, and what the archive then says became of it.

Errors arrive with status 200. Some are of now and some for good; which is which is a table,
and what it does not name is of now: another run may ask again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from archiver.memento import moments
from archiver.memento.archive import Archive
from archiver.model import Exchange, Headers, SaveOutcome

FOR_GOOD = frozenset(
    {
        "blocked",
        "blocked-url",
        "blocked-client-ip",
        "invalid-url-syntax",
        "invalid-url",
        "invalid-host-resolution",
        "no-access",
        "not-found",
        "unauthorized",
        "filesize-limit",
        "too-many-redirects",
    }
)
"""Errors that another try does not mend."""

HELD = frozenset({"too-many-daily-captures"})
"""Errors that say that the archive has the page already."""

BUSY = frozenset({"user-session-limit", "session-limit", "too-many-requests"})
"""Errors that pass within minutes: the same page may be handed in again in this run."""

_NOT_FOUND, _TOO_MANY = 404, 429
_REFUSED = frozenset({401, 403})
_SAID = 200  # characters of an archive's own words that are repeated


@dataclass(frozen=True, slots=True)
class Answer:
    """What the archive said: an outcome, or that one should ask again; `job` names its work.

    `outcome` is None while the archive is at work, and where it asks for patience (`busy`).
    """

    outcome: SaveOutcome | None
    because: str
    job: str | None = None
    memento: str | None = None
    busy: bool = False


def form(url: str, *, within: str) -> bytes:
    """Return the form that hands a page in; it need be no newer than `within`, as in `3d`."""
    fields = {"url": url, "skip_first_archive": "1"}
    return urlencode(fields | ({"if_not_archived_within": within} if within else {})).encode()


def headers(authorization: str, *, posts: bool) -> Headers:
    """Return what a request says of itself, and of the form that it posts."""
    kind = (("Content-Type", "application/x-www-form-urlencoded"),) if posts else ()
    return (("Accept", "application/json"), *kind, ("Authorization", authorization))


def authorization(access: str, secret: str) -> str:
    """Return what an archive knows us by: its own kind of keys (archive.org/account/s3.php)."""
    return f"LOW {access}:{secret}"


def status_address(archive: Archive, job: str) -> str:
    """Return where the archive tells of a job."""
    return f"{archive.save.rstrip('/')}/status/{job}"


def submitted(answer: Exchange, body: bytes) -> Answer:
    """Read the answer to a form."""
    refusal = _unread(answer)
    if refusal is not None:
        return refusal
    said = _object(body)
    job = said.get("job_id")
    if isinstance(job, str) and _is_name(job):
        return Answer(None, "the archive took it", job)
    return _error(said, None)


def progress(archive: Archive, url: str, job: str, answer: Exchange, body: bytes) -> Answer:
    """Read what the archive says of a job."""
    if answer.failure is None and answer.status == _NOT_FOUND:
        return Answer(SaveOutcome.PENDING, "the archive no longer tells what became of it", job)
    if _unread(answer) is not None:
        return Answer(None, "the archive does not say how far it is", job, busy=True)
    said = _object(body)
    match said.get("status"):
        case "success":
            return _saved(archive, url, job, said)
        case "error":
            return _error(said, job)
        case _:
            return Answer(None, "the archive is at work on it", job)


def _saved(archive: Archive, url: str, job: str, said: Mapping[str, Any]) -> Answer:
    at = moments.of_digits(str(said.get("timestamp", "")))
    original = said.get("original_url")
    page = original if isinstance(original, str) else url
    memento = archive.address("memento", page, at) if at is not None else ""
    when = f" as of {at:%Y-%m-%d %H:%M} UTC" if at is not None else ""
    return Answer(SaveOutcome.SAVED, f"{archive.name} has saved it{when}", job, memento or None)


def _error(said: Mapping[str, Any], job: str | None) -> Answer:
    kind = str(said.get("status_ext") or "").removeprefix("error:")
    words = str(said.get("message") or kind or "it does not say why")[:_SAID]
    if kind in HELD:
        return Answer(SaveOutcome.ALREADY, words, job)
    if kind in FOR_GOOD:
        return Answer(SaveOutcome.REFUSED, words, job)
    if kind in BUSY:
        return Answer(None, words, job, busy=True)
    return Answer(SaveOutcome.FAILED, words, job)


def _unread(answer: Exchange) -> Answer | None:
    """Return what follows where there is no word of the archive's to read."""
    if answer.failure is not None:
        return Answer(SaveOutcome.FAILED, answer.failure.detail[:_SAID])
    if answer.status in _REFUSED:
        return Answer(SaveOutcome.REFUSED, f"the archive refuses us ({answer.status})")
    if answer.status == _TOO_MANY:
        return Answer(None, "the archive asks us to come back later (429)", busy=True)
    if answer.status is None or not 200 <= answer.status < 300:  # noqa: PLR2004
        return Answer(SaveOutcome.FAILED, f"the archive answers with status {answer.status}")
    return None


def _object(body: bytes) -> Mapping[str, Any]:
    try:
        said = json.loads(body[: 1024 * 1024])
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _is_name(job: str) -> bool:
    """Whether a name may stand in an address: it comes from a stranger."""
    return job.isascii() and job.replace("-", "").isalnum() and len(job) <= 200  # noqa: PLR2004

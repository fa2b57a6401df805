"""What a finished file tells, as values again: runs, exchanges, texts, and what a browser showed.

A ledger that was lost is made anew from this. Nothing is made up: what no record says is left
empty. Every record is read whole, so that no torn one is taken for an exchange.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from archiver.expressions import expression
from archiver.model import (
    Article,
    Exchange,
    Failure,
    FailureKind,
    Headers,
    Purpose,
    Rendering,
    Run,
    Snapshot,
    Timing,
    Tls,
    Truncation,
)
from archiver.warc.payloads import Payload
from archiver.warc.read import Record, records

_LONGEST_HEAD = 1024 * 1024
_END_OF_HEAD = expression(rb"\n\r?\n")
_LINE_END = expression(r"\r?\n")
_FOLDED = expression(r"\r?\n[ \t]+")
_STATUS_LINE = expression(r"HTTP/\S+[ \t]+\d{3}(?!\d)[ \t]*([^\r\n]*)")
_FIELD = expression(r"([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:[ \t]*(.*?)[ \t]*")
_NOT_IN_A_VALUE = expression(r"[\x00-\x08\x0a-\x1f\x7f]")
_OURS = expression(r"urn:archiver:(\w+):")
_NOTHING = "sha256:" + hashlib.sha256().hexdigest()


@dataclass(frozen=True, slots=True)
class Recalled:
    """An exchange, with its snapshot; the link it was made for, and who cites that.

    `visit` and `hop` count from 1, `cited_by` pairs the name of a document with a place in words.
    """

    exchange: Exchange
    link: str | None
    visit: int
    hop: int
    cited_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RecalledText:
    """The text of a page, where it lies, and the record of the page that it was taken from."""

    snapshot: Snapshot
    page: str
    article: Article
    link: str | None


@dataclass(frozen=True, slots=True)
class RecalledRendering:
    """What a browser showed of a page: where it lies, and the record of the page."""

    snapshot: Snapshot
    page: str
    form: Rendering


Memory = Run | Recalled | RecalledText | RecalledRendering


@dataclass(slots=True)
class _Read:
    """A record that was read: its head as text, and as much of its block as matters."""

    record: Record
    end: int
    block: bytes
    payload: str | None

    @property
    def date(self) -> datetime:
        return datetime.fromisoformat(self.record.header("WARC-Date") or "").astimezone(UTC)


def recall(path: Path) -> Iterator[Memory]:
    """Yield what a file tells, in its order; raise DamagedError where it is torn."""
    group: list[_Read] = []
    for record in records(path):
        read = _read(record)
        ours = _OURS.match(record.header("WARC-Target-URI") or "")
        if record.type == "warcinfo":
            yield _run(read)
        elif record.type == "conversion":
            yield _text(path.name, read)
        elif record.type == "resource" and ours is not None:
            yield _rendering(path.name, read, ours[1])
        else:
            group.append(read)
            if record.type == "metadata":
                yield _exchange(path.name, group)
                group = []


def _read(record: Record) -> _Read:
    """Keep what is read of a block: the head of an answer, all of what is ours."""
    whole = record.type in {"metadata", "conversion", "warcinfo", "request"}
    framing = Payload() if record.type == "response" else None
    block = b""
    for piece in record.blocks():
        if framing is not None:
            framing.update(piece)
        if whole or (record.type in {"response", "revisit"} and len(block) <= _LONGEST_HEAD):
            block += piece
    if not whole:
        end = _END_OF_HEAD.search(block)
        block = block[: end.end()] if end is not None else b""
    payload = record.header("WARC-Payload-Digest")
    if payload is None and framing is not None and b"\ntransfer-encoding:" in block.lower():
        payload = framing.digest
    return _Read(record, record.finish(), block, payload)


def _run(read: _Read) -> Run:
    lines = read.block.decode("utf-8", "replace").splitlines()
    said = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
    began = said.get("started-at")
    return Run(
        id=said.get("isPartOf", ""),
        command=said.get("command", "run"),
        started_at=datetime.fromisoformat(began) if began else read.date,
        version=said.get("software", "").rpartition("/")[2],
        settings=_json(said.get("settings", "{}")),
        settings_digest=said.get("settings-digest", ""),
        operator=said.get("operator"),
    )


def _json(text: str) -> str:
    try:
        json.loads(text)
    except ValueError:
        return "{}"
    return text


def _text(name: str, read: _Read) -> RecalledText:
    about: Mapping[str, Any] = json.loads(read.record.header("WARC-JSON-Metadata") or "{}")
    facts = {key: about.get(key) for key in ("title", "author", "date", "site", "language")}
    article = Article(text=read.block.decode("utf-8", "replace"), **facts)
    return RecalledText(_alone(name, read), _named(read, "Refers-To"), article, about.get("link"))


def _rendering(name: str, read: _Read, form: str) -> RecalledRendering:
    return RecalledRendering(_alone(name, read), _named(read, "Concurrent-To"), Rendering(form))


def _named(read: _Read, field: str) -> str:
    return (read.record.header(f"WARC-{field}") or "").strip("<>")


def _alone(name: str, read: _Read) -> Snapshot:
    """Return where a record lies that stands for itself; its digest is that of its block."""
    digest = read.record.header("WARC-Block-Digest")
    offset, record_id = read.record.offset, read.record.id
    return Snapshot(name, offset, read.end, record_id, (), read.date, digest, payload=None)


def _exchange(name: str, group: list[_Read]) -> Recalled:
    facts: dict[str, Any] = json.loads(group[-1].block)
    first = group[0]
    nothing = None if facts["status"] is None else _NOTHING
    entity = facts["entity"] or {"digest": nothing, "length": 0}
    asked_for = facts.get("asked_for") or {}
    place = Snapshot(
        name,
        first.record.offset,
        group[-1].end,
        first.record.id,
        tuple(read.record.id for read in group[1:]),
        datetime.fromisoformat(facts["started_at"]).astimezone(UTC),
        entity["digest"],
        _named(first, "Refers-To") if first.record.type == "revisit" else None,
        first.payload,
    )
    exchange = _seen(facts, entity, _head(facts, first), place, _method(facts, group))
    link = asked_for.get("link") if asked_for else _supposed_link(facts)
    cited_by = tuple((row["document"], row["place"]) for row in facts["cited_by"])
    return Recalled(exchange, link, asked_for.get("visit", 1), asked_for.get("hop", 1), cited_by)


def _supposed_link(facts: Mapping[str, Any]) -> str | None:
    """Return whose exchange this is where the record does not say: its own URL's, if cited."""
    return facts["url"] if facts["purpose"] == Purpose.CITED and facts["cited_by"] else None


def _seen(
    facts: Mapping[str, Any],
    entity: Mapping[str, Any],
    head: tuple[str, str, Headers],
    place: Snapshot,
    method: str,
) -> Exchange:
    reason, version, headers = head
    failure, tls, truncated = facts["failure"], facts["tls"], facts["truncated"]
    return Exchange(
        url=facts["url"],
        started_at=datetime.fromisoformat(facts["started_at"]),
        purpose=Purpose(facts["purpose"]),
        method=method,
        status=facts["status"],
        reason=reason,
        version=version,
        headers=headers,
        body_length=entity["length"],
        digest=entity["digest"],
        truncated=Truncation(truncated) if truncated else None,
        failure=Failure(FailureKind(failure["kind"]), failure["detail"]) if failure else None,
        address=facts["address"],
        proxy=facts["proxy"],
        tls=Tls(tls["version"], tls["cipher"], tls["verified"], tls["error"]) if tls else None,
        timing=Timing(**facts["timing"]),
        snapshot=place,
    )


def _method(facts: Mapping[str, Any], group: list[_Read]) -> str:
    sent = next((read.block for read in group if read.record.type == "request"), b"")
    said = sent.decode("latin-1") or facts.get("request") or ""
    return said.partition(" ")[0] or "GET"


def _head(facts: Mapping[str, Any], first: _Read) -> tuple[str, str, Headers]:
    """Return reason, version and headers of an answer, as the wire had them; or nothing."""
    if facts["status"] is None:
        return "", "", ()
    head = facts.get("not_modified") or first.block.decode("latin-1")
    status, *lines = _LINE_END.split(_FOLDED.sub(" ", head))
    line = _STATUS_LINE.match(status)
    fields = (_FIELD.fullmatch(_NOT_IN_A_VALUE.sub("", line)) for line in lines)
    spoken = (value for name, value in first.record.headers if name == "WARC-Protocol")
    version = next((value for value in spoken if value.startswith("http/")), "")
    headers = tuple((found[1], found[2]) for found in fields if found is not None)
    return line[1] if line is not None else "", version.removeprefix("http/"), headers

"""What was seen of a link, in rows and lists: each answer, certificate and digest, every check."""

from collections.abc import Iterable, Iterator

from archiver.bundle.facts import moment
from archiver.ledger import Ledger
from archiver.model import (
    Citation,
    Exchange,
    HistoryEntry,
    Memento,
    Purpose,
    Snapshot,
    Standing,
    Tls,
)
from archiver.reports import wording
from archiver.reports.sheet import text


def listed(facts: Iterable[tuple[str, str]]) -> str:
    """Return names and what they are, as a list."""
    rows = (f'<dt>{name}</dt><dd dir="auto">{text(value)}</dd>\n' for name, value in facts)
    return f"<dl>\n{''.join(rows)}</dl>\n"


def facts(
    extract: Ledger, standing: Standing, entries: tuple[HistoryEntry, ...], shot: str | None
) -> Iterator[tuple[str, str]]:
    """Yield what was seen at the last check, and where it lies."""
    asked: tuple[Exchange, ...] = ()
    if standing.verdict is not None:
        yield "Checked", when(moment(standing.verdict.checked_at))
    if entries:
        asked = extract.exchanges(entries[-1].run, standing.url)
    for exchange in (each for each in asked if each.purpose is Purpose.CITED):
        yield "Asked", f"{when(moment(exchange.started_at))}: {exchange.url}"
        yield "Answered", _answer(exchange)
        if exchange.tls is not None:
            yield "Certificate", _certificate(exchange.tls)
        if exchange.digest:
            yield "Body", f"{exchange.body_length:,} bytes, {exchange.digest}"
    if standing.snapshot is not None:
        yield from _proof(standing.snapshot)
    if shot is not None:
        yield "Picture", f"data/{shot}"


def history(entries: tuple[HistoryEntry, ...]) -> Iterator[str]:
    """Yield every check that there was."""
    if not entries:
        return
    yield f"<details><summary>{wording.count(len(entries), 'check')}</summary>\n<ul>\n"
    for entry in entries:
        verdict = entry.verdict
        stage = f" ({verdict.stage})" if verdict.stage != "none" else ""
        at = when(moment(verdict.checked_at))
        told = f"{at} {verdict.status}{stage}: {wording.then(verdict.because)}"
        yield f'<li dir="auto">{text(told)}</li>\n'
    yield "</ul></details>\n"


def mementos(found: tuple[Memento, ...]) -> Iterator[str]:
    """Yield what archives held."""
    if not found:
        return
    yield "<details><summary>What archives held of it</summary>\n<ul>\n"
    for memento in found:
        told = f"{when(moment(memento.at))} {memento.url} {memento.because}"
        yield f'<li dir="auto">{text(told)}</li>\n'
    yield "</ul></details>\n"


def because(standing: Standing) -> str:
    """Return why the link is said to be what it is."""
    if standing.verdict is None:
        return ""
    return f'<p dir="auto">{text(wording.because(standing.verdict, dated=True))}</p>\n'


def badge(standing: Standing) -> str:
    """Return how the link stood, in a word."""
    verdict = standing.verdict
    word = verdict.status.value if verdict is not None else wording.UNCHECKED
    return f'<span class="badge">{word}</span>'


def kind(standing: Standing) -> str:
    """Return the class of what is shown of a link: it decides the colour."""
    health = wording.health(standing)
    return "not-checked" if health is None else health.value


def address(url: str, citations: Iterable[Citation]) -> str:
    """Return a URL to read, not to follow."""
    return f'<bdi dir="ltr">{text(wording.address(url, citations))}</bdi>'


def when(told: str) -> str:
    """Return a moment (RFC 3339) as a person reads it."""
    return f"{told[:10]} {told[11:19]} UTC"


def _answer(exchange: Exchange) -> str:
    parts = [f"{exchange.status} {exchange.reason}".strip()] if exchange.status is not None else []
    parts += [exchange.failure.detail] if exchange.failure is not None else []
    target = exchange.header("Location")
    parts += [f"leads on to {target}"] if target else []
    parts += [f"from {exchange.address}"] if exchange.address else []
    return "; ".join(parts)


def _certificate(tls: Tls) -> str:
    trust = "trusted" if tls.verified else f"not trusted: {tls.error}"
    return f"{trust} ({tls.version}, {tls.cipher})"


def _proof(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    yield "Archived", when(moment(snapshot.date))
    yield "Record", snapshot.record_id
    yield "In the WACZ", f"archive/{snapshot.warc}, byte {snapshot.offset:,}"

"""Rules on what does not fail a check: `[[ignore]]` in archiver.toml, or beside a document.

The file beside `draft.pdf` is `draft.pdf.archiver.toml`; its rules are about that draft alone.
A rule without a reason or a last day is none: what is passed over is passed over for a while,
and whoever reads the report can see why.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from archiver.cli import config, output, sources
from archiver.cli.choice import pattern
from archiver.gate import Gate, Ignore
from archiver.model import ArchiverError, Document

KEY = "ignore"
FIELDS = ("pattern", "reason", "expires")
EXAMPLE = (
    'Write [[ignore]], and below it pattern = "news.example", reason = "…", expires = 2027-01-31.'
)


def rules(home: Path, documents: Iterable[Document]) -> tuple[Ignore, ...]:
    """Return the rules of a home and of the files beside documents; raise ArchiverError."""
    return beside(home, (document.name for document in documents))


def beside(home: Path, names: Iterable[str]) -> tuple[Ignore, ...]:
    """Return the rules of a home and of the files beside what is named; raise ArchiverError."""
    found = list(_of_file(home / config.FILE, None))
    for name in names:
        if name != sources.STDIN and not sources.is_address(name):
            found += _of_neighbour(name)
    return tuple(found)


def source(home: Path, rule: Ignore) -> Path:
    """Return the file in which a rule stands."""
    return home / config.FILE if rule.document is None else _neighbour(rule.document)


def warn(gate: Gate) -> None:
    """Say on stderr which rules have expired: what they were about counts again."""
    for rule in gate.expired:
        where = f" for {rule.document}" if rule.document is not None else ""
        output.note(
            f"archiver: the rule that ignores {rule.pattern.pattern!r}{where} expired on "
            f"{rule.expires}, and is not heeded: {rule.reason}"
        )


def _of_neighbour(name: str) -> Iterator[Ignore]:
    path = _neighbour(name)
    for key in config.read(path):
        if key != KEY:
            raise ArchiverError(
                f"{path}: there is nothing to set with {key!r} for one document", EXAMPLE
            )
    yield from _of_file(path, name)


def _neighbour(name: str) -> Path:
    return Path(f"{name}.{config.FILE}")


def _of_file(path: Path, document: str | None) -> Iterator[Ignore]:
    raw = config.read(path).get(KEY, [])
    if not isinstance(raw, Sequence) or isinstance(raw, str):
        raise ArchiverError(f"{path}: ignore is not a list of rules", EXAMPLE)
    for number, row in enumerate(raw, start=1):
        yield _rule(f"{path}: [[ignore]] number {number}", row, document)


def _rule(where: str, row: object, document: str | None) -> Ignore:
    if not isinstance(row, Mapping):
        raise ArchiverError(f"{where} is not a table", EXAMPLE)
    if (unknown := next((key for key in row if key not in FIELDS), None)) is not None:
        raise ArchiverError(f"{where} has no place for {unknown!r}", EXAMPLE)
    return Ignore(
        pattern(_text(where, row, "pattern", "part of an address")),
        _text(where, row, "reason", "sentence on why it may be passed over"),
        _day(where, row.get("expires")),
        document,
    )


def _text(where: str, row: Mapping[str, object], key: str, wanted: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise ArchiverError(f"{where} has no {key}", f'Write {key} = "…", a {wanted}.')
    return value


def _day(where: str, raw: object) -> date:
    if isinstance(raw, str):
        try:
            raw = date.fromisoformat(raw)
        except ValueError:
            raise ArchiverError(
                f"{where}: expires = {raw!r} is not a day", "Write expires = 2027-01-31."
            ) from None
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    raise ArchiverError(
        f"{where} has no expires, the last day on which it is heeded",
        "Write expires = 2027-01-31; the day after, the link counts again.",
    )

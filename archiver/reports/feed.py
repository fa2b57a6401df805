"""Changes as an Atom feed (RFC 4287): for feed readers, the latest first."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

from archiver.model import Change
from archiver.reports import plain, wording
from archiver.reports.layout import Layout

NEVER = datetime.fromtimestamp(0, UTC)


def changes(found: Sequence[Change], _layout: Layout) -> Iterator[str]:
    """Yield a feed of what has become of links; an entry is called the same in every feed."""
    updated = max((change.at for change in found), default=NEVER)
    head = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        "<id>urn:archiver:changes</id>",
        "<title>What became of links</title>",
        "<author><name>archiver</name></author>",
        f"<updated>{_moment(updated)}</updated>",
    )
    for part in chain(head, map(_entry, reversed(found)), ("</feed>",)):
        yield f"{part}\n"


def _entry(change: Change) -> str:
    said = f"{change.event.value}\n{change.url}\n{change.at.isoformat()}\n{change.because}"
    name = hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:32]
    shown = wording.address(change.url, change.citations)
    return "\n".join(
        (
            "<entry>",
            f"<id>urn:archiver:change:{name}</id>",
            f"<title>{_text(f'{change.event}: {shown}')}</title>",
            f"<updated>{_moment(change.at)}</updated>",
            *_link(change),
            f'<category term="{change.event.value}"/>',
            f'<content type="text">{_text(_words(change))}</content>',
            "</entry>",
        )
    )


def _link(change: Change) -> list[str]:
    """Return what leads to the page, where a reader may follow it."""
    web = change.url.startswith(("http://", "https://"))
    if not web or wording.is_defanged(change.citations):
        return []
    return [f"<link href={quoteattr(plain.text(change.url))}/>"]


def _words(change: Change) -> str:
    places = (
        ", ".join(filter(None, (each.document, wording.place(each.place))))
        for each in change.citations
    )
    cited = "; ".join(places)
    said = [f"{change.after}: {wording.then(change.because)}"]
    said += (f"{sentence} {url}".rstrip() for sentence, url in wording.turn_to(change))
    return " ".join([*said, f"Cited in {cited}." if cited else ""]).rstrip()


def _text(raw: str) -> str:
    return escape(plain.text(raw))


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

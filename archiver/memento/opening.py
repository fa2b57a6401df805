"""From the address of a memento to the page that it holds: where each answer leads, and what it is.

A memento's answer is not the archive's own: it carries Memento-Datetime, and its status is
the one that was archived. Without it the archive speaks: it sends us to another moment, or
has nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from archiver import urls
from archiver.memento import moments
from archiver.memento.held import elsewhere, held, raw
from archiver.model import Exchange, Headers, Probe, Purpose, Visit

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ORIGINAL = "x-archive-orig-"
_OWN = ("content-type", "location")


def next_hop(answer: Exchange) -> str | None:
    """Return where in the archive an answer leads, or None where it leads no further.

    An archived redirect leads to the memento of its target at the same moment, never to the
    target as it is today, which some replay software names (pywb, in `id_`).
    """
    location = answer.header("location")
    if answer.status not in REDIRECTS or location is None:
        return None
    there = urls.resolve(answer.url, location)
    inside = held(there)
    if inside is not None and inside.at is not None and _host(there) == _host(answer.url):
        return raw(there)
    here = held(answer.url)
    if arrived_at(answer) is None or here is None or here.original is None:
        return None
    target = urls.resolve(here.original, location)
    return elsewhere(answer.url, target) or None


def arrived_at(answer: Exchange) -> datetime | None:
    """Return the moment of the memento that answered; None where none did (RFC 7089, 2.1.1)."""
    return moments.of_http(answer.header("memento-datetime") or "")


def as_seen(cited: str, answers: Sequence[Exchange]) -> Visit | None:
    """Return the visit that the archive made: with the addresses and headers of then.

    None where no memento answered at the end. Its page is for whoever can read it.
    """
    if not answers or arrived_at(answers[-1]) is None:
        return None
    made = tuple(_as_then(each) for each in answers if arrived_at(each) is not None)
    return Visit(Probe(cited, Purpose.CITED), made)


def _as_then(answer: Exchange) -> Exchange:
    inside = held(answer.url)
    original = inside.original if inside is not None else None
    return replace(answer, url=original or answer.url, headers=_headers_of_then(answer.headers))


def _headers_of_then(headers: Headers) -> Headers:
    kept = tuple(
        (name[len(_ORIGINAL) :], value)
        for name, value in headers
        if name.lower().startswith(_ORIGINAL)
    )
    if not kept:
        return headers
    named = {name.lower() for name, _ in kept}
    own = tuple(
        (name, value)
        for name, value in headers
        if name.lower() in _OWN and name.lower() not in named
    )
    return (*kept, *own)


def _host(url: str) -> str:
    try:
        return urls.parts(url).host
    except ValueError:
        return ""

"""The links of a bench: how much of which rot, and what an honest tool says of each.

The shares are per thousand links. The same number always makes the same kind of link.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

REFUSING_PORT = 1  # nothing listens there


@dataclass(frozen=True, slots=True)
class Kind:
    """One way for a link to stand.

    `status` is the first answer, `location` where it leads (`{leaf}` is the last part of the
    path), `final` the status at the end, None where there is no answer. `alive` is None where
    a status code does not tell: soft rot.
    """

    name: str
    share: int
    path: str
    status: int
    final: int | None
    alive: bool | None
    location: str | None = None


KINDS = (
    Kind("fine", 780, "a", 200, 200, alive=True),
    Kind("missing", 50, "missing", 404, 404, alive=False),
    Kind("gone", 20, "gone", 410, 410, alive=False),
    Kind("moved", 50, "old", 301, 200, alive=True, location="/a/{leaf}"),
    Kind("moved-to-missing", 10, "lost", 302, 404, alive=False, location="/missing/{leaf}"),
    Kind("moved-to-home", 10, "home", 302, 200, alive=None, location="/"),
    Kind("error", 20, "error", 500, 500, alive=False),
    Kind("busy", 10, "busy", 503, 503, alive=False),
    Kind("soft-404", 20, "soft", 200, 200, alive=None),
    Kind("forbidden", 10, "forbidden", 403, 403, alive=False),
    Kind("no-head", 10, "no-head", 200, 200, alive=True),
    Kind("refused", 10, "a", 0, None, alive=False),
)
"""Every kind; `no-head` refuses HEAD with 405 and answers GET."""

_STEPS = list(accumulate(kind.share for kind in KINDS))


@dataclass(frozen=True, slots=True)
class Link:
    """A URL of the bench and its kind."""

    url: str
    kind: Kind


def hosts(count: int) -> list[str]:
    """Return loopback addresses, each a site of its own to every tool."""
    return [f"127.0.{1 + number // 250}.{1 + number % 250}" for number in range(count)]


def links(count: int, sites: int, port: int) -> list[Link]:
    """Return distinct links, spread over the sites in turn."""
    names = hosts(sites)
    return [_link(number, names[number % sites], port) for number in range(count)]


def _link(number: int, host: str, port: int) -> Link:
    (kind,) = random.Random(f"kind {number}").choices(KINDS, cum_weights=_STEPS)
    where = REFUSING_PORT if kind.final is None else port
    return Link(f"http://{host}:{where}/{kind.path}/{number:06}.html", kind)


_ENDINGS = ("", ".", ",", " (accessed 3 March 2015).", ";")


def document(cited: list[Link]) -> str:
    """Return a text that cites every link, and a quarter of them twice, in footnotes."""
    chance = random.Random("document")
    order = [*cited, *chance.sample(cited, len(cited) // 4)]
    chance.shuffle(order)
    return "\n".join(["Bulletin", "", *_notes(order, chance)])


def _notes(order: list[Link], chance: random.Random) -> Iterator[str]:
    for number, link in enumerate(order, start=1):
        yield f"The council heard of it a second time, and asked for the minutes.[{number}]"
        yield f"  {number}. Minutes, {link.url}{chance.choice(_ENDINGS)}"
        yield ""

"""Asks whether what was kept still holds, so that it need not be sent again.

A question of this kind can only ever spare work. Unless its answer is that nothing has
changed, or the whole page with status 200, the same is asked again as anybody would ask.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archiver import headers
from archiver.crawl.job import Asked
from archiver.crawl.wire import Sites, Take
from archiver.model import Exchange, Headers, Purpose

if TYPE_CHECKING:
    from archiver.crawl.shelf import Known, Shelf

RENEWED = frozenset({Purpose.CITED, Purpose.REQUISITE, Purpose.ROBOTS})
"""What may be taken from an earlier look; what else is asked for must be seen now."""

Ask = Callable[[Headers], Awaitable[list[Take]]]
"""Asks with some further headers."""

_OK = 200


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of asking: the takes in order, and what the last of them says of a kept body."""

    takes: list[Take]
    kept: "Known | None" = None
    text: bytes = b""

    def shown(self, exchange: Exchange) -> Exchange:
        """Return what the last exchange shows to whoever looks at the page."""
        return self.kept.renewed(exchange) if self.kept is not None else exchange


async def heard(ask: Ask, asked: Asked, shelf: "Shelf | None", sites: Sites) -> Heard:
    """Ask, sparing what is kept where it may be spared.

    A site that knows us may show us what it shows to nobody else: there, nothing is spared.
    """
    known = None if sites.keeps_secrets(asked.url) else _known(asked, shelf)
    if shelf is None or known is None:
        return _as_it_came(await ask(asked.headers))
    takes = await ask(headers.conditions(known.answer))
    last = takes[-1].exchange
    if headers.still_holds(known.answer, last):
        text = await shelf.text(known)
        if text is not None:
            return Heard(takes, known, text)
    if last.status == _OK and last.failure is None:
        return _as_it_came(takes)
    return _as_it_came(takes + await ask(asked.headers))


def _known(asked: Asked, shelf: "Shelf | None") -> "Known | None":
    """Return what may be asked after: with headers of its own, a request is another one."""
    if shelf is None or asked.headers or asked.purpose not in RENEWED:
        return None
    return shelf.known(asked.url)


def _as_it_came(takes: list[Take]) -> Heard:
    return Heard(takes, None, takes[-1].text)

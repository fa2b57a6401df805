"""Which links a document should cite otherwise, and does not yet.

What has moved is mended by its new address, what is dead by a copy. A document that cites either
is mended, and says nothing of the others that cite the same link.
"""

from collections.abc import Collection, Iterable, Mapping

from archiver.model import Citation, Health, LinkStatus, Standing
from archiver.reports import wording

Instead = dict[str, set[str]]
"""Links that are to be cited otherwise, each with the addresses that mend it."""


def moved(links: Iterable[Standing]) -> Instead:
    """Return what has moved for good, each with its new address."""
    return {
        each.url: {each.verdict.final_url} if each.verdict.final_url else set()
        for each in links
        if each.verdict is not None and each.verdict.status is LinkStatus.MOVED
    }


def copied(links: Iterable[Standing]) -> Instead:
    """Return what is dead and has a copy, each with those of its copies that are cited."""
    dead: Instead = {}
    held: Instead = {}
    for each in links:
        if is_dead(each) and each.memento is not None:
            dead[each.url] = set()
        copy = wording.held(each)
        if copy is not None and copy.original is not None:
            held.setdefault(copy.original, set()).add(each.url)
    return {url: held.get(url, set()) for url in dead}


def unmended(
    instead: Mapping[str, Collection[str]], citations: Iterable[Citation]
) -> frozenset[str]:
    """Return the links that a document cites without any of the addresses that mend them."""
    citing: dict[str, set[str]] = {url: set() for url in instead}
    citing |= {url: set() for others in instead.values() for url in others if url not in citing}
    for each in citations if instead else ():
        if each.url in citing:
            citing[each.url].add(each.document)
    return frozenset(
        url
        for url, others in instead.items()
        if not citing[url] <= set().union(*(citing[other] for other in others))
    )


def is_dead(standing: Standing) -> bool:
    """Say whether a link is dead."""
    return standing.verdict is not None and standing.verdict.health is Health.DEAD

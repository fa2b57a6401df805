"""A document read once: what its passages cite, and the sentences and notes that say so.

Citations and named sources are both told from it, so that neither knows how it is found.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from archiver.citations import elsewhere, glued, notes, pages
from archiver.citations.claims import Claims
from archiver.citations.endings import lost_mark
from archiver.citations.occurrence import Occurrence
from archiver.citations.occurrences import occurrences
from archiver.model import Passage


class Reading(NamedTuple):
    """The occurrences of each passage, in order, what they support, and what is cut off.

    `parts` are those of URLs that end with their page, each with the number of its passage.
    """

    found: list[list[Occurrence]]
    claims: Claims
    parts: Sequence[tuple[int, Occurrence]]


def read(passages: Sequence[Passage]) -> Reading:
    """Return what the passages of one document cite.

    A number in the text is only read as a note's where the format does not know its notes.
    """
    knows_its_notes = any(passage.marks for passage in passages)
    opened = [] if knows_its_notes else notes.openings(passages)
    labels = frozenset(each.label for each in opened if not passages[each.passage].raised)
    found = _found(passages, labels)
    if labels and any(_lost_mark(item) for items in found for item in items):
        sure = notes.marked(passages, opened, labels, found)
        labels, found = sure, found if sure == labels else _found(passages, sure)
    found, parts = pages.joined(passages, elsewhere.whole(passages, found), labels)
    tied = notes.tie(passages, opened, found)
    freed = glued.freed(passages, opened, tied, found)
    if freed is not found:
        tied = notes.tie(passages, opened, freed)
    return Reading(freed, Claims(passages, tied), parts)


def _found(passages: Sequence[Passage], labels: AbstractSet[str]) -> list[list[Occurrence]]:
    return [occurrences(passage, frozenset() if passage.alone else labels) for passage in passages]


def _lost_mark(item: Occurrence) -> bool:
    return item.repair is not None and lost_mark(item.repair.reason)

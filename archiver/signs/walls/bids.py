"""Whether the few words beneath a headline bid a reader do what walls bid, in words of their own.

Kinds of words that meet in a sentence; and nothing else is told but that.
"""

from archiver.model import Page
from archiver.signs.phrases import mentions_missing
from archiver.signs.phrases.walls import Kind, meeting
from archiver.signs.text import length
from archiver.signs.text.lead import notice
from archiver.signs.walls import asking

LEAST, MOST = 1 / 4, 1 / 2
"""Of the words of a notice: of sentences that bid so, and of those that speak of who is let in."""

HARDLY = 12
"""Words of a notice that says hardly anything."""

BARRED = frozenset((Kind.WITHHELD, Kind.ELSEWHERE))
"""What is said of pages that are not there for who asks."""


def bids(kind: Kind, page: Page) -> bool:
    """Say whether a page says in few words what such a wall says, and hardly anything else."""
    told = notice(page)
    said = meeting.sentences(told)
    bidding = [each for each in said if meeting.asks(kind, each)]
    if not bidding or (kind not in BARRED and mentions_missing(told)):
        return False
    words = sum(map(length.words, said))
    spoken = [each for each in said if each in bidding or asking.speaks(each) or _bids_at_all(each)]
    return (
        sum(map(length.words, bidding)) >= LEAST * words
        and sum(map(length.words, spoken)) >= MOST * words
    )


def asks_in(page: Page) -> bool:
    """Say whether a page says hardly more than that one should sign in; it is said by its form."""
    told = notice(page)
    return length.fewer(told, HARDLY) and any(map(meeting.asks_in, meeting.sentences(told)))


def _bids_at_all(sentence: str) -> bool:
    return any(meeting.asks(kind, sentence) for kind in Kind)

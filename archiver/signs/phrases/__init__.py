"""What pages say of themselves when they are not there, in the languages our users cite.

Words alone: nothing here knows of requests or of rules. Each language is one table, which
wording.py tells how to write; calling a live page dead is the costliest error, so what is in
doubt is not said.
"""

from archiver.signs.phrases.headlines import names_a_page, regrets, says_missing
from archiver.signs.phrases.hints import hints_that_it_is_gone
from archiver.signs.phrases.lost import may_be_lost
from archiver.signs.phrases.texts import (
    mentions_missing,
    says_coming,
    says_default_server,
    says_parked,
)
from archiver.signs.phrases.tombstones import tells_it_is_gone, tells_of_an_order

__all__ = [
    "hints_that_it_is_gone",
    "may_be_lost",
    "mentions_missing",
    "names_a_page",
    "regrets",
    "says_coming",
    "says_default_server",
    "says_missing",
    "says_parked",
    "tells_it_is_gone",
    "tells_of_an_order",
]

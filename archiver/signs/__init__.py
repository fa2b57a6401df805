"""What a page that answers says of itself: whether it may be no page at all.

Facts for whoever asks further and for whoever judges; nothing here does either.
"""

from archiver.signs.doubt import SUCCESS, Doubt, doubt, is_home, parked
from archiver.signs.leading import leads_on
from archiver.signs.likeness import same_answer
from archiver.signs.scripts import sent_to
from archiver.signs.siblings import made_up
from archiver.signs.twins import twins

__all__ = [
    "SUCCESS",
    "Doubt",
    "doubt",
    "is_home",
    "leads_on",
    "made_up",
    "parked",
    "same_answer",
    "sent_to",
    "twins",
]

"""What a page that answers says of itself: whether it may be no page at all.

Facts for whoever asks further and for whoever judges; nothing here does either.
"""

from archiver.signs.doubt import Doubt, doubt, is_home, parked
from archiver.signs.likeness import same_answer
from archiver.signs.siblings import made_up

__all__ = ["Doubt", "doubt", "is_home", "made_up", "parked", "same_answer"]

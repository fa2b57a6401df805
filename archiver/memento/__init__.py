"""What public archives hold of a page: what they say, which of it to open, what it then is.

Nothing here asks an archive: `crawl.archives` does, and hands over what was answered. An
archive's answer is a stranger's: what cannot be read in it is left out, never an error.
"""

from archiver.memento.archive import DOORS, KNOWN, Archive, named, parse
from archiver.memento.choosing import NEWS, candidates, nearest, recent
from archiver.memento.dates import accessed, wanted
from archiver.memento.held import held, raw, told, view
from archiver.memento.listing import Listing, listing
from archiver.memento.opening import arrived_at, as_seen, next_hop
from archiver.memento.subject import subject

__all__ = [
    "DOORS",
    "KNOWN",
    "NEWS",
    "Archive",
    "Listing",
    "accessed",
    "arrived_at",
    "as_seen",
    "candidates",
    "held",
    "listing",
    "named",
    "nearest",
    "next_hop",
    "parse",
    "raw",
    "recent",
    "subject",
    "told",
    "view",
    "wanted",
]

"""What a page that answers says of itself: whether it may be no page at all.

Facts for whoever asks further and for whoever judges; nothing here does either.
"""

from archiver.signs.absence import (
    has_it,
    has_less,
    has_none,
    is_described,
    is_odd,
    is_unfit,
    lacks,
    misses,
    notes_little,
    told,
)
from archiver.signs.addresses import (
    holds_another,
    is_home,
    is_of_file,
    is_of_missing,
    is_of_one,
    leads_home,
    same_site,
)
from archiver.signs.another import is_another, is_specific
from archiver.signs.change import Change, change
from archiver.signs.cited import (
    Shared,
    bears,
    fits,
    is_called,
    named,
    names,
    off_address,
    said,
    shared,
    slug,
    speaks_of_missing,
    unlike,
)
from archiver.signs.commerce import is_of_shop, sells
from archiver.signs.doubt import (
    SUCCESS,
    Doubt,
    default_server,
    doubt,
    is_terse,
    names_its_domain,
    placeholder,
)
from archiver.signs.fronts import asks, is_front, is_search
from archiver.signs.lead import beneath, brief, is_buried, notice
from archiver.signs.leading import leads_on
from archiver.signs.length import counted, words
from archiver.signs.likeness import same_answer, same_page, same_to_readers
from archiver.signs.meant import headed, holds, is_meant, own_text, tells_more
from archiver.signs.notices import is_notice
from archiver.signs.parking import Parking, parked_by_words, parking
from archiver.signs.phrases import may_be_lost, says_missing
from archiver.signs.phrases.walls import Kind as WallKind
from archiver.signs.rendering import (
    MARKED,
    is_application,
    is_loading,
    is_shell,
    marked_as_challenge,
    may_be_filled,
    needs_browser,
)
from archiver.signs.scripts import sent_to
from archiver.signs.siblings import home_of, made_up
from archiver.signs.takeovers import Takeover, speaks_of, taken_over
from archiver.signs.tongues import tongue
from archiver.signs.traces import MISSING, traces
from archiver.signs.twins import twins
from archiver.signs.walls import (
    Wall,
    challenge,
    fault,
    gate,
    leads_further,
    may_be_wall,
    ordered,
    sounds_lost,
    tells_much,
    withheld,
)

__all__ = [
    "MARKED",
    "MISSING",
    "SUCCESS",
    "Change",
    "Doubt",
    "Parking",
    "Shared",
    "Takeover",
    "Wall",
    "WallKind",
    "asks",
    "bears",
    "beneath",
    "brief",
    "challenge",
    "change",
    "counted",
    "default_server",
    "doubt",
    "fault",
    "fits",
    "gate",
    "has_it",
    "has_less",
    "has_none",
    "headed",
    "holds",
    "holds_another",
    "home_of",
    "is_another",
    "is_application",
    "is_buried",
    "is_called",
    "is_described",
    "is_front",
    "is_home",
    "is_loading",
    "is_meant",
    "is_notice",
    "is_odd",
    "is_of_file",
    "is_of_missing",
    "is_of_one",
    "is_of_shop",
    "is_search",
    "is_shell",
    "is_specific",
    "is_terse",
    "is_unfit",
    "lacks",
    "leads_further",
    "leads_home",
    "leads_on",
    "made_up",
    "marked_as_challenge",
    "may_be_filled",
    "may_be_lost",
    "may_be_wall",
    "misses",
    "named",
    "names",
    "names_its_domain",
    "needs_browser",
    "notes_little",
    "notice",
    "off_address",
    "ordered",
    "own_text",
    "parked_by_words",
    "parking",
    "placeholder",
    "said",
    "same_answer",
    "same_page",
    "same_site",
    "same_to_readers",
    "says_missing",
    "sells",
    "sent_to",
    "shared",
    "slug",
    "sounds_lost",
    "speaks_of",
    "speaks_of_missing",
    "taken_over",
    "tells_more",
    "tells_much",
    "told",
    "tongue",
    "traces",
    "twins",
    "unlike",
    "withheld",
    "words",
]

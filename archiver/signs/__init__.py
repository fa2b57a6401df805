"""What a page that answers says of itself: whether it may be no page at all.

Facts for whoever asks further and for whoever judges; nothing here does either.
"""

from archiver.signs.absence import has_none, in_one_language, lacks
from archiver.signs.addresses import (
    holds_another,
    is_home,
    is_of_file,
    is_of_missing,
    is_of_one,
    leads_home,
    same_site,
)
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
from archiver.signs.fronts import is_front, is_search
from archiver.signs.leading import leads_on
from archiver.signs.length import counted, words
from archiver.signs.likeness import same_answer, same_page
from archiver.signs.meant import headed, holds, own_text, tells_more
from archiver.signs.notices import is_notice
from archiver.signs.parking import Parking, parked_by_words, parking
from archiver.signs.phrases import says_missing
from archiver.signs.phrases.walls import Kind as WallKind
from archiver.signs.rendering import (
    MARKED,
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
from archiver.signs.walls import Wall, challenge, fault, gate, may_be_wall, tells_much, withheld

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
    "bears",
    "challenge",
    "change",
    "counted",
    "default_server",
    "doubt",
    "fault",
    "fits",
    "gate",
    "has_none",
    "headed",
    "holds",
    "holds_another",
    "home_of",
    "in_one_language",
    "is_called",
    "is_front",
    "is_home",
    "is_loading",
    "is_notice",
    "is_of_file",
    "is_of_missing",
    "is_of_one",
    "is_of_shop",
    "is_search",
    "is_shell",
    "is_terse",
    "lacks",
    "leads_home",
    "leads_on",
    "made_up",
    "marked_as_challenge",
    "may_be_filled",
    "may_be_wall",
    "named",
    "names",
    "names_its_domain",
    "needs_browser",
    "off_address",
    "own_text",
    "parked_by_words",
    "parking",
    "placeholder",
    "said",
    "same_answer",
    "same_page",
    "same_site",
    "says_missing",
    "sells",
    "sent_to",
    "shared",
    "slug",
    "speaks_of",
    "speaks_of_missing",
    "taken_over",
    "tells_more",
    "tells_much",
    "tongue",
    "traces",
    "twins",
    "unlike",
    "withheld",
    "words",
]

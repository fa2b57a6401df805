"""What a page that answers says of itself: whether it may be no page at all.

Facts for whoever asks further and for whoever judges; nothing here does either.
"""

from archiver.signs.abandoned.commerce import is_of_shop, sells
from archiver.signs.abandoned.parking import Parking, parked_by_words, parking
from archiver.signs.abandoned.takeovers import Takeover, speaks_of, taken_over
from archiver.signs.address.forms import (
    holds_another,
    is_home,
    is_longer,
    is_of_file,
    is_of_missing,
    is_of_no_picture,
    is_of_number,
    is_of_one,
    keeps_name,
    leads_home,
    same_site,
)
from archiver.signs.address.fronts import asks, is_front, is_list, is_search, is_word
from archiver.signs.cited.absence import (
    has_it,
    has_less,
    has_little,
    has_none,
    is_described,
    is_odd,
    is_unfit,
    lacks,
    misses,
    notes_little,
    told,
)
from archiver.signs.cited.another import has_headline, is_another, is_specific
from archiver.signs.cited.change import Change, change
from archiver.signs.cited.meant import headed, holds, is_meant, own_text, tells_more
from archiver.signs.cited.naming import (
    Shared,
    bears,
    fits,
    is_called,
    lacks_title,
    named,
    names,
    off_address,
    said,
    shared,
    slug,
    speaks_of_missing,
    unlike,
)
from archiver.signs.cited.years import issues
from archiver.signs.markup.rendering import (
    is_application,
    is_loading,
    is_shell,
    may_be_filled,
    needs_browser,
)
from archiver.signs.markup.scripts import sent_to
from archiver.signs.markup.stated import Stated, stated
from archiver.signs.markup.traces import CARD, MISSING, UNSHOWN, traces
from archiver.signs.missing.doubt import (
    SUCCESS,
    Doubt,
    default_server,
    doubt,
    is_terse,
    names_its_domain,
    placeholder,
)
from archiver.signs.missing.notices import is_notice
from archiver.signs.phrases import may_be_lost, says_missing
from archiver.signs.phrases.searches import heads_results
from archiver.signs.phrases.walls import Kind as WallKind
from archiver.signs.site.leading import leads_on
from archiver.signs.site.likeness import same_answer, same_page, same_to_readers
from archiver.signs.site.siblings import home_of, made_up
from archiver.signs.site.twins import twins
from archiver.signs.text.lead import beneath, brief, is_buried, notice
from archiver.signs.text.length import counted, words
from archiver.signs.text.tongues import tongue
from archiver.signs.walls.headlines import is_of_wall
from archiver.signs.walls.wall import (
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
    "CARD",
    "MISSING",
    "SUCCESS",
    "UNSHOWN",
    "Change",
    "Doubt",
    "Parking",
    "Shared",
    "Stated",
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
    "has_headline",
    "has_it",
    "has_less",
    "has_little",
    "has_none",
    "headed",
    "heads_results",
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
    "is_list",
    "is_loading",
    "is_longer",
    "is_meant",
    "is_notice",
    "is_odd",
    "is_of_file",
    "is_of_missing",
    "is_of_no_picture",
    "is_of_number",
    "is_of_one",
    "is_of_shop",
    "is_of_wall",
    "is_search",
    "is_shell",
    "is_specific",
    "is_terse",
    "is_unfit",
    "is_word",
    "issues",
    "keeps_name",
    "lacks",
    "lacks_title",
    "leads_further",
    "leads_home",
    "leads_on",
    "made_up",
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
    "stated",
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

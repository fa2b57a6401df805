"""Whether a URL that reaches the end of its line goes on in the next one.

A joint is judged by the first rule of JOINTS that speaks; where none does, the URL has ended.
Of the two mistakes, cutting a URL and swallowing a word, both make an address nobody printed,
so a rule joins only what the break itself, or the piece after it, gives away.
"""

import re
from collections.abc import Callable

from archiver import urls
from archiver.citations import broken_at, digests, hyphens, pieces
from archiver.citations.joint import Joint
from archiver.expressions import expression

MOST_LINES = 24
"""Lines that one URL is followed over."""

_FILLED = 0.95  # of it: a line that may end between two letters before more words
_LISTED = expression(r"(?:https?:|ftp:/|www\.)", re.IGNORECASE)
_LABELLED = expression(r"[^\W\d_]+:(?:https?:|www\.)", re.IGNORECASE)  # `Source:http://a.org/`
_SITE = expression(r"(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|[a-z]{2})(?=/\w)")
_CARRIED_SCHEME = expression(r"[/=]https?(?::/{0,2}|%3A(?:%2F){0,2})$", re.IGNORECASE)
_ARCHIVED = expression(
    r"(?:/(?:web|wayback|all|memento|archive)/\d{4,14}|/\d{14})(?:[a-z]{2}_)?\*?/$|/(?:web|save|https?:/)/$"
)
_BARE_SCHEME = expression(r"https?:/{0,2}(?:www\.?)?", re.IGNORECASE)
_ITEM = expression(  # of a list that goes on
    r"(?:\[\d{1,3}\]|\(?[1-9]\d{0,2}[.)]|\(?[a-z]\)|[\u2022\u25aa\u25e6*\u2013-])(?:\s|$)"
    r"|\d{1,3}[ \t](?:[ \t]|https?:|www\.|[\"\u201c]?[^\W\d_a-z])"  # or a note begins
    r"|\d{1,3}[a-z][ \t]+(?:https?:|www\.)|[A-Z]\.\d{1,2}[ \t]{2}"  # or its part, or a section
    r"|[\[({]"
)
_DATED = expression(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])[ \tT,;]")
"""How a line of a log begins."""

_SETTING = expression(r"[\w.-]+[ \t]?=(?!=)")
_CLOSING = {"(": ")", "[": "]"}
_DOI_PREFIX = expression(r"doi\.org/10\.\d{4,9}/\Z", re.IGNORECASE)
_ARXIV = expression(r"arxiv\.org/(?:abs|pdf)/\Z", re.IGNORECASE)
_ARXIV_NUMBER = expression(r"\d{4}\.\d{4,5}(?!\d)")
_MONTH = expression(r"/(?:19|20)\d\d/(?:0[1-9]|1[0-2])/\Z")
_DAY = expression(r"(?:0[1-9]|[12]\d|3[01])(?:[/.,;)]|\Z)")
_LAST_DIGITS = expression(r"\d{1,3}[)\]][.,;:]?")
_QUERY = expression(r"[\w.%~-]*\?\w{1,20}=[^\s?]")
_ROOT = expression(r"/[.,;)\]>]+")  # of a site, and what ends a sentence or closes it
_PORT = expression(r"\d{2,5}(?:[/?#]|\s*\Z)")
_NUMBER_OF_FILE = expression(rf"\d+\.{pieces.FILES}", re.IGNORECASE)
_LATIN = "\u024f"  # the last letter of it
_LAST_WORD = expression(r"[a-z]{4,}\)[.,;:]?")


def joins(joint: Joint) -> bool:
    """Say whether the URL goes on after the break."""
    for rule in JOINTS:
        said = rule(joint)
        if said is not None:
            return said
    return False


def may_join(joint: Joint) -> bool:
    """Say whether a URL that was ended at the break may go on all the same, for all that shows."""
    piece = joint.piece
    if not (joint.before[-1] in "/." or joint.full) or not piece or not piece[0].isalnum():
        return False
    if joint.host is not None or _LISTED.match(joint.head) or _is_site(joint):
        return False
    told = joint.rest.strip() and (
        pieces.PROSE.fullmatch(piece) or _ITEM.match(joint.head + joint.rest)
    )
    alone = not joint.rest.strip() and len(joint.line) > joint.widest and piece.islower()
    shows = any(map(str.isdecimal, piece)) or "-" in piece[1:-1] or pieces.ENDING.fullmatch(piece)
    return bool((shows or alone) and not told)


# --- The rules --------------------------------------------------------------------------


def _list_goes_on(joint: Joint) -> bool | None:
    """Keep a list of one URL a line a list; an archive's address holds another one."""
    if _CARRIED_SCHEME.search(joint.before):
        return True
    if joint.head.startswith("://") and _CARRIED_SCHEME.search(f"{joint.before}:"):
        return True
    if _LABELLED.match(joint.head) and not _CARRIED_SCHEME.search(joint.before):
        return False
    listed = _LISTED.match(joint.head)
    if listed and joint.before.endswith("="):
        return True
    if listed or _is_site(joint):
        return bool(_ARCHIVED.search(joint.before) or _BARE_SCHEME.fullmatch(joint.before))
    return None


def _is_site(joint: Joint) -> bool:
    """Whether a line that begins with a host and a path is another URL, without a scheme."""
    if joint.host is not None or joint.before[-1] in "-\u2010\ufffe\u00ad_=&%~+.":
        return False
    found = _SITE.match(joint.head)
    return found is not None and urls.is_registrable(found.group())


def _scheme_alone(joint: Joint) -> bool | None:
    """`https:` and `//` belong together, and so does what follows `www.`, but a page's number."""
    if not _BARE_SCHEME.fullmatch(joint.before):
        return None
    return not joint.piece.isdecimal()


def _next_item(joint: Joint) -> bool | None:
    """End before the next number of the list that the URL stands in."""
    return False if joint.counts_on else None


def _new_item(joint: Joint) -> bool | None:
    """End before a bullet, a number, a bracket or the next date, which begin something else."""
    dated = _DATED.match(joint.line) and _DATED.match(joint.head + joint.rest)
    return False if dated or _ITEM.match(joint.head + joint.rest) else None


def _other_script(joint: Joint) -> bool | None:
    """End before a word of another script: a path has hardly more than one in a part of it."""
    first, last = joint.head[0], joint.before[-1]
    if first <= _LATIN or not first.isalpha() or joint.host is not None:
        return None
    if not hyphens.is_plain(joint.before):
        return None
    if last == "/" and (joint.before.endswith("/wiki/") or pieces.shows_signs(joint.piece)):
        return None
    return False if last in ("/", *hyphens.MARKS) else None


def _typesetter(joint: Joint) -> bool | None:
    """Keep the hyphen that PDFium marks at a line's end: it is the URL's own."""
    return True if joint.before.endswith(("\ufffe", "\u00ad")) else None


def _breakable(joint: Joint) -> bool | None:
    """Go on after a zero-width space, with which an author let the URL be broken."""
    if not (joint.before.endswith("\u200b") and joint.head[0].isascii()):
        return None
    sign = not joint.before.rstrip("\u200b")[-1:].isalnum()
    return "\u200b" in joint.head or (sign and pieces.shows_signs(joint.piece)) or None


def _within_host(joint: Joint) -> bool | None:
    """Let a public suffix end the host."""
    host = joint.host
    if host is None:
        return None
    name = re.split(r"[/?#:]", joint.piece, maxsplit=1)[0]
    if host.endswith(":"):
        return _PORT.match(joint.head + joint.rest) is not None
    if joint.head[0] in "/?:":
        if _ROOT.fullmatch(joint.head):
            return True
        return joint.head[1:2].isalnum() or joint.head[1:2] in ("~", "_", "%", "@", "(")
    if _is_whole(host) and not (
        _goes_on_in_host(host, joint.piece) or _goes_on_in_suffix(host, name)
    ):
        return False
    return "." in host + name and urls.is_registrable(host + name)


def _is_whole(host: str) -> bool:
    """Whether a host can end here; `www.al` is the beginning of another."""
    return urls.is_registrable(host) and not re.fullmatch(r"www\.[^.]*\.?", host, re.IGNORECASE)


def _goes_on_in_host(host: str, piece: str) -> bool:
    """Whether a host that could be whole is not: `www.ibtimes.co.` and `uk/news`."""
    if piece.startswith("."):
        return True
    if "/" not in piece or not piece[0].islower():
        return False
    name = piece.partition("/")[0]
    return host.endswith(".") or (host.endswith(".co") and name == "m")


def _goes_on_in_suffix(host: str, name: str) -> bool:
    """Whether a host ends in half of its suffix, and the rest of it follows: `.co.` and `uk`."""
    return host.endswith((".co.", ".ac.")) and re.fullmatch(r"[a-z]{2}", name) is not None


def _day(joint: Joint) -> bool | None:
    """Go on after a year and a month with the day."""
    return True if _MONTH.search(joint.before) and _DAY.match(joint.head) else None


def _enclosed(joint: Joint) -> bool | None:
    """Follow what opens with `<` to its `>` (RFC 3986, appendix C), and a word to its bracket."""
    if joint.opener == "(" and joint.before[-1] == "/" and _LAST_WORD.fullmatch(joint.head):
        return True
    closing = _CLOSING.get(joint.opener)
    if closing and closing not in joint.before and _LAST_DIGITS.fullmatch(joint.head):
        return joint.full and closing in joint.head and joint.before[-1].isalnum()
    return True if joint.opener == "<" and joint.rest.startswith(">") else None


def _number(joint: Joint) -> bool | None:
    """Go on where a digest or a UUID is not whole without what follows."""
    return True if digests.are_one(joint.before, joint.head) else None


def _label(joint: Joint) -> bool | None:
    """End before a word and a colon, which begin something else."""
    if not joint.head.endswith(":") or joint.rest[:1] not in (" ", "\t"):
        return None
    valued = joint.before[-1] == "=" and ":" in joint.piece
    return None if valued or pieces.shows_signs(joint.piece) else False


def _setting(joint: Joint) -> bool | None:
    """End before `name=value` where a file of settings goes on; a query has begun with `?`."""
    if not _SETTING.match(joint.head) or not joint.before[-1].isalnum():
        return None
    return False if "?" not in joint.before or _SETTING.match(joint.line) else None


def _prefix(joint: Joint) -> bool | None:
    """Go on after the prefix of a DOI, or where arXiv numbers: neither names anything by itself."""
    prefixed = _DOI_PREFIX.search(joint.before) and joint.head[0].isalnum()
    numbered = _ARXIV.search(joint.before) and _ARXIV_NUMBER.match(joint.head)
    return True if prefixed or numbered else None


def _query(joint: Joint) -> bool | None:
    """Go on with what runs into a query: no word of a sentence does."""
    goes_on = "?" not in joint.before and joint.before[-1].isalnum() and _QUERY.match(joint.head)
    return True if goes_on else None


def _mid_ending(joint: Joint) -> bool | None:
    """Go on where the ending of a file name is cut: `.ht` and `ml`."""
    stem, _, begun = joint.before.rpartition("/")[2].rpartition(".")
    rest = re.match(r"[A-Za-z]+", joint.piece)
    if not stem or rest is None or not begun.isalnum():
        return None
    return True if pieces.completes(begun, rest.group()) else None


def _mid_number(joint: Joint) -> bool | None:
    """Go on where a number is cut that the ending of a file follows: `_118` and `23.html`."""
    cut = joint.before[-1].isdecimal() and _NUMBER_OF_FILE.fullmatch(joint.piece)
    return True if cut and joint.host is None else None


def _mid_word(joint: Joint) -> bool | None:
    """Go on where a line that was filled to its end cut a word or a number."""
    if not (joint.full and joint.before[-1].isalnum() and joint.head[0].isalnum()):
        return None
    longest = len(joint.line) >= joint.widest
    if joint.piece.isdecimal():
        return _number_goes_on(joint, longest=longest)
    if len(joint.piece) == 1:
        cut = joint.piece in "bcdfghjklmnpqrtwx" and joint.head[1:2] not in (".", ")")
        return cut and longest and joint.before[-1].islower()
    if pieces.PROSE.fullmatch(joint.piece):
        return False
    if longest and "-" in joint.piece[1:-1] and joint.before.rpartition("/")[2].count("-") > 1:
        return True
    filled = not joint.rest.strip() or len(joint.line) >= _FILLED * joint.widest
    shows = pieces.is_part if filled else pieces.shows_signs
    return shows(joint.piece) or pieces.WITH_ENDING.search(joint.piece) is not None


def _number_goes_on(joint: Joint, *, longest: bool) -> bool:
    if not joint.before[-1].isdecimal():
        return False
    if not joint.rest.strip():
        return True
    return longest and len(joint.piece) > pieces.YEAR


JOINTS: tuple[Callable[[Joint], bool | None], ...] = (
    _list_goes_on,
    _scheme_alone,
    _other_script,
    _typesetter,
    broken_at.comma,
    _number,
    _label,
    _next_item,
    broken_at.open_end,
    _enclosed,
    broken_at.escaped,
    broken_at.parameter,
    broken_at.within_brackets,
    _day,
    _new_item,
    _breakable,
    _within_host,
    _prefix,
    _setting,
    _query,
    broken_at.question,
    broken_at.exclamation,
    broken_at.full_stop,
    broken_at.symbol,
    broken_at.slash,
    broken_at.colon,
    broken_at.starts_with_joint,
    _mid_ending,
    _mid_number,
    _mid_word,
)
"""In the order in which they are asked."""

"""URLs printed so that nobody follows them: `hxxp://a[.]org`, `http[:]//a(dot)org/x`.

They are read as what they stand for, and said to be de-fanged, so that whoever shows them
does not make them live again. Mail addresses and regular expressions are none.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from archiver import urls
from archiver.citations import rewritten
from archiver.citations.occurrence import Occurrence
from archiver.citations.rewritten import Rewriting
from archiver.expressions import expression
from archiver.model import CitationKind, Repair

REPAIR = Repair("it was printed so that nobody follows it")

_SEPARATOR = (  # what is printed for `://`
    r"(?:(?:[\[({]?:[\])}]?|[\[({]colon[\])}])(?:[\[({]?[/\\]{1,2}[\])}]?){1,2}|:?__)"
)
_AFTER_H = (  # of `http`
    r"(?:xx|tx|xt|zz|yy|mm|\*\*|__|--|\+\+|##|\^\^|\?\?|@@|\.\.|\u00d7\u00d7|\[tt\]|\(tt\))ps?"
    r"|ttxs?|xxxs?|xps?|[ \t]?x[ \t]?x[ \t]?p(?:[ \t]?s)?"
    r"|ttps?(?=[ \t]?[:/\\]{0,2}(?:[\[\](){}]|__))"  # and what is printed for `://` is mangled
    r"|ttps?(?=://[ \t][\w.-]{1,80}[ \t]\.\w)"  # or there are blanks
)
_SECURE = r"(?:[\[({]s[\])}])?"
_SCHEME = expression(
    r"[hHxXtTmMpPfF\[](?<![A-Za-z0-9].)(?i:"
    rf"(?:(?<=h)(?:{_AFTER_H})|(?<=\[)h(?:tt|xx)ps?\]|(?<=x)(?:tt|xx)ps?|(?<=t)tps?|(?<=m)eow"
    rf"|(?<=p)urr|(?<=f)[x*]p){_SECURE}"
    rf"[ \t]?(?P<separator>{_SEPARATOR}|(?<=xxp)//|(?<=xxps)//))[ \t]?"
)
_PLAIN_SCHEME = expression(rf"(?<![^\W_])https?{_SECURE}:[/\\]{{2}}[ \t]?\Z", re.IGNORECASE)
_SECURE_END = expression(r"s[\])}]{0,2}\s*\Z", re.IGNORECASE)
_DOT_MARK = r"[\[({<][ \t]?(?:\.|\u3002|dot|d0t|punkt|punto|point)[ \t]?[\])}>]"
_DOT = (  # with a blank before it, or with what no sentence goes on with
    rf"(?:[ \t]{_DOT_MARK}[ \t]?|{_DOT_MARK}(?:[ \t](?=(?:com|org|net|info|biz|ru|cn|io)\b))?)"
)
_HALF_DOT = (  # `example[.com/x`, in which nothing closes what opens
    r"[\[(]\.(?=\w)(?![\w.-]{1,40}[\])>}])|(?<=\w)\.[\])](?=\w)|(?<=[\w\])])[\[(]dot(?=\W)"
)
_MARK = expression(
    r"[\[({<][ \t]?(?:[.\u3002](?!\.)|(?i:dot|d0t|punkt|punto|point))"
    r"|(?<=\w)\.[\])}](?=\w)|\\\.(?=\w)"
)
_ANY_EDIT = rf"(?P<dot>{_DOT}|{_HALF_DOT}|\\\.(?=\w))|[\[({{](?P<sign>[/:?=&@#%_-]|//|://)[\])}}]"
_EDITS = expression(rf"{_ANY_EDIT}|(?P<gap>(?!))", re.IGNORECASE)
_SPOKEN = (  # after a mangled scheme, whose sentence does not end in its host
    r"(?<=\w)[ \t]{1,3}dot[ \t]{1,3}(?=\w)|(?<=[\w-])[ \t]\.[ \t]?(?=[a-z])"
    r"|(?<=\w)\.[ \t](?=(?:com|org|net|info|biz|ru|cn|io)\b)"
)
_GAP = r"(?<=\.com|\.org|\.net)[ \t](?=/\w)"
_EDITS_AND_WORDS = expression(rf"{_ANY_EDIT}|(?P<gap>{_GAP})|{_SPOKEN}", re.IGNORECASE)
_ANOTHER = (  # begins the next line of a list
    rf"[^\s/]{{1,10}}(?:://|\[:|:\[)|h\S\Sps?\S?[:/_]|[\w.-]{{1,80}}(?:{_DOT}|{_HALF_DOT}|\\\.)\w"
)
_NEXT = rf"[ \t]*+\n[ \t]*+(?=\S)(?:(?<=\.[\])}}]\n)|(?!{_ANOTHER}))"
_LISTED = rf"[,;|](?=[\w-]{{1,63}}{_DOT}(?:com|net|org|info|biz|top|xyz|[a-z]{{2}})\b)"
_RUN = expression(  # a host that a comma follows has no path
    rf"(?:{_DOT}(?=\w)|{_NEXT}|[\w.-])*+(?:(?![,;|])(?:{_DOT}(?=\w)|{_NEXT}|(?!{_LISTED})\S)*+)?",
    re.IGNORECASE,
)
_RUN_AND_WORDS = expression(rf"(?:{_DOT}(?=\w)|{_SPOKEN}|{_GAP}|{_NEXT}|\S)*+", re.IGNORECASE)

_NAME = expression(  # a host, mangled dots and all
    rf"(?:[\w-]*+(?:(?:{_DOT}|{_HALF_DOT})(?:[ \t]*\n[ \t]*)?|\\?\.)(?=[\w\[({{<-]))*+"
    r"(?P<last>[\w-]*)",
    re.IGNORECASE,
)
_GLUED = expression(  # a script that puts no blank before the host
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+(?=[A-Za-z0-9])"
)
_LONGEST_NAME = 253
_ADDRESSED = expression(
    r"(?:@|[\[({][ \t]?(?:@|at)[ \t]?[\])}]|[\w.+-]*[._+\d][\w+-]*[ \t]+at|(?-i:\bAT))\s*\Z",
    re.IGNORECASE,
)
_ADDRESSES = expression(r"[ \t]?(?:@|[\[({][ \t]?(?:@|at)[ \t]?[\])}])", re.IGNORECASE)
_PATTERN = expression(
    r"\\[dwsbSDW]|\.[*+]|\[\^|\[a-z|\(\?|[\])}\w][*+?]\)|\)[?*+]|\^https?|\$\Z", re.IGNORECASE
)
_OPENS_PATTERN = expression(r"(?:\br[\"']|[\^|\\$+?%/=&#.\])]|[.\])]\*)\Z")
_BLANKLESS = expression(r"\S*")
_REACH = 80  # characters around a host that say whether it is one
_UNKNOWN_BUT_MEANT = expression(r"\.(?:example|test|invalid|onion|local|lan|internal|bit)\Z")
_FILES = expression(r"\.(?:zip|py|md|mov|rs)\Z", re.IGNORECASE)
_WHOLE_MARK = expression(rf"{_DOT}|\\\\\.", re.IGNORECASE)
_SPACED = expression(r"\w[ \t]+[\[({<]|[\])}>][ \t]+\w")
_OLD = expression(r"\.(?:com|net|org|info|biz|edu|gov|ru|cn|de|uk|br|io|xyz|top)\Z")
_IP = expression(r"\d{1,3}(?:\.\d{1,3}){3}")


def find(text: str, labels: AbstractSet[str] = frozenset()) -> Iterator[Occurrence]:
    """Yield the de-fanged URLs of a text, in order; `labels` are the notes the document has."""
    position = 0
    for begin in _beginnings(text):
        if begin.start < position:
            continue
        reading = _read(text, begin, labels) if _is_likely(text, begin) else None
        position = reading.end if reading is not None else _beyond(text, begin.at)
        if reading is not None and _is_meant(text, begin, reading):
            yield _occurrence(text, begin.start, reading)


class _Beginning(NamedTuple):
    """A candidate: where it starts, where its host does, and the scheme it is given."""

    start: int
    at: int
    scheme: str
    mangled: bool  # the scheme itself is

    @property
    def has_scheme(self) -> bool:
        return self.start < self.at


def _is_likely(text: str, begin: _Beginning) -> bool:
    """Sort out, cheaply, a name that ends in one letter, as no host does."""
    name = _NAME.match(text, begin.at)
    if begin.has_scheme or name is None:
        return True
    last = name.group("last")
    return len(last) > 1 or last.isdecimal()


def _beyond(text: str, at: int) -> int:
    """Return where the name ends that is no host: what ends like it is none either."""
    name = _NAME.match(text, at)
    return max(rewritten.beyond(text, at), name.end() if name is not None else at)


def _beginnings(text: str) -> Iterator[_Beginning]:
    """Yield, in order, where a mangled scheme stands, or the host of a mangled dot begins."""
    schemes = {found.end(): found for found in _SCHEME.finditer(text)}
    hosts = {_host_start(text, _mark_start(text, found)) for found in _MARK.finditer(text)}
    hosts -= {found.start() for found in schemes.values()}
    for at in sorted(schemes.keys() | hosts):
        if at in schemes:
            found = schemes[at]
            secure = _SECURE_END.search(text, found.start(), found.start("separator"))
            web = "https" if secure else "http"
            scheme = "ftp" if found.group()[0] in "fF" else web
            yield _Beginning(found.start(), at, scheme, mangled=True)
        elif plain := _PLAIN_SCHEME.search(text[max(0, at - 14) : at]):
            secure = _SECURE_END.search(plain.group().partition(":")[0])
            start = at - len(plain.group())
            yield _Beginning(start, at, "https" if secure else "http", mangled=False)
        else:
            yield _Beginning(at, at, "http", mangled=False)


def _mark_start(text: str, mark: re.Match[str]) -> int:
    """Return where a mark begins, or the one blank before it."""
    return mark.start() - (text[max(0, mark.start() - 1) : mark.start()] in (" ", "\t"))


def _host_start(text: str, end: int) -> int:
    start = end
    while start > max(0, end - _LONGEST_NAME) and (
        text[start - 1].isalnum() or text[start - 1] in ".-_"
    ):
        start -= 1
    while start < end and text[start] in ".-_":
        start += 1
    glued = _GLUED.match(text, start, end)
    return glued.end() if glued is not None else start


def _read(text: str, begin: _Beginning, labels: AbstractSet[str]) -> rewritten.Reading | None:
    run, edits = (_RUN_AND_WORDS, _EDITS_AND_WORDS) if begin.mangled else (_RUN, _EDITS)
    how = Rewriting(f"{begin.scheme}://", run, edits, _restored)
    return rewritten.read(text, begin.start, begin.at, how, labels)


def _restored(found: re.Match[str]) -> str:
    return "" if found.group("gap") else found.group("sign") or "."


def _occurrence(text: str, start: int, reading: rewritten.Reading) -> Occurrence:
    return Occurrence(
        start,
        reading.end,
        text[start : reading.end],
        reading.url,
        CitationKind.TEXT,
        repair=REPAIR,
        defanged=True,
    )


def _is_meant(text: str, begin: _Beginning, reading: rewritten.Reading) -> bool:
    """Whether a candidate is mangled at all, and is an address that somebody meant."""
    if not begin.mangled and _EDITS.search(text, begin.at, reading.end) is None:
        return False
    rest = reading.url.partition("://")[2]
    authority = re.split(r"[/?#]", rest, maxsplit=1)[0].lower()
    if begin.has_scheme:
        return "." in authority
    if text[begin.start - 1 : begin.start] in ("[", "(") and not _WHOLE_MARK.search(
        text, begin.start, reading.end
    ):
        return False
    around = (text, begin.start, reading.end)
    return not (_is_mail(*around, authority) or _is_pattern(*around)) and _is_host(
        text[begin.start : reading.end], authority, rest[len(authority) :]
    )


def _is_mail(text: str, start: int, end: int, authority: str) -> bool:
    before = text[max(0, start - _REACH) : start]
    return bool("@" in authority or _ADDRESSED.search(before) or _ADDRESSES.match(text, end))


def _is_pattern(text: str, start: int, end: int) -> bool:
    r"""Whether a regular expression stands around, in which `[.]` and `\.` are a full stop."""
    run = _BLANKLESS.match(text, start, end + _REACH)
    before = text[max(0, start - 2) : start]
    return bool(_OPENS_PATTERN.search(before) or (run and _PATTERN.search(run.group())))


def _is_host(printed: str, authority: str, rest: str) -> bool:
    """Whether what has no scheme is a host all the same, and no file, network or code."""
    if "\\." in printed and not (rest or printed.lower().startswith("www")):
        return False
    if "\n" in printed.partition("/")[0]:
        return False
    host = re.sub(r":\d+\Z", "", authority)
    if _IP.fullmatch(host):
        network = re.fullmatch(r"/\d{1,2}", rest)
        return network is None and all(int(part) <= 0xFF for part in host.split("."))  # noqa: PLR2004
    doubtful = _SPACED.search(printed) or not _WHOLE_MARK.search(printed)
    if (_FILES.search(host) and not rest) or (doubtful and not _OLD.search(host)):
        return False
    return urls.is_registrable(host) or bool(_UNKNOWN_BUT_MEANT.search(host))

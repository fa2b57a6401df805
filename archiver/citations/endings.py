"""Where a printed URL ends, among the characters that could stand in one.

The first text that cannot be the URL's cuts it, then the punctuation around it goes, then a
note's mark. What is left off and is more than punctuation is a reading that was rejected.
"""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from archiver import urls
from archiver.expressions import expression

MOST = 4096
"""Characters of the longest URL that is believed."""

_INVISIBLE = "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_HOST = expression(
    r"(?:(?:https?:[/\\]{2}|ftp://)(?![/\\ ])|(?P<broken>ht{1,4}p{1,2}s?[ :;]*[/\\ ]+))"
    rf"[{_INVISIBLE}]*(?:[\w.~%+-]+(?::[\w.~%!$&*+=-]*)?@)?"
    r"(?P<host>\[[0-9a-f:.]+\]|%5B[0-9a-f:.]+%5D"
    "|(?:%[0-9a-f]{2}|(?<=[/.]xn)\u2013|[^\x00-,/:-@\\[-^`{-\u00b6\u00b8-\u00bf\u00d7\u00f7\u2012-\u2027\u2030-\u205e])+)"
    r"(?::[0-9]+)?(?P<then>.?)",
    re.IGNORECASE | re.DOTALL,
)
_UNSPACED = (  # scripts that put no blank between a URL and the next word
    "\u0e00-\u0edf\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
)
_ENTITY = (
    r"&(?:gt|lt|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|hellip|[mn]dash"
    r"|#0*(?:34|39|60|62|160)|#x0*(?:22|27|3c|3e|a0));|&amp;\Z"
)
_ESCAPE = expression(r"(?<!\\)\\+[nrt]")  # of a string in a program: a line's end, a tab
_PICTURES = "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
_FOREIGN = expression(
    rf"(?i:{_ENTITY})|(?<=[A-Za-z0-9){_INVISIBLE}])(?=[{_UNSPACED}])"
    r"(?![^\x00-\x7f]++(?:[/?#=&%_-]|\.\w))"
    rf"|(?:(?<=[A-Za-z0-9])|(?<=/)(?<!//)(?<!/wiki/))(?=[{_PICTURES}])"
    rf"(?![{_PICTURES}]++(?:[/?#=&%_-]|\.\w))"
    r"|(?<=[\w/])\.(?=(?i:tel|fax|phone|e-?mail):)"
    "|(?<=/)(?=[\u3041-\u3096]{1,2}\\Z)"  # a particle before the next URL
    "|(?<=/)(?=\u3092|\u306b[\u3066\u3042\u3064\u3088\u3082\u306f]|\u307e\u3067|\u304b\u3089|\u3088\u308a|\u3067\u3059|\u3067\u306f"
    r"|\u3067[\u3400-\u9fff])"
    "|(?<=/)(?=[\u7684\u4e86\u5417\u5462\u5427\u53ca])"  # of Chinese
)
_GLUED_TO_HOST = expression(rf"[A-Za-z0-9.-]*[A-Za-z](?=[{_UNSPACED}])")
_SCHEME_LONGEST = 10  # characters of a scheme and its slashes, escaped
_TITLED = expression(r"https?://(?:ja|zh|ko|th|my|km|lo)\.[^/]*/wiki/")
_LEADERS = expression(r"(?<![/.])\.{3,}(?=[^\W_])")  # and the next words; in `a...b` Git compares
_NEXT_SENTENCE = expression(  # no blank is printed before it
    r"(?<=[\w/])\.(?:The|This|These|That|There|They|In|It|He|She|We|You|An?|As|At|On|For|But|And|See"
    r"|However|Accessed|Retrieved|Available|Last|Also|If|To|Archived|According)\Z"
)
_NEXT_IN_SCRIPT = expression(  # in another one than the URL
    r"(?<=[A-Za-z0-9/])\.(?=[\u0370-\u03ff\u0400-\u052f])(?!\w*[/.=&-])"
)
_GLUED_WORD = expression(  # `,accessed`
    r"(?<=[A-Za-z0-9/])[,;](?:(?P<looked>accessed|retrieved|abgerufen|consult\u00e9e?|consultado"
    r"|consultato|acessado|acesso|dost\u0119p|eri\u015fim)|[^\W\d_]{3,12})\Z",
    re.IGNORECASE,
)
_DATE = expression(  # on which somebody looked at a page
    r"\s+(?:[^\W\d_]{2,12}\s+){0,2}(?:\d{1,2}[^\w\n]{0,2}[^\W\d_]{3,10}[^\w\n]{1,2}"
    r"|[A-Z][a-z]{2,8}\.?\s+(?:\d{1,2},?\s+)?|\d{1,2}[./-]\d{1,2}[./-]|(?=(?:19|20)\d\d-\d\d-))"
    r"(?:19|20)\d\d(?!\d)"
)
_RAISED = expression(
    r"(?<=[a-z\d]{3})[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?=[A-Z])"
    r"|(?:(?<=\.pdf)|(?<=\.html)|(?<=\.htm)|(?<=\.php)|(?<=\.aspx))\u2013"  # or a dash
)  # behind the mark
_NEXT_CELL = expression(r"(?<=\d)\|(?=[^\W\d_])")
_BRACKET = expression(r"\[/|[()\[\]{}]")  # [/url] closes what [url] has opened
_PAIRS = {")": "(", "]": "[", "}": "{"}
_OPENED = {"(": ")", "[": "]", "{": "}", "|": "|", "'": "'"}
_CLOSING = {
    "'": "'",
    "*": "*",
    "+": "++",
    **dict.fromkeys("|[<", "|"),
    "\u2018": "\u2019",
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}
"""By what stands before a URL: what ends it wherever it comes."""

_TRAILING = frozenset(
    ".,;:!?'*|([{\\%\u2217"
    "\u00a1\u00bf\u00ad\u00b7\u00a9\u00ae\u2122\u2020\u2021\u00a7\u2013\u2032\u2033"
    "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"  # superscript notes
    "\u207a\u207b\u207d\u207e"
    "\u0387\u05be\u05f3"
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_INFLECTION = expression(  # `http://a.org's`, and in Turkish `http://a.org/'da`
    r"'s\Z|(?:(?<=/)|(?<=\.html)|(?<=\.htm)|(?<=\.php)|(?<=\.pdf))'[^\W\d_]{1,5}\Z"
    r"|(?<=\d)'(?:[dt][ea]|[dt][ea]n|[dt][ea]ki|n?[i\u0131u\u00fc]n|y?[ea]|[ys]?[i\u0131u\u00fc])\Z"
)
_INFLECTED = 16  # characters at the end of a URL that show it
_QUOTE_OPENS = expression(r"(?<=[/_=(+,])'[^']*\Z")
_EMPHASIS = frozenset("_~")

_LABEL = r"(?P<label>[1-9]\d{0,2})"
_NOTE_IN_BRACKETS = expression(
    r"(?:[^?]*|.*=[^&=\[\]]+)(?P<mark>(?<=[\w/.)-])(?<!_)(?:\[(?!0)[\w ,;\u2013-]{1,40}\])+)"
)
_NOTE_AFTER_FILE = expression(
    r".*\.(?P<ending>[sxdpj]?html?|aspx?|jspx?|php|cfm|cgi|cms|pdf|docx?|xlsx?|pptx?|txt|xml|json"
    rf"|csv|jpe?g|png|gif|svg|zip|epub|stm|ece)[.,;:]?\(?{_LABEL}(?:[,\u2013-][1-9]\d{{0,2}})*\)?",
    re.IGNORECASE,
)
_NUMBERED = frozenset({"php3", "php5", "json5"})
_NOTE_AFTER_HOST = expression(rf"(?P<url>\w+://[^/?#]*[^\W\d_])[.,;]?{_LABEL}")
_NOTE_AFTER_STOP = expression(rf".*(?:[A-Za-z]{{2}}/?|\d{{5}}/?|/)\.{_LABEL}")
_DOI = expression(r"doi\.org/10\.", re.IGNORECASE)
_MANUAL = expression(r"/man(?:pages?|\d\w*)?/", re.IGNORECASE)  # whose pages end in a section
_NOTE_AFTER_COMMA = expression(rf"\w+://[^?#@,;]*[A-Za-z/][,;]{_LABEL}")
_CLAUSE = expression(r"\s+[a-z]+")
_SENTENCE = expression(r"\s+[\"\u201c\u2018(]?[A-Z]")


_IS_MARK = "is the mark of note"


class Ending(NamedTuple):
    """Where a URL ends: after `length` characters; none of them if there is no URL.

    Where it could have ended after `rejected` characters, `reason` says why it does not.
    """

    length: int
    rejected: int = 0
    reason: str = ""


def ending(
    url: str, opener: str = "", following: str = "", labels: AbstractSet[str] = frozenset()
) -> Ending:
    """Return where `url`, a run that begins as one, ends.

    `opener` is the character before it, `following` what comes after the run, and `labels`
    are the notes that the document has. One that is too long is returned at full length.
    """
    if not _has_host(url):
        return Ending(0)
    end = cut(url, following)
    if end > MOST:
        return Ending(end)
    closing = url.find(_CLOSING.get(opener, "\n"), 0, end)
    end = closing if closing >= 0 else end
    length = _trimmed(url, end, opener)
    mark = _mark(url[:length], url[length:] + following, labels)
    if mark is not None:
        return mark._replace(length=_trimmed(url, mark.length, opener), rejected=length)
    ordinary = closing >= 0 or _is_ordinary(url[length:end], url[end:], opener)
    if ordinary:
        return Ending(length)
    return Ending(length, _trimmed(url, len(url), ""), f"it ends before \u201c{url[end]}\u201d")


def cut(url: str, following: str) -> int:
    """Return where another text begins, or a bracket closes that never opened.

    One that never closes belongs to the URL where nothing that follows closes it either.
    """
    end = len(url)
    if host := _HOST.match(url):
        end = _host_end(host)
    if (escape := _ESCAPE.search(url, 0, end)) and "/" in url[:_SCHEME_LONGEST]:
        end = escape.start()
    foreign = _FOREIGN.search(url, 0, end)
    if foreign and (foreign.group() or url[foreign.start() - 1] == ")" or not _TITLED.match(url)):
        end = foreign.start()
    if sentence := _NEXT_SENTENCE.search(url, max(0, end - 12), end):
        end = sentence.start()
    if foreign := _NEXT_IN_SCRIPT.search(url, 0, end):
        end = foreign.start()
    if (leaders := _LEADERS.search(url, 0, end)) and "/compare/" not in url:
        end = leaders.start()
    if word := _GLUED_WORD.search(url, 0, end):
        end = word.start() if word["looked"] or _DATE.match(following) else end
    if (raised := _RAISED.search(url, 0, end)) and "/" in url[_SCHEME_LONGEST : raised.start()]:
        end = raised.start()
    return _balanced(url, _before_bar(url, end), following)


def _before_bar(url: str, end: int) -> int:
    """Return where a bar ends a URL; in a query one may part names."""
    bar = url.find("|", 0, end)
    if bar >= 0 and "?" not in url[:bar]:
        return bar
    cell = _NEXT_CELL.search(url, 0, end)
    return cell.start() if cell else end


def _host_end(host: re.Match[str]) -> int:
    """Return where a host ends all that can be a URL: at a blankless script, or at a sign."""
    name = host.group("host")
    if name[0] == "%":
        return len(host.string)
    glued = _GLUED_TO_HOST.match(name)
    if glued is not None and urls.is_registrable(glued.group()):
        return host.start("host") + glued.end()
    whole = host.group("then") in ("/", "?", "#", "\\", "")
    return len(host.string) if whole else host.start("then")


def _has_host(url: str) -> bool:
    found = _HOST.match(url)
    if found is None:
        return False
    name = found.group("host")
    if found.group("broken"):
        return urls.is_registrable(name)
    bare = name.strip(".-").lower()
    end = bare.rpartition(".")[2]
    if (len(end) == 1 and end.isalpha()) or found.group("then") == "{":
        return (
            False  # no top-level domain has one letter; what opens behind a host is cut out of it
        )
    return name[0] not in ".-" and (
        "." in bare or bare == "localhost" or name.startswith(("[", "%5B"))
    )


def _balanced(url: str, end: int, following: str) -> int:
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(url, 0, end):
        bracket = found.group()
        if bracket == "[/":
            return found.start()
        if bracket not in _PAIRS:
            opened.append((bracket, found.start()))
            continue
        if all(_PAIRS[bracket] != other for other, _ in opened):
            return found.start()
        while opened.pop()[0] != _PAIRS[bracket]:
            pass
    return _closed(url, end, opened, following)


def _closed(url: str, end: int, opened: list[tuple[str, int]], following: str) -> int:
    """Return where a bracket opens that never closes, but for one within a title or a query."""
    for bracket, start in opened:
        in_query = "?" in url[:start] and not url[start + 1 : end].isalpha()
        closes = bracket != "(" or ")" in following
        if bracket != "{" and url[start - 1] not in "_=" and not in_query and closes:
            return start
    return end


def _trimmed(url: str, end: int, opener: str) -> int:
    while end and (url[end - 1] in _TRAILING or (url[end - 1] == opener and opener in _EMPHASIS)):
        end -= 1
    if url.endswith("--", 0, end):
        end -= 2
    if inflection := _INFLECTION.search(url, max(0, end - _INFLECTED), end):
        return inflection.start()
    if url.endswith("&", 0, end) and "?" not in url[:end]:
        end -= 1
    if url.startswith("'", end) and opener != "'" and _QUOTE_OPENS.search(url, 0, end):
        return end + 1
    return end


def _is_ordinary(trimmed: str, tail: str, opener: str) -> bool:
    """Whether what is left off is punctuation, the closing of what was opened, or markup."""
    if not any(map(str.isalnum, tail)) or (trimmed + tail).startswith("'s"):
        return True
    return tail[0] == _OPENED.get(opener) or re.match(_ENTITY, tail, re.IGNORECASE) is not None


# --- Marks of notes ---------------------------------------------------------------------


def _mark(url: str, following: str, labels: AbstractSet[str]) -> Ending | None:
    """Return where a URL ends before the mark of a note that is glued to it."""
    if url[-1:] == "]":
        found = _NOTE_IN_BRACKETS.fullmatch(url)
        return _before_mark(found, "mark") if found is not None else None
    if url[-1:].isdecimal() or url[-1:] == ")":
        for form, is_mark in _MARKS:
            found = form.fullmatch(url)
            if found is not None:
                marks = is_mark(found, following, found.group("label") in labels)
                return _before_mark(found, "label") if marks else None
    return None


def _before_mark(found: re.Match[str], group: str) -> Ending:
    mark, start = found.group(group), found.start(group)
    start -= found.string.startswith("(", start - 1)
    return Ending(start, found.end(), because_of(mark, mark.strip("[]")))


def because_of(mark: str, label: str) -> str:
    """Return why a URL ends before a mark, in the words of a reader."""
    return f"the {mark} at its end {_IS_MARK} {label}"


def marked(reason: str) -> str | None:
    """Return the note of a reason that `because_of` gave; None for any other."""
    _, said, label = reason.partition(f"{_IS_MARK} ")
    return label.partition(";")[0] if said else None


def lost_mark(reason: str) -> bool:
    """Say whether a reason is that of `because_of`."""
    return _IS_MARK in reason


def _after_comma(found: re.Match[str], following: str, known: bool) -> bool:
    return not _DOI.search(found.group()) and (known or _CLAUSE.match(following) is not None)


def _after_file(found: re.Match[str], _following: str, known: bool) -> bool:
    return known or (found.group("ending") + found.group("label")).lower() not in _NUMBERED


def _after_host(found: re.Match[str], _following: str, _known: bool) -> bool:
    return urls.is_registrable(found.group("url")) and not urls.is_registrable(found.group())


def _after_stop(found: re.Match[str], following: str, known: bool) -> bool:
    if _DOI.search(found.group()) or _MANUAL.search(found.group()):
        return False
    return known or _SENTENCE.match(following) is not None


_MARKS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str, bool], bool]], ...] = (
    (_NOTE_AFTER_FILE, _after_file),
    (_NOTE_AFTER_HOST, _after_host),
    (_NOTE_AFTER_STOP, _after_stop),
    (_NOTE_AFTER_COMMA, _after_comma),
)
"""How a URL with a number at its end can look, and whether the number is then a mark."""

"""What a line begins with, behind a break in a URL: more of it, or words of a sentence."""

import re
from typing import NamedTuple

from archiver import urls
from archiver.expressions import expression

_PART = expression(
    r"\d{5}|\b(?=[a-f\d]*\d)(?=\d*[a-f])[a-f\d]{5,}\b|[/=%_?&~]|\w#\w|-.*-|\.(?:html?|shtml|php\d?|aspx?|jsp|cfm|pdf|stm)\b",
    re.IGNORECASE,
)
_PATH = expression(  # what no sentence has, whatever room there was for it
    r"\A(?:[\w.~%+-]*/){2}\S|\A[\w.~%-]+/[\w.~%-]*(?:-\w+-|\.(?:html?|php|aspx?|pdf)\b)"
    r"|\A[\w.~%/=;&-]*\?\w+=\w|\A\w+(?:-\w+){3,}|\A[^\W_]++(?:_[^\W_]++)+\.\w|\A\d{9,}\W*\Z"
    r"|\A[\w.+~-]*%[0-9A-F]{2}[\w+]|\A/?%[0-9A-F]{2}|\A/[a-z][\w.-]{2,}|\A/[)\].,;>]+\Z|\A\.[a-z][a-z\d-]*[./][a-z\d]",
)
_WORDLIKE = expression(
    r"(?:and/or|either/or|s?he/s?he|his/hers?|s/he|[nw]/[ao]|c/o)\W*|\d{1,2}/\d{1,2}(?:/\d{2,4})?\W*"
)  # and/or, 12/10/2013
_HOST = expression(r"((?:[\w-]+\.)+[a-z]{2,})(?:[/:]|$)", re.IGNORECASE)


class Head(NamedTuple):
    """What a line begins with, as it is read, and where it ends in the page's text."""

    words: str
    end: int

    @property
    def names_host(self) -> bool:
        """Whether it begins with the name of a site."""
        host = _HOST.match(self.words)
        return host is not None and urls.is_registrable(host.group(1))

    @property
    def is_words(self) -> bool:
        """Whether it is something else that has the signs of a URL in it."""
        apart = "@" in self.words or (self.words[-1] == ":" and not self.shows_part)
        return apart or self.names_host or _WORDLIKE.fullmatch(self.words) is not None

    @property
    def shows_part(self) -> bool:
        """Whether it has what is rather in a URL than in a sentence."""
        return _PART.search(self.words) is not None

    @property
    def shows_path(self) -> bool:
        """Whether it has what is in no sentence."""
        return _PATH.search(self.words) is not None

"""URLs that are cut by the end of a page and go on at the top of the next one.

What lies between, page numbers and running headers, is passed over. A page may begin with
anything, so only what shows itself to be the rest of a URL is joined.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from archiver.citations import digests, feet, hyphens, pieces, printed, running
from archiver.citations.endings import MOST
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import CitationKind, Passage, Repair

_OPEN = frozenset((*hyphens.MARKS, *"_=&%"))
_LEAD = 4
"""Lines up to a cut that tell how wide they are, and what parts words in them."""

_SUFFIX = expression(r"(?:[a-z]{2,5}|php\d)(?=[/?#.,;)\s]|\Z)")  # of a file or a host
_ENDING_BEGUN = expression(r"/[^/?#\s]*\.([a-z]{1,4})\Z", re.IGNORECASE)
_ENDING_ENDS = expression(r"[a-z]{1,4}(?![^\W_])", re.IGNORECASE)
_REST = expression(  # what no page begins with but the rest of a URL
    r"(?!https?:|www\.|(?:[a-z\d-]+\.)+[a-z]{2,}/)[a-z\d_%~+]*"
    rf"(?:[/_=&?][\w%~+.-]+[-/_=&?.]\w|,?[\w,-]*\w\.{pieces.FILES}\b|\w*-\w+-\w)\S*",
    re.IGNORECASE,
)
_BEGUN = (  # and nothing of its host that counts
    r"\bhttps?:/{0,2}(?:www\.(?:[a-z\d-]+(?=\s|\Z))?|[a-z\d]+[-.\ufffe])?"
)
_SCHEME = expression(rf"{_BEGUN}[ \t]*$", re.IGNORECASE | re.MULTILINE)
_SCHEME_ENDS = expression(rf"{_BEGUN}\Z", re.IGNORECASE)
_LONGEST_SCHEME = 80  # characters, with what of a host there may be
_HOST = expression(r"(?:/{0,2}|\.)(?:[\w-]+\.)+[a-z]{2,}[/?:,.;\s)]", re.IGNORECASE)
_CLOSED_ANGLE = expression(r"[\w%/.?=&#~+-]+>")
_CLOSED_ROUND = expression(r"[\w%/?=&#~+-]*\d[\w%/?=&#~+-]*\)")
_EVIDENT = expression(r"[a-z0-9%_]|[/?=&.-]\w")


class Joined(NamedTuple):
    """The occurrences of each passage, and the parts of URLs, each with its passage's number."""

    found: list[list[Occurrence]]
    parts: list[tuple[int, Occurrence]]


def joined(
    passages: Sequence[Passage],
    found: list[list[Occurrence]],
    labels: AbstractSet[str] = frozenset(),
) -> Joined:
    """Return the occurrences, those that a page cuts in one, without those that stay cut.

    None of them goes on in the footer of its page.
    """
    cuts, begun = list(_cuts(passages, found)), list(_begun(passages))
    above = list(feet.cuts(passages, labels))
    parts: list[tuple[int, Occurrence]] = []
    if not cuts and not begun and not above:
        return Joined(found, parts)
    repeated = running.of(passages)
    result = list(found)
    for number in begun:
        _join_scheme(passages[number].text, passages[number + 1].text, number, result, repeated)
    for number, item in above:
        top = running.top(passages[number + 1].text, repeated)
        if top < feet.begin(passages[number + 1]):
            _join(
                passages, result, _Cut(number, item, feet.end_above(passages[number]), top), labels
            )
    for number in cuts:
        result[number] = _without_footer(passages[number].text, result[number], repeated, labels)
        if not result[number]:
            continue
        here, there = passages[number], passages[number + 1]
        body, top = running.body_end(here.text, repeated), running.top(there.text, repeated)
        if (foot := feet.onward(here, there, result[number][-1].start)) is not None:
            body, top = feet.end(here.text, body), foot
        cut = _Cut(number, result[number][-1], body, top)
        if not _join(passages, result, cut, labels) and _is_part(cut.item, here.text, body):
            parts.append((number, cut.item))
            result[number] = result[number][:-1]
    return Joined(result, parts)


class _Cut(NamedTuple):
    """The first part of a URL: where its passage ends, and where the next one goes on."""

    number: int
    item: Occurrence
    body: int
    top: int


def _join(
    passages: Sequence[Passage],
    result: list[list[Occurrence]],
    cut: _Cut,
    labels: AbstractSet[str],
) -> bool:
    """Put the whole of a URL for its first part; say whether it goes on."""
    number, item, body, top = cut
    onward = passages[number + 1].text[top : top + MOST]
    whole = _whole(item, passages[number].text, body, onward, labels)
    if whole is None:
        return False
    end = top + len(whole.as_printed) - (body - whole.start) - 1
    others = (other for other in result[number] if other.start != item.start)
    result[number] = sorted((*others, whole), key=attrgetter("start"))
    result[number + 1] = [
        other for other in result[number + 1] if other.start >= end or other.end <= top
    ]
    return True


def _begun(passages: Sequence[Passage]) -> Iterator[int]:
    """Yield the number of each passage that ends, but for a footer, in the beginning of a URL."""
    for number, (here, there) in enumerate(pairwise(passages)):
        follows = here.place.page is not None and there.place.page == here.place.page + 1
        last = here.text[-MOST:].split("\n")[-running.EDGE - 1 :] if follows else ()
        if _SCHEME.search("\n".join(last)):
            yield number


def _join_scheme(
    here: str, there: str, number: int, result: list[list[Occurrence]], repeated: AbstractSet[str]
) -> None:
    """Put the URL of which a page has no more than the scheme where that stands."""
    body, top = running.body_end(here, repeated), running.top(there, repeated)
    scheme = _SCHEME_ENDS.search(here, max(0, body - _LONGEST_SCHEME), body)
    if scheme is None or not _HOST.match(there, top):
        return
    whole = next(printed.find(f"{scheme.group()}\n{there[top : top + MOST]}"), None)
    if whole is None or whole.start or whole.repair is None:
        return
    end = top + whole.end - len(scheme.group()) - 1
    kept = [item for item in result[number] if item.end <= scheme.start()]
    repair = Repair(_because(scheme.group()[-1], there[top]), whole.repair.rejected)
    whole = replace(whole, start=scheme.start(), end=body, repair=repair)
    result[number] = [*kept, whole]
    result[number + 1] = [
        item for item in result[number + 1] if item.start >= end or item.end <= top
    ]


def _is_part(cut: Occurrence, text: str, body: int) -> bool:
    """Whether a URL ends with its page in a sign that no URL ends in."""
    last = text[cut.start : body].rstrip()
    return len(last) - 1 <= cut.end - cut.start and last[-1:] in _OPEN


def _without_footer(
    text: str, items: list[Occurrence], repeated: AbstractSet[str], labels: AbstractSet[str]
) -> list[Occurrence]:
    """Return the occurrences of a page, the last one read as if the page had no footer."""
    if not items:
        return items
    body, last = running.body_end(text, repeated), items[-1]
    if not last.start < body < last.end:
        return items
    begin = max(text.rfind("\n", 0, last.start) + 1, last.start - MOST)
    return items[:-1] + [
        replace(item, start=item.start + begin, end=item.end + begin)
        for item in printed.find(text[begin:body], labels)
        if item.start == last.start - begin
    ]


def _cuts(passages: Sequence[Passage], found: Sequence[list[Occurrence]]) -> Iterator[int]:
    """Yield the number of each passage whose last URL could be cut by the end of its page."""
    for number, (here, there) in enumerate(pairwise(passages)):
        if here.place.page is None or there.place.page != here.place.page + 1:
            continue
        if here.alone or there.alone:
            continue
        if here.place.note is None and there.place.note is None and found[number]:
            last = found[number][-1]
            after = here.text[last.end : last.end + MOST]
            is_printed = last.anchor is None and last.kind in (CitationKind.TEXT, CitationKind.DOI)
            if is_printed and "://" in last.as_printed and after.count("\n") <= 2 * running.EDGE:
                yield number


def _whole(
    cut: Occurrence, text: str, body: int, onward: str, labels: AbstractSet[str]
) -> Occurrence | None:
    """Return the URL whose first part is `cut`, or None where it ends with its page."""
    if text[cut.end : body].strip(".\u00ad\u2010?,"):
        return None
    begin = _some_lines_before(text, cut.start)
    before, length = text[begin:body], body - cut.start
    if not _is_evident(before, onward):
        return None
    whole = next(
        (
            item
            for item in printed.find(f"{before}\n{onward}", labels)
            if item.start == cut.start - begin
        ),
        None,
    )
    if whole is None or whole.end <= length + whole.start + 1 or whole.repair is None:
        return None
    reasons = [cut.repair.reason] if cut.repair is not None else []
    reason = "; ".join((*reasons, _because(before[-1], onward[0])))
    rejected = tuple(dict.fromkeys((cut.url, *whole.repair.rejected)))[: printed.MOST_REJECTED]
    return replace(
        cut,
        end=body,
        as_printed=whole.as_printed,
        url=whole.url,
        repair=Repair(reason, rejected),
    )


def _some_lines_before(text: str, start: int) -> int:
    """Return where the text begins that tells how wide lines are, and what parts words."""
    begin = start
    for _ in range(_LEAD):
        begin = text.rfind("\n", max(0, start - MOST), begin)
        if begin < 0:
            return max(0, start - MOST)
    return begin + 1


def _is_evident(before: str, onward: str) -> bool:
    """Whether the end of the one and the beginning of the other are made for each other."""
    if not onward or not _EVIDENT.match(onward):
        return False
    if before.endswith("."):
        return _SUFFIX.match(onward) is not None
    if before.endswith(",") or (before[-1:].isalnum() and onward[0].isalnum()):
        if digests.are_one(before, onward) or _completes(before, onward):
            return True
        return (_REST.match(onward) or _closed(before, onward)) is not None
    return True


def _completes(before: str, onward: str) -> bool:
    """Whether the end of a page parts a file's ending."""
    begun, rest = _ENDING_BEGUN.search(before), _ENDING_ENDS.match(onward)
    return begun is not None and rest is not None and pieces.completes(begun[1], rest.group())


def _closed(before: str, onward: str) -> re.Match[str] | None:
    """Find the bracket that closes what has been opened before the last URL."""
    begin = max(before.rfind("<"), before.rfind("("))
    if begin < 0 or not before[begin + 1 :].startswith("http"):
        return None
    return (_CLOSED_ANGLE if before[begin] == "<" else _CLOSED_ROUND).match(onward)


def _because(before: str, after: str) -> str:
    if before in hyphens.MARKS:
        return "joined over the page break, and the hyphen at the page's end is its own"
    sign = f"before \u201c{after}\u201d" if before.isalnum() else f"after \u201c{before}\u201d"
    return f"joined over the page break {sign}"

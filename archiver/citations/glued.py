"""Marks of notes that are glued to a URL, told from its own digits by the notes there are.

A URL that ends in a word and a number gives the number up only where a note of that number
is opened further on, nothing else marks it, and the marks around it are in their order.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from archiver import urls
from archiver.citations.endings import because_of, marked
from archiver.citations.notes import REACH, Label, Note
from archiver.citations.occurrence import Occurrence
from archiver.expressions import expression
from archiver.model import CitationKind, Passage, Repair

_GLUED = expression(  # to a word, a year behind one, or a full stop
    r"(?!.*#L\d+\Z).*(?:[^\W\d_][/.,;]?|[^\W\d_][-_](?:19|20)\d\d|\d[./]"
    r"|/(?:19|20)\d\d-[01]\d-[0-3]\d)(?P<label>[1-9]\d{0,2})",
    re.DOTALL,
)
_BEHIND = expression(r"[)\]](?P<label>[1-9]\d{0,2})(?![\w/-])")
_NUMBERED = expression(  # words that have a number
    r"(?<![^\W\d_])(?:page|part|p|pg|no|nr|vol|chapter|ch|section|sec|v|ver|version|item|id|fig|figure|table"
    r"|day|week|month|year|top|web|step|round|phase|level|type|class|unit|article|art|annex|[a-z]"
    r"|mp|bz|jp|md|sha|hdf|windows|iphone|covid|news|story|image|img|photo|file|slide|room|view|site|test)"
    r"[_.-]?\d+\Z|\A\d+\Z|\d\.\d+\Z",  # or are one
    re.IGNORECASE,
)
_DATE = expression(
    r"[ \t]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|o'?clock|of\b|%|per\b)",
    re.IGNORECASE,
)

_APART = expression(  # what stands above the notes of a page
    r"(?:\A|\n\n|(?:\A|\n)[ \t]*(?:[-_*=\u2014\u2500]{3,}|(?:foot|end)?notes?:?)[ \t]*\n)\Z",
    re.IGNORECASE,
)
_ABOVE = 80  # characters that are looked at for that

LEADING = 2
"""Notes before one that are marked in their order, so that the next mark can be told."""

_CLOSED = frozenset({"<>", '""', "\u201c\u201d"})

Position = tuple[int, int]  # the number of a passage, an offset in it


def freed(
    passages: Sequence[Passage],
    opened: Sequence[Label],
    tied: Sequence[Note],
    found: list[list[Occurrence]],
) -> list[list[Occurrence]]:
    """Return the occurrences, those that end in a note's mark without it; or `found` itself.

    `opened` are the lines that may open a note, `tied` the notes whose mark is known.
    """
    marks = dict(_cut_already(passages, found))
    marks |= {note.opening.label: (note.mark.passage, note.mark.start) for note in tied[::-1]}
    openings: dict[str, list[Label]] = {}
    for opening in filter(_is_numbered, opened):
        openings.setdefault(opening.label, []).append(opening)
    free = [
        [] if here.alone or here.raised else items
        for here, items in zip(passages, found, strict=True)
    ]
    candidates = dict(_candidates(passages, free, marks, openings))
    taken = {
        where: label
        for label, where in candidates.items()
        if _is_in_order(int(label), where, {**candidates, **marks}, openings)
        and (_is_among(label, marks, candidates) or _is_alone(passages, openings[label]))
    }
    if not taken:
        return found
    known = {**marks, **{label: where for where, label in taken.items()}}
    read: list[list[Occurrence]] = [list(items) for items in found]
    for number, items in enumerate(found):
        for at, item in enumerate(items):
            label = taken.get((number, item.start))
            if label is not None:
                sure = _may_give_up(items, (number, item.start), label, known, openings)
                read[number][at] = _cut(item, label) if sure else _doubted(item, label)
    return read


def _cut_already(
    passages: Sequence[Passage], found: Sequence[Sequence[Occurrence]]
) -> Iterator[tuple[str, Position]]:
    """Yield the marks that URLs gave up, or that stand behind their brackets, and where."""
    for number, items in enumerate(found):
        for item in items:
            behind = _BEHIND.match(passages[number].text, item.end)
            label = marked(item.repair.reason) if item.repair is not None else None
            label = label or (behind["label"] if behind else None)
            if label is not None:
                yield label, (number, item.start)


def _is_numbered(opening: Label) -> bool:
    return opening.label.isdecimal()


def _candidates(
    passages: Sequence[Passage],
    found: Sequence[list[Occurrence]],
    marks: Mapping[str, Position],
    openings: Mapping[str, Sequence[Label]],
) -> Iterator[tuple[str, Position]]:
    """Yield each label that only one URL can mark, and where that URL is."""
    by_label: dict[str, list[Position]] = {}
    for number, item in chain.from_iterable(
        ((number, item) for item in items) for number, items in enumerate(found)
    ):
        glued = _GLUED.fullmatch(item.as_printed) if item.kind is CitationKind.TEXT else None
        label = glued.group("label") if glued is not None and item.anchor is None else None
        if label is None or _is_enclosed(passages[number].text, item):
            continue
        if label in openings and label not in marks:
            last = openings[label][-1]
            before = openings.get(str(int(label) - 1), ())
            if _is_in_item(passages[number].text, number, item.start, before):
                continue
            if (number, item.end) <= (last.passage, last.start):
                by_label.setdefault(label, []).append((number, item.start))
    for label, where in by_label.items():
        if len(where) == 1:
            yield label, where[0]


def _is_in_item(text: str, passage: int, at: int, before: Sequence[Label]) -> bool:
    """Whether a URL stands in the item above the one it would mark: that is a list of steps."""
    starts = [opening.start for opening in before if opening.passage == passage]
    last = max((start for start in starts if start < at), default=None)
    return (
        last is not None and "\n\n" not in text[last : min(at, last + REACH)] and at < last + REACH
    )


def _is_enclosed(text: str, item: Occurrence) -> bool:
    """Whether markup or quotation marks close right behind a URL: no mark stands within them."""
    return item.start > 0 and text[item.start - 1] + text[item.end : item.end + 1] in _CLOSED


def _is_in_order(
    label: int,
    where: Position,
    marks: Mapping[str, Position],
    openings: Mapping[str, Sequence[Label]],
) -> bool:
    """Whether the note before is marked before it, and the note after it after it."""
    before, after = str(label - 1), str(label + 1)
    if before in openings and (before not in marks or marks[before] >= where):
        return False
    if after in marks:
        return after not in openings or marks[after] > where
    return after not in openings or _is_led_up_to(label, marks, openings)


def _is_led_up_to(
    label: int, marks: Mapping[str, Position], openings: Mapping[str, Sequence[Label]]
) -> bool:
    """Whether all notes before it, two at least, are marked one after the other."""
    before = [str(each) for each in range(1, label)]
    if len(before) < LEADING or not all(each in openings and each in marks for each in before):
        return False
    return all(marks[first] < marks[then] for first, then in pairwise(before))


def _is_among(
    label: str, marks: Mapping[str, Position], candidates: Mapping[str, Position]
) -> bool:
    """Whether the note before or after it has a mark."""
    return any(other in marks or other in candidates for other in _around(label))


def _around(label: str) -> tuple[str, str]:
    """Return the numbers of the notes before and after one."""
    return str(int(label) - 1), str(int(label) + 1)


def _is_alone(passages: Sequence[Passage], openings: Sequence[Label]) -> bool:
    """Whether a single note stands below a blank line or a rule, as at the end of a page."""
    opening = openings[-1]
    text = passages[opening.passage].text
    above = text[max(0, opening.start - _ABOVE) : opening.start].rstrip(" \t[(")
    apart = _APART.search(above) is not None
    return len(openings) == 1 and apart and not _DATE.match(text, opening.end)


def _may_give_up(
    items: Sequence[Occurrence],
    where: Position,
    label: str,
    marks: Mapping[str, Position],
    openings: Mapping[str, Sequence[Label]],
) -> bool:
    """Whether the number is not one that belongs to the word before it."""
    item = items[bisect_right(items, where[1], key=lambda item: item.start) - 1]
    if not _NUMBERED.search(re.split(r"[/?=&#]", item.as_printed)[-1]):
        return True
    around = [note for note in _around(label) if note in openings]
    if around and all(note in marks for note in around):
        return True
    return _is_led_up_to(int(label), marks, openings)


def _cut(item: Occurrence, label: str) -> Occurrence:
    printed = item.as_printed[: -len(label)].rstrip(".,;")
    url = urls.repair(item.url[: -len(label)].rstrip(".,;"))
    reasons = [item.repair.reason] if item.repair is not None else []
    others = item.repair.rejected if item.repair is not None else ()
    reason = "; ".join((*reasons, because_of(label, label)))
    return replace(
        item,
        end=item.start + len(printed),
        as_printed=printed,
        url=url,
        repair=Repair(reason, (item.url, *others)),
    )


def _doubted(item: Occurrence, label: str) -> Occurrence:
    """Return an occurrence whose number may be the mark of a note, and probably is its own."""
    other = _cut(item, label)
    reasons = [item.repair.reason] if item.repair is not None else []
    others = item.repair.rejected if item.repair is not None else ()
    reason = "; ".join(
        (*reasons, f"{label} is read as its own, but there is a note of that number")
    )
    return replace(item, repair=Repair(reason, (other.url, *others)))

"""Plain text, and lists of footnotes: a note behind an address says where its copy is."""

import re
from collections.abc import Iterator, Mapping

from archiver.expressions import expression
from archiver.robust.edits import Edit, Facts

_GOES_ON = r"[\w/?&=%#~+@:$*!'(),.;\-]"
"""What an address may go on with; a full stop or the like at its end does not belong to it."""

_LINE_END = expression(r"[ \t]*\r?\n[ \t]*")


def find(source: str, facts: Mapping[str, Facts]) -> Iterator[Edit]:
    """Yield a note behind each address that stands on one line, just as it is asked for."""
    for url, known in facts.items():
        longer = [other[len(url) :] for other in facts if other != url and other.startswith(url)]
        for match in places(source, url):
            if _is_broken(source, match.end(), longer):
                continue
            if known.moved_to is not None:
                yield Edit(match.start(), match.end(), known.moved_to)
            elif known.note and not source.startswith(" (archived ", match.end()):
                yield Edit(match.end(), match.end(), known.note)


def _is_broken(source: str, end: int, tails: list[str]) -> bool:
    """Say whether a longer address that is known goes on in the next line."""
    behind = _LINE_END.match(source, end)
    if behind is None:
        return False
    rest = source[behind.end() :]
    return any(rest.startswith(tail[:1]) and rest[: len(tail)] == tail for tail in tails)


def places(source: str, url: str) -> Iterator[re.Match[str]]:
    """Yield where an address stands whole: it neither begins nor ends inside of another."""
    whole = re.compile(rf"(?<![\w/=?&:.%]){re.escape(url)}(?!{_GOES_ON}*[\w/=&%#~+@$\-])")
    yield from whole.finditer(source)

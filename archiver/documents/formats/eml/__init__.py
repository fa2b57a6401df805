"""Mail (RFC 5322, MIME): its subject and the best version of its text, of forwarded mail too.

Of alternatives the hypertext is read, because it holds the targets of the links of which the
plain text at most prints the addresses; headers but the subject cite nothing. Attachments are
documents of their own: they are named, and not read.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from archiver.documents import hypertext
from archiver.documents.decoding import decode
from archiver.documents.formats.eml.parts import Part, head, whole
from archiver.documents.formats.eml.plain import paragraphs
from archiver.expressions import expression
from archiver.model import Omission, Passage, Place

MEDIA_TYPE = "message/rfc822"
SUFFIXES = (".eml", ".mht", ".mhtml")

DEPTH = 24
"""Parts within parts, and mail within mail."""

MOST_PARTS = 1000

MOST_VERSIONS = 32
"""Of one text."""

_MACHINE = expression(
    r"mime-version|message-id|received|return-path|delivered-to|dkim-signature|x-[a-z-]+"
)
_HUMAN = expression(r"from|date|subject|to|sender")
_BEGINNING = 65_536
_SILENT = expression(  # nothing in them cites
    r"(?:image|audio|video|font)/.*|text/(?:css|calendar|(?:x-)?vcard|x-amp-html|rfc822-headers)"
    r"|application/(?:(?:x-)?pkcs7-signature|pgp-(?:signature|keys|encrypted)|ics)"
    r"|message/(?:delivery-status|disposition-notification|feedback-report)"
)
_RANKS = {"text/html": 0, "application/xhtml+xml": 0, "multipart": 1, "text/plain": 2}
_BY_NAME = frozenset(("iso-2022-jp", "utf-7", "utf-16", "utf-32", "hz-gb-2312", "iso-2022-kr"))


def recognises(data: bytes) -> bool:
    """Say whether the bytes begin with the headers of a mail, a program's and a person's."""
    names = head(data[:_BEGINNING])
    return any(map(_MACHINE.fullmatch, names)) and any(map(_HUMAN.fullmatch, names))


def passages(data: bytes) -> Iterator[Passage | Omission]:
    """Yield the subject and the paragraphs; lines are told where the text stands as it is."""
    yield from _Mail().message(whole(data), 0)


class _Mail:
    """What is read of a mail, within limits."""

    def __init__(self) -> None:
        self._left = MOST_PARTS
        self._told = False

    def message(self, part: Part, depth: int) -> Iterator[Passage | Omission]:
        """Yield the subject and the body of a mail."""
        if subject := part.subject:
            yield Passage(subject, Place(line=part.line_of("subject")))
        yield from self._part(part, depth)

    def _part(self, part: Part, depth: int) -> Iterator[Passage | Omission]:
        self._left -= 1
        if depth > DEPTH or self._left < 0:
            if not self._told:
                yield Omission("Some parts of this mail were not read: they are too many.")
            self._told = True
        elif part.kind == "message/rfc822":
            yield from self.message(part.enclosed(), depth + 1)
        elif part.kind == "multipart/alternative":
            yield from self._best(part, depth)
        elif part.kind.startswith("multipart/"):
            for inner in part.parts():
                yield from self._part(inner, depth + 1)
                if self._told:
                    return
        else:
            yield from _leaf(part)

    def _best(self, part: Part, depth: int) -> Iterator[Passage | Omission]:
        """Yield the best of several versions that leads anywhere, else that has any text."""
        best: list[Passage | Omission] = []
        for inner in sorted(islice(part.parts(), MOST_VERSIONS), key=_rank):
            found = [*self._part(inner, depth + 1)]
            if any(map(_leads, found)):
                best = found
                break
            if not any(isinstance(item, Passage) for item in best):
                best = found
        yield from best


def _leads(found: Passage | Omission) -> bool:
    return isinstance(found, Passage) and bool(found.hyperlinks or "://" in found.text)


def _leaf(part: Part) -> Iterator[Passage | Omission]:
    """Yield the text of a part that has no parts, or say that it is another document."""
    if _SILENT.fullmatch(part.kind):
        return
    if part.attached or not part.kind.startswith(("text/", "application/xhtml")):
        yield Omission(f"{part.title} was not read: save it, and read it by itself.")
    elif part.kind in ("text/html", "application/xhtml+xml"):
        yield from _hypertext(part)
    else:
        yield from paragraphs(_text(part), part)


def _rank(part: Part) -> int:
    kind = part.kind
    return _RANKS.get(kind, _RANKS.get(kind.partition("/")[0], len(_RANKS)))


def _text(part: Part) -> str:
    """Return the text of a part: as its charset says where bytes alone do not tell."""
    data, charset = part.content(), part.charset
    text = None
    if charset in _BY_NAME:
        text = data.decode(charset, "replace")
    elif charset in ("iso-8859-1", "latin-1", "latin1"):
        charset = "cp1252"  # as the WHATWG's encodings have it
    if text is None:
        text = decode(data, None if charset in ("", "us-ascii", "ascii") else charset)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hypertext(part: Part) -> Iterator[Passage]:
    root = hypertext.parsed(_text(part))
    first = part.line
    for passage in hypertext.passages([hypertext.Page("", root)]) if root is not None else ():
        line = passage.place.line
        place = replace(passage.place, line=first + line - 1 if first and line else None)
        yield replace(passage, place=place)

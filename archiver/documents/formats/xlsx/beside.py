"""What stands beside the cells of a sheet: comments, and the text of shapes and charts."""

from collections.abc import Iterator, Mapping

from lxml import etree

from archiver.documents import fields
from archiver.documents.archives import Archive
from archiver.documents.formats.xlsx import formulas, parts
from archiver.documents.formats.xlsx.parts import Target
from archiver.model import Hyperlink, Passage, Place

_NOTICE = "go.microsoft.com/fwlink/?linkid=870924"
"""In the text that stands for a comment of a thread where a program knows no threads."""


def passages(archive: Archive, sheet: str, page: int) -> Iterator[Passage]:
    """Yield the comments of a sheet, with the rows they stand at, then its shapes."""
    targets = _inside(archive, sheet)
    threads = [name for kind, name in targets if kind == "threadedComment"]
    threaded: set[str] = set()
    for name in threads:
        for comment in archive.xml(name).iterfind("{*}threadedComment"):
            threaded.add(comment.get("ref", ""))
            text = comment.findtext("{*}text") or ""
            yield from _comment(comment.get("ref", ""), text, page)
    for kind, name in targets:
        if kind == "comments":
            for comment in archive.xml(name).iterfind("{*}commentList/{*}comment"):
                ref, said = comment.get("ref", ""), comment.find("{*}text")
                if said is not None and ref not in threaded:
                    yield from _comment(ref, parts.text(said), page)
        elif kind == "drawing":
            yield from _drawing(archive, name, page)


def _inside(archive: Archive, name: str) -> list[tuple[str, str]]:
    """Return kind and name of the parts that a part leads to, those that are there."""
    found = parts.targets(archive, name).values()
    return [(target.kind, target.name) for target in found if target.name in archive]


def _comment(ref: str, text: str, page: int) -> Iterator[Passage]:
    digits = "".join(filter(str.isdecimal, ref))[:7]
    letters = "".join(filter(str.isalpha, ref))
    column = formulas.column(letters) if letters.isascii() and 0 < len(letters) < 4 else None  # noqa: PLR2004
    place = Place(page=page, line=int(digits or 0) or None, column=column)
    for line in text.splitlines():
        if fields.may_name(line) and _NOTICE not in line:
            yield Passage(line, place, alone=True)


def _drawing(archive: Archive, name: str, page: int) -> Iterator[Passage]:
    yield from _shapes(archive.xml(name), parts.targets(archive, name), page)
    for kind, chart in _inside(archive, name):
        if kind == "chart":
            yield from _shapes(archive.xml(chart), {}, page)


def _shapes(root: etree._Element, targets: Mapping[str, Target], page: int) -> Iterator[Passage]:
    """Yield the paragraphs of shapes, and the shapes that are links themselves."""
    for other in list(root.iter("{*}Fallback")):
        other.clear()
    for element in root.iter("{*}p", "{*}cNvPr"):
        if parts.local(element) == "p":
            passage = _paragraph(element, targets, page)
        else:
            url = _link(element, targets)
            shown = " ".join((element.get("descr") or element.get("title") or "").split())
            links = (Hyperlink(url, 0, len(shown)),) if url else ()
            passage = Passage(shown, Place(page=page), links, alone=True)
        if passage.hyperlinks or fields.may_name(passage.text):
            yield passage


def _paragraph(paragraph: etree._Element, targets: Mapping[str, Target], page: int) -> Passage:
    pieces: list[str] = []
    links: list[Hyperlink] = []
    at = 0
    for run in paragraph:
        said = " " if parts.local(run) == "br" else run.findtext("{*}t") or ""
        properties = run.find("{*}rPr")
        url = _link(properties, targets) if properties is not None else None
        if url is not None:
            if links and (links[-1].url, links[-1].end) == (url, at):
                at_first = links.pop().start
            else:
                at_first = at
            links.append(Hyperlink(url, at_first, at + len(said)))
        pieces.append(said)
        at += len(said)
    return Passage("".join(pieces), Place(page=page), tuple(links), alone=True)


def _link(element: etree._Element, targets: Mapping[str, Target]) -> str | None:
    found = element.find("{*}hlinkClick")
    target = targets.get(parts.reference(found)) if found is not None else None
    return target.name if target is not None and target.outside else None

"""From bytes to what a rule may look at in an HTML answer.

Cheap, because the crawl waits for it, and bounded, because anybody may have written the
page: only the first MiB is read, and every list and text has an end. Nothing raises.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import TypeAlias, cast

from lxml import etree

from archiver import media, signs, tags, urls
from archiver.expressions import expression
from archiver.model import Page
from archiver.page import hiding, scripts, telling
from archiver.page.texts import MOST_ITEMS, MOST_READ, short, tell, texts

MOST_BYTES = 1 << 20
MOST_WORDS = 2_000

_SECTIONS = 3

_LINKS = etree.XPath("count(//a[@href])")

_MOST_DIGITS = 9

_LONGEST_NOTICE = 16 * 1024

_OF_RECORDS = expression(r"text/(?:plain|xml)|application/(?:[\w.-]{1,60}\+)?(?:json|xml)")
"""The types of what programs answer each other with."""

_UNSEEN = ("title", "script", "style")
"""Elements whose text nobody reads. Not the head: a page that does not write its tags has all in it
that libxml2 does not know to belong into a body."""

_AROUND = ("nav", "header", "footer", "aside")
"""Elements whose words are a site's, and not its page's."""

_LONG = 600
"""Words of a page that has a text of its own."""

_FRAME = 10
"""Words of a page that scripts fill: what it has for those who run none is its text."""

_STORY = 100
"""Words of a page that is a text, whatever is hidden in it."""

_INLINE = (
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins"),
    *("kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"),
    *("var", "wbr"),
)
"""Elements that begin and end within a word; all others part words."""

Found: TypeAlias = Mapping[str, Sequence["etree._Element"]]  # noqa: SLF001  (lxml names it so)

_LOOKED_AT: Mapping[str, str] = {
    **{tag: tag for tag in ("base", "title", "link", "meta", "input", "body")},
    **dict.fromkeys(("script", "iframe", "frame"), "source"),
    **dict.fromkeys(("main", "section"), "section"),
}
"""Elements of which something is told, and what they are for."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

# HTML, "shared declarative refresh steps".
_REFRESH = expression(
    r"""
    \s* (?: (?P<seconds>[0-9]+) [0-9.]* | \.[0-9.]* )
    (?: $ | (?: \s*[;,]\s* | \s+ )
        (?: url\s*=\s* (?: "(?P<double>[^"]*) | '(?P<single>[^']*) | (?P<bare>[^"'].*)? )
          | (?P<plain>.*) )
    )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL | re.ASCII,
)


def read(
    body: bytes, content_type: str | None, url: str, refresh: str | None = None
) -> Page | None:
    """Return what is to see in a page, or None when the body is no HTML and no notice.

    A notice is a line of text, or a record, that says that nothing is there.

    `url` is where the page was found, `refresh` the header of that name; links in the result
    are absolute. Visible are the words outside title, script, style, noscript and template.
    """
    body = body[:MOST_BYTES]
    if media.kind(body, content_type) is not media.Kind.HTML:
        return _notice(body, content_type)
    source = media.decode(body, content_type)
    root = _parse(tags.thinned(source))
    told = _refreshed(refresh, url, url) if refresh is not None else None
    page = Page() if root is None else _look(root, url)
    page = telling.with_told(page, source)
    return page if told is None else replace(page, refresh=told)


def _notice(body: bytes, content_type: str | None) -> Page | None:
    declared = (content_type or "").partition(";")[0].strip().lower()
    if len(body) > _LONGEST_NOTICE or _OF_RECORDS.fullmatch(declared) is None:
        return None
    text = media.decode(body, content_type)
    if not signs.is_notice(text):
        return None
    return Page(text=short(text), words=signs.words(text), traces=(signs.MISSING,))


def _parse(text: str) -> etree._Element | None:
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):  # as some versions of libxml2 say: no element at all
        return None


def _look(root: etree._Element, url: str) -> Page:
    # With scripting, which a reader's browser has, nothing in noscript ever happens.
    runs, wants_scripts = scripts.count(root), scripts.are_wanted(root)
    spared = scripts.spared(root)
    etree.strip_elements(root, "noscript", "template", with_tail=False)
    found = _found(root)
    base = _base(found, url)
    title, forms = _title(found), _forms(found)
    canonical, meta, refresh = _canonical(found, base), _meta(found), _refresh(found, base, url)
    scripted, sources = _scripted(found, base), _sources(found, base)
    marks, links = _marks(root, found), int(cast("float", _LINKS(root)))
    headings, text = _visible(root)
    if runs and spared and signs.words(text) < _FRAME:
        root = _in_place(spared)
        headings, text = _visible(root)
    elif _STORY <= signs.words(text) < _LONG and hiding.hide_walls(root):
        headings, text = _visible(root)
    words = text.split()
    length = signs.counted(text, words)
    own = _own(root) if length < _LONG else None
    return Page(
        title=title,
        language=_language(root),
        canonical=canonical,
        headings=headings,
        text=" ".join(words[:MOST_WORDS]),
        words=length,
        own=own,
        meta=meta,
        refresh=refresh,
        forms=forms,
        scripted=scripted,
        sources=sources,
        marks=marks,
        scripts=runs,
        wants_scripts=wants_scripts,
        links=links,
    )


def _found(root: etree._Element) -> Found:
    """Return the elements that are looked at, by what they are for, in one pass over the page."""
    found: defaultdict[str, list[etree._Element]] = defaultdict(list)
    for element in root.iter(*_LOOKED_AT):
        found[_LOOKED_AT[element.tag]].append(element)
    return found


def _base(found: Found, url: str) -> str:
    hrefs = (element.get("href") for element in found["base"])
    href = next((href for href in hrefs if href is not None), None)
    return url if href is None else _absolute(url, href)


def _absolute(base: str, href: str) -> str:
    # `resolve` reads what the wire carries: bytes, each as one character.
    on_the_wire = href.encode("utf-8", "replace").decode("latin-1")
    return urls.resolve(base.partition("#")[0], on_the_wire)


def _title(found: Found) -> str:
    titles = (each for each in found["title"] if not _within_svg(each))
    return short(next(("".join(texts(each)) for each in titles), ""))


def _within_svg(element: etree._Element) -> bool:
    return next(element.iterancestors("svg"), None) is not None


def _language(root: etree._Element) -> str | None:
    language = root.get("lang") or root.get("xml:lang") or ""
    return short(language) or None


def _canonical(found: Found, base: str) -> str | None:
    for element in found["link"]:
        href = element.get("href", "").strip()
        if href and "canonical" in element.get("rel", "").lower().split():
            return _absolute(base, href)
    return None


def _meta(found: Found) -> dict[str, str]:
    """Return the content of each meta element, by its lower-case name; the first counts."""
    told: dict[str, str] = {}
    for element in found["meta"]:
        name = element.get("name") or element.get("property") or element.get("http-equiv") or ""
        if len(told) < MOST_ITEMS and (key := short(name).lower()):
            told.setdefault(key, short(element.get("content", "")))
    return told


def _refresh(found: Found, base: str, url: str) -> tuple[float, str] | None:
    asking = (each for each in found["meta"] if each.get("http-equiv", "").lower() == "refresh")
    told = (_refreshed(element.get("content", ""), base, url) for element in asking)
    return next((refresh for refresh in told if refresh is not None), None)


def _refreshed(content: str, base: str, url: str) -> tuple[float, str] | None:
    """Read a meta refresh as browsers do: `5; url=/next`, `0,/next`, or `300` for this page."""
    found = _REFRESH.match(content)
    if found is None:
        return None
    wanted = found["double"] or found["single"] or found["bare"] or found["plain"] or ""
    target = _absolute(base, wanted.strip()) if wanted.strip() else url
    if urls.scheme(target) == "javascript":
        return None
    return float((found["seconds"] or "0")[:_MOST_DIGITS]), target


def _forms(found: Found) -> tuple[str, ...]:
    inputs = found["input"][:MOST_ITEMS]
    return tuple(short(element.get("type", "")).lower() or "text" for element in inputs)


def _scripted(found: Found, base: str) -> str | None:
    """Return where a script of the page sends its readers at once."""
    bodies = [each.get("onload", "") for each in found["body"][:1]]
    written = [
        "".join(texts(each))
        for each in islice((each for each in found["source"] if each.tag == "script"), MOST_ITEMS)
        if each.get("src") is None and scripts.is_run(each)
    ]
    targets = (signs.sent_to(each, calls="".join(bodies)) for each in (*bodies, *written))
    target = next((each for each in targets if each is not None), None)
    return None if target is None else _absolute(base, target.strip())


def _sources(found: Found, base: str) -> tuple[str, ...]:
    """Return the addresses of the page's scripts and frames, in their order."""
    written = (each.get("src", "").strip() for each in found["source"])
    named = islice((each for each in written if each), MOST_ITEMS)
    return tuple(_absolute(base, each[:MOST_READ]) for each in named)


def _marks(root: etree._Element, found: Found) -> tuple[str, ...]:
    """Return the classes, ids and data attributes of the root, the body and the first sections."""
    marked = (root, *found["body"][:1], *found["section"][:_SECTIONS])
    marks = (" ".join((each.get("class", ""), each.get("id", ""), *_data(each))) for each in marked)
    return tuple(" ".join(marks)[:MOST_READ].lower().split()[:MOST_ITEMS])


def _data(element: etree._Element) -> Iterator[str]:
    return (str(name) for name in element.attrib if str(name).startswith("data-"))


def _visible(root: etree._Element) -> tuple[tuple[str, ...], str]:
    """Return the headings and all that is to be read; what nobody sees leaves the tree."""
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    etree.strip_tags(root, *_INLINE)
    headings = islice(root.iter(*_HEADINGS), MOST_ITEMS)
    return (
        tuple(text for each in headings if (text := short(" ".join(texts(each))))),
        " ".join(texts(root)),
    )


def _in_place(spared: Sequence[etree._Element]) -> etree._Element:
    """Return a page of what stood in it for those who run no scripts."""
    root = etree.Element("html")
    root.extend(spared)
    return root


def _own(root: etree._Element) -> str:
    """Return the words outside menus, headers, footers and asides, a line a block.

    What surrounds them leaves the tree; what they quote becomes a line in quotation marks.
    """
    for each in [each for each in islice(root.iter(*_AROUND), MOST_ITEMS) if not _heads(each)]:
        tell(each, None)
    for each in list(islice(root.iter("blockquote"), MOST_ITEMS)):
        tell(each, f"\u201c{' '.join(texts(each))}\u201d")
    lines = (" ".join(each.split()) for each in texts(root))
    return "\n".join(filter(None, lines))


def _heads(element: etree._Element) -> bool:
    """Say whether an element is the header of an article, and not of its site."""
    return (
        element.tag == "header" and next(element.iterancestors("article", "main"), None) is not None
    )

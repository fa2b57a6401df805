"""What an HTML page asks for: the attributes that a browser fetches by itself.

Names that scripts give to pictures which load late count, too: what a reader would see after
scrolling belongs to the page.
"""

from collections.abc import Iterator, Mapping

from lxml import etree

from archiver import tags, urls
from archiver.requisites import css, srcset
from archiver.requisites.kinds import Kind, Requisite, leads_elsewhere

LONGEST_BASE = 2_000
"""Characters of a `base` that is heeded: with each reference, all of it is read again."""

_MOST_SETS = 50
"""Candidates that are taken of one `srcset`."""

ATTRIBUTES: Mapping[str, tuple[tuple[str, Kind], ...]] = {
    "audio": (("src", Kind.MEDIA),),
    "body": (("background", Kind.IMAGE),),
    "embed": (("src", Kind.MEDIA),),
    "frame": (("src", Kind.FRAME),),
    "iframe": (("src", Kind.FRAME), ("data-src", Kind.FRAME)),
    "image": (("href", Kind.IMAGE), ("xlink:href", Kind.IMAGE), ("src", Kind.IMAGE)),
    "img": (("src", Kind.IMAGE),),
    "input": (("src", Kind.IMAGE),),
    "object": (("data", Kind.MEDIA),),
    "script": (("src", Kind.SCRIPT),),
    "source": (("src", Kind.MEDIA),),
    "table": (("background", Kind.IMAGE),),
    "td": (("background", Kind.IMAGE),),
    "th": (("background", Kind.IMAGE),),
    "tr": (("background", Kind.IMAGE),),
    "track": (("src", Kind.MEDIA),),
    "use": (("href", Kind.IMAGE), ("xlink:href", Kind.IMAGE)),
    "video": (("src", Kind.MEDIA), ("poster", Kind.IMAGE)),
}
"""What each element asks for: attribute and kind (HTML and SVG)."""

LATE = (
    *("data-src", "data-lazy-src", "data-lazy", "data-original", "data-original-src"),
    *("data-hi-res-src", "data-full-src", "data-bg", "data-background", "data-background-image"),
    "data-poster",
)
"""Where scripts that load pictures late keep an address."""

SETS = ("srcset", "imagesrcset", "data-srcset", "data-lazy-srcset", "data-original-set")
"""Where several addresses stand for one picture."""

PRELOADED: Mapping[str, Kind] = {
    "style": Kind.STYLE,
    "script": Kind.SCRIPT,
    "font": Kind.FONT,
    "image": Kind.IMAGE,
}
"""What `link rel=preload` may ask for, by its `as`."""

ICONS = frozenset({"icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon"})


def references(text: str, url: str) -> Iterator[Requisite | None]:
    """Yield what a page found at `url` asks for; the usual icon where it names none.

    None for what nobody can fetch.
    """
    has_icon = False
    for found in _referred(text, url):
        has_icon = has_icon or (found is not None and found.kind is Kind.ICON)
        yield found
    if not has_icon:
        yield Requisite.at("/favicon.ico", url, Kind.ICON)


def _referred(text: str, url: str, *, nested: bool = False) -> Iterator[Requisite | None]:
    root = _parse(text)
    if root is None:
        return
    base = _base(root, url)
    for element in root.iter(etree.Element):
        for reference, kind in _named(element):
            if leads_elsewhere(reference):
                yield Requisite.at(reference, base, kind)
        yield from css.references(_style(element), base)
        if element.tag == "iframe" and not nested:
            yield from _referred(element.get("srcdoc", ""), base, nested=True)


def _parse(text: str) -> etree._Element | None:
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(tags.thinned(text).encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):  # nothing there, as some versions of libxml2 say it
        return None
    if root is not None:
        etree.strip_elements(root, "template", with_tail=False)
    return root


def _base(root: etree._Element, url: str) -> str:
    href = next((each.get("href") for each in root.iter("base") if each.get("href")), None)
    if not href or len(href) > LONGEST_BASE:
        return url
    return urls.resolve(url, href.encode("utf-8", "replace").decode("latin-1"))


def _named(element: etree._Element) -> Iterator[tuple[str, Kind]]:
    """Yield what the element names, and as what."""
    tag = str(element.tag).rpartition(":")[2]
    if tag == "link":
        yield from _linked(element)
    for attribute, kind in ATTRIBUTES.get(tag, ()):
        yield element.get(attribute, ""), kind
    if tag != "iframe":
        for attribute in LATE:
            yield element.get(attribute, ""), Kind.IMAGE
    for attribute in SETS:
        for candidate in srcset.candidates(element.get(attribute, ""), _MOST_SETS):
            yield candidate, Kind.IMAGE


def _linked(element: etree._Element) -> Iterator[tuple[str, Kind]]:
    relations = frozenset(element.get("rel", "").lower().split())
    href = element.get("href", "")
    if "stylesheet" in relations and "alternate" not in relations:
        yield href, Kind.STYLE
    elif relations & ICONS:
        yield href, Kind.ICON
    elif "modulepreload" in relations:
        yield href, Kind.SCRIPT
    elif "preload" in relations:
        kind = PRELOADED.get(element.get("as", "").lower())
        if kind is not None:
            yield href, kind


def _style(element: etree._Element) -> str:
    """Return the CSS that an element holds, in itself or in its attribute."""
    inner = element.text or "" if element.tag == "style" else ""
    return f"{inner}\n{element.get('style', '')}"

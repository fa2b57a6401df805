"""Links that already point into an archive: the page that they hold, and of what moment.

What an address does not say (the short names of perma.cc and archive.today) is not guessed;
their answers may say it.
"""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, unquote

from archiver import urls
from archiver.expressions import expression
from archiver.memento import moments, weblinks
from archiver.model import Exchange, Held

ARCHIVES: Mapping[str, str] = {
    "web.archive.org": "wayback",
    "www.web.archive.org": "wayback",
    "web-beta.archive.org": "wayback",
    "wayback.archive.org": "wayback",
    "archive.today": "archive.today",
    "archive.ph": "archive.today",
    "archive.is": "archive.today",
    "archive.li": "archive.today",
    "archive.md": "archive.today",
    "archive.vn": "archive.today",
    "archive.fo": "archive.today",
    "perma.cc": "perma.cc",
    "www.webcitation.org": "webcitation",
    "webcitation.org": "webcitation",
    "wayback.archive-it.org": "archive-it",
    "www.webarchive.org.uk": "ukwa",
    "webarchive.org.uk": "ukwa",
    "webarchive.nationalarchives.gov.uk": "uk-national-archives",
    "arquivo.pt": "arquivo",
    "preprod.arquivo.pt": "arquivo",
    "webarchive.loc.gov": "library-of-congress",
    "swap.stanford.edu": "stanford",
    "wayback.vefsafn.is": "vefsafn",
    "web.archive.bibalex.org": "bibalex",
    "timetravel.mementoweb.org": "timetravel",
    "ghostarchive.org": "ghostarchive",
    "megalodon.jp": "megalodon",
}
"""The hosts of archives, and what we call them."""

_SHORT = {"archive.today", "perma.cc", "ghostarchive"}
"""Archives of which every other address but their home page is a copy."""

_EXACT = expression(  # TIMESTAMP[MODIFIER]/URL, behind whatever names a collection
    r"/(?P<digits>[0-9]{14})(?P<modifier>[a-z]{2}_)?/(?P<url>https?:/{1,2}[^/\s].*)",
    re.IGNORECASE | re.DOTALL,
)
_LOOSE = expression(
    r"/(?P<digits>[0-9]{4,14}|[0-9]{4}\.[0-9]{2}\.[0-9]{2}-[0-9]{6}|\*)"
    r"(?P<modifier>[a-z]{2}_)?/(?P<url>(?:https?:/{1,2})?[^/\s].*)",
    re.IGNORECASE | re.DOTALL,
)
_NEWEST = expression(r"/(?:web|newest|oldest)/(https?:/{1,2}[^/\s].*)", re.IGNORECASE | re.DOTALL)
_BARE = expression(r"[^/\s]+\.[^/\s]{2,}")  # a host, where an archive leaves out the scheme
_SLASHES = expression(r"(https?:)/+", re.IGNORECASE)
_LONGEST = 16 * 1024


def held(url: str) -> Held | None:
    """Return what a link into an archive holds, or None for a link that leads into none.

    A host that we do not know counts as an archive where its address has the form that
    replay software uses: 14 digits, and a whole URL behind them.
    """
    if len(url) > _LONGEST:
        return None
    try:
        host = urls.parts(url).host
    except ValueError:
        return None
    rest = url.partition("://")[2]
    path = "/" + rest.partition("/")[2]
    name = ARCHIVES.get(host)
    if name == "webcitation":
        return _of_query(name, path)
    return _inside(name or host, path, known=name is not None)


def told(url: str, answer: Exchange) -> Held | None:
    """Return what a link holds, by the answer to it; None where no memento answered.

    A memento says its moment, and mostly which page it is of (RFC 7089, section 2.2).
    """
    stated = answer.header("memento-datetime")
    at = moments.of_http(stated) if stated else None
    if at is None:
        return None
    links = (value for name, value in answer.headers if name.lower() == "link")
    found = (link for value in links for link in weblinks.parse(value))
    original = next((each.target for each in found if "original" in each.relations), "")
    inside = held(url) or held(answer.url)
    known = inside.original if inside is not None else None
    name = inside.archive if inside is not None else _host(url)
    return Held(name, _whole(original) or known, at)


def raw(url: str) -> str:
    """Return where a memento opens with the bytes that were archived, where its address tells.

    Replay software rewrites pages for browsers, and shows archived redirects as pages; with
    `id_` behind the timestamp it does not.
    """
    found = _EXACT.search(url, url.find("://") + 3)
    if found is None:
        return url
    return f"{url[: found.end('digits')]}id_/{url[found.start('url') :]}"


def view(url: str) -> str:
    """Return where a memento opens for a person, of an address that `raw` returned."""
    found = _EXACT.search(url, url.find("://") + 3)
    if found is None or found["modifier"] != "id_":
        return url
    return f"{url[: found.end('digits')]}/{url[found.start('url') :]}"


def elsewhere(url: str, original: str) -> str:
    """Return the address, at the same archive and moment, of another page; nothing for no such."""
    found = _EXACT.search(url, url.find("://") + 3)
    return "" if found is None else url[: found.start("url")] + original


def _inside(name: str, path: str, *, known: bool) -> Held | None:
    found = _EXACT.search(path) or (_LOOSE.search(path) if known else None)
    if found is not None:
        original = _whole(found["url"])
        at = moments.of_digits(re.sub(r"[.*-]", "", found["digits"]))
        if original is not None and (known or at is not None):
            return Held(name, original, at)
    if not known:
        return None
    newest = _NEWEST.search(path)
    if newest is not None:
        return Held(name, _whole(newest[1]))
    is_copy = name in _SHORT and path.strip("/") != ""
    return Held(name) if is_copy else None


def _of_query(name: str, path: str) -> Held | None:
    """Read WebCite's form: `/NAME?url=…&date=…`, or a bare `/NAME`."""
    asked = parse_qs(path.partition("?")[2], max_num_fields=20) if path.count("&") < 20 else {}  # noqa: PLR2004
    original = _whole(asked["url"][0]) if asked.get("url") else None
    at = moments.of_any(asked["date"][0]) if asked.get("date") else None
    return Held(name, original, at) if path.strip("/") else None


def _host(url: str) -> str:
    try:
        return urls.parts(url).host
    except ValueError:
        return ""


def _whole(text: str) -> str | None:
    """Return an address as it can be asked for: with its scheme, and both of its slashes."""
    if re.match(r"https?%3A", text, re.IGNORECASE):
        text = unquote(text)
    if _SLASHES.match(text):
        return _SLASHES.sub(r"\1//", text, count=1)
    return f"http://{text}" if _BARE.match(text) else None

"""Where a redirect or a relative link leads."""

import re

from archiver.urls.hosts import EDGES
from archiver.urls.splitting import (
    WEB,
    Pieces,
    absolute,
    escape,
    forward,
    scheme,
    split,
    without_dots,
)


def resolve(base: str, location: str) -> str:
    """Return where a `Location`, as read from the wire (Latin-1), leads from `base`.

    RFC 3986, section 5.2, with the leniencies of browsers; a fragment is inherited where
    the location has none (RFC 9110, section 10.2.2). Never raises: what cannot be fetched
    shows in `parts`.
    """
    start = split(absolute(base.strip(EDGES)))
    location = re.sub(r"[\t\r\n]", "", _from_wire(location).strip(EDGES))
    to = split(_location(location, start.scheme))
    fragment = start.fragment if to.fragment is None else to.fragment
    if to.scheme is None:
        to = _merge(start, to)
    return _join(to._replace(fragment=fragment))


def _from_wire(text: str) -> str:
    """Read the bytes of a header as the UTF-8 they mostly are; escape them where they are not."""
    if text.isascii() or max(text) > "\xff":
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return re.sub(r"[\x80-\xff]", lambda byte: f"%{ord(byte.group()):02X}", text)


def _location(text: str, from_scheme: str | None) -> str:
    """Write a location as RFC 3986 would have it, where browsers forgive."""
    if from_scheme not in WEB:
        return text
    if re.match(rf"{from_scheme}:(?![/\\])", text, re.IGNORECASE):
        text = text.partition(":")[2]  # WHATWG URL: the same scheme without slashes is relative
    if not scheme(text):
        text = forward("http:" + text)[5:]
        return re.sub(r"^/{2,}", "//", text)
    return absolute(text)


def _merge(start: Pieces, to: Pieces) -> Pieces:
    if to.authority is not None:
        return to._replace(scheme=start.scheme)
    path, query = to.path, to.query
    if not path:
        path, query = start.path, start.query if query is None else query
    elif not path.startswith("/"):
        path = (start.path.rpartition("/")[0] or "") + "/" + path
    return Pieces(start.scheme, start.authority, path, query, to.fragment)


def _join(pieces: Pieces) -> str:
    web = pieces.authority is not None
    path = escape(without_dots(pieces.path)) if web else pieces.path
    text = (f"{pieces.scheme}:" if pieces.scheme else "") + (f"//{pieces.authority}" if web else "")
    text += path
    text += "" if pieces.query is None else f"?{escape(pieces.query)}"
    return text + ("" if pieces.fragment is None else f"#{escape(pieces.fragment)}")

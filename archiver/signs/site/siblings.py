"""A made-up sibling of an address: one that nobody ever published (Bar-Yossef et al., 2004).

What a site says of it is what it says of any page that is not there.
"""

import hashlib
import re

from archiver import urls
from archiver.expressions import expression

LETTERS = 16
"""Of a made-up name: so many that no page has it by chance."""

_SUFFIX = expression(r"\.[a-z]{2,5}\Z", re.IGNORECASE)


def made_up(url: str) -> str:
    """Return an address beside this one, always the same for the same; of a query, its last value.

    Raises ValueError for a URL that nobody can ask.
    """
    path, mark, query = urls.parts(url).target.partition("?")
    name = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:LETTERS]
    if mark and "=" in query:
        return _at_its_site(url, f"{path}?{query.rpartition('=')[0]}={name}")
    return _at_its_site(url, _beside(path, name))


def home_of(url: str) -> str:
    """Return the address of the home page of its site; raises ValueError as `made_up` does."""
    return _at_its_site(url, "/")


def _at_its_site(url: str, target: str) -> str:
    found = urls.parts(url)
    host = f"[{found.host}]" if ":" in found.host else found.host
    port = "" if found.port == urls.PORTS.get(found.scheme) else f":{found.port}"
    return f"{found.scheme}://{host}{port}{target}"


def _beside(path: str, name: str) -> str:
    slash = "/" if path.endswith("/") and path != "/" else ""
    folder, _, last = path.rstrip("/").rpartition("/")
    suffix = _SUFFIX.search(last)
    return f"{folder}/{name}{suffix.group() if suffix else ''}{slash}"

"""A made-up sibling of an address: one that nobody ever published (Bar-Yossef et al., 2004).

What a site says of it is what it says of any page that is not there.
"""

import hashlib
import re

from archiver import urls

LETTERS = 16
"""Of a made-up name: so many that no page has it by chance."""

_SUFFIX = re.compile(r"\.[a-z]{2,5}\Z", re.IGNORECASE)


def made_up(url: str) -> str:
    """Return an address beside this one, always the same for the same; of a query, its last value.

    Raises ValueError for a URL that nobody can ask.
    """
    found = urls.parts(url)
    path, mark, query = found.target.partition("?")
    name = hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:LETTERS]
    if mark and "=" in query:
        target = f"{path}?{query.rpartition('=')[0]}={name}"
    else:
        target = _beside(path, name)
    host = f"[{found.host}]" if ":" in found.host else found.host
    port = "" if found.port == urls.PORTS.get(found.scheme) else f":{found.port}"
    return f"{found.scheme}://{host}{port}{target}"


def _beside(path: str, name: str) -> str:
    slash = "/" if path.endswith("/") and path != "/" else ""
    folder, _, last = path.rstrip("/").rpartition("/")
    suffix = _SUFFIX.search(last)
    return f"{folder}/{name}{suffix.group() if suffix else ''}{slash}"

"""One spelling for URLs that ask for the same thing: to compare, never to show or fetch."""

import re

from archiver.expressions import expression
from archiver.urls.splitting import PORTS, WEB, Parts, parts

_ESCAPE = expression(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = expression(r"[A-Za-z0-9._~-]")  # RFC 3986, section 2.3


def canonical(url: str) -> str:
    """Return one spelling for URLs that ask for the same thing (RFC 3986, section 6.2).

    Scheme and host in lower case, default port, user and fragment dropped, escapes made
    equal. A URL that nobody can fetch is returned as it is.
    """
    try:
        found = parts(url)
    except ValueError:
        return url
    if found.scheme not in WEB:
        return url
    target = _ESCAPE.sub(_unescaped, found.target)
    return f"{found.scheme}://{_with_port(found, found.host)}{target}"


def _with_port(found: Parts, host: str) -> str:
    name = f"[{host}]" if ":" in host else host
    return name if found.port == PORTS.get(found.scheme) else f"{name}:{found.port}"


def _unescaped(found: re.Match[str]) -> str:
    char = chr(int(found.group(1), 16))
    return char if _UNRESERVED.match(char) else found.group().upper()


def surt(url: str) -> str:
    """Return the sort-friendly key of web archives: `org,example)/path?a=1&b=2`.

    As pywb computes it: without scheme, `www.` and fragment, in lower case, the query's
    arguments in order, no slash at the end. A URL that nobody can fetch is its own key.
    """
    try:
        found = parts(canonical(url))
    except ValueError:
        return url
    if found.scheme not in WEB:
        return url
    host = re.sub(r"^www[0-9]*\.", "", found.host.removesuffix("."))
    name = host if ":" in host else ",".join(reversed(host.split(".")))
    path, _, query = found.target.lower().partition("?")
    ordered = "&".join(sorted(query.split("&")))
    return f"{_with_port(found, name)}){path.rstrip('/') or '/'}" + (ordered and f"?{ordered}")

"""Cookies for the length of one visit, each back to the host that set it and no other.

Many sites set a cookie and redirect to the same address; without it they do so for ever.
Nothing is kept from one visit to the next.
"""

from archiver.model import Headers
from archiver.urls import Parts


class VisitCookies:
    """What the hosts of one redirect chain have set so far."""

    def __init__(self) -> None:
        self._set: dict[str, dict[str, tuple[str, bool]]] = {}

    def hear(self, parts: Parts, headers: Headers) -> None:
        """Take the Set-Cookie headers of an answer (RFC 6265, section 5.2, host-only)."""
        for name, value in headers:
            if name.lower() == "set-cookie":
                self._take(parts, value)

    def _take(self, parts: Parts, text: str) -> None:
        pair, *attributes = (piece.strip() for piece in text.split(";"))
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            return
        flags = {attribute.partition("=")[0].strip().lower() for attribute in attributes}
        self._set.setdefault(parts.host, {})[name.strip()] = (value.strip(), "secure" in flags)

    def headers(self, parts: Parts) -> Headers:
        """Return the Cookie header for a request; none where the host has set nothing."""
        known = self._set.get(parts.host, {})
        pairs = [
            f"{name}={value}"
            for name, (value, secure) in known.items()
            if parts.scheme == "https" or not secure
        ]
        return (("Cookie", "; ".join(pairs)),) if pairs else ()

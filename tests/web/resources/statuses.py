"""What a status alone says: refusals, walls, faults, and those that pass."""

from collections.abc import Callable
from email.utils import formatdate
from time import time

from web.answers import response
from web.talk import Resource, Talk, says

LINES = (
    "400 Bad Request",
    "402 Payment Required",
    "404 Not Found",
    "405 Method Not Allowed",
    "406 Not Acceptable",
    "408 Request Timeout",
    "410 Gone",
    "418 I'm a teapot",
    "423 Locked",
    "500 Internal Server Error",
    "501 Not Implemented",
    "502 Bad Gateway",
    "504 Gateway Timeout",
    "508 Loop Detected",
    "520 Web Server Returned an Unknown Error",
    "599 Network Connect Timeout",
    "600 Unparseable",
    "999 Request denied",
)
"""Statuses that need no more than their line: `/404` answers `404 Not Found`, and so on."""

TOO_MANY, UNAVAILABLE = "429 Too Many Requests", "503 Service Unavailable"


def error(line: str, *headers: str) -> bytes:
    """Return an error page with this status line."""
    page = f"<!doctype html>\n<title>{line}</title>\n<h1>{line}</h1>\n".encode()
    return response(*headers, status=line, body=page)


def failing(line: str, count: int, *headers: str) -> Resource:
    """Return a resource that fails so many times, and then is the page."""

    async def resource(talk: Talk) -> None:
        await talk.send(error(line, *headers) if talk.times <= count else response())

    resource.__doc__ = f"{line} {count} times, then the page."
    return resource


def dated(line: str, when_enough: Callable[[Talk], bool]) -> Resource:
    """Return a resource that fails with a date to come back at, `?seconds=` (2) from now."""

    async def resource(talk: Talk) -> None:
        seconds = float(talk.request.query.get("seconds", "2"))
        later = formatdate(time() + seconds, usegmt=True)
        await talk.send(response() if when_enough(talk) else error(line, f"Retry-After: {later}"))

    resource.__doc__ = f"{line}, and the time to come back at as an HTTP date."
    return resource


async def flaky(talk: Talk) -> None:
    """`?line=` (500 unless told) as often as `?failures=` says, then the page."""
    query = talk.request.query
    fails = talk.times <= int(query.get("failures", "1"))
    await talk.send(error(query.get("line", "500 Oops")) if fails else response())


RESOURCES: dict[str, Resource] = {
    **{f"/{line.split()[0]}": says(f"{line}.", error(line)) for line in LINES},
    "/": says("A home page.", response()),
    "/401": says(
        "401: a login wall.", error("401 Unauthorized", 'WWW-Authenticate: Basic realm="members"')
    ),
    "/403": says("403, with no reason given.", error("403 Forbidden")),
    "/403-challenge": says(
        "403 from a bot wall, which says so.",
        error("403 Forbidden", "cf-mitigated: challenge", "Server: cloudflare"),
    ),
    "/407": says(
        "407 from what is no proxy.",
        error("407 Proxy Authentication Required", 'Proxy-Authenticate: Basic realm="proxy"'),
    ),
    "/429": says("429, with no time to come back at.", error(TOO_MANY)),
    "/429-seconds": says("429: come back in one second.", error(TOO_MANY, "Retry-After: 1")),
    "/429-long": says("429: come back in a day.", error(TOO_MANY, "Retry-After: 86400")),
    "/429-nonsense": says("429: come back whenever.", error(TOO_MANY, "Retry-After: soon")),
    "/429-negative": says("429: come back a second ago.", error(TOO_MANY, "Retry-After: -1")),
    "/429-date": dated(TOO_MANY, lambda _: False),
    "/429-once": failing(TOO_MANY, 1, "Retry-After: 1"),
    "/429-date-once": dated(TOO_MANY, lambda talk: talk.times > 1),
    "/451": says(
        "451: withheld by law, and on whose demand (RFC 7725).",
        error(
            "451 Unavailable For Legal Reasons",
            'Link: <http://court.example/orders/1>; rel="blocked-by"',
        ),
    ),
    "/503": says("503, with no time to come back at.", error(UNAVAILABLE)),
    "/503-seconds": says("503: come back in one second.", error(UNAVAILABLE, "Retry-After: 1")),
    "/503-date": dated(UNAVAILABLE, lambda _: False),
    "/503-once": failing(UNAVAILABLE, 1, "Retry-After: 1"),
    "/500-once": failing("500 Internal Server Error", 1),
    "/503-twice": failing(UNAVAILABLE, 2),
    "/404-once": failing("404 Not Found", 1),
    "/flaky": flaky,
}

"""Plays the cases: which host answers what, the way to each, and the document that cites them."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from web.talk import Door, Doors, Request, Resource, Talk

from rotten.case import Answer, Case, html

NOT_FOUND = html("Not Found", "<h1>Not Found</h1><p>There is no such page here.</p>", status=404)

Web = Mapping[tuple[str, str], Answer]


def answers(cases: Iterable[Case]) -> "Answers":
    """Return what chooses the resource for each request, as `MisbehavingWeb` wants it."""
    return Answers({place: each for case in cases for place, each in _places(case)})


class Answers:
    """By host and path, with the query if it matters, else by host alone."""

    def __init__(self, web: Web) -> None:
        self._web = web

    def __call__(self, request: Request) -> Resource:
        host = request.host.removesuffix(".")
        for place in ((host, request.target), (host, request.path), (host, "*")):
            if place in self._web:
                return _resource(self._web[place])
        return _resource(NOT_FOUND)


def connect_to(cases: Iterable[Case], doors: Doors) -> tuple[str, ...]:
    """Return what leads every host of the cases to its door, in the form of curl's option."""
    ways = dict(way for case in cases for way in _ways(case, doors))
    return tuple(f"{host}:{port}:{door.authority}" for (host, port), door in ways.items())


def document(cases: Iterable[Case]) -> str:
    """Return a document in Markdown that cites every case, each in a paragraph of its own."""
    return "\n\n".join(map(_paragraph, cases)) + "\n"


def _paragraph(case: Case) -> str:
    sentence = case.sentence or "The harbour board met after the storm"
    return f"{sentence}: [{case.text or 'what was said there'}](<{case.url}>)."


def _places(case: Case) -> Iterable[tuple[tuple[str, str], Answer]]:
    for where, each in case.web.items():
        host, slash, path = where.removeprefix("//").partition("/")
        place = (host, slash + path) if where.startswith("//") else (case.host, where)
        yield (place[0], "*") if place[1] == "/*" else place, each


def _ways(case: Case, doors: Doors) -> Iterable[tuple[tuple[str, int], Door]]:
    for host in _hosts(case):
        if host == case.host and case.door != "http":
            door = getattr(doors, case.door)
            yield from (((host, 80), door), ((host, 443), door))
        else:
            yield from (((host, 80), doors.http), ((host, 443), doors.trusted))


def _hosts(case: Case) -> Iterable[str]:
    """Name the hosts that the case's web is on; nobody plays the others."""
    if case.door != "http" or any(not where.startswith("//") for where in case.web):
        yield case.host
    for where in case.web:
        if where.startswith("//"):
            yield urlsplit(where).hostname or ""


def _resource(what: Answer) -> Resource:
    if callable(what):
        return what

    async def resource(talk: Talk) -> None:
        parts = [what] if isinstance(what, bytes) else what
        await talk.send(parts[min(talk.times, len(parts)) - 1])

    return resource

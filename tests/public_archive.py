"""A public archive on loopback that answers as the Wayback Machine does, with its traps.

Availability, CDX, TimeGate, TimeMap, mementos and Save Page Now 2 are at the paths of the real
one, over TLS, under its names: what is asked for here is asked for there. Shapes are those of
RFC 7089, of the CDX server's README, and of recorded traffic.
"""

import json
import re
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from web import MisbehavingWeb
from web.certificates import Keyring

BASE = "https://web.archive.org"
HOSTS = ("web.archive.org", "archive.org", "perma.cc", "copies.example")
FIELDS = ("timestamp", "original", "mimetype", "statuscode")


@dataclass(frozen=True, eq=False)
class Capture:
    """What was archived of an address at a moment of 14 digits; `location` for a redirect."""

    url: str
    stamp: str
    body: str = "<title>Harbour notices</title><p>The lines went quiet in the night.</p>" * 3
    status: int = 200
    kind: str = "text/html"
    headers: Mapping[str, str] = field(default_factory=dict)
    listed: bool = True  # whether CDX knows of it

    @property
    def at(self) -> datetime:
        """Its moment."""
        return datetime.strptime(self.stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)

    @property
    def view(self) -> str:
        """Where it opens for a person."""
        return f"{BASE}/web/{self.stamp}/{self.url}"


@dataclass(frozen=True)
class Reply:
    """An answer as it goes over the wire."""

    status: int = 200
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "text/html"


def said(**fields: Any) -> Reply:
    """A JSON object, as Save Page Now says one."""
    return Reply(body=json.dumps(fields), kind="application/json")


def refused(kind: str) -> Reply:
    """An error of Save Page Now: with status 200."""
    return said(status="error", status_ext=f"error:{kind}", message=f"We cannot: {kind}.")


BLOCKED = Reply(
    403,
    "org.archive.util.io.RuntimeIOException: AdministrativeAccessControlException",
    {"X-Archive-Wayback-Runtime-Error": "AdministrativeAccessControlException: Blocked Site Error"},
)


class PublicArchive:
    """An archive with what a test puts into it, from `with` to the end of its block.

    `captures` is what it holds. `doors` puts an answer in place of a door's own: at the first
    part of its path that fits, the replies of a list in turn, the last of them for ever.
    `log` holds each request: method, target, headers and form.
    """

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="public-archive-")
        keyring = Keyring(Path(self._folder.name))
        self.ca_file = keyring.ca_file
        self.captures: list[Capture] = []
        self.doors: dict[str, list[Reply]] = {}
        self.log: list[tuple[str, str, Mapping[str, str], str]] = []
        self.named_last = True
        archive = self

        class Handler(_Handler):
            def reply_to(self, form: str) -> Reply:
                archive.log.append((self.command, self.path, dict(self.headers), form))
                return archive.answer(self.path, self.headers)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.socket = keyring.trusted().wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._folder.cleanup()

    @property
    def connect_to(self) -> tuple[str, ...]:
        """What leads the archive's names here."""
        port = self._server.server_address[1]
        return tuple(f"{host}:443:127.0.0.1:{port}" for host in HOSTS)

    @property
    def asked(self) -> list[str]:
        """The targets that were asked for, in order."""
        return [target for _, target, _, _ in self.log]

    def holds(self, *captures: Capture) -> None:
        """Begin a test: hold these and nothing else, all doors as they should be."""
        self.captures = sorted(captures, key=lambda each: each.stamp)
        self.doors, self.log, self.named_last = {}, [], True

    def answer(self, target: str, headers: Mapping[str, str]) -> Reply:
        """Say what a door says."""
        for beginning, replies in self.doors.items():
            if target.startswith(beginning):
                return replies.pop(0) if len(replies) > 1 else replies[0]
        split = urlsplit(target)
        asked = {name: values[0] for name, values in parse_qs(split.query).items()}
        match split.path:
            case "/wayback/available":
                return self._available(asked)
            case "/cdx/search/cdx":
                return self._cdx(asked)
        return self._replay(target, headers)

    def _replay(self, target: str, headers: Mapping[str, str]) -> Reply:
        found = re.match(r"/web/(timemap/link/)?(?:([0-9]{1,14})([a-z]{2}_)?/)?(.+)", target)
        if found is None:
            return Reply(404)
        listed, digits, modifier, url = found.groups()
        if listed:
            return self._timemap(url)
        if digits is None:
            return self._timegate(url, headers.get("Accept-Datetime"))
        return self._memento(digits, modifier or "", url)

    def _of(self, url: str) -> list[Capture]:
        return [each for each in self.captures if _folded(each.url) == _folded(url)]

    def _available(self, asked: Mapping[str, str]) -> Reply:
        captures = [each for each in self._of(asked["url"]) if each.status == 200]
        told: dict[str, Any] = {"url": asked["url"], "archived_snapshots": {}}
        if captures:
            moment = asked.get("timestamp") or captures[-1].stamp
            closest = min(captures, key=lambda each: abs(int(each.stamp) - int(moment)))
            told["archived_snapshots"]["closest"] = {
                "status": str(closest.status),
                "available": True,
                "url": closest.view.replace("https:", "http:"),
                "timestamp": closest.stamp,
            }
        return said(**told)

    def _cdx(self, asked: Mapping[str, str]) -> Reply:
        rows = [
            (each.stamp, each.url, each.kind, str(each.status))
            for each in self._of(asked["url"])
            if each.listed and each.status < 400
        ]
        return Reply(body=json.dumps([FIELDS, *rows] if rows else []), kind="application/json")

    def _timemap(self, url: str) -> Reply:
        captures = self._of(url)
        if not captures:
            return Reply(404)
        links = [f'<{captures[0].url}>; rel="original"', *map(_link, captures)]
        return Reply(body=",\n".join(links), kind="application/link-format")

    def _timegate(self, url: str, moment: str | None) -> Reply:
        captures = self._of(url)
        if not captures:
            return Reply(404, "Wayback Machine has not archived that URL.", {"x-ts": "404"})
        at = parsedate_to_datetime(moment) if moment else captures[-1].at
        nearest = min(captures, key=lambda each: abs(each.at - at))
        return self._lead_to(nearest, captures, "", {"Vary": "accept-datetime"})

    def _memento(self, digits: str, modifier: str, url: str) -> Reply:
        captures = self._of(url)
        exact = next((each for each in captures if each.stamp == digits), None)
        if exact is None:
            if not captures:
                return Reply(404, "not archived", {"x-ts": "404"})
            nearest = min(captures, key=lambda each: abs(int(each.stamp) - int(digits)))
            return self._lead_to(nearest, captures, modifier, {})
        headers = {
            "memento-datetime": format_datetime(exact.at, usegmt=True),
            "link": _links(exact, captures, last=self.named_last),
            "x-ts": str(exact.status),
            **{f"x-archive-orig-{name.lower()}": value for name, value in exact.headers.items()},
        }
        location = exact.headers.get("Location")
        if location is not None:
            if modifier != "id_":
                return Reply(200, "Got an HTTP 302 response at crawl time", headers)
            headers["location"] = f"{BASE}/web/{exact.stamp}{modifier}/{location}"
        return Reply(exact.status, exact.body, headers, exact.kind)

    def _lead_to(
        self, nearest: Capture, captures: list[Capture], modifier: str, headers: Mapping[str, str]
    ) -> Reply:
        where = nearest.view.replace(f"/{nearest.stamp}/", f"/{nearest.stamp}{modifier}/")
        links = _links(nearest, captures, last=self.named_last)
        return Reply(302, "", {"location": where, "link": links, **headers})


def ways(web: MisbehavingWeb, archive: PublicArchive) -> dict[str, Any]:
    """Return the settings of a crawl of that web that asks that archive, and waits for nobody."""
    return {
        "connect_to": (*web.connect_to("www.example"), *archive.connect_to),
        "archives": "dead",
        "archive": ("wayback",),
        "archive_delay": 0.0,
        "tries": 1,
    }


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._reply(self.reply_to(""))

    def do_POST(self) -> None:
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._reply(self.reply_to(form))

    def reply_to(self, form: str) -> Reply:
        raise NotImplementedError

    def log_message(self, *_: object) -> None:
        pass

    def _reply(self, reply: Reply) -> None:
        body = reply.body.encode()
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _folded(url: str) -> str:
    """What an address is filed under: scheme, port and www. do not count."""
    return re.sub(r"^https?:/+(?:www\.)?|:80(?=/)", "", url)


def _links(here: Capture, captures: list[Capture], *, last: bool) -> str:
    named = dict.fromkeys([captures[0], here, *([captures[-1]] if last else [])])
    return ", ".join(
        [
            f'<{here.url}>; rel="original"',
            f'<{BASE}/web/timemap/link/{here.url}>; rel="timemap"; type="application/link-format"',
            f'<{BASE}/web/{here.url}>; rel="timegate"',
            *(_link(each, _relation(each, captures, last=last)) for each in named),
        ]
    )


def _relation(capture: Capture, captures: list[Capture], *, last: bool) -> str:
    words = {0: "first ", len(captures) - 1: "last " if last else ""}
    return words.get(captures.index(capture), "") + "memento"


def _link(capture: Capture, relation: str = "memento") -> str:
    moment = format_datetime(capture.at, usegmt=True)
    return f'<{capture.view}>; rel="{relation}"; datetime="{moment}"'

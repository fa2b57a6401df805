"""A small web whose pages answer as a function says: for what changes, or depends on the question.

with serving({"/page": lambda headers: Answer(b"...", ("ETag", '"1"'))}) as web: ...
"""

import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

HOST = "news.example"


@dataclass
class Answer:
    """What is sent back: chunked or not, gzip-ed or not."""

    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    status: int = 200
    chunked: bool = False
    zipped: bool = False

    @property
    def entity(self) -> bytes:
        return gzip.compress(self.body, mtime=0) if self.zipped else self.body


Page = Callable[[Message], Answer]


@dataclass
class Serving:
    """Its pages may be changed while it serves; `asked` are the paths and headers so far."""

    pages: dict[str, Page]
    port: int = 0
    asked: list[tuple[str, Message]] = field(default_factory=list)

    def url(self, path: str, host: str = HOST) -> str:
        return f"http://{host}{path}"

    def connect_to(self, *hosts: str) -> tuple[str, ...]:
        return tuple(f"{host}:80:127.0.0.1:{self.port}" for host in hosts or (HOST,))

    def asked_for(self, path: str) -> list[Message]:
        return [headers for name, headers in self.asked if name == path]


@contextmanager
def serving(pages: Mapping[str, Page]) -> Iterator[Serving]:
    web = Serving(dict(pages))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            web.asked.append((self.path, self.headers))
            page = web.pages.get(self.path, lambda _: Answer(b"nothing", status=404))
            self._send(page(self.headers))

        def _send(self, answer: Answer) -> None:
            self.send_response(answer.status)
            for name, value in answer.headers:
                self.send_header(name, value)
            if not any(name.lower() == "content-type" for name, _ in answer.headers):
                self.send_header("Content-Type", "text/html; charset=utf-8")
            if answer.zipped:
                self.send_header("Content-Encoding", "gzip")
            body = answer.entity
            if answer.chunked:
                self.send_header("Transfer-Encoding", "chunked")
                half = len(body) // 2
                parts = [body[:half], body[half:], b""]
                body = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
            elif answer.status != 304:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.port = server.server_port
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

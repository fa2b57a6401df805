"""An OpenTimestamps calendar on this machine: promises, then attests by a block that it mines."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PENDING = bytes.fromhex("83dfe30d2ef90c8e")
BITCOIN = bytes.fromhex("0588960d73d71901")
HEIGHT = 358391
TIME = 2_000_000_000  # in the year 2033
EASY = b"\xff\xff\x7f\x20"


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


class Calendar:
    """Answers as a calendar does; its block is there once `mine` was called."""

    def __init__(self) -> None:
        self.url = ""
        self.header = b""
        self.digests: list[bytes] = []
        self._promised: list[bytes] = []

    def promise(self, digest: bytes) -> bytes:
        """Return what is pending: the digest with four bytes behind it, hashed."""
        self.digests.append(digest)
        self._promised.append(_sha256(digest + b"nowy"))
        uri = self.url.encode("ascii")
        payload = bytes([len(uri)]) + uri
        return b"\xf0\x04nowy\x08\x00" + PENDING + bytes([len(payload)]) + payload

    def mine(self) -> bytes:
        """Make a block whose Merkle root is the last promise, hashed twice behind a prefix."""
        root = _sha256(_sha256(b"tx" + self._promised[-1]))
        for nonce in range(1000):
            header = b"\1\0\0\0" + b"\0" * 32 + root + TIME.to_bytes(4, "little") + EASY
            header += nonce.to_bytes(4, "little")
            if int.from_bytes(_sha256(_sha256(header)), "little") < 0x7FFFFF << 232:
                self.header = header
                return header
        raise AssertionError

    def complete(self, message: bytes) -> bytes | None:
        """Return what attests a message, or None as long as nothing does."""
        if not self.header or message != self._promised[-1]:
            return None
        return b"\xf1\x02tx\x08\x08\x00" + BITCOIN + b"\x03" + b"\xf7\xef\x15"


@contextmanager
def calendar() -> Iterator[Calendar]:
    """Run one."""
    made = Calendar()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self._send(200, made.promise(self.rfile.read(int(self.headers["Content-Length"]))))

        def do_GET(self):
            found = made.complete(bytes.fromhex(self.path.rpartition("/")[2]))
            self._send(200 if found else 404, found or b"Pending confirmation in Bitcoin")

        def _send(self, status, body):
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

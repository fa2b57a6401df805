"""ReplayWeb.page, which opens a WACZ in a reader's browser: what it shows of one.

Its package comes from npm, for tests alone, and is kept unpacked in `.tmp`. Where it cannot be
had, what needs it is skipped.
"""

import hashlib
import re
import shutil
import subprocess
import tarfile
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
VERSION = "2.4.6"
SHA256 = "6faef5c261e94b6e83cd6ee975bd0378fd4bc948bb14d36d45c709ffecb261b8"
KEPT = ROOT / ".tmp" / f"replaywebpage-{VERSION}"
FILES = ("ui.js", "sw.js")

PAGE = """<!doctype html><meta charset="utf-8"><title>Viewer</title>
<script src="/ui.js"></script>
<replay-web-page source="/bundle.wacz" url="{url}" replaybase="/replay/" embed="replayonly"
    style="height: 700px"></replay-web-page>
"""

TYPES = {".js": "text/javascript", ".wacz": "application/wacz+zip", ".html": "text/html"}


def package() -> Path:
    """Return the folder that holds the viewer's scripts; skip where they cannot be had."""
    if all((KEPT / name).exists() for name in FILES):
        return KEPT
    if shutil.which("npm") is None:
        pytest.skip("npm is not installed, and ReplayWeb.page comes from it")
    KEPT.mkdir(parents=True, exist_ok=True)
    command = ["npm", "pack", f"replaywebpage@{VERSION}", "--silent"]
    done = subprocess.run(command, cwd=KEPT, capture_output=True, timeout=100, check=False)
    packed = KEPT / f"replaywebpage-{VERSION}.tgz"
    if done.returncode or not packed.exists():
        pytest.skip("ReplayWeb.page cannot be had from npm here")
    assert hashlib.sha256(packed.read_bytes()).hexdigest() == SHA256
    with tarfile.open(packed) as tar:
        for name in FILES:
            taken = tar.extractfile(f"package/{name}")
            assert taken is not None
            (KEPT / name).write_bytes(taken.read())
    packed.unlink()
    return KEPT


@contextmanager
def viewer(wacz: Path, url: str):
    """Serve the viewer with a bundle, and yield the address at which it shows one page of it."""
    folder = package()
    files = {
        "/": PAGE.format(url=url).encode(),
        "/ui.js": (folder / "ui.js").read_bytes(),
        "/replay/sw.js": (folder / "sw.js").read_bytes(),
        "/bundle.wacz": wacz.read_bytes(),
    }

    class Serving(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self):
            self.do_GET()

        def do_GET(self):
            path = self.path.partition("?")[0]
            whole = files.get(path)
            if whole is None:
                self.send_response(404)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            wanted = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
            start, end = _part(wanted, len(whole))
            self.send_response(206 if wanted else 200)
            if wanted:
                self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(whole)}")
            self.send_header("Accept-Ranges", "bytes")
            self.send_header("Content-Type", TYPES[Path(path).suffix or ".html"])
            self.send_header("Content-Length", str(end - start))
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(whole[start:end])

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Serving) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def _part(wanted, size):
    """Return where a part begins and ends that a Range asks for (RFC 9110, section 14.1.2)."""
    if wanted is None:
        return 0, size
    first, last = wanted.groups()
    if not first:
        return max(0, size - int(last)), size
    return int(first), min(size, int(last) + 1 if last else size)

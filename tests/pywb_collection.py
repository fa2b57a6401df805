"""A pywb that replays WARC files of ours, from an environment of its own.

`make` creates that environment from requirements-pywb.txt. Without it, what needs it is skipped.
"""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PROGRAMS = Path(__file__).parent.parent / ".venv-pywb" / "bin"
COLLECTION = "snapshots"


@contextmanager
def replay(warcs: Iterable[Path], folder: Path) -> Iterator[str]:
    """Index WARC or WACZ files below `folder`, serve them on loopback, yield the base URL.

    `<base>/<timestamp>id_/<url>` answers with the bytes as they were recorded, `<base>/<url>`
    with the page as a browser is to show it, without pywb's banner.
    """
    if not (PROGRAMS / "wayback").exists():
        pytest.skip(f"pywb is not installed: there is no {PROGRAMS / 'wayback'}")
    folder.mkdir(parents=True, exist_ok=True)
    _make(folder, warcs)
    (folder / "config.yaml").write_text("framed_replay: false\n", encoding="utf-8")
    (folder / "templates").mkdir(exist_ok=True)
    (folder / "templates" / "banner.html").write_text("", encoding="utf-8")
    port = _free_port()
    command = [PROGRAMS / "wayback", "-b", "127.0.0.1", "-p", str(port), "-d", folder]
    with (folder / "wayback.log").open("wb") as log:
        server = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    try:
        _wait_for(port, server, folder / "wayback.log")
        yield f"http://127.0.0.1:{port}/{COLLECTION}"
    finally:
        server.terminate()
        server.wait(10)
        shutil.rmtree(folder)


def fetch(base: str, path: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Return status, headers and body, following no redirect and undoing no content coding.

    The connection is closed after the answer: pywb promises the length that the origin did,
    and a truncated page would be waited for.
    """
    host, _, collection = base.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=10)
    coding = {"Connection": "close", "Accept-Encoding": "gzip"}
    connection.request("GET", f"/{collection}/{path}", headers=coding)
    answer = connection.getresponse()
    try:
        body = answer.read()
    except http.client.IncompleteRead as short:
        body = short.partial
    finally:
        connection.close()
    return answer.status, answer.headers, body


MANAGE = """\
import sys
from pywb.manager.manager import main

_, collection, *warcs = sys.argv
main(["init", collection])
main(["add", "--unpack-wacz", collection, *warcs])
"""


def _make(folder: Path, warcs: Iterable[Path]) -> None:
    """Make a collection, as two calls of wb-manager would, in one process."""
    command = [PROGRAMS / "python", "-c", MANAGE, COLLECTION, *warcs]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def _wait_for(port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(300):
        assert server.poll() is None, log.read_text()
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"pywb does not answer: {log.read_text()}")

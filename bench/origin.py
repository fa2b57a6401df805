"""The loopback origin: nginx where it is installed, a stand-in of our own where it is not.

    with origin.serve(folder, sites=50, latency=0.0) as served: ...

It listens on 127.0.1.1 and the following addresses, one a site, and on nothing that the
outside can reach. Linux only: elsewhere those addresses have to be set up first.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import mix, nginx, pages

_ROOT = Path(__file__).resolve().parents[1]
_UP_WITHIN = 10.0  # seconds


@dataclass(frozen=True, slots=True)
class Origin:
    """A running origin; `server` says what serves, for whoever reads the numbers."""

    port: int
    server: str


@contextmanager
def serve(data: Path, sites: int, latency: float) -> Iterator[Origin]:
    """Serve the site, made where it is missing, on one port of every address.

    `latency` is in seconds, waited before every answer.
    """
    www = data.resolve() / "www"
    pages.write(www)
    with tempfile.TemporaryDirectory(prefix="bench-origin-") as name:
        folder, port = Path(name), free_port()
        command, server = _command(www, folder, mix.hosts(sites), port, latency)
        process = subprocess.Popen(command, cwd=_ROOT)
        try:
            wait_for(process, port)
            yield Origin(port, server)
        finally:
            process.terminate()
            process.wait()


def _command(
    www: Path, folder: Path, hosts: list[str], port: int, latency: float
) -> tuple[list[str], str]:
    """Return the command of the best server here, and its name."""
    binary = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if binary and (not latency or nginx.can_wait()):
        table = folder / "nginx.conf"
        table.write_text(nginx.configuration(www, folder, hosts, port, latency))
        return [binary, "-p", str(folder), "-e", "stderr", "-c", str(table)], "nginx"
    stand_in = [sys.executable, "-m", "bench.stand_in", str(www), str(port), str(latency), *hosts]
    return stand_in, "a stand-in in Python, which is the bottleneck: install nginx"


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.1.1", 0))
        return int(probe.getsockname()[1])


def wait_for(process: "subprocess.Popen[bytes]", port: int) -> None:
    """Return when the origin answers; raise RuntimeError when it does not."""
    deadline = time.monotonic() + _UP_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        try:
            socket.create_connection(("127.0.1.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the origin did not start")

"""Names to addresses, once per run, without taking our own silence for a dead name.

A name that "does not exist" is only believed when a name that surely exists can be looked
up in the same minute; otherwise it is this machine that has no network.
"""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address
from time import monotonic
from typing import Any

from archiver.crawl.wire.guard import Address, literal
from archiver.model import Failure, FailureKind

SURELY_THERE = ("a.root-servers.net", "www.iana.org", "example.com")
"""Names whose absence can only mean that we cannot look names up."""

NEVER_THERE = frozenset({"test", "example", "invalid", "alt"})
"""Top-level names that no public name server knows (RFC 6761, RFC 9476)."""

LOOPBACK: tuple[Address, ...] = (ip_address("127.0.0.1"), ip_address("::1"))

_BELIEVED_FOR = 30.0  # seconds that one look at SURELY_THERE is trusted
_THREADS = 32  # look-ups under way at once: getaddrinfo blocks
_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}


class HaltError(Exception):
    """Carries a Failure up to the exchange that it belongs to; never leaves the crawl."""

    def __init__(self, kind: FailureKind, detail: str) -> None:
        super().__init__(detail)
        self.failure = Failure(kind, detail)


class Resolver:
    """Looks names up in threads, and remembers what it found until it is closed.

    `offline` becomes True once it was seen that no name at all can be looked up.
    """

    def __init__(self) -> None:
        self.offline = False
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="resolver")
        self._known: dict[str, asyncio.Future[tuple[Address, ...]]] = {}
        self._online: tuple[float, bool] | None = None
        self._asking = asyncio.Lock()

    async def addresses(self, host: str) -> tuple[Address, ...]:
        """Return every address of a host; raise HaltError (dns, offline or policy)."""
        settled = without_asking(host)
        if settled is not None:
            return settled
        if host not in self._known:
            self._known[host] = asyncio.ensure_future(self._look_up(host))
            self._known[host].add_done_callback(_retrieve)
        try:
            return await asyncio.shield(self._known[host])
        except HaltError:
            self._known.pop(host, None)  # a later try asks anew
            raise

    async def _look_up(self, host: str) -> tuple[Address, ...]:
        try:
            found = await self._ask(host)
        except socket.gaierror as error:
            raise await self._explain(host, error) from error
        except (UnicodeError, ValueError) as error:
            raise HaltError(FailureKind.INVALID_URL, f"{host!r} is not a host name") from error
        return tuple(dict.fromkeys(ip_address(str(row[4][0]).split("%")[0]) for row in found))

    async def _ask(self, host: str) -> list[Any]:
        loop = asyncio.get_running_loop()
        arguments = (host, None, socket.AF_UNSPEC, socket.SOCK_STREAM, 0, socket.AI_ADDRCONFIG)
        return await loop.run_in_executor(self._threads, socket.getaddrinfo, *arguments)

    async def _explain(self, host: str, error: socket.gaierror) -> HaltError:
        if _last_label(host) in NEVER_THERE:
            return HaltError(FailureKind.DNS, f"the name {host} does not exist")
        if not await self.online():
            self.offline = True
            return HaltError(FailureKind.OFFLINE, "no name at all can be looked up from here")
        if error.errno not in _NO_SUCH_NAME:
            return HaltError(FailureKind.OFFLINE, f"the name servers of {host} do not answer")
        return HaltError(FailureKind.DNS, f"the name {host} does not exist")

    async def online(self) -> bool:
        """Tell whether a name that surely exists can be looked up now."""
        async with self._asking:
            if self._online is None or monotonic() - self._online[0] > _BELIEVED_FOR:
                self._online = (monotonic(), await self._any_answers())
            return self._online[1]

    async def _any_answers(self) -> bool:
        for name in SURELY_THERE:
            try:
                await self._ask(name)
            except OSError:
                continue
            return True
        return False

    def close(self) -> None:
        """Let go of the threads."""
        self._threads.shutdown(wait=False, cancel_futures=True)


METADATA = frozenset(
    (
        "metadata.google.internal",
        "metadata.goog",
        "metadata",
        "instance-data",
        "metadata.azure.internal",
    )
)
"""Names under which clouds tell their own machines who they are; nobody cites them."""


LOCAL = frozenset(
    (
        "localhost.localdomain",
        "localhost6",
        "localhost6.localdomain6",
        "ip6-localhost",
        "ip6-loopback",
    )
)
"""What this machine is called in its file of hosts, beside `localhost`."""


def without_asking(host: str) -> tuple[Address, ...] | None:
    """Return the addresses of a host that no name server is asked for; None for all others.

    Raises HaltError for the names that lead nowhere by definition.
    """
    spelled = literal(host)
    if spelled is not None:
        return (spelled,)
    last, name = _last_label(host), host.rstrip(".").lower()
    if last == "localhost" or name in LOCAL:  # RFC 6761, section 6.3: always this machine
        return LOOPBACK
    if last == "invalid":  # RFC 6761, section 6.4: always a negative answer
        raise HaltError(FailureKind.DNS, f"the name {host} does not exist")
    if name in METADATA:
        raise HaltError(FailureKind.POLICY, f"{host} is where a cloud keeps its machines' secrets")
    if last == "onion":  # RFC 7686, section 2
        raise HaltError(FailureKind.POLICY, f"{host} can only be reached through Tor")
    return None


def _last_label(host: str) -> str:
    return host.rstrip(".").rpartition(".")[2].lower()


def _retrieve(task: "asyncio.Future[tuple[Address, ...]]") -> None:
    """Look at how a look-up ended even when everyone who waited for it has gone."""
    if not task.cancelled():
        task.exception()

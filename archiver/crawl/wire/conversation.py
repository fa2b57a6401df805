"""One HTTP/1 exchange over one connection: said, heard, and written down byte for byte.

h11 finds where heads and bodies end; it never decides what is kept. Every byte that
arrives goes into the transcript first. A head that h11 refuses but a browser would read is
mended in a copy for h11 (`heads`), and kept as it came.

The transcript is true at every moment: whatever stops the exchange, it holds what had been
said and heard until then.
"""

import asyncio
import ssl
from time import monotonic

import h11
from h11 import _readers

from archiver.crawl.wire import heads
from archiver.crawl.wire.connections import Connection, explain
from archiver.crawl.wire.resolver import HaltError
from archiver.crawl.wire.transcript import Transcript
from archiver.expressions import expression
from archiver.model import FailureKind, Truncation

_PIECE = 64 * 1024  # bytes read at once
_END_OF_HEAD = expression(rb"\n\r?\n")

# RFC 9112, section 7.1.1: blanks may stand before a chunk's extension. h11 would take none.
_readers.chunk_header_re = expression(
    rb"(?P<chunk_size>([0-9A-Fa-f]){1,20})(?P<chunk_ext>[ \t]*;.*)?[ \t]*\r\n"
)


async def converse(
    connection: Connection, request: h11.Request, transcript: Transcript, form: bytes = b""
) -> None:
    """Send the request with its form and hear the answer to its end; raise HaltError where none."""
    conversation = _Conversation(connection, request, transcript, form)
    try:
        await conversation.speak()
        await conversation.listen()
    except ssl.SSLError as error:
        raise conversation.broken_off(HaltError(FailureKind.RESET, _plain(error))) from error
    except OSError as error:
        raise conversation.broken_off(explain(error)) from error


class _Conversation:
    """The state of one exchange: what h11 knows, and the bytes it has not been shown."""

    def __init__(
        self, connection: Connection, request: h11.Request, transcript: Transcript, form: bytes
    ) -> None:
        self._connection = connection
        self._request = request
        self._form = form
        self._transcript = transcript
        self._mended = False
        self._before = 0  # bytes that came before the final head
        self._h11, self._said = self._fresh()

    def _fresh(self) -> tuple[h11.Connection, bytes]:
        """Return an h11 that has sent the request, and the bytes it sent."""
        limit = self._transcript.limits.head + _PIECE
        machine = h11.Connection(h11.CLIENT, max_incomplete_event_size=limit)
        events = (self._request, h11.Data(self._form), h11.EndOfMessage())
        said = b"".join(machine.send(event) or b"" for event in events)
        return machine, said

    async def speak(self) -> None:
        self._transcript.request = self._said
        self._connection.writer.write(self._said)
        await self._connection.writer.drain()

    async def listen(self) -> None:
        rest = await self._heads()
        await self._body(rest)
        self._transcript.reusable = self._reusable()

    async def _heads(self) -> bytes:
        """Hear heads up to the final one; return what came after it."""
        heard = b""
        while True:
            head, heard = await self._one_head(heard)
            response = self._understand(head)
            if isinstance(response, h11.Response):
                self._transcript.heard(head + heard)
                self._transcript.answer(head, response)
                return heard
            self._before_it(head)

    async def _one_head(self, heard: bytes) -> tuple[bytes, bytes]:
        """Return one whole head and the bytes after it."""
        heard = self._from_its_status_line(heard)
        while (end := _END_OF_HEAD.search(heard)) is None:
            _refuse_what_is_not_http(heard, self._transcript)
            if len(heard) > self._transcript.limits.head:
                self._give_up_on_head(heard, Truncation.LENGTH)
                detail = f"the headers are larger than {self._transcript.limits.head:,} bytes"
                raise HaltError(FailureKind.TOO_LARGE, detail)
            data = await self._read_head_piece(heard)
            if not data:
                self._give_up_on_head(heard, Truncation.DISCONNECT)
                raise _silence(heard)
            heard = self._from_its_status_line(heard + data)
        _refuse_what_is_not_http(heard, self._transcript)
        return heard[: end.end()], heard[end.end() :]

    def _from_its_status_line(self, heard: bytes) -> bytes:
        """Return what was heard without empty lines before it, which browsers pass over."""
        rest = heard.lstrip(b"\r\n")
        if len(rest) < len(heard):
            self._before_it(heard[: len(heard) - len(rest)])
        return rest

    def _before_it(self, data: bytes) -> None:
        """Keep what came before the final head; raise HaltError when that never ends."""
        self._transcript.interim.append(data)
        self._before += len(data)
        if self._before > self._transcript.limits.head:
            detail = f"more than {self._transcript.limits.head:,} bytes came before its headers"
            raise HaltError(FailureKind.TOO_LARGE, detail)

    async def _read_head_piece(self, heard: bytes) -> bytes:
        """Read on; keep what was heard of an unfinished head when reading fails."""
        try:
            data = await self._connection.reader.read(_PIECE)
        except BaseException:
            self._give_up_on_head(heard, None)
            raise
        if self._transcript.first_byte is None and data:
            self._transcript.first_byte = monotonic()
        return data

    def _give_up_on_head(self, heard: bytes, why: Truncation | None) -> None:
        if heard:
            self._transcript.heard(heard)
            self._transcript.truncated = why

    def _understand(self, head: bytes) -> h11.Response | h11.InformationalResponse:
        try:
            return self._event(head)
        except h11.ProtocolError:
            self._mended = True
            self._h11, _ = self._fresh()
        try:
            return self._event(heads.mend(head))
        except h11.ProtocolError as error:
            self._transcript.heard(head)
            raise HaltError(FailureKind.MALFORMED, "its headers are not valid HTTP") from error

    def _event(self, head: bytes) -> h11.Response | h11.InformationalResponse:
        self._h11.receive_data(head)
        event = self._h11.next_event()
        if isinstance(event, h11.Response | h11.InformationalResponse):
            return event
        raise h11.RemoteProtocolError(f"no response in the head: {event!r}")

    async def _body(self, data: bytes) -> None:
        """Hear the body; `data` is what came with the head and is already kept."""
        try:
            while not self._take(data):
                data = await self._connection.reader.read(_PIECE)
                self._transcript.heard(data)
                if not data and self._take(b"", ended=True):
                    return
        except h11.RemoteProtocolError as error:
            self._transcript.truncated = Truncation.UNSPECIFIED
            detail = "the end of the page cannot be told: its framing is not valid HTTP"
            raise HaltError(FailureKind.MALFORMED, detail) from error
        except asyncio.CancelledError:
            self._transcript.truncated = Truncation.TIME
            raise

    def _take(self, data: bytes, *, ended: bool = False) -> bool:
        """Let h11 see what came; return True at the end of the message."""
        if data or ended:
            self._h11.receive_data(data)
        while True:
            try:
                event = self._h11.next_event()
            except h11.RemoteProtocolError:
                if ended:
                    raise self.broken_off(_cut_short(self._transcript)) from None
                raise
            if event is h11.NEED_DATA:
                return False
            if isinstance(event, h11.Data):
                self._transcript.body(bytes(event.data))
            elif isinstance(event, h11.EndOfMessage):
                self._transcript.end(len(self._h11.trailing_data[0]))
                return True
            else:
                raise h11.RemoteProtocolError(f"no end of the message: {event!r}")

    def broken_off(self, halt: HaltError) -> HaltError:
        """Say that a body was cut, where one had begun; otherwise what stopped the exchange."""
        if self._transcript.status is None:
            return halt
        self._transcript.truncated = Truncation.DISCONNECT
        return _cut_short(self._transcript)

    def _reusable(self) -> bool:
        done = self._h11.our_state is h11.DONE and self._h11.their_state is h11.DONE
        return done and not self._mended and not self._transcript.surplus


def _refuse_what_is_not_http(heard: bytes, transcript: Transcript) -> None:
    """Stop at once when the first bytes cannot become an HTTP status line."""
    start = heard[:5]
    if not b"HTTP/".startswith(start.upper()):
        transcript.heard(heard)
        raise HaltError(FailureKind.MALFORMED, "what answers there does not speak HTTP")


def _silence(heard: bytes) -> HaltError:
    if heard:
        return HaltError(
            FailureKind.MALFORMED, "the connection closed in the middle of the headers"
        )
    return HaltError(FailureKind.EMPTY, "the connection closed without an answer")


def _cut_short(transcript: Transcript) -> HaltError:
    detail = f"the connection closed after {transcript.body_length:,} bytes of an unfinished answer"
    return HaltError(FailureKind.TRUNCATED, detail)


def _plain(error: ssl.SSLError) -> str:
    return (
        f"the encrypted connection broke: {(error.reason or str(error)).replace('_', ' ').lower()}"
    )

"""What strikes on the way: connections, encryption, answers that never end or end too soon."""

import asyncio

from web.answers import head
from web.talk import Talk, says

from rotten.case import Case, answer, hanging_up, html, redirect, resetting, stalling, zipped

PAGE = html("Storm damage at the northern quay")
BODY = PAGE.partition(b"\r\n\r\n")[2]


async def slow_chain(talk: Talk) -> None:
    """To the next of endlessly many addresses, after more than two seconds each."""
    await asyncio.sleep(2.5)
    await talk.send(redirect(f"/a?n={int(talk.request.query.get('n', '0')) + 1}"))


CASES = (
    Case("refusing", "refused", "nobody listens", {}, door="refusing", cited="http://refusing.example/a"),
    Case("silent", "timeout", "the host never completes a connection", {}, door="silent", cited="http://silent.example/a"),
    Case("no-answer", "timeout", "a connection, and never an answer", {"/a": stalling(b"")}),
    Case("stalling", "timeout", "half of the page, and no end", {"/a": stalling(PAGE[: len(PAGE) // 2])}),
    Case("self-signed", "tls", "a certificate that nobody vouches for", {"/a": PAGE}, door="self_signed", cited="https://self-signed.example/a"),
    Case("expired", "tls", "a certificate that ran out", {"/a": PAGE}, door="expired", cited="https://expired.example/a"),
    Case("wrong-host", "tls", "a certificate for another host", {"/a": PAGE}, door="wrong_host", cited="https://wrong-host.example/a"),
    Case("not-tls", "tls", "https, answered in plain HTTP", {}, door="not_tls", cited="https://not-tls.example/a"),
    Case("loop", "loop", "redirects in a circle", {"/a": redirect("/b"), "/b": redirect("/a")}),
    Case("loop-self", "loop", "a redirect to itself", {"/a": redirect("/a")}),
    Case("slow-chain", "timeout", "redirects that take their time, one after another", {"/a": slow_chain}),
    Case("reset", "broken", "the connection is reset", {"/a": resetting()}),
    Case("hangs-up", "broken", "the connection closes without a byte", {"/a": hanging_up()}),
    Case("banner", "broken", "a mail server", {}, door="banner", cited="http://banner.example/a"),
    Case("no-http", "broken", "what answers is not HTTP", {"/a": says("Not HTTP.", b"SSH-2.0-OpenSSH_9.6\r\n", close=True)}),
    Case("cut-head", "broken", "it closes within the headers", {"/a": hanging_up(b"HTTP/1.1 200 OK\r\nContent-")}),
    Case("cut-length", "truncated", "less than its Content-Length", {"/a": hanging_up(answer(BODY[:500], length=len(BODY)))}),
    Case("cut-chunks", "truncated", "chunks without the last", {"/a": hanging_up(head("Content-Type: text/html", "Transfer-Encoding: chunked"), b"5\r\n<html\r\n")}),
    Case("cut-gzip", "truncated", "a compressed page that ends in the middle, of the length it says", {"/a": zipped(BODY * 20, whole=False)}),
    Case("reset-in-body", "truncated", "a reset within the page", {"/a": resetting(answer(BODY[:200], length=9999))}),
)  # fmt: skip

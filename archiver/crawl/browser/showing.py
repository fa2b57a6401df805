"""A page opened, scrolled to its end and left to settle; then what it shows, in two forms.

Every step has an end, for a page may do whatever it likes: what was shown by then counts.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic

from playwright.async_api import Error, Page

from archiver.crawl.browser import takes
from archiver.crawl.browser.listening import Listener
from archiver.expressions import expression
from archiver.model import Failure, FailureKind

VIEW = (1280, 800)
"""Pixels of the window: those of a common desktop."""

MOST_SCREENS = 25
"""Screens that are scrolled through, for what is only loaded when it comes into sight."""

TALLEST = 16_000
"""Pixels of the tallest picture: Chromium draws no more at once."""

LARGEST = 32 * 1024 * 1024
"""Bytes of the largest document that is kept as a browser has it."""

ERROR_PAGE = "chrome-error:"
"""The scheme of what Chromium shows in place of a page."""

LOOKED_FOR = 0.6
"""The share of the time that a page may take to come and settle; the rest is for its picture."""

_STEP = 0.1  # seconds

_SCROLL = """async ([most, pause]) => {
    for (let screen = 0; screen < most; screen++) {
        const before = window.scrollY;
        window.scrollBy({top: window.innerHeight, behavior: "instant"});
        await new Promise(done => setTimeout(done, pause));
        if (window.scrollY === before) break;
    }
    window.scrollTo({top: 0, behavior: "instant"});
}"""


_SHADOWS = """() => {
    const found = [];
    const gather = (root) => {
        for (const each of root.querySelectorAll("*")) {
            if (each.shadowRoot) { found.push(each.shadowRoot); gather(each.shadowRoot); }
        }
    };
    gather(document);
    if (!found.length || !document.documentElement.getHTML) return null;
    const [opening] = document.documentElement.cloneNode(false).outerHTML.split("</html>");
    const inside = document.documentElement.getHTML({shadowRoots: found});
    return "<!DOCTYPE html>" + opening + inside + "</html>";
}"""
"""Gives a document that has shadow trees, with each as a template where it belongs (HTML,
"declarative shadow roots"): without them the text of many pages is nowhere."""

_SHADOW = expression(r"<template shadowrootmode=\"(?:open|closed)\"[^>]*>")


@dataclass(frozen=True, slots=True)
class Shown:
    """The document as scripts have made it (UTF-8), a picture of it (PNG), and what went wrong.

    `text` is the document for readers who know nothing of shadow trees: they stand in it as
    what they are shown as, parts of the page.
    """

    dom: bytes = b""
    text: bytes = b""
    picture: bytes = b""
    failure: Failure | None = None


async def show(
    page: Page, url: str, listener: Listener, *, time: float, quiet: float, picture: bool
) -> Shown:
    """Open a page and return what it shows within `time`, settled when it is `quiet` (seconds)."""
    ends = monotonic() + time
    failure = await _open(page, url, listener, time * LOOKED_FOR, quiet)
    try:
        async with asyncio.timeout(_left(ends)):
            document = await _content(page)
    except TimeoutError:
        too_long = Failure(FailureKind.TIMEOUT, f"the page showed nothing within {time:g} seconds")
        return Shown(failure=failure or too_long)
    except Error as error:
        return Shown(failure=failure or told(error))
    if page.url.startswith(ERROR_PAGE):
        gone_astray = Failure(FailureKind.BROWSER, "the page led to where nothing could be shown")
        return Shown(failure=failure or gone_astray)
    drawn = await _picture(page, _left(ends)) if picture and failure is None else b""
    dom, text = (each.encode("utf-8", "replace")[:LARGEST] for each in _forms(document))
    return Shown(dom, text, drawn, failure)


def _left(ends: float) -> float:
    """Return the seconds until then; one at least, for what has only just come."""
    return max(1.0, ends - monotonic())


async def _open(
    page: Page, url: str, listener: Listener, time: float, quiet: float
) -> Failure | None:
    try:
        async with asyncio.timeout(time):
            await page.goto(url, wait_until="domcontentloaded", timeout=0)
            await _settled(listener, quiet)
            with suppress(Error):  # it may be going elsewhere while it is scrolled
                await page.evaluate(_SCROLL, [MOST_SCREENS, _STEP * 1000])
            await _settled(listener, quiet)
    except TimeoutError:  # what it shows by now is what it shows
        return None
    except Error as error:
        return told(error)
    return None


async def _settled(listener: Listener, quiet: float) -> None:
    while listener.quiet_for < quiet:  # noqa: ASYNC110  (it may be heard of again meanwhile)
        await asyncio.sleep(_STEP)


async def _content(page: Page) -> str:
    """Return the document; once more where the page was just going elsewhere."""
    try:
        return await _whole(page)
    except Error:
        await page.wait_for_load_state("domcontentloaded", timeout=0)
        return await _whole(page)


async def _whole(page: Page) -> str:
    with_shadows = await page.evaluate(_SHADOWS)
    return with_shadows if isinstance(with_shadows, str) else await page.content()


def _forms(document: str) -> tuple[str, str]:
    """Return the document, and the same with its shadow trees as parts of it."""
    return document, _SHADOW.sub("<div>", document)  # a stray end tag ends nothing (HTML)


async def _picture(page: Page, time: float) -> bytes:
    """Return a picture of the whole page; nothing where none can be drawn in time (seconds)."""
    width, _ = VIEW
    with suppress(Error, TimeoutError):
        async with asyncio.timeout(time):
            return await page.screenshot(
                full_page=True,
                clip={"x": 0, "y": 0, "width": width, "height": TALLEST},
                animations="disabled",
                timeout=0,
            )
    return b""


def told(error: Error) -> Failure:
    """Return what went wrong: net errors in our words, all else as the browser's trouble."""
    first = error.message.strip().splitlines()[0] if error.message.strip() else "no reason"
    _, code, word = first.partition("net::ERR_")
    if code:
        return takes.failure(code + word.split()[0])
    return Failure(FailureKind.BROWSER, f"the browser gave up: {first}")

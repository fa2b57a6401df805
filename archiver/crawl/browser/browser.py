"""One browser for a run: started when it is first needed, and again when it has died.

Each page gets a context of its own, which shares nothing with another, and a site has one page
at a time. What goes wrong with a browser is a failure of that look, and never ends the run.
"""

import asyncio
import os
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, Any, cast

from playwright.async_api import Browser as Chromium
from playwright.async_api import BrowserContext, Error, Page, Playwright, async_playwright

from archiver import page as pages
from archiver import urls
from archiver.crawl.browser import program, showing
from archiver.crawl.browser.gate import Gate
from archiver.crawl.browser.guise import Guise
from archiver.crawl.browser.listening import Limits, Listener
from archiver.crawl.browser.showing import Shown
from archiver.crawl.job import Asked
from archiver.crawl.visits import Seen
from archiver.crawl.wire import Take, user_agent
from archiver.model import Exchange, Failure, FailureKind, Probe, Rendering, Visit

if TYPE_CHECKING:
    from archiver.crawl.equipment import Equipment

NOWHERE = "socks5://127.0.0.1:9"
"""The proxy of whatever is no page's: nobody listens there (the discard port, RFC 863)."""

ARGUMENTS = (
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # names are the gate's business
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",  # its name in older ones
    "--disable-quic",
    "--disable-gpu",
    "--disable-sync",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--no-pings",
    "--mute-audio",
)

NO_PEERS = "delete globalThis.RTCPeerConnection; delete globalThis.webkitRTCPeerConnection"
"""What every frame runs first: should a Chromium not know the flags above, no UDP leaves it."""

HTML = "text/html; charset=utf-8"
PATIENCE = 10.0
"""Seconds for a context, or a browser, to be made or to end."""

FAILED_STARTS = 2
"""Starts in a row that fail before no more are tried."""

_CRASHES = (Error, OSError, TimeoutError)


class Browser:
    """Looks at pages as a reader's browser does.

    `trouble` says, once it is so, why it could not be started.
    """

    def __init__(self, equipment: "Equipment") -> None:
        self._equipment = equipment
        self._settings = equipment.job.settings
        self._pages = asyncio.Semaphore(self._settings.browser_pages)
        self._sites: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._starting = asyncio.Lock()
        self._failed_starts = 0
        self._playwright: Playwright | None = None
        self._chromium: Chromium | None = None
        self._agent = ""
        self.trouble: str | None = None

    async def look(self, probe: Probe, number: int, link: str) -> Seen:
        """Look at a probe's address when it is its site's turn; `link` is what it is asked for."""
        host = urls.parts(probe.url).host
        site = urls.registrable_domain(host)
        async with self._sites[site], self._pages:
            async with self._equipment.manners.turn(site, host):
                await asyncio.sleep(self._settings.delay)
            if not self._equipment.running:
                stopped = Failure(FailureKind.STOPPED, "the run was stopped before it could look")
                return Seen(Visit(probe, (), chain_failure=stopped))
            return await self._look(probe, number, link)

    async def close(self) -> None:
        """Let the browser go."""
        with suppress(*_CRASHES):
            async with asyncio.timeout(PATIENCE):
                if self._chromium is not None:
                    await self._chromium.close()
                if self._playwright is not None:
                    await self._playwright.stop()
        self._chromium = self._playwright = None

    async def _look(self, probe: Probe, number: int, link: str) -> Seen:
        listener: Listener | None = None
        shown = Shown()
        most = self._settings.max_requisites_size + self._settings.max_requisite_body
        try:
            chromium = await self._ready()
            guise = Guise(self._equipment.client.sites, probe.url, self._agent)
            async with (
                Gate(self._equipment.client, most) as gate,
                self._context(gate, guise) as context,
            ):
                page = await context.new_page()
                listener = self._listener(page, gate, chromium, number, link)
                listener.secret = guise.secret()
                await listener.listen(context)
                shown = await self._show(page, probe.url, listener)
        except _CRASHES as error:
            shown = Shown(failure=_trouble(error))
        chain = listener.chain() if listener is not None else ()
        await self._keep(shown, chain, link)
        return _seen(probe, shown, chain, listener)

    async def _show(self, page: Page, url: str, listener: Listener) -> Shown:
        settings = self._settings
        shown = await showing.show(
            page,
            url,
            listener,
            time=settings.browser_time,
            quiet=settings.browser_quiet,
            picture=self._equipment.keeper is not None,
        )
        await listener.finish(PATIENCE)
        return shown

    def _listener(
        self, page: Page, gate: Gate, chromium: Chromium, number: int, link: str
    ) -> Listener:
        async def keep(take: Take, hop: int, via: str | None) -> Exchange:
            seen = take.exchange
            asked = Asked(seen.url, seen.purpose, link, number, hop, via=via)
            return await self._equipment.keep(take, asked)

        settings = self._settings
        limits = Limits(
            settings.max_requisites,
            settings.max_requisite_body,
            bodies=self._equipment.keeper is not None,
        )
        name = f"Chromium {chromium.version}"
        return Listener(page, gate, name, keep, self._equipment.robots, limits)

    async def _keep(self, shown: Shown, chain: tuple[Exchange, ...], link: str) -> None:
        """Keep what a page showed, beside the exchange that it came from."""
        keeper = self._equipment.keeper
        place = chain[-1].snapshot if chain else None
        if keeper is None or place is None:
            return
        for form, data in ((Rendering.DOM, shown.dom), (Rendering.SCREENSHOT, shown.picture)):
            if data:
                await keeper.keep_rendering(link, chain[-1].url, place, form, data)

    # --- the browser itself

    @asynccontextmanager
    async def _context(self, gate: Gate, guise: Guise) -> AsyncIterator[BrowserContext]:
        """Make a context that reaches nothing but the gate, and may and remembers nothing."""
        chromium = await self._ready()
        width, height = showing.VIEW
        async with asyncio.timeout(PATIENCE):
            context = await chromium.new_context(
                proxy={"server": gate.url},
                user_agent=guise.agent,
                http_credentials=guise.credentials(),
                viewport={"width": width, "height": height},
                locale="en-US",
                service_workers="block",
                accept_downloads=False,
                permissions=[],
            )
            await context.add_init_script(NO_PEERS)
            await context.add_cookies(guise.cookies())
        context.on("page", _alone)
        try:
            yield context
        finally:
            await self._end(context)

    async def _end(self, context: BrowserContext) -> None:
        """Close a context; a browser that cannot even do that is given up."""
        try:
            async with asyncio.timeout(PATIENCE):
                await context.close()
        except _CRASHES:
            await self.close()

    async def _ready(self) -> Chromium:
        """Return a browser that runs; raise Error where it does not start."""
        async with self._starting:
            if self._chromium is not None and self._chromium.is_connected():
                return self._chromium
            await self.close()
            if self._failed_starts >= FAILED_STARTS:
                raise Error("it did not start before, and is not tried again")
            self._failed_starts += 1
            try:
                async with asyncio.timeout(3 * PATIENCE):
                    self._agent = self._agent or await self._user_agent()
                    chromium = self._chromium = await self._start(self._agent)
            except _CRASHES as error:
                self.trouble = _trouble(error).detail
                raise
            self._failed_starts = 0
            return chromium

    async def _start(self, agent: str = "") -> Chromium:
        self._playwright = self._playwright or await async_playwright().start()
        named = [f"--user-agent={agent}"] if agent else []  # for what it asks beside its pages
        return await self._playwright.chromium.launch(
            executable_path=program.find(self._settings),
            args=[*ARGUMENTS, *named],
            chromium_sandbox=os.geteuid() != 0,  # it does not work for root
            proxy={"server": NOWHERE},
            handle_sigint=False,  # the crawl ends in good order by itself
            handle_sigterm=False,
            handle_sighup=False,
        )

    async def _user_agent(self) -> str:
        """Return what Chromium says that it is, and that it is ours."""
        chromium = await self._start()
        page = await chromium.new_page()
        own = cast("Any", await page.evaluate("navigator.userAgent"))
        await chromium.close()
        return f"{own} {user_agent(self._settings)}"


async def _alone(page: Page) -> None:
    """Close what a page opens beside itself."""
    if len(page.context.pages) > 1:
        with suppress(Error):
            await page.close()


def _seen(
    probe: Probe, shown: Shown, chain: tuple[Exchange, ...], listener: Listener | None
) -> Seen:
    failure = shown.failure
    if not chain and failure is None:
        failure = Failure(FailureKind.BROWSER, "the browser showed nothing")
    others = listener.others() if listener is not None else ()
    url = chain[-1].url if chain else probe.url
    visit = Visit(
        probe,
        chain,
        pages.read(shown.text, HTML, url) if shown.text else None,
        failure,
        unmet=listener.unmet if listener is not None else 0,
    )
    records = tuple(each.snapshot.record_id for each in others if each.snapshot is not None)
    return Seen(visit, shown.text, HTML, records)


def _trouble(error: BaseException) -> Failure:
    if isinstance(error, Error):
        return showing.told(error)
    return Failure(FailureKind.BROWSER, f"the browser gave up: {error or 'it did not answer'}")

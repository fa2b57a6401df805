"""Pages that are there, however they look: most of them traps."""

import asyncio
import time
from email.utils import formatdate

from web.answers import chunk
from web.talk import Talk

from rotten.case import (
    WORDS,
    Case,
    answer,
    by_cookie,
    by_method,
    by_scheme,
    html,
    prose,
    redirect,
    zipped,
)

PAGE = html("Storm damage at the northern quay")
STRICT = html("Storm damage", "", "Strict-Transport-Security: max-age=31536000")
COOKIE_BAR = (
    '<div id="cookies" role="dialog">We use cookies. By clicking Accept you agree to our use of '
    "cookies. <button>Accept all</button><button>Reject</button></div>"
)
SHELL = html(
    "Harbour Atlas",
    '<div id="root"></div><script src="/app.js"></script><footer>Harbour Atlas</footer>',
)


async def drip(talk: Talk) -> None:
    """The page, with a pause after every tenth of it."""
    size = len(PAGE) // 10 + 1
    for start in range(0, len(PAGE), size):
        await talk.send(PAGE[start : start + size])
        await asyncio.sleep(0.05)


async def soon(talk: Talk) -> None:
    """503 with the date to come back at, then the page."""
    later = f"Retry-After: {formatdate(time.time() + 1, usegmt=True)}"
    busy = html("Busy", "<h1>Back soon</h1>", later, status=503)
    await talk.send(busy if talk.times == 1 else PAGE)


CASES = (
    Case("plain", "live", "a page", {"/a": PAGE}),
    *(
        Case(f"plain-{language}", "live", f"a page in {language}", {"/a": page})
        for language in WORDS
        if (page := html("1", f"<h1>{WORDS[language][:40]}</h1>{prose(language)}", language=language))
    ),
    Case(
        "about-404",
        "live",
        "an article about 404 errors",
        {
            "/a": html(
                "The story of the 404 error page",
                "<h1>The story of the 404 error page</h1><p>“Page not found” is what a server "
                f"says when a page does not exist.</p>{prose()}",
            )
        },
        trap=True,
    ),
    Case(
        "cookie-bar",
        "live",
        "a page with a cookie bar",
        {"/a": html("Storm", f"{COOKIE_BAR}<h1>Storm damage</h1>{prose()}")},
        trap=True,
    ),
    Case("shell", "live", "every page shares a shell", {"/a": SHELL, "*": SHELL}, trap=True),
    Case("short", "live", "a real page of six words", {"/a": html("Tide", "<p>High tide: 14:20.</p>")}, trap=True),
    Case(
        "comment-captcha",
        "live",
        "a captcha in the comment form below an article",
        {
            "/a": html(
                "Storm damage",
                f"<article><h1>Storm damage</h1>{prose()}</article><form id='comment'>"
                "<textarea></textarea><div class='g-recaptcha' data-sitekey='k'></div>"
                "<p>Please verify that you are not a robot.</p></form>"
                "<script src='https://www.google.com/recaptcha/api.js'></script>",
            )
        },
        trap=True,
    ),
    Case(
        "about-cloudflare",
        "live",
        "an article about challenge pages",
        {
            "/a": html(
                "Why you see “Just a moment…” so often",
                "<h1>Why you see “Just a moment…” so often</h1><p>Cloudflare says “Checking your "
                f"browser before accessing the site” and shows a Ray ID.</p>{prose()}",
            )
        },
        trap=True,
    ),
    Case(
        "about-geo-blocking",
        "live",
        "a news page on geo-blocking",
        {
            "/a": html(
                "“Not available in your country”: geo-blocking explained",
                "<h1>“Not available in your country”: geo-blocking explained</h1><p>Readers were "
                "told that this content is not available in your region.</p>" + prose(),
            )
        },
        trap=True,
    ),
    Case(
        "about-domain-sales",
        "live",
        "an article on domain sales",
        {
            "/a": html(
                "This domain is for sale: the trade in names",
                "<h1>This domain is for sale: the trade in names</h1><p>Buy this domain, said a "
                f"page that we saw.</p>{prose(times=8)}",
            )
        },
        trap=True,
    ),
    Case(
        "login-in-header",
        "live",
        "an article with a login box in its header",
        {
            "/a": html(
                "Storm damage",
                "<form><input name=user><input type=password><button>Log in</button></form>"
                f"<article><h1>Storm damage</h1>{prose()}</article>",
            )
        },
        trap=True,
    ),
    Case("head-hostile", "live", "HEAD is refused, GET answers", {"/a": by_method(PAGE, html("No", status=405))}, trap=True),
    Case("once-500", "live", "500 once, then fine", {"/a": [html("Oops", status=500), PAGE]}, trap=True),
    Case("once-503", "live", "503 with Retry-After, then fine", {"/a": [html("Busy", "", "Retry-After: 1", status=503), PAGE]}, trap=True),
    Case("once-503-date", "live", "503 with a date to come back at, then fine", {"/a": soon}, trap=True),
    Case("once-429", "live", "429, then fine", {"/a": [html("Slow down", "", "Retry-After: 1", status=429), PAGE]}, trap=True),
    Case("cookie-check", "live", "a cookie check and back", {"/a": by_cookie(PAGE, redirect("/check?to=/a")), "/check": redirect("/a", 302, "Set-Cookie: seen=1")}, trap=True),
    Case("slash", "live", "a slash is added", {"/a": redirect("/a/", 301), "/a/": PAGE}, trap=True),
    Case("to-https", "live", "a redirect to https, with HSTS", {"/a": by_scheme(STRICT, redirect("https://to-https.example/a", 301))}, trap=True),
    Case("drip", "live", "a page that comes slowly", {"/a": drip}, trap=True),
    Case("chunked", "live", "a page in chunks", {"/a": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(b"<title>Storm</title><p>" + prose().encode()) + chunk(b"")}),
    Case("gzip", "live", "a compressed page", {"/a": zipped(b"<title>Storm</title>" + prose().encode())}),
    Case("gzip-not", "live", "said to be compressed, and is not", {"/a": answer(f"<title>Storm</title>{prose()}", "Content-Encoding: gzip")}, trap=True),
    Case("charset", "live", "Cyrillic in another charset than it says", {"/a": answer(f"<title>Шторм</title>{prose('ru')}".encode("cp1251"))}, trap=True),
    Case("pdf", "live", "a PDF", {"/a.pdf": answer(b"%PDF-1.4\n" + b"x" * 2000, kind="application/pdf")}, trap=True),
    Case("picture", "live", "an image", {"/a.png": answer(b"\x89PNG\r\n\x1a\n" + b"x" * 200, kind="image/png")}, trap=True),
    Case("json", "live", "an API's answer", {"/a.json": answer('{"error": "not found", "tide": 3}', kind="application/json")}, trap=True),
    Case("text", "live", "plain text", {"/a.txt": answer("Page not found was the title of the play.", kind="text/plain")}, trap=True),
    Case("zip", "live", "a file to download", {"/a.zip": answer(b"PK\x03\x04" + b"x" * 300, "Content-Disposition: attachment", kind="application/octet-stream")}, trap=True),
    Case("huge", "live", "a page of a megabyte", {"/a": html("Protocol", prose(times=3000))}, trap=True),
    Case("unicode-path", "live", "an address in Arabic", {"/%D9%85%D8%B1%D8%B3%D9%89": html("مرسى", prose("ar"), language="ar")}, trap=True),
    Case("query", "live", "an address with a query", {"/a?id=7": PAGE}, trap=True),
    Case("home", "live", "a home page that was cited", {"/": html("Harbour Courier", prose())}, trap=True),
)  # fmt: skip

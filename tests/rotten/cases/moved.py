"""Pages at another address: redirected there for good, sent there by a page, or at a twin."""

from rotten.case import Case, answer, by_scheme, html, prose, redirect

STORY = html("Harbour board meets after the storm")
NEXT = "http://{}-new.example/harbour/storm"


def onward(head: str = "", body: str = "<p>This page has moved.</p>", *headers: str) -> bytes:
    """Return a page that only sends its readers on."""
    return html("Moved", body, *headers, head=head)


def led(name: str, why: str, page: bytes) -> Case:
    """Return a case of a page that sends its readers on to the story at another host."""
    return Case(
        name, "moved", why, {"/a/storm": page, f"//{name}-new.example/harbour/storm": STORY}
    )


CASES = (
    led("moved-301", "permanent", redirect(NEXT.format("moved-301"), 301)),
    led("moved-308", "permanent, and the method stays", redirect(NEXT.format("moved-308"), 308)),
    led(
        "moved-refresh",
        "by a meta refresh",
        onward(f'<meta http-equiv="refresh" content="0; url={NEXT.format("moved-refresh")}">'),
    ),
    led(
        "moved-refresh-later",
        "in five seconds, it says",
        onward(
            f'<meta http-equiv="Refresh" content="5;URL=\'{NEXT.format("moved-refresh-later")}\'">',
            "<h1>We have moved!</h1><p>You will be taken to our new site in 5 seconds.</p>",
        ),
    ),
    led(
        "moved-header",
        "by a header",
        onward("", "<p>One moment.</p>", f"Refresh: 0; url={NEXT.format('moved-header')}"),
    ),
    led(
        "moved-script",
        "by a script",
        onward(f"<script>window.location.href = '{NEXT.format('moved-script')}';</script>"),
    ),
    led(
        "moved-script-load",
        "by a script, once the page is there",
        onward(
            "<script>function go() { location.replace("
            f'"{NEXT.format("moved-script-load")}"); }} window.onload = go;</script>'
        ),
    ),
    Case(
        "moved-within",
        "moved",
        "to another path of the site",
        {"/2014/03/storm.html": redirect("/news/harbour-storm", 301), "/news/harbour-storm": STORY},
    ),
    Case(
        "moved-https",
        "moved",
        "404 in the clear, the page by https",
        {
            "/a/storm": by_scheme(STORY, html("Not Found", "<h1>404</h1>", status=404)),
            "/*": html("Not Found", "<h1>404</h1>", status=404),
        },
    ),
    Case(
        "moved-www",
        "moved",
        "no such name, but with www.",
        {"//www.moved-www.example/a/storm": STORY},
        cited="http://moved-www.example/a/storm",
    ),
    Case(
        "moved-without-www",
        "moved",
        "404 with www., the page without it",
        {
            "//www.moved-without-www.example/a/storm": html("Not Found", status=404),
            "//moved-without-www.example/a/storm": STORY,
        },
    ),
    Case(
        "twin-of-anything",
        "gone",
        "404 in the clear, and by https the same page for any address",
        {
            "/a/storm": by_scheme(STORY, html("Not Found", "<h1>404</h1>", status=404)),
            "/*": by_scheme(STORY, html("Not Found", "<h1>404</h1>", status=404)),
        },
    ),
    Case(
        "refresh-itself",
        "live",
        "a page that refreshes itself",
        {"/a": html("Live", prose(), head='<meta http-equiv="refresh" content="60">')},
        trap=True,
    ),
    Case(
        "refresh-noscript",
        "live",
        "for readers without scripts there is another page",
        {
            "/a": html(
                "Map of the quays",
                prose(),
                head='<noscript><meta http-equiv="refresh" content="0;url=/no"></noscript>',
            )
        },
        trap=True,
    ),
    Case(
        "script-for-phones",
        "live",
        "a script leads phones elsewhere",
        {
            "/a": html(
                "Storm",
                "<p>The harbour board met on Tuesday to hear how the storm had damaged the quay.</p>",
                head="<script>if (/Mobi/.test(navigator.userAgent)) "
                "location.href = 'http://m.script-for-phones.example/';</script>",
            )
        },
        trap=True,
    ),
    Case(
        "canonical-elsewhere",
        "live",
        "a page that names another address as its own",
        {"/a": html("Storm", head='<link rel="canonical" href="https://syndicated.example/b">')},
        trap=True,
    ),
    Case(
        "cookie-gate",
        "live",
        "a page that asks for itself once it has set a cookie",
        {
            "/a": [
                onward('<meta http-equiv="refresh" content="0;url=/a">', "", "Set-Cookie: seen=1"),
                STORY,
            ]
        },
        trap=True,
    ),
    Case(
        "refresh-gone",
        "gone",
        "a meta refresh to a page that is not there",
        {"/a": onward('<meta http-equiv="refresh" content="0;url=/b">')},
    ),
    Case(
        "refresh-round",
        "loop",
        "two pages that send their readers to each other",
        {
            "/a": onward('<meta http-equiv="refresh" content="0;url=/b">'),
            "/b": onward('<meta http-equiv="refresh" content="0;url=/a">'),
        },
    ),
    Case(
        "refresh-private",
        "policy",
        "a meta refresh to an address inside a network",
        {"/a": onward('<meta http-equiv="refresh" content="0;url=http://192.168.0.1/admin">')},
    ),
    Case(
        "script-private",
        "policy",
        "a script that leads to this very machine",
        {"/a": onward("<script>location.replace('http://127.0.0.1:9/')</script>")},
    ),
    Case(
        "moved-file",
        "moved",
        "a file that has moved",
        {
            "/a.pdf": redirect("/files/a.pdf", 301),
            "/files/a.pdf": answer("%PDF-1.4", kind="application/pdf"),
        },
    ),
)

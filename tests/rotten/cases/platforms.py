"""What great platforms and their proxies send, as they send it: faults, tests, posts that are gone."""

import json

from rotten.case import Answer, Case, answer, html, prose, redirect

# --- a proxy that stands before many sites

_PROXY = """<div id="cf-wrapper"><div id="cf-error-details" class="p-0"><header><h1>
<span class="inline-block">{head}</span><span class="code-label">Error code {code}</span></h1>
<div>Visit <a href="https://www.cloudflare.com/5xx-error-landing">cloudflare.com</a> for more
information.</div></header>{shown}<h2>What happened?</h2><p>{what}</p><div class="cf-error-footer">
Cloudflare Ray ID: <strong>8d2f1b6e8a0c3b5e</strong> &bull; Performance &amp; security by
<a href="https://www.cloudflare.com/">Cloudflare</a></div></div></div>"""

_WORKING = """<div id="cf-browser-status"><span>You</span><h3>Browser</h3><span>Working</span></div>
<div id="cf-cloudflare-status"><h3>Cloudflare</h3><span>Working</span></div>
<div id="cf-host-status" class="cf-error-source"><h3>Host</h3><span>Error</span></div>"""
"""Who works and who does not, which only faults show."""


def proxied(name: str, truth: str, status: int, code: int, head: str, shown: str = "") -> Case:
    """Return a case of an error page of Cloudflare's, by its own number and that of its status."""
    what = f"The page of coast-{name}.example can not be displayed: {head.lower()}."
    body = _PROXY.format(head=head, code=code, what=what, shown=shown)
    page = html(f"{name}.example | {head}", body, "Server: cloudflare", status=status)
    why = f"Cloudflare's {code} with {status}: {head.lower()}"
    return Case(f"platform-{name}", truth, why, {"/coast/4471.html": page, "*": page})


PROXIES = (
    proxied("bad-gateway", "server-error", 502, 502, "Bad gateway", _WORKING),
    proxied("gateway-timeout", "server-error", 504, 504, "Gateway time-out", _WORKING),
    proxied("unknown-error", "server-error", 520, 520, "Unknown error", _WORKING),
    proxied("server-down", "server-error", 521, 521, "Web server is down", _WORKING),
    proxied("handshake", "server-error", 525, 525, "SSL handshake failed", _WORKING),
    proxied("invalid-certificate", "server-error", 526, 526, "Invalid SSL certificate", _WORKING),
    proxied("tunnel", "server-error", 530, 1033, "Cloudflare Tunnel error"),
    proxied("origin-name", "server-error", 530, 1016, "Origin DNS error"),
    proxied("worker", "server-error", 500, 1101, "Worker threw exception"),
    proxied("worker-limits", "server-error", 503, 1102, "Worker exceeded resource limits"),
    proxied("refused", "blocked", 403, 1020, "Access denied"),
    proxied("limited", "blocked", 429, 1015, "You are being rate limited"),
)


def edged(name: str, truth: str, status: int, head: str, said: str) -> Case:
    """Return a case of what Akamai says in the name of a site."""
    said = f"<h1>{head}</h1>{said}<p>Reference&#32;&#35;30&#46;2d3a1002<p>"
    page = html(head, f"{said}https://errors.edgesuite.net/30.2d3a1002", status=status)
    return Case(f"platform-{name}", truth, f"Akamai: {head}", {"/fleet/4471": page, "*": page})


EDGES = (
    edged("edge-timeout", "server-error", 504, "Gateway Timeout - In read", "An error occurred."),
    edged(
        *("edge-down", "server-error", 503, "Service Unavailable - Zero size object"),
        "The server is temporarily unable to service your request.",
    ),
    edged(
        "edge-denied", "blocked", 403, "Access Denied", "You don't have permission to access it."
    ),
)

# --- tests for robots

_SITEGROUND = answer(
    '<html><head><link rel="icon" href="data:;"><meta http-equiv="refresh" content="0;'
    '/.well-known/sgcaptcha/?r=%2Ftides%2F&y=ipc:203.0.113.9:1728460800.702"></head></html>',
    *("SG-Captcha: challenge", "X-Robots-Tag: noindex"),
    status=202,
)
_WECHAT = html(
    "",
    '<div class="weui-msg"><h2 class="weui-msg__title">环境异常</h2>'
    '<p class="weui-msg__desc">当前环境异常,完成验证后即可继续访问。</p>'
    '<a class="weui-btn" id="js_verify">去验证</a></div>'
    '<script src="https://t.captcha.qq.com/TCaptcha.js"></script>'
    "<script>var PAGE_MID='mmbizwap:secitptpage/verify.html';</script>",
    language="zh",
)

TESTS = (
    Case(
        "platform-siteground",
        "blocked",
        "SiteGround's captcha: a 202 that leads to it, and back again",
        {"/tides/": _SITEGROUND, "*": _SITEGROUND},
    ),
    Case(
        "platform-wechat",
        "blocked",
        "WeChat asks for a verification before an article",
        {"/s/kQ2v1rF8yXw": _WECHAT, "*": _WECHAT},
        text="清溪河上岸记",
        sentence="两百一十三户渔民上了岸",
    ),
)

# --- those who park domains

_FRAMED = (
    '<html><head><title>platform-{0}.example</title></head><frameset rows="100%,*">'
    '<frame src="http://ww{1}.platform-{0}.example/{2}"></frameset></html>'
)

PARKED = (
    Case(
        "platform-kundenauftrag",
        "parked",
        "united-domains has registered the name for a customer",
        {
            "/streik1926.html": (
                page := html(
                    "Domain im Kundenauftrag registriert",
                    "<h1>platform-kundenauftrag.example</h1><p>Diese Domain wurde im "
                    "Kundenauftrag bei united-domains registriert.</p>",
                    language="de",
                )
            ),
            "*": page,
        },
        text="Der Hüttenstreik",
    ),
    Case(
        "platform-frame-of-ads",
        "parked",
        "Above.com frames what it shows, at a numbered host",
        {
            "/north.php": (
                page := answer(_FRAMED.format("frame-of-ads", 1, "?tm=1&subid4=1728&KW1=Bus"))
            ),
            "*": page,
        },
    ),
    Case(
        "platform-numbered",
        "live",
        "a school frames a page of its second host, which is numbered, too",
        {
            "/timetable/2019.html": answer(_FRAMED.format("numbered", 2, "timetable/2019.html")),
        },
    ),
)

# --- what others posted


def posted(
    name: str,
    truth: str,
    why: str,
    path: str,
    page: Answer,
    said: tuple[str, str],
    other: bytes = b"",
) -> Case:
    """Return a case of a post by its title and sentence; any other address gets the same page."""
    web = {path: page, "*": other or page}
    return Case(f"platform-{name}", truth, why, web, text=said[0], sentence=said[1])


MARKET = ("Shelling of the market, filmed from the east", "Smoke stands over the market at 14:10")
BREAD = ("Agnes Rourke, 12 January 2021", "The bread man will not wait until Saturday, she wrote")
GATE = ("Заречье: у проходной собрались рабочие", "Рабочие собрались у проходной в девять утра")


def video(player: object, title: str = "", told: str = "") -> bytes:
    """Return YouTube's page of a video, of which scripts make all that is seen."""
    data = json.dumps({"responseContext": {}, "playabilityStatus": player}, ensure_ascii=False)
    head = f'<meta name="title" content="{title}"><meta name="description" content="{told}">'
    return html(
        f"{title} - YouTube",
        f'<ytd-app></ytd-app><script nonce="x">var ytInitialPlayerResponse = {data};'
        "var meta = document.createElement('meta');</script>"
        '<script src="/s/desktop/e1/jsbin/desktop_polymer.js"></script><div id="footer">'
        '<a href="/about/">About</a><a href="/t/contact_us/">Contact us</a></div>',
        head=head,
    )


def still(status: str, reason: str, more: str = "") -> dict[str, object]:
    """Return what YouTube's player says of a video that it does not play."""
    screen = {"playerErrorMessageRenderer": {"subreason": {"simpleText": more}}}
    return {"status": status, "reason": reason, "errorScreen": screen}


WATCH = "/watch?v=kQ2v1rF8yXw"

VIDEOS = (
    posted(
        "video-terminated",
        "soft-404",
        "YouTube: the account was terminated",
        WATCH,
        video(still("ERROR", "Video unavailable", "The account has been terminated.")),
        MARKET,
    ),
    posted(
        "video-gone-in-turkish",
        "soft-404",
        "YouTube: it is gone, in another language",
        WATCH,
        video(still("ERROR", "Video kullanılamıyor")),
        MARKET,
    ),
    posted(
        "video-claimed",
        "legal",
        "YouTube: somebody has claimed its copyright",
        WATCH,
        video(
            still(
                *("ERROR", "Video unavailable"),
                "This video is no longer available due to a copyright claim by Coast Films.",
            )
        ),
        MARKET,
    ),
    posted(
        "video-private",
        "walled",
        "YouTube: it is private",
        WATCH,
        video(still("LOGIN_REQUIRED", "Private video", "Sign in if you've been granted access")),
        MARKET,
    ),
    posted(
        "video-of-no-bot",
        "blocked",
        "YouTube takes us for a bot",
        WATCH,
        video(still("LOGIN_REQUIRED", "Sign in to confirm you\u2019re not a bot")),
        MARKET,
    ),
    posted(
        "video-for-members",
        "undecided",
        "YouTube: members of the channel may see it",
        WATCH,
        video(still("UNPLAYABLE", "Join this channel to get access to members-only content")),
        MARKET,
    ),
    posted(
        "video-elsewhere",
        "legal",
        "YouTube: its uploader leaves out our country",
        WATCH,
        video(
            still(
                *("UNPLAYABLE", "Video unavailable"),
                "The uploader has not made this video available in your country",
            )
        ),
        MARKET,
    ),
    posted(
        "video",
        "live",
        "YouTube: it plays",
        WATCH,
        video({"status": "OK", "playableInEmbed": True}, MARKET[0], MARKET[1]),
        MARKET,
        video(still("ERROR", "Video unavailable")),
    ),
)


def tube(alert: str, said: str) -> bytes:
    """Return YouTube's page of a channel or a list, with an alert above it."""
    data = json.dumps(
        {"alerts": [{"alertRenderer": {"type": alert, "text": {"simpleText": said}}}]}
    )
    return html("YouTube", f"<ytd-app></ytd-app><script>var ytInitialData = {data};</script>")


def clip(code: int, said: str) -> bytes:
    """Return TikTok's page of a clip that it does not show."""
    scope = {
        "webapp.app-context": {},
        "webapp.video-detail": {"statusCode": code, "statusMsg": said},
    }
    data = json.dumps({"__DEFAULT_SCOPE__": scope})
    return html(
        "TikTok - Make Your Day",
        '<div id="app"></div><script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" '
        f'type="application/json">{data}</script><script src="/webapp/main.js"></script>',
    )


SHELL = html(
    "",
    '<noscript><div class="errorContainer"><h1>JavaScript is not available.</h1><p>We\u2019ve '
    "detected that JavaScript is disabled in this browser. Please enable JavaScript or switch to a "
    'supported browser to continue using x.com.</p></div></noscript><div id="react-root"><div '
    'id="ScriptLoadFailure"><p>Something went wrong, but don\u2019t fret \u2014 let\u2019s give it '
    'another shot.</p><input type="submit" value="Try again"></div></div><script>'
    'window.__INITIAL_STATE__={"entities":{"tweets":{"entities":{},"errors":{}}}};</script>'
    '<script src="https://abs.twimg.com/responsive-web/client-web/main.ab12.js"></script>',
    head='<meta property="og:site_name" content="X (formerly Twitter)">',
)


def channel(inside: str, told: str) -> bytes:
    """Return Telegram's page of a channel or a post."""
    return html(
        "Telegram: View @coast_live",
        f'<div class="tgme_page_wrap"><div class="tgme_head">Telegram <a href="//telegram.org/dl">'
        f'Download</a></div><div class="tgme_page">{inside}</div></div>',
        head=f'<meta property="og:title" content="Заречье live">'
        f'<meta property="og:description" content="{told}">',
    )


CARD = channel(
    '<div class="tgme_page_title"><span dir="auto">Заречье live</span></div><div '
    'class="tgme_page_extra">12 481 subscribers</div><div class="tgme_page_description">Новости '
    'Заречья</div><a class="tgme_action_button_new" href="tg://resolve?domain=coast_live">View in '
    "Telegram</a>",
    "Новости Заречья",
)
NOBODY = channel(
    '<div class="tgme_page_icon"><i class="tgme_icon_user"></i></div><div '
    'class="tgme_page_description">If you have <strong>Telegram</strong>, you can contact <a '
    'href="tg://resolve?domain=coast_live">@coast_live</a> right away.</div>',
    "",
)
POST = channel(
    '<div class="tgme_page_widget"><script async src="https://telegram.org/js/telegram-widget.js?22"'
    ' data-telegram-post="coast_live/88213" data-width="100%"></script></div>',
    f"{GATE[0]}. {GATE[1]}",
)

SHELLS = tuple(
    posted(f"shell-{name}", "undecided", f"{title} without its scripts", path, page, BREAD)
    for name, title, path in (
        ("photos", "Instagram", "/p/CKq2v1rF8yX/"),
        ("faces", "Facebook", "/ringwould.parish/posts/10158"),
        ("threads", "Threads", "/@ropewalk/post/C8q2v1rF8yX"),
    )
    for page in (html(title, "<div id=mount><div></div></div><script>requireLazy([])</script>"),)
)

POSTS = (
    *SHELLS,
    posted(
        "channel-terminated",
        "soft-404",
        "YouTube: the channel was terminated",
        "/channel/UCkQ2v1rF8yXw",
        tube("ERROR", "This account has been terminated for violating our Terms of Service."),
        MARKET,
    ),
    posted(
        "list-gone",
        "soft-404",
        "YouTube: no such list",
        "/playlist?list=PLkQ2v1rF8yXw",
        tube("ERROR", "The playlist does not exist."),
        MARKET,
    ),
    posted(
        "clip-gone",
        "soft-404",
        "TikTok has no such clip",
        "/@coast/video/7106594312292453675",
        clip(10204, "item doesn't exist"),
        MARKET,
    ),
    posted(
        "clip-private",
        "walled",
        "TikTok: the clip is private",
        "/@coast/video/7106594312292453676",
        clip(10216, "cross_border_violation"),
        MARKET,
    ),
    posted(
        "shell-of-scripts",
        "undecided",
        "X's shell, the same for every address",
        "/agnesrourke/status/1349011822",
        SHELL,
        BREAD,
    ),
    posted(
        "card",
        "undecided",
        "Telegram shows the channel's card, and no post",
        "/coast_live/88213",
        CARD,
        GATE,
    ),
    posted(
        "post",
        "live",
        "Telegram frames the post",
        "/coast_live/88213",
        POST,
        GATE,
        CARD,
    ),
    posted(
        "no-channel",
        "undecided",
        "Telegram knows nobody of that name, and says that one may write to them",
        "/coast_live/88213",
        NOBODY,
        GATE,
    ),
    posted(
        "channel",
        "live",
        "Telegram's card of a channel that is cited",
        "/coast_live",
        CARD,
        ("Заречье live", "Канал сообщает новости Заречья"),
        html("Telegram Messenger", "<h1>Telegram</h1><p>a new era of messaging</p>"),
    ),
)

# --- what is for some

ROUND = (
    posted(
        "invited",
        "walled",
        "Blogger: for invited readers",
        "/2012/05/minutes.html",
        html(
            "Blogger: Permission",
            "<h1>This blog is open to invited readers only</h1><p>http://coast.example/</p><p>It "
            "doesn't look like you have been invited to read this blog.</p>",
        ),
        BREAD,
    ),
    posted(
        "protected",
        "walled",
        "WordPress: a password is asked for",
        "/2012/05/minutes/",
        html(
            "Protected: Minutes of the harbour board",
            "<h1>Protected: Minutes of the harbour board</h1><p>This content is password protected. To view it please "
            "enter your password below:</p><form><input type=password name=post_password></form>",
        ),
        BREAD,
    ),
    posted(
        "closed-round",
        "walled",
        "VK: a community of its members, headed by an error",
        "/wall-5512_4471",
        html(
            "Ошибка",
            "<div class=message_page_title>Ошибка</div><div class=message_page_body>Это частное "
            "сообщество. Доступ только для участников, приглашённых администраторами.</div>",
            language="ru",
        ),
        GATE,
    ),
)

# --- what stands in the source, and not before the page

TOPIC = (
    '<section id="main"></section><noscript data-path="/t/quarry-tracks/118"><header><a href="/">'
    "Mappers</a></header><h1>How to tag old quarry tracks?</h1><p>On Quarry Hill there are some "
    "forty inclines on which the rails were lifted in 1931. The beds are walkable, the drums still "
    "stand. I have tagged three as abandoned, but a colleague says that nothing is left.</p><footer>"
    "Powered by Discourse, best viewed with JavaScript enabled</footer></noscript>"
    '<script src="/assets/discourse.js"></script>'
)
WALL = (
    "<div class=paywall {}><h2>Jetzt weiterlesen</h2><p>Dieser Artikel ist nur für Abonnenten. "
    "Sie haben bereits ein Abo? Anmelden</p></div>"
)
HARBOUR = "<article><h1>Der Hafenausschuss tagt</h1>" + prose("de") + "</article>"
FLIGHT = (
    '<script>self.__next_f.push([1,"[[\\"$\\",\\"h1\\",null,{\\"className\\":'
    '\\"next-error-h1\\",\\"children\\":\\"404\\"}]]"])</script>'
)

SOURCES = (
    posted(
        "topic",
        "live",
        "Discourse has its text for those who run no scripts",
        "/t/quarry-tracks/118",
        html("How to tag old quarry tracks? - Mappers", TOPIC),
        ("How to tag old quarry tracks?", "Forty inclines lost their rails in 1931"),
        html("Oops - Mappers", status=404),
    ),
    posted(
        "hidden-wall",
        "live",
        "a wall is in the source, hidden, and all of the text above it",
        "/lokales/hafen.html",
        html("Der Hafenausschuss tagt", HARBOUR + WALL.format('style="display: none"')),
        ("Der Hafenausschuss tagt", "Drei der elf Pfähle haben sich bewegt"),
    ),
    posted(
        "titled",
        "live",
        "an application whose server writes each title, cited in another language",
        "/talks/4471",
        html(
            "Der Kran im Nordhafen: ein Vortrag von Ruth Cramm",
            "<h1>Der Kran im Nordhafen</h1><p>Vortrag</p><noscript>Please enable JavaScript"
            "</noscript><script src=/app.js></script>",
            language="de",
        ),
        ("The harbour board's minutes of 1911", "The board paid for the crane in 1911"),
        html("404", status=404),
    ),
    posted(
        "flight",
        "live",
        "Next's data of a living page holds the one for missing pages",
        "/notes/quay",
        html("The quay", f"<h1>The quay</h1><p>It has eleven piles.</p>{FLIGHT}"),
        ("The quay", "The quay has eleven piles"),
        html("404", status=404),
    ),
    posted(
        "removed-png",
        "soft-404",
        "a host of pictures sends the one that says so",
        "/kQ2v1rF.jpg",
        redirect("/removed.png"),
        ("Photograph of the breach", "The photograph shows a breach of sixty metres"),
        answer(b"\x89PNG\r\n\x1a\n" + bytes(480), kind="image/png"),
    ),
    posted(
        "empty-folder",
        "undecided",
        "the address of essays lists a folder that has none",
        "/essays/",
        html(
            "Index of /essays",
            '<h1>Index of /essays</h1><table><tr><th><a href="?C=N">Name</a></th><th>Last modified'
            '</th><th>Size</th></tr><tr><td><a href="/">Parent Directory</a></td><td>-</td></tr>'
            "</table><address>Apache/2.4.57 (Debian) Server at coast.example Port 80</address>",
        ),
        ("Essays on rope-making", "Hemp was hackled by hand until 1870"),
    ),
    posted(
        "folder",
        "live",
        "a folder of files is cited",
        "/scans/",
        html(
            "Index of /scans",
            '<h1>Index of /scans</h1><pre><a href="../">../</a>\n<a href="minutes-1911.pdf">'
            "minutes-1911.pdf</a> 02-Mar-2021 11:40 88213</pre>",
        ),
        ("Scans", "The minutes of 1911 are among the scans"),
        html("404", status=404),
    ),
)

CASES: tuple[Case, ...] = (*PROXIES, *EDGES, *TESTS, *PARKED, *VIDEOS, *POSTS, *ROUND, *SOURCES)

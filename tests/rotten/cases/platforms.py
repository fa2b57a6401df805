"""What great platforms and their proxies send, as they send it: faults, tests, posts that are gone."""

from rotten.case import Case, answer, html

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
    proxied("refused", "blocked", 403, 1020, "Access denied"),
    proxied("limited", "blocked", 429, 1015, "You are being rate limited"),
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

CASES: tuple[Case, ...] = (*PROXIES, *TESTS, *PARKED)

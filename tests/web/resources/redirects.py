"""Redirects, well made and otherwise, and where no client should follow."""

from urllib.parse import quote

from web.answers import head, response
from web.talk import Resource, Talk, says

OTHER = "http://other.example/plain"

REASONS = {
    "301": "Moved Permanently",
    "302": "Found",
    "303": "See Other",
    "307": "Temporary Redirect",
    "308": "Permanent Redirect",
}


def to(location: str, code: str = "302", *headers: str) -> bytes:
    """Return a redirect; the location goes on the wire as UTF-8, and as it is."""
    raw = location.encode().decode("latin-1")
    lines = (f"Location: {raw}", *headers, "Content-Length: 0")
    return head(*lines, status=f"{code} {REASONS[code]}")


async def redirect(talk: Talk) -> None:
    """`?code=` (302 unless told) to `?to=` (the page unless told), exactly as given."""
    query = talk.request.query
    await talk.send(to(query.get("to", "/plain"), query.get("code", "302")))


async def loop(talk: Talk) -> None:
    """To itself."""
    await talk.send(to(talk.request.target))


async def endless(talk: Talk) -> None:
    """Always one further: `?n=` to the next number."""
    await talk.send(to(f"/endless?n={int(talk.request.query.get('n', '0')) + 1}"))


async def hops(talk: Talk) -> None:
    """`?n=` redirects, one after another, and then the page."""
    left = int(talk.request.query.get("n", "3"))
    await talk.send(to(f"/hops?n={left - 1}" if left > 1 else "/plain"))


async def to_loopback(talk: Talk) -> None:
    """To this very port, by the address 127.0.0.1: to be refused unless it is allowed."""
    await talk.send(to(f"http://127.0.0.1:{talk.port}/plain"))


async def to_ipv6_loopback(talk: Talk) -> None:
    """To this port on ::1."""
    await talk.send(to(f"http://[::1]:{talk.port}/plain"))


async def to_mapped_loopback(talk: Talk) -> None:
    """To this port on 127.0.0.1, written as an IPv6 address."""
    await talk.send(to(f"http://[::ffff:127.0.0.1]:{talk.port}/plain"))


async def to_number(talk: Talk) -> None:
    """To this port on 127.0.0.1, written as one number."""
    await talk.send(to(f"http://2130706433:{talk.port}/plain"))


async def to_hex(talk: Talk) -> None:
    """To this port on 127.0.0.1, written in hexadecimal and short."""
    await talk.send(to(f"http://0x7f.1:{talk.port}/plain"))


async def cookie_check(talk: Talk) -> None:
    """Sets a cookie and sends the client to `/plain` on this host, which should be told of it."""
    await talk.send(to("/plain", "302", "Set-Cookie: session=secret; Path=/"))


def page(head: str = "", body: str = "", *headers: str) -> bytes:
    """Return a page that says next to nothing, and leads on by what is in its head or body."""
    html = f"<!doctype html><html><head><title>Please wait</title>{head}</head>{body}</html>"
    return response(*headers, body=html.encode())


def refresh(content: str) -> bytes:
    """Return a page that sends its readers on by a meta element."""
    return page(f'<meta http-equiv="refresh" content="{content}">')


def script(text: str) -> bytes:
    """Return a page that sends its readers on by a script."""
    return page(f"<script>{text}</script>", "<body>One moment.</body>")


async def gate(talk: Talk) -> None:
    """Sends its readers to itself until they bring the cookie that it sets."""
    if b"gate=1" in talk.request.raw:
        await talk.send(response())
    else:
        headers = ("Set-Cookie: gate=1",)
        await talk.send(page('<meta http-equiv=refresh content="0;url=/gate">', "", *headers))


RESOURCES: dict[str, Resource] = {
    "/redirect": redirect,
    **{f"/{code}": says(f"{code} to the page.", to("/plain", code)) for code in REASONS},
    "/redirect-host": says("To the page of another host, for good.", to(OTHER, "301")),
    "/redirect-slash": says("To the same path with a slash.", to("/redirect-slash/")),
    "/redirect-relative": says("To a path relative to this one.", to("plain?from=relative")),
    "/redirect-dots": says("To a path with dots.", to("/a/b/../../plain")),
    "/redirect-any-scheme": says(
        "To another host, by the same scheme.", to("//other.example/plain")
    ),
    "/redirect-fragment": says("To a place in the page.", to("/plain#part")),
    "/redirect-query": says("To a query alone.", to("?code=302&to=/plain")),
    "/redirect-spaces": says("To a location with spaces in it.", to("/plain?q=two words")),
    "/redirect-non-ascii": says("To a location in raw UTF-8.", to("/plain?q=مرسى")),
    "/redirect-escaped": says("To the same, escaped.", to("/plain?q=" + quote("مرسى"))),
    "/redirect-upper": says("To a host in capitals.", to("HTTP://OTHER.EXAMPLE/plain")),
    "/redirect-home": says("From a deep page to the home page.", to("/")),
    "/redirect-nowhere": says(
        "302 with no Location.", head("Content-Length: 0", status="302 Found")
    ),
    "/redirect-empty": says("302 with an empty Location.", to("")),
    "/redirect-twice": says("Two Locations.", to("/plain", "302", "Location: /empty")),
    "/redirect-invalid": says("To a location that is no URL.", to("http://[oops/plain")),
    "/redirect-invalid-port": says("To a port that is none.", to("http://other.example:99999/")),
    "/redirect-to-404": says("To a page that is gone.", to("/404")),
    "/redirect-to-nobody": says("To a host with no address.", to("http://nobody.invalid/")),
    "/redirect-file": says("To a file of the client's.", to("file:///etc/passwd")),
    "/redirect-data": says("To a URL that is its own content.", to("data:text/html,hello")),
    "/redirect-ftp": says("To FTP.", to("ftp://other.example/plain")),
    "/redirect-javascript": says("To a script.", to("javascript:alert(1)")),
    "/redirect-mail": says("To a mail address.", to("mailto:someone@other.example")),
    "/redirect-login": says(
        "With a name and a password in the URL.", to("http://user:secret@other.example/plain")
    ),
    "/redirect-loopback": to_loopback,
    "/redirect-ipv6": to_ipv6_loopback,
    "/redirect-mapped": to_mapped_loopback,
    "/redirect-number": to_number,
    "/redirect-hex": to_hex,
    "/redirect-private": says("To a private address.", to("http://10.0.0.1/plain")),
    "/redirect-metadata": says(
        "To the address at which clouds keep their secrets.",
        to("http://169.254.169.254/latest/meta-data/"),
    ),
    "/redirect-localhost": says("To localhost, by name.", to("http://localhost/plain")),
    "/loop": loop,
    "/loop-a": says("To /loop-b, and back.", to("/loop-b")),
    "/loop-b": says("To /loop-a, and back.", to("/loop-a")),
    "/endless": endless,
    "/hops": hops,
    "/cookie": says(
        "Sets a cookie and sends the client to another host, which must not be told of it.",
        to(
            OTHER, "302", "Set-Cookie: session=secret; Path=/", "Set-Cookie: wide=1; Domain=example"
        ),
    ),
    "/cookie-same-host": cookie_check,
    "/cookie-utf8": says(
        "Sets a cookie whose value is not ASCII, and sends the client to a page of this host.",
        to("/plain?told", "302", "Set-Cookie: place=caf\xc3\xa9; Path=/"),
    ),
    "/refresh": says("To the page of another host, by a meta refresh.", refresh(f"0;url={OTHER}")),
    "/refresh-late": says("After ten minutes.", refresh(f"600;url={OTHER}")),
    "/refresh-itself": says("To itself, again and again.", refresh("5")),
    "/refresh-header": says("By a header.", page("", "", f"Refresh: 0; url={OTHER}")),
    "/refresh-loop": says("To a page that leads back.", refresh("0;url=/refresh-back")),
    "/refresh-back": says("And back.", refresh("0;url=/refresh-loop")),
    "/refresh-private": says("To a private address.", refresh("0;url=http://10.0.0.1/plain")),
    "/refresh-noscript": says(
        "For readers without scripts only.",
        page(f'<noscript><meta http-equiv="refresh" content="0;url={OTHER}"></noscript>'),
    ),
    "/refresh-404": says("To a page that is gone.", refresh("0;url=/404")),
    "/gate": gate,
    "/script-href": says("By a script.", script(f"window.location.href = '{OTHER}';")),
    "/script-replace": says("By another.", script(f'location.replace("{OTHER}")')),
    "/script-load": says(
        "When it is loaded.",
        script(f"window.onload=function(){{setTimeout(function(){{top.location='{OTHER}'}},50)}}"),
    ),
    "/script-body": says("When it is.", page("", f"<body onload=\"location='{OTHER}'\">.</body>")),
    "/script-asks": says("If.", script(f"if (screen.width < 500) location.href = '{OTHER}';")),
    "/script-private": says("To a private address.", script("location = 'http://127.0.0.1/'")),
}

"""What a page needs is found where a browser would fetch it, and nowhere else."""

import time

import pytest

from archiver import requisites
from archiver.requisites import MOST_NAMED, MOST_READ, Kind

PAGE = "http://site.example/dir/page"


def named(page, url="http://a.example/"):
    """Return the addresses of what a page needs."""
    return [each.url for each in requisites.find(page, "text/html", url)]


def found(body, content_type="text/html"):
    """Return what is found, but for the icon that every site is asked for."""
    everything = requisites.find(body.encode(), content_type, PAGE)
    return [
        (each.url.replace("http://site.example", ""), each.kind)
        for each in everything
        if each.url != "http://site.example/favicon.ico"
    ]


NEEDED = [
    ("<link rel=stylesheet href=a.css>", "/dir/a.css", Kind.STYLE, "a style sheet"),
    ("<link rel='preload stylesheet' as=style href=/a.css>", "/a.css", Kind.STYLE, "two relations"),
    ("<link rel=preload as=font href=f.woff2>", "/dir/f.woff2", Kind.FONT, "a preloaded font"),
    ("<link rel=modulepreload href=m.js>", "/dir/m.js", Kind.SCRIPT, "a preloaded module"),
    ("<link rel='shortcut icon' href=/i.png>", "/i.png", Kind.ICON, "an icon of the old kind"),
    ("<link rel=apple-touch-icon href=t.png>", "/dir/t.png", Kind.ICON, "a touch icon"),
    ("<script src=s.js></script>", "/dir/s.js", Kind.SCRIPT, "a script"),
    ("<img src='a b.png'>", "/dir/a%20b.png", Kind.IMAGE, "an image with a space in its name"),
    ("<img src=//o.example/a.png>", "http://o.example/a.png", Kind.IMAGE, "another host"),
    ("<img src=a.png#part>", "/dir/a.png", Kind.IMAGE, "a fragment is never asked for"),
    ("<img data-src=late.png>", "/dir/late.png", Kind.IMAGE, "an image that loads late"),
    ("<img data-lazy-srcset='l.png 2x'>", "/dir/l.png", Kind.IMAGE, "a set that loads late"),
    ("<noscript><img src=n.png></noscript>", "/dir/n.png", Kind.IMAGE, "without scripts"),
    ("<picture><source srcset='p.webp 480w'></picture>", "/dir/p.webp", Kind.IMAGE, "a picture"),
    ("<video poster=p.jpg></video>", "/dir/p.jpg", Kind.IMAGE, "a poster"),
    ("<video src=v.mp4></video>", "/dir/v.mp4", Kind.MEDIA, "a film"),
    ("<audio><source src=a.ogg></audio>", "/dir/a.ogg", Kind.MEDIA, "a sound"),
    ("<iframe src=f.html></iframe>", "/dir/f.html", Kind.FRAME, "a frame"),
    ("<frameset><frame src=f.html></frameset>", "/dir/f.html", Kind.FRAME, "an old frame"),
    ("<iframe srcdoc='<img src=d.png>'></iframe>", "/dir/d.png", Kind.IMAGE, "a page in a frame"),
    ("<object data=o.pdf></object>", "/dir/o.pdf", Kind.MEDIA, "an object"),
    ("<input type=image src=go.gif>", "/dir/go.gif", Kind.IMAGE, "a button with a picture"),
    ("<table background=b.gif></table>", "/dir/b.gif", Kind.IMAGE, "an old background"),
    ("<svg><image xlink:href='i.png'/></svg>", "/dir/i.png", Kind.IMAGE, "an image in SVG"),
    ("<svg><use href='s.svg#one'/></svg>", "/dir/s.svg", Kind.IMAGE, "a symbol in SVG"),
    ("<style>@import 'i.css';</style>", "/dir/i.css", Kind.STYLE, "an import in the page"),
    ("<p style='background:url(b.png)'>", "/dir/b.png", Kind.IMAGE, "a style in an attribute"),
    ("<base href=/other/><img src=a.png>", "/other/a.png", Kind.IMAGE, "another base"),
    ("<img src='مرسى.png'>", "/dir/%D9%85%D8%B1%D8%B3%D9%89.png", Kind.IMAGE, "any script"),
]


@pytest.mark.parametrize(("markup", "url", "kind"), [row[:3] for row in NEEDED], ids=[
    row[3] for row in NEEDED
])  # fmt: skip
def test_markup_is_followed(markup, url, kind):
    """What a browser fetches by itself, or after scrolling, is found with its kind."""
    assert found(markup) == [(url, kind)]


NOT_NEEDED = [
    ("<a href=next.html>", "a link is followed by nobody"),
    ("<link rel='alternate stylesheet' href=a.css>", "a style that has to be chosen"),
    ("<link rel=canonical href=c.html>", "what the page is called"),
    ("<link rel=preload as=fetch href=d.json>", "what only a script would read"),
    ("<img src='data:image/gif;base64,R0lGOD'>", "what the page holds itself"),
    ("<img src=''><img src='#'><img>", "no address"),
    ("<iframe src='about:blank'></iframe>", "an empty frame"),
    ("<iframe src='javascript:void(0)'></iframe>", "a script for an address"),
    ("<template><img src=t.png></template>", "what is only a pattern"),
    ("<!-- <img src=c.png> -->", "a comment"),
    ("<img src='http://[oops/a.png'>", "an address that nobody can ask"),
    ("<script>var a = '<img src=x.png>'</script>", "words of a script"),
]


@pytest.mark.parametrize("markup", [row[0] for row in NOT_NEEDED], ids=[
    row[1] for row in NOT_NEEDED
])  # fmt: skip
def test_markup_that_asks_for_nothing(markup):
    """What no browser fetches is left alone."""
    assert found(markup) == []


STYLES = [
    ('@import "a.css" screen;', "/dir/a.css", Kind.STYLE, "an import by a string"),
    ("@IMPORT URL(a.css);", "/dir/a.css", Kind.STYLE, "an import by address, in capitals"),
    ("a{background:url( 'b c.png' )}", "/dir/b%20c.png", Kind.IMAGE, "a quoted address"),
    (r"a{background:url(im\67 .png)}", "/dir/img.png", Kind.IMAGE, "an escape"),
    (r"a{background:url('a\'b.png')}", "/dir/a'b.png", Kind.IMAGE, "an escaped quote"),
    ("a{background:image-set('a.png' 1x)}", "/dir/a.png", Kind.IMAGE, "a set of images"),
    ("@font-face{src:local('L'),url(f.woff)}", "/dir/f.woff", Kind.FONT, "a font"),
    ("@font-face{src:local(L)} a{cursor:url(c.cur)}", "/dir/c.cur", Kind.IMAGE, "after a font"),
    ('a{content:"url(no.png)"} b{background:url(y.png)}', "/dir/y.png", Kind.IMAGE, "in words"),
    ("/* url(no.png) */ b{background:url(y.png)}", "/dir/y.png", Kind.IMAGE, "in a comment"),
    ("@namespace url(n); b{background:url(y.png)}", "/dir/y.png", Kind.IMAGE, "a name space"),
    ("a{b:image-set('y.avif' type('image/avif'))}", "/dir/y.avif", Kind.IMAGE, "a type"),
    ("a{b:url(#clip)} b{c:url(data:x)} d{e:url(y.png)}", "/dir/y.png", Kind.IMAGE, "its own"),
]


@pytest.mark.parametrize(("sheet", "url", "kind"), [row[:3] for row in STYLES], ids=[
    row[3] for row in STYLES
])  # fmt: skip
def test_styles_are_followed(sheet, url, kind):
    """A style sheet's imports, fonts and images are found; strings and comments are not."""
    assert found(sheet, "text/css") == [(url, kind)]


def test_sets_of_images_are_parsed_as_browsers_do():
    """A comma ends a candidate only after white space or a descriptor; it may be in an address."""
    sets = "<img srcset='a.png, b.png 2x,c,d.png 3x, e.png (a, b) 1w'>"
    names = [url.removeprefix("/dir/") for url, _ in found(sets)]
    assert names == ["a.png", "b.png", "c,d.png", "e.png"]


def test_what_gives_a_page_its_shape_comes_first():
    """When not all can be fetched, styles come before images, and films last."""
    body = "<video src=v.mp4></video><img src=i.png><img src=i.png><link rel=stylesheet href=s.css>"
    assert [kind for _, kind in found(body)] == [Kind.STYLE, Kind.IMAGE, Kind.MEDIA]


def test_a_site_is_asked_for_its_icon():
    """A browser asks a site for its icon where the page names none; so do we."""
    icon = requisites.find(b"<p>Text.", "text/html", PAGE)
    assert [(each.url, each.kind) for each in icon] == [
        ("http://site.example/favicon.ico", Kind.ICON)
    ]


@pytest.mark.parametrize(
    "content_type", ["image/png", "text/plain", "application/json", "font/woff"]
)
def test_other_files_need_nothing(content_type):
    """What is neither a page nor a style sheet has no requisites."""
    assert requisites.find(b"<img src=a.png> url(a.png)", content_type, PAGE) == ()


def test_a_style_sheet_says_its_encoding():
    """`@charset` counts where the server is silent (CSS Syntax 3, section 3.2)."""
    sheet = '@charset "windows-1251"; a{background:url("фон.png")}'.encode("cp1251")
    assert requisites.find(sheet, "text/css", PAGE)[0].url.endswith("/%D1%84%D0%BE%D0%BD.png")


HOSTILE = [
    ("text/css", b'"'), ("text/css", b"url("), ("text/css", b"url(  "), ("text/css", b"/*"),
    ("text/css", b'"\\'), ("text/css", b'image-set("a"'), ("text/css", b"@namespace "),
    ("text/css", b'url("'), ("text/css", b"type("), ("text/html", b'<p style="url(">'),
    ("text/html", b'<iframe srcdoc="<iframe srcdoc=">'), ("text/html", b"<img srcset='a ('>"),
]  # fmt: skip


@pytest.mark.parametrize(("content_type", "piece"), HOSTILE)
def test_hostile_bytes_cost_what_their_length_does(content_type, piece):
    """Eight times as much of the same takes nowhere near sixty-four times as long."""

    def cost(length):
        body = piece * (length // len(piece))
        best = 1.0
        for _ in range(3):
            began = time.perf_counter()
            requisites.find(body, content_type, PAGE)
            best = min(best, time.perf_counter() - began)
        return best

    assert cost(160_000) < 24 * cost(20_000) + 0.05


def test_an_address_that_nobody_can_fetch_is_one_that_was_looked_at():
    """Looking at it costs as much as at any other, and there may be very many."""
    many = b"<img src='ftp:x'>" * MOST_NAMED
    assert named(b"<img src='a.png'>" + many + b"<img src='b.png'>") == ["http://a.example/a.png"]


@pytest.mark.parametrize(
    ("length", "base"),
    [(2_000, "http://b.example/"), (2_001, "http://a.example/")],
    ids=["as long as may be", "longer"],
)
def test_a_base_has_an_end(length, base):
    """With each of thousands of references, all of it is read again."""
    href = b"http://b.example/?".ljust(length, b"a")
    page = b"<base href='%s'><img src='a.png'><link rel=icon href='i.ico'>" % href
    assert named(page) == [f"{base}a.png", f"{base}i.ico"]


def test_a_page_with_a_long_address_is_asked_for_less():
    """Its address is read as often as it names another."""
    many = b"".join(b"<img src='%d'>" % number for number in range(3_000))
    url = "http://a.example/?" + "a" * 16_000
    assert len(named(many, url)) == MOST_READ // len(url)

"""What a rule may look at in a page, whoever wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import page, signs
from archiver.model import Page

URL = "https://example.org/news/a.html?x=1#top"


def read(html: str) -> Page:
    """Read a page found at URL."""
    found = page.read(html.encode(), "text/html; charset=utf-8", URL)
    assert found is not None
    return found


def test_a_whole_page() -> None:
    """Title, language, canonical address, headings, words, meta, refresh and forms."""
    assert read("""<!DOCTYPE html>
        <html lang="en-GB"><head>
        <title>  The
          storm &amp; after </title>
        <link rel="Canonical nofollow" href="../a">
        <meta name="Description" content=" A storm. "><meta property="og:site_name" content="News">
        <meta http-equiv="Refresh" content="300; url=b.html">
        <style>p { color: red }</style><script>var hidden = "<p>no</p>";</script></head>
        <body><h1>After the <em>sto</em>rm</h1><p>It rai<b>ned</b>.<br>Then it<!-- not --> stopped.
        <noscript>Enable scripts</noscript><template><p>Later</p></template></p>
        <h3> </h3><table><tr><td>One<td>Two</table>
        <form><input name=q><input type="PASSWORD"><input type=hidden></form></body></html>
    """) == Page(
        title="The storm & after",
        language="en-GB",
        canonical="https://example.org/a",
        headings=("After the storm",),
        text="After the storm It rained. Then it stopped. One Two",
        words=10,
        own="After the storm\nIt rained.\nThen it stopped.\nOne\nTwo",
        meta={
            "description": "A storm.",
            "og:site_name": "News",
            "refresh": "300; url=b.html",
        },
        refresh=(300.0, "https://example.org/news/b.html"),
        forms=("text", "password", "hidden"),
        wants_scripts=True,
        links=0,
    )


def test_what_a_page_says_itself():
    """A line a block, without what surrounds it, and in quotation marks what it quotes."""
    seen = read("""
        <header>News</header><nav>Home</nav><p>Nothing <b>is</b> here.</p>Or is it?
        <blockquote><p>The page cannot</p> be found.</blockquote><footer>Contact</footer>
    """)
    assert seen is not None
    assert seen.own == "Nothing is here.\nOr is it?\n\u201cThe page cannot be found.\u201d"


@pytest.mark.parametrize(
    ("html", "scripts", "wants"),
    [
        pytest.param("<script>a()</script><script src=b.js></script>", 2, False, id="both count"),
        pytest.param('<script type="module" src=b.js></script>', 1, False, id="a module"),
        pytest.param('<script>var a = {"b": 1};</script>', 0, False, id="data within a script"),
        pytest.param("<script>location = 'b.html'</script>", 1, False, id="a step elsewhere"),
        pytest.param("<script>gtag('js', new Date());</script>", 0, False, id="a counter's"),
        pytest.param(
            "<script src=/wp-includes/js/jquery.min.js></script>", 0, False, id="a library"
        ),
        pytest.param('<script type="text/JavaScript; version=1">a()</script>', 1, False, id="old"),
        pytest.param('<script type="application/ld+json">{}</script>', 0, False, id="data"),
        pytest.param("<noscript>You need JavaScript.</noscript>", 0, True, id="asked for"),
        pytest.param("<noscript>يرجى تفعيل JavaScript</noscript>", 0, True, id="in Arabic"),
        pytest.param(
            '<noscript><img src="/count?javascript=no"></noscript>', 0, False, id="counted"
        ),
    ],
)
def test_what_a_page_has_and_wants_of_scripts(html: str, scripts: int, wants: bool) -> None:
    """Scripts that are run are counted; a page may ask for them, in any language."""
    found = read(html)
    assert (found.scripts, found.wants_scripts) == (scripts, wants)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("<p>one<p>two", "one two", id="blocks part words"),
        pytest.param("<p>un<i>believ</i><a href=x>able</a>", "unbelievable", id="inline does not"),
        pytest.param("<ul><li>one</li><li>two</li></ul>", "one two", id="items part words"),
        pytest.param("a<script>b</script>c<style>d</style>e", "ace", id="the unseen parts nothing"),
        pytest.param("a<noscript><p>b</p></noscript> c", "a c", id="noscript"),
        pytest.param("<p>الشُّهود<p>قالوا", "الشُّهود قالوا", id="Arabic"),
        pytest.param("just words", "just words", id="no element at all"),
        pytest.param("", "", id="nothing"),
        pytest.param("<p>a&nbsp;b&#x200b;c", "a b\u200bc", id="a no-break space is a space"),
        pytest.param("<textarea>said</textarea><button>Go</button>", "said Go", id="in a form"),
        pytest.param("<title>t</title>a", "a", id="the title is not on the page"),
        pytest.param(
            "<!doctype html><title>t</title><article><h1>a</h1>b", "a b", id="no head is written"
        ),
        pytest.param("<?php echo 1 ?>a<!-- b -->", "a", id="instructions and comments"),
    ],
)
def test_visible_words(html: str, text: str) -> None:
    """What a person would see, and what they would take for one word."""
    assert read(html).text == text
    assert read(html).words == len(text.split())


@pytest.mark.parametrize(
    ("content", "refresh"),
    [
        pytest.param("5", (5.0, URL), id="the page itself"),
        pytest.param("0;url=/b", (0.0, "https://example.org/b"), id="at once"),
        pytest.param("  3 ;  URL = /b ", (3.0, "https://example.org/b"), id="space everywhere"),
        pytest.param("1, url=/b", (1.0, "https://example.org/b"), id="a comma"),
        pytest.param("1 url=/b", (1.0, "https://example.org/b"), id="only a space"),
        pytest.param("2.9;url=/b", (2.0, "https://example.org/b"), id="a fraction does not count"),
        pytest.param(".5;url=/b", (0.0, "https://example.org/b"), id="less than a second"),
        pytest.param("0;url='/b'", (0.0, "https://example.org/b"), id="in quotes"),
        pytest.param('0;url="/b" c', (0.0, "https://example.org/b"), id="what follows the quote"),
        pytest.param("0;url='/b", (0.0, "https://example.org/b"), id="a quote left open"),
        pytest.param("0;/b", (0.0, "https://example.org/b"), id="without url="),
        pytest.param("0;url=/é?ü", (0.0, "https://example.org/%C3%A9?%C3%BC"), id="as UTF-8"),
        pytest.param("0;url", (0.0, "https://example.org/news/url"), id="a page that is named url"),
        pytest.param("0;", (0.0, URL), id="nothing after the mark"),
        pytest.param("0;url=javascript:x()", None, id="a script is no address"),
        pytest.param("soon;url=/b", None, id="no number"),
        pytest.param("5x;url=/b", None, id="not quite a number"),
        pytest.param("-1;url=/b", None, id="a negative time"),
        pytest.param("", None, id="empty"),
        pytest.param("9" * 5000, (999999999.0, URL), id="for ever"),
    ],
)
def test_meta_refresh(content: str, refresh: tuple[float, str] | None) -> None:
    """As browsers read it (HTML, shared declarative refresh steps)."""
    found = read(f"""<meta http-equiv=refresh content="{content.replace('"', "&quot;")}">""")
    assert found.refresh == refresh


def test_a_refresh_that_nobody_follows() -> None:
    """One in noscript does nothing in a browser; the first that can be read counts."""
    assert read("<noscript><meta http-equiv=refresh content='0;url=/b'></noscript>").refresh is None
    twice = "<meta http-equiv=refresh content='{}'>" * 3
    assert read(twice.format("x", "7", "8")).refresh == (7.0, URL)


@pytest.mark.parametrize(
    ("html", "canonical"),
    [
        pytest.param("<link rel=canonical href=b>", "https://example.org/news/b", id="relative"),
        pytest.param(
            "<base href=/c/><link rel=canonical href=b>", "https://example.org/c/b", id="to a base"
        ),
        pytest.param(
            "<link rel=canonical href='//x.example'>", "https://x.example", id="to a host"
        ),
        pytest.param("<link rel=canonical href=' '>", None, id="empty"),
        pytest.param("<link rel=stylesheet href=b>", None, id="another relation"),
        pytest.param(
            "<link rel=canonical href='http://[x'>", "http://[x", id="not a URL: told as it is"
        ),
    ],
)
def test_canonical(html: str, canonical: str | None) -> None:
    """The page's own word for its address, absolute."""
    assert read(html).canonical == canonical


@pytest.mark.parametrize(
    ("html", "title"),
    [
        pytest.param("<svg><title>Logo</title></svg><p>x", "", id="a drawing's title is not it"),
        pytest.param("<title>One</title><title>Two</title>", "One", id="the first"),
        pytest.param("<title>a <b>c</title>", "a <b>c", id="markup in it is text"),
        pytest.param(f"<title>{'x' * 5000}</title>", "x" * 1000, id="without end"),
    ],
)
def test_title(html: str, title: str) -> None:
    """The document's title, in one line of bounded length."""
    assert read(html).title == title


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(b"%PDF-1.7", "application/pdf", id="a PDF"),
        pytest.param(b"<html>", "text/plain", id="markup shown as text"),
        pytest.param(b"\x89PNG", None, id="undeclared"),
        pytest.param(b"", None, id="nothing"),
    ],
)
def test_what_is_no_page(body: bytes, content_type: str | None) -> None:
    """None, when a browser would not have shown it as a page."""
    assert page.read(body, content_type, URL) is None


@given(st.binary(), st.sampled_from(["text/html", None, "text/html; charset=utf-16"]), st.text())
def test_any_bytes_are_read(body: bytes, content_type: str | None, url: str) -> None:
    """Nothing raises, wherever it was found."""
    found = page.read(body, content_type, url)
    assert found is None or found.words >= len(found.headings)


TAGS = ("p", "/p", "b", "table", "/td", "svg", "title", "base href=x", "meta http-equiv=refresh")


@given(st.lists(st.sampled_from([f"<{tag}>" for tag in TAGS]) | st.text(max_size=5)))
def test_any_markup_is_read(parts: list[str]) -> None:
    """However wrongly elements are nested, there is a page, and its text has its words."""
    found = read("".join(parts))
    assert found.words == signs.words(found.text)


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<div>" * 200_000, id="deep"),
        pytest.param("<a><b>" * 170_000, id="deep inline"),
        pytest.param("<p>x" * 250_000, id="wide"),
        pytest.param("<input>" * 140_000, id="many inputs"),
        pytest.param("<meta name={} content=x>" * 40_000, id="many meta"),
        pytest.param("<h1>x</h1>" * 100_000, id="many headings"),
        pytest.param("<!--" * 250_000, id="comments left open"),
        pytest.param("&" * 1_000_000, id="ampersands"),
        pytest.param("x " * 3_000_000, id="more than is read"),
    ],
)
def test_what_is_kept_is_bounded(html: str) -> None:
    """A page made to be large leaves little behind."""
    found = read(html)
    assert len(found.text.split()) <= page.MOST_WORDS
    assert found.words <= page.MOST_BYTES / 2
    assert max(map(len, (found.headings, found.forms, found.meta))) <= 100

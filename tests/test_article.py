"""An article says what the page says, and nothing of what surrounds it."""

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver import article
from archiver.model import Article

URL = "https://harbour-courier.example/2024/03/storm.html"

ENGLISH = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>The night the cranes stood still | The Harbour Courier</title>
<meta property="og:title" content="The night the cranes stood still">
<meta property="og:site_name" content="The Harbour Courier">
<meta name="author" content="Dana Whitfield">
<meta property="article:published_time" content="2024-03-12T06:30:00Z"></head>
<body><header><nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/subscribe">Subscribe for less</a></li></ul></nav></header>
<main><article><h1>The night the cranes stood still</h1>
<p>At ten past nine on Tuesday evening the wind over the outer mole passed ninety kilometres an
hour, and the harbour master ordered every crane to be locked.</p>
<p>Eleven ships waited in the roads until morning, among them two ferries with four hundred
passengers, who were given blankets and soup.</p>
<table><tr><th>Ship</th><th>Hours waited</th></tr><tr><td>Aurelia</td><td>nine</td></tr></table>
<p>The council will meet on Friday to hear what the delay has cost the town, and who is to pay
for the repair of the eastern breakwater.</p></article></main>
<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p>I was there and
nobody gave me any soup at all, which I find hard to forgive.</p></div></section>
<footer><p>Copyright 2019 The Harbour Courier. All rights reserved. Cookie settings.</p></footer>
</body></html>"""

ARABIC = """<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>ليلة بلا رافعات في الميناء - مرسى اليوم</title>
<meta property="og:title" content="ليلة بلا رافعات في الميناء">
<meta property="og:site_name" content="مرسى اليوم"><meta name="author" content="سلمى الحداد">
<meta property="article:published_time" content="2024-03-13"></head>
<body><nav><a href="/">الصفحة الرئيسية</a> <a href="/sport">رياضة</a></nav>
<article><h1>ليلة بلا رافعات في الميناء</h1>
<p>في العاشرة من مساء الثلاثاء تجاوزت سرعة الرياح فوق الرصيف الخارجي تسعين كيلومتراً في الساعة،
فأمر مدير الميناء بإيقاف جميع الرافعات حتى الصباح.</p>
<p>وانتظرت إحدى عشرة سفينة في عرض البحر، بينها عبّارتان تقلان أربعمئة راكب، وُزّعت عليهم
الأغطية والحساء طوال الليل.</p>
<p>وقال شهود إن المجلس البلدي سيجتمع يوم الجمعة ليستمع إلى تقدير الخسائر التي لحقت بالبلدة.</p>
</article><footer><p>جميع الحقوق محفوظة ٢٠١٩</p></footer></body></html>"""


def test_an_english_article() -> None:
    """Its own facts, its text and its table; no navigation, no comments, no footer."""
    found = article.extract(ENGLISH.encode(), "text/html", URL)
    assert found is not None
    facts = (found.title, found.author, found.date, found.site, found.language)
    assert facts == (
        "The night the cranes stood still",
        "Dana Whitfield",
        "2024-03-12",
        "The Harbour Courier",
        "en",
    )
    for told in ("ordered every crane to be locked", "Eleven ships", "Aurelia", "breakwater"):
        assert told in found.text
    for around in ("Front page", "Subscribe", "nobody gave me", "Copyright", "Cookie"):
        assert around not in found.text


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1256"])
def test_an_arabic_article(encoding: str) -> None:
    """The same in Arabic, in whatever encoding the header names."""
    body = ARABIC.encode(encoding, "xmlcharrefreplace")
    found = article.extract(body, f"text/html; charset={encoding}", URL)
    assert found is not None
    facts = (found.title, found.author, found.date, found.site, found.language)
    assert facts == (
        "ليلة بلا رافعات في الميناء",
        "سلمى الحداد",
        "2024-03-13",
        "مرسى اليوم",
        "ar",
    )
    for told in ("بإيقاف جميع الرافعات", "إحدى عشرة سفينة", "تقدير الخسائر"):
        assert told in found.text
    for around in ("الصفحة الرئيسية", "رياضة", "جميع الحقوق"):
        assert around not in found.text


def test_what_a_page_does_not_say_is_not_made_up() -> None:
    """No date is taken from a footer; only the host stands in for the site."""
    html = ENGLISH.partition("<meta")[0] + "</head>" + ENGLISH.partition("</head>")[2]
    found = article.extract(html.encode(), "text/html", URL)
    assert found is not None
    assert (found.author, found.date, found.site) == (None, None, "harbour-courier.example")


def test_plain_text_is_its_own_article() -> None:
    """It has no claims about itself, and is kept as it is."""
    body = "Line one\n  <b>line</b> two\n".encode("utf-16")
    said = "Line one\n  <b>line</b> two"
    expected = Article(None, None, None, None, None, said)
    assert article.extract(body, "text/plain", URL) == expected


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        pytest.param(b"", "text/html", id="nothing"),
        pytest.param(b" \n", "text/plain", id="only space"),
        pytest.param(b"%PDF-1.7 words", "application/pdf", id="not for us"),
        pytest.param(b"\0" * 100, "text/html", id="NULs"),
        pytest.param(b"<html><body><script>x()</script></body></html>", "text/html", id="no word"),
        pytest.param(b"<div>" * 100_000, "text/html", id="deep"),
        pytest.param(b"&" * 1_000_000, "text/html", id="ampersands"),
    ],
)
def test_where_there_is_nothing_to_read(body: bytes, content_type: str) -> None:
    """None, and nothing raised."""
    assert article.extract(body, content_type, URL) is None


@settings(max_examples=50)
@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/plain", None]), st.text())
def test_any_bytes_are_survived(body: bytes, content_type: str | None, url: str) -> None:
    """Whatever it is and wherever it was found, there is an article with text, or None."""
    found = article.extract(b"<html><body><p>Words.</p>" + body, content_type, url)
    assert found is None or found.text.strip()


CODES = (*range(1, 9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)


def test_characters_that_xml_has_not_cost_no_text() -> None:
    """A reference to one, in whatever form, stands for a blank; all others for what they name."""
    odd = "".join(f"&#{code};&#0{code} &#x{code:x};&#X0{code:X} " for code in CODES)
    kept = "a&#9;b&#10;c&#13;d&#271;&#x10f;&#65533;"
    html = ENGLISH.replace("Aurelia", f"Aurelia {odd}{kept}")
    found = article.extract(html.encode(), "text/html", URL)
    assert found is not None
    said = found.text.partition("Aurelia")[2].split()
    assert said[:4] == ["a", "b", "c", "dďď\ufffd"]


def test_half_a_character_does_not_get_through() -> None:
    """Half of a surrogate pair, which JSON in a page can name, would be in no file's encoding."""
    assert article._whole(" a \ud83d b \ud83d\ude00 ") == "a \ufffd b \U0001f600"


def test_input_and_claims_are_bounded() -> None:
    """No more than 5 MB are read, and no claim is longer than a claim."""
    body = b"x" * (article.MOST_BYTES + 10)
    found = article.extract(body, "text/plain", URL)
    assert found is not None
    assert len(found.text) == article.MOST_BYTES
    longer = ENGLISH.replace('content="Dana Whitfield"', f'content="{"Dana W. " * 900}"')
    found = article.extract(longer.encode(), "text/html", URL)
    assert found is not None
    assert len(found.author or "") <= 1000


def test_it_can_be_handed_to_a_worker() -> None:
    """The function and its result travel between processes."""
    assert pickle.loads(pickle.dumps(article.extract)) is article.extract
    found = article.extract(ENGLISH.encode(), "text/html", URL)
    assert pickle.loads(pickle.dumps(found)) == found

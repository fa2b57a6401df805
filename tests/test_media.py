"""A body is read as a browser would read it, whatever its headers claim."""

# ruff: noqa: RUF001  (letters and marks that look alike are meant)

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import media
from archiver.media import Kind

ARABIC = "سلام"
AS_1256 = ARABIC.encode("cp1256")


@pytest.mark.parametrize(
    ("body", "content_type", "kind"),
    [
        pytest.param(b"x", "text/html", Kind.HTML, id="as declared"),
        pytest.param(b"x", "Text/HTML ; charset=x", Kind.HTML, id="capitals and a parameter"),
        pytest.param(b"x", "application/xhtml+xml", Kind.HTML, id="XHTML"),
        pytest.param(b"<html>", "text/plain", Kind.TEXT, id="text that shows markup"),
        pytest.param(b"<html>", "application/pdf", Kind.OTHER, id="declared to be something else"),
        pytest.param(b"<!DocType html><p>", None, Kind.HTML, id="undeclared, with a doctype"),
        pytest.param(b"\xef\xbb\xbf \n<HTML lang=en>", "", Kind.HTML, id="after a mark and space"),
        pytest.param(b"<!-- x --><p>", "*/*", Kind.HTML, id="a comment first"),
        pytest.param(b"<bodyguard>", None, Kind.OTHER, id="a longer name is another element"),
        pytest.param(b"%PDF-1.7 <html>", None, Kind.OTHER, id="undeclared, and no markup first"),
        pytest.param(b"", None, Kind.OTHER, id="nothing at all"),
    ],
)
def test_kind(body: bytes, content_type: str | None, kind: Kind) -> None:
    """The Content-Type decides; the first bytes only where it says nothing."""
    assert media.kind(body, content_type) is kind


def meta(charset: str, text: bytes) -> bytes:
    """A page that declares its charset."""
    return b"<meta charset='" + charset.encode() + b"'>" + text


@pytest.mark.parametrize(
    ("body", "content_type", "end"),
    [
        pytest.param(ARABIC.encode(), None, ARABIC, id="UTF-8 by being valid"),
        pytest.param(b"na\xefve \x93q\x94", None, "naïve “q”", id="Windows-1252 where it is not"),
        pytest.param(AS_1256, "text/html; charset=windows-1256", ARABIC, id="header"),
        pytest.param(AS_1256, 'x;charset="WINDOWS-1256"', ARABIC, id="in quotes"),
        pytest.param(meta("windows-1256", AS_1256), None, ARABIC, id="meta"),
        pytest.param(
            b'<META content="text/html; charset=ISO-8859-6" http-equiv=x>'
            + ARABIC.encode("iso8859-6"),
            "text/html",
            ARABIC,
            id="meta, the old way",
        ),
        pytest.param(
            meta("koi8-r", ARABIC.encode()), "x; charset=utf-8", ARABIC, id="the header rules meta"
        ),
        pytest.param(
            codecs.BOM_UTF8 + ARABIC.encode(), "x; charset=latin1", ARABIC, id="the mark rules all"
        ),
        pytest.param(codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"), None, ARABIC, id="UTF-16LE"),
        pytest.param(codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), None, ARABIC, id="UTF-16BE"),
        pytest.param(meta("utf-16", ARABIC.encode()), None, ARABIC, id="meta cannot be UTF-16"),
        pytest.param(b"\x80 5", "x; charset=iso-8859-1", "€ 5", id="Latin-1 means Windows-1252"),
        pytest.param("桜".encode("cp932"), "x; charset=x-sjis", "桜", id="Shift JIS"),
        pytest.param("鐵".encode("gb18030"), "x; charset=gb2312", "鐵", id="GB 2312 is GB 18030"),
        pytest.param(ARABIC.encode(), "x; charset=punycode", ARABIC, id="no encoding of the web"),
        pytest.param(ARABIC.encode(), "x; charset=\0", ARABIC, id="no name at all"),
        pytest.param(b"\xd8\xb3\xff", "x; charset=utf-8", "س\ufffd", id="what cannot be read"),
        pytest.param(b"n\xc3\xa9\xc3", None, "né\ufffd", id="cut within a character"),
    ],
)
def test_decode(body: bytes, content_type: str | None, end: str) -> None:
    """Mark, header, meta element, UTF-8, Windows-1252: the first that speaks."""
    assert media.decode(body, content_type).endswith(end)


RUSSIAN = "Страница не найдена: к сожалению, её больше нет."
JAPANESE = "お探しのページは見つかりませんでした。"
CHINESE = "抱歉，您访问的页面不存在或已被删除。"

BELIED = [
    (RUSSIAN, "koi8-r", None, None, "nothing is declared, KOI8-R"),
    (RUSSIAN, "cp1251", None, None, "nothing, Windows-1251"),
    ("عذراً، الصفحة التي تبحث عنها غير موجودة", "cp1256", None, None, "nothing, Windows-1256"),
    (JAPANESE, "cp932", None, None, "nothing, Shift JIS"),
    (JAPANESE, "euc_jp", None, None, "nothing, EUC-JP"),
    (CHINESE, "gb18030", None, None, "nothing, GB 18030"),
    ("抱歉，您訪問的頁面不存在或已被刪除，請返回首頁。", "big5", None, None, "nothing, Big5"),
    ("찾으시는 페이지가 없거나 삭제되었습니다.", "cp949", None, None, "nothing, EUC-KR"),
    (RUSSIAN, "cp1251", "utf-8", "windows-1251", "a header that the page cannot be"),
    (RUSSIAN, "cp1251", "iso-8859-1", "windows-1251", "a header that servers send by default"),
    (JAPANESE, "cp932", "utf-8", None, "a header that the page cannot be, and no other"),
    (RUSSIAN, "utf-8", "windows-1251", "utf-8", "UTF-8 that a header calls another"),
    (CHINESE, "utf-8", "gbk", None, "UTF-8 that would be many characters in another"),
    (RUSSIAN, "utf-8", "us-ascii", None, "UTF-8 that is called ASCII"),
    (RUSSIAN, "utf-16-be", "utf-16", None, "the other UTF-16"),
    (RUSSIAN, "utf-16-le", None, None, "UTF-16 without a mark"),
    ("Où étiez-vous l’été passé ?", "cp1252", "utf-8", None, "Windows-1252 that is called UTF-8"),
]

LATIN = [
    ("Příliš žluťoučký kůň úpěl, příště přijďte včas", "cp1250"),
    ("Árvíztűrő tükörfúrógép, mondta a főnök", "cp1250"),
    ("Şişli'deki çöğüşün üçüncü gününde güçlü bir çağrı", "cp1254"),
    ("Hääyöaie, sanoi päällikkö, ja äärimmäisen väärää", "cp1252"),
    ("Ég veit ekki hvað þú ert að tala um, sagði maðurinn", "cp1252"),
    ("————————— • • • © «»", "cp1252"),
]


@pytest.mark.parametrize(
    ("text", "encoding", "header", "element"),
    [pytest.param(*row, id=why) for *row, why in BELIED],
)
def test_what_the_bytes_belie_is_not_followed(text, encoding, header, element):
    """Pages outlive the servers that declared them: what was written is read."""
    declared = f'<meta charset="{element}">' if element else ""
    body = f"<html>{declared}<title>{text}</title>".encode(encoding)
    content_type = f"text/html; charset={header}" if header else "text/html"
    assert f"<title>{text}</title>" in media.decode(body, content_type)


@pytest.mark.parametrize(("text", "encoding"), LATIN, ids=[text for text, _ in LATIN])
def test_latin_letters_are_taken_for_no_other_script(text, encoding):
    """Where nothing is declared, accents and dashes are those of Windows-1252, as in browsers."""
    body = text.encode(encoding)
    assert media.decode(body, "text/html") == body.decode("cp1252", "replace")


@given(st.binary(), st.none() | st.text())
def test_any_bytes_have_an_answer(body: bytes, content_type: str | None) -> None:
    """Nothing raises, and the result is text that can be stored."""
    assert media.kind(body, content_type) in Kind
    media.decode(body, content_type).encode("utf-8")


def test_every_encoding_exists() -> None:
    """Each name in the table is a codec of this Python."""
    for name in media._ENCODINGS.values():
        assert codecs.lookup(name)

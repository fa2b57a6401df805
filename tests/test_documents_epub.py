"""EPUB: the files of the spine in order, notes tied over all of them, and nothing else."""

import pytest
from built_archives import CONTAINER, XHTML, epub, xhtml, zipped

from archiver import citations, documents
from archiver.model import ArchiverError


def read(data):
    return documents.read("book.epub", data)


def found_in(data):
    return [item.url for item in citations.find(read(data))]


ONE = '<p>See <a href="http://a.org/1">one</a>.</p>'
EAST = "<p>\u0415 http://a.org/\u0415</p>"
WIDE = xhtml(ONE).replace("utf-8", "utf-16").encode("utf-16")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><a xlink:href="http://a.org/1">x</a></svg>'
NOTHING = {"META-INF/container.xml": "<x/>", "OEBPS/book.opf": ""}
TWO = "<p>See http://a.org/2.</p>"
JUST_ONE = ["http://a.org/1"]
NCX = (
    '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://a.org/ncx.dtd">'
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>'
    'http://a.org/x</text></navLabel></navPoint></navMap><pageList><pageTarget value="7">'
    '<navLabel><text>7</text></navLabel><content src="a%20b.xhtml#p7"/></pageTarget>'
    "</pageList></ncx>"
)
NCX_ITEM = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
NAV = '<nav epub:type="toc"><a href="http://a.org/x">x</a></nav>'
NAV_ITEM = f'<item id="nav" href="nav.xhtml" media-type="{XHTML}" properties="nav"/>'

BOOKS = {
    "the files in the order of the spine": (
        epub({"b.xhtml": TWO, "a.xhtml": ONE}),
        ["http://a.org/2", "http://a.org/1"],
    ),
    "a package at the top": (epub({"a.xhtml": ONE}, folder=""), JUST_ONE),
    "a package two folders down": (
        epub({"../a.xhtml": b"", "t/a.xhtml": ONE}, folder="x/y/"),
        JUST_ONE,
    ),
    "a name with blanks": (
        epub({"a%20b.xhtml": b""}, changed={"OEBPS/a b.xhtml": xhtml(ONE)}),
        JUST_ONE,
    ),
    "a name in other letters": (
        epub(
            {},
            more=f'<item id="x" href="A.xhtml" media-type="{XHTML}"/>',
            spine='<itemref idref="x"/>',
            changed={"oebps/a.xhtml": xhtml(ONE)},
        ),
        JUST_ONE,
    ),
    "a link within the book": (epub({"a.xhtml": ONE + '<a href="b.xhtml#x">x</a>'}), JUST_ONE),
    "named entities": (
        epub({"a.xhtml": "<p>http://a.org/1&nbsp;x&mdash;http://a.org/2&hellip; &amp;lt;</p>"}),
        ["http://a.org/1", "http://a.org/2"],
    ),
    "XHTML that is not well-formed": (
        epub({"a.xhtml": b"<html><body><p>See <a href='http://a.org/1'>one<br></p>"}),
        JUST_ONE,
    ),
    "an entity that the file defines": (
        epub({"a.xhtml": b'<!DOCTYPE x [<!ENTITY a "b">]><html><p>&a; http://a.org/1</p></html>'}),
        JUST_ONE,
    ),
    "UTF-16": (epub({"a.xhtml": WIDE}), JUST_ONE),
    "another encoding": (
        epub({"a.xhtml": xhtml(EAST).replace("utf-8", "windows-1251").encode("cp1251")}),
        ["http://a.org/\u0415"],
    ),
    "elements that are closed at once": (
        epub({"a.xhtml": "<p><a id='x'/>http://a.org/1<i/></p>"}),
        JUST_ONE,
    ),
    "a drawing": (
        epub({"a.xhtml": DRAWING}),
        JUST_ONE,
    ),
    "the contents of EPUB 3": (
        epub(
            {"a.xhtml": ONE},
            more=NAV_ITEM,
            spine='<itemref idref="nav"/><itemref idref="i0"/>',
            changed={"OEBPS/nav.xhtml": xhtml(NAV)},
        ),
        JUST_ONE,
    ),
    "the contents of EPUB 2": (
        epub({"a.xhtml": ONE}, more=NCX_ITEM, changed={"OEBPS/toc.ncx": NCX}),
        JUST_ONE,
    ),
    "a file that is not in the spine": (
        epub({"a.xhtml": ONE, "b.xhtml": TWO}, spine='<itemref idref="i0"/>'),
        JUST_ONE,
    ),
    "a fallback": (
        epub(
            {"a.xhtml": ONE},
            more='<item id="x" href="a.pdf" media-type="application/pdf" fallback="i0"/>',
            spine='<itemref idref="x"/>',
        ),
        JUST_ONE,
    ),
    "no container": (
        zipped(
            {
                "book.opf": f'<package><manifest><item id="a" href="a.htm" media-type="{XHTML}"/>'
                '</manifest><spine><itemref idref="a"/></spine></package>',
                "a.htm": xhtml(ONE),
            },
            mimetype="application/epub+zip",
        ),
        JUST_ONE,
    ),
    "an archive that does not say what it is": (
        epub({"a.xhtml": ONE}, mimetype=None),
        JUST_ONE,
    ),
}


@pytest.mark.parametrize(("data", "expected"), BOOKS.values(), ids=BOOKS)
def test_a_book_is_read(data, expected):
    """What its reader sees, in the order of reading."""
    document = documents.read("book", data)
    assert document.media_type == documents.FORMATS["epub"].MEDIA_TYPE
    assert [item.url for item in citations.find(document)] == expected


MARK = '<p>Dark<a epub:type="noteref" href="{}">1</a> it was.</p>'


def test_notes_in_another_file_are_tied_to_their_marks():
    """Every chapter may count from one, and the notes may come first."""
    document = read(
        epub(
            {
                "notes/all.xhtml": '<ol><li id="a1"><p>http://a.org/1</p></li></ol>'
                '<aside epub:type="footnote" id="b1">http://a.org/2</aside>',
                "text/a.xhtml": MARK.format("../notes/all.xhtml#a1"),
                "text/b.xhtml": MARK.format("../notes/all.xhtml#b1").replace("Dark", "Cold"),
            }
        )
    )
    assert [(item.url, item.place.note, item.context) for item in citations.find(document)] == [
        ("http://a.org/1", "1", "Dark1 it was."),
        ("http://a.org/2", "1", "Cold1 it was."),
    ]


def test_a_file_that_is_missing_is_left_out():
    """And named."""
    data = epub(
        {"a.xhtml": ONE},
        more='<item id="x" href="b.pdf" media-type="application/pdf"/>',
        spine='<itemref idref="i0"/><itemref idref="i9"/><itemref idref="x"/>',
        changed={"OEBPS/b.pdf": b"%PDF"},
    )
    document = read(data)
    assert [item.url for item in citations.find(document)] == JUST_ONE
    assert [omission.what.partition(":")[0] for omission in document.omissions] == [
        "The part i9 of the book was not read",
        "The part b.pdf of the book was not read",
    ]


PAGES = {
    "marked in the text": epub(
        {"a.xhtml": ONE + '<div epub:type="pagebreak" title="7"/>' + TWO},
    ),
    "listed in EPUB 2": epub(
        {"a%20b.xhtml": b""},
        more=NCX_ITEM,
        changed={"OEBPS/toc.ncx": NCX, "OEBPS/a b.xhtml": xhtml(f'{ONE}<a id="p7"/>{TWO}')},
    ),
    "listed in EPUB 3": epub(
        {"a.xhtml": f'{ONE}<a id="p7"/>{TWO}'},
        more=NAV_ITEM,
        changed={
            "OEBPS/nav.xhtml": xhtml('<nav epub:type="page-list"><a href="a.xhtml#p7">7</a></nav>')
        },
    ),
}


@pytest.mark.parametrize("data", PAGES.values(), ids=PAGES)
def test_pages_are_those_of_the_printed_edition(data):
    """There are none where no page has begun, and no lines anywhere."""
    places = [item.place for item in citations.find(read(data))]
    assert [(place.page, place.line) for place in places] == [(None, None), (7, None)]


ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"'
    ' xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>'
    '<enc:EncryptionMethod Algorithm="{}"/><enc:CipherData><enc:CipherReference URI="{}"/>'
    "</enc:CipherData></enc:EncryptedData></encryption>"
)


def encrypted(algorithm, name):
    changed = {"META-INF/encryption.xml": ENCRYPTED.format(algorithm, name)}
    return epub({"a.xhtml": ONE}, changed=changed)


def test_a_book_that_is_locked_says_so():
    """In two lines."""
    with pytest.raises(ArchiverError, match="locked") as raised:
        read(encrypted("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "OEBPS/a.xhtml"))
    assert raised.value.hint


NOT_LOCKED = {
    "a font that is obfuscated": encrypted("http://www.idpf.org/2008/embedding", "OEBPS/f.otf"),
    "a picture that is encrypted": encrypted("http://www.w3.org/2001/04/xmlenc#aes", "OEBPS/x.jpg"),
}


@pytest.mark.parametrize("data", NOT_LOCKED.values(), ids=NOT_LOCKED)
def test_a_book_whose_text_is_not_locked_is_read(data):
    """Fonts may not be copied; the text may be read."""
    assert found_in(data) == JUST_ONE


DAMAGED = {
    "no package": epub({"a.xhtml": ONE}, changed=NOTHING),
    "a container that is no XML": epub({"a.xhtml": ONE}, changed={"META-INF/container.xml": "x"}),
    "a container and nothing else": zipped({"META-INF/container.xml": CONTAINER.format("x.opf")}),
    "half of it": epub({"a.xhtml": ONE})[:-40],
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_book_is_an_error_of_two_lines(data):
    """There is nothing to go by."""
    with pytest.raises(ArchiverError, match="damaged") as raised:
        read(data)
    assert raised.value.hint

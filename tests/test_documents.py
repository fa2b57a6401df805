"""Reading documents: what a file is, what becomes of one that cannot be read, nothing raises."""

import gzip
import tracemalloc

import built
import pytest
import workbooks
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.documents import packing
from archiver.model import ArchiverError, Place

DOCX = built.docx(built.paragraph("See http://a.org/."))
PDF = built.pdf(["See http://a.org/."])
HTML = b"<!doctype html><p>See http://a.org/."
RTF = b"{\\rtf1 See http://a.org/.}"
LATEX = b"% http://b.org/\n\\documentclass{article}\\begin{document}See http://a.org/."
MAIL = b"From: a@b.org\nMIME-Version: 1.0\n\nSee http://a.org/."
BIBTEX = b"% x\n@misc{key,\n  url = {http://a.org/}\n}\n"
RIS = b"TY  - GEN\nUR  - http://a.org/\nER  -\n"
CSL_JSON = b'[{"id": "key", "type": "webpage", "URL": "http://a.org/"}]'
XLSX = workbooks.book(workbooks.rows(["n", "url"], ["A", "http://a.org/"]))

KINDS = {
    "text": ("bulletin.txt", b"See http://a.org/.", "text/plain"),
    "Markdown": ("bulletin.md", b"See http://a.org/.", "text/markdown"),
    "HTML": ("bulletin.html", b"See http://a.org/.", "text/html"),
    "HTML by another name": ("bulletin.txt", HTML, "text/html"),
    "HTML behind a comment": (
        "bulletin",
        b"\xef\xbb\xbf <!-- x -->\n<HTML><p>http://a.org/",
        "text/html",
    ),
    "PDF": ("bulletin.pdf", PDF, "application/pdf"),
    "PDF by another name": ("bulletin.docx", PDF, "application/pdf"),
    "PDF behind other bytes": ("bulletin", b"\n\n" + PDF, "application/pdf"),
    "DOCX": ("bulletin.docx", DOCX, documents.FORMATS["docx"].MEDIA_TYPE),
    "DOCX by another name": ("BULLETIN.TXT", DOCX, documents.FORMATS["docx"].MEDIA_TYPE),
    "RTF": ("bulletin.rtf", RTF, "application/rtf"),
    "RTF by another name": ("bulletin.doc", RTF, "application/rtf"),
    "LaTeX": ("bulletin.tex", b"See http://a.org/.", "application/x-latex"),
    "LaTeX by another name": ("bulletin.txt", LATEX, "application/x-latex"),
    "mail": ("bulletin.eml", b"Subject: x\n\nSee http://a.org/.", "message/rfc822"),
    "mail by another name": ("bulletin.txt", MAIL, "message/rfc822"),
    "a name that says nothing": ("bulletin", b"See http://a.org/.", "text/plain"),
    "gzip-ed text": ("x.txt.gz", gzip.compress(b"See http://a.org/."), "text/plain"),
    "gzip-ed in parts": (
        "x.txt",
        gzip.compress(b"See http:") + bytes(9) + gzip.compress(b"//a.org/.") + bytes(9),
        "text/plain",
    ),
    "a gzip-ed name": ("x.MD.gz", gzip.compress(b"See <http://a.org/>"), "text/markdown"),
    "a suffix in capitals": ("BULLETIN.MD", b"See <http://a.org/>", "text/markdown"),
    "BibTeX": ("x.bib", BIBTEX, "text/x-bibtex"),
    "BibTeX by another name": ("x.txt", BIBTEX, "text/x-bibtex"),
    "RIS": ("x.ris", RIS, "application/x-research-info-systems"),
    "RIS by another name": ("x.txt", RIS, "application/x-research-info-systems"),
    "CSL-JSON": ("x.json", CSL_JSON, documents.FORMATS["csl-json"].MEDIA_TYPE),
    "CSL-JSON by another name": ("x.txt", CSL_JSON, documents.FORMATS["csl-json"].MEDIA_TYPE),
    "CSV": ("x.csv", b"n,url\nA,http://a.org/\n", "text/csv"),
    "TSV": ("x.tsv", b"n\turl\nA\thttp://a.org/\n", "text/tab-separated-values"),
    "XLSX": ("x.xlsx", XLSX, documents.FORMATS["xlsx"].MEDIA_TYPE),
    "XLSX by another name": ("x.csv", XLSX, documents.FORMATS["xlsx"].MEDIA_TYPE),
}

UNREADABLE = {
    "an archive": ("x.docx", b"PK\x03\x04 and so on", "is an archive"),
    "an old office file": (
        "x.doc",
        b"\xd0\xcf\x11\xe0 and so on",
        "an old or a locked office file",
    ),
    "RTF that is none": ("x.rtf", b"http://a.org/", "no RTF file"),
    "gzip that is none": ("x.txt.gz", b"\x1f\x8b\x08 and so on", "gzip file is damaged"),
    "gzip that ends early": ("x.txt.gz", gzip.compress(b"See http://a.org/.")[:-9], "cut short"),
    "gzip without end": ("x.txt.gz", gzip.compress(bytes(documents.MAX_SIZE + 1), 1), "more than"),
    "a picture": ("x.png", b"\x89PNG and so on", "is a picture"),
    "a PDF that is none": ("x.pdf", b"http://a.org/", "damaged"),
    "a PDF that ends early": ("x.pdf", PDF[:200], "damaged"),
    "a PDF with a password": ("x.pdf", built.pdf(["x"], password="secret"), "password"),
    "a DOCX that is none": ("x.docx", b"http://a.org/", "damaged"),
    "a DOCX that ends early": ("x.docx", DOCX[:-30], "damaged"),
}


@pytest.mark.parametrize(("name", "data", "media_type"), KINDS.values(), ids=KINDS)
def test_a_document_is_what_its_bytes_say(name, data, media_type):
    """The content is asked before the name."""
    document = documents.read(name, data)
    assert document.media_type == media_type
    assert [item.url for item in citations.find(document)] == ["http://a.org/"]


@pytest.mark.parametrize(("name", "data", "because"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_says_why(name, data, because):
    """Two lines: what is wrong with which file, and what to do about it."""
    with pytest.raises(ArchiverError, match=because) as raised:
        documents.read(name, data)
    assert raised.value.message.startswith(name)
    assert raised.value.hint
    assert raised.value.exit_code == 2


def test_a_document_is_known_by_its_bytes():
    """Name as given, SHA-256 and size of the bytes."""
    document = documents.read("../some/bulletin.txt", b"abc")
    assert document.name == "../some/bulletin.txt"
    assert document.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert document.size == 3


def test_a_file_is_loaded_by_its_name(tmp_path):
    """As it was named, wherever it lies."""
    path = tmp_path / "bulletin.txt"
    path.write_bytes(b"See http://a.org/.")
    document = documents.load(str(path))
    assert (document.name, document.size) == (str(path), 18)


@pytest.mark.parametrize(
    ("name", "because"),
    [("nothing.txt", "There is no file"), (".", "is a folder"), ("a\x00b", "cannot be read")],
)
def test_a_file_that_is_not_there_says_so(tmp_path, name, because):
    """A wrong name is the user's to mend."""
    with pytest.raises(ArchiverError, match=because):
        documents.load(f"{tmp_path}/{name}")


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    """Its size is asked first."""
    path = tmp_path / "bulletin.txt"
    with path.open("wb") as file:
        file.truncate(documents.MAX_SIZE + 1)
    with pytest.raises(ArchiverError, match="larger than"):
        documents.load(str(path))


def test_no_more_text_is_read_than_a_document_holds(monkeypatch):
    """It is cut at a blank, never within a URL, and what is left out is named."""
    monkeypatch.setattr(documents, "MAX_TEXT", 40)
    document = documents.read(
        "x.txt", b"http://a.org/1 http://a.org/2 http://a.org/3\fhttp://a.org/4"
    )
    cited = [item.url for item in citations.find(document)]
    assert cited == ["http://a.org/1", "http://a.org/2"]
    assert [each.what for each in document.omissions] == [
        "What follows its first 40 characters was not read."
    ]
    linked = documents.read(
        "x.html", b"<a href='http://a.org/1'>x</a><p><a href='http://a.org/%s'>y" % (b"2" * 40)
    )
    assert [item.url for item in citations.find(linked)] == ["http://a.org/1"]
    assert linked.omissions


def test_every_format_is_registered_by_its_suffixes():
    """One entry a suffix, and no suffix twice."""
    suffixes = [suffix for known in documents.FORMATS.values() for suffix in known.SUFFIXES]
    assert sorted(suffixes) == sorted(set(suffixes)) == sorted(documents.readers())


READERS = sorted({reader.__module__: reader for reader in documents.readers().values()}.items())


@pytest.mark.parametrize(
    "reader", [reader for _, reader in READERS], ids=[name for name, _ in READERS]
)
@given(
    st.one_of(
        st.binary(),
        st.text().map(str.encode),
        st.text("<a hre f=\"'>/[]()^:!-p\n|`*#&;x").map(str.encode),
    )
)
def test_no_reader_raises_on_any_bytes(reader, data):
    """An ArchiverError, or passages."""
    try:
        passages = list(reader(data))
    except ArchiverError:
        return
    assert all(passage.text is not None and passage.place for passage in passages)


def test_what_unpacks_to_too_much_is_never_held():
    """It is counted first: of sixty-four megabytes, hardly one is there at once."""
    packed = gzip.compress(bytes(64 << 20), 1)
    tracemalloc.start()
    try:
        with pytest.raises(ArchiverError, match="more than 32 MiB"):
            packing.unpacked(packed, 32 << 20)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 << 20


@settings(max_examples=60)
@given(
    st.sampled_from([PDF, DOCX, HTML, RTF, LATEX, MAIL]),
    st.integers(0, 5000),
    st.binary(min_size=1, max_size=8),
)
def test_no_reader_raises_on_a_damaged_file(data, at, damage):
    """Bytes put into the middle of a good file."""
    at %= len(data)
    for broken in (
        data[:at] + damage + data[at:],
        data[:at] + damage,
        data[:at] + damage + data[at + len(damage) :],
    ):
        try:
            document = documents.read("bulletin", broken)
        except ArchiverError:
            continue
        assert document.size == len(broken)


# --- Plain text --------------------------------------------------------------------------

ENCODINGS = {
    "UTF-8": "utf-8",
    "UTF-8 with its mark": "utf-8-sig",
    "UTF-16 with its mark": "utf-16",
    "UTF-16, little end first, without": "utf-16-le",
    "UTF-16, big end first, without": "utf-16-be",
    "UTF-32 with its mark": "utf-32",
    "Western European": "cp1252",
}
OTHERS = {
    "Cyrillic": ("cp1251", "Сирия отключила связь на севере страны"),
    "Arabic": ("cp1256", "سوريا قطعت الانترنت عن المدينة"),
    "Chinese": ("gb18030", "叙利亚关闭了互联网活动人士说"),
}


@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS)
def test_text_is_read_in_any_usual_encoding(encoding):
    """Letters beyond ASCII too."""
    text = (
        "D\u00e9j\u00e0 vu, d\u00e9clara l'\u00e9l\u00e8ve au ma\u00eetre: http://a.org/one.\n" * 3
    )
    (passage,) = documents.read("bulletin.txt", text.encode(encoding)).passages
    assert passage.text == text


@pytest.mark.parametrize(("encoding", "words"), OTHERS.values(), ids=OTHERS)
def test_an_encoding_that_nothing_names_is_guessed(encoding, words):
    """From the letters around the first that is no UTF-8."""
    text = f"{words} http://a.org/one\n"
    (passage,) = documents.read("bulletin.txt", text.encode(encoding)).passages
    assert passage.text == text


def test_a_letter_that_cannot_be_read_costs_no_address():
    """One bad byte in a UTF-8 file spoils that byte alone."""
    data = ("\u0633\u0648\u0631\u064a\u0627 " * 20).encode() + b"\xff http://a.org/\xd8\xb3"
    (passage,) = documents.read("bulletin.txt", data).passages
    assert passage.text.endswith("\u0633\u0648\u0631\u064a\u0627 \ufffd http://a.org/\u0633")


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
def test_lines_of_text_are_physical_lines(ending):
    """However they end."""
    data = ending.join([b"one", b"", b"  http://a.org/", b""])
    (found,) = citations.find(documents.read("bulletin.txt", data))
    assert found.place == Place(line=3, column=3)


def test_a_form_feed_begins_a_page():
    """Lines are counted on, and pages have numbers only where there are form feeds."""
    document = documents.read("x.txt", b"http://a.org/\n\fhttp://b.org/\n\n\f\n\f on http://c.org/")
    places = [item.place for item in citations.find(document)]
    assert [(place.page, place.line, place.column) for place in places] == [
        (1, 1, 1),
        (2, 2, 1),
        (4, 5, 5),
    ]

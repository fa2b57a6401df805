"""When a document was written: what it says of itself, and nothing where it says nothing."""

# ruff: noqa: E501  (a row is a line)

import io
import zipfile

import pytest
from built import docx, pdf
from hypothesis import given
from hypothesis import strategies as st

from archiver import citations, documents, memento
from archiver.documents import FORMATS, dating


def packed(**members):
    """A zip archive of XML, by names in which __ stands for / and _ for a full stop."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return made.getvalue()


CORE = (
    "<cp:coreProperties><dcterms:created>2014-01-01T00:00:00Z</dcterms:created>"
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2015-05-03T09:30:00Z</dcterms:modified>'
    "</cp:coreProperties>"
)
DATED = {
    "PDF, of its Info": ("pdf", b"%PDF-1.4\n<< /CreationDate (D:20150503093000+02'00') >>", "2015-05-03"),
    "PDF, of its XMP": ("pdf", b"%PDF-1.7\n<xmp:CreateDate>2015-05-03T09:30:00+02:00</xmp:CreateDate>", "2015-05-03"),
    "PDF, only a year": ("pdf", b"/CreationDate(D:2015)", "2015-01-01"),
    "PDF, of a large one": ("pdf", b"/CreationDate(D:20150503)" + b" " * 3_000_000, "2015-05-03"),
    "PDF, broken, then good": ("pdf", b"/CreationDate(D:20159903) <xmp:CreateDate>2015-05-03</xmp:CreateDate>", "2015-05-03"),
    "PDF, before the web": ("pdf", b"/CreationDate(D:19040101000000)", None),
    "PDF, none": ("pdf", b"%PDF-1.4", None),
    "DOCX, when it was last saved": ("docx", packed(docProps__core_xml=CORE), "2015-05-03"),
    "ODT": ("odt", packed(meta_xml="<meta:x/><dc:date>2015-05-03T10:00:00.123</dc:date>"), "2015-05-03"),
    "EPUB": ("epub", packed(OEBPS__content_opf='<dc:date opf:event="publication">2015-05-03</dc:date>'), "2015-05-03"),
    "EPUB, only a year": ("epub", packed(content_opf="<dc:date>2015</dc:date>"), "2015-01-01"),
    "an archive that is none": ("docx", b"PK\x03\x04 and no more", None),
    "RTF": ("rtf", rb"{\rtf1{\info{\creatim\yr2015\mo5\dy3\hr9}}}", "2015-05-03"),
    "HTML, a name": ("html", b'<meta name="citation_publication_date" content="2015/05/03">', "2015-05-03"),
    "HTML, a property, behind its content": ("html", b"<meta content='2015-05-03T10:00:00+02:00' property='article:published_time'/>", "2015-05-03"),
    "HTML, data for search engines": ("html", b'{"@type":"Article","datePublished":"2015-05-03T10:00:00Z"}', "2015-05-03"),
    "HTML, a date of something else": ("html", b'<meta name="last-update" content="2015-05-03">', None),
    "Markdown, in its front matter": ("markdown", b"---\ntitle: x\ndate: 2015-05-03\n---\ntext", "2015-05-03"),
    "Markdown, in its text": ("markdown", b"# x\n\ndate: 2015-05-03\n", None),
    "mail": ("eml", b"From: a@example.org\r\nDate: Sun, 03 May 2015 09:30:00 +0200\r\n\r\nDate: 1", "2015-05-03"),
    "mail, in its text": ("eml", b"From: a@example.org\r\n\r\nDate: Sun, 03 May 2015 09:30:00 +0200", None),
    "text has none": ("text", b"2015-05-03", None),
}  # fmt: skip


@pytest.mark.parametrize("case", DATED)
def test_a_document_says_when_it_was_written(case):
    """In the way of its format."""
    form, data, expected = DATED[case]
    found = dating.date(FORMATS[form].MEDIA_TYPE, data)
    assert (f"{found:%Y-%m-%d}" if found else None) == expected


@given(st.sampled_from(list(FORMATS)), st.binary(max_size=300))
def test_no_bytes_are_an_error(form, data):
    """Nor is what is broken: it has no date, or one that is read out of it."""
    found = dating.date(FORMATS[form].MEDIA_TYPE, data)
    assert found is None or 1 <= found.year <= 9999


def test_what_is_read_has_its_date():
    """PDF as reportlab writes it, DOCX with a core part."""
    assert documents.read("a.pdf", pdf(["words"])).date is not None
    core = {"docProps/core.xml": CORE.encode()}
    assert documents.read("a.docx", docx("<w:p/>", changed=core)).date.year == 2015
    assert documents.read("a.docx", docx("<w:p/>")).date is None


SEEN = {
    "BibTeX": ("a.bib", "@online{a, url={http://a.example/}, urldate={{May 3rd, 2015}}}"),
    "RIS": ("a.ris", "TY  - WEB\nTI  - x\nUR  - http://a.example/\nY2  - 2015/05/03/\nER  - \n"),
    "CSL": ("a.json", '[{"id":"x","type":"webpage","title":"t","URL":"http://a.example/","accessed":{"date-parts":[["2015",5,3]]}}]'),
    "CSL, as it was typed": ("a.json", '[{"id":"x","type":"webpage","title":"t","URL":"http://a.example/","accessed":{"raw":"3 May 2015"}}]'),
    "Zotero": ("a.json", '[{"key":"x","itemType":"webpage","title":"t","url":"http://a.example/","accessDate":"2015-05-03T10:00:00Z"}]'),
}  # fmt: skip


@pytest.mark.parametrize("case", SEEN)
def test_a_list_of_references_says_when_each_was_seen(case):
    """In a field of its own; the memento of that day is wanted."""
    name, text = SEEN[case]
    (cited,) = citations.find(documents.read(name, text.encode()))
    assert f"{memento.wanted(cited.url, [cited]):%Y-%m-%d}" == "2015-05-03"

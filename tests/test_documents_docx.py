"""DOCX: every way in which Word keeps a link, and its notes with their marks."""

import zipfile

import pytest
from built import docx, field, paragraph, text

from archiver import citations, documents
from archiver.documents import numerals
from archiver.model import ArchiverError, CitationKind

LINKS = {"r1": "http://a.org/1", "r2": "http://a.org/2", "r3": "http://a.org/3"}


def link(words, key="r1", more=""):
    return f'<w:hyperlink r:id="{key}"{more}>{text(words)}</w:hyperlink>'


def find(body, **parts):
    data = docx(body, links=LINKS, **parts)
    return citations.find(documents.read("bulletin.docx", data))


def turn(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def said(words):
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


CITED = {
    "a hyperlink": (paragraph("See ", link("one"), "."), ["http://a.org/1"]),
    "a hyperlink with a fragment": (
        paragraph(link("one", more=' w:anchor="two"')),
        ["http://a.org/1#two"],
    ),
    "a jump": (paragraph('<w:hyperlink w:anchor="x"><w:r><w:t>x</w:t></w:r></w:hyperlink>'), []),
    "a hyperlink in two pieces": (paragraph(link("o"), link("ne")), ["http://a.org/1"]),
    "two hyperlinks": (paragraph(link("one"), " ", link("one")), ["http://a.org/1"] * 2),
    "a hyperlink that leads nowhere": (paragraph(link("one", "r9")), []),
    "a relationship that nothing refers to": (paragraph("See."), []),
    "printed": (paragraph("See http://a.org/x."), ["http://a.org/x"]),
    "printed in pieces": (paragraph("See http://a.", "org/x."), ["http://a.org/x"]),
    "printed with a hyphen that does not break": (
        paragraph("http://a.org/x", "<w:r><w:noBreakHyphen/></w:r>", "y"),
        ["http://a.org/x-y"],
    ),
    "a field": (paragraph(field('HYPERLINK "http://a.org/f"', "one")), ["http://a.org/f"]),
    "a field with a fragment and a tip": (
        paragraph(field('HYPERLINK "http://a.org/f" \\l "two" \\o "Tip"', "one")),
        ["http://a.org/f#two"],
    ),
    "a field without quotes": (
        paragraph(field("HYPERLINK http://a.org/f", "x")),
        ["http://a.org/f"],
    ),
    "a field that is a jump": (paragraph(field('HYPERLINK \\l "two"', "one")), []),
    "a field whose instruction is in pieces": (
        paragraph(
            turn("begin"),
            said('HYPERLINK "http://a.'),
            said('org/f"'),
            turn("separate"),
            "x",
            turn("end"),
        ),
        ["http://a.org/f"],
    ),
    "a field within a field": (
        paragraph(
            turn("begin"),
            said("IF x "),
            field('HYPERLINK "http://a.org/f"', "x"),
            turn("separate"),
            "y",
            turn("end"),
        ),
        ["http://a.org/f"],
    ),
    "a field over two paragraphs": (
        paragraph("x", turn("begin"), said('HYPERLINK "http://a.org/f"'), turn("separate"))
        + paragraph("y", turn("end"), " http://a.org/x"),
        ["http://a.org/f", "http://a.org/x"],
    ),
    "a field that never ends": (
        paragraph(turn("begin"), said('HYPERLINK "http://a.org/f"'), turn("separate"), "y"),
        ["http://a.org/f"],
    ),
    "an end without a field": (
        paragraph(turn("end"), turn("separate"), "http://a.org/x"),
        ["http://a.org/x"],
    ),
    "another field": (paragraph(field('INCLUDEPICTURE "http://a.org/f"', "x")), []),
    "a simple field": (
        paragraph(f"<w:fldSimple w:instr='HYPERLINK \"http://a.org/f\"'>{text('x')}</w:fldSimple>"),
        ["http://a.org/f"],
    ),
    "a linked picture": (
        paragraph('<w:r><w:drawing><a:hlinkClick r:id="r2"/></w:drawing></w:r>'),
        ["http://a.org/2"],
    ),
    "a field whose tip comes first": (
        paragraph(field('HYPERLINK \\o "Tip" "http://a.org/f"', "x")),
        ["http://a.org/f"],
    ),
    "a field of a reference manager": (
        paragraph(field('ADDIN ZOTERO_ITEM CSL_CITATION {"uri":"http://a.org/z"}', "(Doe 2011)")),
        [],
    ),
    "a drawn shape": (
        paragraph('<w:r><w:pict><v:shape href="http://a.org/v"/></w:pict></w:r>'),
        ["http://a.org/v"],
    ),
    "a drawn shape in a link, with a copy of it that is cut": (
        paragraph(
            '<w:hyperlink r:id="r1"><w:r><w:pict><v:shape href="http://a.org/"/></w:pict></w:r></w:hyperlink>'
        ),
        ["http://a.org/1"],
    ),
    "a content control": (
        "<w:sdt><w:sdtPr><w:tag w:val='http://a.org/x'/></w:sdtPr><w:sdtContent>"
        + paragraph("<w:sdt><w:sdtContent>" + link("one") + "</w:sdtContent></w:sdt>")
        + "</w:sdtContent></w:sdt>",
        ["http://a.org/1"],
    ),
    "a smart tag": (paragraph(f"<w:smartTag>{link('one')}</w:smartTag>"), ["http://a.org/1"]),
    "hidden text": (
        paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>http://a.org/x</w:t></w:r>"),
        [],
    ),
    "text that is hidden no more": (
        paragraph("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>http://a.org/x</w:t></w:r>"),
        ["http://a.org/x"],
    ),
    "a raised number behind an address": (
        paragraph(
            "http://a.org/x",
            '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>',
        ),
        ["http://a.org/x"],
    ),
    "inserted text": (paragraph(f"<w:ins>{link('one')}</w:ins>"), ["http://a.org/1"]),
    "deleted text": (
        paragraph(f"<w:del>{link('one')}<w:r><w:delText>http://a.org/x</w:delText></w:r></w:del>"),
        [],
    ),
    "a table": (
        f"<w:tbl><w:tr><w:tc>{paragraph(link('one'))}</w:tc></w:tr></w:tbl>",
        ["http://a.org/1"],
    ),
    "a text box, which is kept twice": (
        paragraph(
            "<w:r><mc:AlternateContent>"
            f"<mc:Choice><w:txbxContent>{paragraph(link('one'))}</w:txbxContent></mc:Choice>"
            f"<mc:Fallback><w:txbxContent>{paragraph(link('one'))}</w:txbxContent></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        ),
        ["http://a.org/1"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CITED.values(), ids=CITED)
def test_every_form_of_a_link_is_read(body, expected):
    """As Word shows it, and nothing it does not show."""
    assert [item.url for item in find(body)] == expected


def test_comments_and_margins_are_read_after_the_body():
    """Each part has relationships of its own."""
    found = find(
        paragraph(link("body")),
        header1=paragraph(link("top", "r2")),
        footer1=paragraph("http://a.org/bottom"),
        comments=f"<w:comment>{paragraph(link('aside', 'r3'))}</w:comment>",
    )
    assert [item.url for item in found] == [
        "http://a.org/1",
        "http://a.org/3",
        "http://a.org/2",
        "http://a.org/bottom",
    ]


def test_there_are_no_pages_and_no_lines():
    """Word decides about them when it prints."""
    (found,) = find(paragraph("One.") + paragraph("See ", link("the book"), "."))
    assert (found.place.page, found.place.line, found.place.column) == (None, None, None)
    assert (found.anchor, found.context, found.kind) == (
        "the book",
        "See the book.",
        CitationKind.LINK,
    )


def mark(kind, number, more=""):
    return f'<w:r><w:{kind}Reference w:id="{number}"{more}/></w:r>'


def note(kind, number, *runs):
    return f'<w:{kind} w:id="{number}">{paragraph(*runs)}</w:{kind}>'


def test_notes_are_tied_to_their_marks():
    """Labels count in the order of the marks, footnotes in digits, endnotes in Roman numerals."""
    found = find(
        paragraph("Rain. Dark", mark("footnote", 7), " it was. Cold", mark("endnote", 2), " too.")
        + paragraph("Long it was.", mark("footnote", 5)),
        footnotes=note("footnote", 5, "http://a.org/x")
        + note("footnote", 7, "See ", link("it"))
        + note("footnote", 9, link("what nothing marks", "r3"))
        + '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>',
        endnotes=note("endnote", 2, link("it", "r2")),
    )
    assert [(item.url, item.place.note, item.context) for item in found] == [
        ("http://a.org/x", "2", "Long it was."),
        ("http://a.org/1", "1", "Dark it was."),
        ("http://a.org/2", "i", "Cold too."),
    ]


def test_an_author_may_number_notes_otherwise():
    """As the settings say, or with a sign of its own that is not counted."""
    own = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    found = find(
        paragraph("One", own, " two", mark("footnote", 2), " three", mark("footnote", 3)),
        footnotes="".join(
            note("footnote", number, f"http://a.org/{number}") for number in (1, 2, 3)
        ),
        settings='<w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr>',
    )
    assert [item.place.note for item in found] == ["*", "A", "B"]


def test_a_mark_behind_the_full_stop_is_of_the_sentence_before():
    """As most are, with a blank before the next sentence or without."""
    found = find(
        paragraph("Rain. Dark it was.", mark("footnote", 1), " Cold too.", mark("footnote", 2)),
        footnotes=note("footnote", 1, "http://a.org/1") + note("footnote", 2, "http://a.org/2"),
    )
    assert [item.context for item in found] == ["Dark it was.", "Cold too."]


def test_a_footnote_and_an_endnote_may_have_one_number():
    """Each is tied to its own mark."""
    found = find(
        paragraph("Dark", mark("footnote", 2), " it was.") + paragraph("Cold.", mark("endnote", 2)),
        footnotes=note("footnote", 2, "http://a.org/f"),
        endnotes=note("endnote", 2, "http://a.org/e"),
        settings='<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
    )
    assert [(item.url, item.place.note, item.context) for item in found] == [
        ("http://a.org/f", "1", "Dark it was."),
        ("http://a.org/e", "1", "Cold."),
    ]


NUMBERS = {
    "lowerRoman": {1: "i", 4: "iv", 9: "ix", 14: "xiv", 1994: "mcmxciv"},
    "upperRoman": {3: "III", 40: "XL"},
    "lowerLetter": {1: "a", 26: "z", 27: "aa", 28: "bb", 53: "aaa"},
    "decimal": {12: "12"},
}


@pytest.mark.parametrize("form", NUMBERS)
def test_notes_count_as_word_counts(form):
    """ISO/IEC 29500-1, 17.18.59."""
    assert {number: numerals.FORMS[form](number) for number in NUMBERS[form]} == NUMBERS[form]


# --- Hostile -----------------------------------------------------------------------------

BODY = paragraph("See http://a.org/.")
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;">' % ((98 + i,) + (97 + i,) * 6) for i in range(12)
    )
    + b"]><x>&m;</x>"
)
DAMAGED = {
    "no document in it": docx(BODY, changed={"word/document.xml": b""}),
    "XML that does not end": docx(BODY, changed={"word/document.xml": b"<w:document"}),
    "no XML": docx(BODY, changed={"word/document.xml": b"\x00\x01\x02"}),
    "relationships that are no XML": docx(BODY, changed={"word/_rels/document.xml.rels": b"x"}),
    "a body that is not there": docx(
        BODY, changed={"_rels/.rels": b'<R><Relationship Type="x/officeDocument" Target="no"/></R>'}
    ),
    "entities in entities": docx(BODY, changed={"word/document.xml": BOMB}),
    "an entity from outside": docx(
        BODY,
        changed={
            "word/document.xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
        },
    ),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_an_error_of_two_lines(data):
    """Nothing in it is followed, and nothing of it is shown."""
    with pytest.raises(ArchiverError, match="damaged"):
        documents.read("bulletin.docx", data)


def test_a_part_that_unfolds_without_end_is_not_read(monkeypatch):
    """No more than the limit is unpacked."""
    monkeypatch.setattr(documents.archives, "MAX_PART", 1_000_000)
    data = docx(BODY, changed={"word/document.xml": b" " * 50_000_000})
    assert len(data) < 100_000
    with pytest.raises(ArchiverError, match="unfolds"):
        documents.read("bulletin.docx", data)


def test_parts_that_unfold_together_are_counted_together(monkeypatch):
    """A hundred parts below the limit are not."""
    monkeypatch.setattr(documents.archives, "MAX_WHOLE", 5_000)
    document = documents.read("bulletin.docx", docx(BODY, comments=paragraph("x" * 6_000)))
    assert ["unfolds" in omission.what for omission in document.omissions] == [True]
    assert len(document.passages) == 1


BESIDE = {
    "a target that climbs out": ("comments", "../../../../../{folder}/secret.xml"),
    "a target that is not there": ("footer", "footer9.xml"),
    "a target that is no XML": ("header", "media/x.png"),
}


@pytest.mark.parametrize(("kind", "target"), BESIDE.values(), ids=BESIDE)
def test_a_part_that_cannot_be_read_is_left_out(kind, target, tmp_path):
    """It is looked for inside the archive only, and the rest is read."""
    (tmp_path / "secret.xml").write_text("<x>http://secret.org/</x>")
    row = f'<Relationship Id="x" Type="x/{kind}" Target="{target.format(folder=tmp_path)}"/>'
    changed = {
        "word/_rels/document.xml.rels": f"<R>{row}</R>".encode(),
        "word/media/x.png": b"\x89PNG",
    }
    document = documents.read("bulletin.docx", docx(BODY, changed=changed))
    assert [item.url for item in citations.find(document)] == ["http://a.org/"]
    (omission,) = document.omissions
    assert "was not read" in omission.what
    assert str(tmp_path) not in omission.what


def test_what_is_put_in_from_another_file_is_named():
    """It is in a format of its own."""
    document = documents.read("x.docx", docx(BODY + '<w:altChunk r:id="r1"/>', links=LINKS))
    assert ["another format" in omission.what for omission in document.omissions] == [True]
    assert len(document.passages) == 1


def test_a_part_with_a_password_is_an_error(tmp_path):
    """Zip's own encryption is not undone."""
    path = tmp_path / "x.docx"
    path.write_bytes(docx(BODY))
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        places = [item.header_offset for item in archive.infolist()]
        central = archive.start_dir
    for at in places:
        data[at + 6] |= 1
    while data[central : central + 4] == b"PK\x01\x02":
        data[central + 8] |= 1
        sizes = [
            int.from_bytes(data[central + at : central + at + 2], "little") for at in (28, 30, 32)
        ]
        central += 46 + sum(sizes)
    with pytest.raises(ArchiverError, match="password"):
        documents.read("x.docx", bytes(data))

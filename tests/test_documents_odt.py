"""OpenDocument text: every way in which it keeps a link, its notes, and where its pages break."""

import pytest
from built_archives import ODT, flat_odt, locked_odt, odt, zipped

from archiver import citations, documents
from archiver.model import ArchiverError


def find(body, **more):
    return citations.find(documents.read("bulletin.odt", odt(body, **more)))


def p(content, style=""):
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def a(words, url="http://a.org/1"):
    return f'<text:a xlink:type="simple" xlink:href="{url}">{words}</text:a>'


def note(number, content, kind="footnote"):
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation>{number}</text:note-citation>'
        f"<text:note-body>{p(content)}</text:note-body></text:note>"
    )


HIDDEN = '<text:hidden-text text:is-hidden="true">http://a.org/x</text:hidden-text>'
ABOUT = "<draw:frame><svg:desc>http://a.org/x</svg:desc></draw:frame>"

CITED = {
    "a hyperlink": (p(f"See {a('one')}."), ["http://a.org/1"]),
    "a hyperlink in a heading": (f"<text:h>{a('one')}</text:h>", ["http://a.org/1"]),
    "an entity": (p(a("one", "http://a.org/?a&amp;b")), ["http://a.org/?a&b"]),
    "a hyperlink in two pieces": (p(a("o") + a("ne")), ["http://a.org/1"]),
    "two hyperlinks": (p(f"{a('one')} {a('one')}"), ["http://a.org/1"] * 2),
    "a jump, a mail address, a file": (
        p(a("x", "#Title|outline") + a("y", "mailto:a@b.org") + a("z", "../other.odt")),
        [],
    ),
    "printed": (p("See http://a.org/x."), ["http://a.org/x"]),
    "printed in pieces": (
        p("http://a.<text:span>org/</text:span><text:bookmark/>x"),
        ["http://a.org/x"],
    ),
    "printed over a line break": (
        p("http://a.org/x/<text:line-break/>http://a.org/y"),
        ["http://a.org/x/", "http://a.org/y"],
    ),
    "a line break in the source": (p("http://a.org/x/\n  two-three.html"), ["http://a.org/x/"]),
    "blanks and tabs": (
        p("http://a.org/x<text:s text:c='3'/>y http://a.org/z<text:tab/>w"),
        ["http://a.org/x", "http://a.org/z"],
    ),
    "a linked picture": (
        p(f"<draw:a xlink:href='http://a.org/1'><draw:frame>{'x'}</draw:frame></draw:a>"),
        ["http://a.org/1"],
    ),
    "a linked picture that stands on the page": (
        "<draw:a xlink:href='http://a.org/1'><draw:frame/></draw:a>",
        ["http://a.org/1"],
    ),
    "an area of a picture": (
        p("<draw:frame><draw:area-rectangle xlink:href='http://a.org/1'/></draw:frame>"),
        ["http://a.org/1"],
    ),
    "a picture from elsewhere": (
        p("<draw:frame><draw:image xlink:href='http://a.org/x.png'/></draw:frame>"),
        [],
    ),
    "a text box": (
        p(f"<draw:frame><draw:text-box>{p(a('one'))}</draw:text-box></draw:frame>"),
        ["http://a.org/1"],
    ),
    "a table in a text box": (
        p(
            "<draw:frame><draw:text-box><table:table><table:table-row><table:table-cell>"
            f"{p(a('one'))}</table:table-cell></table:table-row></table:table>"
            "</draw:text-box></draw:frame>"
        ),
        ["http://a.org/1"],
    ),
    "a table": (
        (
            "<table:table><table:table-row>"
            f"<table:table-cell>{p('http://a.org/x')}</table:table-cell>"
            f"<table:table-cell>{p('y')}</table:table-cell></table:table-row></table:table>"
        ),
        ["http://a.org/x"],
    ),
    "a list in a section": (
        (
            f"<text:section><text:list><text:list-item>{p(a('x'))}</text:list-item></text:list>"
            "</text:section>"
        ),
        ["http://a.org/1"],
    ),
    "a comment": (
        p(
            "See<office:annotation><dc:creator>http://a.org/x</dc:creator>"
            f"<dc:date>2011</dc:date>{p(a('one'))}</office:annotation> it."
        ),
        ["http://a.org/1"],
    ),
    "deleted text": (
        (
            "<text:tracked-changes><text:changed-region><text:deletion>"
            f"{p(a('one'))}</text:deletion></text:changed-region></text:tracked-changes>{p('x')}"
        ),
        [],
    ),
    "a hidden section": (f'<text:section text:display="none">{p(a("x"))}</text:section>', []),
    "a hidden field": (p(HIDDEN), []),
    "what a picture is about": (p(ABOUT), []),
    "the source of a citation that is not printed": (
        p('<text:bibliography-mark text:url="http://a.org/x">[X]</text:bibliography-mark>'),
        [],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CITED.values(), ids=CITED)
def test_every_form_of_a_link_is_read(body, expected):
    """As the page shows it, and nothing it does not show."""
    assert [item.url for item in find(body)] == expected


@pytest.mark.parametrize(("body", "expected"), CITED.values(), ids=CITED)
def test_a_flat_file_is_read_alike(body, expected):
    """One XML file, by whatever name."""
    document = documents.read("bulletin", flat_odt(body))
    assert document.media_type == ODT
    assert [item.url for item in citations.find(document)] == expected


STYLES = (
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/>'
    '</style:style><style:style style:name="Gone"><style:text-properties text:display="none"/>'
    '</style:style><style:style style:name="New"><style:paragraph-properties'
    ' fo:break-before="page"/></style:style>'
)


def test_a_style_may_raise_or_hide():
    """A raised number is no part of an address, and what is hidden is not seen."""
    found = find(
        p('http://a.org/1<text:span text:style-name="Up">2</text:span> '
          '<text:span text:style-name="Gone">http://a.org/3</text:span>')
        + p("http://a.org/4", "Gone"),
        styles=STYLES,
    )  # fmt: skip
    assert [item.url for item in found] == ["http://a.org/1"]


def test_notes_are_tied_to_their_marks():
    """By place, not by label: footnotes and endnotes may have one number."""
    found = find(
        p(f"Rain. Dark{note('1', 'See ' + a('it'))} it was.")
        + p(f"Cold.{note('1', 'http://a.org/e', 'endnote')} Long{note('*', 'http://a.org/s')} too.")
    )
    assert [(item.url, item.place.note, item.context) for item in found] == [
        ("http://a.org/1", "1", "Dark it was."),
        ("http://a.org/e", "1", "Cold."),
        ("http://a.org/s", "*", "Long too."),
    ]


def test_margins_are_read_after_the_body():
    """Those that are shown."""
    found = find(
        p("http://a.org/body"),
        margins=f"<style:header>{p(a('one'))}</style:header>"
        f"<style:header-left style:display='false'>{p('http://a.org/x')}</style:header-left>"
        f"<style:footer>{p('http://a.org/bottom')}</style:footer>",
    )
    assert [item.url for item in found] == [
        "http://a.org/body",
        "http://a.org/1",
        "http://a.org/bottom",
    ]


def test_pages_are_counted_where_the_file_says_where_they_break():
    """Breaks that the program made, and those of a style."""
    body = (
        p("http://a.org/1", "New")
        + "<text:soft-page-break/>"
        + p("http://a.org/2<text:soft-page-break/>" + note("1", "http://a.org/n"))
        + p("http://a.org/4", "New")
    )
    found = find(body, styles=STYLES, pages=True)
    assert [item.place.page for item in found] == [1, 2, 3, 4]
    assert {item.place.page for item in find(body, styles=STYLES)} == {None}
    assert {item.place.line for item in found} == {None}


UNREADABLE = {
    "a password": (locked_odt(), "locked with a password"),
    "no text in it": (odt("", changed={"content.xml": b""}), "damaged"),
    "a document type": (
        odt("", changed={"content.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}),
        "damaged",
    ),
    "half of it": (odt(p("x"))[:-40], "damaged"),
    "half of a flat file": (flat_odt(p("x"))[:-40], "damaged"),
}


@pytest.mark.parametrize(("data", "because"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_cannot_be_read_says_why(data, because):
    """In two lines."""
    with pytest.raises(ArchiverError, match=because) as raised:
        documents.read("bulletin.odt", data)
    assert raised.value.hint


def test_margins_that_are_damaged_are_left_out():
    """The text is read, and the report says what was not."""
    data = odt(p("http://a.org/1"), changed={"styles.xml": b"<x"})
    document = documents.read("bulletin.odt", data)
    assert [item.url for item in citations.find(document)] == ["http://a.org/1"]
    assert ["Headers" in omission.what for omission in document.omissions] == [True]


OLD = '<!DOCTYPE manifest:manifest PUBLIC "-//x//EN" "Manifest.dtd"><manifest:manifest/>'


def test_an_old_manifest_does_no_harm():
    """The first programs left its namespace to a document type."""
    data = odt(p("http://a.org/1"), changed={"META-INF/manifest.xml": OLD})
    assert len(documents.read("x", data).passages) == 1


def test_a_template_of_styles_alone_is_empty():
    """There is no text in it."""
    data = zipped({"styles.xml": "<x/>"}, mimetype=f"{ODT}-template")
    assert documents.read("x", data).passages == ()


def test_an_archive_that_does_not_say_what_it_is_is_known_by_its_parts():
    """As one that was packed again with other tools."""
    document = documents.read("x", odt(p("http://a.org/1"), mimetype=None))
    assert (document.media_type, len(document.passages)) == (ODT, 1)

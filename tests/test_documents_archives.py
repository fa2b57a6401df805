"""Archives from strangers: bombs, doors to elsewhere and damage end in two lines, or in part."""

import io
import time
import zipfile

import pytest
from built import docx, paragraph
from built_archives import XHTML, epub, flat_odt, odt, xhtml, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.documents import archives
from archiver.model import ArchiverError

SEEN = "See http://a.org/1."
MADE = {
    "DOCX": docx(paragraph(SEEN)),
    "ODT": odt(f"<text:p>{SEEN}</text:p>"),
    "flat ODT": flat_odt(f"<text:p>{SEEN}</text:p>"),
    "EPUB": epub({"a.xhtml": f"<p>{SEEN}</p>", "b.xhtml": "<p>http://a.org/2</p>"}),
}


def text_of(form, data, more=None):
    """Return a document of a form whose text is the given bytes."""
    if form == "DOCX":
        return docx("", changed={"word/document.xml": data, **(more or {})})
    if form == "ODT":
        return odt("", changed={"content.xml": data, **(more or {})})
    return epub({"a.xhtml": data}, changed=more)


def read(data):
    """Return the URLs of a document, what was left out of it, and what it was refused for."""
    try:
        document = documents.read("bulletin", data)
    except ArchiverError as error:
        return [], [], error.message
    urls = [item.url for item in citations.find(document)]
    return urls, [omission.what for omission in document.omissions], ""


ENTITIES = b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(12))
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "http://a.org/x ">' + ENTITIES + b"]><x><p>%s</p></x>"
HOSTILE = {
    "entities in entities": LAUGHS % b"&m;",
    "entities in entities in an attribute": LAUGHS.replace(b"<p>", b'<p title="&m;">') % b"",
    "a file by an entity": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file://%s">]><x><p>&a;</p></x>',
    "a URL by an entity": b'<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:1/">]><x>&a;</x>',
    "a file by a document type": b'<!DOCTYPE x SYSTEM "file://%s"><x><p>&a;</p></x>',
    "a file by a parameter": (
        b'<!DOCTYPE x [<!ENTITY %% a SYSTEM "file://%s"> %%a;]><x><p>x</p></x>'
    ),
    "a file by inclusion": (
        b'<x xmlns:i="http://www.w3.org/2001/XInclude"><i:include parse="text" href="file://%s"/></x>'
    ),
    "a style sheet": b'<?xml-stylesheet href="file://%s"?><x/>',
    "elements in elements": b"<x>" * 100_000,
    "elements in elements that end": b"<x>" * 100_000 + b"</x>" * 100_000,
    "an endless name": b"<" + b"x" * 3_000_000 + b"/>",
    "an endless attribute": b'<x a="' + b"x" * 11_000_000 + b'"/>',
    "NUL bytes": b"\x00" * 100_000,
}


@pytest.mark.timeout(30)
@pytest.mark.parametrize("form", ["DOCX", "ODT", "EPUB"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_xml_leads_nowhere(form, text, tmp_path):
    """Nothing is opened, asked or multiplied."""
    secret = tmp_path / "secret"
    secret.write_text("http://secret.org/")
    text = text.replace(b"%s", str(secret).encode()).replace(b"%%", b"%")
    urls, _, _ = read(text_of(form, text))
    assert [url for url in urls if "secret" in url] == []
    assert len(urls) < 20


BOMBS = {
    "one member": lambda form: text_of(form, b"<x>" + b" " * (archives.MAX_PART + 1) + b"</x>"),
    "tags": lambda form: text_of(form, b"<x>" + b"<a/>" * (archives.MAX_TAGS + 1) + b"</x>"),
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("form", ["DOCX", "ODT", "EPUB"])
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_does_not_go_off(form, bomb):
    """A small file that unfolds to more than a document holds is refused, or its part is."""
    data = bomb(form)
    assert len(data) < 500_000
    began = time.monotonic()
    urls, left_out, refused = read(data)
    assert urls == []
    assert "unfolds" in " ".join([refused, *left_out])
    assert time.monotonic() - began < 10


def test_members_are_counted_together(monkeypatch):
    """Each of a hundred chapters is below the limit, and the hundred are not."""
    monkeypatch.setattr(archives, "MAX_WHOLE", 100_000)
    data = epub({f"{number}.xhtml": f"<p>{SEEN}{' ' * 5_000}" for number in range(100)})
    urls, left_out, _ = read(data)
    assert 10 < len(urls) < 20
    assert len(urls) + len(left_out) == 100
    assert "unfolds" in left_out[-1]


def test_a_list_of_members_without_end_is_not_read():
    """It is counted before it is read."""
    member = MADE["ODT"][MADE["ODT"].index(b"PK\x01\x02") :][:200]
    _, _, refused = read(MADE["ODT"][:60] + member * (archives.MAX_MEMBERS + 1))
    assert "archive" in refused


def test_a_way_of_packing_that_documents_do_not_use_is_refused():
    """Python unpacks bzip2 and LZMA without a bound."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_BZIP2) as packed:
        packed.writestr("content.xml", "<x/>")
        packed.writestr("META-INF/manifest.xml", "<x/>")
    assert "damaged" in read(archive.getvalue())[2]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_are_only_names():
    """One that climbs out, or stands twice, is looked for in the archive alone."""
    archive = io.BytesIO(MADE["EPUB"])
    with zipfile.ZipFile(archive, "a") as packed:
        packed.writestr("../../etc/passwd", "http://secret.org/")
        packed.writestr("OEBPS/a.xhtml", xhtml("<p>http://a.org/3</p>"))
    assert read(archive.getvalue())[0] == ["http://a.org/3", "http://a.org/2"]
    data = epub(
        {},
        more=f'<item id="x" href="../../../../etc/passwd" media-type="{XHTML}"/>',
        spine='<itemref idref="x"/>',
    )
    assert "passwd" in read(data)[1][0]


def test_archives_in_archives_are_not_opened():
    """Whatever is in them."""
    data = zipped({"inner.docx": MADE["DOCX"], "inner.epub": MADE["EPUB"]})
    assert "is an archive" in read(data)[2]
    data = odt(f"<text:p>{SEEN}</text:p>", changed={"Object 1/inner.docx": MADE["DOCX"]})
    assert read(data)[0] == ["http://a.org/1"]


@pytest.mark.parametrize("form", MADE)
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_no_reader_raises_on_a_file_that_was_changed(form, data):
    """Bytes put into, cut out of or put over a good file: passages or two lines."""
    made = MADE[form]
    broken = bytearray(made)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(broken)))
        end = data.draw(st.sampled_from([at, at + 1, at + 7, len(broken)]))
        broken[at:end] = data.draw(st.binary(max_size=9))
    read(bytes(broken))


TAGS = """
<a href='http://a.org/1'>
</a>
<p>
</p>
<x
>
&nbsp;
&#0;
<!--
]]>
<?x?>
http://a.org/
<w:p>
</w:p>
<w:r>
</w:r>
<w:fldChar w:fldCharType='end'/>
<w:footnoteReference/>
<text:p>
</text:p>
<text:s text:c='-1'/>
<text:note>
</text:note>
<text:note/>
<draw:a/>
"""


@pytest.mark.parametrize("form", ["DOCX", "ODT", "EPUB"])
@settings(max_examples=100, deadline=None)
@given(tags=st.lists(st.sampled_from(TAGS.split("\n")), max_size=20))
def test_no_reader_raises_on_a_good_archive_of_bad_text(form, tags):
    """Whatever stands in the part that is read."""
    made = {"DOCX": docx, "ODT": odt, "EPUB": lambda body: epub({"a.xhtml": body})}
    read(made[form]("".join(tags)))

"""RTF: every way in which it keeps a link, its letters, its notes, and what is not seen of it."""

import contextlib
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.model import ArchiverError

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}"
    r"{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Mincho;}}"
    r"{\colortbl;\red0\green0\blue255;}{\stylesheet{\s1 http://a.org/style;}}"
    r"{\info{\title http://a.org/info}}{\*\generator http://a.org/generator;}"
)


def read(body):
    return documents.read("bulletin.rtf", (HEAD + body + "}").encode("latin-1"))


def find(body):
    return citations.find(read(body))


def text(body):
    return "\n\n".join(passage.text for passage in read(body).passages)


def link(instruction, words="one"):
    return rf"{{\field{{\*\fldinst{{{instruction}}}}}{{\fldrslt{{{words}}}}}}}"


CITED = {
    "a field": (link('HYPERLINK "http://a.org/1"'), ["http://a.org/1"]),
    "a field as Word writes it": (
        (
            r"{\field\flddirty{\*\fldinst {\rtlch\fcs1 \af0 \ltrch\fcs0 HYPERLINK "
            '"http://a.org/1?a=b&c=d" }{\\rtlch\\fcs1 {\\*\\datafield 00d0}}}{\\fldrslt '
            r"{\rtlch\fcs1 \af0 \cs15\ul\cf2 one}}}\sectd"
        ),
        ["http://a.org/1?a=b&c=d"],
    ),
    "a field without a star": (
        r'{\field{\fldinst HYPERLINK "http://a.org/1"}{\fldrslt one}}',
        ["http://a.org/1"],
    ),
    "a field without quotes": (link("HYPERLINK http://a.org/1"), ["http://a.org/1"]),
    "a field in smart quotes": (link(r"HYPERLINK \'93http://a.org/1\'94"), ["http://a.org/1"]),
    "a field in lower case": (link('hyperlink "http://a.org/1"'), ["http://a.org/1"]),
    "a field in groups and lines": (
        link('{HYPER}{LINK }{"http://a.\r\norg}{/1"}'),
        ["http://a.org/1"],
    ),
    "a field with a fragment and a tip": (
        link(r'HYPERLINK "http://a.org/1" \\l "two" \\o "http://a.org/tip" \\t "_blank"'),
        ["http://a.org/1#two"],
    ),
    "switches before the target": (
        link(r'HYPERLINK \\n \\o "tip" "http://a.org/1"'),
        ["http://a.org/1"],
    ),
    "a field that is a jump": (link(r'HYPERLINK \\l "_Toc1"'), []),
    "another field": (link('INCLUDEPICTURE "http://a.org/1"'), []),
    "letters beyond ASCII": (
        link(r'HYPERLINK "http://a.org/\u233\'e9\'e8"'),
        ["http://a.org/\u00e9\u00e8"],
    ),
    "a field whose text has an address": (
        link('HYPERLINK "http://a.org/1"', r"http://a.org/1{\b b}"),
        ["http://a.org/1"],
    ),
    "a field without a result": (
        r'x {\field{\*\fldinst HYPERLINK "http://a.org/1"}}',
        ["http://a.org/1"],
    ),
    "a field in another's instruction": (
        rf"{{\field{{\*\fldinst IF 1 {link('HYPERLINK http://a.org/1')}}}{{\fldrslt x}}}}",
        ["http://a.org/1"],
    ),
    "a field in another's result": (
        (
            rf"{{\field{{\*\fldinst TOC \\h}}{{\fldrslt {link('HYPERLINK http://a.org/1')}"
            r"{\field{\*\fldinst PAGE}{\fldrslt 3}}}}"
        ),
        ["http://a.org/1"],
    ),
    "a field over two paragraphs": (
        rf"{link('HYPERLINK http://a.org/1', chr(92) + 'par one')} http://a.org/2",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "a shape that is a link": (
        (
            r"{\shp{\*\shpinst{\sp{\sn pihlShape}{\sv {\*\hl{\hlfr x}{\hlsrc http://a.org/1}"
            r"{\hlloc two}}}}{\shptxt one\par}}{\shprslt http://a.org/2}}"
        ),
        ["http://a.org/1#two"],
    ),
    "a picture that is a link": (
        (
            r"{\*\shppict{\pict{\*\picprop{\sp{\sn pihlShape}{\sv {\*\hl{\hlsrc http://a.org/1}}}}}"
            r"89504e47}}"
        ),
        ["http://a.org/1"],
    ),
    "printed": (r"See http://a.org/1.", ["http://a.org/1"]),
    "printed in pieces": (r"See http://a.{\b org/1}\i /two\i0 .", ["http://a.org/1/two"]),
    "printed over lines of the file": ("See http://a.\r\norg/1.", ["http://a.org/1"]),
    "printed with hyphens": (r"http://a.org/a\_b\-c.", ["http://a.org/a-bc"]),
    "printed with a raised number": (
        r"http://a.org/1.html{\super 2} and",
        ["http://a.org/1.html"],
    ),
    "in a text box": (
        r"{\shp{\*\shpinst{\shptxt http://a.org/1\par}}{\shprslt http://a.org/2}}",
        ["http://a.org/1"],
    ),
    "in a table": (
        r"\trowd http://a.org/1\cell http://a.org/2\cell\row",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "in the margins": (
        r"{\header http://a.org/1\par}{\footerl http://a.org/2}",
        ["http://a.org/1", "http://a.org/2"],
    ),
    "in a comment": (
        (
            r"x{\*\atnid A}{\*\atnauthor http://a.org/2}\chatn{\*\annotation{\*\atndate 1} "
            r"http://a.org/1}"
        ),
        ["http://a.org/1"],
    ),
    "in an object": (
        r"{\object{\*\objdata 0105}{\result http://a.org/1}}",
        ["http://a.org/1"],
    ),
    "hidden": (r"{\v http://a.org/1}\v http://a.org/2\v0 http://a.org/3", ["http://a.org/3"]),
    "hidden until plain": (r"\v http://a.org/1\plain http://a.org/3", ["http://a.org/3"]),
    "a hidden field": (rf"{{\v {link('HYPERLINK http://a.org/1')}}}", []),
    "deleted": (rf"{{\deleted {link('HYPERLINK http://a.org/1')} http://a.org/2}}", []),
    "in an index": (r"x{\xe http://a.org/1}{\tc http://a.org/2}", []),
    "in a destination that nobody knows": (r"{\*\what {\b http://a.org/1}}", []),
    "in a better version": (
        r"{\upr{http://a.org/1}{\*\ud{http://a.org/2}}}",
        ["http://a.org/2"],
    ),
    "binary data": (r"{\pict\bin14 http://a.org/1}\bin3 }}}http://a.org/2", ["http://a.org/2"]),
    "after the end": (r"x}http://a.org/1", []),
}


@pytest.mark.parametrize(("body", "expected"), CITED.values(), ids=CITED)
def test_every_form_of_a_link_is_read(body, expected):
    """As a word processor shows it."""
    assert [item.url for item in find(body)] == expected


LETTERS = {
    "a Unicode letter and its fallback": (r"caf\u233?s", "caf\u00e9s"),
    "a fallback of several bytes": (r"\uc2\u28450\'8a\'bf!", "\u6f22!"),
    "no fallback": (r"\uc0 caf\u233 s", "caf\u00e9s"),
    "a negative number": (r"\u-3913?!", "\uf0b7!"),
    "a surrogate pair": (r"\u-10179?\u-8704?!", "\U0001f600!"),
    "half a pair": (r"\u-8704?!", "\ufffd!"),
    "a byte of the document's code page": (r"caf\'e9", "caf\u00e9"),
    "a byte of a font's": (r"{\f1\'ea\'f2\'ee}\'e9", "\u043a\u0442\u043e\u00e9"),
    "two bytes": (r"\f2\'8a\'bf\'8e\'9a", "\u6f22\u5b57"),
    "two bytes, the second as a letter": (r"\f2\'83A", "\u30a2"),
    "UTF-8 as it is": ("caf\u00c3\u00a9", "caf\u00e9"),
    "another encoding as it is": ("caf\u00e9", "caf\u00e9"),
    "signs that have names": (
        r"\ldblquote a\rdblquote\~\lquote b\rquote\emdash c\endash d\bullet\tab e\line f",
        "\u201ca\u201d\u00a0\u2018b\u2019\u2014c\u2013d\u2022\te\nf",
    ),
    "signs of the format": (r"a\{b\}\\c", "a{b}\\c"),
    "a paragraph by a backslash": ("a\\\nb", "a\n\nb"),
}


@pytest.mark.parametrize(("body", "expected"), LETTERS.values(), ids=LETTERS)
def test_letters_are_those_that_were_written(body, expected):
    """Code pages, Unicode and named signs."""
    assert text(body) == expected


def test_notes_are_tied_to_their_marks():
    """Footnotes and endnotes are counted apart, and a typed mark is a label."""
    body = (
        r"Rain. Dark was night.{\super\chftn}{\footnote{\super\chftn} See http://a.org/1.\par Or "
        r"http://a.org/2} Fog.\aftnnrlc {\super\chftn}{\footnote\ftnalt{\super\chftn} http://a.org/3}"
        r"\par Snow {\super *{\footnote {\super *} http://a.org/4}} fell.{\super\chftn}"
        r"{\*\footnote\chftn\~http://a.org/5}"
    )
    assert [(item.url[-1], item.place.note, item.context) for item in find(body)] == [
        ("1", "1", "Dark was night."),
        ("2", "1", "Dark was night."),
        ("3", "i", "Fog."),
        ("4", "*", "Snow * fell."),
        ("5", "2", "Snow * fell."),
    ]


def test_numbers_of_notes_begin_where_the_file_says():
    """In its form, within reason."""
    note = r"x{\super\chftn}{\footnote\chftn  http://a.org/}"
    assert [item.place.note for item in find(rf"\ftnstart3\ftnnauc {note}{note}")] == ["C", "D"]
    (found,) = find(rf"\ftnstart2000000000\ftnnrlc {note}")
    assert len(found.place.note) < 20


HOSTILE = {
    "groups that never close": "{" * 300_000,
    "groups that never opened": "}" * 300_000,
    "notes in notes": r"{\footnote " * 50_000,
    "fields in fields": r"{\field{\*\fldinst HYPERLINK x}{\fldrslt " * 20_000,
    "an endless line": "http://a.org/" + "a" * 1_000_000,
    "an endless instruction": r"{\field{\*\fldinst HYPERLINK " + '"' * 1_000_000,
    "raised numbers": r"{\super 1}" * 50_000,
    "binary data beyond the end": r"\bin2147483647 x",
    "NUL bytes": "\0" * 1_000_000,
    "backslashes": "\\" * 500_001,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_read_to_their_end(body):
    """Linear, and without recursion."""
    data = (HEAD + body).encode("latin-1")
    assert documents.read("bulletin.rtf", data).size == len(data)


WHOLE = "".join(body for body, _ in CITED.values() if r"x}" not in body)


@settings(max_examples=200)
@given(st.integers(0, len(WHOLE)), st.integers(0, 50), st.binary(max_size=8))
def test_a_damaged_file_never_raises(at, length, damage):
    """Bytes put into the middle of a good file, and others taken out."""
    data = (HEAD + WHOLE + "}").encode("latin-1")
    at += len(HEAD)
    for broken in (data[:at] + damage + data[at + length :], data[:at] + damage):
        with contextlib.suppress(ArchiverError):
            assert documents.read("bulletin.rtf", broken).size == len(broken)


def test_what_another_program_writes_is_found(tmp_path):
    """LibreOffice saves a page as RTF."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / "bulletin.html"
    path.write_text(
        "<!doctype html><meta charset=utf-8><p>\u6f22\u5b57 <a href='http://a.org/one?x=1&amp;y=2#z'>one"
        "</a>, http://a.org/two and <a href='http://a.org/\u00e9'>thr<b>ee</b></a>.<table><tr><td>"
        "<a href='http://a.org/four'>four</a></table>",
        encoding="utf-8",
    )
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/home", "--headless"]
    command += ["--infilter=HTML (StarWriter)", "--convert-to", "rtf:Rich Text Format"]
    command += ["--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    document = documents.load(str(tmp_path / "bulletin.rtf"))
    assert [item.url for item in citations.find(document)] == [
        "http://a.org/one?x=1&y=2#z",
        "http://a.org/two",
        "http://a.org/\u00e9",
        "http://a.org/four",
    ]
    assert "\u6f22\u5b57" in document.passages[0].text

"""Documents that mean harm, read by the command itself: they reach nothing and break nothing."""

import gzip
import io
import json
import re
import resource
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import built
import built_archives
import pytest
import workbooks

from archiver.documents import FORMATS

URL = "http://a.org/x"
SAMPLES = {
    "pdf": built.pdf([f"See {URL} and so on."]),
    "odt": built_archives.odt(f"<text:p>See {URL}.</text:p>"),
    "epub": built_archives.epub({"a.xhtml": f"<p>See {URL}.</p>"}),
    "docx": built.docx(built.paragraph(f"See {URL}.")),
    "rtf": b"{\\rtf1 See http://a.org/x.}",
    "latex": b"\\documentclass{article}\\begin{document}See http://a.org/x.\\end{document}",
    "eml": b"From: a@b.org\nMIME-Version: 1.0\n\nSee http://a.org/x.\n",
    "html": b"<!doctype html><p>See http://a.org/x.</p>",
    "markdown": b"See <http://a.org/x>.\n",
    "bibtex": b"@misc{key,\n  url = {http://a.org/x}\n}\n",
    "ris": b"TY  - GEN\nUR  - http://a.org/x\nER  -\n",
    "csl-json": b'[{"id": "key", "type": "webpage", "URL": "http://a.org/x"}]',
    "xlsx": workbooks.book(workbooks.rows(["n", "url"], ["A", f"See {URL}"])),
    "csv": b"n,url\nA,http://a.org/x\n",
    "tsv": b"n\turl\nA\thttp://a.org/x\n",
    "text": b"See http://a.org/x.\n",
}
BY_NAME = frozenset(("markdown", "csv", "tsv", "text"))
"""What no content tells from other text."""

MEMORY = 3_000_000 * 1024  # bytes of address space
SECONDS = 60


def _limited():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def ran(folder, *names):
    """Return the exit code of `archiver links`, the URLs by document, and what it complains of."""
    program = str(Path(sys.executable).with_name("archiver"))
    command = [program, "links", "--format", "json", "--no-unlinked"]
    done = subprocess.run(
        [*command, *names],
        cwd=folder,
        capture_output=True,
        timeout=SECONDS,
        preexec_fn=_limited,
        check=False,
    )
    errors = done.stderr.decode()
    assert "Traceback" not in errors
    told = json.loads(done.stdout) if done.stdout.strip() else {"documents": [], "citations": []}
    cited = {row["name"]: [] for row in told["documents"]}
    for citation in told["citations"]:
        cited[citation["document"]].append(citation["url"])
    return done.returncode, cited, errors


@pytest.fixture
def folder(tmp_path):
    """A folder that holds the same files behind a test as before it, wherever they came from."""
    (tmp_path / "secret.txt").write_text("See http://secret.org/.")
    home = tmp_path / "here"
    home.mkdir()
    yield home
    assert {path.name for path in tmp_path.iterdir()} == {"here", "secret.txt"}


@pytest.fixture
def listener():
    """A server on the loopback that nobody is to call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server
        with pytest.raises(BlockingIOError):
            server.accept()


def test_every_format_has_a_sample():
    """So that one that is added is tried here too."""
    assert SAMPLES.keys() == FORMATS.keys()


def called_anything(folder, forms):
    """Write each sample under a name of every format; return the names."""
    suffixes = [format_.SUFFIXES[0] for format_ in FORMATS.values()]
    names = [f"{form}{number}{end}" for form in forms for number, end in enumerate(suffixes)]
    for name in names:
        (folder / name).write_bytes(SAMPLES[re.sub(r"\d+\..*", "", name)])
    return names


def test_a_file_may_be_called_anything(folder):
    """What its content tells is read whatever its name."""
    names = called_anything(folder, SAMPLES.keys() - BY_NAME)
    code, cited, errors = ran(folder, *names)
    assert (code, errors) == (0, "")
    assert {name: set(found) for name, found in cited.items()} == {name: {URL} for name in names}
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)


@pytest.mark.parametrize("form", sorted(BY_NAME))
def test_a_text_is_what_its_name_tells(folder, form):
    """Under its own name it is read; where it is not under another, two lines say why not."""
    names = called_anything(folder, [form])
    code, cited, errors = ran(folder, *names)
    own = next(name for name in names if name.endswith(FORMATS[form].SUFFIXES[0]))
    assert set(cited[own]) == {URL}
    assert code in (0, 2)
    unread = [name for name in names if name not in cited]
    assert len(re.findall(r"^\s+hint: ", errors, re.MULTILINE)) == len(unread)
    assert errors.count("\n") == 2 * len(unread)
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)


# --- What lies outside ------------------------------------------------------------------


def _entities(folder, listener):
    """Return a document type whose entities lie on the disk and on the web."""
    host, port = listener.getsockname()
    web, disk = f"http://{host}:{port}", (folder.parent / "secret.txt").as_uri()
    return (
        f'<!DOCTYPE x PUBLIC "-//X//X//EN" "{web}/x.dtd" ['
        f'<!ENTITY disk SYSTEM "{disk}"><!ENTITY web SYSTEM "{web}/e">'
        f'<!ENTITY % more SYSTEM "{web}/p"> %more;]>'
    ), web


def _with_entities(data, doctype, uses):
    """Return an archive each of whose parts begins with a document type, and uses its entities."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(packed, "w") as changed:
        for member in archive.infolist():
            content = archive.read(member)
            if member.filename.endswith((".xml", ".xhtml", ".rels", ".opf")):
                content = re.sub(rb"\A(?:<\?.*?\?>)?", doctype.encode(), content, count=1)
                content = content.replace(b"See ", b"See " + uses)
            changed.writestr(member, content)
    return packed.getvalue()


XML = ("odt", "epub", "docx", "xlsx")


@pytest.mark.parametrize("form", XML)
def test_no_entity_is_fetched_from_anywhere(folder, listener, form):
    """Neither from the disk nor from the web; the rest is read, or two lines say why not."""
    doctype, _ = _entities(folder, listener)
    name = f"x{FORMATS[form].SUFFIXES[0]}"
    (folder / name).write_bytes(_with_entities(SAMPLES[form], doctype, b"&disk; &web; "))
    code, cited, errors = ran(folder, name)
    assert code in (0, 2, 4)
    assert set(cited.get(name, ())) <= {URL}
    assert errors.count("\n") <= 2


def _reaching(web, disk):
    """Return documents that ask for what lies outside them, in every way their formats know."""
    outside = f"{web}/x"
    relationship = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="t" TargetMode="External" Target="{0}" Type="http://schemas.openxmlformats'
        '.org/officeDocument/2006/relationships/{1}"/></Relationships>'
    )
    return {
        "x.html": f'<!doctype html><link rel=stylesheet href="{outside}"><script src="{outside}">'
        f'</script><iframe src="{outside}"></iframe><img src="{outside}"><object data="{outside}">'
        f'</object><p>See {URL}.<meta http-equiv=refresh content="0;url={outside}">'
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{disk}" parse="text"/>',
        "x.fodt": built_archives.flat_odt(
            f'<text:section><text:section-source xlink:href="{disk}"/>'
            f'<draw:frame><draw:image xlink:href="{outside}"/></draw:frame>'
            f"<text:p>See {URL}.</text:p></text:section>"
        ),
        "x.md": f"See <{URL}>. ![picture]({outside})\n",
        "x.tex": "\\documentclass{article}\\begin{document}See http://a.org/x. "
        f"\\input{{{disk}}}\\input{{../secret}}\\include{{../secret.txt}}\\openin1=../secret.txt "
        "\\write18{touch ../gone}\\immediate\\openout2=../gone\\end{document}",
        "x.rtf": "{\\rtf1 See http://a.org/x. {\\field{\\*\\fldinst INCLUDETEXT "
        f'"{disk}"}}{{\\fldrslt }}}}{{\\field{{\\*\\fldinst INCLUDEPICTURE "{outside}"}}'
        "{\\fldrslt }}{\\*\\template ../secret.txt}}",
        "x.eml": "From: a@b.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        f'--b\nContent-Type: message/external-body; access-type=URL; URL="{outside}"\n\n'
        f'--b\nContent-Type: text/html\n\n<p>See {URL}.<img src="{outside}">\n--b\n'
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=../../gone\n\n"
        "x\n--b--\n",
        "x.bib": f"@misc{{k,\n url = {{{URL}}},\n file = {{:../secret.txt:PDF}}\n}}\n",
        "x.docx": built.docx(
            built.paragraph(f"See {URL}.") + '<w:altChunk r:id="t"/>',
            changed={
                "word/_rels/document.xml.rels": relationship.format(disk, "aFChunk").encode(),
                "word/_rels/settings.xml.rels": relationship.format(
                    outside, "attachedTemplate"
                ).encode(),
                "../../gone": b"x",
                "/gone": b"x",
            },
        ),
        "x.epub": built_archives.epub({"a.xhtml": f"<p>See {URL}.</p><img src='{outside}'/>"}),
        "x.xlsx": workbooks.book(
            workbooks.rows(["n", f"See {URL}"]), changed={"../../gone": b"x", "/gone": b"x"}
        ),
    }


def test_nothing_outside_a_document_is_opened(folder, listener):
    """No file beside it, no part of its page, no template, and no program."""
    _, web = _entities(folder, listener)
    documents = _reaching(web, (folder.parent / "secret.txt").as_uri())
    for name, data in documents.items():
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    code, cited, errors = ran(folder, *documents)
    assert {name: set(found) for name, found in cited.items()} == {
        name: {URL} for name in documents
    }
    assert (code, "secret.org" in errors) == (4, False)
    assert sorted(path.name for path in folder.iterdir()) == sorted(documents)


# --- Too much ---------------------------------------------------------------------------

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a0 "http://a.org/ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)


def _laughing(form):
    return _with_entities(SAMPLES[form], LAUGHS, b"&a9; ")


def _swollen(form):
    """Return an archive whose text unpacks to more than any text is long."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SAMPLES[form])) as archive:
        members = {member.filename: archive.read(member) for member in archive.infolist()}
    largest = next(name for name, data in members.items() if b"See " in data)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as changed:
        for name, data in members.items():
            with changed.open(name, "w") as member:
                member.write(data)
                for _ in range(160 if name == largest else 0):
                    member.write(b" " * (1 << 20))
    return packed.getvalue()


BOMBS = {
    **{f"{form}, entities of entities": (form, _laughing) for form in XML},
    **{f"{form}, a member without end": (form, _swollen) for form in XML},
    "html, entities of entities": ("html", lambda _: f"{LAUGHS}<html><p>&a9;</p>".encode()),
    "text, packed twice": ("text", lambda _: gzip.compress(gzip.compress(bytes(520 << 20), 1))),
    "html, elements in elements": ("html", lambda _: b"<!doctype html>" + b"<div>" * 100_000),
    "eml, parts in parts": (
        "eml",
        lambda _: (
            b"From: a@b.org\n" + b"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" * 50_000
        ),
    ),
    "rtf, groups in groups": ("rtf", lambda _: b"{\\rtf1 " + b"{" * 200_000),
    "csl-json, lists in lists": ("csl-json", lambda _: b"[" * 200_000),
    "bibtex, macros of macros": (
        "bibtex",
        lambda _: (
            b"@string{a0 = {http://a.org/}}\n"
            + b"".join(b"@string{a%d = a%d # a%d}\n" % (n, n - 1, n - 1) for n in range(1, 60))
            + b"@misc{k, note = a59}\n"
        ),
    ),
    "latex, macros of macros": (
        "latex",
        lambda _: (
            b"\\documentclass{a}\\begin{document}\\def\\a{x}"
            + b"".join(b"\\def\\%c{\\%c\\%c}" % (n, n - 1, n - 1) for n in range(98, 123))
            + b"\\z\\end{document}"
        ),
    ),
}


@pytest.mark.parametrize(("form", "made"), BOMBS.values(), ids=BOMBS)
def test_what_unfolds_without_end_is_stopped(folder, form, made):
    """Within memory and time: it is read in part, or two lines say why not."""
    name = f"x{FORMATS[form].SUFFIXES[0]}"
    (folder / name).write_bytes(made(form))
    code, _, errors = ran(folder, name)
    assert code in (0, 2, 4)
    assert errors.count("\n") <= 2 * (code != 0)


NULS = {"x.txt": b"\0" * 99, "x.csv": b"\0\0,\0\n" * 9, "x.md": b"\0" * 99, "x.html": b"<p>\0" * 9}


def test_bytes_of_zero_are_no_end(folder):
    """Of no text: what stands behind them is read."""
    for name, data in NULS.items():
        (folder / name).write_bytes(data + b" See http://a.org/x \0")
    code, cited, errors = ran(folder, *NULS)
    assert (code, errors) == (0, "")
    assert cited == {name: [URL] for name in NULS}


ONE_LINE = {
    "letters": b"a" * 1_000_000,
    "slashes": b"http://a.org/" + b"a/" * 500_000,
    "hosts": b"see a.b " * 100_000,
    "brackets": b"(" * 1_000_000,
}


@pytest.mark.parametrize("data", ONE_LINE.values(), ids=ONE_LINE)
def test_a_line_without_end_ends(folder, data):
    """In time that grows with it and no faster."""
    (folder / "x.txt").write_bytes(data)
    code, cited, _ = ran(folder, "x.txt")
    assert code == 0
    assert all(len(url) < 1 << 16 for url in cited["x.txt"])


def test_one_that_cannot_be_read_hides_no_other(folder):
    """The others are listed, two lines say which it is, and the exit code says that it is one."""
    names = []
    for form, data in SAMPLES.items():
        names.append(f"{form}{FORMATS[form].SUFFIXES[0]}")
        (folder / names[-1]).write_bytes(data)
    (folder / "broken.docx").write_bytes(SAMPLES["docx"][:-40])
    code, cited, errors = ran(folder, "broken.docx", *names, "none.pdf")
    assert code == 2
    assert {name: set(found) for name, found in cited.items()} == {name: {URL} for name in names}
    assert ["broken.docx" in errors, "none.pdf" in errors, errors.count("\n")] == [True, True, 4]
    assert not Path(folder / "ledger.db").exists()

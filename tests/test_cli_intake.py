"""Documents come from files, folders, patterns, standard input and the web."""

import gzip
import io
import json
import sys

import built
import pytest

from archiver import documents
from archiver.cli import main
from archiver.ledger import Ledger

TEXT = "See http://a.org/text.\n"
MARKDOWN = "See [it](http://a.org/markdown).\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder, which is the current one, with documents and other things in it."""
    monkeypatch.chdir(tmp_path)
    files = {
        "one.txt": TEXT.encode(),
        "two.md": MARKDOWN.encode(),
        "deep/three.txt.gz": gzip.compress(b"See http://a.org/packed.\n"),
        "deep/picture.png": b"\x89PNG",
        "deep/.hidden.txt": b"See http://a.org/hidden.\n",
        ".git/four.txt": b"See http://a.org/hidden-folder.\n",
        "empty/nothing.bin": b"",
    }
    for name, data in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return tmp_path


@pytest.fixture
def typed(monkeypatch):
    """Return a function that puts bytes on standard input."""

    def put(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return put


def listed(capsys, *arguments):
    """Return the exit code, the names of documents and the links that are told, and stderr."""
    code = main(["links", *arguments, "--format", "json"])
    output, errors = capsys.readouterr()
    told = json.loads(output) if output else {"documents": [], "links": []}
    names = [row["name"] for row in told["documents"]]
    return code, names, [row["url"] for row in told["links"]], errors


SOURCES = {
    "a folder and all below it": (["."], ["one.txt", "two.md", "deep/three.txt.gz"]),
    "one file by several names": (["./one.txt", "one.txt", ".//one.txt"], ["one.txt"]),
    "a pattern from here": (["./*.txt"], ["one.txt"]),
    "a pattern": (["*.txt"], ["one.txt"]),
    "a pattern over folders": (["**/*.gz"], ["deep/three.txt.gz"]),
    "a file that a folder holds, too": (["deep", "deep/three.txt.gz"], ["deep/three.txt.gz"]),
    "several": (["two.md", "one.txt"], ["two.md", "one.txt"]),
}


@pytest.mark.parametrize(("names", "expected"), SOURCES.values(), ids=SOURCES)
@pytest.mark.usefixtures("folder")
def test_names_become_documents(capsys, names, expected):
    """Each document once, in order, and nothing that is hidden or no document."""
    code, found, _, errors = listed(capsys, *names)
    assert (code, found, errors) == (0, expected, "")


def test_data_of_programs_in_a_folder_are_no_documents(folder, capsys):
    """But for references; what somebody names is read, or told to be none."""
    (folder / "changes.json").write_text('{"schema": 1, "changes": []}')
    reference = {"id": "a", "type": "book", "title": "A", "URL": "http://a.org/book"}
    (folder / "references.json").write_text(json.dumps([reference]))
    code, found, urls, errors = listed(capsys, ".")
    assert (code, errors) == (0, "")
    assert found == ["one.txt", "references.json", "two.md", "deep/three.txt.gz"]
    assert "http://a.org/book" in urls
    assert listed(capsys, "changes.json")[0] == 2


def test_a_file_called_like_a_pattern_is_that_file(folder, capsys):
    """What is there is meant, before it is taken for a pattern."""
    (folder / "[one].txt").write_text(TEXT)
    assert listed(capsys, "[one].txt")[1] == ["[one].txt"]


def test_no_symbolic_link_to_a_folder_is_followed(folder, capsys):
    """A folder that holds itself has an end."""
    (folder / "deep" / "again").symlink_to(folder)
    assert listed(capsys, "deep")[1] == ["deep/three.txt.gz"]


NOTHING = {
    "an empty folder": ("empty", "There is no document in empty."),
    "a pattern that nothing matches": ("*.pdf", "No file matches *.pdf."),
    "a file that is not there": ("three.txt", "There is no file three.txt."),
}


@pytest.mark.parametrize(("name", "message"), NOTHING.values(), ids=NOTHING)
@pytest.mark.usefixtures("folder")
def test_what_is_not_there_does_not_stop_the_others(capsys, name, message):
    """It is named at the end, in two lines, and the exit code is 2."""
    code, found, _, errors = listed(capsys, name, "one.txt")
    assert (code, found) == (2, ["one.txt"])
    first, second = errors.splitlines()
    assert message in first
    assert second.startswith("  hint: ")


def test_standard_input_is_a_document(typed, capsys):
    """It is recognised by its content, as any file is."""
    typed(built.pdf(["See http://a.org/pdf."]))
    assert listed(capsys, "-")[:3] == (0, ["-"], ["http://a.org/pdf"])


def test_a_format_can_be_named(typed, capsys):
    """What shows nothing of itself is read as it is told to be."""
    typed(MARKDOWN.encode())
    assert listed(capsys, "-", "--as", "markdown")[2] == ["http://a.org/markdown"]


def test_standard_input_has_a_limit(typed, capsys, monkeypatch):
    """No more is taken into memory than of a file."""
    monkeypatch.setattr(documents, "MAX_SIZE", 100)
    typed(b"x" * 101)
    code, _, _, errors = listed(capsys, "-")
    assert code == 2
    assert "on standard input" in errors


def test_a_part_that_was_not_read_is_told(tmp_path, capsys, monkeypatch):
    """What could be read is there, what could not is named, and the exit code is 4."""
    left_out = documents.Omission("Page 7 is damaged and was not read.")
    passages = documents.FORMATS["text"].passages
    monkeypatch.setattr(
        documents.FORMATS["text"], "passages", lambda data: [*passages(data), left_out]
    )
    (tmp_path / "one.txt").write_text(TEXT)
    code, _, links, errors = listed(capsys, str(tmp_path / "one.txt"))
    assert (code, links) == (4, ["http://a.org/text"])
    assert errors == f"archiver: {tmp_path}/one.txt: Page 7 is damaged and was not read.\n"


# --- Which citations are asked for ------------------------------------------------------------

CITED = "http://a.org/one https://B.org/two http://c.net/three.pdf doi:10.1000/xyz\n"
CHOICES = {
    "everything": ([], 4),
    "that match": (["--include", "a.org"], 1),
    "that match one of several": (["--include", "a.org", "--include", r"\.pdf$"], 2),
    "in any case": (["--include", "b.ORG"], 1),
    "that do not match": (["--exclude", r"\.org/"], 1),
    "both": (["--include", "http:", "--exclude", "three"], 1),
    "of a kind": (["--kind", "doi"], 1),
    "of one of several kinds": (["--kind", "doi", "--kind", "text"], 4),
    "nothing": (["--include", "nowhere"], 0),
}


@pytest.mark.parametrize(("flags", "number"), CHOICES.values(), ids=CHOICES)
def test_only_what_is_asked_for_is_listed(tmp_path, capsys, flags, number):
    """Patterns are looked for anywhere in the URL."""
    path = tmp_path / "one.txt"
    path.write_text(CITED)
    assert len(listed(capsys, str(path), *flags)[2]) == number


def test_a_pattern_that_is_none_is_told(tmp_path, capsys):
    """In two lines, before anything is read."""
    code, _, _, errors = listed(capsys, str(tmp_path / "none.txt"), "--include", "(")
    assert code == 2
    assert "'(' is not a regular expression" in errors
    assert len(errors.splitlines()) == 2


def test_a_run_leaves_alone_what_is_not_asked_for(web, tmp_path, capsys):
    """It is not fetched; the ledger knows all the same that it is cited."""
    document = tmp_path / "one.txt"
    document.write_text(f"{web.url('/plain')}\n{web.url('/404')}\n")
    flags = [
        "--connect-to",
        web.connect_to("www.example")[0],
        "--delay",
        "0",
        "--requisites",
        "none",
    ]
    home = ["--home", str(tmp_path)]
    assert main(["run", str(document), "--exclude", "404", *home, *flags]) == 0
    assert "404" not in capsys.readouterr().out
    assert {entry.path for entry in web.log} <= {"/plain", "/robots.txt"}
    with Ledger.open(tmp_path / "ledger.db", create=False) as ledger:
        links = {each.url: each.verdict for each in ledger.report().links}
    assert links[web.url("/404")] is None
    assert links[web.url("/plain")].status == "live"


# --- Documents on the web ---------------------------------------------------------------------

ON_THE_WEB = ["/bulletin", "/bulletin.md.gz"]


def flags_for(web):
    """Return the flags that lead to the web on this machine."""
    return ["--connect-to", web.connect_to("www.example")[0], "--delay", "0", "--tries", "1"]


@pytest.mark.parametrize("path", ON_THE_WEB)
def test_a_document_on_the_web_is_fetched_and_archived(web, tmp_path, capsys, path):
    """Its snapshot and its verdict lie in the home, with those of what it cites."""
    url = web.url(path)
    home = ["--home", str(tmp_path / "home")]
    assert main(["run", url, "--format", "json", *home, *flags_for(web)]) == 0
    told = json.loads(capsys.readouterr().out)
    (document,) = told["documents"]
    assert (document["name"], document["media_type"]) == (url, "text/markdown")
    statuses = {row["url"]: row["status"] for row in told["links"]}
    assert statuses == {"http://www.example/plain": "live", "http://www.example/404": "gone"}
    assert {row["note"] for row in told["citations"]} == {None, "1"}
    with Ledger.open(tmp_path / "home" / "ledger.db", create=False) as ledger:
        (entry,) = ledger.history(url).entries
        assert (entry.verdict.status, entry.snapshot is not None) == ("live", True)


def test_a_check_of_a_document_on_the_web_keeps_nothing(web, tmp_path, capsys):
    """It is fetched and read, and so are its links."""
    home = tmp_path / "home"
    assert main(["check", web.url("/bulletin"), "--home", str(home), *flags_for(web)]) == 1
    assert "1 dead, 1 alive" in capsys.readouterr().out
    assert not home.exists()


def test_links_of_a_document_on_the_web(web, tmp_path, capsys):
    """The config file says how to get there; what it cites is not fetched."""
    web.reset()
    (entry,) = web.connect_to("www.example")
    (tmp_path / "archiver.toml").write_text(f'connect_to = ["{entry}"]\ndelay = 0.0\n')
    code, _, links, _ = listed(capsys, web.url("/bulletin"), "--home", str(tmp_path))
    assert (code, links) == (0, ["http://www.example/plain", "http://www.example/404"])
    assert {entry.path for entry in web.log} <= {"/bulletin", "/robots.txt"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archiver.toml"]


def test_a_document_that_is_not_there_says_why(web, tmp_path, capsys):
    """The reason is the verdict's own."""
    arguments = ["check", web.url("/404"), "--home", str(tmp_path), *flags_for(web)]
    assert main(arguments) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert "/404 could not be fetched: " in errors
    assert "404" in errors.splitlines()[0]

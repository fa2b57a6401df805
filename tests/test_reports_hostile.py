"""What is hostile is harmless in every format: in names, addresses, notes and reasons.

What a format is read with stands behind each claim: a spreadsheet's rules, a Markdown parser, an
XML parser, SARIF's schema, a browser's parser, a workflow's commands.
"""

import csv
import io
import json
import re
import unicodedata
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from urllib.parse import unquote

import jsonschema
import pytest
import told
from markdown_it import MarkdownIt
from test_reports import seen_in
from test_reports_schemas import SARIF

from archiver.model import (
    Backing,
    Change,
    ChangeEvent,
    Ignored,
    LinkStatus,
    Memento,
    Omission,
    Report,
    Save,
    SaveOutcome,
    Standing,
    Support,
)
from archiver.reports import CHANGES, LISTINGS, RENDERERS, Layout, plain

WORDS = [
    pytest.param("=cmd|'/C calc'!A0", id="a formula that calls a program"),
    pytest.param("\t=1+1", id="a formula behind a tab"),
    pytest.param("\r\n@SUM(1)", id="a formula behind a line break"),
    pytest.param("\u00a0-2+3", id="a formula behind a blank that is none"),
    pytest.param("\uff1d1+1", id="a formula in wide letters"),
    pytest.param('","=1+1","', id="a cell of its own"),
    pytest.param("](javascript:alert(1)) [x](data:text/html,y)", id="links of Markdown"),
    pytest.param("`` ``` ~~~\n# h\n> q\n- [ ] t", id="blocks of Markdown"),
    pytest.param("\\| \\\\| a | b", id="cells of Markdown"),
    pytest.param("<https://evil.example/> www.evil.example a@b.example", id="links by themselves"),
    pytest.param("<img src=x onerror=alert(1)>&lt;script&gt;", id="markup, and markup escaped"),
    pytest.param("--><!--]]><![CDATA[", id="comments and sections"),
    pytest.param("\x1b]8;;http://evil.example\x1b\\press\x1b]8;;\x1b\\", id="a link of a terminal"),
    pytest.param("\x9b2J\x90q\x9c\x07\x08\x7f", id="commands in one byte"),
    pytest.param("\u202egnp.exe\u2066\u2067x", id="turned round"),
    pytest.param("\U000e0041\u200b\u2028\u2029\ufff9", id="what cannot be seen"),
    pytest.param("a\n::error file=x,line=1::owned", id="a workflow's command"),
    pytest.param("%0A::add-mask::x%25", id="one that is escaped already"),
    pytest.param("##[error]x ::set-env name=A::b", id="older commands"),
    pytest.param("\x00\x0b\ufffe\uffff\ud800", id="what no XML may hold"),
    pytest.param("{0.__class__} %s %(url)s $url ${url}", id="what formats are filled by"),
    pytest.param("../../etc/passwd \u00e9 \u4e2d a b#c?d", id="a path, and no ASCII"),
]

FORMULA = re.compile(r"[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]")


def report(words: str) -> Report:
    """Return a report in which somebody else's words stand wherever they may."""
    url, document = f"http://h.example/{words}", f"draft {words}.txt"
    verdict = replace(
        told.judged(url, LinkStatus.GONE, words), final_url=f"http://f.example/{words}"
    )
    copy = Memento(words, f"http://c.example/{words}", url, told.AT, 200, LinkStatus.LIVE, words)
    save = Save(words, url, told.AT, SaveOutcome.SAVED, words, words, f"http://s.example/{words}")
    moved = f"http://m.example/{words}"
    cited = tuple(
        replace(
            told.cited(each, None, 3, words, words, document=document),
            as_printed=words,
            anchor=words,
        )
        for each in (url, moved, "http://i.example/")
    )
    new = replace(told.judged(moved, LinkStatus.MOVED, words), final_url=f"javascript:{words}")
    other = told.judged("http://i.example/", LinkStatus.GONE, words)
    return Report(
        (replace(told.BULLETIN, name=document, omissions=(Omission(words),)),),
        cited,
        (
            Standing(url, verdict, words, told.SNAPSHOT, copy, save),
            Standing(moved, new, words),
            Standing("http://i.example/", other, words),
        ),
        incomplete=words,
        hints=(words,),
        backings=(Backing(url, words, Support.NOT_FOUND, words, passage=words),),
        failing=frozenset({url}),
        ignored={"http://i.example/": Ignored(words, date(2027, 1, 1))},
    )


def unsafe(text: str) -> set[str]:
    """Return what a terminal might obey, or an eye be misled by."""
    kept = plain.KEPT | {"\n", plain.ISOLATE, plain.END}
    return {
        each for each in text if unicodedata.category(each) in plain.COMMANDS and each not in kept
    }


@pytest.mark.parametrize("words", WORDS)
def test_nothing_commands_a_terminal_or_breaks_an_encoder(words):
    """In reports, listings and changes of every format, colours apart."""
    found, layout = report(words), Layout()
    change = Change(
        found.links[0].url, ChangeEvent.SUSPECTED, None, LinkStatus.GONE, told.AT, words
    )
    outputs = {
        **{f"report {name}": render(found, layout) for name, render in RENDERERS.items()},
        **{f"list {name}": render(found, layout) for name, render in LISTINGS.items()},
        **{f"change {n}": "".join(render([change], layout)) for n, render in CHANGES.items()},
    }
    for name, output in outputs.items():
        bare = re.sub(r"\x1b\[[0-9;]*m", "", output) if "text" in name else output
        assert unsafe(bare.replace("\r\n", "\n")) == set(), name
        output.encode()


@pytest.mark.parametrize("words", WORDS)
def test_a_spreadsheet_computes_nothing(words):
    """No cell begins as a formula does, whatever blanks stand before it; no cell is another's."""
    for render in (RENDERERS["csv"], LISTINGS["csv"]):
        head, *rows = csv.reader(io.StringIO(render(report(words), Layout()), newline=""))
        assert len(rows) == 3
        for row in rows:
            assert len(row) == len(head)
            assert not [
                cell for cell in row if re.match(r"[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell)
            ]


@pytest.mark.parametrize("words", WORDS)
def test_markdown_has_its_own_links_and_cells(words):
    """As a forge reads it, with tables and addresses that are links by themselves."""
    shown = RENDERERS["markdown"](report(words), Layout())
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    found = seen_in(parser.render(shown))
    assert found.elements.isdisjoint({"img", "script", "code", "pre", "blockquote", "input", "h1"})
    assert all(each.startswith("http") for each in found.targets)
    assert not [each for each in found.targets if "evil.example/" in each[:24]]
    tokens = parser.parse(shown)
    assert sum(each.type == "tr_open" for each in tokens) == 4
    assert sum(each.type == "td_open" for each in tokens) == 15


@pytest.mark.parametrize("words", WORDS)
def test_xml_and_json_say_what_they_should(words):
    """JUnit parses, with its own elements; SARIF is valid, and its addresses are addresses."""
    root = ET.fromstring(RENDERERS["junit"](report(words), Layout()))
    assert {each.tag for each in root.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "skipped",
    }
    log = json.loads(RENDERERS["sarif"](report(words), Layout()))
    jsonschema.validate(log, SARIF)
    for result in log["runs"][0]["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%-]+", uri)
        assert unquote(uri) == f"draft {words}.txt".replace("\ud800", "\ufffd")
    for line in RENDERERS["jsonl"](report(words), Layout()).splitlines():
        assert json.loads(line)["schema"] == 1


@pytest.mark.parametrize("words", WORDS)
def test_a_workflow_reads_its_own_commands(words):
    """One for each place, one for the sum, each with the properties that are its own."""
    lines = RENDERERS["github"](report(words), Layout()).splitlines()
    assert [line.split(" ")[0].rstrip(":") for line in lines[:-1]] == [
        "::error",
        "::notice",
        "::warning",
    ]
    for line in lines[:-1]:
        properties, said = line.split(" ", 1)[1].split("::", 1)
        assert [each.split("=")[0] for each in properties.split(",")] == ["file", "title", "line"]
        assert not re.search("%(?!25|0A|0D|3A|2C)", properties + said)


@pytest.mark.parametrize("words", WORDS)
def test_a_page_holds_no_words_as_markup(words):
    """Its elements are its own, and whatever can be followed is on the web."""
    own = seen_in(RENDERERS["html"](report("words"), Layout())).elements
    found = seen_in(RENDERERS["html"](report(words), Layout()))
    assert found.elements <= own
    assert all(each.startswith("http://") for each in found.targets)

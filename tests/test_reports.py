"""Reports say the same in every format, and nothing from a page or a document gets out of hand.

The approved outputs lie in `approved/`. To approve what has changed on purpose:
`APPROVE=1 pytest tests/test_reports.py`, then read the difference before committing it.
"""

import csv
import io
import json
import os
import re
import unicodedata
from dataclasses import fields, replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import told
from click import unstyle
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from archiver import quotes
from archiver.model import (
    HEALTH,
    Backing,
    Citation,
    CitationKind,
    Health,
    LinkStatus,
    Omission,
    Place,
    Repair,
    Report,
    Spell,
    Stage,
    Standing,
    Support,
    Unlinked,
    UnlinkedKind,
)
from archiver.reports import (
    CHANGES,
    HISTORIES,
    HITS,
    LISTINGS,
    RENDERERS,
    Layout,
    backed,
    html,
    plain,
    wording,
)
from archiver.reports.hints import HINTS, suggest, uncopied
from archiver.rot import words

APPROVED = Path(__file__).parent / "approved"

OUTPUTS = [
    ("report.txt", RENDERERS["text"], told.REPORT, Layout()),
    ("report-dated.txt", RENDERERS["text"], told.REPORT, Layout(width=60, dated=True)),
    ("report.json", RENDERERS["json"], told.REPORT, Layout()),
    ("report.jsonl", RENDERERS["jsonl"], told.REPORT, Layout()),
    ("report.html", RENDERERS["html"], told.REPORT, Layout()),
    ("report.md", RENDERERS["markdown"], told.REPORT, Layout()),
    ("report.csv", RENDERERS["csv"], told.REPORT, Layout()),
    ("report.sarif", RENDERERS["sarif"], told.REPORT, Layout()),
    ("report.junit.xml", RENDERERS["junit"], told.REPORT, Layout()),
    ("report.github.txt", RENDERERS["github"], told.REPORT, Layout()),
    ("report-dated.md", RENDERERS["markdown"], told.REPORT, Layout(dated=True)),
    ("report-dated.github.txt", RENDERERS["github"], told.REPORT, Layout(dated=True)),
    ("listing.txt", LISTINGS["text"], told.REPORT, Layout()),
    ("listing.json", LISTINGS["json"], told.REPORT, Layout()),
    ("listing.csv", LISTINGS["csv"], told.REPORT, Layout()),
    ("listing.bib", LISTINGS["bibtex"], told.REPORT, Layout()),
    ("listing.csl.json", LISTINGS["csl-json"], told.REPORT, Layout()),
    ("listing.urls.txt", LISTINGS["urls"], told.REPORT, Layout()),
    ("history.txt", HISTORIES["text"], told.HISTORY, Layout()),
    ("history.json", HISTORIES["json"], told.HISTORY, Layout()),
    ("changes.txt", CHANGES["text"], told.CHANGES, Layout()),
    ("changes.json", CHANGES["json"], told.CHANGES, Layout()),
    ("changes.atom", CHANGES["atom"], told.CHANGES, Layout()),
    ("hits.txt", HITS["text"], told.HITS, Layout()),
    ("hits.json", HITS["json"], told.HITS, Layout()),
]


@pytest.mark.parametrize(
    ("name", "render", "value", "layout"), OUTPUTS, ids=[o[0] for o in OUTPUTS]
)
def test_output_is_as_approved(name, render, value, layout):
    """Every format tells the awkward report as it was approved."""
    output = unstyle("".join(render(value, layout)))
    path = APPROVED / name
    if os.environ.get("APPROVE"):
        path.write_text(output, "utf-8", newline="\n")
    assert output == path.read_bytes().decode()


def test_every_renderer_has_an_approved_output():
    """A format that is added is approved, too."""
    registries = (RENDERERS, LISTINGS, HISTORIES, CHANGES, HITS)
    renderers = {render for registry in registries for render in registry.values()}
    assert renderers == {render for _, render, _, _ in OUTPUTS}


# --- What must never get out --------------------------------------------------------------


def dangerous(character):
    """Whether a terminal might obey, or a reader be misled by, a character in plain text."""
    harmless = plain.KEPT | {"\n", plain.ISOLATE, plain.END}
    return unicodedata.category(character) in plain.COMMANDS and character not in harmless


def with_words(words):
    """Return a report with the same words wherever somebody else's words may stand."""
    verdict = replace(told.STANDINGS[1].verdict, because=words, final_url=words)
    citation = replace(
        told.CITATIONS[1],
        url="u",
        context=words,
        as_printed=words,
        anchor=words,
        quote=words,
        repair=Repair(words, (words,)),
        place=Place(note=words),
    )
    document = replace(told.BULLETIN, name=citation.document, omissions=(Omission(words),))
    source = Unlinked(document.name, words, UnlinkedKind.SOURCE, Place(note=words), words)
    standing = Standing(
        "u", replace(verdict, url="u"), title=words, snapshot=told.SNAPSHOT, excerpt=words
    )
    asked = quotes.asked(citation)
    backing = Backing("u", asked.words if asked else "", Support.NOT_FOUND, words, passage=words)
    return Report(
        (document,),
        (citation,),
        (standing,),
        incomplete=words,
        hints=(words,),
        unlinked=(source,),
        backings=(backing,),
        failing=frozenset({"u"}),
    )


ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=80)


@given(ANY_TEXT)
def test_shown_text_commands_nothing(raw):
    """Whatever a page says, what is shown is one line without control characters."""
    shown = plain.text(raw)
    assert not any(map(dangerous, shown))
    assert "\n" not in shown
    shown.encode("utf-8")
    assert plain.text(shown) == shown


@given(ANY_TEXT)
def test_text_report_commands_nothing(raw):
    """No words of a page or a document make the text report do anything but be read."""
    output = unstyle(RENDERERS["text"](with_words(raw), Layout()))
    assert not any(map(dangerous, output))


@given(ANY_TEXT, st.sampled_from(["text", "csv", "bibtex", "csl-json", "urls"]))
def test_listings_command_nothing(raw, form):
    """Nor do they in any list of what is cited."""
    output = unstyle(LISTINGS[form](with_words(raw), Layout())).replace("\r\n", "\n")
    assert not any(map(dangerous, output))


@given(ANY_TEXT)
def test_no_cell_is_a_formula(raw):
    """A spreadsheet computes nothing of what a document said."""
    report = with_words(raw)
    for render in (LISTINGS["csv"], RENDERERS["csv"]):
        rows = list(csv.reader(io.StringIO(render(report, Layout()), newline="")))
        assert len(rows) == 2
        assert len(rows[1]) == len(rows[0])
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in rows[1])


def test_a_list_of_urls_is_one():
    """Each link once, one a line."""
    output = LISTINGS["urls"](told.REPORT, Layout())
    assert output.split("\n") == [*(link.url for link in told.REPORT.links), ""]


DEFANGED = "hxxp://trap[.]example/login?next=/a.b"


def test_what_was_printed_defanged_is_shown_so():
    """No report for a person lets it be followed; a program gets the real one, and is told."""
    for text in (
        RENDERERS["text"](told.REPORT, Layout()),
        LISTINGS["text"](told.REPORT, Layout()),
        RENDERERS["html"](told.REPORT, Layout()),
    ):
        assert DEFANGED in text
        assert told.TRAP not in text
    rows = json.loads(RENDERERS["json"](told.REPORT, Layout()))["citations"]
    assert [row["url"] for row in rows if row["defanged"]] == [told.TRAP]


@given(ANY_TEXT)
def test_json_report_returns_the_words_and_commands_nothing(raw):
    """JSON gives back exactly what was said, without a raw control character in it."""
    output = RENDERERS["json"](with_words(raw), Layout())
    assert not any(map(dangerous, output))
    (link,) = json.loads(output)["links"]
    assert (link["because"], link["title"]) == (raw, raw)


@given(ANY_TEXT, st.sampled_from(["markdown", "csv", "junit", "github", "sarif", "jsonl"]))
def test_reports_for_machines_command_nothing(raw, form):
    """Nor does anything of it command a terminal to which such a report is printed."""
    output = RENDERERS[form](with_words(raw), Layout()).replace("\r\n", "\n")
    assert not any(map(dangerous, output))


HOSTILE = [
    "::error::owned",
    "%0A::set-output name=x::y",
    "a\n::warning file=b,line=1::c",
    "x,line=9::y",
    "<script>alert(1)</script>",
    "![x](http://evil.example/a.png) [y](javascript:z)",
    "| a | b |",
    "`code` @everyone #1 https://evil.example/",
    "]]><failure/>&x;",
]


@given(st.one_of(ANY_TEXT, st.sampled_from(HOSTILE)))
def test_an_annotation_is_one_command(raw):
    """A workflow reads one command for each citation and one for the sum, and no other."""
    lines = RENDERERS["github"](with_words(raw), Layout()).splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("::error file=")
    properties, told_words = lines[0].removeprefix("::error ").split("::", 1)
    assert {each.partition("=")[0] for each in properties.split(",")} <= {"file", "title", "line"}
    assert not re.search("%(?!25|0A|0D|3A|2C)", properties + told_words)


@given(st.one_of(ANY_TEXT, st.sampled_from(HOSTILE)))
def test_markdown_holds_only_its_own_table(raw):
    """No words become a link, a picture, markup or another cell."""
    shown = RENDERERS["markdown"](with_words(raw), Layout())
    html_of = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(shown)
    found = seen_in(html_of)
    assert found.elements <= {
        "p",
        "strong",
        "h3",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "ul",
        "li",
    }
    assert found.targets == []
    rows = [line for line in shown.splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows} == {6}


@given(st.one_of(ANY_TEXT, st.sampled_from(HOSTILE)))
def test_junit_is_xml_with_its_own_elements(raw):
    """Whatever was said, it is text in a document that parses."""
    root = ET.fromstring(RENDERERS["junit"](with_words(raw), Layout()))
    assert [each.tag for each in root.iter()] == ["testsuites", "testsuite", "testcase", "failure"]


class Seen(HTMLParser):
    """What a browser would find in a page: its elements, and where they point."""

    def __init__(self):
        super().__init__()
        self.elements = set()
        self.targets = []

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        names = {"href", "src", "action", "data", "poster", "srcset", "style"}
        self.targets += [value for name, value in attrs if name in names or name[:2] == "on"]


def seen_in(page):
    """Return what a browser would find."""
    reader = Seen()
    reader.feed(page)
    reader.close()
    return reader


@given(st.one_of(ANY_TEXT, st.sampled_from(["</style><script>", '"><img src=x onerror=y>'])))
def test_html_report_holds_only_its_own_elements(raw):
    """No words of a page become markup."""
    own = seen_in(RENDERERS["html"](with_words("words"), Layout())).elements
    assert seen_in(RENDERERS["html"](with_words(raw), Layout())).elements <= own
    assert own.isdisjoint({"script", "img", "link", "iframe", "object", "form"})


HREFS = [
    pytest.param("https://a.example/", True, id="https"),
    pytest.param("HTTP://a.example/", True, id="http in capitals"),
    pytest.param("javascript:alert(1)", False, id="script"),
    pytest.param(" javascript:alert(1)", False, id="script after a space"),
    pytest.param("data:text/html,x", False, id="data"),
    pytest.param("//a.example/", False, id="no scheme"),
    pytest.param("httpsx://a.example/", False, id="something like https"),
]


@pytest.mark.parametrize(("url", "linked"), HREFS)
def test_only_http_and_https_become_links(url, linked):
    """An address of any other scheme is text."""
    report = Report((told.BULLETIN,), (told.cited(url, 1, 1, "1"),), (Standing(url),))
    page = RENDERERS["html"](report, Layout())
    assert seen_in(page).targets == ([url] if linked else [])


def test_html_loads_nothing():
    """The policy forbids everything but the one style, which carries its own hash."""
    page = RENDERERS["html"](told.REPORT, Layout())
    assert "default-src &#x27;none&#x27;" in page
    assert re.search(r"<style>(.*)</style>", page, re.DOTALL)[1] == html.SHEET.style
    assert not re.search(r"url\(|@import", html.SHEET.style)


# --- What an editor is told ---------------------------------------------------------------


def test_the_dead_come_first():
    """In each document, the dead stand before the unsure, and the alive last."""
    output = unstyle(RENDERERS["text"](told.REPORT, Layout()))
    bulletin = output[: output.index("annex")]
    places = [bulletin.index(f"  {word} (") for word in ("dead", "unsure", "not checked", "alive")]
    assert places == sorted(places)


def test_colours_are_those_of_health():
    """On a terminal, a status has the colour of what it means."""
    output = RENDERERS["text"](told.REPORT, Layout())
    assert "\x1b[31m\x1b[1mgone" in output
    assert "\x1b[33m\x1b[1mblocked" in output


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_only_urls_are_wider_than_the_terminal(width):
    """Lines are wrapped; a URL is never broken."""
    lines = unstyle(RENDERERS["text"](told.REPORT, Layout(width))).splitlines()
    for line in lines:
        assert len(line) <= width + 2 or "://" in line or "javascript:" in line


def test_right_to_left_text_is_closed_on_each_line():
    """Each line that opens an isolate closes it, so that Arabic turns nothing else round."""
    lines = unstyle(RENDERERS["text"](told.REPORT, Layout(50))).splitlines()
    opened = [line.count(plain.ISOLATE) for line in lines]
    assert opened == [line.count(plain.END) for line in lines]
    assert sum(opened) > 1


BECAUSE = [
    pytest.param(LinkStatus.GONE, Stage.SUSPECTED, 1, "No. Failing now, 1 of 1 try.", id="once"),
    pytest.param(LinkStatus.GONE, Stage.NONE, 3, "No. Failing now, 3 of 3 tries.", id="thrice"),
    pytest.param(LinkStatus.GONE, Stage.CONFIRMED, 3, "No.", id="confirmed: more than now"),
    pytest.param(LinkStatus.BLOCKED, Stage.NONE, 3, "No.", id="unsure is not failing"),
    pytest.param(LinkStatus.LIVE, Stage.REVIVED, 1, "No.", id="alive is not failing"),
]


@pytest.mark.parametrize(("status", "stage", "tries", "said"), BECAUSE)
def test_a_dead_link_is_failing_now_until_it_is_confirmed(status, stage, tries, said):
    """One look never says more than that it fails now, and how often it was tried."""
    assert wording.because(told.judged("u", status, "No.", stage, tries=tries)) == said


def test_failing_is_said_once():
    """A reason that already says so is left as it is."""
    verdict = told.judged("u", LinkStatus.DNS, "No name; failing now, 2 of 2 tries.", tries=2)
    assert wording.because(verdict) == verdict.because


@pytest.mark.parametrize("form", ["text", "markdown", "html", "github", "sarif", "junit"])
def test_nothing_of_the_past_is_said_to_be_now(form):
    """Where a report is not made from looks of its own, each link has the day of its check."""
    output = unstyle(RENDERERS[form](told.REPORT, Layout(dated=True)))
    assert "ailing now" not in output
    assert "failing when checked" in " ".join(output.split())
    assert "Checked 2026" in output.replace("\\", "")


LONG = f"https://boats.example/{'a' * 60}/radio"
CLIPPED = words.clip(LONG, words.URL)
NEW_ADDRESSES = [
    pytest.param(
        "It is at https://b.example/, alive.", "https://b.example/", "", id="in its place"
    ),
    pytest.param(f"It is at {CLIPPED}.", LONG, f" It is now at {LONG}", id="clipped there"),
    pytest.param("It has moved.", LONG, f" It is now at {LONG}", id="not there"),
]


@pytest.mark.parametrize(("because", "address", "more"), NEW_ADDRESSES)
def test_a_new_address_is_told_whole_and_once(because, address, more):
    """In the sentence that has room for it, else behind it; in Markdown, it can be followed."""
    verdict = told.judged(told.MOVED, LinkStatus.MOVED, because, final_url=address)
    found = replace(told.REPORT, links=(Standing(told.MOVED, verdict),))
    output = RENDERERS["github"](found, Layout())
    assert f"{because}{more}\n" in output
    assert output.count(address) == 1
    assert RENDERERS["markdown"](found, Layout()).count(f"<{address}>") == 1


def test_of_a_change_it_is_told_where_to_turn():
    """The new address; of what is lost our snapshot and an archive's, or that there is none."""
    sayings = [[*wording.turn_to(change)] for change in told.CHANGES]
    assert sayings[0] == [("It is now at", "https://boats.example/radio")]
    assert sayings[1] == [
        (f"Kept as it was on {told.SNAPSHOT.date:%Y-%m-%d}, in warcs/{told.SNAPSHOT.warc}", ""),
        (f"{wording.copy(told.MEMENTO)}:", told.MEMENTO.url),
    ]
    assert sayings[2] == [("Nothing of it is kept, and no archive is known to have it.", "")]


PLACES = [
    pytest.param(Place(3, 14, None, "5"), "page 3, line 14, note 5", id="all"),
    pytest.param(Place(line=9), "line 9", id="a text file"),
    pytest.param(Place(), "", id="unknown"),
    pytest.param(Place(note="*\x1b"), "note *\N{REPLACEMENT CHARACTER}", id="an odd label"),
]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("It was the storm", "\u201cIt was the storm\u201d.", id="a part"),
        pytest.param("It was.", "\u201cIt was.\u201d", id="a sentence"),
        pytest.param("Yes, \u201cno.\u201d", "\u201cYes, \u201cno.\u201d\u201d", id="marks within"),
        pytest.param("a " * 200, f"\u201c{'a ' * 78}a\u2026\u201d", id="clipped"),
    ],
)
def test_no_stop_follows_another(words, said):
    """Words in quotation marks that end their sentence end ours."""
    backing = Backing("u", words, Support.NOT_FOUND, "It does not say so.")
    assert backed.told(backing) == f"It does not say so. Quoted: {said}"


@pytest.mark.parametrize(
    ("spells", "said"),
    [
        ([], ""),
        ([("live", 1, 1, 1)], ""),
        ([("live", 1, 8, 2)], "live since 2026-01-01 (2 checks)"),
        (
            [("live", 1, 8, 2), ("dns", 9, 9, 1), ("gone", 10, 10, 1)],
            "live 2026-01-01 to 2026-01-08 (2 checks) → dns 2026-01-09 → gone since 2026-01-10",
        ),
    ],
)
def test_the_course_of_a_link_in_words(spells, said):
    """What it was, from when to when, and how often that was seen; not what one check says."""
    days = {number: datetime(2026, 1, number, tzinfo=UTC) for number in range(1, 12)}
    course = [
        Spell(LinkStatus(status), days[since], days[until], checks)
        for status, since, until, checks in spells
    ]
    assert wording.course(course) == said


@pytest.mark.parametrize(("place", "said"), PLACES)
def test_places_are_said_as_far_as_they_are_known(place, said):
    """A place says what the format knows, and nothing that it does not."""
    assert wording.place(place) == said


# --- The contract for programs ------------------------------------------------------------

LINK_KEYS = {
    "url",
    "status",
    "health",
    "stage",
    "because",
    "rule",
    "http_status",
    "final_url",
    "checked_at",
}
CITATION_KEYS = {"document", "url", "as_printed", "kind", "page", "line", "note", "context"}


def test_json_keeps_its_contract():
    """Documents, citations, links and summary are there, with the keys that scripts rest on."""
    told_as = json.loads(RENDERERS["json"](told.REPORT, Layout()))
    assert list(told_as) == ["schema", "documents", "citations", "links", "summary"]
    assert told_as["schema"] == 1
    assert all(set(row) >= LINK_KEYS for row in told_as["links"])
    assert all(set(row) >= CITATION_KEYS for row in told_as["citations"])
    assert told_as["links"][0]["checked_at"] == "2026-03-01T09:30:00Z"


def test_a_listing_says_nothing_of_how_links_stand():
    """`links` prints the same object without the status fields."""
    listed = json.loads(LISTINGS["json"](told.REPORT, Layout()))
    whole = json.loads(RENDERERS["json"](told.REPORT, Layout()))
    assert listed["citations"] == [
        {name: told for name, told in each.items() if name != "support"}
        for each in whole["citations"]
    ]
    assert [set(row) for row in listed["links"]] == [{"url"}] * 9


def test_summary_adds_up():
    """Dead, unsure, alive and not checked are all the links; statuses are all verdicts."""
    summary = json.loads(RENDERERS["json"](told.REPORT, Layout()))["summary"]
    counts = [summary[name] for name in ("dead", "unsure", "alive", "not_checked")]
    assert counts == [3, 2, 2, 2]
    assert sum(counts) == summary["links"]
    assert sum(summary["statuses"].values()) == sum(counts[:3])


# --- Hints ----------------------------------------------------------------------------------


def standing(status, because="", stage=Stage.NONE):
    """Return one link in this state."""
    return Standing("u", told.judged("u", status, because, stage))


HINTED = [
    pytest.param(standing(LinkStatus.BLOCKED), "--browser auto", id="blocked"),
    pytest.param(
        standing(LinkStatus.BLOCKED, "a.example refuses us the page (403), in a browser, too."),
        "in your own",
        id="a browser, too",
    ),
    pytest.param(
        standing(LinkStatus.UNDECIDED, "a page that scripts must fill, and none were run."),
        "--browser auto",
        id="unrendered",
    ),
    pytest.param(standing(LinkStatus.WALLED), "as a reader would", id="walled"),
    pytest.param(standing(LinkStatus.TIMEOUT), "look again later", id="timeout"),
    pytest.param(
        standing(
            LinkStatus.POLICY,
            "We did not ask: the robots.txt of a.example asks us not to fetch it.",
        ),
        "--site",
        id="robots.txt",
    ),
    pytest.param(
        standing(LinkStatus.POLICY, "We did not ask: 10.0.0.1 is a private address."),
        "--allow-net",
        id="private address",
    ),
    pytest.param(standing(LinkStatus.INVALID_URL), "spelling", id="invalid"),
    pytest.param(standing(LinkStatus.GONE, stage=Stage.SUSPECTED), "days apart", id="suspected"),
]


@pytest.mark.parametrize(("link", "says"), HINTED)
def test_each_trouble_has_its_hint(link, says):
    """A kind of trouble gives one hint, with the number of links that have it."""
    (hint,) = suggest([link, link], ())
    assert says in hint
    assert "2 links" in hint


NEW = Standing("http://n.example/", told.judged("http://n.example/", LinkStatus.LIVE, ""))
MOVED = Standing(
    "http://o.example/",
    told.judged("http://o.example/", LinkStatus.MOVED, "", final_url="http://n.example/"),
)
COPIED = next(each for each in told.STANDINGS if each.memento is not None)
COPY = Standing(COPIED.memento.url, told.judged(COPIED.memento.url, LinkStatus.LIVE, ""))
UNCOPIED = replace(COPIED, memento=None)
AT_HOME = Standing("http://10.0.0.1/", told.judged("http://10.0.0.1/", LinkStatus.GONE, ""))


def cited(*links, document="a.txt"):
    """Return a citation of each link."""
    return [Citation(document, each.url, each.url, CitationKind.TEXT, Place()) for each in links]


def test_what_is_mended_has_no_hint():
    """A moved link is one until its new address is cited, a dead one until a copy is."""
    assert "--fix-moved" in suggest([MOVED], cited(MOVED))[0]
    assert suggest([MOVED, NEW], cited(MOVED, NEW)) == ()
    assert "'archiver cite' writes it" in suggest([COPIED], cited(COPIED))[0]
    assert not any("copy" in hint for hint in suggest([COPIED, COPY], cited(COPIED, COPY)))


def test_what_one_document_mends_is_no_less_to_be_mended_in_another():
    """Each that cites the link cites the new address, or the copy, too; or there is a hint."""
    both, one = cited(MOVED, NEW, COPIED, COPY), cited(MOVED, COPIED, document="b.txt")
    found = suggest([MOVED, NEW, COPIED, COPY], [*both, *one])
    assert found[0].startswith("1 link dead, with a copy")
    assert found[1].startswith("1 link moved for good")


def test_no_copy_anywhere_is_told_where_archives_were_asked():
    """Once, with their names; of what no archive can have, nothing is said."""
    (hint,) = uncopied([UNCOPIED, UNCOPIED, COPIED, NEW, AT_HOME], ["wayback", "library"])
    assert hint.startswith("2 links dead, and no archive has it: wayback and library")
    assert uncopied([UNCOPIED], []) == uncopied([COPIED, NEW, AT_HOME], ["wayback"]) == ()


def test_a_lost_quotation_is_told_at_its_place():
    """In each format that lists places, though its link is there."""
    for form in ("markdown", "github", "sarif"):
        assert "It says some of what is quoted" in RENDERERS[form](told.REPORT, Layout())


def test_what_has_moved_comes_before_what_has_not():
    """Of what is alive, it is the part that is to be mended."""
    lines = unstyle(RENDERERS["text"](told.REPORT, Layout())).splitlines()
    places = [lines.index(line) for line in lines if line.startswith(("  moved", "  live"))]
    assert lines[places[0]].startswith("  moved")


def test_every_hint_is_tested():
    """A hint that is added gets a row above."""
    assert len(HINTED) == len(HINTS)


@pytest.mark.parametrize("status", [each for each in LinkStatus if HEALTH[each] is Health.ALIVE])
def test_nothing_to_do_gives_no_hint(status):
    """Links that are well need no advice, but for the new address of what moved."""
    link = standing(status)
    assert bool(suggest([link], cited(link))) is (status is LinkStatus.MOVED)


def test_a_report_uses_every_field_it_is_given():
    """A field that is added to Report is told, or this test says that it is not."""
    assert {item.name for item in fields(Report)} == {
        "documents",
        "citations",
        "links",
        "incomplete",
        "hints",
        "unlinked",
        "spared",
        "backings",
        "failing",
        "known",
        "ignored",
        "copied",
    }


def test_every_place_of_a_link_that_moved_is_told():
    """Whoever mends a citation has to mend each: no place is left as a number in brackets."""
    again = told.cited(told.MOVED, 5, 6, "77")
    report = replace(told.REPORT, citations=(*told.CITATIONS, again))
    assert "also page 5, line 6, note 77" in unstyle(RENDERERS["text"](report, Layout()))

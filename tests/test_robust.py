"""Citations are made robust by insertions; all else in a document stays as it is."""

# ruff: noqa: E501  (a row is a line)

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import robust
from archiver.robust import Facts

COPY = "https://web.archive.org/web/20140503120000/http://a.example/p"
URL = "http://a.example/p"
DEAD = Facts(None, COPY, date(2014, 5, 3), "wayback")
LIVE = Facts(date(2026, 3, 1))
MOVED = Facts(date(2026, 3, 1), moved_to="https://b.example/q")

THREE = f'data-originalurl="{URL}" data-versionurl="{COPY}" data-versiondate="2014-05-03"'
TWO = f'data-originalurl="{URL}" data-versiondate="2026-03-01"'
NOTE = f" (archived 2014-05-03: {COPY})"


def row(suffix, before, after, label, facts=DEAD):
    return pytest.param(suffix, before, facts, after, id=f"{suffix} {label}")


ROWS = [
    row(".html", f'<a href="{URL}">x</a>', f'<a href="{URL}" {THREE}>x</a>', "attributes"),
    row(".html", f"<A\n HREF='{URL}' />", f"<A\n HREF='{URL}' {THREE} />", "as it is written"),
    row(".html", f"<a class=x href={URL}>", f"<a class=x href={URL} {THREE}>", "no quotation marks"),
    row(".html", f'<a href="{URL}">', f'<a href="{URL}" {TWO}>', "the day it was seen", LIVE),
    row(".html", f'<a href="{URL}" data-versiondate="2013-01-01">', None, "robust already"),
    row(".html", f'<!-- <a href="{URL}"> -->', None, "a comment"),
    row(".html", f"<script>'<a href=\"{URL}\">'</script>", None, "a script"),
    row(".html", f'<a href="{URL}/other">', None, "another address"),
    row(".html", f'<a title="> {URL}" name="x">', None, "no link"),
    row(".html", f'<a href="http://b.example/" href="{URL}">', None, "the second of two"),
    row(".html", '<a href="http://a.example/?a=1&amp;b">', '<a href="http://a.example/?a=1&amp;b" data-originalurl="http://a.example/?a=1&amp;b" data-versiondate="2026-03-01">', "a reference in it", LIVE),
    row(".html", f'<a href="{URL}">', f'<a href="https://b.example/q" {TWO}>', "it moved", MOVED),
    row(".md", f"[x]({URL}), [y]", f"[x]({URL}){{{THREE}}}, [y]", "attributes"),
    row(".md", f'[x](<{URL}> "t") z', f'[x](<{URL}> "t"){{{THREE}}} z', "in angle brackets"),
    row(".md", f"[1]: {URL}\nx", f"[1]: {URL} {{{THREE}}}\nx", "a definition"),
    row(".md", f"[x]({URL}){{.a}}", None, "attributes of its own"),
    row(".md", f"`[x]({URL})`", None, "code"),
    row(".md", f"```\n{URL}\n```\n", None, "a block of code"),
    row(".md", f"[^1]: Them, {URL}.", f"[^1]: Them, {URL}{NOTE}.", "a footnote"),
    row(".md", f"see <{URL}>.", f"see <{URL}>{NOTE}.", "between angle brackets"),
    row(".md", f'<a href="{URL}">x</a>', f'<a href="{URL}" {THREE}>x</a>', "HTML in it"),
    row(".md", f"[x]({URL})", f"[x](https://b.example/q){{{TWO}}}", "it moved", MOVED),
    row(".md", f"---\nurl: {URL}\n---\nSee {URL}.", f"---\nurl: {URL}\n---\nSee {URL}{NOTE}.", "front matter"),
    row(".md", f"+++\r\nurl = '{URL}'\r\n+++\r\n", None, "front matter in TOML"),
    row(".md", f"One\n\n---\n{URL}\n\n---\n", f"One\n\n---\n{URL}{NOTE}\n\n---\n", "between two rules"),
    row(".md", f"[{URL}]({URL})", f"[{URL}]({URL}){{{THREE}}}", "an address that leads to itself"),
    row(".md", f"[{URL}][1]\n\n[1]: {URL}", f"[{URL}][1]\n\n[1]: {URL} {{{THREE}}}", "an address that is defined"),
    row(".md", f'<a href="{URL}">{URL}</a>', f'<a href="{URL}" {THREE}>{URL}</a>', "an address in HTML"),
    row(".md", f"See:\n\n    {URL}\n\n\t[x]({URL})\n\nEnd.", None, "code by its indent"),
    row(".md", f"- a\n\n      {URL}\n\n    {URL}\n", f"- a\n\n      {URL}\n\n    {URL}{NOTE}\n", "code in an item, and a paragraph of it"),
    row(".md", f"[^1]: Them.\n\n    And {URL}.\n\n        {URL}\n", f"[^1]: Them.\n\n    And {URL}{NOTE}.\n\n        {URL}\n", "code in a note, and a paragraph of it"),
    row(".md", f"1. a\n   - b\n\n     {URL}\n\nc\n\n     {URL}\n", f"1. a\n   - b\n\n     {URL}{NOTE}\n\nc\n\n     {URL}\n", "an item in an item, and code behind both"),
    row(".md", f"Words\n      {URL}\n", f"Words\n      {URL}{NOTE}\n", "a paragraph that goes on"),
    row(".md", f"`code` `more` {URL}\n", f"`code` `more` {URL}{NOTE}\n", "behind code"),
    row(".md", f"<pre>\n{URL}\n[x]({URL})\n</pre>\n<code>{URL}</code>", None, "code in HTML"),
    row(".md", f'<pre><a href="{URL}">', f'<pre><a href="{URL}" {THREE}>', "a link in code in HTML"),
    row(".md", f"It`s\n\nand `{URL}`", None, "half a pair of ticks before code"),
    row(".md", f"Not \\`a, but `{URL}`", None, "a tick that is none before code"),
    row(".txt", f"1. Them ({URL}).\r\n", f"1. Them ({URL}{NOTE}).\r\n", "a note"),
    row(".txt", f"{URL}", f"{URL}{NOTE}", "at the end"),
    row(".txt", f"{URL}/q {URL}q x{URL} http://b.example/?u={URL}", None, "parts of others"),
    row(".txt", f"See {URL}.", None, "nothing to say", LIVE),
    row(".txt", f"See {URL}.", "See https://b.example/q.", "it moved", MOVED),
    row(".bib", f"@misc{{a,\n  url = {{{URL}}},\n  year = 2013\n}}\n", f"@misc{{a,\n  url = {{{URL}}},\n  note = {{Archived 2014-05-03: \\url{{{COPY}}}}},\n  year = 2013\n}}\n", "a note"),
    row(".bib", f'@misc{{a, url="{URL}"}}', f'@misc{{a, url="{URL}",\n urldate = {{2026-03-01}}}}', "the day", LIVE),
    row(".bib", f"@misc{{a,\n\tnote = {{n}},\n\turl = {{{URL}}}\n}}", f"@misc{{a,\n\tnote = {{n}},\n\turl = {{{URL}}},\n\taddendum = {{Archived 2014-05-03: \\url{{{COPY}}}}}\n}}", "it has a note"),
    row(".bib", f"@misc{{a, url = {{{URL}}}, urldate = {{2020-01-01}}}}", None, "a day of its own", LIVE),
    row(".bib", f"@misc{{a,\r\n  url = {{{URL}}}\r\n}}", f"@misc{{a,\r\n  url = {{{URL}}},\r\n  urldate = {{2026-03-01}}\r\n}}", "lines of Windows", LIVE),
    row(".bib", f"@misc{{a,\n% url = {{{URL}}},\n}}", None, "left out"),
    row(".bib", f"@misc{{a, url = {{{URL}}}}}", f"@misc{{a, url = {{{URL}}},\n note = {{Archived 2014-05-03: \\url{{https://archive.example/\\%20{{x}}\\#b}}}}}}".replace("{x}", "\\%7Bx\\%7D"), "signs of TeX in the copy's address", Facts(None, "https://archive.example/%20{x}#b", date(2014, 5, 3), "x")),
    row(".bib", f"@misc{{a, url = {{{URL}}}}}", "@misc{a, url = {https://b.example/%20a%7D}}", "it moved to signs of TeX", Facts(moved_to="https://b.example/%20a}")),
    row(".bib", "@misc{a, url = {http://a.example/?a=1\\&b}}", "@misc{a, url = {http://a.example/?a=1\\&b},\n urldate = {2026-03-01}}", "escaped", LIVE),
    row(".json", f'[{{\r\n "URL": "{URL}"}}]', f'[{{\r\n "URL": "{URL}",\r\n "accessed": {{"date-parts": [[2026, 3, 1]]}}}}]', "lines of Windows", LIVE),
    row(".json", f'[{{"id": "a",\n  "URL": "{URL}"}}, {{"accessed": 1}}]', f'[{{"id": "a",\n  "URL": "{URL}",\n  "accessed": {{"date-parts": [[2026, 3, 1]]}}}}, {{"accessed": 1}}]', "the day", LIVE),
    row(".json", f'[{{"URL": "{URL}", "x": 1}}]', f'[{{"URL": "{URL}", "archive": "wayback", "archive_location": "{COPY}", "x": 1}}]', "where a copy is"),
    row(".json", f'[{{"URL": "{URL}", "accessed": {{}}}}]', None, "a day of its own", LIVE),
]  # fmt: skip

BROKEN = f"1. Them, {URL}\n   -and-more.html and {URL}.\n"


def test_an_address_that_goes_on_in_the_next_line_is_left_alone():
    """Its beginning is another link of the same document, and only where it stands whole."""
    edits = robust.find(BROKEN, ".txt", {URL: DEAD, f"{URL}-and-more.html": LIVE})
    assert robust.applied(BROKEN, edits) == BROKEN.replace(f"and {URL}", f"and {URL}{NOTE}")


KNOWN = {"http://a.example/?a=1&b": LIVE}


@pytest.mark.parametrize(("suffix", "before", "facts", "after"), ROWS)
def test_a_citation_is_made_robust(suffix, before, facts, after):
    """What is lacking is inserted where it belongs, once, and nothing else changes."""
    known = {URL: facts, **KNOWN}
    edits = robust.find(before, suffix, known)
    found = robust.applied(before, edits)
    assert found == (before if after is None else after)
    assert all(edit.start == edit.end for edit in edits) or facts.moved_to
    again = {
        url: Facts(each.seen, each.version, each.dated, each.archive) for url, each in known.items()
    }
    assert robust.find(found, suffix, again) == ()
    if suffix == ".json":
        json.loads(found)


@given(
    st.text("<a href='\"=>[]()`!-\n{}@url,~: x\\"),
    st.sampled_from(sorted(robust.FORMATS)),
    st.integers(0, 30),
)
def test_without_the_insertions_the_text_is_what_it_was(noise, suffix, at):
    """Whatever a document looks like, taking the insertions away gives it back."""
    source = (
        noise[:at]
        + f' <a href="{URL}"> [x]({URL}) {URL} "URL": "{URL}" url = {{{URL}}} '
        + noise[at:]
    )
    edits = robust.find(source, suffix, {URL: Facts(date(2026, 3, 1), COPY, date(2014, 5, 3), "w")})
    found = robust.applied(source, edits)
    for edit in reversed(edits):
        assert edit.start == edit.end
    shift = 0
    for edit in edits:
        start = edit.start + shift
        assert found[start : start + len(edit.new)] == edit.new
        found = found[:start] + found[start + len(edit.new) :]
    assert found == source

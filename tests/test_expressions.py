"""An expression is what `re.compile` makes of it, as soon as anything is asked of it."""

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from archiver.expressions import expression

UNWRITTEN = "PYTHONDONTWRITEBYTECODE"
CACHES = "XDG_CACHE_HOME"


@pytest.mark.parametrize(
    ("written", "flags", "text"),
    [
        (r"(?P<word>[a-z]+)\s", re.IGNORECASE, "One two three"),
        (rb"(?P<word>[a-z]+)\s", 0, b"One two three"),
    ],
)
def test_it_finds_what_a_compiled_pattern_finds(written, flags, text):
    compiled, awaited = re.compile(written, flags), expression(written, flags)
    assert awaited.findall(text) == compiled.findall(text)
    assert awaited.split(text) == compiled.split(text)
    assert [each.span() for each in awaited.finditer(text)] == [
        each.span() for each in compiled.finditer(text)
    ]
    assert awaited.search(text).groupdict() == compiled.search(text).groupdict()
    assert awaited.match(text, 4).group() == compiled.match(text, 4).group()
    assert awaited.fullmatch(text) is None
    assert awaited.subn(text[:0], text) == compiled.subn(text[:0], text)
    assert awaited.sub(text[:0], text) == compiled.sub(text[:0], text)


def test_it_tells_how_it_is_written():
    awaited = expression("(a)(?P<b>b)", re.DOTALL)
    assert awaited.pattern == "(a)(?P<b>b)"
    assert awaited.flags & re.DOTALL
    assert (awaited.groups, dict(awaited.groupindex)) == (2, {"b": 2})


def test_a_fault_in_it_shows_when_it_is_asked():
    awaited = expression("(")
    with pytest.raises(re.error):
        awaited.search("")


def test_what_no_pattern_has_it_has_not():
    assert not hasattr(expression("a"), "compile")


# --- Kept from start to start ---------------------------------------------------------------------

TABLE = (
    (r"(?P<word>[a-z]+)\s", re.IGNORECASE),
    (rb"(?P<word>[a-z]+)\s", 0),
    ("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+|(?i:straße|e\u0301t\u00e9)(?!\\w)", 0),
    (r"(a)(?P<b>b)|(?<=x)(?P<c>c{2,9}?)(?(b)d|e)", re.DOTALL | re.MULTILINE),
    (r"(?x) a++ (?> b | bc ) \Z", 0),
)
START = """
import pathlib, re, sys
from archiver import expressions
from archiver.cli import compiled

table, place = eval(sys.argv[1]), pathlib.Path(sys.argv[2])
compiled.recall(place)
alike = all(expressions.compiled(*row) == re.compile(*row) for row in table)
print(alike, expressions.learned() is None)
compiled.keep(place)
"""


def started(place, table=TABLE, **environment):
    """Start, ask for the expressions of a table, and end; return what was printed."""
    rows = [(written, int(flags)) for written, flags in table]
    others = {name: value for name, value in os.environ.items() if name != UNWRITTEN}
    command = [sys.executable, "-c", START, repr(rows), str(place)]
    ran = subprocess.run(
        command, env={**others, **environment}, capture_output=True, text=True, check=True
    )
    return ran.stdout.split()


def test_what_one_start_compiles_the_next_one_finds(tmp_path):
    """The same patterns, to the last word of their code, and nothing is written a second time."""
    place = tmp_path / "kept.codes"
    assert started(place, TABLE[:2]) == ["True", "False"]
    assert started(place, TABLE) == ["True", "False"]
    before = place.stat()
    assert started(place, TABLE) == ["True", "True"]
    assert (place.stat().st_ino, place.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    "kept",
    [
        pytest.param(b"", id="cut off at its beginning"),
        pytest.param(b"\xe3 no such thing", id="something else"),
        pytest.param(marshal.dumps((sys.version, [])), id="of another form"),
        pytest.param(marshal.dumps(("2.7", {TABLE[1]: ()})), id="another Python's"),
    ],
)
def test_a_file_that_is_not_ours_is_made_anew(kept, tmp_path):
    place = tmp_path / "kept.codes"
    place.write_bytes(kept)
    assert started(place) == ["True", "False"]
    assert started(place) == ["True", "True"]


def test_code_that_the_machine_refuses_is_compiled(tmp_path):
    place = tmp_path / "kept.codes"
    place.write_bytes(marshal.dumps((sys.version, {TABLE[1]: (0, b"\xff" * 8, 1, {}, (None,))})))
    assert started(place, TABLE[1:2])[0] == "True"


def test_nothing_is_kept_where_nothing_may_be(tmp_path):
    """Where Python is to write no bytecode, or there is no folder for it at all."""
    caches = {CACHES: str(tmp_path / "caches")}
    assert started(tmp_path / "kept.codes", **caches, **{UNWRITTEN: "1"}) == ["True", "False"]
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "caches").write_text("no folder")
    assert started(tmp_path / "missing" / "kept.codes", **caches) == ["True", "False"]
    assert [each.name for each in tmp_path.iterdir()] == ["caches"]
    assert started(tmp_path / "missing" / "kept.codes", **{CACHES: "relative"}) == ["True", "False"]
    assert not Path("relative").exists()


def test_what_cannot_lie_in_our_folder_is_kept_for_the_user(tmp_path):
    """And is believed for as long as nobody else can have written it."""
    caches = {CACHES: str(tmp_path / "caches")}
    place = tmp_path / "missing" / "kept.codes"
    assert started(place, **caches) == ["True", "False"]
    assert started(place, **caches) == ["True", "True"]
    kept = tmp_path / "caches" / "archiver" / "kept.codes"
    assert list(kept.parent.iterdir()) == [kept]
    for each in (kept, kept.parent):
        mode = each.stat().st_mode
        each.chmod(mode | 0o022)
        assert started(place, **caches) == ["True", "False"]
        each.chmod(mode)


def test_no_part_is_left_where_a_file_cannot_be_replaced(tmp_path):
    place = tmp_path / "kept.codes"
    place.mkdir()
    assert started(place, **{CACHES: str(tmp_path / "caches")}) == ["True", "False"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["caches", "kept.codes"]


def test_each_command_keeps_what_it_asks(tmp_path):
    """What lists citations reads none of what a check has compiled."""
    code = "from archiver.cli import compiled; print(compiled.of('links'), compiled.of('check'))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    links, check = ran.stdout.split()
    assert links != check
    place, other = tmp_path / Path(links).name, tmp_path / Path(check).name
    assert started(place, TABLE[:1]) == ["True", "False"]
    assert started(other, TABLE) == ["True", "False"]
    _, known = marshal.loads(place.read_bytes())
    assert list(known) == [(TABLE[0][0], int(TABLE[0][1]))]

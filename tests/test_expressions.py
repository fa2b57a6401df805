"""An expression is what `re.compile` makes of it, as soon as anything is asked of it."""

import re

import pytest

from archiver.expressions import expression


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

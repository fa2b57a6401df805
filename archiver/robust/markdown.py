"""Markdown: attributes behind a link, as Pandoc and others read them; a note behind an address.

What stands in code, in front matter, in a comment or in the tags of HTML is no link of Markdown;
HTML's own links are made robust as in HTML. The words of a link need no note of their own.
"""

import re
from collections.abc import Iterator, Mapping

from archiver.expressions import expression
from archiver.robust import html, indented, text
from archiver.robust.edits import Edit, Facts, attributes

_CODE = expression(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)|<!--.*?-->"
    r"|(?<![`\\])(?P<ticks>`+)(?!`)(?:[^\n]|\n(?![ \t]*\r?\n))*?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
_CODE_OF_HTML = expression(
    r"<(?P<tag>pre|code|kbd|samp|script|style|textarea)\b[^<>]*>.*?(?:</(?P=tag)\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_FRONT = expression(
    r"\A\ufeff?(?P<mark>---|\+\+\+)[ \t]*\r?\n.*?^(?:(?P=mark)|\.\.\.)[ \t]*\r?$",
    re.MULTILINE | re.DOTALL,
)
_WORDS = expression(r"\[[^\[\]]*(?=\][(\[])|<a\s[^<>]*>[^<]*", re.IGNORECASE)
_LINK = expression(
    r"(?<!\\)\]\(\s*(?:<(?P<a>[^<>\n]*)>|(?P<b>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*))"
    r"""(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)"""
)
_DEFINITION = expression(
    r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<(?P<a>[^<>\n]*)>|(?P<b>\S+))[^\n]*?(?=[ \t]*$)",
    re.MULTILINE,
)
_TAG = expression(r"<[A-Za-z][^>]*>")
_ATTRIBUTES = expression(r"\{[^{}\n]*=[^{}\n]*\}")
_AUTOLINK = expression(r"<(?P<url>https?://[^<>\s]*)>")


def find(source: str, facts: Mapping[str, Facts]) -> Iterator[Edit]:
    """Yield what links lack, and notes behind addresses that are written out."""
    plain = _blanked(_blanked(source, _FRONT), _CODE)
    plain = _without(plain, list(indented.lines(_CODE.sub(_filled, source))))
    yield from html.find(plain, facts)
    plain = _blanked(plain, _CODE_OF_HTML)
    taken: list[tuple[int, int]] = []
    for link in (*_LINK.finditer(plain), *_DEFINITION.finditer(plain)):
        taken.append(link.span())
        yield from _of_link(link, source, facts)
    taken += [words.span() for words in _WORDS.finditer(plain)]
    rest = _without(plain, taken)
    for found in _AUTOLINK.finditer(rest):
        yield from _of_autolink(found, source, facts)
    for what in (_AUTOLINK, _TAG, _ATTRIBUTES):
        rest = _blanked(rest, what)
    yield from text.find(rest, facts)


def _of_link(link: re.Match[str], source: str, facts: Mapping[str, Facts]) -> Iterator[Edit]:
    group = "a" if link["a"] is not None else "b"
    url = link[group]
    known = facts.get(url)
    if known is None:
        return
    if known.moved_to is not None:
        yield Edit(link.start(group), link.end(group), known.moved_to)
    told = " ".join(f'{name}="{value}"' for name, value in attributes(url, known).items())
    behind = source[link.end() : link.end() + 2].lstrip()
    if told and '"' not in url and "{" not in f"{behind[:1]}{_behind(link, group)}":
        blank = "" if link[0].startswith("]") else " "
        yield Edit(link.end(), link.end(), f"{blank}{{{told}}}")


def _behind(link: re.Match[str], group: str) -> str:
    return link[0][link.end(group) - link.start() :]


def _of_autolink(found: re.Match[str], source: str, facts: Mapping[str, Facts]) -> Iterator[Edit]:
    known = facts.get(found["url"])
    if known is None:
        return
    if known.moved_to is not None:
        yield Edit(found.start("url"), found.end("url"), known.moved_to)
    elif known.note and not source.startswith(" (archived ", found.end()):
        yield Edit(found.end(), found.end(), known.note)


def _blanked(source: str, what: re.Pattern[str]) -> str:
    """Return a text of the same length in which nothing of the kind stands."""
    return what.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), source)


def _filled(code: re.Match[str]) -> str:
    """Return what stands for code, of the same length, where only indents are looked at."""
    return re.sub(r"[^\n]", "x", code[0])


def _without(source: str, spans: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [source[at:start], re.sub(r"[^\n]", " ", source[start:end])]
            at = end
    return "".join([*parts, source[at:]])

"""The blocks of a Markdown document as they are read, not as they are typed.

What stands in code is shown and not cited; front matter, and definitions that nothing refers
to, are not shown. An underscore in a printed URL is its own, as GitHub reads it.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from archiver.documents.decoding import decode
from archiver.documents.draft import COPY, Draft
from archiver.expressions import expression
from archiver.model import Passage, Place

_MOST = 2048
"""Characters of a printed URL in which emphasis is looked for."""

_TOML = expression(r"\A\+\+\+[ \t]*\n(?:.*?\n)??\+\+\+[ \t]*(?=\n|\Z)", re.DOTALL)
_ADDRESS = expression(r"(?P<opener>.?)\bhttps?://[^\s<>\[\]]*\Z", re.IGNORECASE | re.DOTALL)
_SIGNS = expression(r"[_*]+(?=[\w/%=&?#~+-])")
_CODE = expression(r"<(/?)(?:code|kbd|samp)\b", re.IGNORECASE)

_TAG = expression(
    r"<!--.*?-->|<(?:script|style|pre|code|kbd|samp)\b.*?(?:</(?:script|style|pre|code|kbd|samp)>|\Z)|<(?P<name>/?[a-z][a-z0-9]*)"
    r"""(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>""",
    re.IGNORECASE | re.DOTALL,
)
_HREF = expression(r"""(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


def read(data: bytes) -> Iterator[Passage]:
    """Yield the paragraphs, headings, cells and notes of a document in the order of its lines."""
    text = decode(data).replace("\r\n", "\n").replace("\r", "\n")
    text = _TOML.sub(lambda front: "\n" * front.group().count("\n"), text, count=1)
    found = _blocks(_parser().parse(text))
    yield from sorted(found, key=lambda passage: passage.place.line or 1)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    parser.use(footnote_plugin).use(front_matter_plugin).use(attrs_plugin)
    parser.inline.ruler.before("emphasis", "address", _keep_address)
    # links as the author wrote them, to the letter; what cites is decided elsewhere
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    parser.validateLink = lambda url: url is not None  # type: ignore[method-assign]
    return parser


def _keep_address(state: StateInline, silent: bool) -> bool:
    """Take the signs of emphasis within a printed URL for its own."""
    signs = _SIGNS.match(state.src, state.pos, state.posMax)
    if signs is None:
        return False
    address = _ADDRESS.search(state.src[max(0, state.pos - _MOST) : state.pos])
    if address is None or address.group("opener") == signs.group()[0]:
        return False
    if not silent:
        state.pending += signs.group()
    state.pos = signs.end()
    return True


def _blocks(tokens: Sequence[Token]) -> Iterator[Passage]:
    note: str | None = None
    line = 1
    marked: dict[str, int] = {}
    for token in tokens:
        if token.type == "footnote_open":
            note = _label(token.meta)
            line = marked.get(note, line)
        elif token.type == "footnote_close":
            note = None
        line = token.map[0] + 1 if token.map else line
        draft = Draft(Place(line=line, note=note))
        if token.type == "inline":
            _write(draft, token.children or ())
        elif token.type == "html_block":
            _write_markup(draft, token.content)
        passage = draft.passage()
        if passage is not None:
            marked.update({mark.label: line for mark in passage.marks})
            yield passage


def _label(meta: Mapping[str, object]) -> str:
    """Return a footnote's label; an inline one has only the number it is printed with."""
    label = meta.get("label")
    return str(label) if label is not None else str(int(str(meta["id"])) + 1)


def _write(draft: Draft, tokens: Sequence[Token]) -> None:
    code = 0
    copy = ""
    for token in tokens:
        if markup := _CODE.match(token.content) if token.type == "html_inline" else None:
            code += -1 if markup.group(1) else 1
        elif token.type in ("softbreak", "hardbreak"):
            draft.write(" \n")  # a blank, even after a slash: Markdown never cuts a word
        elif token.type == "link_open":
            draft.link(str(token.attrs.get("href", "")))
            copy = str(token.attrs.get(COPY, ""))
        elif token.type == "link_close":
            draft.unlink()
            draft.beside(copy)
        elif token.type == "footnote_ref":
            draft.mark(_label(token.meta))
        elif token.type == "html_inline":
            _write_markup(draft, token.content)
        elif token.type in ("text", "code_inline"):
            shown = code <= 0 and token.type == "text"
            draft.write(token.content if shown or "://" not in token.content else "\u2026")


def _write_markup(draft: Draft, markup: str) -> None:
    """Write what a reader sees of raw HTML, with its links."""
    at = 0
    for tag in _TAG.finditer(markup):
        draft.write(_visible(markup[at : tag.start()]))
        at = tag.end()
        name = (tag.group("name") or "").lower()
        href = _HREF.search(tag.group("attributes") or "")
        if name == "a" and href is not None:
            draft.link(html.unescape(next(filter(None, href.groups()), "")))
        elif name == "/a":
            draft.unlink()
        draft.write(" \n" * tag.group().count("\n"))
    draft.write(_visible(markup[at:]))


def _visible(text: str) -> str:
    return html.unescape(text).replace("\n", " \n")

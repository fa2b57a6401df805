"""Control words obeyed, one after the other: what a reader would see of them is kept.

Groups are counted, never recursed into. What is hidden, deleted, a picture or a table of the
file's own is not seen.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from archiver.documents import numerals
from archiver.documents.formats.rtf import letters, words
from archiver.documents.formats.rtf.flows import Count, Field, Flow, Group
from archiver.expressions import expression
from archiver.model import Passage

DEPTH = 10_000
"""Groups within groups; those further down count as one with the group around them."""

LAST_NUMBER = 10_000
"""A note is not numbered higher than this by what the file says."""

_TOKEN = expression(
    rb"\\(?P<word>[A-Za-z]{1,64})(?P<number>-?[0-9]{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|\\(?P<symbol>.)|(?P<brace>[{}])|(?P<text>[^\\{}]+)",
    re.DOTALL,
)
_ENDNOTE = expression(rb"\s{0,8}\\ftnalt")
_COUNTING = expression(r"(a?ftn)(start|n[a-z]+)")
_OWN_LABEL = 4  # characters of a mark that is typed


class Reader:
    """Obeys one control word after the other."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._groups = [Group()]
        self._deeper = 0
        self._flows = [Flow()]
        self._fields: list[Field] = []
        self._source: list[str] = []
        self._place: list[str] = []
        self._page = "cp1252"
        self._fonts: dict[int, str | None] = {}
        self._font = self._default_font = 0
        self._letters = letters.Letters()
        self._counts = {"ftn": Count(), "aftn": Count()}
        self._notes = 0
        self._automatic = False
        self._orders: Mapping[str, Callable[[], None]] = {
            "chftn": self._begin_mark,
            "field": self._begin_field,
            "fldinst": self._begin_instruction,
            "fldrslt": self._begin_result,
            "footnote": self._begin_note,
            "hl": self._begin_shape_link,
            "hlloc": self._begin_place,
            "hlsrc": self._begin_source,
            "plain": self._plain,
            "super": self._raise,
            "ud": self._show_again,
        }
        self._settings: Mapping[str, Callable[[int | None], None]] = {
            "ansicpg": self._keep_page,
            "bin": self._step_over,
            "cpg": self._keep_font_page,
            "deff": self._keep_default_font,
            "deleted": self._delete,
            "f": self._begin_font,
            "fcharset": self._keep_charset,
            "mvf": self._delete,
            "u": self._unicode,
            "uc": self._keep_fallback,
            "v": self._hide,
        }

    def read(self, at: int) -> Iterator[Passage]:
        """Yield what is read from the brace at `at` to the one that closes it."""
        self._at = at
        body = self._flows[0]
        while (token := _TOKEN.match(self._data, self._at)) is not None:
            self._at = token.end()
            self._obey(token)
            if len(self._groups) == 1:
                break
            if body.done and len(self._flows) == 1:
                yield from body.done
                body.done.clear()
        self._flush()
        self._deeper = 0
        while len(self._groups) > 1:  # the file was cut short
            self._close()
        body.end_paragraph()
        yield from body.done

    def _obey(self, token: re.Match[bytes]) -> None:
        kind = token.lastgroup
        if kind == "text":
            self._text(token.group())
        elif kind == "hex":
            self._letters.byte(int(token.group("hex"), 16))
        else:
            self._flush()
            if kind == "brace":
                self._letters.end_fallback()
                (self._open if token.group() == b"{" else self._close)()
            elif kind == "symbol":
                self._symbol(token.group("symbol").decode("latin-1"))
            else:
                number = token.group("number")
                self._word(token.group("word").decode(), None if number is None else int(number))

    # --- Groups -------------------------------------------------------------------------

    def _open(self) -> None:
        if len(self._groups) > DEPTH:
            self._deeper += 1
        else:
            self._groups.append(self._groups[-1].inner())

    def _close(self) -> None:
        if self._deeper:
            self._deeper -= 1
            return
        ends = self._groups[-1].ends
        if ends is not None:
            ends()
        self._groups.pop()

    @property
    def _shown(self) -> bool:
        group = self._groups[-1]
        return not (group.unseen or group.hidden or group.deleted)

    # --- Text ---------------------------------------------------------------------------

    def _text(self, text: bytes) -> None:
        group = self._groups[-1]
        if not group.unseen or group.sink is not None:
            self._letters.text(text)

    def _flush(self) -> None:
        self._write(self._letters.take(self._groups[-1].encoding or self._page))

    def _unicode(self, number: int | None) -> None:
        self._write(self._letters.unicode(number or 0, self._groups[-1].fallback))

    def _write(self, text: str) -> None:
        group = self._groups[-1]
        if group.sink is not None:
            group.sink.append("" if group.deleted else text)
        elif text and self._shown:
            self._flows[-1].write(text)

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._groups[-1].starred = True
        elif symbol in "\r\n":
            self._end_paragraph()
        elif not self._letters.skips():
            self._write(words.SYMBOLS.get(symbol, ""))

    def _end_paragraph(self) -> None:
        if self._shown:
            self._flows[-1].end_paragraph()

    # --- Control words ------------------------------------------------------------------

    def _word(self, name: str, number: int | None) -> None:
        group = self._groups[-1]
        starred, group.starred = group.starred, False
        if name in words.INK:
            self._write("" if self._letters.skips() else words.INK[name])
            return
        self._letters.end_fallback()
        if name in words.UNSEEN or (starred and name not in words.STARRED):
            group.unseen, group.sink = True, None
        elif name in words.BREAKS:
            self._end_paragraph()
        elif name in words.BESIDE:
            self._begin_flow()
        elif name in self._orders:
            self._orders[name]()
        elif name in self._settings:
            self._settings[name](number)
        elif counting := _COUNTING.fullmatch(name):
            self._count(counting, number or 1)
        else:
            self._page = words.PAGES.get(name, self._page)

    def _hide(self, number: int | None) -> None:
        self._groups[-1].hidden = number != 0

    def _delete(self, number: int | None) -> None:
        self._groups[-1].deleted = number != 0

    def _begin_font(self, number: int | None) -> None:
        self._font = number or 0
        self._groups[-1].encoding = self._fonts.get(self._font)

    def _keep_default_font(self, number: int | None) -> None:
        self._default_font = number or 0

    def _keep_page(self, number: int | None) -> None:
        self._page = letters.codepage(number or 0) or self._page

    def _keep_font_page(self, number: int | None) -> None:
        self._fonts[self._font] = letters.codepage(number or 0)

    def _keep_charset(self, number: int | None) -> None:
        self._fonts[self._font] = letters.CHARSETS.get(number or 0)

    def _keep_fallback(self, number: int | None) -> None:
        self._groups[-1].fallback = max(0, 1 if number is None else number)

    def _step_over(self, number: int | None) -> None:
        """Step over bytes that are no text."""
        self._at += max(0, number or 0)

    def _plain(self) -> None:
        group = self._groups[-1]
        group.hidden = group.deleted = False
        group.encoding = self._fonts.get(self._default_font)

    def _raise(self) -> None:
        """Part a raised number from an address before it."""
        flow = self._flows[-1]
        if "://" in flow.word and not flow.draft.linking:
            self._write(" ")

    def _show_again(self) -> None:
        """Show the better of two versions, in a group that is not shown."""
        self._groups[-1].unseen = self._groups[-2].around

    # --- Links --------------------------------------------------------------------------

    def _begin_field(self) -> None:
        if self._groups[-1].ends is None:
            self._fields.append(Field())
            self._groups[-1].ends = self._end_field

    def _end_field(self) -> None:
        self._end_result()
        ended = self._fields.pop()
        if not ended.shown:
            self._point(ended.url)

    def _begin_instruction(self) -> None:
        if self._fields:
            self._groups[-1].sink = self._fields[-1].instruction

    def _begin_result(self) -> None:
        if not self._fields or self._fields[-1].shown:
            return
        self._fields[-1].shown = True
        url = self._fields[-1].url
        if self._groups[-1].sink is not None:  # it is a part of another instruction
            self._point(url)
        elif url is not None and self._shown:
            self._flows[-1].draft.link(url)
            self._fields[-1].links = True
            self._groups[-1].ends = self._groups[-1].ends or self._end_result

    def _end_result(self) -> None:
        if self._fields[-1].links:
            self._fields[-1].links = False
            self._flows[-1].draft.unlink()

    def _begin_source(self) -> None:
        self._groups[-1].sink = self._source = []

    def _begin_place(self) -> None:
        self._groups[-1].sink = self._place = []

    def _begin_shape_link(self) -> None:
        """Begin to say where a shape or a picture leads (RTF 1.9.1, hyperlinks of shapes)."""
        self._source, self._place = [], []
        self._groups[-1].ends = self._groups[-1].ends or self._end_shape_link

    def _end_shape_link(self) -> None:
        source, place = "".join(self._source).strip(), "".join(self._place).strip()
        self._groups[-1].unseen = False  # what belongs to a picture is no text, but it is shown
        self._point(f"{source}#{place}" if source and place else source)

    def _point(self, url: str | None) -> None:
        """Link from a place where there is no text."""
        if url and self._shown:
            self._flows[-1].draft.link(url)
            self._flows[-1].draft.unlink()

    # --- Notes, and what else stands beside the body --------------------------------------

    def _begin_note(self) -> None:
        if self._shown and self._groups[-1].ends is None:
            self._notes += 1
            label, note_id = self._label(), str(self._notes)
            self._flows[-1].draft.mark(label, note_id)
            self._begin_flow(label, note_id)

    def _begin_flow(self, note: str | None = None, note_id: str | None = None) -> None:
        if self._shown and self._groups[-1].ends is None:
            self._flows.append(Flow(note, note_id))
            self._groups[-1].sink = None
            self._groups[-1].ends = self._end_flow

    def _end_flow(self) -> None:
        flow = self._flows.pop()
        flow.end_paragraph()
        self._flows[-1].beside.extend(flow.done)
        self._automatic = False

    def _begin_mark(self) -> None:
        self._automatic = True

    def _label(self) -> str:
        """Return the label of the note that begins: its number, or the mark that was typed."""
        typed = self._flows[-1].last.strip()
        if not self._automatic and 0 < len(typed) <= _OWN_LABEL and not typed.isalpha():
            return typed
        count = self._counts["aftn" if _ENDNOTE.match(self._data, self._at) else "ftn"]
        count.number += 1
        return numerals.FORMS[count.form](count.number)

    def _count(self, counting: re.Match[str], number: int) -> None:
        count = self._counts[counting.group(1)]
        if counting.group(2) == "start":
            count.number = min(max(number, 1), LAST_NUMBER) - 1
        else:
            count.form = words.NUMBERED.get(counting.group(2), count.form)

"""LaTeX's notes, their marks, and the entries of a bibliography, which are cited as notes are."""

from archiver.documents.formats.latex.flows import Flow
from archiver.documents.formats.latex.typesetting import DEPTH, Typesetting


class Notes(Typesetting):
    """Obeys the macros that mark notes, and those that hold their text."""

    def _cite(self) -> None:
        while self._source.optional() is not None:
            pass
        keys = self._source.group() or ""
        for key in map(str.strip, keys.split(",")):
            if key in self._cited and not self._hidden:
                self._flows[-1].draft.mark(self._cited[key], f"bibitem {key}")

    def _bibitem(self) -> None:
        self._source.optional()
        key = (self._source.group() or "").strip()
        self._break()
        self._stand_in(self._cited.get(key), f"bibitem {key}")

    def _stand_in(self, note: str | None, note_id: str | None) -> None:
        flow = self._flows[-1]
        flow.note, flow.note_id = note, note_id
        flow.end_paragraph()

    def _note(self, counter: str) -> None:
        label = self._source.optional()
        if self._hidden:
            return
        if label is None and counter:
            label = self._counters.step(counter)
        note_id = self._mark(counter, label) if counter and label else None
        self._begin_note(label if counter else None, note_id)

    def _mark(self, counter: str, label: str) -> str:
        """Mark a note here; return what tells it from others with the same label."""
        note_id = self._counters.mark(counter)
        self._flows[-1].begin_at(self._source.line)
        self._flows[-1].draft.mark(label, note_id)
        return note_id

    def _footnotemark(self) -> None:
        label = self._source.optional() or self._counters.step("footnote")
        self._mark("footnote", label)

    def _footnotetext(self) -> None:
        label = self._source.optional() or self._counters.label("footnote")
        self._begin_note(label, self._counters.marked("footnote"))

    def _begin_note(self, label: str | None, note_id: str | None) -> None:
        if not self._hidden and len(self._groups) < DEPTH and self._source.begins_group():
            self._flows.append(Flow(label, note_id))
            self._open(self._end_note)

    def _end_note(self) -> None:
        flow = self._flows.pop()
        flow.end_paragraph()
        self._flows[-1].beside.extend(flow.done)

"""The numbers and signs of notes, as LaTeX counts them."""

from archiver.expressions import expression

_SIGNS = ("*", "\u2020", "\u2021", "\u00a7", "\u00b6", "\u2016")
_PLAIN = expression(r"\d{1,4}")


class Counters:
    """How many notes of each kind there have been, and which was marked last."""

    def __init__(self) -> None:
        self._counts = {"footnote": 0, "endnote": 0, "thanks": 0}
        self._notes = 0
        self._marked: dict[str, str] = {}

    def set(self, name: str | None, value: str | None) -> None:
        """Set a counter, if there is one of that name, and it is given a plain number."""
        if name in self._counts and value and _PLAIN.fullmatch(value):
            self._counts[name] = int(value)

    def step(self, counter: str) -> str:
        """Return the label of the next note of a kind."""
        number = self._counts[counter] = self._counts[counter] + 1
        if counter != "thanks":
            return str(number)
        return _SIGNS[(number - 1) % len(_SIGNS)] * min((number - 1) // len(_SIGNS) + 1, 4)

    def label(self, counter: str) -> str:
        """Return the number that a counter has now."""
        return str(self._counts[counter])

    def mark(self, counter: str) -> str:
        """Return what tells a note that is marked now from others with the same label."""
        self._notes += 1
        note_id = self._marked[counter] = f"{counter} {self._notes}"
        return note_id

    def marked(self, counter: str) -> str | None:
        """Return what `mark` told last of a kind, or None."""
        return self._marked.get(counter)

"""A LaTeX source while it is read: where we are, in which line, and the arguments that follow.

Time is linear: what an argument that never closes costs is taken from a budget.
"""

import re
from dataclasses import dataclass
from typing import Final

from archiver.expressions import expression

MOST: Final = 65_536
"""Characters of the longest argument."""

_FEW: Final = 2048  # of an argument, when the budget is spent
_DEEPEST: Final = 32  # expansions within expansions
_BETWEEN = r"[ \t]*+(?:%[^\n]*+\n[ \t]*+|\n(?![ \t]*+\n)[ \t]*+)*+"
_GROUP = expression(_BETWEEN + r"(?=\{)")
_OPTIONAL = expression(
    _BETWEEN + r"\[((?:[^\[\]{}\\]|\\.|\{(?:[^{}\\]|\\.){0,1000}+\}){0,1000}+)\]", re.DOTALL
)
_BRACES = expression(r"\\.|%[^\n]*+|[{}]", re.DOTALL)
_LETTERS = expression(r"\\.|[{}]|\n[ \t]*\n", re.DOTALL)
_DELIMITER = expression(r"[^\sA-Za-z{}\\*%]")
_CONDITION = expression(r"%[^\n]*+|\\(if[A-Za-z@]*|else|fi)(?![A-Za-z@])")
_TOKEN = expression(r"\s*+(\\[A-Za-z@]++|\\?[^\\{}%])", re.DOTALL)


@dataclass(slots=True)
class _Frame:
    """A text, and how far it has been read."""

    text: str
    name: str = ""  # of the macro that it is the expansion of
    at: int = 0


class Source:
    """The text of a document, and on top of it the macros that are being expanded."""

    def __init__(self, text: str) -> None:
        self.line = 1
        self._frames = [_Frame(text)]
        self._patience = self._allowance = len(text) + 1_000_000
        self.verbatim_fields = "\\endverb" in text  # as Biber writes them

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Step over what a pattern matches here."""
        frame = self._frame()
        found = pattern.match(frame.text, frame.at)
        if found is not None:
            self._step(found.end())
        return found

    def expand(self, text: str, name: str = "") -> None:
        """Read this next, as long as it is within bounds and not within itself."""
        self._allowance -= len(text) + 100
        within = bool(name) and any(frame.name == name for frame in self._frames)
        if (
            self._allowance > 0
            and len(text) <= MOST
            and len(self._frames) < _DEEPEST
            and not within
        ):
            self._frames.append(_Frame(text, name))

    def begins_group(self) -> bool:
        """Step to the brace that opens here, and behind it, if one does."""
        if self.take(_GROUP) is None:
            return False
        self._step(self._frame().at + 1)
        return True

    def group(self, *, verbatim: bool = False) -> str | None:
        """Return the argument in braces that comes next, and step over it.

        `verbatim` is for arguments in which a percent sign begins no comment.
        """
        frame = self._frame()
        found = _GROUP.match(frame.text, frame.at)
        if found is None:
            return None
        end = self._closing(frame.text, found.end(), _LETTERS if verbatim else _BRACES)
        if end is None:
            return None
        self._step(end)
        return frame.text[found.end() + 1 : end - 1]

    def optional(self) -> str | None:
        """Return the argument in brackets that comes next, and step over it."""
        found = self.take(_OPTIONAL)
        return None if found is None else found.group(1)

    def argument(self) -> str:
        """Return the next argument, which without braces is one token."""
        group = self.group()
        if group is not None:
            return group
        found = self.take(_TOKEN)
        return "" if found is None else found.group(1)

    def address(self) -> str | None:
        """Return the next argument as it is typed: in braces, or between two equal signs."""
        group = self.group(verbatim=True)
        return self.delimited() if group is None else group

    def delimited(self) -> str | None:
        """Return what stands between two equal signs in a line, and step over it."""
        frame = self._frame()
        opens = _DELIMITER.match(frame.text, frame.at)
        if opens is None:
            return None
        end = frame.text.find(opens.group(), opens.end(), opens.end() + MOST)
        inside = frame.text[opens.end() : end]
        if end < 0 or "\n" in inside:
            return None
        self._step(end + 1)
        return inside

    def skip_to(self, ending: str) -> None:
        """Step over everything up to and with an ending, or to the end."""
        frame = self._frame()
        end = frame.text.find(ending, frame.at)
        self._step(len(frame.text) if end < 0 else end + len(ending))

    def skip_condition(self) -> None:
        """Step over what is never typeset: to the `else` or the `fi` of the condition we are in."""
        frame = self._frame()
        depth = 1
        for found in _CONDITION.finditer(frame.text, frame.at) if self._patience > 0 else ():
            word = found.group(1) or ""
            depth += word.startswith("if") - (word == "fi")
            if not depth or (word == "else" and depth == 1):
                self._step(found.end())
                return
        self._patience -= len(frame.text) - frame.at

    def _frame(self) -> _Frame:
        while len(self._frames) > 1 and self._frames[-1].at >= len(self._frames[-1].text):
            self._frames.pop()
        return self._frames[-1]

    def _step(self, end: int) -> None:
        frame = self._frames[-1]
        if len(self._frames) == 1:
            self.line += frame.text.count("\n", frame.at, end)
        frame.at = end

    def _closing(self, text: str, at: int, braces: re.Pattern[str]) -> int | None:
        """Return where the group that opens at `at` has ended."""
        if self._patience < 0:
            end = text.find("}", at, at + _FEW)
            return None if end < 0 or "{" in text[at + 1 : end] else end + 1
        depth, most = 0, at + MOST
        for found in braces.finditer(text, at, most):
            depth += (found.group() == "{") - (found.group() == "}")
            if not depth:
                return found.end()
            if found.group()[0] == "\n":
                most = found.end()
                break
        self._patience -= min(most, len(text)) - at
        return None

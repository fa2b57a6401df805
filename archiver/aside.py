"""Values put aside, so that many of them take little room in memory: on the disk, and read again.

The file they lie in has no name, and is gone with whoever holds it. Values are those of
`archiver.model`, and what these are made of.
"""

import copyreg
import os
import pickle
import sys
import tempfile
import weakref
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import IO, Any, TypeVar, overload

from archiver import model
from archiver.model import ArchiverError

AT_HAND = 256
"""Values that wait in memory until they are put away together; fewer never are."""

ALL = sys.maxsize
"""As many as nobody has: where what is looked at again and again had better stay at hand."""

Value = TypeVar("Value")


class Aside(Sequence[Value]):
    """A sequence that grows at its end; each look at a value makes it anew."""

    def __init__(self, values: Iterable[Value] = (), *, at_hand: int = AT_HAND) -> None:
        self._at_hand = at_hand
        self._recent: list[Value] = []
        self._ends = array("Q", [0])
        self._file: IO[bytes] | None = None
        self.extend(values)

    def append(self, value: Value) -> None:
        """Add a value at the end; raise ArchiverError where there is no room for it."""
        self._recent.append(value)
        if len(self._recent) >= self._at_hand:
            self._put_away()

    def extend(self, values: Iterable[Value]) -> None:
        """Add values at the end; raise ArchiverError where there is no room for them."""
        for value in values:
            self.append(value)

    def __len__(self) -> int:
        return len(self._ends) - 1 + len(self._recent)

    def __iter__(self) -> Iterator[Value]:
        return map(self.__getitem__, range(len(self)))

    @overload
    def __getitem__(self, index: int) -> Value: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Value, ...]: ...

    def __getitem__(self, index: int | slice) -> Value | tuple[Value, ...]:
        if isinstance(index, slice):
            return tuple(map(self._value, range(len(self))[index]))
        return self._value(range(len(self))[index])

    def _value(self, number: int) -> Value:
        away = len(self._ends) - 1
        if number >= away or self._file is None:
            return self._recent[number - away]
        start, end = self._ends[number], self._ends[number + 1]
        value: Value = pickle.loads(os.pread(self._file.fileno(), end - start, start))  # noqa: S301  (our own bytes)
        return value

    def _put_away(self) -> None:
        pieces = [_packed(value) for value in self._recent]
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile()  # noqa: SIM115  (for as long as we are)
                weakref.finalize(self, self._file.close)
            self._file.write(b"".join(pieces))
            self._file.flush()
        except OSError as error:
            raise ArchiverError(
                f"Nothing more can be put aside in {tempfile.gettempdir()}: {error.strerror}.",
                "Make room there, or name another folder in TMPDIR.",
                exit_code=4,
            ) from error
        for piece in pieces:
            self._ends.append(self._ends[-1] + len(piece))
        self._recent.clear()


class Filed(Mapping[str, Value]):
    """Values put aside by a name, in the order in which the names came; a later one replaces."""

    def __init__(self, rows: Iterable[tuple[str, Value]] = (), *, at_hand: int = AT_HAND) -> None:
        self._numbers: dict[str, int] = {}
        self._values: Aside[Value] = Aside(at_hand=at_hand)
        for name, value in rows:
            self.put(name, value)

    def put(self, name: str, value: Value) -> None:
        """Put a value aside; raise ArchiverError where there is no room for it."""
        self._numbers[name] = len(self._values)
        self._values.append(value)

    def sort(self, names: Iterable[str]) -> None:
        """Put them in another order of their names; others are let go."""
        numbers = self._numbers
        self._numbers = {name: numbers[name] for name in names if name in numbers}

    def __getitem__(self, name: str) -> Value:
        return self._values[self._numbers[name]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, name: object) -> bool:
        return name in self._numbers


def _taken_apart(kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
    """Return what takes values of a kind apart, to be made anew of their fields."""
    names = tuple(each.name for each in fields(kind))
    of = attrgetter(*names)
    return lambda value: (kind, of(value) if len(names) > 1 else (of(value),))


_TABLE = copyreg.dispatch_table | {
    kind: _taken_apart(kind)
    for kind in vars(model).values()
    if isinstance(kind, type) and is_dataclass(kind)
}
"""The frozen values of the model, which pickle by itself takes several times as long over."""


def _packed(value: object) -> bytes:
    packed = BytesIO()
    pickler = pickle.Pickler(packed, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _TABLE
    pickler.dump(value)
    return packed.getvalue()

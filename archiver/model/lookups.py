"""Long sequences looked into, without a second copy of what is in them."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar, overload

AT_HAND = 128
"""URLs whose values are not looked up anew when they are asked for again."""


class OfUrl(Protocol):
    """What has to do with one URL."""

    @property
    def url(self) -> str:
        """The URL."""
        ...


About = TypeVar("About", bound=OfUrl)
Value = TypeVar("Value")


class ByUrl(Mapping[str, tuple[About, ...]], Generic[About]):
    """The values of a sequence by their URL, each in its order, and the URLs in that of the first.

    The sequence may not change any more.
    """

    def __init__(self, values: Sequence[About]) -> None:
        self._values = values
        self._first: dict[str, int] = {}
        self._following = array("Q", bytes(8 * len(values)))  # 0 where none follows
        last: dict[str, int] = {}
        for number, value in enumerate(values):
            if (before := last.get(value.url)) is None:
                self._first[value.url] = number
            else:
                self._following[before] = number
            last[value.url] = number
        self._found = lru_cache(AT_HAND)(self._look_up)

    def __getitem__(self, url: str) -> tuple[About, ...]:
        return self._found(url)

    def __iter__(self) -> Iterator[str]:
        return iter(self._first)

    def __len__(self) -> int:
        return len(self._first)

    def __contains__(self, url: object) -> bool:
        return url in self._first

    def _look_up(self, url: str) -> tuple[About, ...]:
        numbers = [self._first[url]]
        while (number := self._following[numbers[-1]]) > 0:
            numbers.append(number)
        return tuple(self._values[each] for each in numbers)


class Picked(Sequence[Value]):
    """Some values of a sequence, by their numbers there."""

    def __init__(self, values: Sequence[Value], numbers: Iterable[int]) -> None:
        self._values = values
        self._numbers = array("Q", numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[Value]:
        return map(self._values.__getitem__, self._numbers)

    @overload
    def __getitem__(self, index: int) -> Value: ...

    @overload
    def __getitem__(self, index: slice) -> "Picked[Value]": ...

    def __getitem__(self, index: int | slice) -> "Value | Picked[Value]":
        if isinstance(index, slice):
            return Picked(self._values, self._numbers[index])
        return self._values[self._numbers[index]]

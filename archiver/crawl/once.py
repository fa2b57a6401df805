"""What many links need and a run asks for once: whoever comes while it is asked for waits for it.

What came is put aside: of a run of many sites, it would fill the memory.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from archiver.aside import Filed

AT_HAND = 64
"""Values that wait in memory until they are put away together: some have half a megabyte."""

Value = TypeVar("Value")


class Once(Generic[Value]):
    """Values by name, each asked for by whoever needs it first."""

    def __init__(self) -> None:
        self._asking: dict[str, asyncio.Task[Value]] = {}
        self._told: Filed[Value] = Filed(at_hand=AT_HAND)

    def __contains__(self, name: object) -> bool:
        return name in self._told or name in self._asking

    async def ask(self, name: str, asking: Callable[[], Awaitable[Value]]) -> Value:
        """Return what was told, or is; who is cancelled leaves the others their answer.

        Raises what `asking` does, and ArchiverError where nothing more can be put aside.
        """
        if name in self._told:
            return self._told[name]
        if name not in self._asking:
            self._asking[name] = asyncio.ensure_future(self._ask(name, asking))
        return await asyncio.shield(self._asking[name])

    async def _ask(self, name: str, asking: Callable[[], Awaitable[Value]]) -> Value:
        try:
            value = await asking()
            self._told.put(name, value)
        finally:
            del self._asking[name]
        return value

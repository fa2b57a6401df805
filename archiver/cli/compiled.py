"""Keeps what our expressions are compiled to, beside what Python keeps of the module they are in.

That is our own folder: who may write there could change our modules, too. Where nobody may, or
Python is told to write no bytecode, nothing is kept, and each start compiles for itself.
"""

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

from archiver import expressions

PLACE = Path(cache_from_source(expressions.__file__)).with_suffix(".codes")


def recall(place: Path = PLACE) -> None:
    """Let expressions be found compiled, where an earlier start has kept them."""
    expressions.recall(place.read_bytes)


def keep(place: Path = PLACE) -> None:
    """Keep what was compiled since; whole, or not at all."""
    if sys.dont_write_bytecode or (learned := expressions.learned()) is None:
        return
    part = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        part.write_bytes(learned)
        part.replace(place)

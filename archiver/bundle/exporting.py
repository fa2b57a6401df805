"""Makes what is handed on: a WACZ, or a bundle with one in it.

Nothing stands under the final name until all of it is there. The moment is an argument, so that
the same ledger and moment give the same bytes.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from archiver.bundle import packing, placing, selecting, wacz
from archiver.bundle.collecting import Lack
from archiver.ledger import Ledger, Wanted


@dataclass(frozen=True, slots=True)
class Order:
    """What to export, and how: the home's WARC folder, what is wanted, and who is asking.

    `allow_missing` makes a bundle although records are missing, and says so inside. `split` is
    the size of a part in bytes, or None for one file.
    """

    warcs: Path
    wanted: Wanted
    software: str
    operator: str = ""
    allow_missing: bool = False
    split: int | None = None

    @property
    def at(self) -> datetime:
        """The moment of the bundle."""
        return self.wanted.at


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were made, and the records that are not in them, though the ledger knows."""

    files: tuple[Path, ...]
    records: int
    lacks: tuple[Lack, ...] = ()


def export_wacz(ledger: Ledger, order: Order, output: Path) -> Exported:
    """Write the records of a selection as a WACZ; raise ArchiverError where that cannot be."""
    with placing.room(output) as scratch:
        selected = selecting.select(ledger, order.warcs, order.wanted, scratch)
        collected = selected.collected
        selecting.demand_whole(collected.lacks, allowed=order.allow_missing)
        with Ledger.open_extract(selected.extract) as extract:
            about = _about(order, [each.name for each in extract.report().documents])
            entries = wacz.entries(extract, collected, scratch, about)
        files = _pack(packing.packed, entries, scratch, output, order.split)
    return Exported(tuple(files), len(collected.places), tuple(collected.lacks))


def _about(order: Order, names: Iterable[str]) -> wacz.About:
    documents = ", ".join(name.replace("\\", "/").rpartition("/")[2] for name in names)
    return wacz.About(
        title=f"What {documents} cites" if documents else "Cited pages",
        description="Snapshots of what is cited, as they were received, and what they need.",
        at=order.at,
        software=order.software,
    )


def _pack(
    pack: Callable[..., Iterable[bytes]],
    entries: Iterable[packing.Entry],
    scratch: Path,
    output: Path,
    split: int | None,
) -> list[Path]:
    with placing.Parts(scratch, output.name, split) as parts:
        for data in pack(entries, parts.patch):
            parts.write(data)
        return parts.place(output)

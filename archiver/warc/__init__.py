"""WARC files: what was sent and received, byte for byte, on disk before anything is said of it.

A `Recording` goes in, a `Snapshot` comes out; `docs/warc.md` describes the files. This
package is the door to warcio, used for writing and to undo the codings of an answer. It reads
its own files with its own reader, because warcio's returns a torn record silently short.
"""

from archiver.warc import index
from archiver.warc.body import body
from archiver.warc.copying import Member, chain_in, copied, member, members
from archiver.warc.entity import entity
from archiver.warc.folding import crc32
from archiver.warc.lines import Lines
from archiver.warc.read import DamagedError, Record, read, records
from archiver.warc.recall import Memory, Recalled, RecalledRendering, RecalledText, recall
from archiver.warc.recording import Recording
from archiver.warc.recover import recover, unfinished, unindexed
from archiver.warc.store import Store
from archiver.warc.verify import Entry, Inspection, inspect, verify, violations
from archiver.warc.volume import OPEN
from archiver.warc.writer import Writer, run_of

__all__ = [
    "OPEN",
    "DamagedError",
    "Entry",
    "Inspection",
    "Lines",
    "Member",
    "Memory",
    "Recalled",
    "RecalledRendering",
    "RecalledText",
    "Record",
    "Recording",
    "Store",
    "Writer",
    "body",
    "chain_in",
    "copied",
    "crc32",
    "entity",
    "index",
    "inspect",
    "member",
    "members",
    "read",
    "recall",
    "records",
    "recover",
    "run_of",
    "unfinished",
    "unindexed",
    "verify",
    "violations",
]

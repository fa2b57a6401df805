"""What a forger has: bundles taken apart, changed, and put together again, digests and all."""

import base64
import gzip
import hashlib
import io
import json
import re
import sqlite3
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

DATA = "data/"
WACZ = "data/evidence.wacz"
ALGORITHMS = ("sha256", "sha512")

Files = dict[str, bytes]


def taken_apart(path: Path) -> tuple[str, Files]:
    """Return the name of the top folder, and every file below it."""
    with zipfile.ZipFile(path) as file:
        top = file.namelist()[0].partition("/")[0]
        return top, {name.removeprefix(f"{top}/"): file.read(name) for name in file.namelist()}


def put_together(files: Files, path: Path, top: str = "x-evidence") -> Path:
    """Write files as a ZIP file, one that is strictly made."""
    with zipfile.ZipFile(path, "w") as file:
        for name, data in files.items():
            file.writestr(zipfile.ZipInfo(f"{top}/{name}"), data)
    return path


def with_manifests(files: Files) -> Files:
    """Return the files with every manifest right."""
    kept = {n: d for n, d in files.items() if not re.fullmatch(r"(tag)?manifest-\w+\.txt", n)}
    payload = [name for name in kept if name.startswith(DATA)]
    tags = [name for name in kept if not name.startswith(DATA) and not name.endswith(".sig")]
    for algorithm in ALGORITHMS:
        name = f"manifest-{algorithm}.txt"
        kept[name] = _manifest(kept, payload, algorithm)
        tags.append(name)
    for algorithm in ALGORITHMS:
        kept[f"tagmanifest-{algorithm}.txt"] = _manifest(kept, tags, algorithm)
    return kept


def _manifest(files: Files, names: list[str], algorithm: str) -> bytes:
    lines = (f"{hashlib.new(algorithm, files[n]).hexdigest()}  {n}\n" for n in sorted(names))
    return "".join(lines).encode()


def wacz_of(files: Files) -> Files:
    """Return the files of the WACZ inside."""
    with zipfile.ZipFile(io.BytesIO(files[WACZ])) as file:
        return {name: file.read(name) for name in file.namelist()}


def with_wacz(files: Files, inner: Files, *, package: bool = True) -> Files:
    """Return the files with another WACZ, its package made right, and every manifest."""
    inner = dict(inner)
    if package:
        listed = json.loads(inner["datapackage.json"])
        names = [n for n in inner if not n.startswith("datapackage")]
        listed["resources"] = [_resource(name, inner[name]) for name in names]
        inner["datapackage.json"] = (json.dumps(listed, indent=2) + "\n").encode()
        digest = json.loads(inner["datapackage-digest.json"])
        digest["hash"] = f"sha256:{hashlib.sha256(inner['datapackage.json']).hexdigest()}"
        inner["datapackage-digest.json"] = (json.dumps(digest, indent=2) + "\n").encode()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as file:
        for name, data in inner.items():
            file.writestr(zipfile.ZipInfo(name), data)
    return with_manifests(files | {WACZ: target.getvalue()})


def _resource(name: str, data: bytes) -> dict:
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    short = name.rpartition("/")[2].lower()
    return {"name": short, "path": name, "hash": digest, "bytes": len(data)}


def archive_of(inner: Files) -> str:
    """Return the name of the first WARC file."""
    return next(name for name in inner if name.startswith("archive/"))


def members(data: bytes) -> list[bytes]:
    """Return the records of a WARC file, unfolded."""
    found = []
    while data:
        inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
        found.append(inflate.decompress(data))
        data = inflate.unused_data
    return found


def folded(records: list[bytes]) -> bytes:
    """Return records as a WARC file."""
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def with_block(record: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return a record whose block is another, its length and digests made right."""
    head, _, rest = record.partition(b"\r\n\r\n")
    block = change(rest.removesuffix(b"\r\n\r\n"))
    entity = block.partition(b"\r\n\r\n")[2] if b"msgtype" in head else block
    for field, data in ((b"WARC-Block-Digest", block), (b"WARC-Payload-Digest", entity)):
        digest = hashlib.sha256(data).hexdigest().encode()
        head = re.sub(field + rb": sha256:[0-9a-f]+", field + b": sha256:" + digest, head)
    head = re.sub(
        rb"Content-Length: [0-9]+$", b"Content-Length: %d" % len(block), head, flags=re.MULTILINE
    )
    length = re.compile(rb"Content-Length: [0-9]+")
    head = length.sub(b"Content-Length: %d" % len(block), head)
    return head + b"\r\n\r\n" + block + b"\r\n\r\n"


def reindexed(inner: Files) -> Files:
    """Return a WACZ with an index that leads to its records, as the forger has read about it."""
    lines = []
    for name in (each for each in inner if each.startswith("archive/")):
        at, data = 0, inner[name]
        old = {
            json.loads(line[line.index("{") :])["url"]: line
            for line in gzip.decompress(inner["indexes/index.cdx.gz"]).decode().splitlines()
        }
        while data:
            inflate = zlib.decompressobj(zlib.MAX_WBITS + 16)
            record = inflate.decompress(data)
            member = data[: len(data) - len(inflate.unused_data)]
            lines += _line(record, member, at, old)
            at, data = at + len(member), inflate.unused_data
    block = gzip.compress("".join(sorted(lines)).encode(), mtime=0)
    key = min(lines).partition("{")[0].strip()
    digest = f"sha256:{hashlib.sha256(block).hexdigest()}"
    place = json.dumps({"offset": 0, "length": len(block), "digest": digest})
    header = json.dumps({"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"})
    idx = f"!meta 0 {header}\n{key} {place}\n".encode()
    return inner | {"indexes/index.cdx.gz": block, "indexes/index.idx": idx}


def _line(record: bytes, member: bytes, at: int, old: dict[str, str]) -> list[str]:
    head = record.partition(b"\r\n\r\n")[0].decode()
    if not re.search(r"^WARC-Type: (response|revisit)\r?$", head, re.MULTILINE):
        return []
    url = re.search(r"WARC-Target-URI: (\S+)", head)[1]
    before, _, facts = old[url].partition("{")
    payload = re.search(r"WARC-Payload-Digest: (\S+)", head)
    found = json.loads("{" + facts)
    changed = {"length": str(len(member)), "offset": str(at)}
    changed |= {"digest": payload[1].removeprefix("sha1:")} if payload else {}
    changed["recordDigest"] = f"sha256:{hashlib.sha256(member).hexdigest()}"
    return [f"{before}{json.dumps(found | changed)}\n"]


def with_ledger(files: Files, *statements: str) -> Files:
    """Return the files with a ledger in which some rows are others; its guards were taken away."""
    with tempfile.NamedTemporaryFile(suffix=".db") as file:
        file.write(files[f"{DATA}ledger.db"])
        file.flush()
        with closing(sqlite3.connect(file.name)) as connection:
            names = connection.execute("SELECT name, sql FROM sqlite_master WHERE type='trigger'")
            guards = list(names)
            for name, _ in guards:
                connection.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                connection.execute(statement)
            for _, sql in guards:
                connection.execute(sql)
            connection.commit()
        return with_manifests(files | {f"{DATA}ledger.db": Path(file.name).read_bytes()})


def chained(lines: list[dict]) -> bytes:
    """Return acts as a chain that holds by itself."""
    previous, found = "sha256:" + "0" * 64, []
    for number, act in enumerate(lines, start=1):
        whole = act | {"n": number, "previous": previous}
        line = json.dumps(whole, sort_keys=True, separators=(",", ":"))
        previous = f"sha256:{hashlib.sha256(line.encode()).hexdigest()}"
        found.append(line + "\n")
    return "".join(found).encode()


def signed(files: Files, key) -> Files:
    """Return the files signed with a key of the forger's own, the WACZ as well."""
    inner = wacz_of(files)
    digest = json.loads(inner["datapackage-digest.json"])
    said = digest.get("signedData", {})
    digest["signedData"] = said | {"hash": digest["hash"], **key.sign_wacz(digest["hash"])}
    inner["datapackage-digest.json"] = (json.dumps(digest, indent=2) + "\n").encode()
    whole = with_wacz(files | {"public-key.pem": key.public.pem}, inner, package=False)
    return whole | {"tagmanifest-sha256.txt.sig": key.sign(whole["tagmanifest-sha256.txt"])}


def base64_of(data: bytes) -> str:
    return base64.b64encode(data).decode()


# --- what is done to the ZIP file itself ---------------------------------------------------


def local_header(data: bytes, name: bytes) -> int:
    """Return where the header of an entry begins."""
    at = data.index(name) - 30
    assert data[at : at + 4] == b"PK\x03\x04"
    return at


def patched(data: bytes, at: int, value: bytes) -> bytes:
    return data[:at] + value + data[at + len(value) :]


def directory_start(data: bytes) -> int:
    """Return where the directory begins."""
    return struct.unpack("<L", data[-6:-2])[0]


def with_gap(data: bytes, hidden: bytes) -> bytes:
    """Return a ZIP file with bytes between the last entry and the directory."""
    at = directory_start(data)
    end = data[at:]
    return data[:at] + hidden + patched(end, len(end) - 6, struct.pack("<L", at + len(hidden)))


def repacked(
    files: Files, *, behind: bytes = b"", extra: bytes = b"", folder: bytes = b""
) -> bytes:
    """Return files as a ZIP file whose first entry is deflated.

    `behind` stands behind what is deflated, `extra` is a field of each entry, `folder` what a
    folder holds.
    """
    entries, directory = b"", b""
    for number, (name, data) in enumerate(files.items()):
        method, packed = (8, _deflated(data) + behind) if not number else (0, data)
        entry = _entry(name, method, (zlib.crc32(data), len(packed), len(data)), extra)
        directory += entry[1] + struct.pack("<L", len(entries)) + entry[2]
        entries += entry[0] + packed
    if folder:
        top = next(iter(files)).partition("/")[0]
        entry = _entry(f"{top}/data/folder/", 8, (0, len(folder), 0), extra)
        directory += entry[1] + struct.pack("<L", len(entries)) + entry[2]
        entries += entry[0] + folder
    count = len(files) + bool(folder)
    facts = (0, 0, count, count, len(directory), len(entries), 0)
    return entries + directory + struct.pack("<4s4H2LH", b"PK\x05\x06", *facts)


def _deflated(data: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(data) + deflate.flush()


def _entry(name: str, method: int, facts: tuple, extra: bytes) -> tuple[bytes, bytes, bytes]:
    """Return a header, and what stands before and behind its place in the directory."""
    raw = name.encode()
    shared = struct.pack("<5H3L2H", 20, 0, method, 0, 33, *facts, len(raw), len(extra))
    attributes = struct.pack("<3HL", 0, 0, 0, 0)
    header = b"PK\x03\x04" + shared + raw + extra
    return header, b"PK\x01\x02\x14\0" + shared + attributes, raw + extra


def with_zip64(data: bytes, *, count=0xFFFF, length=0xFFFFFFFF, place=0xFFFFFFFF, **lies) -> bytes:
    """Return a ZIP file with a ZIP64 directory, and what the short one says beside it."""
    true, size, start = struct.unpack("<HLL", data[-12:-2])
    said = {"size": 44, "disk": 0, "here": true, "disks": 1} | lies
    numbers = (said["size"], 45, 45, said["disk"], 0, said["here"], true, size, start)
    long = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", *numbers)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, start + size, said["disks"])
    short = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, length, place, 0)
    return data[:-22] + long + locator + short


def with_warcinfo(inner: Files) -> Files:
    """Return a WACZ with one more record that says how its file was made, at the end."""
    name = archive_of(inner)
    record = re.sub(rb"urn:uuid:[0-9a-f]{4}", b"urn:uuid:ffff", members(inner[name])[0], count=1)
    return inner | {name: inner[name] + gzip.compress(record, mtime=0)}

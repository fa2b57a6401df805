"""Reads a proof with the `opentimestamps` library, in its own interpreter, and writes it again."""

import json
import sys
from pathlib import Path

from opentimestamps.core.notary import PendingAttestation
from opentimestamps.core.serialize import BytesDeserializationContext, BytesSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile

source, target = map(Path, sys.argv[1:])
proof = DetachedTimestampFile.deserialize(BytesDeserializationContext(source.read_bytes()))
again = BytesSerializationContext()
proof.serialize(again)
target.write_bytes(again.getbytes())
attested = [
    [message.hex(), each.uri if isinstance(each, PendingAttestation) else str(each.height)]
    for message, each in proof.timestamp.all_attestations()
]
json.dump({"digest": proof.file_digest.hex(), "attested": attested}, sys.stdout)

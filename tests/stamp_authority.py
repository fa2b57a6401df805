"""A timestamp authority on this machine: OpenSSL's own, behind HTTP."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

CONFIG = """[tsa]
default_tsa = t
[t]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""
DAY = timedelta(days=1)
PEM = serialization.Encoding.PEM


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


class Authority:
    """A root, and what it lets stamp; `until` is when its certificate ends."""

    def __init__(self, folder: Path, name: str, until: datetime | None = None) -> None:
        folder.mkdir()
        self.folder = folder
        self.root = folder / "root.pem"
        end = until or datetime.now(UTC) + 30 * DAY
        root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
        constraints = x509.BasicConstraints(ca=True, path_length=None)
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        root = self._certificate(f"{name} Root", f"{name} Root", (root_key, root_key), constraints)
        leaf = self._certificate(name, f"{name} Root", (key, root_key), usage, end)
        self.root.write_bytes(root.public_bytes(PEM))
        (folder / "leaf.pem").write_bytes(leaf.public_bytes(PEM))
        plain = serialization.NoEncryption()
        form = serialization.PrivateFormat.PKCS8
        (folder / "key.pem").write_bytes(key.private_bytes(PEM, form, plain))
        (folder / "serial").write_text("01\n")
        (folder / "ts.cnf").write_text(CONFIG)

    def _certificate(self, subject, issuer, keys, extension, end=None) -> x509.Certificate:
        key, by = keys
        now = datetime.now(UTC)
        return (
            x509.CertificateBuilder()
            .subject_name(_name(subject))
            .issuer_name(_name(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - 90 * DAY)
            .not_valid_after(end or now + 365 * DAY)
            .add_extension(extension, critical=True)
            .sign(by, hashes.SHA256())
        )

    def answer(self, query: bytes) -> bytes:
        """Return a stamp, as `openssl ts` makes it."""
        (self.folder / "query").write_bytes(query)
        command = (
            *("openssl", "ts", "-reply", "-queryfile", "query", "-signer", "leaf.pem", "-section"),
            *("t", "-inkey", "key.pem", "-chain", "root.pem", "-config", "ts.cnf", "-out", "out"),
        )
        subprocess.run(command, cwd=self.folder, check=True, capture_output=True, timeout=30)
        return (self.folder / "out").read_bytes()


@contextmanager
def answering(authority: Authority) -> Iterator[str]:
    """Let an authority answer; yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            assert self.headers["Content-Type"] == "application/timestamp-query"
            answer = authority.answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

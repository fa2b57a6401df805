"""Certificates for the TLS doors, made anew each time: a CA, and leaves good and bad.

The keys are elliptic, so that making them costs milliseconds. Certificates keep to what
OpenSSL's strict checks ask of them (RFC 5280).
"""

import ipaddress
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pair:
    """A certificate and its private key."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def name(self) -> x509.Name:
        """Whom the certificate is for."""
        return self.certificate.subject

    def pem(self, *, with_key: bool = False) -> bytes:
        """Return the certificate as PEM, after its key if that is wanted."""
        certificate = self.certificate.public_bytes(serialization.Encoding.PEM)
        return self._key_pem() + certificate if with_key else certificate

    def _key_pem(self) -> bytes:
        return self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )


def authority(name: str, issuer: Pair | None = None) -> Pair:
    """Return a CA; without an issuer, one that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    builder = _draft(name, key, issuer, age=0 * DAY).add_extension(
        x509.BasicConstraints(ca=True, path_length=None), critical=True
    )
    return _signed(builder.add_extension(_usage(ca=True), critical=True), key, issuer)


def leaf(hosts: Sequence[str], issuer: Pair | None, age: timedelta = 0 * DAY) -> Pair:
    """Return a server's certificate for these hosts; without an issuer, a self-signed one."""
    key = ec.generate_private_key(ec.SECP256R1())
    names = x509.SubjectAlternativeName([_general_name(host) for host in hosts])
    server = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
    builder = (
        _draft(hosts[0], key, issuer, age)
        .add_extension(names, critical=False)
        .add_extension(server, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(ca=False), critical=True)
    )
    return _signed(builder, key, issuer)


def context(folder: Path, pair: Pair, *chain: Pair) -> ssl.SSLContext:
    """Return what a server needs to show this certificate and its chain."""
    file = folder / f"{pair.certificate.serial_number:x}.pem"
    file.write_bytes(pair.pem(with_key=True) + b"".join(link.pem() for link in chain))
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(file)
    return made


def _draft(
    name: str, key: ec.EllipticCurvePrivateKey, issuer: Pair | None, age: timedelta
) -> x509.CertificateBuilder:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signer = issuer.key if issuer is not None else key
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.name if issuer is not None else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - DAY - age)
        .not_valid_after(now + DAY - age)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    )


def _signed(
    builder: x509.CertificateBuilder, key: ec.EllipticCurvePrivateKey, issuer: Pair | None
) -> Pair:
    signer = issuer.key if issuer is not None else key
    return Pair(builder.sign(signer, hashes.SHA256()), key)


def _usage(*, ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=ca,
        crl_sign=ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _general_name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


class Keyring:
    """The contexts of the TLS doors. `ca_file` is what a client must trust to trust `trusted`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._root = authority("A CA for tests")
        self._middle = authority("An intermediate CA for tests", self._root)
        self._by_host: dict[str, ssl.SSLContext] = {}
        self.ca_file = folder / "ca.pem"
        self.ca_file.write_bytes(self._root.pem())

    def trusted(self) -> ssl.SSLContext:
        """Return a context that has a good certificate for whatever host is asked for."""
        made = self._issued(["127.0.0.1", "::1", "localhost"])
        made.sni_callback = self._choose
        return made

    def self_signed(self) -> ssl.SSLContext:
        """Return a context whose certificate nobody vouches for."""
        return context(self._folder, leaf(["www.example"], issuer=None))

    def expired(self) -> ssl.SSLContext:
        """Return a context whose certificate ran out a year ago."""
        return self._issued(["www.example"], age=365 * DAY)

    def wrong_host(self) -> ssl.SSLContext:
        """Return a context whose certificate is good, for another host."""
        return self._issued(["elsewhere.invalid"])

    def _issued(self, hosts: Sequence[str], age: timedelta = 0 * DAY) -> ssl.SSLContext:
        return context(self._folder, leaf(hosts, self._middle, age), self._middle)

    def _choose(self, talk: ssl.SSLObject, host: str | None, _: ssl.SSLContext) -> None:
        if host is not None:
            if host not in self._by_host:
                self._by_host[host] = self._issued([host])
            talk.context = self._by_host[host]

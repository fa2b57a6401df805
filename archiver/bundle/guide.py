"""VERIFY.md: how to check a bundle with standard tools alone, and what it does not prove."""

from pathlib import Path

from archiver.bundle.facts import Facts, moment

TEMPLATE = Path(__file__).with_name("guide.md").read_text("utf-8")

_ECDSA = """
    openssl dgst -sha256 -verify public-key.pem \\
        -signature tagmanifest-sha256.txt.sig tagmanifest-sha256.txt
"""

_ED25519 = """
    openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin \\
        -in tagmanifest-sha256.txt -sigfile tagmanifest-sha256.txt.sig
"""

_SIGNED = """
It is signed. With OpenSSL:
{command}
`public-key.pem` came with the bundle, and proves nothing by itself: compare its fingerprint
with the one that the maker published elsewhere.

    openssl pkey -pubin -in public-key.pem -outform DER | sha256sum

This bundle says that it is `{key}`.
"""

_UNSIGNED = "- This bundle is not signed: nothing in it shows who made it.\n"
_STAMPED = (
    "- No outside timestamp is part of what is signed. Where one was added, it lies beside the "
    "signature,\n  as `tagmanifest-sha256.txt.1.tsr` and so on (RFC 3161). With the root "
    "certificate of its authority:\n  `openssl ts -verify -data tagmanifest-sha256.txt "
    "-in tagmanifest-sha256.txt.1.tsr -CAfile ROOT.pem`\n"
    "- An OpenTimestamps proof, where one was added, is `tagmanifest-sha256.txt.ots`. With the "
    "program of\n  https://opentimestamps.org, which asks a Bitcoin node: "
    "`ots verify tagmanifest-sha256.txt.ots`\n"
    "- Whoever likes may have signed the same file with a key of their own, beside it:\n"
    "  `minisign -Vm tagmanifest-sha256.txt -p THEIRS.pub`, or "
    "`gpg --verify tagmanifest-sha256.txt.asc`\n"
)


def render(facts: Facts, title: str) -> bytes:
    """Return the file."""
    command = _ED25519 if facts.key.startswith("ed25519") else _ECDSA
    told = TEMPLATE.format(
        title=_plain(title),
        made=f"at {moment(facts.at)}",
        by=f" by {_plain(facts.operator)}" if facts.operator else "",
        software=_plain(facts.software),
        signature=_SIGNED.format(command=command, key=_plain(facts.key)) if facts.key else "",
        missing=_missing(facts),
        unsigned=_STAMPED if facts.key else _UNSIGNED + _STAMPED,
    )
    return told.encode("utf-8", "replace")


def _missing(facts: Facts) -> str:
    lines = [
        f"- The document {_plain(each.name)}: {_plain(each.why)}. Its SHA-256 was {each.sha256}."
        for each in facts.documents
        if each.file is None
    ]
    lines += [
        f"- The record {_plain(lack.record_id)} of {_plain(lack.warc)}: {_plain(lack.why)}."
        for lack in facts.lacks
    ]
    return "\n".join(lines) or "All that the ledger knows of these links up to that moment is here."


def _plain(raw: str) -> str:
    """Return a text on one line in which nothing is markup."""
    return " ".join("".join(each if each not in "`*<>[]\\" else "_" for each in raw).split())

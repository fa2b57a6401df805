"""`archiver key`: a key to sign bundles with, and its fingerprint to publish."""

from pathlib import Path

import click

from archiver.cli import output
from archiver.model import ArchiverError

ALGORITHMS = ("ecdsa-p384", "ed25519")


@click.group("key", epilog="A passphrase is asked for, or read from ARCHIVER_PASSPHRASE.")
def command() -> None:
    """Make a key to sign bundles with, or show its fingerprint.

    The fingerprint is to be published where readers find it without you, such as on a site or in
    print: a signature shows that its maker had the key, and only you can show whose it is.
    """


@command.command("new")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--type",
    "algorithm",
    type=click.Choice(ALGORITHMS),
    default=ALGORITHMS[0],
    show_default=True,
    help="What it signs with; only ECDSA signs the WACZ inside, too.",
)
def new(path: Path, algorithm: str) -> int:
    """Make a key: FILE, encrypted with a passphrase, and FILE.pub to publish.

    There is no way back to a key whose passphrase is lost.
    """
    from archiver.bundle import signing  # noqa: PLC0415  (cryptography is dear to import)
    from archiver.cli import keys  # noqa: PLC0415

    public_path = path.with_name(path.name + keys.PUBLIC)
    for each in (path, public_path):
        if each.exists():
            raise ArchiverError(f"{each} is there already", "Name a new file.")
    made = signing.new(signing.Algorithm(algorithm))
    try:
        made.save(path, keys.passphrase(new=True))
        public_path.write_bytes(made.public.pem)
    except OSError as error:
        raise ArchiverError(
            f"{error.filename} cannot be written: {error.strerror}", "Name another file."
        ) from error
    output.write(f"{made.public.name}\n")
    output.note(f"{path} is the key, {public_path} the half to publish.")
    return 0


@command.command("show")
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE.pub")
def show(path: Path) -> int:
    """Show the fingerprint of a public key."""
    from archiver.cli import keys  # noqa: PLC0415

    output.write(f"{keys.fingerprint(str(path))}\n")
    return 0

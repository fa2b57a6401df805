"""`archiver bundle`: what is done with a bundle that is made."""

from pathlib import Path

import click

from archiver.cli import config, flags, output

UNANSWERED = 4


@click.group("bundle")
def command() -> None:
    """Add a trusted timestamp to a bundle that is made."""


@command.command(
    "timestamp", epilog="Exit codes: 4 when no authority gave a timestamp; 2 for what is no bundle."
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="FILE")
@click.option(
    "--url",
    "urls",
    multiple=True,
    metavar="URL",
    help="The authority to ask; may be given several times.  [default: timestamp]",
)
@flags.home
def timestamp(*, path: Path, urls: tuple[str, ...], home: Path) -> int:
    """Ask timestamp authorities (RFC 3161) to confirm that a bundle was there at this time.

    FILE is a bundle, or its folder. Only its root digest is sent. What they answer is put beside
    the signature; nothing that is signed changes.
    """
    from archiver.cli import stamps  # noqa: PLC0415  (the ledger is dear to import)

    authorities = urls or config.in_force("run", home, {}).settings.timestamp
    names = stamps.stamp(path, authorities)
    for name in names:
        output.note(f"{name} is in {path}.")
    return 0 if names else UNANSWERED

"""`archiver bundle`: what is done with a bundle that is made."""

import sys
from pathlib import Path

import click

from archiver.cli import config, flags, output

UNANSWERED = 4


@click.group("bundle", short_help="Add a timestamp or a signature to a bundle that is made.")
def command() -> None:
    """Add a timestamp or a signature to a bundle; print its line."""


@command.command(
    "timestamp",
    epilog="Exit codes: 4 when no authority and no calendar answered; 2 for what is no bundle.",
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="FILE")
@click.option(
    "--url",
    "urls",
    multiple=True,
    metavar="URL",
    help="The authority to ask; may be given several times.  [default: timestamp]",
)
@click.option(
    "--calendar",
    "calendars",
    multiple=True,
    metavar="URL",
    help="The OpenTimestamps calendar to ask; may be given several times.  [default: calendars]",
)
@flags.home
def timestamp(*, path: Path, urls: tuple[str, ...], calendars: tuple[str, ...], home: Path) -> int:
    """Ask timestamp authorities (RFC 3161) and calendars to confirm that a bundle was there.

    FILE is a bundle, or its folder. Only its root digest is sent. What they answer is put beside
    the signature; nothing that is signed changes. A calendar (OpenTimestamps) promises that a
    Bitcoin block will attest it; 'archiver bundle upgrade' fetches that some hours later.
    """
    from archiver.cli import stamps  # noqa: PLC0415  (the ledger is dear to import)

    settings = config.in_force("run", home, {}).settings
    named = bool(urls or calendars)
    asked = (urls, calendars) if named else (settings.timestamp, settings.calendars)
    names = stamps.stamp(path, settings, *asked)
    for name in names:
        output.note(f"{name} is in {path}.")
    _log(home, "bundle timestamped", path, files=names)
    return 0 if names else UNANSWERED


@command.command(
    "upgrade",
    epilog="Exit codes: 4 when calendars have nothing yet, or do not answer; 2 for a bundle "
    "without a proof.",
)
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="FILE")
@flags.home
def upgrade(*, path: Path, home: Path) -> int:
    """Ask the calendars of a bundle's OpenTimestamps proof for what attests it by now.

    FILE is a bundle, or its folder. What is answered is added to the proof beside the signature;
    nothing that is signed changes.
    """
    from archiver.cli import stamps  # noqa: PLC0415  (the ledger is dear to import)

    settings = config.in_force("run", home, {}).settings
    done, waiting = stamps.upgrade(path, settings)
    if done:
        output.note(f"The proof in {path} leads to a block now.")
    if waiting:
        output.note("Calendars have nothing yet for all that is pending; ask again in some hours.")
    if not (done or waiting):
        output.note(f"The proof in {path} is complete.")
    if done:
        _log(home, "bundle upgraded", path)
    return UNANSWERED if waiting else 0


@command.command("line", epilog="Exit codes: 2 for what is no bundle.")
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="FILE")
@click.option(
    "--qr",
    type=click.Path(path_type=Path),
    metavar="FILE.svg|.png",
    help="Write a QR code of the line to this file, too.",
)
def line(*, path: Path, qr: Path | None) -> int:
    """Print the line to publish of a bundle: its name and its root digest.

    FILE is a bundle, or its folder. Whoever has the line from elsewhere can tell the bundle from
    every other. A terminal shows it as a QR code, too.
    """
    from archiver.bundle import line as lines  # noqa: PLC0415

    text = lines.line(path)
    if qr is not None:
        lines.draw(text, qr)
    output.write(f"{text}\n\n{lines.drawn(text)}\n" if sys.stdout.isatty() else f"{text}\n")
    return 0


@command.command("attach", epilog="Exit codes: 2 for what is no bundle, or no signature.")
@click.argument("path", type=click.Path(exists=True, path_type=Path), metavar="FILE")
@click.argument(
    "signature", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="SIGNATURE"
)
@flags.home
def attach(*, path: Path, signature: Path, home: Path) -> int:
    """Put a detached signature of your own into a bundle, by minisign or PGP.

    FILE is a bundle, or its folder; SIGNATURE is of the tagmanifest-sha256.txt in it, and ends in
    .minisig or .asc. It is put beside the bundle's own; nothing that is signed changes.
    """
    from archiver.bundle import adding  # noqa: PLC0415

    name = adding.attach(path, signature)
    output.note(f"{name} is in {path}.")
    _log(home, "signature attached", path, files=[name])
    return 0


def _log(home: Path, act: str, path: Path, **facts: object) -> None:
    """Add to the home's chain of custody what was done with a bundle."""
    from archiver.bundle import adding  # noqa: PLC0415
    from archiver.cli.home import log  # noqa: PLC0415

    log(home, act, root=adding.root(path), file=path.name, **facts)

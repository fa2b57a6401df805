"""`archiver search`: full text of what was archived."""

from pathlib import Path

import click

from archiver.cli import flags, output
from archiver.reports import HITS, Layout


@click.command("search")
@click.argument("words", nargs=-1, required=True, metavar="WORD...", help="What to look for.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="The most pages shown, the best first.",
)
@flags.form(*HITS)
@flags.output
@flags.home
def command(
    words: tuple[str, ...], limit: int, form: str, output_path: Path | None, home: Path
) -> int:
    """Find archived pages whose text holds all the words.

    Words in quotation marks must stand together. Case and accents do not matter, nor do
    vowel marks in Arabic.
    """
    from archiver.cli.home import ledger  # noqa: PLC0415  (the ledger is dear to import)

    with ledger(home) as opened:
        found = opened.search(" ".join(words), limit)
    output.write(HITS[form](found, Layout(output.width())), output_path)
    return 0

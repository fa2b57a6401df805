"""`archiver check`: whether links are dead, before publication."""

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from archiver.cli import config, flags, intake, output
from archiver.cli.choice import Wanted
from archiver.model import ArchiverError, Document, Health, LinkStatus, Stage, Standing
from archiver.reports import RENDERERS, Layout

DEAD_LINKS = 1
NOTHING = "none"

WORDS = (*Health, *LinkStatus, *(stage for stage in Stage if stage != Stage.NONE), NOTHING)
"""What `--fail-on` may name. `none` is no stage here: it stands for no link at all."""


def _fail_on(_context: click.Context, _option: click.Parameter, raw: str) -> frozenset[str]:
    words = frozenset(word.strip() for word in raw.split(",") if word.strip())
    for word in sorted(words.difference(WORDS)):
        near = difflib.get_close_matches(word, WORDS, n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"Choose from {', '.join(WORDS)}."
        raise ArchiverError(f"--fail-on: there is no status, health or stage {word!r}", hint)
    return words - {NOTHING}


@click.command(
    "check",
    cls=flags.WithSettings,
    epilog="Exit codes: 2 when a document could not be read; else 1 when a link failed; else 4 "
    "when not every link could be looked at; else 0.",
)
@flags.reading
@click.option(
    "--fail-on",
    default=Health.DEAD.value,
    show_default=True,
    metavar="WORD,...",
    callback=_fail_on,
    help="Which links make the exit code 1: statuses, healths or stages; none for no link.",
)
@flags.form(*RENDERERS)
@flags.output
@flags.home
@flags.settings("check")
def command(
    *,
    wanted: Wanted,
    fail_on: frozenset[str],
    form: str,
    output_path: Path | None,
    home: Path,
    **chosen: Any,  # noqa: ANN401  (one for every setting)
) -> int:
    """Look whether links are dead, before publication.

    Nothing is kept. Where the home has a ledger, what earlier runs saw is taken into account.
    """
    from archiver.cli import fetching, looking  # noqa: PLC0415  (Scrapy is dear to import)

    settings = config.in_force("check", home, flags.given(chosen)).settings

    def fetch(url: str, form: str | None) -> Document:
        return fetching.fetch(url, form, settings, None)

    taken = intake.read(wanted, fetch)
    looked = looking.look("check", taken, settings, home, keep=False)
    output.write(RENDERERS[form](looked.report, Layout(output.width())), output_path)
    intake.complain(taken)
    if not taken.unread and _any_fails(looked.report.links, fail_on):
        return DEAD_LINKS
    return looking.exit_code(taken, looked)


def _any_fails(links: Iterable[Standing], fail_on: frozenset[str]) -> bool:
    verdicts = (standing.verdict for standing in links if standing.verdict is not None)
    return any(
        not fail_on.isdisjoint({verdict.status, verdict.health, verdict.stage})
        for verdict in verdicts
    )

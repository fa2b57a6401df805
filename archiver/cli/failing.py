"""Which links fail: those whose status, health or stage somebody named."""

import difflib
from collections.abc import Iterable

import click

from archiver.model import ArchiverError, Health, LinkStatus, Stage, Standing

NOTHING = "none"

WORDS = (*Health, *LinkStatus, *(stage for stage in Stage if stage != Stage.NONE), NOTHING)
"""What `--fail-on` may name. `none` is no stage here: it stands for no link at all."""

DEAD = frozenset({Health.DEAD.value})
"""What fails where nobody named anything."""


def named(_context: click.Context, _option: click.Parameter, raw: str) -> frozenset[str]:
    """Read what `--fail-on` names; raise ArchiverError."""
    words = frozenset(word.strip() for word in raw.split(",") if word.strip())
    for word in sorted(words.difference(WORDS)):
        near = difflib.get_close_matches(word, WORDS, n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"Choose from {', '.join(WORDS)}."
        raise ArchiverError(f"--fail-on: there is no status, health or stage {word!r}", hint)
    return words - {NOTHING}


def among(links: Iterable[Standing], words: frozenset[str] = DEAD) -> frozenset[str]:
    """Return the URLs of the links that are what the words name."""
    verdicts = (standing.verdict for standing in links if standing.verdict is not None)
    return frozenset(
        verdict.url
        for verdict in verdicts
        if not words.isdisjoint({verdict.status, verdict.health, verdict.stage})
    )

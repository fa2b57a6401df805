"""How a command with settings helps: shortly with `--help`, and whole with `--help-all`."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

import click

from archiver.settings import meanings

Rows = Sequence[tuple[str, str]]
"""Options as help shows them: how each is written, and what it is for."""

FIRST, AROUND, LEAST = 30, 6, 20
"""Columns that click gives to what is explained, and to blanks; and the fewest for the rest."""

RAW = "\b"
"""What tells click to leave the lines of a paragraph as they are."""

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Who we are": (
        "contact",
        "operator",
        "vantage",
        "trusted_keys",
        "timestamp",
        "calendars",
        "timestamp_roots",
    ),
    "Manners": ("robots", "sites", "concurrency", "per_site", "delay", "max_wait"),
    "Patience": (
        "tries",
        "retry_wait",
        "timeout",
        "connect_timeout",
        "link_time",
        "max_redirects",
    ),
    "Limits": ("max_head", "max_body", "max_inflated", "max_ratio"),
    "What a page needs to look as it does": (
        "requisites",
        "max_requisites",
        "max_requisites_size",
        "max_requisite_body",
        "requisites_time",
    ),
    "Public archives": (
        "archives",
        "archive",
        "archive_at_once",
        "archive_delay",
        "archive_pause",
        "archive_time",
        "save_at_once",
        "save_poll",
        "save_time",
        "save_within",
    ),
    "What a browser sees": (
        "browser",
        "browser_program",
        "browser_pages",
        "browser_time",
        "browser_quiet",
    ),
    "Where we may go": (
        "allow_net",
        "connect_to",
        "proxy",
        "http_proxy",
        "https_proxy",
        "no_proxy",
    ),
    "What is kept": ("warcs", "warc_size", "fsync", "revalidate", "extract"),
    "The clock": (
        "min_interval",
        "max_interval",
        "max_time",
        "max_bytes",
        "max_links",
        "alerts",
        "alert_digest",
    ),
}
"""The headings that settings are shown under in `--help`, with every key of the table."""

CHOOSING = ("form_of_documents", "include", "exclude", "kinds")
"""The options by which a command that reads documents is told which of their links it takes."""


class WithSettings(click.Command):
    """A command whose help is short: of its settings, `--help` says only which there are."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401  (click's signature)
        super().__init__(*arguments, **named)
        self.params.append(
            click.Option(
                ["--help-all"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_show_whole_help,
                help="Show this message with what every setting is for, and exit.",
            )
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the command's own options, which links it takes, and then the settings."""
        records = {
            option.name or "": record
            for option in self.get_params(ctx)
            if isinstance(option, click.Option)
            and (record := option.get_help_record(ctx)) is not None
        }
        apart = {*meanings(), *CHOOSING}
        own = [record for name, record in records.items() if name not in apart]
        choosing, *settings = (
            [records[key] for key in keys if key in records]
            for keys in (CHOOSING, *SECTIONS.values())
        )
        _write_section(formatter, "Options", own)
        _write_section(formatter, "Which links", choosing)
        sections = {title: rows for title, rows in zip(SECTIONS, settings, strict=True) if rows}
        if _WHOLE not in ctx.meta:
            _write_names(formatter, sections)
            return
        for title, rows in sections.items():
            _write_section(formatter, title, rows)


_WHOLE = f"{__name__}.whole"
"""Stands in the context of a help that leaves nothing out."""


def _show_whole_help(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        context.meta[_WHOLE] = True
        click.echo(context.get_help(), color=context.color)
        context.exit()


def _write_section(formatter: click.HelpFormatter, title: str, rows: Rows) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _write_names(formatter: click.HelpFormatter, sections: Mapping[str, Rows]) -> None:
    """Write what the options of each section are called, in lines that break none of the names."""
    first = min(max(map(len, sections)), FIRST) + AROUND
    told = []
    for title, rows in sections.items():
        names = " ".join(_name(option) for option, _ in rows)
        lines = textwrap.wrap(names, max(formatter.width - first, LEAST), break_on_hyphens=False)
        told.append((title, "\n".join((RAW, *lines))))
    _write_section(formatter, "Settings, for archiver.toml, too (--help-all explains them)", told)


def _name(option: str) -> str:
    """Return what an option is called, of `--name VALUE` or `--name / --no-name`."""
    name, *others = option.split()
    return f"--[no-]{name[2:]}" if "/" in others else name

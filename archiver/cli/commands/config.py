"""`archiver config`: what is in force, and where it came from."""

from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from archiver.cli import config, flags, output
from archiver.cli.config import InForce, Origin, Source
from archiver.reports import json, plain
from archiver.settings import meanings

HOME_SOURCES = {
    ParameterSource.COMMANDLINE: Source(Origin.FLAG, "--home"),
    ParameterSource.ENVIRONMENT: Source(Origin.ENVIRONMENT, "ARCHIVER_HOME"),
}


@click.command("config", cls=flags.WithSettings)
@click.option(
    "--for",
    "name",
    type=click.Choice(("run", "check")),
    default="run",
    show_default=True,
    help="The command whose settings are shown.",
)
@flags.form("text", "json")
@flags.output
@flags.home
@flags.settings("run")
@click.pass_context
def command(
    context: click.Context,
    /,
    name: str,
    form: str,
    output_path: Path | None,
    home: Path,
    **chosen: Any,  # noqa: ANN401  (one for every setting)
) -> int:
    """Show what is set, and where each value came from.

    The weakest first: defaults, archiver.toml in the home, the environment, flags. A command
    would take the same flags as given here.
    """
    found = config.in_force(name, home, flags.given(chosen))
    given = context.get_parameter_source("home")
    source = HOME_SOURCES.get(given, Source(Origin.DEFAULT)) if given else Source(Origin.DEFAULT)
    rows = [_row("home", str(home), source, "where everything is kept"), *_rows(found)]
    output.write(json.printed({"settings": rows}) if form == "json" else _text(rows), output_path)
    return 0


def _rows(found: InForce) -> list[dict[str, Any]]:
    shown = found.settings.shown()
    return [_row(key, shown[key], found.sources[key], what) for key, what in meanings().items()]


def _row(key: str, value: object, source: Source, meaning: str) -> dict[str, Any]:
    return {
        "key": key,
        "value": value,
        "origin": source.origin,
        "source": source.name or None,
        "meaning": meaning,
    }


def _text(rows: list[dict[str, Any]]) -> str:
    return "".join(map(_line, rows))


def _line(row: dict[str, Any]) -> str:
    came = row["source"] or row["origin"]
    return f"{row['key']:16} {_value(row['value']):32} {plain.text(came)}\n"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case dict():
            return ", ".join(f"{key}={plain.text(each)}" for key, each in value.items()) or "-"
        case tuple():
            return ", ".join(map(plain.text, value)) or "-"
        case float():
            return f"{value:g}"
        case _:
            return plain.text(str(value)) or "-"

"""`archiver config`: what is in force, and where it came from."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from archiver.cli import config, flags, helping, ignoring, output, settable, sources, templates
from archiver.cli.config import InForce, Origin, Source
from archiver.gate import Ignore
from archiver.reports import json, lines, plain
from archiver.reports.layout import Layout
from archiver.settings import Site, meanings

HOME_SOURCES = {
    ParameterSource.COMMANDLINE: Source(Origin.FLAG, "--home"),
    ParameterSource.ENVIRONMENT: Source(Origin.ENVIRONMENT, "ARCHIVER_HOME"),
}


@click.command("config", cls=helping.WithSettings)
@click.argument(
    "names",
    nargs=-1,
    metavar="[DOCUMENT]...",
    help="Documents whose own ignore rules are shown, too.",
)
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
@settable.flags("config")
@click.pass_context
def command(
    context: click.Context,
    /,
    *,
    names: tuple[str, ...],
    name: str,
    form: str,
    output_path: Path | None,
    home: Path,
    **chosen: Any,  # noqa: ANN401  (one for every setting)
) -> int:
    """Show what is set, and where each value came from.

    The weakest first: defaults, archiver.toml in the home, the environment, flags. A command
    would take the same flags as given here. What archiver.toml sets for sites, passes over in a
    check, or has told in its own words comes after that; with documents, the rules beside them,
    too.
    """
    found = config.in_force(name, home, settable.given(chosen))
    given = context.get_parameter_source("home")
    source = HOME_SOURCES.get(given, Source(Origin.DEFAULT)) if given else Source(Origin.DEFAULT)
    rows = [_row("home", str(home), source, "where everything is kept"), *_rows(found)]
    today = datetime.now(UTC).date()
    documents = [path for each in names for path in sources.expand(each)]
    rules = [_rule(home, each, today) for each in ignoring.beside(home, documents)]
    told = [_template(home, of) for of in templates.check(home).of]
    if form == "json":
        whole = {"settings": rows, "ignore": rules, "alert_templates": told}
        output.write(json.printed(whole), output_path)
    else:
        output.write(_text(rows, found.settings.sites, rules, told), output_path)
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


def _rule(home: Path, rule: Ignore, today: date) -> dict[str, Any]:
    return {
        "pattern": rule.pattern.pattern,
        "reason": rule.reason,
        "expires": rule.expires.isoformat(),
        "in_force": rule.expires >= today,
        "document": rule.document,
        "source": str(ignoring.source(home, rule)),
    }


def _template(home: Path, of: str) -> dict[str, Any]:
    return {"of": of, "source": str(home / config.FILE)}


def _text(
    rows: list[dict[str, Any]],
    sites: dict[str, Site],
    rules: list[dict[str, Any]],
    told: list[dict[str, Any]],
) -> str:
    layout = Layout(output.width())
    parts = [
        "".join(map(_line, rows)),
        _section("Set for a site and those below it", _site_lines(sites, layout)),
        _section("Passed over in a check ([[ignore]])", _rule_lines(rules, layout)),
        _section("Told in your own words ([alert_templates])", map(_told_line, told)),
    ]
    return "\n".join(filter(None, parts))


def _section(title: str, found: Iterator[str]) -> str:
    told = "\n".join(found)
    return f"{lines.bold(title)}\n{told}\n" if told else ""


def _site_lines(sites: dict[str, Site], layout: Layout) -> Iterator[str]:
    for name, site in sites.items():
        yield f"  {plain.text(name)}"
        yield from lines.wrapped(_value(site.shown()), layout)


def _rule_lines(rules: list[dict[str, Any]], layout: Layout) -> Iterator[str]:
    for rule in rules:
        until = "until" if rule["in_force"] else "not heeded any more: it expired on"
        yield f"  {plain.text(rule['pattern'])}"
        yield from lines.wrapped(f"{until} {rule['expires']}: {plain.text(rule['reason'])}", layout)
        yield from lines.wrapped(plain.text(rule["source"]), layout)


def _told_line(row: dict[str, Any]) -> str:
    return f"  {row['of']:14} {plain.text(row['source'])}"


def _line(row: dict[str, Any]) -> str:
    came = row["source"] or row["origin"]
    shown = ", ".join(row["value"]) if row["key"] == "sites" else row["value"]
    return f"{row['key']:19} {_value(shown):28} {plain.text(came)}\n"


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case dict():
            return ", ".join(f"{plain.text(key)}={_nested(each)}" for key, each in value.items())
        case tuple() | list():
            return ", ".join(map(plain.text, value)) or "-"
        case float():
            return f"{value:g}"
        case _:
            return plain.text(str(value)) or "-"


def _nested(value: object) -> str:
    told = _value(value)
    return f"{{{told}}}" if isinstance(value, dict | tuple | list) else told

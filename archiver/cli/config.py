"""What is in force: defaults, `archiver.toml`, the environment and flags, the later the stronger.

This is the only reader of the config file and, with `--home`, of the environment.
"""

import difflib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from archiver.cli import sites, values
from archiver.expressions import expression
from archiver.memento import saving
from archiver.model import ArchiverError
from archiver.settings import Settings, meanings, played

FILE = "archiver.toml"

TABLES = ("ignore", "alert_templates")
"""What stands in the file beside settings, and is read by whoever heeds it."""

COMMAND_DEFAULTS: Mapping[str, Mapping[str, Any]] = {
    "check": {
        "per_site": 8,
        "delay": 0.0,
        "concurrency": 128,
        "timeout": 20.0,
        "connect_timeout": 8.0,
        "link_time": 30.0,
        "archive_time": 60.0,
        "browser": "never",
    },
}
"""Where a command's defaults are not those of Settings: a check asks once, and somebody waits."""

_SPEAKABLE = expression(r"[\x21-\x7e]*")  # what a header can say

_ANY = ("all_proxy", "ALL_PROXY")

ENVIRONMENT: Mapping[str, tuple[str, ...]] = {
    "http_proxy": ("http_proxy", "HTTP_PROXY", *_ANY),
    "https_proxy": ("https_proxy", "HTTPS_PROXY", *_ANY),
    "no_proxy": ("no_proxy", "NO_PROXY"),
}
"""The variables that set a key, as other programs read them; the first that is set counts."""


class Origin(StrEnum):
    """Where a value came from."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Source:
    """An origin, and its name: the file, the variable or the flag."""

    origin: Origin
    name: str = ""


@dataclass(frozen=True, slots=True)
class InForce:
    """The settings of one command, and where each came from."""

    settings: Settings
    sources: Mapping[str, Source]


def in_force(
    command: str, home: Path, flags: Mapping[str, Any], environment: Mapping[str, str] = os.environ
) -> InForce:
    """Return what is in force for a command. `flags` holds those that were given, by key.

    Raises ArchiverError, naming where it stands, for a value or a key that cannot be.
    """
    chosen = dict(COMMAND_DEFAULTS.get(command, {}))
    sources = dict.fromkeys(meanings(), Source(Origin.DEFAULT))
    layers = (_of_file(home / FILE), _of_environment(environment), _of_flags(flags))
    for key, raw, source in (row for layer in layers for row in layer):
        where = _where(key, source)
        if key == "sites":
            desk = sites.Desk(where, home, environment)
            chosen[key] = sites.take(desk, raw, chosen.get(key, {}))
        else:
            chosen[key] = values.take(where, key, raw)
        sources[key] = source
    return InForce(Settings(**(played(chosen) | chosen)), sources)


def authorization(archive: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return what an archive knows us by, from the environment; raise ArchiverError without."""
    names = [f"{archive.upper().replace('-', '_')}_{key}_KEY" for key in ("ACCESS", "SECRET")]
    access, secret = (environment.get(name, "").strip() for name in names)
    if not _SPEAKABLE.fullmatch(access + secret) or not (access and secret):
        raise ArchiverError(
            f"--save-to {archive}: {' and '.join(names)} are not set in the environment",
            "They are the S3 keys of your account, for the Internet Archive from "
            "https://archive.org/account/s3.php.",
        )
    return saving.authorization(access, secret)


def defaults(command: str) -> Settings:
    """Return what is in force for a command when nobody says anything else."""
    return Settings(**COMMAND_DEFAULTS.get(command, {}))


def flag(key: str) -> str:
    """Return the name of the flag that sets a key; one that is repeated names a single thing."""
    return "--site" if key == "sites" else "--" + key.replace("_", "-")


Rows = Iterator[tuple[str, Any, Source]]


def _of_file(path: Path) -> Rows:
    for key, raw in read(path).items():
        if key in TABLES:
            continue
        if key not in meanings():
            raise ArchiverError(f"{path}: there is no setting {key!r}", _nearest(key))
        yield key, raw, Source(Origin.FILE, str(path))


def read(path: Path) -> dict[str, Any]:
    """Return what a file of ours holds, nothing where there is none; raise ArchiverError."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ArchiverError(
            f"{path} cannot be read: {error.strerror}", "Name another home with --home."
        ) from error
    except ValueError as error:  # not TOML, or not UTF-8
        raise ArchiverError(
            f"{path} is not TOML: {error}", "A line looks like this: per_site = 4"
        ) from error


def _nearest(key: str) -> str:
    near = difflib.get_close_matches(key, [*meanings(), *TABLES], n=1)
    return f"Did you mean {near[0]!r}?" if near else "'archiver config' lists every setting."


def _of_environment(environment: Mapping[str, str]) -> Rows:
    for key, variables in ENVIRONMENT.items():
        name = next((name for name in variables if name in environment), None)
        if name is not None:
            raw = environment[name]
            several = [part.strip() for part in raw.split(",") if part.strip()]
            value = several if key == "no_proxy" else raw
            yield key, value, Source(Origin.ENVIRONMENT, name)


def _of_flags(flags: Mapping[str, Any]) -> Rows:
    for key, raw in flags.items():
        yield key, raw, Source(Origin.FLAG, flag(key))


def _where(key: str, source: Source) -> str:
    return f"{source.name}: {key}" if source.origin is Origin.FILE else source.name

"""The command line: `archiver COMMAND …`; the only reader of the clock and of the environment.

A command is one file under `commands/`, loaded when it is asked for, so that those that
need no network start without it. What the user can mend is told in two lines, here and
nowhere else; a fault of our own shows its traceback.
"""

import atexit
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import cast

import click

from archiver import version
from archiver.cli import compiled, output
from archiver.model import ArchiverError

__all__ = ["COMMANDS", "archiver", "main"]

COMMANDS: Mapping[str, str] = {
    "links": "archiver.cli.commands.links",
    "check": "archiver.cli.commands.check",
    "run": "archiver.cli.commands.run",
    "watch": "archiver.cli.commands.watch",
    "schedule": "archiver.cli.commands.schedule",
    "status": "archiver.cli.commands.status",
    "report": "archiver.cli.commands.report",
    "cite": "archiver.cli.commands.cite",
    "export": "archiver.cli.commands.export",
    "search": "archiver.cli.commands.search",
    "verify": "archiver.cli.commands.verify",
    "bundle": "archiver.cli.commands.bundle",
    "key": "archiver.cli.commands.key",
    "demo": "archiver.cli.commands.demo",
    "config": "archiver.cli.commands.config",
    "doctor": "archiver.cli.commands.doctor",
}
"""Every command and the module whose `command` it is, in the order in which they are shown."""

INCOMPLETE = 4
MADE = 1_000_000
"""Objects after which the first garbage is looked for: starting makes many, and none."""


class Commands(click.Group):
    """The commands of the table, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """Return the names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command, or None where there is none of this name."""
        module = COMMANDS.get(cmd_name)
        return cast("click.Command", import_module(module).command) if module else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names; suggest one where there is none."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(error.command_name, None, COMMANDS, ctx) from None


def _show_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"archiver {version()}")
        context.exit()


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 fine; 1 dead links (check); 2 usage, or a document that cannot be "
    "read; 3 a file that does not verify; 4 the run is incomplete.",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)
def archiver() -> None:
    """Archive what documents cite, and say truthfully how each link stands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    output.prepare()
    gc.set_threshold(MADE)  # a crawl sets its own
    atexit.register(gc.freeze)  # nothing is gained by a last look for garbage
    kept = compiled.of(_command(arguments))
    compiled.recall(kept)
    colour = False if os.environ.get("NO_COLOR") else None
    try:
        code = archiver.main(
            args=arguments, prog_name="archiver", standalone_mode=False, color=colour
        )
    except ArchiverError as error:
        return _told(error)
    except click.ClickException as error:
        return _of_click(error)
    except click.Abort:
        hint = "What was saved is kept; the same command, given again, looks at every link anew."
        return _told(ArchiverError("interrupted", hint, exit_code=INCOMPLETE))
    except OSError as error:
        if not output.is_of_printing(error):
            raise
        return _told(output.unprintable(error))
    except SystemExit:  # so click says that nobody reads any more
        return 0
    compiled.keep(kept)
    return int(code or 0)


def _command(arguments: Sequence[str] | None) -> str:
    """Return the command that is given, or nothing."""
    given = sys.argv[1:] if arguments is None else arguments
    return next(filter(COMMANDS.__contains__, given[:1]), "")


def _of_click(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        output.say(error.format_message())
        return error.exit_code
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command_path if context is not None else "archiver"
    hint = f"'{command} --help' shows what it takes."
    return _told(ArchiverError(error.format_message(), hint, exit_code=error.exit_code))


def _told(error: ArchiverError) -> int:
    output.complain(error)
    return error.exit_code

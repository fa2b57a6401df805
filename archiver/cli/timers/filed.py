"""A way of being called that is files of its own, and commands around them."""

import shlex
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from archiver.cli.timers.schedule import Schedule
from archiver.model import ArchiverError

Commands = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """The files that it needs with their text, and commands.

    `begin` is called once the files are there, `end` before they go, and `gone` after.
    """

    works: Callable[[], bool]
    files: Callable[[Schedule], Mapping[Path, bytes]]
    begin: Callable[[Schedule], Commands]
    end: Callable[[Schedule], Commands]
    gone: Commands = ()

    def shown(self, of: Schedule) -> str:
        """Return all that would be written and called, as a person reads it."""
        parts = [
            f"# {path}\n{text.decode('utf-8', 'replace')}" for path, text in self.files(of).items()
        ]
        commands = [shlex.join(command) for command in self.begin(of)]
        return "\n".join([*parts, "# then called\n" + "\n".join(commands) + "\n"])

    def install(self, of: Schedule) -> None:
        """Write and call what `shown` shows; raise ArchiverError where that cannot be done."""
        for path, text in self.files(of).items():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text)
            except OSError as error:
                raise ArchiverError(
                    f"{path} cannot be written: {error.strerror}", "Try --with cron."
                ) from error
        for command in self.begin(of):
            _call(command)

    def remove(self, of: Schedule) -> bool:
        """Take away what was installed; return whether there was anything."""
        files = [path for path in self.files(of) if path.exists()]
        if not files:
            return False
        for command in self.end(of):
            _call(command)
        for path in files:
            path.unlink()
        for command in self.gone:
            _call(command)
        return True

    def written(self, of: Schedule) -> str | None:
        """Return what was written for a home, or None."""
        files = [path for path in self.files(of) if path.exists()]
        return "".join(path.read_text("utf-8", "replace") for path in files) if files else None


def _call(command: tuple[str, ...]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise ArchiverError(
            f"{command[0]} cannot be called: {error.strerror}", "Try --with cron."
        ) from error
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["it does not say why"]
        raise ArchiverError(f"{shlex.join(command)} failed: {said[-1]}", "Try --with cron.")

"""Which browser there is to use, and what is missing where there is none.

Nothing here imports Playwright: a crawl without a browser must not need it.
"""

import shutil
from functools import cache
from importlib.util import find_spec

from archiver.model import ArchiverError
from archiver.settings import Settings

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
"""What the program is called, on one system or another."""


def wanted(settings: Settings) -> bool:
    """Say whether a browser is to be used; raise ArchiverError where one must be, and is not there.

    `auto` uses one where it can be had, and never complains.
    """
    if settings.browser == "never":
        return False
    lacks = missing(settings)
    if lacks is None or settings.browser == "auto":
        return lacks is None
    raise lacks


def find(settings: Settings) -> str | None:
    """Return the path of the browser, or None where there is none."""
    return _on_path(settings.browser_program)


@cache
def _on_path(chosen: str) -> str | None:
    names = (chosen,) if chosen else NAMES
    return next(filter(None, map(shutil.which, names)), None)


def missing(settings: Settings) -> ArchiverError | None:
    """Return what a browser lacks to be used, or None."""
    if find_spec("playwright") is None:
        return ArchiverError(
            "--browser needs Playwright, and it is not installed",
            "Install it with: pip install 'archiver[browser]', or leave it out: --browser never.",
        )
    if find(settings) is not None:
        return None
    if settings.browser_program:
        return ArchiverError(
            f"--browser-program: {settings.browser_program} is no program that can be run",
            "Name a Chromium, such as /usr/bin/chromium.",
        )
    return ArchiverError(
        "--browser needs Chromium, and there is none on the PATH",
        "Install it (on Debian: apt install chromium), or name one with --browser-program FILE.",
    )

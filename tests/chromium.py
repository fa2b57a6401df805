"""Chromium, to look at pages as a reader does. Where there is none, what needs it is skipped."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)
SIZE = (800, 700)

NOWHERE = "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""A resolver's rule: no name leads anywhere, only this machine's own address does."""


def picture(url: str, path: Path, rules: str = NOWHERE) -> Image.Image:
    """Return what a reader sees at `url`, once it has settled; `rules` say where names lead."""
    if PROGRAM is None:
        pytest.skip("there is no Chromium on this machine")
    profile = path.with_suffix(".profile")
    command = [
        *(PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
        *("--disable-background-networking", "--no-first-run", f"--user-data-dir={profile}"),
        *(f"--window-size={SIZE[0]},{SIZE[1]}", "--virtual-time-budget=10000"),
        *(f"--host-resolver-rules={rules}", f"--screenshot={path}", url),
    ]
    done = subprocess.run(command, capture_output=True, timeout=90, check=False)
    assert path.exists(), done.stderr.decode("utf-8", "replace")
    return Image.open(path).convert("RGB")


def different(one: Image.Image, other: Image.Image) -> tuple[int, int, int, int] | None:
    """Return the box within which two pictures differ, or None where they are the same."""
    assert one.size == other.size
    return ImageChops.difference(one, other).getbbox()

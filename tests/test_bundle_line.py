"""The line to publish names a bundle, as text and as a QR code that a reader of codes can read."""

import hashlib
import zipfile

import pytest
import zxingcpp
from bundles import exported
from PIL import Image

from archiver.bundle import line
from archiver.cli import main


@pytest.fixture(scope="module")
def made(home, tmp_path_factory):
    """A bundle."""
    folder = tmp_path_factory.mktemp("line")
    assert exported(home, folder / "plain.zip") == 0
    return folder / "plain.zip"


def test_the_line_is_the_root_digest(made, capsys):
    """Which is that of the file that stands for all the others, as VERIFY.md computes it."""
    assert main(["bundle", "line", str(made)]) == 0
    with zipfile.ZipFile(made) as bundle:
        (root,) = [name for name in bundle.namelist() if name.endswith("/tagmanifest-sha256.txt")]
        digest = hashlib.sha256(bundle.read(root)).hexdigest()
    assert capsys.readouterr().out == f"plain.zip sha256:{digest}\n"


def test_the_code_says_the_same(made, tmp_path, capsys):
    """As a picture, and drawn of characters as a terminal shows them."""
    path = tmp_path / "line.png"
    assert main(["bundle", "line", str(made), "--qr", str(path)]) == 0
    text = capsys.readouterr().out.strip()
    assert [each.text for each in zxingcpp.read_barcodes(Image.open(path))] == [text]
    assert [each.text for each in zxingcpp.read_barcodes(_seen(line.drawn(text)))] == [text]


def test_a_drawing_is_svg(made, tmp_path):
    """For print, at any size."""
    path = tmp_path / "line.svg"
    assert main(["bundle", "line", str(made), "--qr", str(path)]) == 0
    assert "<svg" in path.read_text("utf-8")


@pytest.mark.parametrize("name", ["line.txt", "nowhere/line.svg"])
def test_a_place_that_takes_no_code_is_told(made, tmp_path, capsys, name):
    """In two lines, with exit code 2."""
    assert main(["bundle", "line", str(made), "--qr", str(tmp_path / name)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def _seen(drawn: str) -> Image.Image:
    """Return what a person sees of block characters, each four pixels wide and eight high."""
    rows = drawn.splitlines()
    seen = Image.new("L", (len(rows[0]), 2 * len(rows)))
    for y, row in enumerate(rows):
        for x, block in enumerate(row):
            seen.putpixel((x, 2 * y), 255 * (block in "█▀"))
            seen.putpixel((x, 2 * y + 1), 255 * (block in "█▄"))
    return seen.resize((4 * seen.width, 4 * seen.height), Image.Resampling.NEAREST)

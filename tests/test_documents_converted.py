"""What other programs write is read as it was put in, where these programs are installed."""

import re
import shutil
import subprocess

import pytest

from archiver import citations, documents

CITED = {
    "http://a.org/1?x=1&y=2#z": 'a [link](http://a.org/1?x=1&y=2#z "with a title")',
    "http://a.org/2": "an address in brackets, <http://a.org/2>",
    "http://a.org/3": "a printed one, http://a.org/3.",
    "https://a.org/4": "\n\n- an item: [deep](https://a.org/4)\n",
    "https://a.org/5/": "\n| a cell | another |\n|---|---|\n| [x](https://a.org/5/) | y |\n\n",
    "http://a.org/6_(x)": "a [bracket](<http://a.org/6_(x)>)",
    "http://a.org/\u0416": "another script, [\u0416](http://a.org/\u0416)",
    "http://a.org/7": "Rain fell.[^1] A [jump](#t), [mail](mailto:a@b.org), [a file](b.html).",
    "http://a.org/8": "Snow fell.[^2]\n\n[^1]: A note: <http://a.org/7>.\n[^2]: See http://a.org/8.",
}
SOURCE = "# Title {#t}\n\n" + "\n\n".join(CITED.values()) + "\n"
NOTES = {"http://a.org/7": ("1", "Rain fell."), "http://a.org/8": ("2", "Snow fell.")}
ESCAPED = {"http://a.org/%D0%96": "http://a.org/\u0416"}


def installed(name):
    return pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed")


def written(folder, form, name):
    """Return the path of the source, written by Pandoc in a format."""
    path = folder / name
    command = ["pandoc", "-s", "-f", "markdown", "-t", form, "-o", str(path)]
    metadata = ["--metadata", "title=T"]
    subprocess.run([*command, *metadata], input=SOURCE.encode(), check=True)
    return path


def converted(path, form):
    """Return the path of a document, saved by LibreOffice in another format."""
    folder = path.parent / form
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{form}"


def holds_what_was_put_in(path):
    found = citations.find(documents.load(str(path)))
    assert {ESCAPED.get(item.url, item.url) for item in found} == set(CITED)
    notes = {
        item.url: (item.place.note, re.sub(r"\d\.?$", "", item.context))
        for item in found
        if item.place.note
    }
    assert notes == NOTES


@installed("pandoc")
@pytest.mark.parametrize("form", ["docx", "odt", "epub2", "epub3", "html4", "html5"])
def test_pandocs_documents_are_read(tmp_path, form):
    """Every link and every note, and nothing else."""
    holds_what_was_put_in(written(tmp_path, form, f"x.{form.rstrip('2345')}"))


@installed("pandoc")
@installed("soffice")
@pytest.mark.timeout(180)
@pytest.mark.parametrize("forms", [("odt",), ("fodt",), ("docx",), ("epub",), ("rtf", "odt")])
def test_libreoffices_documents_are_read(tmp_path, forms):
    """Also where they went through another format."""
    path = written(tmp_path, "odt" if forms[0] == "docx" else "docx", f"x.{forms[0]}.src")
    path = path.rename(path.with_suffix(".odt" if forms[0] == "docx" else ".docx"))
    for form in forms:
        path = converted(path, form)
    holds_what_was_put_in(path)

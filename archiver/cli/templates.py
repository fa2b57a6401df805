"""People's own words for what they are told: `[alert_templates]` in archiver.toml.

A template is a text with words such as `$url` in it. They are filled in, and nothing else is done:
no template computes, reads a file or looks anything up, and what is filled in is on one line,
commands no terminal, and is not looked through again. No template can lose news: for one that
cannot be used, or comes out empty, the built-in text stands in.
"""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from archiver.cli import config
from archiver.model import ArchiverError, ChangeEvent

KEY = "alert_templates"
FILE = "file"

TITLE, MESSAGE, NEWS, TEXT = "title", "message", "news", "text"
RUN_FAILED, RUN_MISSED = "run-failed", "run-missed"

TOLD = frozenset(ChangeEvent) - {ChangeEvent.NEW, ChangeEvent.MOVED}
"""What is worth a message; that a page has moved is in the reports and the feed."""

_OF_ALL = {
    "counts": "how many of each kind: 2 suspected, 1 revived",
    "number": "how many in all",
    "home": "the name of the home's folder",
    "machine": "the name of this machine",
}
_OF_ONE = {
    "event": "the kind: suspected, run-failed …",
    "when": "the moment, in UTC",
    "because": "the reason, a sentence",
    TEXT: "what is written without a template, with all of this",
}
_OF_LINKS = {
    "url": "the address",
    "before": "how the link stood before; nothing for one that is new",
    "after": "how it stands now",
    "kept": "where a page is now, or what is lost is kept, here and in an archive; or nothing",
    "places": "where it is cited: document, page, line, note",
    "sentence": "the first sentence that rests on it",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    TITLE: _OF_ALL,
    MESSAGE: _OF_ALL | {NEWS: "all that is told, one after the other; it has to be there"},
    **{event.value: _OF_LINKS | _OF_ONE for event in ChangeEvent if event in TOLD},
    RUN_FAILED: _OF_ONE,
    RUN_MISSED: _OF_ONE,
}
"""What there may be a template of, and the words that may stand in it, with their meaning."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates that can be used, by what they are of; the rest has the built-in text."""

    of: Mapping[str, Template] = field(default_factory=dict)

    def fill(self, kind: str, words: Mapping[str, str], otherwise: str) -> str:
        """Return the template of a kind with these words, or `otherwise` where it says nothing."""
        template = self.of.get(kind)
        return (template.safe_substitute(words).strip() if template else "") or otherwise


def read(home: Path) -> tuple[Templates, list[ArchiverError]]:
    """Return the templates of a home that can be used, and what is wrong with the others."""
    of: dict[str, Template] = {}
    wrong: list[ArchiverError] = []
    for kind, raw, where in _rows(home, wrong):
        try:
            of[kind] = _template(home, kind, raw, where)
        except ArchiverError as error:
            wrong.append(error)
    return Templates(of), wrong


def check(home: Path) -> Templates:
    """Return the templates of a home; raise ArchiverError for the first that cannot be used."""
    found, wrong = read(home)
    if wrong:
        raise wrong[0]
    return found


def _rows(home: Path, wrong: list[ArchiverError]) -> Iterator[tuple[str, object, str]]:
    path = home / config.FILE
    table = config.read(path).get(KEY, {})
    if not isinstance(table, Mapping):
        hint = f'Write [{KEY}], and below it {ChangeEvent.SUSPECTED} = "$url: $because".'
        wrong.append(ArchiverError(f"{path}: {KEY} is not a table", hint))
        return
    for kind, raw in table.items():
        where = f"{path}: [{KEY}] {kind}"
        if kind in WORDS:
            yield kind, raw, where
        else:
            hint = f"There is a template of {', '.join(WORDS)}."
            wrong.append(ArchiverError(f"{where}: nothing of this name is told", hint))


def _template(home: Path, kind: str, raw: object, where: str) -> Template:
    text = _text(home, raw, where)
    template, words = Template(text), WORDS[kind]
    if not template.is_valid():
        hint = "Write $$ where a dollar sign is meant, and ${url} where letters follow a word."
        raise ArchiverError(f"{where}: a $ has no word behind it", hint)
    named = template.get_identifiers()
    if (unknown := next((word for word in named if word not in words), None)) is not None:
        raise ArchiverError(f"{where}: there is no word ${unknown} for it", _known(unknown, words))
    if not text.strip():
        raise ArchiverError(f"{where} is empty", "Leave it out to have the built-in text.")
    if kind == MESSAGE and NEWS not in named:
        hint = f"Put ${NEWS} where what is told is to stand."
        raise ArchiverError(f"{where} has no ${NEWS}: nobody would be told anything", hint)
    return template


def _text(home: Path, raw: object, where: str) -> str:
    if isinstance(raw, str):
        return raw
    name = raw.get(FILE) if isinstance(raw, Mapping) and set(raw) == {FILE} else None
    if not isinstance(name, str):
        hint = 'Write a text in quotation marks, or { file = "suspected.txt" }.'
        raise ArchiverError(f"{where} is no template", hint)
    try:
        return (home / name).read_text("utf-8")
    except (OSError, ValueError) as error:  # ValueError: not UTF-8
        said = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        hint = f"A template is a file of text in {home}, or a path from there."
        raise ArchiverError(f"{where}: {name} cannot be read: {said}", hint) from error


def _known(unknown: str, words: Mapping[str, str]) -> str:
    near = difflib.get_close_matches(unknown.lower(), words, n=1)
    meant = f"Did you mean ${near[0]}? " if near else ""
    return f"{meant}Its words are {', '.join(f'${word}' for word in words)}."

"""Whether an answer that is no page, a line of text or a record, says that nothing is there.

Data may tell of anything, errors of others included: only what is short, and says it in the
fields in which programs tell of errors, is believed.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from archiver.expressions import expression
from archiver.signs.phrases import says_missing

MOST_CHARS = 4_000
"""Of what is no more than a notice."""

MOST_WORDS, MOST_LINES = 60, 6
"""Of plain text that says no more than one thing."""

LONG = 300
"""Characters of a text in a record that tells something else."""

_CODES = frozenset(
    ("code", "status", "statuscode", "errorcode", "httpstatus", "httpcode", "httpstatuscode")
)
_MESSAGES = frozenset(
    (
        *("message", "msg", "detail", "details", "title", "error", "errors", "description"),
        *("errordescription", "errormessage", "reason", "statustext", "statusmessage"),
    )
)
_WITHIN = frozenset(
    ("error", "errors", "extensions", "meta", "fault", "problem", "status", "response")
)
_BESIDE = frozenset(
    (
        *("success", "ok", "type", "instance", "path", "url", "uri", "resource", "timestamp"),
        *("time", "date", "requestid", "traceid", "id", "method", "documentationurl", "help"),
        *("docs", "name", "data", "result", "results", "body", "version", "target", "extra"),
    )
)
"""What a record says beside an error, and still is no more than that."""

_NUMBER = expression(r"(?:404|410)(?:[ .]\D{0,40})?")
_NAME = expression(r"\w*not[_-]?found\w*|\w*no[_-]?such[_-]?\w+", re.IGNORECASE)
_TOLD = expression(
    r"\b(?:not found|not exist|no longer (?:exists?|available)|no such|been (?:removed|deleted))\b",
    re.IGNORECASE,
)
_ERROR = expression(
    r"\s*(?:<\?xml[^>]{0,200}\?>)?\s*<(?:\w+:)?(?:error|fault|problem|exception|envelope\b[^?]{0,600}?<(?:\w+:)?fault)\b",
    re.IGNORECASE,
)
_SENTENCE = expression(r"(?<=[.!])\s")
_FIELD = expression(
    r"<(?:\w+:)?(?:code|message|title|detail|status|faultcode|faultstring)>([^<]{1,300})<",
    re.IGNORECASE,
)


def is_notice(text: str) -> bool:
    """Say whether a text, a record in JSON or an error in XML says that nothing is there."""
    text = text.strip("\ufeff \t\r\n")
    if not text or len(text) > MOST_CHARS:
        return False
    if text[0] == "{":
        return _of_record(text)
    if text[0] == "<":
        return bool(_ERROR.match(text)) and any(map(_says_so, _FIELD.findall(text)))
    return _of_lines(text)


def _of_lines(text: str) -> bool:
    lines = [each.strip() for each in text.splitlines() if each.strip()]
    if len(lines) > MOST_LINES or len(text.split()) > MOST_WORDS:
        return False
    if len(lines) > 1 and lines[0].isdigit():  # of data, it may be the first
        lines = lines[1:]
    return says_missing(lines[0]) or says_missing(_SENTENCE.split(lines[0])[0])


def _of_record(text: str) -> bool:
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return False
    if not isinstance(record, dict) or _tells_more(record):
        return False
    fields = list(_fields(record))
    coded = any(_coded(name, value) for name, value in fields)
    told = any(name in _MESSAGES and _says_so(value) for name, value in fields)
    return coded or (told and _failed(record, fields))


def _fields(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what a record, or the error in it, says: names in plain letters, values as text."""
    for name, value in record.items():
        key = re.sub(r"[^a-z]", "", name.lower())
        inside = value[0] if isinstance(value, list) and len(value) == 1 else value
        if isinstance(inside, dict) and key in _WITHIN:
            yield from _fields(inside)
        elif isinstance(inside, str | int):
            yield key, str(inside)


def _coded(name: str, value: str) -> bool:
    if name in _CODES and _NUMBER.fullmatch(value):
        return True
    return name.endswith("code") and _NAME.fullmatch(value) is not None


def _failed(record: Mapping[str, Any], fields: list[tuple[str, str]]) -> bool:
    if any(record.get(name) is False for name in ("success", "ok")):
        return True
    if len(record) == 1 and record.keys() & {"message", "detail", "msg"}:
        return True
    words = ("error", "fail", "failed", "failure", "fault", "false")
    return any(name in ("error", "errors") or value.lower() in words for name, value in fields)


def _tells_more(record: Mapping[str, Any]) -> bool:
    """Say whether a record holds something else than an error and what goes with one."""
    for name, value in record.items():
        key = re.sub(r"[^a-z]", "", name.lower())
        known = key in _CODES or key in _MESSAGES or key in _WITHIN or key in _BESIDE
        most = LONG if isinstance(value, str) else 1
        long = isinstance(value, str | list) and len(value) > most
        if long or (not known and value not in (None, "", [], {})):
            return True
    return False


def _says_so(text: str) -> bool:
    text = " ".join(text.split())
    if len(text) > LONG:
        return False
    return bool(_NAME.fullmatch(text) or _TOLD.search(text)) or says_missing(text)

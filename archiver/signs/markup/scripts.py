"""Where a plain script sends every reader of its page, before it does anything else.

Scripts are not run: only an address that stands there in full, and that nothing is asked
before, is one that everybody is sent to.
"""

import re

from archiver.expressions import expression

MOST_CHARS = 20_000
"""What is longer is an application, and where it leads is its own business."""

_LINE_COMMENT = expression(r"(?:^|(?<=[\s;{}]))//[^\n]*|<!--[^\n]*")
_TEXT = expression(r"\"[^\"\n]*\"|'[^'\n]*'")
_LITERAL = r"""(?:"(?P<{0}d>[^"\n\\]{{1,2000}})"|'(?P<{0}s>[^'\n\\]{{1,2000}})')"""
_WHERE = r"(?:(?:window|document|self|top|parent|globalThis)\s?\.\s?){0,3}location"
_SENT = expression(
    r"(?<![\w.$])(?<!var )(?<!let )(?<!const )(?:"
    rf"{_WHERE}\s?(?:\.\s?href\s?)?=\s?{_LITERAL.format('set')}\s?(?:[;}}),\n\"']|$)"
    rf"|{_WHERE}\s?\.\s?(?:replace|assign)\s?\(\s?{_LITERAL.format('call')}\s?\))"
)
_ASKS_FIRST = expression(
    r"(?<![\w$.])(?:if|else|switch|while|for|case|confirm|prompt|fetch|XMLHttpRequest)(?![\w$])"
    r"|\?[^.?]|&&|\|\||\.on(?:click|submit|error)\b|\.(?:ajax|then|click|submit)\b"
)
_LISTENS = expression(r"addEventListener\s?\(\s?[\"'](?!load|DOMContentLoaded|pageshow)")
_NAMED = expression(r"(?<![\w$])function\s+([\w$]{1,80})\s?\(")


def sent_to(script: str, calls: str = "") -> str | None:
    """Return the address, as written, that a script leads to at once; None where it asks first.

    `calls` is what the page has done when it is loaded, the `onload` of its body.
    """
    if "location" not in script or len(script) > MOST_CHARS:
        return None
    plain = re.sub(r"[^\S\n]+", " ", _LINE_COMMENT.sub(" ", _without_comments(script)))
    found = _SENT.search(plain)
    if found is None or _asks_first(plain[: found.start()]):
        return None
    if not all(_called(name, plain, calls) for name in _NAMED.findall(plain[: found.start()])):
        return None
    return next(each for each in found.groups() if each)


def _without_comments(script: str) -> str:
    kept, start = [], 0
    while (begin := script.find("/*", start)) >= 0 and (end := script.find("*/", begin + 2)) >= 0:
        kept.append(script[start:begin])
        start = end + 2
    return " ".join([*kept, script[start:]])


def _asks_first(before: str) -> bool:
    return bool(_ASKS_FIRST.search(_TEXT.sub("0", before)) or _LISTENS.search(before))


def _called(name: str, script: str, calls: str) -> bool:
    """Say whether a function that is defined is called, too, or handed to who calls it."""
    return len(re.findall(rf"(?<![\w$]){re.escape(name)}(?![\w$])", f"{script} {calls}")) > 1

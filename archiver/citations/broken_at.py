"""Whether a URL goes on after a sign, or before one, at which URLs are broken.

Each of these is a rule of `wrapping`, which asks them in order.
"""

import re

from archiver.citations import hyphens, pieces
from archiver.citations.joint import Joint
from archiver.expressions import expression

_JOINT_FIRST = expression(
    r"/\?(?:[^=]*=|\Z)|_+\(?[^\W_]|[/?=](?:[^\W_]|[_(~%])|-[^\W_]|&(?:[^=]*=|\w{3,}\Z)|%[0-9A-Fa-f]{2}"
)
_PICTURE = expression(rf"[\w)]\.{pieces.FILES}\Z", re.IGNORECASE)
_UNITED_NATIONS = expression(r"\bun(?:docs)?\.org/\S*/\Z")
_SYMBOL = expression(r"[A-Z\d]+(?:/[A-Z\d.()]+)+")  # of a document of theirs: `46/54`
_SYMBOL_BEGUN = expression(r"\bundocs\.org/[A-Z]+/(?:[A-Z\d.]+/)+\Z")  # which ends in no slash
_LAST_NUMBER = expression(r"\d{1,4}[.,;:)\]]*")
_SOURCES = expression(r"/(?:blob|raw|tree|src)/[^?#]*/\Z")  # of a program: a file of it is meant
_COMMAS = expression(
    rf"[\w,-]+\.{pieces.FILES}(?:[?#]\S*)?|\d+,\d{{4,}}(?:,\d+)*|(?:\d+,)+[a-z]+(?:-[a-z]+)+{hyphens.TYPESET}?",
    re.IGNORECASE,
)
_COMMA_FIRST = expression(r",\d+,\w")
_HANGING = ("-", hyphens.TYPESET, "\ufffe")
_NUMBERED = expression(r"\d+,\w")
_SHARED = expression(r"/d/[\w-]{20,}/\Z")  # a file that is shared, and what is done with it
_USES = frozenset({"view", "edit", "preview", "pub", "viewform", "copy", "export"})
_SITE_OR_FILE = expression(rf"^\w+://[^/]*\Z|\.{pieces.FILES},\Z", re.IGNORECASE)
_NO_VALUE = expression(  # but what a sentence goes on with
    r"(?:the|and|of|in|to|an?|for|is|was|were|on|with|which|that|from|by|as|at|or|but|it|its|this"
    r"|these|here|there|then)(?:\s+\w|[.,;](?:\s|\Z))"
)
_ON_A_MAP = expression(r"\d{1,2}[a-z]\w*")
_COMMAND = expression(r"[A-Z][a-z]+[A-Z]\w*")  # `?OpenElement`
_ESCAPED = expression(r"[:\[{(]{0,2}%[0-9A-F]{2}|[\w.+~-]+%[0-9A-F]{2}[\w+]")
_OCTET_BEGUN, _OCTET_ENDS = expression(r"%[0-9A-Fa-f]\Z"), expression(r"[0-9A-Fa-f]")
_PARAMETER = expression(r"[a-z]\w{3,}=")
_PAIR = expression(r"=\w{1,30}:\S")  # in a query: `=title:one+and+country:`
_NEXT_PAIR = expression(r"[+&;]\w{1,30}:\Z")
_NAMED_VALUE = expression(r"=[A-Z]{3,}:\Z")  # `uri=CELEX:`, and its number
_OPENED = expression(r"[^()\s]{0,40}\)")
_NAME = expression(r"[A-Z]\w+-[A-Z]\w+,")  # of a person
_NOTE = expression(r"[1-9]\d?[A-Z][a-z]+")  # and its first word
_LINE_NUMBER = expression(r"#L\Z")
_LONE_SIGN = expression(r"/[.,;:)\]]+|\?")
_FILE = expression(r"[\w.-]*\.[A-Za-z]{1,6}(?:[#?]\S*)?")
_DOI = expression(r"doi\.org/10\.", re.IGNORECASE)


def comma(joint: Joint) -> bool | None:
    """Go on after a comma with what ends a file's name that has commas in it: `7,81,` `a.html`."""
    if joint.before[-1] != ",":
        return None
    numbered = joint.before[-2:-1].isdecimal() or _NUMBERED.match(joint.head)
    return bool(
        numbered and _COMMAS.fullmatch(joint.piece) and not _SITE_OR_FILE.search(joint.before)
    )


def open_end(joint: Joint) -> bool | None:
    """No URL ends in a hyphen, an equals sign or the sign of a fragment."""
    if _LINE_NUMBER.search(joint.before) and joint.head[0].isdecimal():
        return True
    if joint.before[-1] not in "-\u2010\u2011_=&%~+#@":
        return None
    if joint.before[-1] == "_" and joint.head[0] == "(":
        return True
    if joint.before[-1] == "=" and _NO_VALUE.match(joint.head + joint.rest):
        return None
    return True if re.match(r"\w|[%_~/.!-]\w", joint.head) else None


def escaped(joint: Joint) -> bool | None:
    """Go on with an octet that is escaped, which no sentence has, or with its other half."""
    halved = _OCTET_BEGUN.search(joint.before) and _OCTET_ENDS.match(joint.head)
    return True if halved or _ESCAPED.match(joint.head) else None


def parameter(joint: Joint) -> bool | None:
    """Go on with what a path is given behind a semicolon: `;jsessionid=`."""
    return True if joint.before[-1] == ";" and _PARAMETER.match(joint.head) else None


def within_brackets(joint: Joint) -> bool | None:
    """Go on to the bracket that closes what the path has opened."""
    opened = joint.before.count("(") > joint.before.count(")")
    return True if opened and joint.before[-1].isalnum() and _OPENED.match(joint.head) else None


def question(joint: Joint) -> bool | None:
    """After `?` comes a query, or the next sentence."""
    if joint.before[-1] != "?":
        return None
    return "=" in joint.head or _COMMAND.fullmatch(joint.piece) is not None


def exclamation(joint: Joint) -> bool | None:
    """After `!` comes the next sentence, but where it parts the numbers of a map: `!3m1!4b1`."""
    parts = "!" in joint.before[:-1] or "!" in joint.piece
    return True if joint.before[-1] == "!" and parts and _ON_A_MAP.match(joint.head) else None


def full_stop(joint: Joint) -> bool | None:
    """After a full stop comes the end of a file name, or the next sentence."""
    if joint.before[-1] != ".":
        return None
    if joint.before.endswith("/.") or _NOTE.fullmatch(joint.piece):
        return False
    if _DOI.search(joint.before) and re.fullmatch(r"[\d.]+", joint.piece):
        return pieces.is_serial(joint.piece)
    if joint.piece.isdecimal():
        return len(joint.piece) > pieces.YEAR or re.match(r"0\d", joint.piece) is not None
    return bool(pieces.ENDING.fullmatch(joint.piece)) or (
        pieces.is_part(joint.piece) and not joint.head[0].isupper()
    )


def symbol(joint: Joint) -> bool | None:
    """Go on with the rest of the symbol of a document: no date stands there."""
    within = _UNITED_NATIONS.search(joint.before) and _SYMBOL.fullmatch(joint.piece)
    within = within or (_SYMBOL_BEGUN.search(joint.before) and _LAST_NUMBER.fullmatch(joint.head))
    return True if within else None


def slash(joint: Joint) -> bool | None:
    """After a slash comes more of a path, which shows, or a word, which looks like one."""
    if joint.before[-1] != "/":
        return None
    if pieces.ORDINAL.fullmatch(joint.piece):
        return len(joint.piece) > pieces.YEAR or (
            joint.piece.isdecimal() and not joint.rest.strip()
        )
    if not any(map(str.isalnum, joint.piece)):
        return False
    if (
        pieces.is_part(joint.piece)
        or pieces.ENDING.fullmatch(joint.piece)
        or joint.before.endswith("/wiki/")  # nobody links to the directory
        or (_SHARED.search(joint.before) and joint.piece in _USES)
        or (_SOURCES.search(joint.before) and _FILE.fullmatch(joint.piece))
    ):
        return True
    if pieces.PROSE.fullmatch(joint.piece) or _NAME.fullmatch(joint.head):
        return False
    return "-" in joint.piece[1:-1] and (
        not joint.piece[0].isupper() or joint.before.count("/") > len("///")
    )


def colon(joint: Joint) -> bool | None:
    """After a colon comes the name of a file, or what the sentence announces."""
    if joint.before[-1] != ":" or joint.host is not None:
        return None
    query = joint.before.partition("?")[2]
    if _PAIR.search(query) and _NEXT_PAIR.search(query):
        return True
    if _NAMED_VALUE.search(query) and joint.head[0].isdecimal():
        return True
    return bool("/wiki/" in joint.before and _PICTURE.search(joint.piece))


def starts_with_joint(joint: Joint) -> bool | None:
    """Look for a break before the slash, where some typesetters put it."""
    if _JOINT_FIRST.match(joint.head):
        return True
    if _LONE_SIGN.fullmatch(joint.head) and joint.before[-1].isalnum():
        return not joint.rest.strip() or joint.head[0] == "/"
    first, second = joint.head[0], joint.head[1:2]
    if not second.isalnum():
        return None
    if first == ".":
        return (
            joint.before.endswith("//www")
            or pieces.is_part(joint.piece)
            or bool(pieces.ENDING.fullmatch(joint.piece[1:]))
        )
    if first == ",":
        named = pieces.WITH_ENDING.search(joint.head) or joint.head.endswith(_HANGING)
        numbered = joint.before[-1].isdecimal() or _COMMA_FIRST.match(joint.head)
        return bool(named and numbered)
    return True if first == "+" and "?" in joint.before else None

"""What a piece of text shows of itself: that it belongs to a URL, or is a word of a sentence."""

import re

from archiver.expressions import expression

YEAR = 4
"""Digits of a number that may begin the next sentence; a longer one does not."""

FILES = (
    r"(?:html?|shtml|xhtml|php\d?|aspx?|jspx?|cfm|cgi|pdf|docx?|pptx?|xlsx?|txt"
    r"|ashx|csv|xml|json|jpe?g|png|gif|svg|zip|epub|stm|ece)"
)
ENDING = expression(rf"(?:[\w.~%-]*\.)?{FILES}(?:[?#/].*)?", re.IGNORECASE)
WITH_ENDING = expression(rf"\w\.{FILES}(?!\w)", re.IGNORECASE)
LONGER = frozenset({"html", "shtml", "xhtml", "aspx", "docx", "xlsx", "pptx", "jspx"})
"""Endings that begin with another one."""

PROSE = expression(  # what has a sign or a number in it, and is a word of a sentence
    r"[\u00a3$\u20ac\u00a5]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?:%|m|mn|bn|k|s|am|pm|km|kg)?"
    r"|\d{1,2}[:.]\d\d(?:[ap]m)?|\d{1,2}\.\d{1,2}\.(?:\d{1,2}|\d{4})|\d{1,2}/\d{1,2}(?:/\d{2,4})?|(?:1[5-9]|20)\d\d[-\u2013/](?:\d\d){1,2}"
    r"|(?:1[5-9]|20)\d\ds?|\d{1,3}(?:-[a-z]+){1,2}|[A-Z][A-Za-z]{0,5}-?\d{1,2}"
    r"|(?:(?:and|either|he|she|his|her|him|s|n|w|c|yes|on|in|up|read|men|male|true|pass|win|day|input)"
    r"/(?:or|s?he|hers?|him|his|a|o|no|off|out|down|write|women|female|false|fail|win|night|output)"
    r"|[A-Z]{2,}/[A-Z]\w+)"
    r"|[A-Za-z]+-(?:backed|based|born|called|controlled|down|free|held|in|known|led|level|like|line"
    r"|made|making|off|old|out|owned|related|run|scale|speaking|style|term|time|type|up|wide)"
    r"|(?:state-of-the-art|[a-z]+-(?:to|by|in|on|and|of)-[a-z]+)"
    r"|(?:a|all|anti|best|co|cross|e|ex|far|first|full|half|hard|high|ill|in|inter|left|long|low|mid"
    r"|multi|near|neo|non|off|old|on|one|open|over|part|post|pre|pro|re|right|second|self|semi|short"
    r"|so|sub|third|three|two|under|vice|well|world|year)-[a-z]+(?:-[a-z]+)?",
)


def completes(begun: str, rest: str) -> bool:
    """Say whether letters end what is only the beginning of a file's ending: `.ht` and `ml`."""
    whole = (begun + rest).lower()
    if not re.fullmatch(FILES, whole):
        return False
    return whole in LONGER or not re.fullmatch(FILES, begun, re.IGNORECASE)


ORDINAL = expression(r"\d+(?:st|nd|rd|th)?", re.IGNORECASE)


def is_serial(piece: str) -> bool:
    """Whether a number is not one of a sentence: it begins with 0, or is long and no year."""
    if re.fullmatch(r"\d\d\.\d{3,}", piece):
        return True
    return piece[0] == "0" or (len(piece) >= YEAR - 1 and not PROSE.fullmatch(piece))


def is_part(piece: str) -> bool:
    """Say whether a piece shows that it is no word of any sentence."""
    if PROSE.fullmatch(piece) or re.match(r"[\u00a3$\u20ac\u00a5]", piece):
        return False
    if shows_signs(piece):
        return True
    return any(map(str.isdecimal, piece)) and not ORDINAL.fullmatch(piece)


def shows_signs(piece: str) -> bool:
    """Say whether signs are in a piece that stand in no word."""
    return re.search(r"[/=%?&~]|_\w", piece) is not None or piece.count("-") > 1

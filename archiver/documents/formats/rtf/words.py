"""The control words of RTF 1.9.1, by what they do to what a reader sees."""

import re
from collections.abc import Mapping

INK: Mapping[str, str] = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "softline": "\n",
    "bullet": "\u2022",
    "emdash": "\u2014",
    "endash": "\u2013",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
"""Words that stand for a character."""

SYMBOLS: Mapping[str, str] = {
    "~": "\u00a0",
    "_": "-",
    "\t": "\t",
    "\\": "\\",
    "{": "{",
    "}": "}",
}
"""Symbols behind a backslash that stand for a character; a hyphen that may break is none."""

BREAKS = frozenset(("par", "cell", "nestcell", "row", "nestrow", "page", "column", "sect"))
"""Words that end a paragraph."""

UNSEEN = frozenset(
    re.findall(
        r"\S+",
        """
        aftncn aftnsep aftnsepc colortbl datastore filetbl fonttbl ftncn ftnsep ftnsepc generator
        info latentstyles listoverridetable listtable mmathPr nonesttables nonshppict objdata pict
        private revtbl rxe shprslt sn sp stylesheet tc tcn themedata txe upr userprops xe
        """,
    )
)
"""Destinations whose text is not the document's; what is shown twice is read where it is better."""

BESIDE = frozenset(
    re.findall(
        r"\S+",
        """
        annotation dptxbxtext footer footerf footerl footerr header headerf headerl headerr shptxt
        """,
    )
)
"""Destinations with paragraphs of their own: comments, text boxes, margins."""

STARRED = BESIDE | {
    *("fldinst", "footnote", "hl", "hlloc", "hlsrc", "picprop", "shpinst", "shppict", "ud")
}
"""Destinations that are read even behind the star by which a reader may leave out what it does
not know."""

PAGES: Mapping[str, str] = {
    "ansi": "cp1252",
    "mac": "mac_roman",
    "pc": "cp437",
    "pca": "cp850",
}
"""The encodings that a document may name by a word."""

NUMBERED: Mapping[str, str] = {
    "nar": "decimal",
    "nalc": "lowerLetter",
    "nauc": "upperLetter",
    "nrlc": "lowerRoman",
    "nruc": "upperRoman",
}
"""How notes are numbered, behind `ftn` or `aftn`, and its name in `numerals.FORMS`."""

"""The macros of LaTeX and its usual packages, by what they do to what a reader sees."""

from collections.abc import Mapping

from archiver.expressions import expression
from archiver.model import CitationKind


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ADDRESSES = _names("url nolinkurl burl lurl Url path homepage")
"""Macros whose argument is printed as it is typed: a URL (url, hyperref, breakurl, REVTeX)."""

IDENTIFIERS: Mapping[str, CitationKind] = {
    "doi": CitationKind.DOI,
    "DOI": CitationKind.DOI,
    "arxiv": CitationKind.ARXIV,
    "arXiv": CitationKind.ARXIV,
    "pmid": CitationKind.PMID,
    "pmcid": CitationKind.PMCID,
}
"""Macros whose argument is an identifier."""

NOTES: Mapping[str, str] = {
    "footnote": "footnote",
    "tablefootnote": "footnote",
    "endnote": "endnote",
    "thanks": "thanks",
    "marginpar": "",
    "marginnote": "",
    "sidenote": "",
}
"""Macros whose argument stands beside the text, and what counts it."""

CITING = expression(r"[A-Za-z]*[cC]ite[a-zA-Z]*")
"""Macros that refer to a bibliography (LaTeX, natbib, biblatex)."""

REVEALED = _names(
    "title subtitle author authors date thanks institute institution affiliation affil address"
    " email abstract keywords titlenote authornote"
)
"""Macros of the preamble whose argument is printed."""

TITLES = REVEALED | _names(
    "part chapter section subsection subsubsection paragraph subparagraph caption captionof"
    " frametitle framesubtitle"
)
"""Macros whose argument is a paragraph of its own."""

BREAKS = _names(
    "par item and And maketitle newpage clearpage cleardoublepage pagebreak bigskip medskip"
    " smallskip hline midrule toprule bottomrule tabularnewline entry enditem endentry frame"
)
"""Macros that end a paragraph."""

DROPPED: Mapping[str, int] = {
    **dict.fromkeys(
        _names(
            "includegraphics label ref pageref eqref autoref nameref cref Cref vref input include"
            " subfile bibliography bibliographystyle addbibresource usepackage RequirePackage"
            " documentclass hypersetup index vspace hspace color textcolor lstset pagestyle"
            " thispagestyle special typeout message phantom hphantom vphantom hyperlink hypertarget"
            " urlstyle pdfinfo graphicspath colorbox foreignlanguage selectlanguage raisebox"
            " parbox scalebox rotatebox bibinfo bibfield nocite lstinputlisting inputminted"
            " verbatiminput setlist newcounter stepcounter refstepcounter newlength hyphenation"
            " pgfplotsset tikzset usetikzlibrary captionsetup bibitemStop IfFileExists"
            " InputIfFileExists includepdf movie media"
        ),
        1,
    ),
    **dict.fromkeys(
        _names("setlength addtolength fontsize resizebox multicolumn rule addtocounter"), 2
    ),
    **dict.fromkeys(_names("markboth pdfbookmark newtheorem fcolorbox"), 2),
    **dict.fromkeys(_names("definecolor addcontentsline multirow newenvironment"), 3),
    "renewenvironment": 3,
    "hyperref": 0,
    "linebreak": 0,
    "newline": 0,
}
"""Macros of which so many arguments are not printed, behind optional ones that are not either."""

ENVIRONMENTS: Mapping[str, int] = {
    **dict.fromkeys(
        _names(
            "tabular array longtable minipage multicols thebibliography tabulary supertabular"
            " list adjustbox tcolorbox"
        ),
        1,
    ),
    **dict.fromkeys(_names("tabular* tabularx wrapfigure wraptable"), 2),
}
"""Environments of which so many arguments are not printed."""

VERBATIM = _names(
    "verbatim verbatim* Verbatim BVerbatim LVerbatim lstlisting minted comment filecontents"
    " filecontents* Highlighting semiverbatim alltt ltxexample LTXexample tcblisting"
)
"""Environments that are not seen, or in which URLs are shown and not cited."""

LISTING = expression(
    r"\\(?:lstnewenvironment|DefineVerbatimEnvironment|newtcblisting|(?:New|Declare)TCBListing)"
    r"\s*(?:\[[^\[\]]*\]\s*)?\{([A-Za-z*]+)\}"
)
"""What makes a document's own environments like those (listings, fancyvrb, tcolorbox)."""

DEFINING = _names("newcommand renewcommand providecommand DeclareRobustCommand DeclareMathOperator")
"""Macros that define another in LaTeX's way."""

INK: Mapping[str, str] = {
    "textasciitilde": "~",
    "sim": "~",
    "textasciicircum": "^",
    "textbackslash": "\\",
    "textunderscore": "_",
    "textbar": "|",
    "textless": "<",
    "textgreater": ">",
    "textemdash": "\u2014",
    "textendash": "\u2013",
    "textquotedblleft": "\u201c",
    "textquotedblright": "\u201d",
    "textquoteleft": "\u2018",
    "textquoteright": "\u2019",
    "textquotesingle": "'",
    "textbullet": "\u2022",
    "ldots": "\u2026",
    "dots": "\u2026",
    "textellipsis": "\u2026",
    "slash": "/",
    "lbrack": "[",
    "rbrack": "]",
    "S": "\u00a7",
    "P": "\u00b6",
    "ss": "\u00df",
    "ae": "\u00e6",
    "AE": "\u00c6",
    "oe": "\u0153",
    "OE": "\u0152",
    "aa": "\u00e5",
    "AA": "\u00c5",
    "o": "\u00f8",
    "O": "\u00d8",
    "l": "\u0142",
    "L": "\u0141",
    "i": "i",
    "j": "j",
    "TeX": "TeX",
    "LaTeX": "LaTeX",
    "quad": " ",
    "qquad": " ",
    "space": " ",
    "textregistered": "\u00ae",
    "texttrademark": "\u2122",
    "copyright": "\u00a9",
    "pounds": "\u00a3",
    "euro": "\u20ac",
    "guillemotleft": "\u00ab",
    "guillemotright": "\u00bb",
}
"""Macros that stand for a character."""

SYMBOLS: Mapping[str, str] = {
    **{char: char for char in "%&_#${}"},
    **dict.fromkeys(" ,;:>\t", " "),
    "(": "",
    ")": "",
    "[": " ",
    "]": " ",
}
"""Symbols behind a backslash that are printed, or part words; the others are not."""

ACCENTS: Mapping[str, str] = {
    "'": "\u0301",
    "`": "\u0300",
    '"': "\u0308",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "c": "\u0327",
    "v": "\u030c",
    "u": "\u0306",
    "H": "\u030b",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
"""Macros that put a sign on the letter behind them, and Unicode's for it."""

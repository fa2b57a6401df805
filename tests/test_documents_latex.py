"""LaTeX: every macro that cites, the escapes of its arguments, and what is not typeset."""

# ruff: noqa: E501  (a row is a line)

import contextlib
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.model import ArchiverError, CitationKind


def read(text):
    return documents.read("bulletin.tex", text.encode())


def find(text):
    return citations.find(read(text))


def body(text, preamble=""):
    return (
        f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{text}\n\\end{{document}}\n"
    )


CITED = {
    "url": (r"See \url{http://a.org/1}.", ["http://a.org/1"]),
    "url with signs as they are": (r"\url{http://a.org/1_2%20~x#y&z}", ["http://a.org/1_2%20~x#y&z"]),
    "url with escapes": (r"\url{http://a.org/1\_2\%20\~{}x\#y\&z}", ["http://a.org/1_2%20~x#y&z"]),
    "url with braces": (r"\url{http://a.org/{x}}", ["http://a.org/{x}"]),
    "url between other signs": (r"\url|http://a.org/1| \url!http://a.org/2!", ["http://a.org/1", "http://a.org/2"]),
    "url over lines": ("\\url{http://a.org/one/\n  two}", ["http://a.org/one/two"]),
    "url behind a blank and a comment": ("\\url % x}\n {http://a.org/1}", ["http://a.org/1"]),
    "url that never closes": (r"\url{http://a.org/1", ["http://a.org/1"]),
    "nolinkurl": (r"\nolinkurl{http://a.org/1}", ["http://a.org/1"]),
    "path": (r"\path{http://a.org/1_2}", ["http://a.org/1_2"]),
    "homepage": (r"\homepage{http://a.org/~x}", ["http://a.org/~x"]),
    "href": (r"\href{http://a.org/1}{one}", ["http://a.org/1"]),
    "href with escapes": (r"\href{http://a.org/1\_2\%20\~{}x\#y\&z}{one}", ["http://a.org/1_2%20~x#y&z"]),
    "href with a tilde's other names": (
        r"\href{http://a.org/{\textasciitilde}a}{x} \href{http://a.org/\textasciitilde b}{x} \href{http://a.org/$\sim$c}{x} \href{http://a.org/\string~d}{x}",
        ["http://a.org/~a", "http://a.org/~b", "http://a.org/~c", "http://a.org/~d"],
    ),
    "href as BibTeX spoils it": (r"\href{http://a.org/a{\_}b{%}20}{x}", ["http://a.org/a_b%20"]),
    "href with options": (r"\href[pdfnewwindow=true]{http://a.org/1}{one}", ["http://a.org/1"]),
    "href with blanks": (r"\href {http://a.org/1} {one}", ["http://a.org/1"]),
    "href over lines": ("\\href{http://a.org/one/%\n  two}%\n{one}", ["http://a.org/one/two"]),
    "href of a long text": ("\\href{http://a.org/1}{one \\emph{two}\n\nthree} http://a.org/2", ["http://a.org/1", "http://a.org/2"]),
    "href of an address": (r"\href{http://a.org/1}{\url{http://a.org/x}} \href{http://a.org/2}{http://a.org/x}", ["http://a.org/1", "http://a.org/2"]),
    "href without text": (r"\href{http://a.org/1} and", ["http://a.org/1"]),
    "href to mail, a file, a place": (r"\href{mailto:me@a.org}{x} \href{run:./x.pdf}{x} \hyperref[sec]{x} \hyperlink{x}{y}", []),
    "href to what nobody knows": (r"\href{http://a.org/\what}{one}", []),
    "LaTeX2HTML": (r"\htmladdnormallink{one}{http://a.org/1}", ["http://a.org/1"]),
    "doi": (r"\doi{10.1000/a_b(1)}", ["https://doi.org/10.1000/a_b(1)"]),
    "doi as BibTeX styles write it": (r"\href{https://doi.org/10.1000/x}{\path{doi:10.1000/x}}", ["https://doi.org/10.1000/x"]),
    "printed": (r"See http://a.org/1\_2\%20\#x.", ["http://a.org/1_2%20#x"]),
    "printed with a tilde": (r"http://a.org/~x, http://a.org/\~{}y, http://a.org/$\sim$z~and", ["http://a.org/~x", "http://a.org/~y", "http://a.org/~z"]),
    "printed in a typewriter": (r"{\tt http://a.org/1} \texttt{http://a.org/2}", ["http://a.org/1", "http://a.org/2"]),
    "printed in quotation marks": (r"``http://a.org/1''", ["http://a.org/1"]),
    "printed before a dash": (r"http://a.org/1---and http://a.org/a--b", ["http://a.org/1", "http://a.org/a--b"]),
    "printed at a line's end": ("http://a.org/one/\ntwo-three.html", ["http://a.org/one/"]),
    "in a table": ("\\begin{tabular}{ll}\nx & \\url{http://a.org/1} \\\\[2pt]\ny & http://a.org/2\\\\\n\\end{tabular}", ["http://a.org/1", "http://a.org/2"]),
    "in a list": ("\\begin{itemize}\\item \\url{http://a.org/1}\\item[x] http://a.org/2\\end{itemize}", ["http://a.org/1", "http://a.org/2"]),
    "in a title": (r"\section[short]{See \url{http://a.org/1}}", ["http://a.org/1"]),
    "in a caption": (r"\caption{See \url{http://a.org/1}}", ["http://a.org/1"]),
    "in a footnote": (r"x\footnote{See \href{http://a.org/1}{one}} y", ["http://a.org/1"]),
    "in a comment": ("x % \\url{http://a.org/1}\n%http://a.org/2\n90\\% http://a.org/3", ["http://a.org/3"]),
    "in a comment's environment": ("\\begin{comment}\n\\url{http://a.org/1}\n\\end{comment} x", []),
    "in what is never typeset": ("\\iffalse \\ifx a b \\fi \\url{http://a.org/1} \\fi \\url{http://a.org/2}", ["http://a.org/2"]),
    "in the other branch": ("\\iffalse \\url{http://a.org/1} \\else \\url{http://a.org/2}\\fi", ["http://a.org/2"]),
    "in code": ("\\verb|http://a.org/1| \\lstinline!http://a.org/2! \\mintinline{c}{http://a.org/4}\n\\begin{lstlisting}[language=C]\nhttp://a.org/3 \\url{http://a.org/5}\n\\end{lstlisting}", []),
    "in an environment for code": ("\\lstnewenvironment{php}[1][]{}{}\\newtcblisting[auto]{shown}{x}\n\\begin{php} http://a.org/1 \\end{php}\\begin{shown} http://a.org/2 \\end{shown}", []),
    "a picture and other files": (r"\includegraphics[width=1cm]{http://a.org/1.png}\input{http://a.org/2}\label{http://a.org/3}", []),
    "a macro of the document": (r"\newcommand{\one}{\url{http://a.org/1}}\one{} and \one", ["http://a.org/1"] * 2),
    "a macro that is not used": (r"\newcommand{\one}{\url{http://a.org/1}}", []),
    "a macro with arguments": (r"\newcommand*{\gh}[2]{\href{http://a.org/#1/#2}{#2}}\gh{a}{b\_c}", ["http://a.org/a/b_c"]),
    "a macro with an optional argument": (r"\newcommand{\gh}[2][x]{\url{http://a.org/#1/#2}}\gh{a} \gh[y]{b}", ["http://a.org/x/a", "http://a.org/y/b"]),
    "a macro of TeX": (r"\def\one#1{\href{http://a.org/#1}{x}}\one{1}", ["http://a.org/1"]),
    "a macro in an argument": (r"\newcommand\base{http://a.org}\href{\base/1}{x} \base/2", ["http://a.org/1", "http://a.org/2"]),
    "a macro of REVTeX": (r"\providecommand \doibase [0]{https://doi.org/}\href {\doibase 10.1000/x} {\emph{x}}", ["https://doi.org/10.1000/x"]),
    "a macro that defines an address": (r"\urldef\one\url{http://a.org/1_%20}x \one", ["http://a.org/1_%20"]),
    "a macro that calls itself": (r"\def\one{\one\one http://a.org/1}\one", ["http://a.org/1"]),
    "Biber's fields": ("\\entry{x}{book}{}\n\\verb{doi}\n\\verb 10.1000/x_y\n\\endverb\n\\verb{url}\n\\verb http://a.org/a_b%20\n\\endverb\n\\verb{urlraw}\n\\verb http://a.org/c\n\\endverb\n", ["https://doi.org/10.1000/x_y", "http://a.org/a_b%20"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CITED.values(), ids=CITED)
def test_every_form_of_a_link_is_read(text, expected):
    """As it is typeset, in a document and in a part of one."""
    assert [item.url for item in find(body(text))] == expected
    assert {item.url for item in find(text)} == set(expected)


def test_only_titles_and_authors_of_the_preamble_are_typeset():
    """And nothing behind the document's end is."""
    preamble = (
        "\\hypersetup{pdfauthor={http://a.org/1}}\nhttp://a.org/2 \\url{http://a.org/3}\n"
        "\\title{On \\url{http://a.org/4}\\thanks{By \\url{http://a.org/5}.}}\n"
        "\\author{A.~B. \\and \\url{http://a.org/6}}"
    )
    found = find(body("\\maketitle", preamble) + "\\url{http://a.org/7}")
    assert [item.url[-1] for item in found] == ["4", "5", "6"]
    assert [item.place.note for item in found] == [None, "*", None]


def test_a_document_that_is_shown_in_another_ends_only_itself():
    """Whatever it is shown in; and what stands behind the last one is not typeset."""
    shown = "\\begin{shown}\\begin{document}x\\end{document}\\end{shown} http://a.org/1"
    assert [item.url for item in find(body(shown) + " http://a.org/2")] == ["http://a.org/1"]


def test_the_line_is_that_of_the_source():
    """Behind comments, notes and arguments of several lines."""
    text = (
        "one % two\ntwo\\footnote{three\n\\url{http://a.org/3}\n\nfive} \\url{http://a.org/5}\n\n"
        "\\begin{verbatim}\n8\n\\end{verbatim}\n\\url{http://a.org/\n11} and\nhttp://a.org/12"
    )
    assert [item.place.line for item in find(text)] == [5, 3, 10, 12]


def test_notes_are_tied_to_their_marks():
    """Footnotes, with their text apart or not, and entries of a bibliography by what cites them."""
    text = (
        "Rain. Dark was night\\footnote{http://a.org/1}. Fog came\\footnotemark. Snow "
        "fell~\\cite[p.~3]{a,b}.\\footnotetext{http://a.org/2} Hail\\footnote[7]{http://a.org/3}.\n"
        "\\begin{thebibliography}{9}\\bibitem{a} A. \\url{http://a.org/4}\n"
        "\\bibitem[{B(2010)}]{b} \\url{http://a.org/5}\\end{thebibliography}"
    )
    assert [(item.place.note, item.context) for item in find(text)] == [
        ("1", "Dark was night."),
        ("2", "Fog came."),
        ("7", "Hail."),
        ("[1]", "Snow fell ."),
        ("[B(2010)]", "Snow fell ."),
    ]


def test_an_identifier_is_one():
    """By its macro."""
    (found,) = find(r"See \doi{10.1000/x}.")
    assert (found.kind, found.anchor) == (CitationKind.DOI, "10.1000/x")


def test_letters_are_those_that_are_typeset():
    """Accents, ligatures and named signs."""
    (passage,) = read(
        r"caf\'e \"{o}\v{s}\c c \^\i\ ``a'' 1--2---\ldots\ A\&B \$5 \LaTeX{} x~y\,z \{\}"
    ).passages
    assert passage.text == (
        "caf\u00e9 \u00f6\u0161\u00e7 \u00ee \u201ca\u201d 1\u20132\u2014\u2026 A&B $5 LaTeX x\u00a0y z {}"
    )


HOSTILE = {
    "groups that never close": "{" * 200_000,
    "groups that never opened": "}" * 200_000,
    "notes in notes": r"\footnote{" * 50_000,
    "arguments that never close": r"\url{" * 100_000,
    "links that never close": r"\href{http://a.org/}{" * 20_000,
    "definitions that never close": r"\newcommand{\x}{" * 50_000,
    "code that never closes": r"\verb|a" + "\n\\verb|" * 50_000,
    "environments that never close": r"\begin{" * 100_000,
    "labels that never close": r"\bibitem[{" * 50_000,
    "a macro that doubles": "".join(rf"\def\{chr(97 + n)}{{\{chr(98 + n) * 1}\{chr(98 + n)}}}" for n in range(20)) + r"\a",
    "a macro that grows": r"\newcommand{\a}[1]{\b{#1#1}}\newcommand{\b}[1]{\a{#1#1}}\a{xxxxxxxx}",
    "a long macro in an address": rf"\def\a{{{'x' * 2000}}}\url{{{chr(92)}a" + r"\a" * 20_000 + "}",
    "an endless line": "http://a.org/" + "a" * 1_000_000,
    "comments": "%\n" * 300_000,
    "NUL bytes": "\0" * 1_000_000,
    "backslashes": "\\" * 300_001,
}  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_sources_are_read_to_their_end(text):
    """Linear, and without recursion."""
    assert read(text).size == len(text.encode())


WHOLE = "\n".join(text for text, _ in CITED.values() if "never closes" not in text)


@settings(max_examples=200)
@given(st.integers(0, len(WHOLE)), st.integers(0, 50), st.text("\\{}[]%$&#~|\n a1", max_size=8))
def test_a_damaged_source_never_raises(at, length, damage):
    """Signs put into the middle of a good source, and others taken out."""
    for broken in (WHOLE[:at] + damage + WHOLE[at + length :], WHOLE[:at] + damage):
        with contextlib.suppress(ArchiverError):
            assert read(broken).size == len(broken.encode())


def test_what_another_program_writes_is_found(tmp_path):
    """Pandoc turns Markdown into LaTeX."""
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    source = (
        "# One http://a.org/0\n\n[one](http://a.org/1_a%20b?x=1&y=~2#z), <http://a.org/2>.[^1] `http://a.org/no`\n\n"
        "```c\nhttp://a.org/no\n```\n\n| a | b |\n|---|---|\n| [x](http://a.org/3) | y |\n\n"
        "[^1]: See [two](http://a.org/4).\n"
    )
    path = tmp_path / "bulletin.tex"
    command = ["pandoc", "-f", "markdown", "-s", "-o", str(path)]
    subprocess.run(command, input=source.encode(), check=True, timeout=60)
    found = [item.url for item in citations.find(documents.load(str(path)))]
    assert set(found) - {"http://a.org/no"} == {
        "http://a.org/0", "http://a.org/1_a%20b?x=1&y=~2#z", "http://a.org/2", "http://a.org/3", "http://a.org/4",
    }  # fmt: skip

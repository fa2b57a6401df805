"""BibTeX: every way in which an entry names a URL, what TeX makes of it, and what is broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.documents import tex
from archiver.documents.formats import bibtex
from archiver.model import ArchiverError, CitationKind, Place

WHOLE = r"""% Our references
@string{base = "http://a.org/"}
@article{smith2020,
  author = {Sm{\"i}th, John and Doe, Jane},
  title = {{The} {T}itle},
  year = 2020,
  url = {http://a.org/x},
  doi = {10.1000/x},
}
"""


def find(data):
    return citations.find(documents.read("x.bib", data.encode()))


def urls(data):
    return [item.url for item in find(data)]


def entry(*fields):
    return "@misc{key,\n" + ",\n".join(fields) + "\n}\n"


NAMED = {
    "a URL": (r"url = {http://a.org/x}", ["http://a.org/x"]),
    "in quotes": (r'url = "http://a.org/x"', ["http://a.org/x"]),
    "in capitals": (r"URL = {http://a.org/X}", ["http://a.org/X"]),
    "of two braces": (r"url = {{http://a.org/x}}", ["http://a.org/x"]),
    "without a scheme": (r"url = {www.a.org/x}", ["http://www.a.org/x"]),
    "without even that": (r"url = {example.org/x}", ["http://example.org/x"]),
    "no address": (r"url = {forthcoming}", []),
    "a file": (r"url = {setup.py}", []),
    "two": (r"url = {http://a.org/x http://b.org/y}", ["http://a.org/x", "http://b.org/y"]),
    "two with commas": (
        r"url = {http://a.org/1,2, www.b.org}",
        ["http://a.org/1,2", "http://www.b.org"],
    ),
    "two with semicolons": (
        r"url = {http://a.org/x;http://b.org}",
        ["http://a.org/x", "http://b.org"],
    ),
    "a sentence around it": (r"url = {http://a.org/x (accessed 1 May 2020).}", ["http://a.org/x"]),
    "angle brackets": (r"url = {<http://a.org/x>}", ["http://a.org/x"]),
    "blanks inside": (r"url = {http://a.org/my file.pdf}", ["http://a.org/my%20file.pdf"]),
    "over two lines": ("url = {\n  http://a.org/x\n}", ["http://a.org/x"]),
    "cut by a line": ("url = {http://a.org/one/\n  two/x.html}", ["http://a.org/one/two/x.html"]),
    "cut before a sign": ("url = {http://a.org/one\n  /two}", ["http://a.org/one/two"]),
    "a line, and words": ("url = {http://a.org/\n  seen on Monday}", ["http://a.org/"]),
    "two on two lines": (
        "url = {http://a.org/\n  http://b.org/}",
        ["http://a.org/", "http://b.org/"],
    ),
    "two with a break of TeX": (
        r"url = {http://a.org/\\http://b.org/}",
        ["http://a.org/", "http://b.org/"],
    ),
    "a link in a URL": (r"url = {\href{http://a.org/x}{http://a.org/x}}", ["http://a.org/x"]),
    "an ampersand of markup": (r"url = {http://a.org/?a=1&amp;b=2}", ["http://a.org/?a=1&b=2"]),
    "an accent": (r"url = {http://a.org/caf{\'{e}}}", ["http://a.org/caf\u00e9"]),
    "keys of other entries": ("crossref = {a.com},\nids = {b.org, http://c.org}", []),
    "a parenthesis of its own": (r"url = {http://a.org/x_(y)}", ["http://a.org/x_(y)"]),
    "BibDesk": (r"bdsk-url-1 = {http://a.org/x}", ["http://a.org/x"]),
    "a system's": (r"adsurl = {http://a.org/abs/1}", ["http://a.org/abs/1"]),
    "the date of a visit": (r"urldate = {2020-05-01}", []),
    "a DOI": (r"doi = {10.1000/ab\_c}", ["https://doi.org/10.1000/ab_c"]),
    "a DOI with its prefix": (r"doi = {doi:10.1000/x}", ["https://doi.org/10.1000/x"]),
    "a DOI as an address": (
        r"doi = {http://dx.doi.org/10.1000/x}",
        ["http://dx.doi.org/10.1000/x"],
    ),
    "a DOI for a URL": (r"url = {10.1000/x}", ["https://doi.org/10.1000/x"]),
    "a DOI in words": (r"note = {\doi{10.1000/x}}", ["https://doi.org/10.1000/x"]),
    "arXiv": (
        "eprint = {1706.03762},\narchivePrefix = {arXiv}",
        ["https://arxiv.org/abs/1706.03762"],
    ),
    "arXiv to BibLaTeX": (
        "eprinttype = {arxiv},\neprint = {1706.03762}",
        ["https://arxiv.org/abs/1706.03762"],
    ),
    "arXiv by its form": (r"eprint = {1706.03762}", ["https://arxiv.org/abs/1706.03762"]),
    "arXiv to DBLP": (
        "journal = {CoRR},\nvolume = {abs/1409.0473}",
        ["https://arxiv.org/abs/1409.0473"],
    ),
    "a volume": ("volume = {10.1016}", []),
    "a PMID for an eprint": (
        "eprint = {12345},\neprinttype = {pmid}",
        ["https://pubmed.ncbi.nlm.nih.gov/12345/"],
    ),
    "a stable number of JSTOR": (
        "eprint = {24573143},\neprinttype = {jstor}",
        ["https://www.jstor.org/stable/24573143"],
    ),
    "a catalogue that no browser asks": ("bibsource = {z3950.loc.gov:7090/Voyager}", []),
    "an eprint elsewhere": ("eprint = {1706.03762},\neprinttype = {jstor}", []),
    "an eprint with an address": (r"eprint = {http://a.org/1}", ["http://a.org/1"]),
    "PubMed": (r"pmid = {12345}", ["https://pubmed.ncbi.nlm.nih.gov/12345/"]),
    "a Handle": (r"hdl = {10077/4715}", ["https://hdl.handle.net/10077/4715"]),
    "howpublished": (r"howpublished = {\url{http://a.org/x}}", ["http://a.org/x"]),
    "howpublished in quotes": (r'howpublished = "\url{http://a.org/x}"', ["http://a.org/x"]),
    "a link of a host": (r"howpublished = {\url{www.a.org}}", ["http://www.a.org"]),
    "a link with other text": (r"note = {See \href{http://a.org/x}{this}.}", ["http://a.org/x"]),
    "a link with space in it": ("note = {\\href {http://a.org/x}\n {this}}", ["http://a.org/x"]),
    "a link between bars": (r"note = {\url|http://a.org/x|}", ["http://a.org/x"]),
    "verbatim": (r"note = {\verb+http://a.org/x+ and}", ["http://a.org/x"]),
    "a typewriter": (r"note = {\texttt{http://a.org/x}.}", ["http://a.org/x"]),
    "printed": (r"note = {Available at http://a.org/x, visited 1 May}", ["http://a.org/x"]),
    "in an abstract": ("abstract = {One\n two http://a.org/\n x-y-z}", ["http://a.org/"]),
    "in an unknown field": (r"x-more = {http://a.org/x}", ["http://a.org/x"]),
    "once for its field": (
        "title = {http://a.org/t},\nurl = {http://a.org/u}",
        ["http://a.org/t", "http://a.org/u"],
    ),
    "a file on a disk": (
        r"file = {Full:files/1/x.pdf:application/pdf;S:C\:\\x.html:text/html}",
        [],
    ),
    "a file of the web": (r"file = {:http\://a.org/x.pdf:PDF}", ["http://a.org/x.pdf"]),
    "a file that is a URL": (r"file = {http://a.org/x.zip}", ["http://a.org/x.zip"]),
}

TEX = {
    r"http://a.org/x\_y": "http://a.org/x_y",
    r"http://a.org/x{\_}y": "http://a.org/x_y",
    r"http://a.org/x{_}y": "http://a.org/x_y",
    r"http://a.org/x$_$y": "http://a.org/x_y",
    r"http://a.org/?a=1\&b=2": "http://a.org/?a=1&b=2",
    r"http://a.org/a\%20b": "http://a.org/a%20b",
    r"http://a.org/a%20b": "http://a.org/a%20b",
    r"http://a.org/a{\%}20b": "http://a.org/a%20b",
    r"http://a.org/x\#y": "http://a.org/x#y",
    r"http://a.org/\~me/": "http://a.org/~me/",
    r"http://a.org/~me/": "http://a.org/~me/",
    r"http://a.org/\~{}me/": "http://a.org/~me/",
    r"http://a.org/{\~{}}me/": "http://a.org/~me/",
    r"http://a.org/$\sim$me/": "http://a.org/~me/",
    r"http://a.org/\textasciitilde me/": "http://a.org/~me/",
    r"http://a.org/\textasciitilde{}me/": "http://a.org/~me/",
    r"http://a.org/{\textasciitilde}me/": "http://a.org/~me/",
    r"http://a.org/a{-}b": "http://a.org/a-b",
    r"http://a.org/a\_b\textunderscore c": "http://a.org/a_b_c",
}

BROKEN = {
    "no comma between fields": "@misc{k,\n title = {x}\n url = {http://a.org/x}\n}",
    "no comma after the key": "@misc{k\n url = {http://a.org/x}\n}",
    "no key": "@misc{\n url = {http://a.org/x}\n}",
    "no end": "@misc{k,\n url = {http://a.org/x}",
    "no end of a value": "@misc{k,\n url = {http://a.org/x,\n year = 2020\n}\n",
    "no end of the value before": "@misc{k,\n title = {A {B},\n url = {http://a.org/x},\n}\n",
    "no end of a quote before": '@misc{k,\n title = "A,\n url = {http://a.org/x},\n}\n',
    "an end too many": "@misc{k,\n title = {A}},\n url = {http://a.org/x}\n}\n",
    "words between fields": "@misc{k,\n what is this?\n url = {http://a.org/x}\n}",
    "an entry that never ends before it": "@misc{j, title = {{{A\n@misc{k, url = {http://a.org/x}}",
    "parentheses": '@misc(k, url = "http://a.org/x")',
    "two on a line": "@misc{j, title = {x}} @misc{k, url = {http://a.org/x}}",
    "words before it": "From: us@a.org\n\n@misc{k, url = {http://a.org/x}}",
    "lines of old computers": "@misc{k,\r url = {http://a.org/x}\r}\r",
    "joined": '@misc{k, url = "http://a.org" # "/x"}',
    "a macro": '@string{base = "http://a.org/"}\n@misc{k, url = base # {x}}',
    "macros in macros": '@string{a={http:}}@string{b = a # "//a.org"}\n@misc{k, url = b # {/x}}',
}

NOT_NAMED = {
    "a comment": "@comment{ http://b.org/ }\n",
    "an entry in a comment": "@comment{\n@misc{b, url = {http://b.org/}}\n}\n",
    "a preamble": '@preamble{"\\newcommand{\\x}{http://b.org/}"}\n',
    "what stands outside": "Made with http://b.org/\n",
    "a line of percent": "% http://b.org/\n",
    "an entry behind percent": "% @misc{b, url = {http://b.org/}}\n",
    "an entry in lines of percent": "@misc{c}\n% @misc{b,\n%  url = {http://b.org/},\n% }\n",
    "a field behind percent": "@misc{c,\n% url = {http://b.org/},\n year = 2020 % http://b.org/\n}\n",
    "a comment before it in its line": "@comment{http://b.org/} ",
    "a macro that is not used": '@string{b = "http://b.org/"}\n',
}


@pytest.mark.parametrize(("field", "expected"), NAMED.values(), ids=NAMED)
def test_a_field_names_urls(field, expected):
    """Each once, by the name of its field or in its text."""
    assert urls(entry("title = {A title}", field)) == expected


@pytest.mark.parametrize(("written", "url"), TEX.items(), ids=TEX)
@pytest.mark.parametrize("form", ["url = {%s}", r"note = {See \url{%s}.}", "note = {See %s.}"])
def test_escapes_in_a_url_are_undone(form, written, url):
    """In a URL's own field, in a command, and in text."""
    assert urls(entry(form.replace("%s", written))) == [url]


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_what_is_broken_spoils_nothing_else(data):
    """Programs and people write such entries."""
    assert urls(data) == ["http://a.org/x"]


@pytest.mark.parametrize("data", NOT_NAMED.values(), ids=NOT_NAMED)
def test_what_is_no_reference_names_nothing(data):
    """It is not printed either."""
    assert urls(data + entry("url = {http://a.org/x}")) == ["http://a.org/x"]


def test_a_citation_knows_its_reference():
    """The key is its label, the line is the field's, and the sentence says whose it is."""
    first, second = find(WHOLE)
    assert first.place == Place(line=7, note="smith2020")
    assert first.context == "Smïth, John and Doe, Jane, 2020, The Title, http://a.org/x"
    assert (second.kind, second.place.line) == (CitationKind.DOI, 8)
    assert second.context.endswith("The Title, 10.1000/x")


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (WHOLE, True),
        ("\ufeff" + WHOLE, True),
        ("@misc{key,\n title = {x}}", True),
        ("@comment{jabref-meta: x;}\n", True),
        ("@pytest.fixture\ndef a(): ...", False),
        ("@given(x, y)\ndef a(): ...", False),
        ("@media screen {\n a { color: red } }", False),
        ('@Table(name = "x")\nclass A {}', False),
        ("@property\n", False),
        ("See @smith, and\n@misc{key,\n title = {x}}", False),
        ("", False),
    ],
)
def test_entries_show_themselves(data, known):
    """After comments, and in no other language that knows the sign."""
    assert bibtex.recognises(data.encode()) is known


def test_macros_do_not_grow_without_end():
    """Each twice the one before it: as much as a file of references holds, and no more."""
    doubled = "".join(f"@string{{a{n + 1} = a{n} # a{n}}}\n" for n in range(60))
    data = '@string{a0 = "0123456789"}\n' + doubled + entry("url = a60", "note = {http://a.org/x}")
    assert urls(data) == ["http://a.org/x"]


@given(st.text(WHOLE + '@{}"#=,\\\n%$', max_size=300))
def test_any_text_is_read(data):
    """Or refused, and its links lie in their passages."""
    for passage in bibtex.passages(data.encode()):
        assert all(link.end <= len(passage.text) for link in passage.hyperlinks)


@given(st.integers(0, len(WHOLE)), st.text('{}"@,=#\\', max_size=4))
def test_any_damage_is_survived(at, damage):
    """What is put into a good file."""
    try:
        documents.read("x.bib", (WHOLE[:at] + damage + WHOLE[at:]).encode())
    except ArchiverError:
        pytest.fail("a damaged reference is read as far as it can be")


@given(st.text("\\{}$urlhref_~%&'\"^ a", max_size=60))
def test_any_tex_becomes_text(value):
    """No hyperlink reaches over its end."""
    text, links = tex.printed(value)
    assert all(link.end <= len(text) for link in links)
    assert "{" not in tex.verbatim(value)

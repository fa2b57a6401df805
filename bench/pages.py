"""The pages that the origin serves: a thousand articles as sites write them, always the same.

An article is 20 to 80 KB, 43 KB in the mean, with the navigation, scripts, figures and
asides around its text that an extractor has to tell from it. The last three digits of a
URL's number choose the page, so that a thousand files answer any number of links.
"""

import gzip
import hashlib
import random
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

PAGES = 1000

_FUNCTION_WORDS = """
the of and to in a is that for it as was with be by on not he his but at are this have from or
had an they which one you were all her she there would their we him been has when who will no
more if out so up said what its about than into them can only other time new some could these
two may first then do any like my now over such our man me even most made after also did many
"""
_ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sp st t th tr v w"
_NUCLEI = "a e i o u ai ea ee ie oa ou"
_CODAS = " n r s t l m d nd nt st rk ct ss ck"  # the first is none
_WORDS = 6000
_SENTENCES = 12000

SOFT_404 = """<!DOCTYPE html><html lang="en"><head><title>Page not found - Bench Gazette</title>
</head><body><h1>Page not found</h1><p>Sorry, the page you are looking for does not exist or
has been moved.</p><p><a href="/">Home</a></p></body></html>"""
ROBOTS = "User-agent: *\nDisallow: /private/\n"


def write(folder: Path) -> None:
    """Write the site, each page also gzip-ed; about 60 MB. Does nothing where it is there."""
    if (folder / "robots.txt").exists():
        return
    (folder / "a").mkdir(parents=True, exist_ok=True)
    prose = Prose()
    for number in range(PAGES):
        _put(folder / "a" / f"{number:03}.html", article(prose, number))
    _put(folder / "index.html", article(prose, PAGES))
    _put(folder / "soft.html", SOFT_404)
    _put(folder / "robots.txt", ROBOTS)  # last: it says that all is there


def _put(path: Path, text: str) -> None:
    data = text.encode()
    path.write_bytes(data)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(data, 6, mtime=0))


class Prose:
    """Words that do not exist, as often as words are used, in sentences to draw from."""

    def __init__(self) -> None:
        chance = random.Random("prose")
        self._words = list(_vocabulary(chance))
        steps = list(accumulate(1 / (rank + 3) for rank in range(_WORDS)))
        self._sentences = [
            " ".join(chance.choices(self._words, cum_weights=steps, k=chance.randint(8, 28)))
            for _ in range(_SENTENCES)
        ]

    def paragraph(self, chance: random.Random, sentences: int) -> str:
        """Return some sentences."""
        drawn = chance.choices(self._sentences, k=sentences)
        return " ".join(f"{sentence.capitalize()}." for sentence in drawn)

    def title(self, chance: random.Random, words: int = 7) -> str:
        """Return a headline, or a name."""
        return " ".join(chance.choices(self._words, k=words)).title()


def _vocabulary(chance: random.Random) -> Iterator[str]:
    sounds = [part.split(" ") for part in (_ONSETS, _NUCLEI, _CODAS)]
    known = dict.fromkeys(_FUNCTION_WORDS.split())
    while len(known) < _WORDS:
        syllables = chance.choice((1, 2, 2, 2, 3, 3))
        known["".join(chance.choice(part) for part in sounds * syllables)] = None
    return iter(known)


def article(prose: Prose, number: int) -> str:
    """Return one article."""
    chance = random.Random(f"page {number}")
    size = int(20_000 + 60_000 * chance.random() ** 1.6)
    title, author = prose.title(chance), prose.title(chance, 2)
    day = f"20{chance.randint(10, 24)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    begin = _HEAD.format(title=title, author=author, day=day, number=number, script=_SCRIPT)
    parts = [begin, _navigation(prose, chance), _TOP.format(title=title, author=author, day=day)]
    end = _aside(prose, chance) + _FOOT
    room = size - sum(map(len, parts)) - len(end)
    while room > 0:
        parts.append(_block(prose, chance))
        room -= len(parts[-1])
    return "".join([*parts, end])


_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title} | Bench Gazette</title>
<meta name="author" content="{author}"><meta property="og:title" content="{title}">
<meta property="og:type" content="article"><meta property="og:site_name" content="Bench Gazette">
<meta property="article:published_time" content="{day}T09:00:00Z">
<link rel="stylesheet" href="/static/style.css"><script>{script}</script></head><body>
"""
_TOP = """<main><article><h1>{title}</h1><p class="byline">By <span class="author">{author}</span>
<time datetime="{day}">{day}</time></p>
"""
_FOOT = """</article></main><footer><p>All rights reserved. <a href="/about">About</a>
<a href="/privacy">Privacy</a> <a href="/contact">Contact</a></p></footer></body></html>
"""
_SCRIPT = "".join(
    f"window.cfg_{n}={{id:{n * 7919},k:'{hashlib.sha256(str(n).encode()).hexdigest()}'}};"
    for n in range(24)
)


def _navigation(prose: Prose, chance: random.Random) -> str:
    entries = "".join(
        f'<li class="menu-item menu-item-{n}"><a href="/a/{_leaf(chance)}">'
        f"{prose.title(chance, 3)}</a></li>"
        for n in range(30)
    )
    return f"<header><nav><ul>{entries}</ul></nav></header>\n"


def _aside(prose: Prose, chance: random.Random) -> str:
    cards = "".join(
        f'<div class="card"><a href="/a/{_leaf(chance)}"><img src="/static/figure-{n}.png" alt="" '
        f'width="64" height="64"><span>{prose.title(chance)}</span></a></div>'
        for n in range(12)
    )
    return f'<aside class="related"><h2>Read also</h2>{cards}</aside>\n'


def _block(prose: Prose, chance: random.Random) -> str:
    (make,) = chance.choices(_BLOCKS, weights=(80, 8, 6, 6))
    return make(prose, chance)


def _paragraph(prose: Prose, chance: random.Random) -> str:
    text = prose.paragraph(chance, chance.randint(2, 6))
    return f'<p>{text} <a href="/a/{_leaf(chance)}">{prose.title(chance, 3)}</a></p>\n'


def _heading(prose: Prose, chance: random.Random) -> str:
    return f"<h2>{prose.title(chance, 5)}</h2>\n"


def _quotation(prose: Prose, chance: random.Random) -> str:
    return f"<blockquote><p>{prose.paragraph(chance, 2)}</p></blockquote>\n"


def _list(prose: Prose, chance: random.Random) -> str:
    entries = "".join(f"<li>{prose.paragraph(chance, 1)}</li>" for _ in range(4))
    return f"<ul>{entries}</ul>\n"


_BLOCKS: tuple[Callable[[Prose, random.Random], str], ...] = (
    _paragraph,
    _heading,
    _quotation,
    _list,
)


def _leaf(chance: random.Random) -> str:
    return f"{chance.randrange(PAGES):06}.html"

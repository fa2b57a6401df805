"""What the end of a name says: the domains of sites, the endings of files, the words of programs.

Only words are here. Whether a suffix exists at all, the public suffix list says.
"""

from archiver.expressions import expression


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


GENERIC = _set("com org net edu gov mil int eu")
LATER = _set(
    "info biz museum coop aero travel jobs mobi asia wiki blog news online xyz ngo ong foundation"
    " global academy institute university berlin hamburg koeln bayern wien paris bzh london nyc"
    " amsterdam brussels quebec eus gal scot cymru wales tokyo earth media press social network"
    " agency center community guide report today digital science tech site space website cloud dev"
    " app live art eco law pub ink page team tools works zone world life"
)
"""Of the domains since 2001, those under which documents cite."""

COUNTRIES = _set(
    "ar au br ca ch cn co cz de dk ee es fi fr gl gr hk hr hu ie il io ir is jp ke kr lu lv ly mx"
    " ng nl nz ph pk pt ro ru se sg si sk th tr tv tw ua uk vn za"
)
"""Those in which many sites are, and that are neither an ending of files nor a word."""

FOREIGN = _set("\u0440\u0444 \u0443\u043a\u0440 \u0441\u0440\u0431 \u0431\u0435\u043b")
"""Those in no Latin letters that are no word: of Russia, Ukraine, Serbia and Belarus."""

WORDS = _set("am an as at be by do id in is it me my no so to us")
"""Those that a program, or a sentence without its blank, may end a name in."""

RARE_WORDS = _set("at be it no us")
"""Of the words, those with so many sites that a path is enough."""

FILES = _set("ac ai am as cc cl do la mk md ml mm ms pl pm ps py rs sc sh so st tf vi")
"""Those that are the ending of a kind of file, too."""

SHORTENERS = _set(
    "t.co t.me x.ai g.co is.gd v.gd wa.me fb.me m.me wp.me s.id u.to j.mp t.ly aka.ms nyti.ms"
    " dev.to amzn.to lnkd.in bbc.in docs.rs lib.rs reut.rs econ.st wapo.st tiny.cc vk.cc po.st n.pr"
    " ti.me bit.do ow.ly cl.ly db.tt huff.to disq.us paypal.me about.me gu.com hf.co youtu.be"
)
"""Hosts that are known by their name, which is too short to tell."""

REVERSED = _set("com org net edu gov java javax jakarta android androidx kotlin io")
"""What the name of a package begins with."""

OBJECTS = _set("self this cls obj req res np pd os sys tmp")
"""What the name of an attribute begins with."""

CATALOGUE = expression(r"z39-?50|:210\Z")
"""What a host of Z39.50 is called, and its port (IANA): only programs of libraries speak it."""

NO_SITES = expression(
    r"(?:.*\.)?(?:docker\.io|gcr\.io|ghcr\.io|quay\.io|pkg\.dev|registry\.k8s\.io)"
    r"|mcr\.microsoft\.com|et\.al|.*-at-.*|(?:.*\.)?(?:gmail|hotmail|yahoo)\.com"
)
"""Where images of containers lie; Smith et al.; the hosts of disguised mail."""

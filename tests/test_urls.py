"""URLs: what is repaired and what is left alone, what goes over the wire, what is the same."""

import subprocess
import sys

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archiver import urls
from archiver.urls import hosts

REPAIRS = {
    "an escaped host": ("https://%E4%BE%8B%E3%81%88.jp/a%20b", "https://\u4f8b\u3048.jp/a%20b"),
    "an escaped IPv6 host": ("http://%5B2001:db8::1%5D:80/x", "http://[2001:db8::1]:80/x"),
    "a dash in an A-label": (
        "https://www.xn\u2014a.xn\u2013p1ai/x\u2013y",
        "https://www.xn--a.xn--p1ai/x\u2013y",
    ),
    "a line break and its indentation": ("http://a.org/one/\n    two", "http://a.org/one/two"),
    "a carriage return and a line feed": ("http://a.org/one\r\ntwo", "http://a.org/onetwo"),
    "blanks around it": ("  http://a.org/ \n", "http://a.org/"),
    "a blank inside is an escape": ("http://a.org/one two", "http://a.org/one%20two"),
    "a no-break space inside": ("http://a.org/one\u00a0two", "http://a.org/one%20two"),
    "blanks in the scheme": ("http: // a.org/x", "http://a.org/x"),
    "a line break in the scheme": ("https:\n//doi.org/10.1000/1", "https://doi.org/10.1000/1"),
    "PDFium's hyphen": ("http://a.org/one\ufffe\ntwo", "http://a.org/one-two"),
    "a soft hyphen that ends a line is the hyphen": ("http://a.org/x\u00ad\ny", "http://a.org/x-y"),
    "a soft hyphen behind a hyphen is no second one": (
        "http://a.org/x-\u00ad\ny",
        "http://a.org/x-y",
    ),
    "a soft hyphen elsewhere is invisible": ("http://a.org/x\u00ady", "http://a.org/xy"),
    "a non-breaking hyphen": ("http://a.org/one\u2011two", "http://a.org/one-two"),
    "zero-width space": ("http://a.org/\u200bone", "http://a.org/one"),
    "a byte order mark": ("\ufeffhttp://a.org/", "http://a.org/"),
    "marks of writing direction": ("\u202ahttp://a.org/\u202c", "http://a.org/"),
    "a ligature": ("http://a.org/\ufb01le", "http://a.org/file"),
    "the tilde of mathematics": ("http://a.org/\u223cuser", "http://a.org/~user"),
    "backslashes of a path": ("http:\\\\a.org\\x", "http://a.org/x"),
    "a scheme written twice": ("http://http://a.org", "http://a.org"),
    "one slash after the scheme": ("http:/a.org/x", "http://a.org/x"),
    "three slashes after the scheme": ("http:///a.org/x", "http://a.org/x"),
    "no colon after the scheme": ("http//a.org/x", "http://a.org/x"),
    "a semicolon after the scheme": ("https;//a.org/x", "https://a.org/x"),
    "a letter too many in the scheme": ("htttps://a.org/x", "https://a.org/x"),
    "slashes as JSON writes them": ("http:\\/\\/a.org\\/x", "http://a.org/x"),
    "an underscore as TeX writes it": ("http://a.org/one\\_two", "http://a.org/one_two"),
    "the minus of mathematics": ("http://a.org/one\u2212two", "http://a.org/one-two"),
    "the Arabic letter mark": ("http://a.org/one\u061c", "http://a.org/one"),
    "a joiner before the typesetter's hyphen": ("http://a.org/\u200c\ufffe", "http://a.org/-"),
}

LEFT_ALONE = {
    "an escaped user": "https://one%40x@a.org/",
    "an escape that no host has": "https://a%2Fb.org/x",
    "a host that is no text": "https://a%FF.org/x",
    "a joiner behind the virama of an Indic script": "http://a.org/\u0d33\u0d4d\u200d.html",
    "case of the path": "http://a.org/Wiki/ONE",
    "case of scheme and host": "HTTP://A.org/",
    "no trailing slash": "http://a.org",
    "a trailing slash": "http://a.org/one/",
    "default port": "http://a.org:80/",
    "fragment": "http://a.org/#Section-2",
    "tracking parameters": "http://a.org/?utm_source=x&b=1&a=2",
    "escapes in lower case": "http://a.org/caf%c3%a9",
    "letters of any script": "http://a.org/ويكي/日本",
    "a joiner between Persian letters": "http://a.org/می\u200cشود",
    "backslashes in a query": "http://a.org/?path=\\x",
    "an archived address": "https://web.archive.org/web/2014/http://a.org/",
    "an address within a query": "http://a.org/?u=http://b.org/",
    "dot segments": "http://a.org/x/../y",
    "another scheme": "ftp://a.org/x\\y",
}

PARTS = {
    "plain": ("http://a.org/x?y=1", ("http", "a.org", 80, "/x?y=1")),
    "nothing after the host": ("https://a.org", ("https", "a.org", 443, "/")),
    "query without a path": ("http://a.org?x", ("http", "a.org", 80, "/?x")),
    "fragment is not sent": ("http://a.org/x#y", ("http", "a.org", 80, "/x")),
    "case of the host": ("HTTP://A.Org/X", ("http", "a.org", 80, "/X")),
    "port": ("http://a.org:8080/", ("http", "a.org", 8080, "/")),
    "empty port": ("http://a.org:/", ("http", "a.org", 80, "/")),
    "user and password": ("http://me:pass@a.org/", ("http", "a.org", 80, "/")),
    "an at sign in the password": ("http://me:p@ss@a.org/", ("http", "a.org", 80, "/")),
    "a host that hides behind a user": ("http://a.org@127.0.0.1/", ("http", "127.0.0.1", 80, "/")),
    "letters beyond ASCII": ("http://a.org/é?ü", ("http", "a.org", 80, "/%C3%A9?%C3%BC")),
    "escapes are not escaped again": ("http://a.org/%c3%a9%", ("http", "a.org", 80, "/%c3%a9%")),
    "blanks and brackets": ("http://a.org/a b<c>", ("http", "a.org", 80, "/a%20b%3Cc%3E")),
    "dot segments": ("http://a.org/x/./y/../z", ("http", "a.org", 80, "/x/z")),
    "dot segments above the root": ("http://a.org/../../x", ("http", "a.org", 80, "/x")),
    "escaped dot segments": ("http://a.org/x/%2E%2e/y", ("http", "a.org", 80, "/y")),
    "a dot segment at the end": ("http://a.org/x/..", ("http", "a.org", 80, "/")),
    "dots that are no segment": ("http://a.org/...", ("http", "a.org", 80, "/...")),
    "three slashes": ("http:///a.org/", ("http", "a.org", 80, "/")),
    "backslashes": ("http:\\\\a.org\\x", ("http", "a.org", 80, "/x")),
    "IDN": ("http://bücher.example/", ("http", "xn--bcher-kva.example", 80, "/")),
    "IDN, Arabic": ("http://مثال.إختبار/", ("http", "xn--mgbh0fb.xn--kgbechtv", 80, "/")),
    "IDN with an eszett": ("http://faß.de/", ("http", "xn--fa-hia.de", 80, "/")),
    "a host of emoji": ("http://☃.net/", ("http", "xn--n3h.net", 80, "/")),
    "full-width letters": ("http://\uff41.org/", ("http", "a.org", 80, "/")),
    "ideographic full stop": ("http://a。org/", ("http", "a.org", 80, "/")),
    "underscore in a host": ("http://a_b.org/", ("http", "a_b.org", 80, "/")),
    "escapes in a host": ("http://ex%61mple.org/", ("http", "example.org", 80, "/")),
    "one label": ("http://localhost/", ("http", "localhost", 80, "/")),
    "the root's dot": ("http://a.org./", ("http", "a.org.", 80, "/")),
    "IPv4 as one number": ("http://2130706433/", ("http", "127.0.0.1", 80, "/")),
    "IPv4 in hexadecimal": ("http://0x7f.1/", ("http", "127.0.0.1", 80, "/")),
    "IPv4 in octal": ("http://0177.0.0.01/", ("http", "127.0.0.1", 80, "/")),
    "IPv4 with three numbers": ("http://10.1.258/", ("http", "10.1.1.2", 80, "/")),
    "IPv4 with the root's dot": ("http://127.0.0.1./", ("http", "127.0.0.1", 80, "/")),
    "IPv4 in full-width digits": (
        "http://\uff11\uff12\uff17.\uff10.\uff10.\uff11/",
        ("http", "127.0.0.1", 80, "/"),
    ),
    "nothing but zero": ("http://0/", ("http", "0.0.0.0", 80, "/")),
    "IPv6": ("http://[::1]", ("http", "::1", 80, "/")),
    "IPv6, long, with a port": ("http://[0:0::0:1]:81/", ("http", "::1", 81, "/")),
    "another scheme": ("ftp://a.org/x", ("ftp", "a.org", 21, "/x")),
    "a scheme without a host": ("mailto:me@a.org", ("mailto", "", 0, "me@a.org")),
}

UNFETCHABLE = {
    "no scheme": ("a.org/x", "no scheme"),
    "nothing": ("", "no scheme"),
    "no host": ("http://", "no host"),
    "no host but a port": ("http://:80/", "no host"),
    "no host but a path of slashes": ("https:////", "no host"),
    "port too high": ("http://a.org:65536/", "not a port"),
    "port of letters": ("http://a.org:x/", "not a port"),
    "port of Arabic digits": ("http://a.org:٨٠/", "not a port"),
    "control character": ("http://a.org/\x00x", "control characters"),
    "line break": ("http://a.org/x\ny", "control characters"),
    "label too long": (f"http://{'a' * 64}.org/", "too long"),
    "label too long in another script": (f"http://{'ب' * 64}.org/", "too long"),
    "name too long": (f"http://{'a.' * 130}org/", "longer than 253"),
    "empty label": ("http://a..org/", "empty part"),
    "nothing but a dot": ("http://./", "empty part"),
    "blank in the host": ("http://a b.org/", "cannot contain"),
    "an escaped slash in the host": ("http://a%2fb.org/", "cannot contain"),
    "bytes that are no text": ("http://%ff.org/", "not a host name"),
    "IPv6 with a letter too far": ("http://[::g]/", "not an IPv6"),
    "IPv6 without its end": ("http://[::1/", "not a"),
    "IPv6 with a zone": ("http://[fe80::1%25eth0]/", "not an IPv6"),
    "IPv4 with five numbers": ("http://1.2.3.4.5/", "not an IPv4"),
    "IPv4 with a number too high": ("http://1.2.3.256/", "not an IPv4"),
    "IPv4 with an 8 in octal": ("http://1.2.3.08/", "not an IPv4"),
    "a name that ends in a number": ("http://a.org.1/", "not an IPv4"),
}

BASE = "http://a/b/c/d;p?q"
RESOLVED = {  # RFC 3986, sections 5.4.1 and 5.4.2
    "g": "http://a/b/c/g",
    "./g": "http://a/b/c/g",
    "g/": "http://a/b/c/g/",
    "/g": "http://a/g",
    "//g": "http://g",
    "?y": "http://a/b/c/d;p?y",
    "g?y": "http://a/b/c/g?y",
    "#s": "http://a/b/c/d;p?q#s",
    "g#s": "http://a/b/c/g#s",
    "g?y#s": "http://a/b/c/g?y#s",
    ";x": "http://a/b/c/;x",
    "g;x": "http://a/b/c/g;x",
    "g;x?y#s": "http://a/b/c/g;x?y#s",
    "": "http://a/b/c/d;p?q",
    ".": "http://a/b/c/",
    "./": "http://a/b/c/",
    "..": "http://a/b/",
    "../": "http://a/b/",
    "../g": "http://a/b/g",
    "../..": "http://a/",
    "../../": "http://a/",
    "../../g": "http://a/g",
    "../../../g": "http://a/g",
    "../../../../g": "http://a/g",
    "/./g": "http://a/g",
    "/../g": "http://a/g",
    "g.": "http://a/b/c/g.",
    ".g": "http://a/b/c/.g",
    "g..": "http://a/b/c/g..",
    "..g": "http://a/b/c/..g",
    "./../g": "http://a/b/g",
    "./g/.": "http://a/b/c/g/",
    "g/./h": "http://a/b/c/g/h",
    "g/../h": "http://a/b/c/h",
    "g;x=1/./y": "http://a/b/c/g;x=1/y",
    "g;x=1/../y": "http://a/b/c/y",
    "g?y/./x": "http://a/b/c/g?y/./x",
    "g?y/../x": "http://a/b/c/g?y/../x",
    "g#s/../x": "http://a/b/c/g#s/../x",
    "http:g": "http://a/b/c/g",  # the backward compatible reading, which browsers take
}

REDIRECTS = {
    "blanks are escaped": ("http://a.org/", "/x y?z w", "http://a.org/x%20y?z%20w"),
    "blanks around it go": ("http://a.org/", " /x\r\n", "http://a.org/x"),
    "backslashes": ("http://a.org/x", "\\\\b.org\\y", "http://b.org/y"),
    "two slashes keep the scheme": ("https://a.org/x", "//b.org/y", "https://b.org/y"),
    "four slashes are two": ("https://a.org/x", "////b.org/y", "https://b.org/y"),
    "one slash after another scheme": ("http://a.org/", "https:/b.org/", "https://b.org/"),
    "UTF-8 read as Latin-1": ("http://a.org/", "/caf\xc3\xa9", "http://a.org/caf%C3%A9"),
    "Latin-1 that is Latin-1": ("http://a.org/", "/caf\xe9", "http://a.org/caf%E9"),
    "the fragment is inherited": ("http://a.org/#here", "/x", "http://a.org/x#here"),
    "the fragment is replaced": ("http://a.org/#here", "/x#there", "http://a.org/x#there"),
    "another scheme": ("http://a.org/", "mailto:me@a.org", "mailto:me@a.org"),
    "from a host alone": ("http://a.org", "x", "http://a.org/x"),
    "from a host alone, a query": ("http://a.org", "?x", "http://a.org?x"),
}

REGISTRABLE = {
    "a URL": ("https://www.example.co.uk:8443/x", "example.co.uk"),
    "a host": ("www.example.co.uk", "example.co.uk"),
    "a host and a port": ("www.example.org:80", "example.org"),
    "case, and the root's dot": ("WWW.Example.ORG.", "example.org"),
    "user and password": ("http://a.org:b@example.org/", "example.org"),
    "a private suffix is not one": ("somebody.github.io", "github.io"),
    "IDN": ("http://www.bücher.example.com/", "example.com"),
    "IPv4": ("http://127.0.0.1:80/", "127.0.0.1"),
    "IPv4 as a number": ("http://2130706433/", "127.0.0.1"),
    "IPv6": ("http://[::1]:80/", "::1"),
    "IPv6 as a bare host": ("fe80::1", "fe80::1"),
    "one label": ("localhost", "localhost"),
    "a public suffix": ("co.uk", "co.uk"),
    "a reserved top-level domain": ("http://news.harbour.example/x", "harbour.example"),
    "what is no host at all": ("http://a b/", "a b"),
}

CANONICAL = {
    "case of scheme and host": ("HTTP://A.ORG/X", "http://a.org/X"),
    "default port": ("https://a.org:443/", "https://a.org/"),
    "no path": ("http://a.org", "http://a.org/"),
    "fragment": ("http://a.org/#x", "http://a.org/"),
    "escapes": ("http://a.org/%7euser/%c3%a9", "http://a.org/~user/%C3%A9"),
    "user": ("http://me@a.org/", "http://a.org/"),
    "the query is kept": ("http://a.org/?b=1&a=2", "http://a.org/?b=1&a=2"),
    "IPv6": ("http://[0::1]:81/", "http://[::1]:81/"),
    "what nobody can fetch": ("http://a b/", "http://a b/"),
    "another scheme": ("mailto:A@b", "mailto:A@b"),
}

SURTS = {
    "host reversed": ("http://en.a.org/x", "org,a,en)/x"),
    "www and case": ("https://WWW2.A.org/X/", "org,a)/x"),
    "the root keeps its slash": ("http://a.org", "org,a)/"),
    "port": ("http://a.org:8080/", "org,a:8080)/"),
    "query in order": ("http://a.org/x?b=2&a=1", "org,a)/x?a=1&b=2"),
    "an empty query": ("http://a.org/x?", "org,a)/x"),
    "IPv6": ("http://[::1]:8080/", "[::1]:8080)/"),
    "what nobody can fetch": ("http://a b/", "http://a b/"),
    "another scheme": ("mailto:a@b", "mailto:a@b"),
}


@pytest.mark.parametrize(("broken", "mended"), REPAIRS.values(), ids=REPAIRS)
def test_what_the_page_broke_is_mended(broken, mended):
    """Line breaks, invisible characters and the typesetter's letters go."""
    assert urls.repair(broken) == mended


@pytest.mark.parametrize("url", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_what_is_whole_is_left_alone(url):
    """A URL that is not broken is the author's, to the letter."""
    assert urls.repair(url) == url


FAULTS = {
    "nothing": ("http://a.org/", ()),
    "blanks around it are none": (" http://a.org/\n", ()),
    "a scheme in capitals is none": ("HTTP://a.org/é", ()),
    "a line break": ("http://a.org/\n  one", ("a line break was in it",)),
    "a ligature": ("http://a.org/\ufb01le", ("the typesetter wrote letters of it as one",)),
    "two": (
        "http:\\\\a.org\\\u200bone",
        ("characters that cannot be seen were in it", "its beginning was misspelt"),
    ),
}


@pytest.mark.parametrize(("broken", "faults"), FAULTS.values(), ids=FAULTS)
def test_a_repair_says_what_was_broken(broken, faults):
    """In the words of a reader, and nothing where nothing was."""
    mended = urls.mended(broken)
    assert mended.faults[: len(faults)] == faults
    assert bool(mended.faults) is bool(faults)
    assert mended.url == urls.repair(broken)


@given(st.one_of(st.text(), st.text("htps:/\\\n \t\u0085\u00ad\u200c\ufffeé.?#a-_0;")))
@example("\u0085\u200c\ufffe")
@example("\\ 0")
def test_repairing_twice_is_repairing_once(text):
    """Repair is idempotent, whatever it is given."""
    once = urls.repair(text)
    assert urls.repair(once) == once


@pytest.mark.timeout(20)
@pytest.mark.parametrize("piece", [" ", "\\", "\u200c", "\u00ad", "http:", "/", "\\/", "\\_", "\n"])
def test_repair_takes_time_linear_in_the_text(piece):
    """However long a run of what it looks for is."""
    broken = "http://a.org/" + piece * 300_000 + "x"
    assert len(urls.repair(broken)) <= 3 * len(broken)


@pytest.mark.parametrize(("url", "expected"), PARTS.values(), ids=PARTS)
def test_a_url_is_split_as_browsers_split_it(url, expected):
    """Host and target are what a browser would connect to and ask for."""
    assert urls.parts(url) == urls.Parts(*expected)


@pytest.mark.parametrize(("url", "because"), UNFETCHABLE.values(), ids=UNFETCHABLE)
def test_a_url_that_nobody_can_fetch_says_why(url, because):
    """The reason is a sentence for a reader."""
    with pytest.raises(ValueError, match=because):
        urls.parts(url)


@given(st.text())
def test_any_text_is_split_or_refused(text):
    """Only ValueError is raised, and what goes over the wire is printable ASCII."""
    for url in (text, "http://" + text, "http://a.org/" + text):
        try:
            found = urls.parts(url)
        except ValueError:
            continue
        if found.scheme in ("http", "https"):
            assert found.target.startswith("/")
            assert all("!" <= char <= "~" for char in found.host + found.target)


@pytest.mark.parametrize(("location", "expected"), RESOLVED.items(), ids=map(repr, RESOLVED))
def test_references_resolve_as_the_rfc_says(location, expected):
    """The examples of RFC 3986, section 5.4."""
    assert urls.resolve(BASE, location) == expected


@pytest.mark.parametrize(("base", "location", "expected"), REDIRECTS.values(), ids=REDIRECTS)
def test_redirects_are_followed_as_browsers_follow_them(base, location, expected):
    """What servers send is not always a URI reference."""
    assert urls.resolve(base, location) == expected


@given(st.text(), st.text())
def test_any_location_leads_somewhere(base, location):
    """Resolving never raises: what cannot be fetched shows later."""
    assert isinstance(urls.resolve(base, location), str)
    assert urls.resolve("http://a.org/", location).partition(":")[1]


@pytest.mark.parametrize(("text", "expected"), REGISTRABLE.values(), ids=REGISTRABLE)
def test_the_registrable_domain_is_what_somebody_registered(text, expected):
    """Politeness and soft rot are counted by it."""
    assert urls.registrable_domain(text) == expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("a.org", True),
        ("www.a.co.uk", True),
        ("org", False),
        ("co.uk", False),
        ("a.example", False),
        ("a.io", True),
        ("com.io", False),
        ("setup.py", True),
        ("main.exe", False),
        ("a.\u0440\u0444", True),
        ("192.0.2.1", False),
        ("a.org.", True),
    ],
)
def test_a_registrable_host_stands_under_a_public_suffix(host, expected):
    """A suffix itself, and one that nobody can register under, do not."""
    assert urls.is_registrable(host) is expected


@pytest.mark.parametrize(("url", "expected"), CANONICAL.values(), ids=CANONICAL)
def test_the_same_request_has_one_canonical_url(url, expected):
    """What cannot change the answer is made equal, and no more."""
    assert urls.canonical(url) == expected


@pytest.mark.parametrize(("url", "expected"), SURTS.values(), ids=SURTS)
def test_surt_is_the_key_of_web_archives(url, expected):
    """As pywb would look it up."""
    assert urls.surt(url) == expected


LABELS = st.sampled_from(
    ("a", "www", "co", "com", "org", "uk", "io", "np", "ck", "kawasaki", "jp", "city", "exe", "x_y")
)


@given(st.lists(LABELS, min_size=1, max_size=4).map(".".join))
def test_what_the_last_label_tells_is_what_the_list_says(host):
    """It is asked only where that could differ."""
    listed = hosts._suffixes().extract_str(hosts._bare_host(host))
    assert urls.is_registrable(host) is bool(listed.suffix and listed.domain)


def test_the_list_is_not_asked_for_ordinary_names():
    """It brings an HTTP client along, which takes more memory than a document."""
    asked = "import sys; from archiver import urls; print(urls.is_registrable('a.org'), "
    asked += "urls.registrable_domain('www.a.exe'), 'tldextract' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout == "True a.exe False\n"

"""Mail: which of its parts is read, how they are decoded, and what is only named."""

# ruff: noqa: E501  (a row is a line)

import base64
import contextlib
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archiver import citations, documents
from archiver.model import ArchiverError

HEAD = b"From: a@b.org\nSubject: Rain\nMIME-Version: 1.0\n"


def read(data):
    return documents.read("bulletin.eml", data)


def found(data):
    return [item.url for item in citations.find(read(data))]


def mail(text=None, subject="Rain"):
    message = EmailMessage(policy=SMTP)
    message["From"] = "Ann <a@b.org>"
    message["Subject"] = subject
    message["List-Unsubscribe"] = "<http://a.org/unsubscribe>"
    if text is not None:
        message.set_content(text)
    return message


def part(headers, body):
    return HEAD + headers + b"\n\n" + body


BASE64 = base64.encodebytes(
    "D\u00e9j\u00e0: http://a.org/one-that-is-long-enough-to-be-on-two-lines-of-base64".encode()
)
LONG = "http://a.org/one-that-is-long-enough-to-be-on-two-lines-of-base64"
MIXED = b'Content-Type: multipart/mixed; boundary="b b"'

CITED = {
    "plain text": (mail("See http://a.org/1\n").as_bytes(), ["http://a.org/1"]),
    "lines that end as on the wire": (mail("See http://a.org/1-\ntwo.html\n").as_bytes(), ["http://a.org/1-two.html"]),
    "no headers but the body's": (b"\nSee http://a.org/1", ["http://a.org/1"]),
    "the line of a mailbox": (b"From a@b.org Mon Jan  1\n" + HEAD + b"\nhttp://a.org/1", ["http://a.org/1"]),
    "the subject": (mail("x\n", "See http://a.org/1").as_bytes(), ["http://a.org/1"]),
    "a subject that is encoded": (mail("x\n", "D\u00e9j\u00e0: http://a.org/1").as_bytes(), ["http://a.org/1"]),
    "a subject that is badly encoded": (b"Subject: =?what?q?x?= http://a.org/1\n\nx", ["http://a.org/1"]),
    "other headers": (b"Archived-At: <http://a.org/1>\nMIME-Version: 1.0\nFrom: x\n\nx", []),
    "base64": (part(b"Content-Transfer-Encoding: BASE64", BASE64), [LONG]),
    "base64 that ends early": (part(b"Content-Transfer-Encoding: base64", BASE64[:-5]), [LONG[:-1]]),
    "quoted-printable": (part(b"Content-Transfer-Encoding: quoted-printable", b"http://a.org/?a=3D1&b=\n=3D2 =FF=\n"), ["http://a.org/?a=1&b=2"]),
    "hypertext": (part(b"Content-Type: text/html; charset=utf-8", b"<p><a href='http://a.org/1?a=1&amp;b=2'>x</a>"), ["http://a.org/1?a=1&b=2"]),
    "wrapped by a program": (part(b"Content-Type: text/plain; format=flowed", b"See http://a.org/1/ \ntwo-three.html"), ["http://a.org/1/"]),
    "wrapped within a word by a program": (part(b"Content-Type: text/plain; format=flowed; DelSp=yes", b"See http://a.org/one \n-two."), ["http://a.org/one-two"]),
    "quoted, and answered": (part(b"X: y", b"> See http://a.org/1-\n> two.html\n>> http://a.org/3\nand http://a.org/4"), ["http://a.org/1-two.html", "http://a.org/3", "http://a.org/4"]),
    "a link through a filter": (part(b"X: y", b"https://eur.safelinks.protection.outlook.com/?url=http%3A%2F%2Fa.org%2F1&data=x"), ["https://eur.safelinks.protection.outlook.com/?url=http%3A%2F%2Fa.org%2F1&data=x"]),
    "several parts": (part(MIXED, b"http://a.org/0\n--b b\n\nhttp://a.org/1\n--b b\nContent-Type: text/html\n\n<a href=http://a.org/2>x</a>\n--b b--\nhttp://a.org/3"), ["http://a.org/1", "http://a.org/2"]),
    "several parts without end": (part(MIXED, b"--b b\n\nhttp://a.org/1"), ["http://a.org/1"]),
    "a part with another's boundary": (part(MIXED, b"--b bc\n\nhttp://a.org/1"), []),
    "a saved page": (part(b"Content-Type: multipart/related; boundary=b", b"--b\nContent-Type: text/html\n\n<a href=http://a.org/1>x</a>\n--b\nContent-Type: text/css\n\nurl(http://a.org/2)\n--b--"), ["http://a.org/1"]),
    "forwarded mail": (part(b"Content-Type: message/rfc822", b"Subject: http://a.org/1\n\nhttp://a.org/2"), ["http://a.org/1", "http://a.org/2"]),
    "a report of delivery": (part(b"Content-Type: message/delivery-status", b"Reporting-MTA: http://a.org/1"), []),
}  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), CITED.values(), ids=CITED)
def test_what_a_mail_says_is_read(data, expected):
    """Its text, decoded, and its subject."""
    assert found(data) == expected


def test_of_alternatives_the_hypertext_is_read():
    """Once: the plain text says the same."""
    message = mail("See one <http://a.org/1> and\n")
    message.add_alternative("<p>See <a href='http://a.org/1'>one</a></p>", subtype="html")
    message.add_alternative("<p>See http://a.org/2</p>", subtype="x-amp-html")
    assert found(message.as_bytes()) == ["http://a.org/1"]


def test_an_alternative_that_says_nothing_is_passed_over():
    """The plain text is read then."""
    message = mail("See http://a.org/1\n")
    message.add_alternative("<p><img src='x.png'></p>", subtype="html")
    assert found(message.as_bytes()) == ["http://a.org/1"]


def test_an_alternative_that_leads_nowhere_is_passed_over_for_one_that_does():
    """Some mails have their links in the plain text alone."""
    message = mail("See http://a.org/1\n")
    message.add_alternative("<p>Your program shows plain text.</p>", subtype="html")
    assert found(message.as_bytes()) == ["http://a.org/1"]


def test_an_attachment_is_named_and_not_read():
    """It is a document of its own; a picture or a signature is not told of."""
    message = mail("See http://a.org/1\n")
    message.add_attachment(
        b"%PDF", maintype="application", subtype="pdf", filename="rep\u00f6rt.pdf"
    )
    message.add_attachment("http://a.org/2", filename="notes.txt")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="x.png")
    message.add_attachment(
        b"x", maintype="application", subtype="pkcs7-signature", filename="x.p7s"
    )
    document = read(message.as_bytes())
    assert [item.url for item in citations.find(document)] == ["http://a.org/1"]
    assert [omission.what for omission in document.omissions] == [
        "The attachment rep\u00f6rt.pdf was not read: save it, and read it by itself.",
        "The attachment notes.txt was not read: save it, and read it by itself.",
    ]


CHARSETS = {
    "as declared": ("utf-8", "utf-8"),
    "declared in quotes": ('"iso-8859-2"', "iso-8859-2"),
    "Western by another name": ("iso-8859-1", "cp1252"),
    "none, where there is one": ("us-ascii", "utf-8"),
    "one that nobody knows": ("x-unheard-of", "utf-8"),
    "in seven bits": ("iso-2022-jp", "iso-2022-jp"),
    "wrong": ("iso-2022-jp", "utf-8"),
}


@pytest.mark.parametrize(("named", "encoding"), CHARSETS.values(), ids=CHARSETS)
def test_text_is_decoded(named, encoding):
    """As its charset says, or as it shows itself to be."""
    words = (
        "\u6f22\u5b57"
        if encoding == "iso-2022-jp"
        else "d\u00e9j\u00e0 \u201evu\u201c"
        if encoding != "iso-8859-2"
        else "\u0159\u00e9va"
    )
    data = part(
        f"Content-Type: text/plain; charset={named}".encode(),
        f"{words} http://a.org/1".encode(encoding),
    )
    document = read(data)
    assert [item.url for item in citations.find(document)] == ["http://a.org/1"]
    assert named == "iso-2022-jp" != encoding or document.passages[-1].text.startswith(words)


def test_lines_are_those_of_the_file():
    """Where the text stands in it as it is."""
    data = part(
        MIXED,
        b"--b b\n\n\nhttp://a.org/1\n> http://a.org/2\n--b b\nContent-Type: text/html\n\n<p>\n<a href=http://a.org/3>x</a>\n--b b\nContent-Transfer-Encoding: base64\n\n"
        + BASE64,
    )
    assert [item.place.line for item in citations.find(read(data))] == [9, 10, 15, None]


RECOGNISED = {
    "headers of a program and of a person": (HEAD + b"\nx", "message/rfc822"),
    "headers that go on": (b"Received: from x\n\tby y\nDate: today\n\nx", "message/rfc822"),
    "a memorandum": (b"From: Ann\nTo: Ben\nSubject: Rain\n\nx", "text/plain"),
    "prose": (b"Received: a letter.\nIt said nothing.\nFrom: nobody\n\nx", "text/plain"),
}


@pytest.mark.parametrize(("data", "media_type"), RECOGNISED.values(), ids=RECOGNISED)
def test_mail_is_known_by_its_headers(data, media_type):
    """Whatever its name."""
    assert documents.read("bulletin", data).media_type == media_type


HOSTILE = {
    "quoted without end": HEAD + b"\n" + b">" * 1_000_000,
    "quoted and not": HEAD + b"\n" + b"> a\nb\n" * 50_000,
    "parts without end": part(MIXED, b"--b b\n" * 200_000),
    "versions without end": part(
        b"Content-Type: multipart/alternative; boundary=b", b"--b\n" * 200_000
    ),
    "parts in parts": b"".join(
        HEAD + b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n)
        for n in range(5000)
    ),
    "mail in mail": b"Content-Type: message/rfc822\n\n" * 20_000,
    "a header without end": HEAD + b"Content-Type: " + b'";' * 500_000 + b"\n\nx",
    "headers without end": HEAD + b"X: y\n" * 200_000,
    "a subject without end": HEAD + b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nx",
    "blanks": b"a:" + b" " * 1_000_000,
    "NUL bytes": b"\0" * 1_000_000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_hostile_mail_is_read_to_its_end(data):
    """Linear, and without recursion beyond a limit."""
    assert read(data).size == len(data)


def test_what_is_too_much_is_told():
    """Once."""
    document = read(part(MIXED, b"--b b\n\nhttp://a.org/1\n" * 2000))
    assert len(document.passages) > 900
    assert [item.what for item in document.omissions] == [
        "Some parts of this mail were not read: they are too many."
    ]


WHOLE = part(MIXED, b"".join(b"--b b\n" + data for data, _ in CITED.values()))


@settings(max_examples=150)
@given(st.integers(0, len(WHOLE)), st.integers(0, 50), st.binary(max_size=8))
def test_damaged_mail_never_raises(at, length, damage):
    """Bytes put into the middle of a good one, and others taken out."""
    for broken in (WHOLE[:at] + damage + WHOLE[at + length :], WHOLE[:at] + damage):
        with contextlib.suppress(ArchiverError):
            assert read(broken).size == len(broken)

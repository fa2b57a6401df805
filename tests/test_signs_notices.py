"""What programs answer each other when nothing is there, and what only sounds like it."""

import pytest

from archiver import page, signs

TOLD = [
    ("404 Not Found\n", "a status line as text"),
    ("Sorry, the file you requested does not exist on this server.", "a sentence"),
    ("Die Seite wurde nicht gefunden.", "a sentence in German"),
    ('{"detail":"Not Found"}', "one field"),
    ('{"error":{"code":404,"message":"no"}}', "a number in the error"),
    ('{"errors":[{"status":"404","title":"Not found"}]}', "JSON:API"),
    ('{"code":"NOT_FOUND","message":"no"}', "a name for it"),
    ('{"type":"about:blank","title":"Not Found","status":404}', "RFC 9457"),
    ('{"status":"error","message":"Die Seite wurde nicht gefunden"}', "a message in German"),
    (
        '{"errors":[{"message":"no","extensions":{"code":"NOT_FOUND"}}],"data":{"a":null}}',
        "GraphQL",
    ),
    (
        "<s:Envelope><s:Body><s:Fault><faultcode>404</faultcode></s:Fault></s:Body></s:Envelope>",
        "SOAP",
    ),
    ("<Error><Code>NoSuchKey</Code><Message>no</Message></Error>", "an object store"),
]
OTHER = [
    ("Page not found was the title of the play.", "a sentence about one"),
    ("GET /a 200 OK\nGET /b 404 Not Found\n" * 9, "a log"),
    ('{"error": "not found", "tide": 3}', "a record that holds something else, too"),
    ('{"id": 3, "name": "x", "status": "missing"}', "what is missing is what it tells of"),
    ('{"title": "Not found: a film"}', "a title"),
    ('{"message": "found", "text": "' + "a tide " * 99 + '"}', "a long text"),
    ('[{"status": 404}]', "a list"),
    ("<feed><title>Not found</title></feed>", "XML that is no error"),
    ("{" * 3000, "no JSON at all"),
    ("404\n\nNot found in the register: 12 names.\n", "a number that heads data"),
    ("", "nothing"),
]


@pytest.mark.parametrize("text", [pytest.param(text, id=why) for text, why in TOLD])
def test_a_notice_says_that_nothing_is_there(text: str) -> None:
    """A line or a record that says no more than that is one, and a page to the rules."""
    assert signs.is_notice(text)
    read = page.read(text.encode(), "application/json", "http://example.org/a")
    assert read is not None
    assert signs.MISSING in read.traces


@pytest.mark.parametrize("text", [pytest.param(text, id=why) for text, why in OTHER])
def test_other_data_is_no_notice(text: str) -> None:
    """Data may tell of anything, of what is missing elsewhere included."""
    assert not signs.is_notice(text)
    assert page.read(text.encode(), "application/json", "http://example.org/a") is None

"""A service that somebody named is asked by the way that the settings say, as pages are."""

import pytest

from archiver.cli import asking
from archiver.settings import Settings

PAGE = b"A plain page"
LOGIN = b"Proxy-Authorization: Basic dXNlcjpzM2NyZXR3b3Jk"


@pytest.fixture
def trusting(web, monkeypatch):
    """The web, by a client whose trust store holds the web's own CA."""
    monkeypatch.setenv("SSL_CERT_FILE", str(web.ca_file))
    return web


def by_proxy(web):
    """The settings that send everything through the web's proxy, which wants to know us."""
    return Settings(proxy=web.proxy_url.replace("http://", "http://user:s3cretword@"), no_proxy=())


def test_http_is_asked_through_the_proxy(web):
    """It is told the whole address, but for the fragment, and the password, and passes the body."""
    found = asking.ask(web.url() + "#here", by_proxy(web), {"Accept": "a/b"}, b"digest", 9999)
    assert PAGE in found
    (asked,) = web.asked_of_proxy
    assert asked.startswith(b"POST http://www.example/plain HTTP/1.1\r\n")
    assert LOGIN in asked
    assert b"Accept: a/b" in asked
    (entry,) = web.log
    assert entry.path == "/plain"


def test_https_is_asked_through_a_tunnel(trusting):
    """The proxy learns the host and the password alone; the service never learns the password."""
    found = asking.ask(trusting.doors.trusted.url(), by_proxy(trusting), {}, None, 9999)
    assert PAGE in found
    (asked,) = trusting.asked_of_proxy
    assert asked.startswith(b"CONNECT www.example:443 HTTP/1.")
    assert LOGIN in asked
    (entry,) = trusting.log
    assert b"s3cretword" not in entry.request
    assert LOGIN not in entry.request


def test_where_no_proxy_is_meant_none_is_asked(web):
    """`no_proxy` names what is asked directly; a private address has to be spelled out."""
    settings = Settings(proxy=web.proxy_url, no_proxy=("127.0.0.1",))
    assert PAGE in asking.ask(web.url(host=None), settings, {}, None, 9999)
    assert web.asked_of_proxy == ()


def test_a_proxy_that_is_not_there(web):
    """Is told as what it is: nothing can be asked."""
    with pytest.raises(OSError, match=r"[Rr]efused"):
        asking.ask(web.url(), Settings(proxy="http://127.0.0.1:9"), {}, None, 9999)


def test_a_proxy_that_turns_us_away(web):
    """Its status is told, and no answer of its own is taken for the service's."""
    with pytest.raises(OSError, match="403") as caught:
        asking.ask("http://forbidden.example/", by_proxy(web), {}, None, 9999)
    assert isinstance(caught.value, asking.UnansweredError)

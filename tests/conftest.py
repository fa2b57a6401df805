"""What all tests share: the misbehaving web, and a public archive."""

import pytest
from public_archive import PublicArchive
from web import MisbehavingWeb


def pytest_collection_modifyitems(items):
    """Do not follow what may be any text at all, or a hostile one: it would take twice the time.

    What covers the pure core are the tables, where somebody wrote down what is to come out.
    """
    for item in items:
        if item.get_closest_marker("timeout") or getattr(item.obj, "is_hypothesis_test", False):
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def played():
    """The web, started once."""
    with MisbehavingWeb() as web:
        yield web


@pytest.fixture
def web(played):
    """The web, with nothing in its log."""
    played.reset()
    return played


@pytest.fixture(scope="session")
def played_archive():
    """The archive, started once."""
    with PublicArchive() as archive:
        yield archive


@pytest.fixture
def archive(played_archive, monkeypatch):
    """The archive, with nothing in it, and trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(played_archive.ca_file))
    played_archive.holds()
    return played_archive

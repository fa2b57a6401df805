"""What all tests share: the misbehaving web."""

import pytest
from web import MisbehavingWeb


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

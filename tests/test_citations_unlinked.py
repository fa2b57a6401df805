"""Named sources: who is one without a URL, who is none, and where each stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables import cases

from archiver import citations
from archiver.citations.sentences import tidy
from archiver.model import (
    Document,
    Hyperlink,
    NoteMark,
    Passage,
    Place,
    UnlinkedKind,
)

NAMED = cases("citations/unlinked.txt")
NOT_NAMED = cases("citations/not_unlinked.txt")


def unlinked(*passages):
    return citations.unlinked(Document("bulletin", "text/plain", "0" * 64, 1, passages))


def printed(text):
    return unlinked(Passage(text, Place(line=1, column=1)))


@pytest.mark.parametrize(("text", "expected"), NAMED.values(), ids=NAMED)
def test_a_source_without_a_url_is_told(text, expected):
    """By its name as printed, without its article."""
    assert [found.name for found in printed(text)] == expected


@pytest.mark.parametrize("case", NOT_NAMED.values(), ids=NOT_NAMED)
def test_nothing_else_is_a_source(case):
    """A person, a law, a licence or a programme is none, and who has a URL is linked."""
    assert [found.name for found in printed(case.text)] == []

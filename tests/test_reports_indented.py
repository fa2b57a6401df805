"""JSON is laid out as the standard library lays it out, to the character."""

import json
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from archiver.model import LinkStatus
from archiver.reports import indented

TEXT = st.text(max_size=8)
LEAF = st.none() | st.booleans() | st.integers() | st.floats() | TEXT | st.sampled_from(LinkStatus)
VALUE = st.recursive(
    LEAF,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(TEXT, inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(TEXT, VALUE, max_size=4))
def test_any_object_is_written_as_json_dumps_writes_it(row: dict[str, object]) -> None:
    """Whoever compares what two versions wrote finds no difference in the layout."""
    written = "".join(indented.written(row, repr))
    assert written == json.dumps(row, ensure_ascii=False, indent=2)


def test_a_list_is_asked_for_member_by_member() -> None:
    """Before the second member is made, the first is written."""
    made: list[int] = []

    def members() -> Iterator[int]:
        for number in range(3):
            made.append(number)
            yield number

    pieces = indented.written({"links": members()}, repr)
    while "0" not in next(pieces):
        pass
    assert made == [0]


def test_what_json_has_no_word_for_is_asked_for() -> None:
    """A moment is written as whoever prints it wants it."""
    assert "".join(indented.written({"at": {1}, "and": [{2}]}, repr)).split() == [
        "{", '"at":', '"{1}",', '"and":', "[", '"{2}"', "]", "}",
    ]  # fmt: skip

"""A frozen value does what a frozen dataclass with slots does."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace

import pytest

from archiver.values import frozen


def seen():
    """Return a class that is neither yet."""

    class Seen:
        """A page, as it was seen."""

        url: str
        size: int = 0
        words: list[str] = field(default_factory=list)
        at: float = field(default=0.0, compare=False)
        secret: str = field(default="", repr=False)

        def __post_init__(self):
            if self.size < 0:
                raise ValueError("no page is that small")

        @property
        def short(self):
            """Whether it is."""
            return self.size < 10

    Seen.__qualname__ = "Seen"
    return Seen


@frozen
class Nothing:
    """A value without a field."""


@frozen
class Told:
    """A value that tells of itself in its own way."""

    name: str

    def __repr__(self):
        return f"<{self.name}>"

    def __eq__(self, other):
        return isinstance(other, Told) and self.name.lower() == other.name.lower()

    def __hash__(self):
        return hash(self.name.lower())


Seen, Theirs = frozen(seen()), dataclass(frozen=True, slots=True)(seen())
PAGE = Seen("https://a.example/", 7, ["one"], at=1.0, secret="s")


def test_it_is_made_and_shown_as_theirs_is():
    theirs = Theirs("https://a.example/", 7, ["one"], at=1.0, secret="s")
    assert repr(PAGE) == repr(theirs)
    assert (asdict(PAGE), astuple(PAGE)) == (asdict(theirs), astuple(theirs))
    assert [each.name for each in fields(PAGE)] == [each.name for each in fields(theirs)]
    assert (Seen.__slots__, Seen.__match_args__) == (Theirs.__slots__, Theirs.__match_args__)
    assert (Seen.__doc__, PAGE.short, repr(Nothing())) == (
        "A page, as it was seen.",
        True,
        "Nothing()",
    )


def test_it_is_equal_where_what_is_compared_is():
    assert replace(PAGE, at=2.0) == PAGE
    assert replace(PAGE, size=8) != PAGE
    assert Theirs("https://a.example/", 7, ["one"]) != PAGE
    assert hash(Seen("a", words=())) == hash(Seen("a", words=(), at=1.0))
    assert Nothing() == Nothing()
    with pytest.raises(TypeError, match="unhashable"):
        hash(PAGE)


def test_what_a_class_says_itself_stays():
    assert {Told("Ann"), Told("ANN")} == {Told("ann")}
    assert repr(Told("Ann")) == "<Ann>"


def test_it_stays_as_it_is():
    for change in (lambda: setattr(PAGE, "size", 8), lambda: delattr(PAGE, "url")):
        with pytest.raises(FrozenInstanceError):
            change()
    with pytest.raises(FrozenInstanceError):
        PAGE.other = 1
    assert not hasattr(PAGE, "__dict__")


def test_each_is_made_anew():
    assert Seen("a").words is not Seen("a").words
    assert pickle.loads(pickle.dumps(PAGE)) == copy.copy(PAGE) == copy.deepcopy(PAGE) == PAGE
    assert pickle.loads(pickle.dumps(PAGE)).at == 1.0


@pytest.mark.parametrize(
    ("arguments", "named", "error"),
    [
        ((), {}, TypeError),
        (("a", 1, [], 0.0, "", "one too many"), {}, TypeError),
        (("a",), {"colour": "red"}, TypeError),
        (("a", -1), {}, ValueError),
    ],
)
def test_it_is_made_of_what_it_takes(arguments, named, error):
    """The first one as well as all others."""
    for kind in (frozen(seen()), Seen, Theirs):
        with pytest.raises(error):
            kind(*arguments, **named)

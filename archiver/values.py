"""Frozen values: what `dataclass(frozen=True, slots=True)` makes, at a tenth of its cost.

That writes six methods for each class and has each compiled when the class is read; there are
hundreds, and a command makes values of a few. Here only what makes a value is written, when the
first one is made; the other methods are the same for all.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Kind = TypeVar("Kind")

_set = object.__setattr__


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Kind]) -> type[Kind]:
    """Return the class as a dataclass: frozen, with slots, equal where its fields are."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    made.__dataclass_params__.frozen = True
    eq, hashed = _compared([each.name for each in fields(made) if each.compare])
    own = {"__init__": _first(made), "__repr__": _repr, "__eq__": eq, "__hash__": hashed}
    for name, method in own.items():
        if kind.__dict__.get(name) is None:
            setattr(made, name, method)
    made.__setattr__ = made.__delattr__ = _refuse
    made.__getstate__, made.__setstate__ = _state, _restore
    return made  # type: ignore[no-any-return]


# --- What makes a value


def _first(kind: Any) -> Callable[..., None]:  # noqa: ANN401  (a class, whose methods change)
    """Return what makes the first value of a class, and sees to it that others are made faster."""

    def first(self: object, *arguments: object, **named: object) -> None:
        kind.__init__ = _written(kind)
        kind.__init__(self, *arguments, **named)

    return first


def _written(kind: Any) -> Callable[..., None]:  # noqa: ANN401
    given: list[str] = []
    lines: list[str] = []
    names: dict[str, Any] = {"_set": _set, "_MISSING": MISSING}
    for each in fields(kind):
        name = each.name
        if each.default_factory is not MISSING:
            names[f"_made_{name}"] = each.default_factory
            given.append(f"{name}=_MISSING")
            lines.append(f"if {name} is _MISSING: {name} = _made_{name}()")
        elif each.default is not MISSING:
            names[f"_default_{name}"] = each.default
            given.append(f"{name}=_default_{name}")
        else:
            given.append(name)
        lines.append(f"_set(self, {name!r}, {name})")
    if hasattr(kind, "__post_init__"):
        lines.append("self.__post_init__()")
    body = "\n ".join(lines or ["pass"])
    exec(f"def __init__(self, {', '.join(given)}):\n {body}", names)  # noqa: S102  (our own names)
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    return init


# --- What all values have in common


def _compared(
    names: Sequence[str],
) -> tuple[Callable[[Any, Any], bool], Callable[[Any], int]]:
    """Return what compares values by the fields of these names, and what hashes them by these."""
    of: Callable[[Any], object] = attrgetter(*names) if names else lambda _: ()

    def eq(self: object, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented  # type: ignore[no-any-return]  # Python then asks the other
        return bool(of(self) == of(other))

    return eq, lambda self: hash(of(self))


def _repr(self: Any) -> str:  # noqa: ANN401
    told = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse(_self: object, name: str, *_to: object) -> None:
    message = f"{name!r} is part of a value, which stays as it is"
    raise FrozenInstanceError(message)


def _state(self: Any) -> list[object]:  # noqa: ANN401
    return [getattr(self, each.name) for each in fields(self)]


def _restore(self: Any, state: Sequence[object]) -> None:  # noqa: ANN401
    for each, content in zip(fields(self), state, strict=True):
        _set(self, each.name, content)

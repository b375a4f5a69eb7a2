"""What a noun is made of: a frozen, slotted dataclass whose methods are written when they are first looked for."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

from crosscheck.model.written_methods import WRITERS, only_keeps, write_later

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[Kind]) -> type[Kind]:
    """Make a class what `dataclass(frozen=True, slots=True)` would have made of it, in a tenth of the time.

    A dataclass compiles six methods for each class at once, which was a sixth of a command's start; a run needs few of
    them. Its objects are `made_fast`. Subclasses, `InitVar`, `default_factory` and `__post_init__` are not allowed.
    """
    own = {name for name, method in vars(kind).items() if method is not None}
    made = dataclass(init=False, repr=False, eq=False, slots=True)(kind)
    only_keeps(made)
    write_later(made, *(name for name in WRITERS if name not in own))
    for name, method in _SHARED.items():
        setattr(made, name, method)
    return made


def _set(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in fields(self)]


def _with_state(self: Any, state: list[Any]) -> None:
    for one, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)


_SHARED = {"__setattr__": _set, "__delattr__": _delete, "__getstate__": _state, "__setstate__": _with_state}

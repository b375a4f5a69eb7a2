"""Methods of a noun, written out when somebody looks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from typing import Any, Final


class Later:
    """A method that is written when somebody looks for it, and stands in its own place from then on."""

    __slots__ = ("_kind", "_name", "_write")

    def __init__(self, kind: type, name: str, write: Callable[[type], Any]) -> None:
        self._kind = kind
        self._name = name
        self._write = write

    def __get__(self, instance: object, owner: type) -> Any:
        method = self._write(self._kind)
        method.__qualname__ = f"{self._kind.__qualname__}.{self._name}"
        method.__module__ = self._kind.__module__
        setattr(self._kind, self._name, method)
        return method if instance is None else method.__get__(instance, owner)


_become: Final = vars(object)["__class__"].__set__
"""Gives an object another class past its own `__setattr__`; `object.__setattr__` takes a tenth of its making longer."""


def _init(kind: type) -> Any:
    each = fields(kind)
    names = [one.name for one in each]
    known: dict[str, Any] = {"_own": kind, "_open": type(kind.__name__, (), {"__slots__": names})}
    known |= {"_become": _become} | {f"default_{one.name}": one.default for one in each}
    heads = [one.name if one.default is MISSING else f"{one.name}=default_{one.name}" for one in each]
    lines = [f"self.{name} = {name}" for name in names]
    body = ["_become(self, _open)", *lines, "self.__class__ = _own"]
    method = _compiled("__init__", f"self, {', '.join(heads)}", body, known)
    method.__annotations__ = {one.name: one.type for one in each} | {"return": None}
    return method


def _replace(kind: type) -> Any:
    """A copy, with the fields that are given; the name is the one that Python 3.13 gives it."""
    names = [one.name for one in fields(kind)]
    taken = ", ".join(f"_noun.{name} if {name} is _kept else {name}" for name in names)
    heads = ", ".join(f"{name}=_kept" for name in names)
    known: dict[str, Any] = {"_own": kind, "_kept": object()}
    return _compiled("__replace__", f"_noun, /, *, {heads}", [f"return _own({taken})"], known)


def _eq(kind: type) -> Any:
    compared = [one for one in fields(kind) if one.compare]
    body = [
        "if other.__class__ is self.__class__:",
        f"    return {_tuple('self', compared)} == {_tuple('other', compared)}",
        "return NotImplemented",
    ]
    return _compiled("__eq__", "self, other", body, {})


def _hash(kind: type) -> Any:
    counted = [one for one in fields(kind) if (one.compare if one.hash is None else one.hash)]
    return _compiled("__hash__", "self", [f"return hash({_tuple('self', counted)})"], {})


def _repr(kind: type) -> Any:
    shown = ", ".join(f"{one.name}={{self.{one.name}!r}}" for one in fields(kind) if one.repr)
    return _compiled("__repr__", "self", [f"return f'{{self.__class__.__qualname__}}({shown})'"], {})


def _tuple(owner: str, each: list[Field[Any]]) -> str:
    return f"({''.join(f'{owner}.{one.name},' for one in each)})"


def _compiled(name: str, heads: str, body: list[str], known: dict[str, Any]) -> Any:
    exec("\n    ".join([f"def {name}({heads}):", *body]), known)
    return known[name]


WRITERS: Final[Mapping[str, Callable[[type], Any]]] = {
    "__init__": _init,
    "__replace__": _replace,
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
}
"""Who writes which method."""


def write_later(kind: type, *names: str) -> None:
    """Have methods of a dataclass written when they are first looked for."""
    for name in names:
        setattr(kind, name, Later(kind, name, WRITERS[name]))


def only_keeps(kind: type) -> None:
    """Raise TypeError for a dataclass that does more than to keep the fields it is given."""
    if hasattr(kind, "__post_init__") or any(
        not one.init or one.default_factory is not MISSING for one in fields(kind)
    ):
        raise TypeError(f"{kind.__name__} has more to do than to keep its fields")

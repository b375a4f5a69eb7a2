"""How a noun is written into the index and read back: by its type alone, as plain data.

Not pickle: whoever can put a file into a folder must not be able to run code. A dataclass becomes the list of its
fields; where several kinds are possible the position of the kind comes first. What the types do not say cannot
be stored.
"""

from __future__ import annotations

import dataclasses
import datetime
import types
import typing
from collections.abc import Callable
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any, Generic, Literal, TypeVar, Union, cast

import msgspec

from crosscheck.files.blake2b import blake2b
from crosscheck.model import Amount, Attribute, Span

Kind = TypeVar("Kind")
_Turn = Callable[[Any], Any]
_PLAIN = (str, int, bool, float, type(None))
_REPEATED = (Attribute, Amount, Span)
"""Nouns that stand in many entries: all claims of a fact say one value, and archives repeat years and figures."""
_KEPT = 1 << 13  # of each: more than the catalogue has, few enough to hold
# What reading back something that was not written by this program may raise.
DAMAGED = (msgspec.MsgspecError, TypeError, ValueError, IndexError, KeyError, ArithmeticError, AttributeError)


class Shape(Generic[Kind]):
    """The form of one kind of entry: a dataclass, or a tuple of them, whose fields are all typed.

    `name` tells entries of different kinds apart. What it takes to write and read them is worked out when the first one
    is: most runs need few shapes. Raises TypeError then for a type that cannot be stored.
    """

    def __init__(self, name: str, kind: object) -> None:
        self.name = name
        self._kind = kind

    def pack(self, value: Kind) -> bytes:
        """The value as bytes; equal values give equal bytes."""
        return self._pack(value)

    def unpack(self, data: bytes) -> Kind:
        """The value of these bytes; raises one of DAMAGED for bytes that are none."""
        return self._unpack(data)

    @cached_property
    def _pack(self) -> Callable[[Kind], bytes]:
        write, _ = _turns(self._kind)
        encode = msgspec.msgpack.encode
        return encode if write is None else lambda value: encode(write(value))

    @cached_property
    def _unpack(self) -> Callable[[bytes], Kind]:
        _, read = _turns(self._kind)
        decode = msgspec.msgpack.decode
        return cast(Callable[[bytes], Kind], decode if read is None else lambda data: read(decode(data)))


def fingerprint(*parts: bytes) -> str:
    """A name for what these bytes say together (128 bits of BLAKE2b): equal for equal parts in the same order."""
    state = blake2b(digest_size=16)
    for part in parts:
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.hexdigest()


@lru_cache(maxsize=256)
def describe(kind: object) -> str:
    """The fields of a type, all the way down: another text when a noun has changed, so that old entries are left."""
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        inner = ", ".join(f"{each.name}: {describe(hints[each.name])}" for each in dataclasses.fields(kind))
        return f"{getattr(kind, '__name__', '')}({inner})"
    arguments = typing.get_args(kind)
    if arguments and typing.get_origin(kind) is not Literal:
        return f"{typing.get_origin(kind)}[{', '.join(describe(each) for each in arguments)}]"
    return str(kind)


@lru_cache(maxsize=256)
def _turns(kind: object) -> tuple[_Turn | None, _Turn | None]:
    """How values of a type are written and read; None where they go through as they are."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind in _PLAIN or origin is Literal or kind is Ellipsis:
        return None, None
    if kind is Decimal:
        return str, Decimal
    if kind is datetime.date:
        return datetime.date.isoformat, datetime.date.fromisoformat
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_turns(kind)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return _tuple_turns(arguments[0])
    if origin is tuple:
        return _pair_turns(arguments)
    if origin in (Union, types.UnionType):
        return _union_turns(arguments)
    raise TypeError(f"{kind} cannot be stored in the index")


def _dataclass_turns(kind: type) -> tuple[_Turn, _Turn]:
    """Both ways written out field by field, as dataclasses write their own methods: half the time of loops."""
    fields = [each.name for each in dataclasses.fields(kind)]
    hints = typing.get_type_hints(kind)
    known: dict[str, object] = {"_kind": kind}
    written, made = [], []
    for name in fields:
        write, read = _turns(hints[name])
        known |= {f"write_{name}": write, f"read_{name}": read}
        written.append(f"write_{name}(it.{name})" if write else f"it.{name}")
        made.append(f"read_{name}({name})" if read else name)
    write_fields: _Turn = eval(f"lambda it: [{', '.join(written)}]", known)
    make: Callable[..., Any] = eval(f"lambda {', '.join(fields)}: _kind({', '.join(made)})", known)
    if kind in _REPEATED:
        return _written_once(write_fields), _read_once(lambda row: make(*row))
    return write_fields, lambda row: make(*row)


def _written_once(write: _Turn) -> _Turn:
    """The same as bytes, for nouns of which a few objects are written again and again; known by their identity."""
    written: dict[int, tuple[object, bytes]] = {}

    def write_once(value: object) -> bytes:
        found = written.get(id(value))
        if found is None:
            if len(written) >= _KEPT:
                written.clear()
            found = written[id(value)] = value, msgspec.msgpack.encode(write(value))
        return found[1]

    return write_once


def _read_once(read: _Turn) -> _Turn:
    """Bytes of such a noun read back: one object for equal ones."""
    known: dict[bytes, object] = {}

    def read_once(data: bytes) -> object:
        found = known.get(data)
        if found is None:
            if len(known) >= _KEPT:
                known.clear()
            found = known[data] = read(msgspec.msgpack.decode(data))
        return found

    return read_once


def _tuple_turns(kind: object) -> tuple[_Turn | None, _Turn]:
    write, read = _turns(kind)
    if write is None or read is None:
        return None, tuple
    return (lambda values: [write(each) for each in values]), (lambda row: tuple([read(each) for each in row]))


def _pair_turns(kinds: tuple[object, ...]) -> tuple[_Turn, _Turn]:
    """Written out place by place, as for dataclasses; a row of another length raises TypeError."""
    turns = [_turns(kind) for kind in kinds]
    names = [f"it{place}" for place in range(len(kinds))]
    known: dict[str, object] = {}
    written, made = [], []
    for name, (write, read) in zip(names, turns, strict=True):
        known |= {f"write_{name}": write, f"read_{name}": read}
        written.append(f"write_{name}({name})" if write else name)
        made.append(f"read_{name}({name})" if read else name)
    write_places: Callable[..., list[Any]] = eval(f"lambda {', '.join(names)}: [{', '.join(written)}]", known)
    read_places: Callable[..., tuple[Any, ...]] = eval(f"lambda {', '.join(names)}: ({', '.join(made)},)", known)
    return (lambda values: write_places(*values)), (lambda row: read_places(*row))


def _union_turns(kinds: tuple[object, ...]) -> tuple[_Turn | None, _Turn | None]:
    """Dataclasses are told apart by their position in the union; texts, numbers and None tell themselves apart."""
    classes = [kind for kind in kinds if dataclasses.is_dataclass(kind) and isinstance(kind, type)]
    others = [
        kind for kind in kinds if kind not in classes and kind not in _PLAIN and typing.get_origin(kind) is not Literal
    ]
    if others and (classes or len(others) > 1 or any(kind is str for kind in kinds)):
        raise TypeError(f"a union of {kinds} cannot be stored in the index")
    if others:
        write, read = _turns(others[0])
        return (
            lambda value: None if value is None else write(value) if write else value,
            lambda row: None if row is None else read(row) if read else row,
        )
    if not classes:
        return None, None
    turns = [_dataclass_turns(kind) for kind in classes]
    places = {kind: (place, write) for place, (kind, (write, _)) in enumerate(zip(classes, turns, strict=True))}
    readers = [read for _, read in turns]
    place_of = places.get

    def write_one(value: Any) -> Any:
        known = place_of(type(value))
        return value if known is None else [known[0], known[1](value)]

    def read_one(row: Any) -> Any:
        if type(row) is not list:
            return row
        place, fields = row
        return readers[place](fields)

    return write_one, read_one

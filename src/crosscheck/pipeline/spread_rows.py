"""A function over rows, spread over processes, where rows travel as bytes.

Pickle asks Python for every field of a frozen dataclass, and would send the attributes of a workspace along with every
piece of work. msgspec reads and writes dataclasses in C, and the function goes over once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, TypeVar

import msgspec

from crosscheck.files.collection import collection_paused
from crosscheck.pipeline.spread import Spread

Work = TypeVar("Work")
Result = TypeVar("Result")


def spread_rows(
    spread: Spread, function: Callable[[Work], Result], work: Iterable[Work], kinds: tuple[Any, Any]
) -> Iterator[Result]:
    """The function's results in the order of the work.

    `kinds` are the types of work and result: plain ones, and dataclasses of them without unions of dataclasses.
    """
    decode = msgspec.msgpack.Decoder(kinds[1]).decode
    for answer in spread(_OnBytes(function, kinds[0]), map(msgspec.msgpack.encode, work)):
        yield decode(answer)


class _OnBytes:
    """The function from bytes to bytes; pickled it is always the same bytes, which a process opens once."""

    def __init__(self, function: Callable[[Any], Any], kind: Any) -> None:
        self._function = function
        self._kind = kind
        self._decode = msgspec.msgpack.Decoder(kind).decode

    def __call__(self, work: bytes) -> bytes:
        with collection_paused():  # what is read and judged lives until it is written: looking for garbage finds none
            return msgspec.msgpack.encode(self._function(self._decode(work)))

    def __reduce__(self) -> tuple[Any, ...]:
        return _opened, (self._closed,)

    @cached_property
    def _closed(self) -> bytes:
        import pickle  # for other processes only

        return pickle.dumps((self._function, self._kind))


@lru_cache(maxsize=4)
def _opened(closed: bytes) -> _OnBytes:
    import pickle

    return _OnBytes(*pickle.loads(closed))

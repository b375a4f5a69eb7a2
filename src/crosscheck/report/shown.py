"""A sequence of views that are made when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

From = TypeVar("From")
To = TypeVar("To")


class Shown(Sequence[To], Generic[From, To]):
    """`items` as `make` shows them, each made anew when it is asked for.

    Of a report on a million claims a terminal shows five findings: then five are made.
    """

    __slots__ = ("items", "make")

    def __init__(self, items: Sequence[From], make: Callable[[From], To]) -> None:
        self.items = items
        self.make = make

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[To]:
        return map(self.make, self.items)

    @overload
    def __getitem__(self, at: int) -> To: ...
    @overload
    def __getitem__(self, at: slice) -> Shown[From, To]: ...
    def __getitem__(self, at: int | slice) -> To | Shown[From, To]:
        return Shown(self.items[at], self.make) if isinstance(at, slice) else self.make(self.items[at])

    def of(self, items: Sequence[From]) -> Shown[From, To]:
        """Other items, shown the same way."""
        return Shown(items, self.make)

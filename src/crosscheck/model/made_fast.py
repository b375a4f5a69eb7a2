"""Nouns that are made by the million, made fast."""

from __future__ import annotations

from typing import TypeVar

from crosscheck.model.written_methods import only_keeps, write_later

Noun = TypeVar("Noun")


def made_fast(noun: type[Noun]) -> type[Noun]:
    """Give a frozen, slotted dataclass another `__init__` that does the same in a quarter of the time.

    A frozen dataclass sets each field by a call that gets around its own guard. Here an object is of an open class with
    the same slots while it is filled, so that Python stores fields directly, and of its own class from then on. The way
    is made when the first object is: most runs make few nouns. Subclasses with fields of their own, `InitVar`,
    `default_factory` and `__post_init__` are not allowed.
    """
    only_keeps(noun)
    write_later(noun, "__init__", "__replace__")
    return noun

"""Which attribute a claim means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.model import Attribute
from crosscheck.names import fold


def index_attributes(attributes: Iterable[Attribute]) -> dict[str, Attribute]:
    """Every folded key, label and alias with its attribute; later attributes win, a key wins over an alias."""
    known = tuple(attributes)
    by_word: dict[str, Attribute] = {}
    for attribute in known:
        for word in (*attribute.aliases, *(label for _, label in attribute.labels)):
            by_word[fold(word)] = attribute
    by_word.update({attribute.key: attribute for attribute in known})
    return by_word


def resolve_attribute(name: str, by_word: Mapping[str, Attribute]) -> Attribute:
    """The attribute that a claim's words mean; one of their own, not explicit, where nobody declared it."""
    key = fold(name)
    return by_word.get(key) or Attribute(key=key, labels=(("en", name), ("fr", name)), explicit=False)

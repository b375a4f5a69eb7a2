"""What the reader's language calls the attributes that claims name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crosscheck.model import Attribute


def attribute_labels(attributes: Iterable[Attribute], language: str) -> Callable[[str], str]:
    """A look-up from an attribute as a claim names it to its label, as reports show it; the name itself where it has
    none."""
    from crosscheck.group import index_attributes, resolve_attribute

    known = index_attributes(attributes)
    return lambda name: dict(resolve_attribute(name, known).labels).get(language, name)

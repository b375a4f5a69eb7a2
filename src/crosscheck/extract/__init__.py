"""A document becomes proposed claims; `frames/<code>.toml`: verbs and nouns to attributes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from crosscheck.extract.rules import extract_by_rules
from crosscheck.model import Document, Extraction

__all__ = ["EXTRACTORS", "extract"]

EXTRACTORS: Mapping[str, Callable[[Document], Extraction]] = MappingProxyType({"rules": extract_by_rules})


def extract(document: Document) -> Extraction:
    """The claims of a document as the extractor by rules proposes them, each verified against the text."""
    return EXTRACTORS["rules"](document)

"""A document becomes proposed claims; `frames/<code>.toml`: verbs and nouns to attributes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from crosscheck.extract.narrowed import with_doubts
from crosscheck.extract.rules import extract_by_rules
from crosscheck.extract.sentence_places import sentence_places
from crosscheck.model import Document, Extraction

__all__ = ["EXTRACTORS", "extract", "sentence_places"]

EXTRACTORS: Mapping[str, Callable[[Document], Extraction]] = MappingProxyType({"rules": extract_by_rules})


def extract(document: Document) -> Extraction:
    """The claims of a document as the extractor by rules proposes them, each verified against the text."""
    return with_doubts(EXTRACTORS["rules"](document))

"""A document becomes proposed claims; `frames/<code>.toml`: verbs and nouns to attributes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from crosscheck.extract.narrowed import with_doubts
from crosscheck.extract.rules import extract_by_rules
from crosscheck.extract.text.sentence_places import sentence_places
from crosscheck.extract.verify import verify
from crosscheck.model import Document, Extraction

__all__ = ["EXTRACTORS", "extract", "sentence_places", "verified"]

EXTRACTORS: Mapping[str, Callable[[Document], Extraction]] = MappingProxyType({"rules": extract_by_rules})


def extract(document: Document) -> Extraction:
    """The claims of a document as the extractor by rules proposes them, each verified against the text."""
    return verified(document, EXTRACTORS["rules"])


def verified(document: Document, extractor: Callable[[Document], Extraction]) -> Extraction:
    """What an extractor offers, held against the document as it was given: there is no other way out of this room."""
    offered = extractor(document)
    heard = replace(document, language=document.language or offered.document.language)
    return with_doubts(verify(heard, offered.proposals, offered.refusals, offered.unplaced))

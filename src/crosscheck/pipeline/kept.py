"""What earlier runs left, and how to tell that it still holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from crosscheck.index.index import Index, open_index
from crosscheck.index.shape import Shape
from crosscheck.model import Amount, Claim, Document, Source, Suggestion, Value
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.program import program
from crosscheck.pipeline.warn import warn


@frozen
class ParsedFile:
    """What a claim file holds, without where it lies."""

    source: Source
    claims: tuple[Claim, ...]


@frozen
class ReadClaim:
    """What a claim's words mean: the value, the time it holds for, and the language they were read in.

    `restated` is the value's figure in a second unit or currency, where its words give both.
    """

    value: Value
    period: str
    language: str
    restated: Amount | None = None


PARSED: Final[Shape[ParsedFile]] = Shape("claims", ParsedFile)
DOCUMENTS: Final[Shape[Document]] = Shape("text", Document)
READ: Final[Shape[tuple[ReadClaim, ...]]] = Shape("values", tuple[ReadClaim, ...])
SUGGESTIONS: Final[Shape[tuple[Suggestion, ...]]] = Shape("suggestions", tuple[Suggestion, ...])


@contextmanager
def opened(cache: Path | None) -> Iterator[Index]:
    """The index in a workspace's cache folder; one that keeps nothing where there is none."""
    with open_index(cache, program(cache) if cache else "", say=warn) as index:
        yield index

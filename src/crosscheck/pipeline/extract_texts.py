"""Texts become proposals, several at a time; one bad file never stops the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from crosscheck.errors import CrosscheckError, SourceError
from crosscheck.extract import extract
from crosscheck.ingest.ingest import ingest
from crosscheck.model import Extraction, Location, Message
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.each_text import TextToRead, each_text
from crosscheck.pipeline.spread import Spread
from crosscheck.pipeline.stay_inside import stay_inside


@frozen
class Extracted:
    """What became of one text: an extraction, or the error that kept it from being read."""

    path: Path
    extraction: Extraction | None = None
    error: CrosscheckError | None = None

    def failed(self, error: CrosscheckError) -> Extracted:
        """The same text, with what went wrong afterwards."""
        return replace(self, extraction=None, error=error)


def extract_texts(
    paths: Sequence[Path],
    *,
    language: str = "",
    jobs: int = 0,
    root: Path | None = None,
    spread: Spread | None = None,
) -> Iterator[Extracted]:
    """Extract from each text, in the order of the paths, with as many processes as `each_text` takes.

    `root` is the workspace that the texts belong to, whose links must not lead out of it.
    """
    return each_text(extract_text, [TextToRead(path, language, root) for path in paths], jobs, spread)


def extract_text(text: TextToRead) -> Extracted:
    """What becomes of one text."""
    try:
        if text.root is not None:
            stay_inside(text.path, text.root)
        return Extracted(text.path, extract(ingest(text.path, language=text.language)))
    except CrosscheckError as error:
        return Extracted(text.path, error=error)
    except Exception as error:  # a defect that one text brings out must not cost the others
        where = Location(str(text.path))
        return Extracted(text.path, error=SourceError(Message.of("internal-error", error=repr(error)), location=where))

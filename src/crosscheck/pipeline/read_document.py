"""One text, from the cache where its file has not changed."""

from __future__ import annotations

from pathlib import Path

from crosscheck.errors import SourceError
from crosscheck.index.index import Index
from crosscheck.model import Document, Location, Message
from crosscheck.pipeline.kept import DOCUMENTS
from crosscheck.pipeline.stay_inside import stay_inside


def read_document(index: Index, path: Path, language: str, root: Path) -> Document:
    """One text of the workspace at `root`, from the cache where its file has not changed.

    Raises SourceError with the file named.
    """
    stay_inside(path, root)
    look = index.look(DOCUMENTS, f"{language} {path}", path)
    if look.value is not None:
        return look.value
    from crosscheck.ingest.ingest import ingest

    try:
        document = ingest(path, language=language)
    except OSError as error:
        raise SourceError(
            Message.of("cannot-be-read", strerror=error.strerror or str(error)),
            location=Location(str(path)),
            hint=Message.of("hint-permissions"),
        ) from error
    index.keep(look, document)
    return document

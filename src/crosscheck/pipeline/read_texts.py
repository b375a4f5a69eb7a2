"""The texts behind the claims: read, and held against the quotes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crosscheck.claims import ClaimFile, verify_quotes
from crosscheck.errors import SourceError
from crosscheck.index.index import Index
from crosscheck.model import Document, Location, Notice
from crosscheck.pipeline.kept import DOCUMENTS, opened
from crosscheck.pipeline.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Texts:
    """The documents by source id, the claim files with the offsets of their quotes, and what a reader must know."""

    documents: dict[str, Document]
    files: tuple[ClaimFile, ...]
    notices: tuple[Notice, ...]


def read_texts(workspace: Workspace) -> Texts:
    """Read the text of every source that has claims, and look each quote up in it.

    A text that cannot be read is a blocking notice, not an end: the claims are still compared, with quotes nobody
    could verify.
    """
    with opened(workspace.cache) as index:
        return _read_all(workspace, index)


def _read_all(workspace: Workspace, index: Index) -> Texts:
    documents: dict[str, Document] = {}
    files: list[ClaimFile] = []
    notices: list[Notice] = [Notice("source-without-claims", name, blocking=True) for name in workspace.uncovered]
    for file in workspace.files:
        path = workspace.texts.get(file.source.id)
        if path is None:
            if file.source.text_file:
                notices.append(Notice("text-missing", file.source.id, file.source.text_file, blocking=True))
            files.append(file)
            continue
        try:
            document = _document(index, path, file.source.language)
        except SourceError as error:
            notices.append(Notice("text-unreadable", file.source.id, error.what, blocking=True))
            files.append(file)
            continue
        documents[file.source.id] = document
        verified = verify_quotes(file, document.text, sha256=document.sha256)
        files.append(verified.file)
        notices += verified.notices
    return Texts(documents, tuple(files), tuple(notices))


def _document(index: Index, path: Path, language: str) -> Document:
    """One text, from the cache where its file has not changed; raises SourceError with the file named."""
    look = index.look(DOCUMENTS, f"{language} {path}", path)
    if look.value is not None:
        return look.value
    from crosscheck.ingest.ingest import ingest

    try:
        document = ingest(path, language=language)
    except OSError as error:
        raise SourceError(
            f"cannot be read: {error.strerror or error}",
            location=Location(str(path)),
            hint="check the file's permissions",
        ) from error
    index.keep(look, document)
    return document

"""The texts behind the claims: read, and held against the quotes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.verify_quotes import verify_quotes
from crosscheck.errors import SourceError
from crosscheck.index.index import Index
from crosscheck.model import Document, Message, Notice
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.kept import opened
from crosscheck.pipeline.read_document import read_document


@frozen
class Texts:
    """The documents by source id, the claim files with the offsets of their quotes, and what a reader must know."""

    documents: dict[str, Document]
    files: tuple[ClaimFile, ...]
    notices: tuple[Notice, ...]


def read_texts(files: Iterable[ClaimFile], paths: Mapping[str, Path], root: Path, cache: Path | None) -> Texts:
    """Read the text of every source among the files (`paths` by source id), and look each quote up in it.

    A text that cannot be read is a blocking notice, not an end: the claims are still compared, with quotes nobody
    could verify.
    """
    with opened(cache) as index:
        return _read_all(files, paths, root, index)


def _read_all(claim_files: Iterable[ClaimFile], paths: Mapping[str, Path], root: Path, index: Index) -> Texts:
    documents: dict[str, Document] = {}
    files: list[ClaimFile] = []
    notices: list[Notice] = []
    for file in claim_files:
        path = paths.get(file.source.id)
        if path is None:
            if file.source.text_file:
                notices.append(Notice("text-missing", file.source.id, file.source.text_file, blocking=True))
            files.append(file)
            continue
        try:
            document = read_document(index, path, file.source.language, root)
        except SourceError as error:
            cause = error.said if isinstance(error.said, Message) else None
            notices.append(Notice("text-unreadable", file.source.id, error.what, blocking=True, cause=cause))
            files.append(file)
            continue
        documents[file.source.id] = document
        verified = verify_quotes(file, document.text, sha256=document.sha256)
        files.append(verified.file)
        notices += verified.notices
    return Texts(documents, tuple(files), tuple(notices))

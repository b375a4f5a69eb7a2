"""A file or an address becomes a source of the workspace."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from crosscheck.config.config import Config
from crosscheck.errors import SourceError, UsageError
from crosscheck.files.lock import locked
from crosscheck.files.read_regular import read_regular
from crosscheck.files.replace import replace_bytes
from crosscheck.ingest.ingest import ingest
from crosscheck.ingest.revision import Revision
from crosscheck.ingest.source_id import source_id
from crosscheck.model import Document, Message
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.workspace import text_files

_ADDRESS: Final = re.compile(r"[a-z][a-z+.-]{1,15}://", re.IGNORECASE)
"""How an address begins; what is neither http nor https is refused as one, not looked for as a file."""


@frozen
class Added:
    """A text in `sources/`: where, what it is, and whether it is new.

    `earlier` is the text kept when the same address was fetched before, and `revision` what has changed since.
    """

    file: Path
    document: Document
    new: bool
    earlier: Path | None = None
    revision: Revision | None = None


def add_source(config: Config, item: str, *, language: str = "", name: str = "") -> Added:
    """Copy a file, or fetch an address, into the sources folder; nothing that is there is overwritten.

    `name` is what a copied file is called (without its ending) instead of its own name, with a number where that is
    taken. Raises UsageError where another text has the file's own name, SourceError for what cannot be read.
    """
    config.sources_dir.mkdir(parents=True, exist_ok=True)
    return _fetched(config, item, language) if _ADDRESS.match(item) else _copied(config, item, language, name)


def _copied(config: Config, item: str, language: str, name: str) -> Added:
    path = Path(item)
    document = ingest(path, language=language)
    if path.absolute().is_relative_to(config.sources_dir):
        return Added(path, document, new=False)
    data = read_regular(path)
    with locked(config.sources_dir, str(config.sources_dir), SourceError):
        taken = {source_id(each): each for each in text_files(config.sources_dir)}
        version = _version(name, data, taken)
        if version is not None:
            return Added(version, document, new=False)
        target = config.sources_dir / (f"{_free(name, taken)}{path.suffix}" if name else path.name)
        there = taken.get(source_id(target), target)
        if there.exists():
            if read_regular(there) == data:
                return Added(there, document, new=False)
            raise UsageError(
                Message.of("source-there", there=str(there)),
                hint=Message.of("hint-source-there", item=item, there=source_id(there)),
            )
        replace_bytes(target, data, str(target), SourceError)
    return Added(target, ingest(target, language=language), new=True)


def _version(name: str, data: bytes, taken: Mapping[str, Path]) -> Path | None:
    """The version of that name, or of one of its numbers, that is the same file: a second run makes no second one."""
    if not name:
        return None
    own = re.compile(re.escape(source_id(Path(f"{name}.txt"))) + r"(?:-\d+)?")
    same = (file for known, file in taken.items() if own.fullmatch(known) and file.stat().st_size == len(data))
    return next((file for file in same if read_regular(file) == data), None)


def _free(name: str, taken: Mapping[str, Path]) -> str:
    """The name, or the first numbered one that no source has."""
    number, free = 1, name
    while source_id(Path(f"{free}.txt")) in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _fetched(config: Config, url: str, language: str) -> Added:
    from crosscheck.ingest.fetch import fetch

    done = fetch(url, config.sources_dir, language=language)
    changed = done.revision is None or done.revision.changed
    earlier = done.earlier if changed else None
    return Added(done.file, done.document, new=changed, earlier=earlier, revision=done.revision if earlier else None)

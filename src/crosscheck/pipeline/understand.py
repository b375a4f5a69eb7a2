"""Claim files and the texts behind them, understood: each claim a reading, whatever else the workspace holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.model import Attribute, Document, Reading, Source
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.make_readings import make_readings
from crosscheck.pipeline.read_texts import Texts


@frozen
class Understood:
    """Sources as they are shown, and the readings of their claims, in the order of files and claims."""

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]


def understand(
    texts: Texts,
    origins: Mapping[str, str],
    paths: Mapping[str, Path],
    root: Path,
    attributes: tuple[Attribute, ...],
    *,
    reviewed: bool = False,
    cache: Path | None = None,
    before: Iterable[Reading] = (),
) -> Understood:
    """The readings of claim files whose quotes are verified.

    `origins` are the voices by source, `paths` the texts by source; `reviewed` leaves out claims that nobody has
    accepted or edited. `before` are readings of the same sources as they were. What a source takes back of another one
    is known only where both are among the files.
    """
    files = tuple(_reviewed(file) for file in texts.files) if reviewed else texts.files
    sources = tuple(described(file.source, root, paths, origins, texts.documents) for file in files)
    files = tuple(replace(file, source=source) for file, source in zip(files, sources, strict=True))
    return Understood(sources, make_readings(files, attributes, origins, texts.documents, cache, before))


def _reviewed(file: ClaimFile) -> ClaimFile:
    return replace(file, claims=tuple(claim for claim in file.claims if claim.review in ("accepted", "edited")))


def described(
    source: Source,
    root: Path,
    paths: Mapping[str, Path],
    origins: Mapping[str, str],
    documents: Mapping[str, Document],
) -> Source:
    """The source with its voice, its file, and what its text says of itself where the claim file says nothing."""
    voice = origins.get(source.id, source.id)
    path = paths.get(source.id)
    inside = path is not None and path.is_relative_to(root)
    document = documents.get(source.id) or Document(source.id, "")
    return replace(
        source,
        origin=voice if voice != source.id and not source.corrects else "",
        text_file=path.relative_to(root).as_posix() if path and inside else source.text_file,
        title=source.title or document.title,
        publisher=source.publisher or document.publisher,
        language=source.language or document.language,
        published=source.published or document.published,
        url=source.url or document.url,
        retrieved=source.retrieved or document.retrieved,
    )

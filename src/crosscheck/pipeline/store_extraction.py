"""Proposals go into the claim file of their source."""

from __future__ import annotations

from pathlib import Path

from crosscheck.claims.load_claims import find_claim_files
from crosscheck.claims.store import store
from crosscheck.config.config import Config
from crosscheck.model import Claim, Document, Extraction, Source
from crosscheck.model.frozen import frozen


@frozen
class StoreCounts:
    """How many claims were added, kept, replaced, refused; the kept ones whose words left their text; and how many
    figures no claim holds."""

    added: int = 0
    kept: int = 0
    removed: int = 0
    refused: int = 0
    unplaced: int = 0
    gone: tuple[Claim, ...] = ()

    def plus(self, other: StoreCounts) -> StoreCounts:
        """Both together."""
        return StoreCounts(
            self.added + other.added,
            self.kept + other.kept,
            self.removed + other.removed,
            self.refused + other.refused,
            self.unplaced + other.unplaced,
            self.gone + other.gone,
        )


def store_extraction(
    config: Config, path: Path, extraction: Extraction, file: Path
) -> tuple[StoreCounts, tuple[str, ...]]:
    """Write or merge the claim file of a text; the counts, and what the source lacks (date, publisher).

    A file of JSON lines is kept as such; a new one is YAML.
    """
    document = extraction.document
    source = source_of(document, path, config)
    claims = [proposal.claim for proposal in extraction.proposals]
    stored = store(file, source, claims, text=document.text, root=config.root)
    counts = StoreCounts(
        len(stored.added),
        len(stored.kept),
        len(stored.removed),
        len(extraction.refusals),
        len(extraction.unplaced),
        stored.gone,
    )
    known = (source, stored.source or source)
    lacks = tuple(
        name
        for name, field in (("date", "published"), ("publisher", "publisher"))
        if not any(getattr(each, field) for each in known)
    )
    return counts, lacks


def claim_path(config: Config, source_id: str) -> Path:
    """The claim file of a source: the one that is there, else a new YAML file."""
    return claim_paths(config).get(source_id, config.claims_dir / f"{source_id}.yaml")


def claim_paths(config: Config) -> dict[str, Path]:
    """The claim files that are there, by source; looked for once where many sources are stored."""
    return {path.stem: path for path in reversed(find_claim_files([config.claims_dir]))}


def source_of(document: Document, path: Path, config: Config) -> Source:
    """A source as its text describes itself."""
    file = path.absolute()
    inside = file.relative_to(config.root).as_posix() if file.is_relative_to(config.root) else ""
    usual = config.sources_dir / file.name == file
    return Source(
        id=document.id,
        title=document.title,
        publisher=document.publisher,
        url=document.url,
        language=document.language,
        published=document.published,
        retrieved=document.retrieved,
        sha256=document.sha256,
        text_file="" if usual else inside,
    )

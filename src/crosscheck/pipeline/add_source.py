"""A file or an address becomes a source of the workspace."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from crosscheck.claims import store
from crosscheck.compare.values import meet
from crosscheck.config.config import Config
from crosscheck.errors import UsageError
from crosscheck.extract import extract
from crosscheck.ingest.ingest import ingest
from crosscheck.model import Document, Reading
from crosscheck.pipeline.make_report import Facts
from crosscheck.pipeline.store_extraction import claim_path, source_of
from crosscheck.pipeline.workspace import find_texts

ADDRESSES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Added:
    """A text in `sources/`: where, what it is, and whether it is new; `earlier` is the version fetched before."""

    file: Path
    document: Document
    new: bool
    earlier: Path | None = None


def add_source(config: Config, item: str, *, language: str = "", corrects: str = "") -> Added:
    """Copy a file, or fetch an address, into the sources folder; nothing that is there is overwritten.

    With `corrects` (the id of a source) the text is kept beside the version that it corrects, and its claims are
    extracted at once, so that the store knows what was corrected. Raises UsageError where another text has the name.
    """
    if corrects and corrects not in find_texts(config) and not claim_path(config, corrects).exists():
        raise UsageError(f"no source is called {corrects!r}", hint="crosscheck sources lists them")
    config.sources_dir.mkdir(parents=True, exist_ok=True)
    added = (
        _fetched(config, item, language) if item.startswith(ADDRESSES) else _copied(config, item, language, corrects)
    )
    if corrects:
        _store_correction(config, added, corrects)
    return added


def _copied(config: Config, item: str, language: str, corrects: str) -> Added:
    path = Path(item)
    document = ingest(path, language=language)
    if path.absolute().is_relative_to(config.sources_dir):
        return Added(path, document, new=False)
    target = config.sources_dir / path.name
    if corrects:
        target = _free(config.sources_dir / f"{corrects}-corrected{path.suffix}")
    if target.exists():
        if target.read_bytes() == path.read_bytes():
            return Added(target, document, new=False)
        raise UsageError(
            f"{target} is there already, with another text",
            hint=f"rename the file; a corrected version: crosscheck add {item} --corrects {target.stem}",
        )
    shutil.copyfile(path, target)
    return Added(target, ingest(target, language=language), new=True)


def _free(path: Path) -> Path:
    """The path, or the first numbered one that no file has."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def _fetched(config: Config, url: str, language: str) -> Added:
    from crosscheck.ingest.fetch import fetch

    done = fetch(url, config.sources_dir, language=language)
    changed = done.revision is None or done.revision.changed
    return Added(done.file, done.document, new=changed, earlier=done.earlier if changed else None)


def _store_correction(config: Config, added: Added, corrects: str) -> None:
    source = replace(source_of(added.document, added.file, config), corrects=corrects)
    claims = [proposal.claim for proposal in extract(added.document).proposals]
    store(claim_path(config, source.id), source, claims, text=added.document.text, root=config.root)


def still_carrying(facts: Facts, corrected: str) -> tuple[tuple[Reading, Reading], ...]:
    """Claims of other voices that still say what a source took back: (the claim, what was taken back)."""
    taken_back = [r for r in facts.readings if r.claim.source == corrected and r.corrected_by]
    return tuple(
        (reading, old)
        for old in taken_back
        for reading in facts.readings
        if reading.origin != old.origin
        and (reading.subject, reading.attribute) == (old.subject, old.attribute)
        and meet(reading.value, old.value).relation == "agree"
    )

"""A few claim files become the rows that the ledger keeps of them, whatever else the workspace holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.load_claims import load_claim_files, shown_name
from crosscheck.errors import CrosscheckErrors
from crosscheck.files.collection import collection_paused
from crosscheck.group.full_names import full_names
from crosscheck.group.subjects import definition_of
from crosscheck.index.seal import pack, unpack
from crosscheck.index.source_row import SourceRow
from crosscheck.messages import LANGUAGES
from crosscheck.model import Attribute, Document, Members, Name, Notice, Reading
from crosscheck.model.frozen import frozen
from crosscheck.names import defined_acronyms, fold
from crosscheck.names.copies import shingles
from crosscheck.pipeline.entries import READINGS, SOURCE, SourceEntry
from crosscheck.pipeline.read_texts import read_texts
from crosscheck.pipeline.sketch_bytes import sketch_bytes
from crosscheck.pipeline.understand import understand
from crosscheck.report.source_name import source_name


@frozen
class Batch:
    """Claim files to be read: those wanted, and those that only correct them; with texts and voices by source.

    `before` are sealed readings of these sources as they were: what they say in the same words is not read again.
    """

    files: tuple[str, ...]
    correcting: tuple[str, ...]
    texts: Mapping[str, str]
    voices: Mapping[str, str]
    before: tuple[bytes, ...] = ()


@frozen
class Surroundings:
    """What every batch of a run shares: the folders, the attributes, whether only reviewed claims count."""

    root: Path
    claims_dir: Path
    attributes: tuple[Attribute, ...]
    reviewed: bool
    cache: Path | None


def rows_of_sources(batch: Batch, around: Surroundings) -> list[SourceRow] | None:
    """The rows of the batch's wanted files; None where any file has a problem."""
    wanted = set(batch.files)
    with collection_paused():
        try:
            named = sorted({around.claims_dir / name for name in (*batch.files, *batch.correcting)})
            files = load_claim_files(named, around.root)
        except CrosscheckErrors:
            return None
        paths = {name: around.root / text for name, text in batch.texts.items() if text}
        texts = read_texts(files, paths, around.root, around.cache if paths else None)
        known = understand(
            texts, batch.voices, paths, around.root, around.attributes, reviewed=around.reviewed,
            before=[reading for data in batch.before for reading in unpack(READINGS, data)],
        )  # fmt: skip
        by_source: dict[str, list[Reading]] = defaultdict(list)
        for reading in known.readings:
            by_source[reading.claim.source].append(reading)
        notices: dict[str, list[Notice]] = defaultdict(list)
        for notice in texts.notices:
            notices[notice.source].append(notice)
        rows = []
        for written, file, shown in zip(files, texts.files, known.sources, strict=True):
            place = shown_name(file.path, around.claims_dir)
            if place in wanted:
                entry = SourceEntry(written.source, shown, tuple(notices[shown.id]))
                document = texts.documents.get(shown.id)
                text = batch.texts.get(shown.id, "")
                rows.append(_row(place, written, file, entry, by_source[shown.id], text, batch.voices, document))
        return rows


def _row(
    place: str,
    written: ClaimFile,
    file: ClaimFile,
    entry: SourceEntry,
    readings: list[Reading],
    text: str,
    voices: Mapping[str, str],
    document: Document | None,
) -> SourceRow:
    by_name: dict[str, list[Reading]] = defaultdict(list)
    defined: dict[tuple[str, str], None] = {}
    listed: dict[tuple[str, str], None] = {}
    for reading in readings:
        by_name[reading.subject].append(reading)
        short = definition_of(reading)
        if short:
            defined[short, reading.subject] = None
        for member in _named_in(reading):
            listed[member, reading.subject] = None
    pairs = [*(defined_acronyms(document.text) if document else ()), *(name[:2] for name in full_names(readings))]
    told = tuple((*pair, fold(pair[0])) for pair in pairs)
    defined |= {(folded, fold(long)): None for _, long, folded in told}
    source = entry.written
    voice = voices.get(source.id, source.id)
    live = [claim for claim in file.claims if claim.review != "rejected"]
    return SourceRow(
        id=source.id,
        place=place_of_file(place),
        file=place,
        digest=written.digest,
        text=text,
        declared=source.text_file,
        origin=source.origin,
        corrects=source.corrects,
        voice=voice if voice != source.id else "",
        confidential=source.confidential,
        data=pack(SOURCE, entry),
        claims=len(readings),
        unreviewed=sum(claim.review == "proposed" for claim in live),
        rejected=len(file.claims) - len(live),
        noticed=bool(entry.notices),
        headings=tuple((language, source_name(entry.shown, language)) for language in LANGUAGES),
        readings=tuple((name, pack(READINGS, tuple(found))) for name, found in by_name.items()),
        defined=tuple(defined),
        told=told,
        listed=tuple(listed),
        sketch=sketch_bytes(shingles(document.text)) if document else None,
    )


def _named_in(reading: Reading) -> set[str]:
    """The folded names in a value that may be members, whose meaning other claims decide."""
    match reading.value:
        case Members(included=included, excluded=excluded):
            return {fold(name) for name in (*included, *excluded)}
        case Name(shown=shown):
            return {fold(shown)}
        case _:
            return set()


def place_of_file(file: str) -> bytes:
    """Bytes that sort claim files, named below their folder, as paths are sorted: folder by folder."""
    return file.replace("/", "\0").encode("utf-8", "surrogatepass")

"""Which sources of a ledger repeat another one."""

from __future__ import annotations

import msgspec

from crosscheck.group.origins import join_voices
from crosscheck.index.ledger import Ledger
from crosscheck.index.seal import unpack
from crosscheck.index.source_rows import SourceRows
from crosscheck.names.copies import alike, likely_copies
from crosscheck.pipeline.entries import SOURCE
from crosscheck.pipeline.sketch_bytes import head_of, sketch_of


def find_voices(ledger: Ledger, sources: SourceRows, changed: set[str], related_before: set[str]) -> dict[str, str]:
    """The voice of each source that does not speak with its own, when some sources have changed.

    `related_before` are those that had to do with another one before the change. Where neither they nor the copies
    among the texts have anything to do with what changed, the voices stay what they were.
    """
    pairs = _copied(ledger, sources, changed)
    relations = sources.relations()
    ids = {id_ for id_, _, _, _ in relations}
    named = {other for _, origin, corrects, voice in relations for other in (origin, corrects, voice) if other}
    copied = {id_ for pair in pairs for id_ in pair}
    if not (changed & (ids | named | copied | related_before)):
        return {id_: voice for id_, _, _, voice in relations if voice}
    known = [unpack(SOURCE, data).written for _, data in sources.data(ids | named | copied)]
    return {id_: voice for id_, voice in join_voices(known, pairs).items() if voice != id_}


def _copied(ledger: Ledger, sources: SourceRows, changed: set[str]) -> list[tuple[str, str]]:
    """The pairs of copies; found anew only when a source that has a text, or had one, changed."""
    kept = ledger.state("copies")
    texts = {id_ for id_, _ in sources.sketches()} if changed else set()
    known: list[tuple[str, str]] = [(one, other) for one, other in msgspec.msgpack.decode(kept)] if kept else []
    before = {id_ for pair in known for id_ in pair}
    if kept is not None and not changed & (texts | before):
        return known
    pairs = likely_copies((id_, head_of(head)) for id_, head in sources.sketches())
    found = [pair for pair in pairs if alike(*(sketch_of(sources.sketch(id_)) for id_ in pair))]
    ledger.note("copies", msgspec.msgpack.encode(found))
    return found

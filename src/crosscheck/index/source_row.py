"""One source as the ledger keeps it."""

from __future__ import annotations

from crosscheck.model.frozen import frozen


@frozen
class SourceRow:
    """What is kept of one source.

    `place` orders sources as their files are; `file` is the claim file below the folder of claims, `digest` tells its
    content from any other; `text` is the text's file below the workspace, `declared` the one that the claim file names;
    `origin` and `corrects` are as written, `voice` the source that this one repeats (empty for none); `headings` what
    readers of each language call it.
    `data` is sealed, and so are `readings` (by folded name). `defined` has folded (short, long) names, `told` those
    that the text defines as (short, long, folded short), `listed` (member, name); `sketch` is of its text: what copies
    are found by, and the rest.
    """

    id: str
    place: bytes
    file: str
    digest: bytes
    text: str
    declared: str
    origin: str
    corrects: str
    voice: str
    confidential: bool
    data: bytes
    claims: int
    unreviewed: int
    rejected: int
    noticed: bool
    headings: tuple[tuple[str, str], ...]
    readings: tuple[tuple[str, bytes], ...]
    defined: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, str, str], ...]
    listed: tuple[tuple[str, str], ...]
    sketch: tuple[bytes, bytes] | None

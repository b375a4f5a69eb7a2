"""Claims that a later version of their source took back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from crosscheck.model import Reading, Source


def mark_corrected(readings: Iterable[Reading], sources: Iterable[Source]) -> tuple[Reading, ...]:
    """The readings, those marked `corrected_by` whose source a later version corrects with another value.

    A claim is taken back when the correcting source says something else of the same subject and attribute, with the
    same status and scope or fewer; what it does not mention stands.
    """
    corrected_by = {source.corrects: source.id for source in sorted(sources, key=lambda s: s.id) if source.corrects}
    claims = tuple(readings)
    if not corrected_by:
        return claims
    newer: dict[tuple[str, str, str], list[Reading]] = defaultdict(list)
    for reading in claims:
        newer[reading.claim.source, reading.subject, reading.attribute].append(reading)
    marked = []
    for reading in claims:
        by = corrected_by.get(reading.claim.source, "")
        versions = newer.get((by, reading.subject, reading.attribute), ()) if by else ()
        meant = [other for other in versions if _same_part(reading, other)]
        taken_back = bool(meant) and all(other.value != reading.value for other in meant)
        marked.append(replace(reading, corrected_by=by) if taken_back else reading)
    return tuple(marked)


def _same_part(one: Reading, other: Reading) -> bool:
    return all(
        not mine or not yours or mine == yours
        for mine, yours in ((one.status, other.status), (one.scope, other.scope), (one.period, other.period))
    )

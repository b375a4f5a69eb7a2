"""A claim with its value understood becomes a reading."""

from __future__ import annotations

from crosscheck.group.slipped import slipped
from crosscheck.group.statuses import canonical_status
from crosscheck.model import Attribute, Claim, Reading, Source, Value
from crosscheck.names import acronym_fits, fold

REVISED = "revised"
"""The status of a value that the source says was changed to this."""


def make_reading(
    claim: Claim,
    source: Source,
    attribute: Attribute,
    value: Value,
    *,
    period: str = "",
    origin: str = "",
    language: str = "",
) -> Reading:
    """The reading of a claim, with subject and scope folded and the status made canonical.

    `value` is what the reader made of `claim.value`; `period` the EDTF form of what it made of `claim.as_of`;
    `origin` the voice (`find_origins`), the source itself by default; `language` that of the text where the source
    does not name one. Of a date that was moved the new one holds, and the status says so. The subject counts as named
    when the text names it, or abbreviates the name.
    """
    moved = slipped(claim, value)
    return Reading(
        claim=claim,
        subject=fold(claim.subject),
        attribute=attribute.key,
        value=moved or value,
        status=REVISED if moved else canonical_status(claim.status),
        scope=fold(claim.scope) if claim.scope else "",
        period=period,
        published=source.published,
        origin=origin or source.id,
        language=language or source.language,
        named=_named(claim),
    )


def _named(claim: Claim) -> bool:
    """Whether the text itself names the subject; a written form that only points at it ("the group") does not."""
    written = claim.subject_written
    if not written or fold(written) == fold(claim.subject) or acronym_fits(written, claim.subject):
        return True
    words, name = fold(written).split(), fold(claim.subject).split()
    return claim.confidence == "certain" or (len(words) > 1 and set(words) <= set(name) and written[:1].isupper())

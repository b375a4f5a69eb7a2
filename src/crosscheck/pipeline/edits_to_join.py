"""What a person's word that claims of several facts tell one fact changes in these claims."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.group import is_common_noun
from crosscheck.model import Claim, Finding
from crosscheck.names import fold


def edits_to_join(finding: Finding, because: str = "") -> tuple[tuple[Claim, Mapping[str, str]], ...]:
    """The claims that a finding lays side by side, each with the new texts that make it one of the finding's own fact.

    A claim of that fact needs none and is left out; but a common noun means something of its own in each source until
    a person has edited its claim. What stood in the text as the subject is kept as such, `because` as a note.
    """
    names = {fold(name) for name in (finding.subject.name, *finding.subject.aliases)}
    changes = []
    for reading in finding.readings():
        claim = reading.claim
        edits: dict[str, str] = {}
        if fold(claim.subject) not in names:
            edits |= {"subject": finding.subject.name, "subject_written": claim.subject_written or claim.subject}
        if reading.attribute != finding.attribute.key:
            edits["attribute"] = finding.attribute.key
        if edits or is_common_noun(claim):
            changes.append((claim, edits | ({"note": because} if because else {})))
    return tuple(changes)

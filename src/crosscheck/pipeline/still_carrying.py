"""Who still says what a source has taken back: other sources, and drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosscheck.compare import same_value
from crosscheck.model import Document, DraftFact, Reading
from crosscheck.model.frozen import frozen
from crosscheck.names import fold
from crosscheck.pipeline.make_draft_report import make_draft_report
from crosscheck.pipeline.make_report import Facts
from crosscheck.pipeline.workspace import Workspace


def taken_back(facts: Facts, corrected: str) -> tuple[Reading, ...]:
    """The claims of a source that its publisher has corrected."""
    return tuple(reading for reading in facts.readings if reading.claim.source == corrected and reading.corrected_by)


def still_carrying(facts: Facts, corrected: str) -> tuple[Reading, ...]:
    """Claims of other sources that agree with what a source took back, and not with what its publisher says now.

    Whoever repeats that source is among them: copies speak with its voice, but nobody has corrected them.
    """
    changed = _Changed.of(facts, corrected)
    versions = _versions(facts, corrected)
    return tuple(
        reading
        for reading in facts.readings
        if not reading.corrected_by and reading.claim.source not in versions and changed.carries(reading)
    )


def drafts_carrying(
    workspace: Workspace, facts: Facts, corrected: str, drafts: Sequence[Document]
) -> Iterator[tuple[Document, DraftFact]]:
    """The statements of drafts that agree with what a source took back, draft by draft."""
    changed = _Changed.of(facts, corrected)
    for draft in drafts:
        for fact in make_draft_report(workspace, facts, draft).facts:
            if changed.carries(fact.reading):
                yield draft, fact


def _versions(facts: Facts, corrected: str) -> frozenset[str]:
    """The source, what it corrected, and what corrected it."""
    earlier = {source.id: source.corrects for source in facts.sources if source.corrects}
    versions = {corrected}
    while more := {one for pair in earlier.items() for one in pair if versions & {*pair}} - versions:
        versions |= more
    return frozenset(versions)


@frozen
class _Changed:
    """What a source took back, and what its publisher says now of the same facts; `names` are the subjects that a
    reading may have by the names that people joined."""

    names: Mapping[str, str]
    old: tuple[Reading, ...]
    new: tuple[Reading, ...]

    @classmethod
    def of(cls, facts: Facts, corrected: str) -> _Changed:
        old = taken_back(facts, corrected)
        versions = {each.corrected_by for each in old}
        new = tuple(each for each in facts.readings if each.claim.source in versions and not each.corrected_by)
        names = {fold(reading.claim.subject): group.subject.key for group in facts.groups for reading in group.readings}
        return cls(names, old, new)

    def carries(self, reading: Reading) -> bool:
        """Whether a claim says what was taken back, and not what holds now."""
        return self._says(reading, self.old) and not self._says(reading, self.new)

    def _says(self, reading: Reading, others: Sequence[Reading]) -> bool:
        """The words for the subject are enough: one line too many helps who looks for a mistake, silence does not."""
        return any(
            self._subject(reading) == self._subject(each)
            and reading.attribute == each.attribute
            and same_value(reading.value, each.value)
            for each in others
        )

    def _subject(self, reading: Reading) -> str:
        folded = fold(reading.claim.subject)
        return self.names.get(folded, folded)

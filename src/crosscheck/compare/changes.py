"""Is a difference a change that a source itself reports?"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from crosscheck.compare.comparators import COMPARATORS
from crosscheck.compare.findings import sources_of
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.setting import Setting
from crosscheck.compare.statuses import FORMER, REVISED
from crosscheck.compare.tells_of_change import tells_of_change
from crosscheck.model import Argument, Message, Reading


def past_values(readings: Sequence[Reading]) -> list[Reading]:
    """The claims that tell what held before ("initially", "formerly")."""
    return sorted((reading for reading in readings if reading.status in FORMER), key=order)


def reported_change(old: Cluster, new: Cluster, past: Sequence[Reading], setting: Setting) -> Message | None:
    """How a source of the newer value says that the older one was changed, where nobody repeats the older one later.

    The source says so by naming the old value as a former one, by calling its own value revised, or in the words of
    its quotation ("now costs"); it may give the old value itself ("planned for June, is postponed to May"). Where a
    date is unknown nobody can tell who came later, so the difference stays a contradiction.
    """
    told_by = set(sources_of(new.founders))
    for reading in new.founders:
        if not reading.published or not all(_before(other, reading, told_by) for other in old.founders):
            continue
        values: tuple[tuple[str, Argument], ...] = (
            ("a", reading.claim.source), ("x", old.lead.value), ("y", reading.value),
        )  # fmt: skip
        own = [one for one in past if one.claim.source == reading.claim.source]
        if any(agrees(one, old.lead, setting) for one in own):
            return Message("changed-reported", values)
        if reading.status in REVISED or tells_of_change(reading.claim.quote):
            if any(one.claim.source == reading.claim.source for one in old.founders):
                return Message("changed-reported", values)
            return Message("changed-told", (*values, ("b", old.lead.claim.source)))
    return None


def _before(one: Reading, other: Reading, told_by: Collection[str]) -> bool:
    """Whether a claim is of an earlier source, or of one of this voice that gives the newer value as well."""
    both = one.voice == other.voice and one.claim.source in told_by
    return both or (bool(one.published) and one.published < other.published)


def agrees(one: Reading, other: Reading, setting: Setting) -> bool:
    """Whether two claims of one kind of value confirm each other."""
    if type(one.value) is not type(other.value) or type(one.value) not in COMPARATORS:
        return False
    return COMPARATORS[type(one.value)].level(one, other, setting).relation == "agree"

"""What a subject was called before: a change of name, not two subjects."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.findings import EMPTY, make_finding
from crosscheck.compare.setting import Setting
from crosscheck.compare.statuses import DENIED
from crosscheck.compare.texts import cluster_texts
from crosscheck.model import Finding, Group, Message, Name, Reading

FORMER_NAME = "former name"


def tells_of_renaming(group: Group, readings: Sequence[Reading]) -> bool:
    """Whether claims give former names that one voice tells, or that differ; several voices may also just agree."""
    if group.attribute.key != FORMER_NAME:
        return False
    names = [one.value.folded for one in readings if isinstance(one.value, Name) and one.status not in DENIED]
    if len(names) < len(readings):
        return False
    return len(set(names)) > 1 or len({one.voice for one in readings}) == 1


def compare_renamed(group: Group, readings: Sequence[Reading]) -> list[Finding]:
    """One change for all former names; several are one after the other, no contradiction."""
    clusters = cluster_texts(readings, Setting(group.attribute))
    lead = clusters[0].lead
    told = (("a", lead.claim.source), ("x", lead.value), ("name", group.subject.name))
    return [make_finding("changed", group, EMPTY, clusters, Message("changed-name", told), rule="changed-name")]

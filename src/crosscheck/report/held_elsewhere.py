"""Claims that a finding under another name holds already: what one source says is not told as if it were new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from crosscheck.model import Finding, Findings, findings_where
from crosscheck.model.frozen import frozen
from crosscheck.names import fold
from crosscheck.report.handles import LETTERS
from crosscheck.report.tell import tell


@frozen
class Elsewhere:
    """Where claims are laid beside those of other facts.

    `handles` are those of the findings that do so, by claim id and folded member, which is empty where the finding has
    none; `told_alike` the folded subjects of the claims that another source tells in other words.
    """

    handles: Mapping[str, Mapping[str, str]]
    told_alike: frozenset[str]


NOWHERE = Elsewhere({}, frozenset())


def held_elsewhere(findings: Sequence[Finding]) -> Elsewhere:
    """The findings of a report that lay a claim beside one of another fact; a contradiction before an agreement."""
    near = findings.about(()) if isinstance(findings, Findings) else findings
    held: dict[str, dict[str, str]] = {}
    told: set[str] = set()
    possible = (findings_where(near, (verdict,), confidence="possible") for verdict in ("contradiction", "agreement"))
    for finding in chain.from_iterable(possible):
        if finding.is_across_facts:
            for reading in finding.readings():
                held.setdefault(reading.claim.id, {}).setdefault(fold(finding.member), finding.handle)
            if finding.verdict == "agreement":
                told.update(reading.subject for reading in finding.readings())
    return Elsewhere(held, frozenset(told))


def first_told_alike(agreements: Sequence[Finding]) -> str:
    """The handle of the first of some agreements that lays claims of several facts side by side; empty for none."""
    near = agreements.about(()) if isinstance(agreements, Findings) else agreements
    return next((finding.handle for finding in near if finding.is_across_facts), "")


def with_where_held(said: str, finding: Finding, held: Elsewhere, language: str) -> str:
    """What is said of a finding, and behind it the finding under another name that holds its claims as well."""
    handle = where_held(finding, held)
    return tell("see", language, said=said, finding=handle) if handle else said


def where_held(finding: Finding, held: Elsewhere) -> str:
    """The handle of the finding that holds the first claim of a single source as well; empty where none does.

    Of a list each member is a fact of its own, and so is their number; who holds an office is one name.
    """
    if finding.verdict != "single-source" or not held.handles:
        return ""
    member = fold(finding.member)
    for reading in finding.readings():
        by_member = held.handles.get(reading.claim.id, {})
        others = [] if member or finding.attribute.kind == "members" else [*by_member.values()]
        handle = by_member.get(member) or by_member.get("") or next(iter(others), "")
        if handle:
            return handle
    return ""


def is_told_alike(finding: Finding, held: Elsewhere) -> bool:
    """Whether another source tells what a single source says, in other words: then it is not the only one."""
    return where_held(finding, held).startswith(LETTERS["agreement"])


def count_told_alike(findings: Sequence[Finding], held: Elsewhere) -> int:
    """How many of these findings are single sources that are not the only ones to tell it; they count as not shown."""
    if not held.told_alike:
        return 0
    near = findings.about(held.told_alike).unshown() if isinstance(findings, Findings) else findings
    return sum(is_told_alike(finding, held) for finding in near)

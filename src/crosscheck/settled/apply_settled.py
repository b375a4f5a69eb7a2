"""Which findings are settled, which came back, and which settlements match nothing any more."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from crosscheck.model import Finding, Settlement, Value
from crosscheck.settled.canonical import canonical, from_canonical


def equal_values(left: Value, right: Value) -> bool:
    """Whether two values have one canonical text."""
    return canonical(left) == canonical(right)


def apply_settled(
    findings: Iterable[Finding],
    settlements: Iterable[Settlement],
    agrees: Callable[[Value, Value], bool] = equal_values,
) -> tuple[tuple[Finding, ...], tuple[Settlement, ...]]:
    """The findings, each marked `settled` or `returned` where a settlement has its id, and the settlements left over.

    A finding is settled while the value of each of its positions agrees with a value held in the settlement; one
    value that agrees with none makes it new again (`returned`). `agrees` is given the position's value and the
    value held. A position that went away leaves the finding settled.
    """
    by_finding = {settlement.finding: settlement for settlement in settlements}
    marked = []
    seen = set()
    for finding in findings:
        settlement = by_finding.get(finding.id)
        if settlement is None:
            marked.append(finding)
            continue
        seen.add(finding.id)
        if all(_held(position.value, settlement, agrees) for position in finding.positions):
            marked.append(replace(finding, settled=settlement, returned=None))
        else:
            marked.append(replace(finding, settled=None, returned=settlement))
    gone = tuple(settlement for key, settlement in by_finding.items() if key not in seen)
    return tuple(marked), gone


def _held(value: Value, settlement: Settlement, agrees: Callable[[Value, Value], bool]) -> bool:
    if canonical(value) in settlement.values:
        return True
    held = (from_canonical(text) for text in settlement.values)
    return any(agrees(value, each) for each in held if each is not None)

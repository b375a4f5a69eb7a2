"""Which findings a person's decision changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from crosscheck.report import inert
from crosscheck.report.finding_title import finding_title

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.model import Finding, Report


def tell_changes(before: Report, after: Report, teller: Teller) -> None:
    """Say which findings go (-) and which come (+); what one source says is only counted: it has no other side.

    As many of these that come as go are the same claims under another name, and no change.
    """
    old = {finding.id: finding for finding in before.findings}
    new = {finding.id: finding for finding in after.findings}
    gone = [old[key] for key in old if key not in new or new[key].verdict != old[key].verdict]
    come = [new[key] for key in new if key not in old or new[key].verdict != old[key].verdict]
    fewer, more = _alone(gone), _alone(come)
    if fewer == more:
        gone, come = ([each for each in some if each.verdict != "single-source"] for some in (gone, come))
    teller.tell("findings-change" if gone or come else "no-finding-changes")
    for mark, findings in (("-", gone), ("+", come)):
        for line in _lines(findings, teller):
            teller.put(f"  {mark} {line}")


def _alone(findings: Iterable[Finding]) -> int:
    return sum(finding.verdict == "single-source" for finding in findings)


def _lines(findings: Sequence[Finding], teller: Teller) -> Iterator[str]:
    for finding in findings:
        if finding.verdict != "single-source":
            about = finding_title(finding, teller.language)
            verdict = teller.label(finding.verdict)
            yield teller.words("finding-of-claims", verdict=verdict, about=inert(about), count=len(finding.readings()))
    if alone := _alone(findings):
        yield f"{alone} {teller.label('single-source' if alone == 1 else 'single-sources')}"

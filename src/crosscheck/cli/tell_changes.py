"""Which findings a person's decision changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.report import inert
from crosscheck.report.finding_title import finding_title

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.model import Finding, Report


def tell_changes(before: Report, after: Report, teller: Teller) -> None:
    """Say which findings go (-) and which come (+), those first that were there before."""
    old = {finding.id: finding for finding in before.findings}
    new = {finding.id: finding for finding in after.findings}
    lines = [f"  - {_short(old[key], teller)}" for key in old if key not in new or new[key].verdict != old[key].verdict]
    lines += [
        f"  + {_short(new[key], teller)}" for key in new if key not in old or new[key].verdict != old[key].verdict
    ]
    teller.tell("findings-change" if lines else "no-finding-changes")
    for line in lines:
        teller.put(line)


def _short(finding: Finding, teller: Teller) -> str:
    about = finding_title(finding, teller.language)
    verdict = teller.label(finding.verdict)
    return teller.words("finding-of-claims", verdict=verdict, about=inert(about), count=len(finding.readings()))

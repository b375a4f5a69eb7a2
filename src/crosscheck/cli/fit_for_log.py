"""What of a report may stand in the log of a CI server: nothing that only the newsroom may know."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.model import Report
    from crosscheck.report import Options


def in_a_log() -> bool:
    """Whether stdout is the log of a CI server, which more people read than the newsroom: all of them set CI."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def fit_for_log(report: Report, options: Options, teller: Teller) -> Report:
    """The report, in a log without its confidential sources; then it says on stderr how many were left out."""
    if not in_a_log():
        return report
    from crosscheck.report.confidential import without_confidential
    from crosscheck.report.format_csv import left_out

    public = without_confidential(report)
    if public.sources:
        teller.put(left_out(public, options))
    return public.report

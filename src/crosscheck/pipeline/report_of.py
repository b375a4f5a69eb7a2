"""The report on a workspace; where nothing has changed since the last one, that one."""

from __future__ import annotations

from typing import Final

from crosscheck.model import Report
from crosscheck.pipeline.kept import REPORTS, opened, state_of
from crosscheck.pipeline.workspace import Workspace

_LARGEST: Final = 20_000
"""Claims up to which a whole report is kept; beyond, what single files gave is kept, which grows with the changes."""


def report_of(workspace: Workspace, *, reviewed: bool = False) -> Report:
    """Compare everything in the workspace, unless an earlier run did so and no file has changed since."""
    config = workspace.config
    state = state_of(config, config.rates, "reviewed" if reviewed else "") if workspace.cache else ""
    if state:
        with opened(workspace.cache) as index:
            kept = index.recall(REPORTS, state)
        if kept is not None:
            return kept
    from crosscheck.files.collection import collection_paused
    from crosscheck.pipeline.find_rates import find_rates
    from crosscheck.pipeline.make_report import make_report

    # Nearly everything made from here on lives until the report is shown: looking for garbage finds none.
    with collection_paused():
        report = make_report(workspace, reviewed=reviewed, rates=find_rates(config))
    # Only what was true from the first look at the files to the last one is worth keeping.
    if state and report.claims <= _LARGEST and state_of(config, config.rates, "reviewed" if reviewed else "") == state:
        with opened(workspace.cache) as index:
            index.remember(REPORTS, state, report)
    return report

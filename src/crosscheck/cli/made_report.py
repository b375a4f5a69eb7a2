"""The report of the workspace that a command runs in, or what to do where there is none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.errors import UsageError
from crosscheck.model import Message

if TYPE_CHECKING:
    from crosscheck.model import Report
    from crosscheck.pipeline.report_of import Cluster
    from crosscheck.pipeline.workspace import Workspace


def made_report(workspace: Workspace, *, reviewed: bool = False, cluster: Cluster | None = None) -> Report:
    """The workspace's report; an empty workspace is an error that says how to begin."""
    from crosscheck.pipeline.report_of import report_of

    made = report_of(workspace, reviewed=reviewed, cluster=cluster)
    if not made.sources:
        raise made_nothing(workspace)
    return made


def made_nothing(workspace: Workspace) -> UsageError:
    """The error of a workspace without claims: it says what to do first."""
    config = workspace.config
    if workspace.texts:
        return UsageError(
            Message.of("no-claims-in", claims_dir=str(config.claims_dir)), hint=Message.of("hint-no-claims-in")
        )
    return UsageError(
        Message.of("nothing-to-report", sources_dir=str(config.sources_dir), claims_dir=str(config.claims_dir)),
        hint=Message.of("hint-nothing-to-report"),
    )

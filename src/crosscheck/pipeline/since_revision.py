"""What another git revision already said, so that only what is new since then counts."""

from __future__ import annotations

import io
import tarfile
import tempfile
from dataclasses import replace
from pathlib import Path

from crosscheck.compare import Rates, same_value
from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.model import Message, Report, Settlement
from crosscheck.pipeline.ask_git import ask_git, require_revision
from crosscheck.pipeline.make_report import make_report
from crosscheck.pipeline.workspace import Workspace, open_workspace
from crosscheck.settled import apply_settled, canonical


def since_revision(
    workspace: Workspace, report: Report, revision: str, *, reviewed: bool = False, rates: Rates | None = None
) -> Report:
    """The report with every finding that the revision had, with the same values, marked as settled by it.

    The revision's own files are read, with its settings; nothing in the work tree changes. Raises UsageError outside
    a git repository or for a revision that is not there.
    """
    with tempfile.TemporaryDirectory(prefix="crosscheck-") as folder:
        there = _checked_out(workspace.config.root, revision, Path(folder))
        try:
            base = make_report(open_workspace(there, _config(workspace, there)), reviewed=reviewed, rates=rates)
        except CrosscheckError as error:
            raise UsageError(
                Message.of("revision-not-compared", revision=revision, error=str(error)),
                hint=Message.of("hint-another-base"),
            ) from error
    known = tuple(
        Settlement(finding.id, reason_of(revision), values=tuple(canonical(p.value) for p in finding.positions))
        for finding in base.findings
    )
    open_findings = [finding for finding in report.findings if finding.settled is None]
    marked, _ = apply_settled(open_findings, known, same_value)
    by_id = {finding.id: finding for finding in marked}
    return replace(report, findings=tuple(by_id.get(finding.id, finding) for finding in report.findings))


def reason_of(revision: str) -> str:
    """Why a finding that the revision had counts as settled, as reports show it."""
    return f"git {revision}"


def _config(workspace: Workspace, there: Path) -> Path | None:
    file = workspace.config.file
    return there / file.name if file is not None and (there / file.name).exists() else None


def _checked_out(root: Path, revision: str, folder: Path) -> Path:
    """The workspace as the revision has it, unpacked below `folder`."""
    require_revision(root, revision)
    prefix = ask_git(root, "rev-parse", "--show-prefix").decode().strip()
    archive = ask_git(root, "archive", "--format=tar", f"{revision}:{prefix}" if prefix else revision)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")
    return folder

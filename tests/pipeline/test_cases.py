"""Small workspaces, one behaviour each: the findings they must give, in `expected.txt`.

A line is `verdict confidence: subject · attribute[ · member]`, in report order; lines with # say what the case is
about, lines with ? a diagnosis (its code) that one of the findings must give.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.config.load_config import load_config
from crosscheck.pipeline.report_of import report_of
from crosscheck.pipeline.workspace import Workspace

CASES = sorted(path.parent for path in (Path(__file__).parents[1] / "cases").glob("*/expected.txt"))


@pytest.mark.parametrize("folder", CASES, ids=lambda path: path.name)
def test_a_workspace_gives_its_findings(folder: Path) -> None:
    expected = [
        line for line in (folder / "expected.txt").read_text(encoding="utf-8").splitlines() if line[:1] not in "#?"
    ]
    explained = {
        line[2:] for line in (folder / "expected.txt").read_text(encoding="utf-8").splitlines() if line[:1] == "?"
    }
    settings = folder / "crosscheck.toml"
    report = report_of(Workspace(load_config(settings if settings.exists() else None, root=folder)))
    found = [
        f"{finding.verdict} {finding.confidence}: "
        + " · ".join(text for text in (finding.subject.name, finding.attribute.key, finding.member) if text)
        for finding in report.findings
    ]
    assert sorted(found) == sorted(expected)
    assert explained <= {message.code for finding in report.findings for message in finding.diagnosis}

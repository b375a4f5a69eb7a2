"""What claims of different subjects tell of one another, which no unit can see by itself."""

from __future__ import annotations

from crosscheck.group import group, index_attributes
from crosscheck.index.finding_rows import ACROSS, FindingRows
from crosscheck.index.name_rows import NameRows
from crosscheck.index.source_rows import SourceRows
from crosscheck.model import Attribute
from crosscheck.pipeline.entries import Decisions
from crosscheck.pipeline.finding_row import finding_row, open_readings
from crosscheck.pipeline.findings_across import MOST_ACROSS, findings_across


def judge_across(
    sources: SourceRows, names: NameRows, findings: FindingRows, attributes: tuple[Attribute, ...], decisions: Decisions
) -> None:
    """Look for slips, namesakes and what is told alike among all claims, where these are few enough."""
    names.forget_findings([ACROSS])
    _, claims, _, _ = sources.totals()
    if claims > MOST_ACROSS:
        return
    readings, kept = open_readings(sources.every_reading())
    groups = group(
        readings, decisions.subjects, attributes, different=decisions.different, defined=sources.every_told()
    )
    by_word = index_attributes(attributes)
    findings.add(
        finding_row(ACROSS, finding, kept, by_word) for finding in findings_across(groups, claims, decisions.different)
    )

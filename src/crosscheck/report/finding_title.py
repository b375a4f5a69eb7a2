"""What a finding is about, on one line."""

from __future__ import annotations

from crosscheck.model import Finding


def finding_title(finding: Finding, language: str) -> str:
    """Subject, attribute in the reader's language, and the member of a list; not yet inert."""
    attribute = dict(finding.attribute.labels).get(language, finding.attribute.key)
    return " · ".join(text for text in (finding.subject.name, attribute, finding.member) if text)

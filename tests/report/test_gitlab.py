"""GitLab's Code Quality report: a list of issues with the fields that GitLab asks for."""

import json
from typing import Any

import jsonschema
import pytest

from crosscheck.model import Report
from crosscheck.report import FORMATS, Options

# GitLab's documentation, "Code Quality report format": these fields, these severities.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/.]"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}


def issues(report: Report, **options: Any) -> list[dict[str, Any]]:
    return json.loads("".join(FORMATS["gitlab"](report, Options(**options))))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_what_gitlab_takes(report: Report, language: str) -> None:
    found = issues(report, language=language)
    jsonschema.validate(found, SCHEMA)
    assert len({issue["fingerprint"] for issue in found}) == len(found)


def test_severities_follow_what_fails(report: Report) -> None:
    assert [issue["severity"] for issue in issues(report)] == [
        "major", "major", "minor", "minor", "info", "info", "critical",
    ]  # fmt: skip


def test_an_empty_report_is_an_empty_list() -> None:
    assert issues(Report((), (), 0, 0)) == []

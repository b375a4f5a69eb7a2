"""JUnit's XML, as strict readers take it."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import Any

import pytest

from crosscheck.model import Report
from crosscheck.report import FORMATS, Options

# What the strictest reader in use (the xUnit plugin of Jenkins, junit-10) allows: element -> (attributes, children).
ALLOWED: dict[str, tuple[set[str], set[str]]] = {
    "testsuites": ({"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors", "skipped", "time", "timestamp", "hostname", "id", "package"},
        {"testcase", "properties", "system-out", "system-err"},
    ),
    "testcase": ({"name", "classname", "time"}, {"failure", "error", "skipped", "system-out", "system-err"}),
    "failure": ({"type", "message"}, set()),
    "error": ({"type", "message"}, set()),
    "skipped": ({"type", "message"}, set()),
    "system-out": (set(), set()),
}
REQUIRED = {"testsuite": {"name", "tests", "failures", "errors"}, "testcase": {"name"}}


def junit(report: Report, **options: Any) -> ET.Element:
    return ET.fromstring("".join(FORMATS["junit"](report, Options(**options))).encode())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_what_strict_readers_take(report: Report, language: str) -> None:
    root = junit(report, language=language)
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, children = ALLOWED[element.tag]
        assert set(element.attrib) <= attributes
        assert set(element.attrib) >= REQUIRED.get(element.tag, set())
        assert {child.tag for child in element} <= children


def test_each_fact_is_a_case_and_the_counts_are_right(report: Report) -> None:
    (suite,) = junit(report)
    cases = suite.findall("testcase")
    assert len(cases) == len(report.findings) + len(report.notices)
    for kind, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        assert suite.attrib[kind] == str(len(suite.findall(f"testcase/{tag}")))


def test_only_what_fails_the_check_is_a_failure(report: Report) -> None:
    def failed(**options: Any) -> list[str]:
        return [
            case.attrib["name"][-3:-1]
            for case in junit(report, **options).iter("testcase")
            if list(case.iter("failure"))
        ]

    assert failed() == ["C1", "C2"]
    assert failed(fail_on="possible") == ["C1", "C2", "C3", "C4"]


def test_a_failure_quotes_every_side_with_its_place(report: Report) -> None:
    text = next(junit(report).iter("failure")).text or ""
    for reading in report.findings[0].readings():
        assert reading.claim.quote is not None
        assert reading.claim.quote.text in text
        assert str(reading.claim.location) in text


def test_an_empty_report_is_an_empty_suite() -> None:
    (suite,) = junit(Report((), (), 0, 0))
    assert suite.attrib["tests"] == "0"
    assert len(suite) == 0


def test_notices_that_block_are_errors(report: Report) -> None:
    harmless = replace(report, notices=tuple(replace(notice, blocking=False) for notice in report.notices))
    assert len(list(junit(report).iter("error"))) == 1
    assert len(list(junit(harmless).iter("error"))) == 0

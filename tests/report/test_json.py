"""The JSON of a report is what its schema says, and holds everything."""

import json
from typing import Any

import jsonschema
import pytest

from crosscheck.model import Report
from crosscheck.report import FORMATS, Options
from crosscheck.report.report_schema import report_schema


def document(report: Report, **options: Any) -> dict[str, Any]:
    return json.loads("".join(FORMATS["json"](report, Options(**options))))


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_its_schema_takes_it(report: Report, validator: jsonschema.Draft202012Validator, language: str) -> None:
    assert [error.message for error in validator.iter_errors(document(report, language=language))] == []


def test_its_schema_takes_an_empty_report(validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(document(Report((), (), 0, 0)))


@pytest.mark.parametrize("field", ["verdict", "positions", "id", "missing"])
def test_its_schema_misses_a_field_that_is_not_there(
    report: Report, validator: jsonschema.Draft202012Validator, field: str
) -> None:
    told = document(report)
    del told["findings"][0][field]
    assert not validator.is_valid(told)


def test_every_claim_is_in_it(report: Report) -> None:
    told = document(report)
    claims = {
        claim["id"]
        for finding in told["findings"]
        for position in finding["positions"]
        for claim in (*position["claims"], *position["also_fitting"])
    }
    assert claims == {reading.claim.id for finding in report.findings for reading in finding.readings()}


def test_figures_are_decimal_strings(report: Report) -> None:
    value = document(report)["findings"][0]["positions"][0]["value"]
    assert (value["low"], value["high"], value["unit"]) == (None, "30000000000", "USD")


def test_values_do_not_depend_on_the_readers_language(report: Report) -> None:
    def values(language: str) -> list[Any]:
        found = document(report, language=language)["findings"]
        return [position["value"] for finding in found for position in finding["positions"]]

    assert values("en") == values("fr")

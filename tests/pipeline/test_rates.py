"""The European Central Bank's reference rates, and what they do to a comparison.

The rates named here are the bank's own: 1.0823 dollars a euro on Friday 22 March 2024.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

pytest.importorskip("currency_converter")

from crosscheck.pipeline.ecb_rates import EcbRates
from crosscheck.pipeline.report_of import report_of
from crosscheck.pipeline.workspace import open_workspace


@pytest.fixture(scope="module")
def rates() -> EcbRates:
    return EcbRates()


def test_a_weekend_takes_the_day_before(rates: EcbRates) -> None:
    friday, sunday = rates.rate("EUR", "USD", date(2024, 3, 22)), rates.rate("EUR", "USD", date(2024, 3, 24))
    assert friday is not None
    assert sunday is not None
    assert friday.value == sunday.value
    assert sunday.on == date(2024, 3, 22)
    assert friday.value == Decimal("1.0823")
    assert friday.low <= friday.value <= friday.high


def test_there_and_back_is_one(rates: EcbRates) -> None:
    there, back = rates.rate("USD", "GBP", date(2024, 3, 22)), rates.rate("GBP", "USD", date(2024, 3, 22))
    assert there is not None
    assert back is not None
    assert abs(there.value * back.value - 1) < Decimal("0.000001")


def test_unknown_currencies_and_days_have_no_rate(rates: EcbRates) -> None:
    assert rates.rate("XXX", "EUR", date(2024, 3, 22)) is None
    assert rates.rate("USD", "EUR", date(1980, 1, 1)) is None


def workspace(folder: Path, dollars: str, settings: str) -> Path:
    (folder / "claims").mkdir()
    (folder / "crosscheck.toml").write_text(settings, encoding="utf-8")
    for name, value in (("a", "100 million euros"), ("b", dollars)):
        (folder / "claims" / f"{name}.yaml").write_text(
            "source:\n  language: en\n  published: 2024-03-22\nclaims:\n"
            f"  - subject: Harbour Bridge\n    attribute: cost\n    value: {value}\n",
            encoding="utf-8",
        )
    return folder


@pytest.mark.parametrize(
    ("dollars", "settings", "verdict"),
    [
        ("108 million dollars", 'rates = "ecb"\n', "agreement"),
        ("150 million dollars", 'rates = "ecb"\n', "contradiction"),
        ("150 million dollars", "", "not-comparable"),
    ],
)
def test_money_is_converted_only_where_asked(tmp_path: Path, dollars: str, settings: str, verdict: str) -> None:
    report = report_of(open_workspace(workspace(tmp_path, dollars, settings)))
    assert [finding.verdict for finding in report.findings] == [verdict]

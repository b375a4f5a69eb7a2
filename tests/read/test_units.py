"""Unit factors: the generated tables match their generator, and every unit matches pint."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read import units
from crosscheck.read.units import convert, factor, unit_table

ROOM = Path(units.__file__).parent
SYMBOLS = sorted(unit_table()["units"])


@pytest.fixture(scope="module")
def registry() -> Any:
    pint = pytest.importorskip("pint")
    return pint.UnitRegistry(str(ROOM / "registry.txt"), non_int_type=Decimal, cache_folder=None)


def test_committed_tables_match_their_generator() -> None:
    pytest.importorskip("babel")
    from crosscheck.read.build_tables import TABLES, tables

    for name, content in tables().items():
        assert (TABLES / name).read_text(encoding="utf-8") == content, (
            f"{name} is stale: run python -m crosscheck.read.build_tables"
        )


def test_every_unit_is_worth_what_pint_says(registry: Any) -> None:
    names = unit_table()["pint"]
    for symbol in SYMBOLS:
        known = factor(symbol)
        for value in (Decimal(0), Decimal(1), Decimal("12.5")):
            wanted = registry.Quantity(value, names[symbol]).to(names[known.unit]).magnitude
            assert abs(known.convert(value) - wanted) <= abs(wanted) * Decimal("1e-15") + Decimal("1e-15"), symbol


@pytest.mark.parametrize(
    ("value", "unit", "into", "wanted"),
    [
        ("5", "GW", "MW", "5000"),
        ("1", "TW.h", "GW.h", "1000"),
        ("100", "Cel", "[degF]", "212"),
        ("-40", "[degF]", "Cel", "-40"),
        ("18", "mo", "a", "1.5"),
        ("2", "wk", "h", "336"),
        ("90", "km/h", "m/s", "25"),
        ("1", "har", "m2", "10000"),
        ("8", "bit", "By", "1"),
        ("100", "GW/a", "W/a", "100000000000"),
        ("50", "[bp]", "[pp]", "0.5"),
    ],
)
def test_known_conversions(value: str, unit: str, into: str, wanted: str) -> None:
    made = convert(Decimal(value), unit, into)
    assert made is not None
    assert abs(made - Decimal(wanted)) < Decimal("1e-12")


def test_what_measures_different_things_is_not_converted() -> None:
    assert convert(Decimal(1), "GW", "GW.h") is None
    assert convert(Decimal(1), "USD", "EUR") is None or factor("USD").unit != factor("EUR").unit
    assert convert(Decimal(1), "%", "[pp]") is None


@given(st.sampled_from(SYMBOLS), st.decimals(min_value=1, max_value=10**6, places=3))
def test_converting_there_and_back_changes_nothing(symbol: str, value: Decimal) -> None:
    there = convert(value, symbol, factor(symbol).unit)
    assert there is not None
    back = convert(there, factor(symbol).unit, symbol)
    assert back is not None
    assert abs(back - value) <= Decimal("1e-9") * value


def test_pint_is_asked_only_for_a_unit_that_no_table_holds() -> None:
    program = (
        "import sys\n"
        "from crosscheck.read import read\n"
        "from crosscheck.read.units import factor\n"
        "read('5 GW, 100 °F, 30 km/h and $30bn per year', 'en')\n"
        "assert 'pint' not in sys.modules and 'babel' not in sys.modules\n"
        "assert factor('kilometer**2*day').dimension != factor('W').dimension\n"
        "assert 'pint' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("symbol", ["9**9**9", "__import__('os')", "x" * 500, "", "zorkmid"])
def test_what_is_no_unit_is_a_unit_of_its_own(symbol: str) -> None:
    assert factor(symbol).dimension == symbol

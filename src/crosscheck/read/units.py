"""What a unit measures and what it is worth: a table of factors made from our registry. The only door to pint.

The table (`tables/units.json`, see `build_tables`) holds every unit of `registry.txt` with its prefixes, so converting
is one multiplication (and one addition for temperatures). pint is imported only for a unit that no table has seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Context, Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from crosscheck.model.frozen import frozen

_EIGHTEEN: Final = Context(prec=18)
_WIDE: Final = Context(prec=40)
_FMA: Final = _EIGHTEEN.fma  # value * factor + offset, rounded once; bound here because claims go through it one by one


@frozen
class Factor:
    """How a unit's values become those of the unit that amounts are kept in: value * factor + offset.

    `unit` is that unit's symbol, `dimension` what it measures ("power", "time", "money/time").
    """

    unit: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)

    def convert(self, value: Decimal) -> Decimal:
        """A value in the kept unit."""
        return _FMA(value, self.factor, self.offset)

    def scale(self, step: Decimal) -> Decimal:
        """A difference (a printed place) in the kept unit; an offset moves no difference."""
        return tidy(step * self.factor) if self.factor != 1 else step


def tidy(value: Decimal) -> Decimal:
    """Eighteen digits: more than any newspaper prints, fewer than a repeating factor would."""
    return _EIGHTEEN.plus(value)


@lru_cache(maxsize=1)
def unit_table() -> Mapping[str, Any]:
    """The generated table as it stands in `tables/units.json`."""
    table: Mapping[str, Any] = json.loads(
        Path(__file__).with_name("tables").joinpath("units.json").read_text(encoding="utf-8")
    )
    return table


@lru_cache(maxsize=4096)
def factor(symbol: str) -> Factor:
    """The factor of a unit by its protocol symbol ("GW", "W.h", "GW/a", "USD/g", "1", "%").

    Compound units are a quotient of known ones. A symbol that nothing knows is its own unit and its own dimension.
    """
    simple = _simple(symbol)
    if simple is not None:
        return simple
    above, slash, below = symbol.partition("/")
    if slash and above and below:
        numerator, denominator = factor(above), factor(below)
        worth = tidy(numerator.factor / denominator.factor)
        return Factor(f"{numerator.unit}/{denominator.unit}", f"{numerator.dimension}/{denominator.dimension}", worth)
    return _ask_pint(symbol)


_PLAIN = {
    "1": Factor("1", "number", Decimal(1)),
    "%": Factor("%", "percent", Decimal(1)),
    "[pp]": Factor("[pp]", "points", Decimal(1)),
    "[bp]": Factor("[pp]", "points", Decimal("0.01")),
}


def _simple(symbol: str) -> Factor | None:
    if symbol in _PLAIN:
        return _PLAIN[symbol]
    row = unit_table()["units"].get(symbol)
    if row is not None:
        return Factor(row[1], row[0], Decimal(row[2]), Decimal(row[3]))
    if len(symbol) == 3 and symbol.isalpha() and symbol.isupper():
        return Factor(symbol, "money", Decimal(1))
    return None


def convert(value: Decimal, symbol: str, into: str) -> Decimal | None:
    """A value of one unit in another one of the same dimension; None where they measure different things."""
    source, target = factor(symbol), factor(into)
    if source.dimension != target.dimension:
        return None
    kept = source.convert(value)
    bases = unit_table()["bases"]
    between = Decimal(bases.get(source.unit, "1")) / Decimal(bases.get(target.unit, "1"))
    made = _WIDE.divide(_WIDE.subtract(_WIDE.multiply(kept, between), target.offset), target.factor)
    return tidy(made) if made else Decimal(0)


_EXPRESSION = re.compile(r"[A-Za-z_]{2,30}(?: ?\*\* ?[1-4])?(?: ?[*/] ?[A-Za-z_]{1,30}(?: ?\*\* ?[1-4])?){0,3}")


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint

    path = Path(__file__).with_name("registry.txt")
    return pint.UnitRegistry(str(path), non_int_type=Decimal, cache_folder=None)


def _ask_pint(symbol: str) -> Factor:
    """A unit of a form that no table holds ("kilometer ** 2 * day"), from the registry; else a unit of its own."""
    if not _EXPRESSION.fullmatch(symbol):
        return Factor(symbol, symbol, Decimal(1))
    try:
        quantity = _registry().Quantity(Decimal(1), symbol).to_base_units()
    except Exception:  # pint raises many kinds (and AttributeError's children) for what is no unit
        return Factor(symbol, symbol, Decimal(1))
    return Factor(str(quantity.units), str(quantity.dimensionality), Decimal(quantity.magnitude))

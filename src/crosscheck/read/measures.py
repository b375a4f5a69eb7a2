"""Units of measurement behind a number: percentages, names, symbols, and what they are divided by."""

from __future__ import annotations

import re

from crosscheck.model.replace import replace
from crosscheck.read.longest import longest
from crosscheck.read.reach import Quantity, Reach
from crosscheck.read.units import factor, unit_table

_GAP = re.compile(r"[ ]{0,2}-?[ ]?|-")
_SYMBOL = re.compile(r"[A-Za-zµΩ°℃℉″\"%²³·⋅.]{1,12}[23]?")
_LAST_WORD = re.compile(r"([^\W\d_]+) -?$")
_LETTERS = re.compile(r"[^\W\d_]{1,64}")
_SLASH_UNIT = re.compile(r" ?/ ?")
_BRACKET = re.compile(r" ?[<\[]([A-Za-zµ°²³/]{1,8})[>\]]")
# Symbols that newspapers print in any case.
_ANY_CASE = {
    "hz": "Hz",
    "mhz": "MHz",
    "ghz": "GHz",
    "gw": "GW",
    "mw": "MW",
    "kw": "kW",
    "kwh": "kW.h",
    "mwh": "MW.h",
    "gwh": "GW.h",
    "twh": "TW.h",
    "gb": "GBy",
    "tb": "TBy",
    "kb": "kBy",
    "kg": "kg",
    "kms": "km",
    "kgs": "kg",
}


class MeasureReader(Reach):
    """Finds a quantity's unit of measurement."""

    __slots__ = ()

    def percent(self, made: Quantity) -> Quantity | None:
        """A share, percentage points, basis points; None where none of them stands behind."""
        at = made.end
        if self.text[at : at + 2] == " %" or self.text[at : at + 1] == "%" or self.text[at : at + 2] == "-%":
            end = self.text.index("%", at) + 1
            points = (
                longest(self.words.percents, self.lower, end + 1) if self.lower[end : end + 1] in (" ", "-") else None
            )
            if points and points[0] == "[pp]" and self.lower[end + 1 : points[1]] in ("points", "point"):
                return replace(made, end=points[1], unit="[pp]", shown="[pp]")
            return replace(made, end=end, unit="%", shown="%")
        gap = _GAP.match(self.lower, at)
        position = gap.end() if gap else at
        for place in (position, self.over_of(position)):
            found = longest(self.words.percents, self.lower, place)
            if found and (len(self.lower[place : found[1]]) > 2 or self.text[place : found[1]].islower()):
                return replace(made, end=found[1], unit=found[0], shown=found[0])
        return None

    def unit_words(self, made: Quantity) -> Quantity | None:
        """A unit by its name: térawattheures, miles per hour."""
        position = self.behind(made)
        if position == made.end and made.number.scale == 1 and not made.number.figures:
            return None
        found = longest(self.words.units, self.lower, position)
        if not found:
            return None
        name = self.lower[position : found[1]]
        if len(name) < 3 and position == made.end + 1 and name not in ("an",):
            pass
        return self.with_unit(made, found[0], found[1])

    def symbol(self, made: Quantity) -> Quantity | None:
        """A printed symbol, case and all: GW, km², °C; the longest one that ends where a word ends."""
        if bracket := _BRACKET.match(self.text, made.end):
            symbol = unit_table()["printed"].get(bracket[1])
            return self.with_unit(made, symbol, bracket.end()) if symbol else None
        position = made.end + (self.text[made.end : made.end + 1] in (" ", "-"))
        if position > made.end and self.text[position : position + 1] in ('"', "″", "%") and self.text[position] != '"':
            return None
        if self._is_celsius(made):
            return self.with_unit(made, "Cel", made.end + 1)
        run = _SYMBOL.match(self.text, position)
        if not run or not (made.number.figures or len(run[0]) > 2):
            return None
        for length in range(len(run[0]), 0, -1):
            end = position + length
            symbol = unit_table()["printed"].get(self.text[position:end])
            if symbol is None or (end < len(self.text) and self.text[end].isalnum() and self.text[end - 1].isalnum()):
                continue
            if not self._credible(symbol, self.text[position:end], position == made.end, made, end):
                continue
            return self.with_unit(made, symbol, end)
        if position == made.end or self.text[made.end] == " ":
            upper = _ANY_CASE.get(self.lower[position : run.end()].rstrip("."))
            if upper:
                return self.with_unit(made, upper, position + len(run[0].rstrip(".")))
        return None

    def _is_celsius(self, made: Quantity) -> bool:
        """Whether a C glued to a figure is a temperature ("lows of 9.5C", "of 38C"), not a seat or a model."""
        if self.text[made.end : made.end + 1] != "C" or self.text[made.end + 1 : made.end + 2].isalnum():
            return False
        if not made.number.plain:
            return made.number.figures and made.value < 100
        before = _LAST_WORD.search(self.lower[max(0, made.start - 16) : made.start])
        return 10 <= made.value <= 60 and bool(before and before[1] in self.words.noun_stop)

    def _credible(self, symbol: str, printed: str, attached: bool, made: Quantity, end: int) -> bool:
        """One letter is easily something else: "5G", "70s", "B", the quote mark that closes a sentence."""
        if printed == '"':
            return made.number.figures and (self.text.count('"', max(0, made.start - 400), made.start) % 2 == 0)
        if len(printed) > 1:
            return True
        if self.text[end : end + 1] in ("'", "’") and self.text[end + 1 : end + 2].isalpha():
            return False  # "5 millions l'an dernier": an article
        if printed in self.words.no_symbols or (printed in "ABFNo" and attached):
            return False
        return not (printed == "s" and attached and made.number.plain)

    def rate(self, made: Quantity, end: int) -> Quantity:
        """What it is divided by, behind `end`: GW/an, dollars per gram, 52,000 barrels a day; a head is no unit."""
        if made.unit == "%" or made.unit == "[pp]":
            return made
        if slash := _SLASH_UNIT.match(self.text, end):
            return self._divided(made, slash.end(), any_unit=True)
        gap = _GAP.match(self.lower, end)
        position = gap.end() if gap else end
        if position == end:
            return made
        if found := longest(self.words.per, self.lower, position):
            word = self.lower[position : found[1]]
            if word in self.words.per_money and factor(made.unit).dimension != "money":
                return made
            after = found[1] + (self.lower[found[1] : found[1] + 1] in (" ", "-"))
            return self._divided(made, after, any_unit=word not in self.words.per_time)
        if self.lower[position : position + 2] == "l'" and "l'" in self.words.per_money and not made.bare:
            return self._divided(made, position + 2, any_unit=False)
        if found_adverb := longest(self.words.adverbs, self.lower, position):
            return self._by(made, found_adverb[0], found_adverb[1])
        return made

    def _divided(self, made: Quantity, position: int, *, any_unit: bool) -> Quantity:
        found = longest(self.words.units, self.lower, position)
        if found is None and any_unit:
            run = _SYMBOL.match(self.text, position)
            if run:
                for length in range(len(run[0]), 0, -1):
                    end = position + length
                    symbol = unit_table()["printed"].get(self.text[position:end])
                    cut = self.text[end : end + 1]  # a letter, or the mark of "à l'arrivée"
                    if symbol and not (self.text[end - 1].isalnum() and (cut.isalnum() or (cut and cut in "'’"))):
                        return self._by(made, symbol, end)
        if found is None or (not any_unit and factor(found[0]).dimension != "time"):
            return made
        following = _LETTERS.match(self.lower, found[1] + 1)
        if not any_unit and following and following[0] in self.words.per_stop:
            return made  # "$3.9bn a year earlier"
        return self._by(made, found[0], found[1])

    def _by(self, made: Quantity, below: str, end: int) -> Quantity:
        if "/" in made.unit or "/" in below or below in ("%", "1"):
            return made
        joined = f"{made.unit}/{below}"
        shown_below = unit_table()["shown"].get(below, below)
        symbol = joined if joined in unit_table()["units"] else unit_table()["printed"].get(joined, joined)
        return replace(made, end=end, unit=symbol, shown=f"{made.shown}/{shown_below}")

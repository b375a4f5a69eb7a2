"""Units of measurement behind a number: percentages, names, symbols, and what they are divided by."""

from __future__ import annotations

import re

from crosscheck.model.replace import replace
from crosscheck.read.longest import longest
from crosscheck.read.reach import Quantity, Reach
from crosscheck.read.units import factor, unit_table

_GAP = re.compile(r"[ ]{0,2}-?[ ]?|-")
_SYMBOL = re.compile(r"[A-Za-zµΩ°℃℉″\"%²³·⋅./]{1,12}(?:[23](?:-?[a-z]{1,2})?)?")
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


_CONSUMED = frozenset({"volume", "energy", "mass"})


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
            if not self._credible(self.text[position:end], position == made.end, made, end):
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

    def _credible(self, printed: str, attached: bool, made: Quantity, end: int) -> bool:
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
        if per := self._per(position):
            return self._by_word(made, *per)
        if leads := longest(self.words.per_hundred, self.lower, position):
            hundred = self._hundred(made, leads[1] + 1)
            return self._by(made, *hundred) if hundred is not None else made
        if found_adverb := longest(self.words.adverbs, self.lower, position):
            return self._by(made, found_adverb[0], found_adverb[1])
        return made

    def _per(self, position: int) -> tuple[str, int] | None:
        """The word that divides, and where what it divides by begins: "par", "à l'"."""
        for word in self.words.per_elided:
            if self.lower.startswith(word, position):
                return word, position + len(word)
        found = longest(self.words.per, self.lower, position)
        if found is None:
            return None
        return self.lower[position : found[1]], found[1] + (self.lower[found[1] : found[1] + 1] in (" ", "-"))

    def _is_money(self, made: Quantity) -> bool:
        return factor(made.unit).dimension == "money"

    def _by_word(self, made: Quantity, word: str, position: int) -> Quantity:
        """Divided by what follows a word; some words divide money only, some by a time only, or by anything else."""
        money = self._is_money(made)
        if word in self.words.per_money and not money and (word not in self.words.per_elided or made.bare):
            return made
        if word in self.words.per_goods and not money:
            return made
        any_unit = word not in self.words.per_time and (money or word not in self.words.per_money)
        divided = self._divided(made, position, any_unit=any_unit)
        timed = word in self.words.per_goods and factor(divided.unit).dimension == "money/time"
        return made if timed else divided

    def _divided(self, made: Quantity, position: int, *, any_unit: bool) -> Quantity:
        found = longest(self.words.units, self.lower, position)
        if found is None and any_unit:
            found = self._hundred(made, position) or self._printed(position)
            return self._by(made, *found) if found is not None else made
        measured = factor(found[0]).dimension if found is not None else ""
        if found is None or not (any_unit or measured == "time" or (measured and self._is_money(made))):
            return made
        following = _LETTERS.match(self.lower, found[1] + 1)
        if not any_unit and following and following[0] in self.words.per_stop:
            return made  # "$3.9bn a year earlier"
        return self._by(made, found[0], found[1])

    def _hundred(self, made: Quantity, position: int) -> tuple[str, int] | None:
        """A hundred of a unit that consumption is told by: "/100 km", "aux cent kilomètres"."""
        if factor(made.unit).dimension not in _CONSUMED:
            return None  # "3 heures pour 100 km"
        word = next((one for one in self.words.hundred if self.lower.startswith(f"{one} ", position)), "")
        if not word:
            return None
        behind = position + len(word) + 1
        found = longest(self.words.units, self.lower, behind) or self._printed(behind)
        symbol = f"(100.{found[0]})" if found is not None else ""
        return (symbol, found[1]) if found is not None and symbol in unit_table()["units"] else None

    def _printed(self, position: int) -> tuple[str, int] | None:
        """The unit whose printed symbol stands at a position, and where that ends."""
        run = _SYMBOL.match(self.text, position)
        for length in range(len(run[0]) if run else 0, 0, -1):
            end = position + length
            symbol = unit_table()["printed"].get(self.text[position:end])
            cut = self.text[end : end + 1]  # a letter, or the mark of "à l'arrivée"
            initial = cut == "." and length == 1 and self.text[position].isupper()  # "par A. Roux"
            whole = not (self.text[end - 1].isalnum() and (cut.isalnum() or (cut and cut in "'’")))
            if symbol and whole and not initial:
                return symbol, end
        return None

    def _by(self, made: Quantity, below: str, end: int) -> Quantity:
        if "/" in made.unit or "/" in below or below in ("%", "1"):
            return made
        joined = f"{made.unit}/{below}"
        shown_below = unit_table()["shown"].get(below, below)
        symbol = joined if joined in unit_table()["units"] else unit_table()["printed"].get(joined, joined)
        return replace(made, end=end, unit=symbol, shown=f"{made.shown}/{shown_below}")

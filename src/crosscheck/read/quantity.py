"""A number with what it counts or measures: money, a percentage, a unit, a noun; or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from crosscheck.read.lexicon import CENT_SIGNS, SIGNS, Lexicon, longest
from crosscheck.read.nouns import counted_noun
from crosscheck.read.numbers import Number, read_number
from crosscheck.read.units import factor, unit_table


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit, as printed, with the place in the plain view of the text.

    `value` and `place` are in `unit` (a protocol symbol: "USD", "GW", "%", "1"); `shown` is the unit as people print
    it; `counted` the noun behind a bare number, which is not part of the stretch from `start` to `end`.
    """

    start: int
    end: int
    number: Number
    value: Decimal
    place: Decimal
    unit: str = "1"
    shown: str = "1"
    counted: str | None = None
    scale: Decimal = Decimal(1)
    sign_before: bool = False
    negative: bool = False
    hundredths: bool = False

    @property
    def bare(self) -> bool:
        """Whether no unit was printed."""
        return self.unit == "1"


_SIGN_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:[a-z]{1,3}\.?[a-z]?\.? ?)?[$€£¥₹₩₽₺₪₫₦₴₱฿₿₲₵₸](?:us|can|ca)? ?-?$|(?<![^\W\d_])(?:rm|rs\.?|rmb|chf|fr\.) ?$"
)
_CODE_BEFORE = re.compile(r"(?<![^\W\d_])([A-Z]{3}) ?-?$")
_SIGN_AFTER = re.compile(
    r" ?(?:(us|u\.s\.|c|a|hk|nz|ca|can|au) ?)?([$€£¥₹₩₽₺₪₫₦₴₱฿₿¢₲₵₸])(us|ca|can|hk|au|nz)?(?![^\W\d_])|(?:zł|kč)(?![^\W\d_])",
    re.I,
)
_CODE = re.compile(r"[ -]?([A-Z]{3})(?![A-Za-z])")
_SHORT = re.compile(r"( ?)([A-Za-z]{1,4})(?:\.(?= ?[A-Za-z$€£%]))?")
_GAP = re.compile(r"[ ]{0,2}-?[ ]?|-")
_LETTERS = re.compile(r"[^\W\d_]{1,64}")
_SYMBOL = re.compile(r"[A-Za-zµΩ°℃℉″\"%²³·⋅.]{1,12}[23]?")
_SLASH_UNIT = re.compile(r" ?/ ?")
_BRACKET = re.compile(r" ?[<\[]([A-Za-zµ°²³/]{1,8})[>\]]")


def read_quantity(
    text: str, lower: str, start: int, words: Lexicon, *, joining: bool = True, stop: int = 1 << 60
) -> Quantity | None:
    """The quantity whose number begins at `start`, with a sign of money in front of it if there is one.

    Behind `stop` something else stands (a date): no unit reaches over it.
    """
    number = read_number(text, lower, start, words, joining=joining)
    if number is None:
        return None
    reader = _Reader(text, lower, words, stop)
    return reader.quantity(number)


@dataclass(slots=True)
class _Reader:
    text: str
    lower: str
    words: Lexicon
    stop: int

    def quantity(self, number: Number) -> Quantity:
        begin, money, minus = self._money_before(number)
        begin, negative = self._negative(begin, number)
        negative = negative or minus
        made = Quantity(begin, number.end, number, number.value, number.place, scale=number.scale)
        if money:
            made = replace(made, unit=money, shown=money, sign_before=True)
        made = self._short_scale(made)
        made = self._named_before(made) if made.bare else made
        made = self._unit(made) if made.bare else self._code_repeated(made)
        rate = self._per(made)
        made = rate if rate.end <= self.stop else made
        made = self._smaller_unit(made)
        if negative:
            made = replace(made, value=-made.value, negative=True)
        if made.bare or made.unit.startswith("1/"):
            made = self._counted(made)
        return made

    # In front

    def _money_before(self, number: Number) -> tuple[int, str, bool]:
        """A sign or code of money right in front: where the quantity begins then, the currency, a minus sign."""
        head = max(0, number.start - 8)
        window = self.lower[head : number.start]
        if found := _SIGN_BEFORE.search(window):
            sign = found[0].strip(" -")
            for cut in range(len(sign)):
                code = SIGNS.get(sign[cut:])
                if code and not (cut and sign[cut - 1].isalpha()):
                    begin = head + found.start() + cut
                    if window[found.start() + cut - 1 : found.start() + cut].isalpha():
                        break
                    return begin, self._country(code, sign[cut:], number.end), "-" in found[0]
            code = SIGNS.get(sign[-1], "")
            if code:
                place = head + found.start() + found[0].index(sign[-1])
                return place, self._country(code, sign[-1], number.end), "-" in found[0]
        if (
            number.figures
            and (code_found := _CODE_BEFORE.search(self.text[head : number.start]))
            and code_found[1] in self.words.codes
        ):
            return head + code_found.start(), code_found[1], code_found[0].endswith("-")
        return number.start, "", False

    def _country(self, code: str, sign: str, end: int) -> str:
        """ "$" alone takes the country that the words behind the figure name: "$5 million de Hong Kong", "$5 (US)"."""
        if sign != "$":
            return code
        after = self.text[end : end + 8]
        if found := _CODE.match(after):
            return found[1] if found[1] in self.words.codes and found[1].endswith("D") else code
        return code

    def _negative(self, begin: int, number: Number) -> tuple[int, bool]:
        """A minus sign or word right in front; a hyphen that joins is none."""
        before = self.text[max(0, begin - 2) : begin]
        if (
            before.endswith("-")
            and not before[:-1].strip(" (:=[\"'«>\t\n")
            and not self.text[max(0, begin - 12) : begin - 1].rstrip()[-1:].isdigit()
        ):
            return begin - 1, True
        word = re.search(r"([^\W\d_]+) $", self.lower[max(0, begin - 12) : begin])
        if word and word[1] in self.words.negative and number.high is None:
            earlier = re.search(r"([^\W\d_]+) $", self.lower[max(0, begin - len(word[0]) - 12) : begin - len(word[0])])
            if not (earlier and earlier[1] in ("au", "du", "al", "plus", "ou", "pas")) and not self._subtraction(
                begin - len(word[0])
            ):
                return begin - len(word[0]), True
        return begin, False

    def _subtraction(self, position: int) -> bool:
        return self.text[max(0, position - 3) : position].rstrip()[-1:].isdigit()

    def _named_before(self, made: Quantity) -> Quantity:
        """ "Sen 100,000", "pourcentage de vingt": the name in front where nothing stands behind."""
        head = max(0, made.start - 24)
        window = self.lower[head : made.start]
        if not window.endswith(" "):
            return made
        stripped = window.rstrip()
        name = _LETTERS.findall(stripped)[-1:] or [""]
        if made.number.figures and (made.scale != 1 or not made.number.plain) and stripped.endswith(name[0]):
            if name[0] in self.words.currencies:
                code = self.words.currencies[name[0]]
                return replace(made, start=head + len(stripped) - len(name[0]), unit=code, shown=code)
            if name[0] in self.words.subunits:
                cents = self._cents(made, self.words.subunits[name[0]], made.end)
                return replace(cents, start=head + len(stripped) - len(name[0]), shown=name[0].removesuffix("s"))
        for phrase in self.words.percent_prefix:
            if stripped.endswith(phrase) and not stripped[: -len(phrase)].rstrip()[-1:].isdigit():
                before = stripped[: -len(phrase)].rstrip()
                last = _LETTERS.findall(before)[-1:] or [""]
                if (before[len(before) - 1 :] in ("", ".") or (
                    last[0] not in self.words.words and not (head and not before)
                )) and self._nothing_behind(made.end):
                    return replace(made, start=head + len(stripped) - len(phrase), unit="%", shown="%")
        return made

    def _nothing_behind(self, end: int) -> bool:
        return not _LETTERS.match(self.lower, end + (self.lower[end : end + 1] == " "))

    # Behind

    def _short_scale(self, made: Quantity) -> Quantity:
        """An abbreviated scale word: 30bn, 12 M€, 5M+, 3k, 30 Mds $."""
        found = _SHORT.match(self.text, made.end)
        if not found or made.number.high is not None:
            return made
        attached, letters = not found[1], found[2]
        power, length, kind = self._abbreviation(letters, attached, made)
        if kind == "" or (not attached and not made.number.figures):
            return made
        end = found.start(2) + length
        whole = length == len(letters)
        if whole and found.end() > found.end(2):  # the full stop of "Mrd."
            end = found.end()
        if whole and end < len(self.text) and self.text[end].isalnum():
            return made
        worth = Decimal(10) ** power
        return replace(made, end=end, value=made.value * worth, place=made.place * worth, scale=made.scale * worth)

    def _abbreviation(self, letters: str, attached: bool, made: Quantity) -> tuple[int, int, str]:
        words = self.words
        for length in dict.fromkeys((len(letters), len(letters) - 3)):
            if length < 1:
                continue
            short, rest = letters[:length], letters[length:]
            if rest and rest not in words.codes and rest != "EUR":
                continue
            after = made.end + (0 if attached else 1) + length
            money = not made.bare or bool(rest) or self._money_follows(after)
            if money and short in words.short_money:
                return words.short_money[short], length, "money"
            if short in words.short_any and (attached or self._may_stand_alone(short, after, money)):
                return words.short_any[short], length, "any"
            if attached and short in words.short_attached and (short != "m" or money or self._thing_follows(after)):
                if short == "T" and not money:
                    continue
                return words.short_attached[short], length, "attached"
        return 0, 0, ""

    def _money_follows(self, position: int) -> bool:
        if _SIGN_AFTER.match(self.text, position):
            return True
        if (code := _CODE.match(self.text, position)) and code[1] in self.words.codes:
            return True
        at = self._over_of(position + (self.lower[position : position + 1] in (" ", ".")))
        return longest(self.words.currencies, self.lower, at) is not None

    def _may_stand_alone(self, short: str, after: int, money: bool) -> bool:
        """A capital letter apart from its figure is a scale only beside money or a thing: "8 B people", not "30 M. Roux"."""
        if money or len(short) > 1 or short.islower():
            return True
        return (
            (self.text[after : after + 1] == " "
            and self.text[after + 1 : after + 2].islower())
            or self.text[after : after + 1] == "+"
        )

    def _thing_follows(self, position: int) -> bool:
        """Whether a plural noun or a unit stands behind: "12.3m tonnes", against "1.8m tall"."""
        if self.text[position : position + 1] not in (" ", "-"):
            return self.text[position : position + 1] == "+"
        if longest(self.words.units, self.lower, position + 1):
            return True
        noun = counted_noun(self.text, self.lower, position, self.words)
        return noun is not None

    def _over_of(self, position: int) -> int:
        """Past "de", "d'", "of"."""
        found = _LETTERS.match(self.lower, position)
        if not found:
            return position
        if found[0] in self.words.of or found[0] + "'" in self.words.of:
            at = found.end()
            at += self.lower[at : at + 1] == "'"
            return at + (self.lower[at : at + 1] == " ")
        return position

    def _code_repeated(self, made: Quantity) -> Quantity:
        """The currency said twice: "$5 million US dollars", "$30 billion USD"; the words know better than "$"."""
        if factor(made.unit).dimension != "money":
            return made
        sign = _CODE.match(self.text, made.end)
        if sign and sign[1] in self.words.codes:
            return replace(made, end=sign.end(), unit=sign[1], shown=sign[1])
        at = made.end + (self.lower[made.end : made.end + 1] in (" ", "-"))
        found = longest(self.words.currencies, self.lower, self._over_of(at))
        if found and " " in self.lower[at : found[1]].strip():
            return replace(made, end=found[1], unit=found[0], shown=found[0])
        return made

    def _unit(self, made: Quantity) -> Quantity:
        for attempt in (
            self._sign_after,
            self._percent,
            self._code_after,
            self._money_words,
            self._unit_words,
            self._symbol,
        ):
            found = attempt(made)
            if found is not None and found.end <= self.stop:
                return found
        return made

    def _sign_after(self, made: Quantity) -> Quantity | None:
        end = made.end
        if self.lower[end : end + 1] in (" ", "-"):
            over = self._over_of(end + 1)
            end = over - 1 if over > end + 1 and self.text[over - 1 : over] == " " else end + (self.lower[end] == "-")
        found = _SIGN_AFTER.match(self.text, end)
        if not found:
            return None
        sign = found[0].strip().lower().replace(" ", "")
        if not sign.isalpha() and (found.end() < len(self.text) and self.text[found.end()].isdigit()):
            return None  # the sign of the next figure: "10 $20"
        if sign in CENT_SIGNS:
            return self._cents(made, CENT_SIGNS[sign], found.end())
        code = SIGNS.get(sign) or SIGNS.get(found[2] or "")
        return replace(made, end=found.end(), unit=code, shown=code) if code else None

    def _cents(self, made: Quantity, currency: str, end: int) -> Quantity:
        """A hundredth of a currency; where the words do not say of which, of a dollar."""
        cent = Decimal("0.01")
        name = self.lower[made.end : end].strip(" -").rpartition(" ")[2].removesuffix("s")
        shown = name if name.isalpha() else "cent"
        unit = currency or "USD"
        value, place = made.value * cent, made.place * cent
        return replace(made, end=end, unit=unit, shown=shown, value=value, place=place, hundredths=True)

    def _percent(self, made: Quantity) -> Quantity | None:
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
        for place in (position, self._over_of(position)):
            found = longest(self.words.percents, self.lower, place)
            if found and (len(self.lower[place : found[1]]) > 2 or self.text[place : found[1]].islower()):
                return replace(made, end=found[1], unit=found[0], shown=found[0])
        return None

    def _code_after(self, made: Quantity) -> Quantity | None:
        found = _CODE.match(self.text, made.end)
        if not found or found[1] not in self.words.codes:
            return None
        made = replace(made, end=found.end(), unit=found[1], shown=found[1])
        if self.text[made.end : made.end + 1] != " " or made.scale != 1:
            return made
        scale = longest(self.words.scales, self.lower, made.end + 1)  # "75 USD million"
        if not scale:
            return made
        worth = Decimal(10) ** scale[0]
        return replace(made, end=scale[1], value=made.value * worth, place=made.place * worth, scale=worth)

    def _money_words(self, made: Quantity) -> Quantity | None:
        position = self._behind(made)
        found = longest(self.words.currencies, self.lower, position)
        if found:
            name = self.lower[position : found[1]]
            if name in self.words.cued and not self._money_said(made):
                return None
            return replace(made, end=found[1], unit=found[0], shown=found[0])
        cents = longest(self.words.subunits, self.lower, position)
        return self._cents(made, cents[0], cents[1]) if cents else None

    def _behind(self, made: Quantity) -> int:
        """Where the unit's words begin: over a space or hyphen and, behind a scale word or a collective, over "de"."""
        gap = _GAP.match(self.lower, made.end)
        position = gap.end() if gap else made.end
        number = made.number
        if made.scale != 1 or number.of or number.fraction or number.high is not None:
            position = self._over_of(position)
            word = _LETTERS.match(self.lower, position)
            if number.fraction and word and word[0] in self.words.articles:
                position = word.end() + 1
        return position

    def _money_said(self, made: Quantity) -> bool:
        """Whether a scale word, or a word of money nearby, makes "pounds" or "marks" a currency."""
        if made.scale >= 1000:
            return True
        before = self.lower[max(0, made.start - 60) : made.start]
        return bool(self.words.cues.intersection(_LETTERS.findall(before))) or "£" in before

    def _unit_words(self, made: Quantity) -> Quantity | None:
        position = self._behind(made)
        if position == made.end and made.number.scale == 1 and not made.number.figures:
            return None
        found = longest(self.words.units, self.lower, position)
        if not found:
            return None
        name = self.lower[position : found[1]]
        if len(name) < 3 and position == made.end + 1 and name not in ("an",):
            pass
        return self._with_unit(made, found[0], found[1])

    def _with_unit(self, made: Quantity, symbol: str, end: int) -> Quantity:
        return replace(made, end=end, unit=symbol, shown=unit_table()["shown"].get(symbol, symbol))

    def _symbol(self, made: Quantity) -> Quantity | None:
        """A printed symbol, case and all: GW, km², °C; the longest one that ends where a word ends."""
        if bracket := _BRACKET.match(self.text, made.end):
            symbol = unit_table()["printed"].get(bracket[1])
            return self._with_unit(made, symbol, bracket.end()) if symbol else None
        position = made.end + (self.text[made.end : made.end + 1] in (" ", "-"))
        if position > made.end and self.text[position : position + 1] in ('"', "″", "%") and self.text[position] != '"':
            return None
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
            return self._with_unit(made, symbol, end)
        if position == made.end or self.text[made.end] == " ":
            upper = {
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
                "kb/s": "kBy",
            }.get(self.lower[position : run.end()].rstrip("."))
            if upper:
                return self._with_unit(made, upper, position + len(run[0].rstrip(".")))
        return None

    def _credible(self, symbol: str, printed: str, attached: bool, made: Quantity, end: int) -> bool:
        """One letter is easily something else: "5G", "70s", "B", the quote mark that closes a sentence."""
        if printed == '"':
            return made.number.figures and (self.text.count('"', max(0, made.start - 400), made.start) % 2 == 0)
        if len(printed) > 1:
            return True
        if printed in "ABFNo" and attached and self.words.language.code != "fr":
            return False
        if printed == "s" and attached and made.number.plain:
            return False
        return not (printed == "F" and not attached and self.words.language.code == "fr")

    def _per(self, made: Quantity) -> Quantity:
        """What it is divided by: GW/an, dollars per gram, 52,000 barrels a day. A share, a head or a piece is no unit."""
        if made.unit == "%" or made.unit == "[pp]":
            return made
        if slash := _SLASH_UNIT.match(self.text, made.end):
            return self._divided(made, slash.end(), any_unit=True)
        gap = _GAP.match(self.lower, made.end)
        position = gap.end() if gap else made.end
        if position == made.end:
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
                    if symbol and not (
                        end < len(self.text) and self.text[end].isalnum() and self.text[end - 1].isalnum()
                    ):
                        return self._by(made, symbol, end)
        if found is None or (not any_unit and factor(found[0]).dimension != "time"):
            return made
        return self._by(made, found[0], found[1])

    def _by(self, made: Quantity, below: str, end: int) -> Quantity:
        if "/" in made.unit or "/" in below or below in ("%", "1"):
            return made
        joined = f"{made.unit}/{below}"
        shown_below = unit_table()["shown"].get(below, below)
        symbol = joined if joined in unit_table()["units"] else unit_table()["printed"].get(joined, joined)
        return replace(made, end=end, unit=symbol, shown=f"{made.shown}/{shown_below}")

    def _smaller_unit(self, made: Quantity) -> Quantity:
        """The second part of a quantity in two units: 5 ft 2 in, thirteen dollars and forty-five cents, 17 USD 25."""
        kind = factor(made.unit)
        if made.scale != 1 or made.hundredths or kind.dimension not in ("money", "length", "mass", "time"):
            return made
        gap = re.compile(r",? ([^\W\d_]+) | |").match(self.lower, made.end)
        if gap is None or (gap.end() == made.end and kind.dimension == "money"):
            return made
        if gap[1] and gap[1] not in self.words.joiners:
            gap = re.compile(r" ").match(self.lower, made.end)
            if gap is None:
                return made
        small = read_number(self.text, self.lower, gap.end(), self.words)
        if small is None or small.scale != 1 or small.fraction or small.high is not None or not small.value > 0:
            return made
        part = Quantity(small.start, small.end, small, small.value, small.place, scale=small.scale)
        if kind.dimension == "money":
            return self._with_cents(made, part)
        if made.number.fraction:
            return made
        part = self._unit_words(part) or self._symbol(part) or part
        if part.bare and made.unit == "[ft_i]" and re.compile(r" in\b").match(self.lower, part.end):
            part = self._with_unit(part, "[in_i]", part.end + 3)
        if part.bare and made.unit == "h" and self.text[part.number.end - 2 : part.number.end].isdigit():
            return made
        other = factor(part.unit)
        if part.unit not in _PARTS.get(made.unit, ()) or part.negative:
            return made
        ratio = other.factor / kind.factor if other.unit == kind.unit else Decimal(1) / _PARTS[made.unit][part.unit]
        if part.value * ratio >= 1:
            return made
        value = made.value + part.value * ratio
        return replace(made, end=part.end, value=value, place=part.place * ratio)

    def _with_cents(self, made: Quantity, part: Quantity) -> Quantity:
        if (
            part.value >= 100
            or made.value != made.value.to_integral_value()
            or part.value != part.value.to_integral_value()
        ):
            return made
        position = self._behind(part)
        cents = longest(self.words.subunits, self.lower, position)
        end = part.end
        if cents:
            end = cents[1]
        elif made.sign_before or len(self.text[part.start : part.end].strip()) != 2 or not self._ends_here(part.end):
            return made
        return replace(made, end=end, value=made.value + part.value / 100, place=Decimal("0.01"))

    def _ends_here(self, end: int) -> bool:
        """Whether the sentence or clause ends, or goes on with more than a noun: "17 USD 25."."""
        return bool(re.match(r"\s*$|[.,;:!?)](?!\d)|[ ]\d", self.text[end : end + 3])) or self.text[
            end : end + 7
        ].strip().startswith("more")

    def _counted(self, made: Quantity) -> Quantity:
        noun = counted_noun(
            self.text,
            self.lower,
            made.end,
            self.words,
            skip_of=made.scale != 1 or made.number.of or made.number.high is not None,
        )
        if noun is None:
            return made
        made = replace(made, counted=noun[0])
        if made.bare:
            rate = self._per(replace(made, end=noun[1]))
            if rate.unit != "1":
                return replace(rate, counted=noun[0])
        return made


_PARTS = {
    "[ft_i]": {"[in_i]": Decimal(12)},
    "[lb_av]": {"[oz_av]": Decimal(16)},
    "h": {"min": Decimal(60)},
    "min": {"s": Decimal(60)},
    "a": {"mo": Decimal(12)},
    "m": {"cm": Decimal(100)},
    "kg": {"g": Decimal(1000)},
    "[stone_av]": {"[lb_av]": Decimal(14)},
}

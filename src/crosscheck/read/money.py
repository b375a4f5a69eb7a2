"""Money in front of a number and behind it: signs, codes, names, hundredths."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model.replace import replace
from crosscheck.read.longest import longest
from crosscheck.read.money_signs import CENT_SIGNS, SIGNS
from crosscheck.read.number import Number
from crosscheck.read.reach import Quantity, Reach
from crosscheck.read.units import factor

_SIGN_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:[a-z]{1,3}\.?[a-z]?\.? ?)?[$€£¥₹₩₽₺₪₫₦₴₱฿₿₲₵₸](?:us|can|ca)? ?-?$"
    r"|(?<![^\W\d_])(?:rm|rs\.?|rmb|chf|fr\.) ?$"
)
_CODE_BEFORE = re.compile(r"(?<![^\W\d_])([A-Z]{3}) ?-?$")
_SIGN_AFTER = re.compile(
    r" ?(?:(us|u\.s\.|c|a|hk|nz|ca|can|au) ?)?([$€£¥₹₩₽₺₪₫₦₴₱฿₿¢₲₵₸])(us|ca|can|hk|au|nz)?(?![^\W\d_])"
    r"|(?:zł|kč)(?![^\W\d_])",
    re.I,
)
_CODE = re.compile(r"[ -]?([A-Z]{3})(?![A-Za-z])")
_NEARBY, _BEHIND = 60, 24  # characters in which a word says that a name is money, or that it weighs
_LETTERS = re.compile(r"[^\W\d_]{1,64}")


class MoneyReader(Reach):
    """Finds a quantity's currency."""

    __slots__ = ()

    def money_before(self, number: Number) -> tuple[int, str, bool]:
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

    def named_before(self, made: Quantity) -> Quantity:
        """ "Sen 100,000", "pourcentage de vingt": the name in front where nothing stands behind."""
        head = max(0, made.start - 24)
        window = self.lower[head : made.start]
        if not window.endswith(" "):
            return made
        stripped = window.rstrip()
        name = _LETTERS.findall(stripped)[-1:] or [""]
        if made.number.figures and (made.scale != 1 or not made.number.plain) and stripped.endswith(name[0]):
            verb = name[0] in self.words.cued and self.text[head + len(stripped) - len(name[0])].islower()
            if name[0] in self.words.currencies and not verb:  # "Won 40,000" is money, "won 31.4% of the vote" is not
                code = self.words.currencies[name[0]]
                return replace(made, start=head + len(stripped) - len(name[0]), unit=code, shown=code)
            if name[0] in self.words.subunits:
                cents = self.cents(made, self.words.subunits[name[0]], made.end)
                return replace(cents, start=head + len(stripped) - len(name[0]), shown=name[0].removesuffix("s"))
        for phrase in self.words.percent_prefix:
            if stripped.endswith(phrase) and not stripped[: -len(phrase)].rstrip()[-1:].isdigit():
                before = stripped[: -len(phrase)].rstrip()
                last = _LETTERS.findall(before)[-1:] or [""]
                if (
                    before[len(before) - 1 :] in ("", ".")
                    or (last[0] not in self.words.words and not (head and not before))
                ) and self._nothing_behind(made.end):
                    return replace(made, start=head + len(stripped) - len(phrase), unit="%", shown="%")
        return made

    def _nothing_behind(self, end: int) -> bool:
        return not _LETTERS.match(self.lower, end + (self.lower[end : end + 1] == " "))

    def money_follows(self, position: int) -> bool:
        """Whether a sign, a code or a name of money stands at a position."""
        if _SIGN_AFTER.match(self.text, position):
            return True
        if (code := _CODE.match(self.text, position)) and code[1] in self.words.codes:
            return True
        at = self.over_of(position + (self.lower[position : position + 1] in (" ", ".")))
        return longest(self.words.currencies, self.lower, at) is not None

    def code_repeated(self, made: Quantity) -> Quantity:
        """The currency said twice: "$5 million US dollars", "$30 billion USD"; the words know better than "$"."""
        if factor(made.unit).dimension != "money":
            return made
        sign = _CODE.match(self.text, made.end)
        if sign and sign[1] in self.words.codes:
            return replace(made, end=sign.end(), unit=sign[1], shown=sign[1])
        at = made.end + (self.lower[made.end : made.end + 1] in (" ", "-"))
        found = longest(self.words.currencies, self.lower, self.over_of(at))
        if found and " " in self.lower[at : found[1]].strip():
            return replace(made, end=found[1], unit=found[0], shown=found[0])
        return made

    def sign_after(self, made: Quantity) -> Quantity | None:
        """A sign behind the figure, and behind "de": 30 €, 30 milliards de $."""
        end = made.end
        if self.lower[end : end + 1] in (" ", "-"):
            over = self.over_of(end + 1)
            end = over - 1 if over > end + 1 and self.text[over - 1 : over] == " " else end + (self.lower[end] == "-")
        found = _SIGN_AFTER.match(self.text, end)
        if not found:
            return None
        sign = found[0].strip().lower().replace(" ", "")
        if not sign.isalpha() and (found.end() < len(self.text) and self.text[found.end()].isdigit()):
            return None  # the sign of the next figure: "10 $20"
        if sign in CENT_SIGNS:
            return self.cents(made, CENT_SIGNS[sign], found.end())
        code = SIGNS.get(sign) or SIGNS.get(found[2] or "")
        return replace(made, end=found.end(), unit=code, shown=code) if code else None

    def cents(self, made: Quantity, currency: str, end: int) -> Quantity:
        """A hundredth of a currency; where the words do not say of which, of a dollar."""
        cent = Decimal("0.01")
        name = self.lower[made.end : end].strip(" -").rpartition(" ")[2].removesuffix("s")
        shown = name if name.isalpha() else "cent"
        unit = currency or "USD"
        value, place = made.value * cent, made.place * cent
        return replace(made, end=end, unit=unit, shown=shown, value=value, place=place, hundredths=True)

    def code_after(self, made: Quantity) -> Quantity | None:
        """An ISO 4217 code behind the figure, with a scale word behind it or not: 30 EUR, 75 USD million."""
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

    def money_words(self, made: Quantity) -> Quantity | None:
        """A currency or its hundredth by name; a name that is also something else needs a word of money nearby."""
        position = self.behind(made)
        found = longest(self.words.currencies, self.lower, position)
        if found:
            name = self.lower[position : found[1]]
            if name in self.words.cued and not self._money_said(made):
                return None
            return replace(made, end=found[1], unit=found[0], shown=found[0])
        cents = longest(self.words.subunits, self.lower, position)
        return self.cents(made, cents[0], cents[1]) if cents else self._cents_letter(made)

    def _cents_letter(self, made: Quantity) -> Quantity | None:
        """A hundredth by its letter, right behind figures: "16.35p a share", but not "5p.m."."""
        currency = self.words.subunit_letters.get(self.text[made.end : made.end + 1])
        if currency is None or not made.number.figures or made.scale != 1:
            return None
        behind = self.text[made.end + 1 : made.end + 3]
        joined = behind[:1].isalnum() or (behind[:1] in (".", "/", "_") and behind[1:].isalnum())
        return None if joined else self.cents(made, currency, made.end + 1)

    def _money_said(self, made: Quantity) -> bool:
        """Whether a scale word, a large figure or a word of money nearby makes "pounds" or "marks" a currency."""
        before = self.lower[max(0, made.start - _NEARBY) : made.start]
        beside = _LETTERS.findall(before)
        if not self.words.cues.isdisjoint(beside) or "£" in before:
            return True
        behind = _LETTERS.findall(self.lower[made.end : made.end + _BEHIND])
        weighed = not self.words.weighed.isdisjoint((*beside, *behind))  # "weighs 2,000 pounds"
        return not weighed and (made.scale >= 1000 or made.value >= 1000)

"""A number printed in figures: "3 000", "1,580.5", "1.458.000,00", "10 1/2", "½", "12,32e+14", "1.99×10−30"."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from crosscheck.model.frozen import frozen

MOST_DIGITS = 40  # no quantity in a newspaper needs more; longer runs of digits are codes

_SPACED = re.compile(r"\d{1,3}(?:([ '])\d{3})(?:\1\d{3}){0,10}(?!\d)(?:[.,]\d{1,40}(?!\d))?")
_TOKENIZED = re.compile(r"\d{1,12}(?: , \d{3}){1,6}(?!\d)|\d{1,12} \. \d{1,6}(?![\d ]*\.)")
_MARKED = re.compile(r"\d{1,41}(?:[.,'’]\d{1,41}){0,14}")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){1,10}")
_LEADING = re.compile(r"[.,]\d{1,40}")
_FRACTION = re.compile(r"(\d{1,4}) ?/ ?(\d{1,4})(?![\d/,.]*\d)")
_MIXED = re.compile(r" (\d{1,2}) ?/ ?(\d{1,3})(?![\d/])")
_SMALL = re.compile(r" ?([¼-¾⅐-⅞])")
_EXPONENT = re.compile(r"e([+-]?\d{1,3})(?!\w)|\^([+-]{0,2})(\d{1,3})(?!\d)")
_TIMES_TEN = re.compile(r" ?[×x*·] ?10 ?(?:\^ ?\(?([+-]?\d{1,3})\)?|(-\d{1,3})|([⁺⁻]?[⁰¹²³⁴-⁹]{1,3}))")
_SUPERSCRIPT = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 50, 64, 100})


@frozen
class Numeral:
    """A number in figures: its value, the value of its last printed digit that counts, and what it looks like.

    `plain` is true of digits alone, without marks: such a number may be a year, a code, a part of a name.
    """

    end: int
    value: Decimal
    place: Decimal
    plain: bool = False
    fraction: bool = False


def place_of(number: Decimal) -> Decimal:
    """The value of the last digit of a whole number that counts: trailing zeros beyond two digits do not."""
    digits = str(abs(int(number)))
    zeros = len(digits) - len(digits.rstrip("0"))
    return Decimal(10) ** max(0, min(zeros, len(digits) - 2))


def read_numeral(text: str, start: int, decimal: str) -> Numeral | None:
    """The number whose first figure (or decimal mark) stands at `start`; None for codes, dates and versions."""
    if small := _SMALL.match(text, start):
        return _vulgar(small[1], small.end(), Decimal(0))
    whole = _whole(text, start, decimal)
    if whole is None:
        return None
    if whole.plain:
        if fraction := _FRACTION.match(text, start):
            return _fraction(fraction)
        if (
            (mixed := _MIXED.match(text, whole.end))
            and int(mixed[2]) in _DENOMINATORS
            and int(mixed[1]) < int(mixed[2])
        ):
            part = Decimal(int(mixed[1])) / int(mixed[2])
            return Numeral(mixed.end(), whole.value + part, Decimal("0.1"))
        if small := _SMALL.match(text, whole.end):
            return _vulgar(small[1], small.end(), whole.value)
    return _powers(text, whole)


def _vulgar(sign: str, end: int, whole: Decimal) -> Numeral:
    part = Decimal(str(round(unicodedata.numeric(sign), 6)))
    return Numeral(end, whole + part, Decimal("0.1"), fraction=True)


def _fraction(found: re.Match[str]) -> Numeral | None:
    above, below = int(found[1]), int(found[2])
    if below not in _DENOMINATORS or above >= below or (above, below) == (9, 11):
        return None
    return Numeral(found.end(), Decimal(above) / below, Decimal("0.01"), fraction=True)


def _whole(text: str, start: int, decimal: str) -> Numeral | None:
    if text[start] in ".,":
        found = _LEADING.match(text, start)
        digits = found[0][1:] if found else ""
        return Numeral(found.end(), Decimal("0." + digits), Decimal(1).scaleb(-len(digits))) if found else None
    if found := _SPACED.match(text, start):
        return _marked(found[0].replace(found[1], ""), found.end(), decimal, plain=False)
    if found := _TOKENIZED.match(text, start):
        return _marked(found[0].replace(" ", ""), found.end(), "." if "." in found[0] else decimal, plain=False)
    found = _MARKED.match(text, start)
    if not found:
        return None
    printed = found[0]
    if "'" in printed:  # 12'345: a Swiss group mark, or the end of what we read
        if not re.fullmatch(r"\d{1,3}(?:'\d{3})+(?:[.,]\d+)?", printed):
            printed = printed.partition("'")[0]
        else:
            return _marked(printed.replace("'", ""), found.end(), decimal, plain=False)
    if start and text[start - 1] in "$£€¥" and _COMMAS.fullmatch(printed):
        decimal = "."  # "$5,000" is printed the English way in any language
    return _marked(printed, start + len(printed), decimal, plain=printed.isdigit())


def _marked(printed: str, end: int, decimal: str, *, plain: bool) -> Numeral | None:
    """The value of digits with commas and full stops, by the language's decimal mark and by what can be a group."""
    if len(printed) > MOST_DIGITS:
        return None
    marks = [char for char in printed if char in ".,"]
    if not marks:
        value = Decimal(printed)
        return Numeral(end, value, place_of(value), plain)
    if len(set(marks)) == 2:
        last = marks[-1]
        body, _, tail = printed.rpartition(last)
        if marks.count(last) > 1 or not _grouped(body):
            return None
        return _decimals(re.sub("[.,]", "", body), tail, end)
    if len(marks) > 1:
        return _integer(printed, end) if _grouped(printed) else None
    head, _, tail = printed.partition(marks[0])
    if marks[0] != decimal and len(tail) == 3 and len(head) <= 3 and head.lstrip("0"):
        return _integer(printed, end)
    return _decimals(head, tail, end)


def _grouped(body: str) -> bool:
    """Whether the marks divide the digits into thousands, or into lakhs and crores."""
    head, *groups = re.split("[.,]", body)
    if not groups:
        return True
    western = 0 < len(head) <= 3 and all(len(group) == 3 for group in groups)
    indian = 0 < len(head) <= 2 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[:-1])
    return western or indian


def _integer(printed: str, end: int) -> Numeral:
    value = Decimal(re.sub("[.,]", "", printed))
    return Numeral(end, value, place_of(value))


def _decimals(head: str, tail: str, end: int) -> Numeral:
    return Numeral(end, Decimal(f"{head or 0}.{tail}"), Decimal(1).scaleb(-len(tail)))


def _powers(text: str, number: Numeral) -> Numeral:
    """12,32e+14, 1.99×10−30, 1.1^23."""
    if found := _TIMES_TEN.match(text, number.end):
        power = int(found[1] or found[2] or found[3].translate(_SUPERSCRIPT))
        return Numeral(found.end(), number.value.scaleb(power), number.place.scaleb(power))
    found = _EXPONENT.match(text, number.end)
    if not found:
        return number
    if found[1]:
        power = int(found[1])
        return Numeral(found.end(), number.value.scaleb(power), number.place.scaleb(power))
    power = int(found[3]) * (-1 if found[2].count("-") == 1 else 1)
    if abs(power) > 60 or not number.value:
        return number
    value = number.value**power
    return Numeral(found.end(), value, Decimal(1).scaleb(value.adjusted() - 2))

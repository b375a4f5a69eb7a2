"""Numbers as a language prints them."""

from __future__ import annotations

from decimal import Decimal, localcontext

from crosscheck.messages.table import Table, table

_LARGEST = 40
"""Powers of ten beyond which digits are no longer written out."""
_DECIMALS = 6
"""Decimals beyond which a figure was computed, not printed."""


def show_number(number: Decimal, language: str) -> str:
    """A number with the language's decimal mark and digit groups: 1580.5 is "1,580.5", in French "1 580,5".

    Grouping follows CLDR 46 for English and French (groups of three; in French a narrow no-break space), from four
    digits on in both.
    """
    words = table(language)
    if not number.is_finite():
        return str(number)
    if number and not -_LARGEST < number.adjusted() < _LARGEST:
        exponent = number.adjusted()
        return f"{show_number(_rounded(number.scaleb(-exponent)), language)} × 10^{exponent}"
    sign, digits, decimals = _digits(_rounded(number))
    return sign + _grouped(digits, words) + (words.figures["decimal"] + decimals if decimals else "")


def scaled(number: Decimal, language: str) -> tuple[Decimal, str]:
    """A number and the scale word it is best printed with ("30", "billion"), or the number itself and "".

    A word is used when at most three decimals remain, so that no digit is lost. French never says "billion".
    """
    if not number.is_finite():
        return number, ""
    for power, word in sorted(table(language).scales.items(), key=lambda item: -int(item[0])):
        if abs(number) >= Decimal(10) ** int(power):
            small = _scaled_down(number, int(power))
            return (small, word) if _decimals(small) <= 3 else (number, "")
    return number, ""


def scale_word(words: str, number: Decimal, language: str) -> str:
    """The form of a scale word that goes with a number: "milliard" below 2 in French, "milliards" from there."""
    one, _, many = words.partition("|")
    return one if not many or is_singular(number, language) else many


def is_singular(number: Decimal, language: str) -> bool:
    """Whether a noun stays singular after a number: 1 only in English, everything below 2 in French (CLDR plurals)."""
    if not number.is_finite():
        return False
    below = table(language).figures["singular_below"]
    return abs(number) < Decimal(below) if below else abs(number) == 1


def _scaled_down(number: Decimal, power: int) -> Decimal:
    with localcontext() as context:
        context.prec = max(28, len(number.as_tuple().digits) + 2)
        return number.scaleb(-power)


def _rounded(number: Decimal) -> Decimal:
    if _decimals(number) <= _DECIMALS:
        return number
    with localcontext() as context:
        context.prec = max(_DECIMALS, number.adjusted() + 1 + _DECIMALS // 2)
        return +number


def _decimals(number: Decimal) -> int:
    text = f"{number:f}".partition(".")[2].rstrip("0")
    return len(text)


def _digits(number: Decimal) -> tuple[str, str, str]:
    whole, _, decimals = f"{abs(number):f}".partition(".")
    return ("\N{MINUS SIGN}" if number < 0 else ""), whole, decimals.rstrip("0")


def _grouped(digits: str, words: Table) -> str:
    mark = words.figures["group"]
    return f"{int(digits):,}".replace(",", mark)

"""Slips of figures: scale words, zeros, digits, a translated billion."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from crosscheck.compare.amounts import printed
from crosscheck.compare.diagnosis.case import Case, number_of
from crosscheck.files.word_lists import word_lists
from crosscheck.model import Amount, Message

FILE = "long_billion.toml"
BILLION, THOUSAND, TEN = Decimal(10**9), Decimal(1000), Decimal(10)
CLOSE = Decimal("0.02")  # two per cent: as near as a slip's ratio must come to its factor


def translated_billion(case: Case) -> Message | None:
    """A thousandfold difference where the larger claim prints "billion" in a language that means a million millions."""
    ratio = case.ratio
    if ratio is None or not _is(ratio, THOUSAND):
        return None
    larger = max((case.a, case.b), key=lambda reading: abs(number_of(reading)))
    words = larger.claim.value.casefold()
    if any(word in words for word in _long_billion().get(larger.language[:2], ())):
        return Message("translated-billion", (("a", larger.claim.source), ("x", larger.value)))
    return None


@lru_cache(maxsize=1)
def _long_billion() -> Mapping[str, list[str]]:
    return word_lists(__file__, FILE)


def scale_slip(case: Case) -> Message | None:
    """The same digits a thousand, a million or ten times apart: million for billion, a zero too many."""
    found, ratio = case.figures, case.ratio
    if found is None or ratio is None:
        return None
    for factor, code in ((THOUSAND, "slip-thousand"), (THOUSAND * THOUSAND, "slip-million"), (TEN, "slip-ten")):
        if _is(ratio, factor) and (factor == THOUSAND or _digits(found[2]) == _digits(found[3])):
            if translated_billion(case) is not None or _is_one_print(*found[:2]):
                return None
            if factor == THOUSAND and not BILLION <= max(abs(found[2]), abs(found[3])) < BILLION * THOUSAND:
                code = "slip-three-zeros"
            return Message(code, (("x", found[0]), ("y", found[1])))
    return None


def _is_one_print(one: Amount, other: Amount) -> bool:
    """Whether both print one number, so that its unit was taken for another (MWh and kWh), not its scale."""
    return one.written.unit != other.written.unit and printed(one) == printed(other)


def digits_swapped(case: Case) -> Message | None:
    """The same digits, two neighbours exchanged: 1 580 and 1 850."""
    found = case.figures
    if found is None or found[0].unit != found[1].unit:
        return None
    if found[2].adjusted() != found[3].adjusted():
        return None
    one, other = _digits(found[2]), _digits(found[3])
    return Message("digits-swapped", (("x", found[0]), ("y", found[1]))) if are_swapped(one, other) else None


def are_swapped(one: str, other: str) -> bool:
    """Whether two rows of digits differ in nothing but two neighbours exchanged.

    The noughts at the end of a figure are no digits of it, but may be what was exchanged: 190 and 109.
    """
    if abs(len(one) - len(other)) > 1:
        return False
    width = max(len(one), len(other))
    one, other = one.ljust(width, "0"), other.ljust(width, "0")
    apart = [place for place, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(apart) != 2 or apart[1] - apart[0] != 1:
        return False
    return one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]


def _digits(number: Decimal) -> str:
    return "".join(map(str, abs(number).normalize().as_tuple().digits))


def _is(ratio: Decimal, factor: Decimal) -> bool:
    return abs(ratio / factor - 1) <= CLOSE

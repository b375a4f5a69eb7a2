"""Amounts as a language prints them: figure, scale word, unit, hedge."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.messages.show_number import is_singular, scale_word, scaled, show_number
from crosscheck.messages.table import Table, table
from crosscheck.model import Amount

_SYMBOL = re.compile(r"[A-Za-zµμΩ°%][A-Za-z0-9µμΩ°²³/·]{0,7}")
_HUNDREDTH = Decimal("0.01")
_PREFIXES = {-9: "n", -6: "µ", -3: "m", 0: "", 3: "k", 6: "M", 9: "G", 12: "T", 15: "P", 18: "E", 21: "Z"}
"""SI prefixes (SI brochure, 9th edition, table 7) that news print."""
_VOWELS = "aeiouyàâéèêëîïôöùûh"


def show_amount(amount: Amount, language: str) -> str:
    """An amount with its hedge, in the unit that the source printed and the figures of the reader's language."""
    words = table(language)
    body = _body(amount, language)
    hedge = amount.hedge
    if hedge == "about" and amount.side:
        key = f"about_{amount.side}"
    elif hedge == "exact" and amount.low is None:
        key = "at_most"
    elif hedge == "exact" and amount.high is None:
        key = "at_least"
    elif hedge == "between" or amount.low == amount.high or amount.low is None or amount.high is None:
        key = hedge
    else:
        key = hedge if hedge != "exact" else "between"
    shown = body if key in ("exact", "between") else words.hedges[key].format_map({"value": body})
    if amount.change:
        shown = words.hedges[f"change_{amount.change}"].format_map({"value": shown})
    return words.hedges["implied"].format_map({"value": shown}) if amount.implied else shown


def _body(amount: Amount, language: str) -> str:
    low, high = _printed(amount)
    words = table(language)
    pattern = _pattern(amount, words)
    if low is None and high is None:
        return words.hedges["nothing"]
    cents = amount.dimension.startswith("money")
    if low is None or high is None or low == high:
        return _with_unit(low or high or Decimal(0), pattern, language, cents=cents)
    return _range(low, high, pattern, language, cents=cents)


def _range(low: Decimal, high: Decimal, pattern: str, language: str, *, cents: bool) -> str:
    """Both ends of a range, sharing scale word and unit where they are the same: "between 3 and 4 million people"."""
    words = table(language)
    small_low, scale_low = scaled(low, language)
    _, scale_high = scaled(high, language)
    last = _with_unit(high, pattern, language, cents=cents)
    if scale_low == scale_high:
        figure = _figure(small_low, language, cents=cents and not scale_low)
        first = pattern.replace("#", figure) if _leads(pattern) else figure
    else:
        first = _with_unit(low, pattern, language, cents=cents)
    return words.hedges["between"].format_map({"low": first, "high": last})


def _leads(pattern: str) -> bool:
    return not pattern.startswith("#")


def _figure(number: Decimal, language: str, *, cents: bool) -> str:
    """A number; of money with `cents` a single decimal gets the second one: 3.20, not 3.2."""
    shown = show_number(number, language)
    return f"{shown}0" if cents and shown[-2:-1] == table(language).figures["decimal"] else shown


def _with_unit(number: Decimal, pattern: str, language: str, *, cents: bool) -> str:
    words = table(language)
    small, scale = scaled(number, language)
    one, _, many = pattern.partition("|")
    chosen = one if not many or (is_singular(number, language) and not scale) else many
    figure = _figure(small, language, cents=cents and not scale)
    if scale:
        figure = f"{figure} {scale_word(scale, small, language)}"
        if chosen.startswith("# ") and words.figures["link"] and len(chosen) > 2:
            noun = chosen[2:]
            elided = noun[:1].lower() in _VOWELS and not noun.lower().startswith(
                tuple(words.figures["link_kept"].split())
            )
            link = words.figures["elided_link" if elided else "link"]
            return f"{figure} {link}{noun}"
    return chosen.replace("#", figure)


def _printed(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    """The numbers to print: as written, unless the writing lost an end that the meaning has, or counts pence."""
    low, high = amount.written.low, amount.written.high
    if low is None and high is None:
        return amount.low, amount.high
    if amount.dimension == "money" and _ratio(amount) == _HUNDREDTH:
        return amount.low, amount.high  # "438 pence" beside the sign of the pound is £4.38
    return low, high


def _pattern(amount: Amount, words: Table) -> str:
    """Where the figure stands to its unit: "$#", "# year|# years", "# TWh"."""
    written = amount.written.unit
    if amount.dimension == "money":
        return words.currencies.get(amount.unit, f"# {amount.unit}")
    if amount.dimension.startswith("money/"):
        return _priced(written, words)
    if amount.counted:
        counted = words.counted.get(amount.counted.casefold(), f"# {amount.counted}")
        return _for_each(counted, written.partition("/")[2], words)
    if written in words.units:
        return words.units[written]
    if amount.unit == "1" and amount.dimension in words.units:
        return words.units[amount.dimension]
    if amount.unit in words.units and _ratio(amount) in (None, 1):
        return words.units[amount.unit]
    if _SYMBOL.fullmatch(written) and any(char.isupper() or not char.isalpha() for char in written):
        return f"# {written}"
    prefix = _prefix(_ratio(amount))
    symbol = words.symbols.get(amount.unit)
    if prefix is not None and symbol is not None:
        return f"# {prefix}{symbol}"
    return f"# {written or amount.unit}".removesuffix(" 1").strip() or "#"


def _priced(written: str, words: Table) -> str:
    """ "USD/t": a price by its currency's pattern and one of what it is paid for: "$#/tonne"."""
    code, _, per = written.partition("/")
    return _for_each(words.currencies.get(code, f"# {code}"), per, words)


def _for_each(pattern: str, per: str, words: Table) -> str:
    """A pattern with what it is counted or paid for: "# passengers/day"; as it is where that is nothing."""
    thing = words.units.get(per, "").partition("|")[0].removeprefix("# ") or per
    return "|".join(f"{form}/{thing}" for form in pattern.split("|")) if per else pattern


def _ratio(amount: Amount) -> Decimal | None:
    """How many canonical units one printed unit is."""
    for meant, printed in ((amount.low, amount.written.low), (amount.high, amount.written.high)):
        if meant is not None and printed and meant.is_finite() and printed.is_finite():
            return meant / printed
    return None


def _prefix(ratio: Decimal | None) -> str | None:
    if ratio is None or ratio <= 0:
        return None
    power = ratio.adjusted()
    return _PREFIXES.get(power) if ratio == Decimal(10) ** power else None

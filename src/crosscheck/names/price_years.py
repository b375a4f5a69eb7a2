"""In which year's prices a sum is told: "in 2019 prices", "en euros de 2019", "en euros constants".

Sums in the prices of different years are not the same thing said twice, however alike they look.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from crosscheck.names.word_table import word_table

FILE = "price_years.toml"
_YEAR = r"(?P<{0}>(?:19|20)\d\d(?:[-/]\d\d)?)"
_PLAIN = str.maketrans("éèêàâùûîïôç’", "eeeaauuiioc'")
"""Letter by letter, so that places stay."""
_KINDS = ("year", "constant", "current")
_OPENS, _CLOSES = r"(?:,\s?|\s?[(\[]\s?)?", r"(?:\s?[)\]])?"


class PriceYear(NamedTuple):
    """`key` says the same in every language ("prices 2019", "prices constant"), `written` as it stands in the text.

    `start` and `end` enclose what says nothing else; `money` is the currency's word, where it stands within.
    """

    key: str
    written: str
    start: int
    end: int
    money: str


def price_year(text: str) -> PriceYear | None:
    """The first phrase of a text that says which year's prices are meant, with its brackets; None where none does."""
    if not text:
        return None
    plain = text.translate(_PLAIN)
    # Most texts name no year and none of the phrases' words, and looking for these takes a fiftieth of the time.
    found = _phrases().search(plain) if _hints().search(plain) else None
    if found is None:
        return None
    told = {name.partition("_")[0]: name for name, value in found.groupdict().items() if value}
    kind = found[told["year"]] if "year" in told else "constant" if "constant" in told else "current"
    start = found.end(told["kept"]) if "kept" in told else found.start()
    money = found[told["money"]] if "money" in told else ""
    written = text[found.start() : found.end()].strip(" ,()[]")
    return PriceYear(f"prices {kind}", written, start, found.end(), money)


def without_price_year(text: str) -> str:
    """The text without its phrase of price years, but with its currency, where only the phrase names that."""
    found = price_year(text)
    if found is None:
        return text
    rest = f"{text[: found.start]}{text[found.end :]}".strip()
    if found.money and not any(unicodedata.category(letter) == "Sc" for letter in rest):
        return f"{rest} {found.money}"
    return rest


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    """All phrases of all languages."""
    ways: list[str] = []
    tables = word_table(FILE)
    stretch = [word for table in tables.values() for word in table["stretch"]]
    for language, table in tables.items():
        money, lead = (_any(table[key]) for key in ("money", "lead"))
        ends = rf"(?!\w)(?!\s{_any(stretch)}\s)"
        for kind in _KINDS:
            for template in table[kind]:
                ways.append(_way(template, kind, (money, lead, ends), f"{language}{len(ways)}"))
    return re.compile("|".join(ways), re.IGNORECASE)


@lru_cache(maxsize=1)
def _hints() -> re.Pattern[str]:
    """What every phrase has one of: a year, or the longest word of a phrase without one."""
    tables = word_table(FILE)
    words = {
        max(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", template.translate(_PLAIN))), key=len)
        for table in tables.values()
        for kind in _KINDS
        for template in table[kind]
        if "{year}" not in template
    }
    return re.compile(rf"(?:19|20)\d\d|{_any(sorted(words))}", re.IGNORECASE)


def _way(template: str, kind: str, around: tuple[str, str, str], name: str) -> str:
    """One phrase as a pattern; one that keeps the figure's currency needs no word before it, one with its own does."""
    money, lead, ends = around
    body = re.escape(template.translate(_PLAIN)).replace(r"\ ", r"\s")
    body = body.replace(r"\{year\}", _YEAR.format(f"year_{name}"))
    for place in ("money", "kept"):
        body = body.replace(rf"\{{{place}\}}", f"(?P<{place}_{name}>{money})")
    if kind != "year":
        body = f"(?P<{kind}_{name}>{body})"
    if "{kept}" in template:
        return rf"(?<!\w){body}{ends}"
    before = rf"(?<!\w)(?:{lead})\s(?:constant\s)?"
    before = rf"(?:{before}|(?<=[(\[]))" if "{money}" in template else rf"(?:{before})?"
    return rf"{_OPENS}{before}(?<!\w){body}{ends}{_CLOSES}"


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(word.translate(_PLAIN)) for word in sorted(words, key=len, reverse=True)) + ")"

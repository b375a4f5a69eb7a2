"""What a figure covers, as it is compared: scopes that are told in two ways, or two languages, are one."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.names.fold import fold
from crosscheck.names.plain_words import plain_words
from crosscheck.names.price_years import price_year
from crosscheck.names.word_table import word_table
from crosscheck.names.words import translations


@lru_cache(maxsize=16384)
def scope_key(scope: str) -> str:
    """A scope as it is compared: its words in one language and number, without small ones, in alphabetical order.

    "aux États-Unis" and "in the United States" are one scope, and so are "par an" and "annually", "systèmes DGX" and
    "DGX systems", "en euros de 2019" and "in 2019 prices".
    """
    if not scope:
        return ""
    prices = price_year(scope)
    told = f"{scope[: prices.start]} {scope[prices.end :]}" if prices else scope
    same, opening, said = _same()
    told = same.get(" ".join(fold(told).replace("\u2019", "'").split()), told)
    translated = translations()
    words = [word for word in plain_words(told) if word not in opening]
    singular = (word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in words)
    words = sorted(said.get(each, each) for word in singular if (each := translated.get(word, word)))
    return " ".join([*words, prices.key] if prices else words)


@lru_cache(maxsize=1)
def _same() -> tuple[dict[str, str], frozenset[str], dict[str, str]]:
    table = word_table("scopes.toml")
    said = {word: first for first, words in table["words"].items() for word in words}
    same = {fold(form): forms[0] for forms in table["same"] for form in forms}
    return same, frozenset(table["opening"]), said

"""A place by one of its names: "Londres" and "London" are one town."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.names.fold import fold
from crosscheck.names.word_table import word_table


def place_key(name: str) -> str:
    """A name, folded, with each place in it (parted by commas) by the name that stands for it in every language."""
    known = _names()
    if "," not in name:
        return known.get(folded := fold(name), folded)
    return ", ".join(known.get(folded, folded) for part in name.split(",") if (folded := fold(part)))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {form: forms[0] for forms in word_table("places.toml")["same"] for form in forms}

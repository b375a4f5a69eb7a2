"""Whether a text says in its own words that a value is another one than before."""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.files.data_table import data_table
from crosscheck.model import Quote


def tells_of_change(quote: Quote | None) -> bool:
    """Whether the words of a claim say that its value is new ("now costs", "a relevé son objectif à")."""
    if quote is None:
        return False
    new, not_new = _patterns()
    text = quote.text.replace("\u2019", "'")
    return bool(new.search(text)) and bool(new.search(not_new.sub(" ", text)))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The phrases of `changing.toml`, and those around the same words that tell of no change."""
    table = data_table(__file__, "changing.toml")
    return _any_of(table["words"]), _any_of(table["but_not"])


def _any_of(phrases: list[str]) -> re.Pattern[str]:
    """A pattern for phrases in which "…" stands for at most five words, and "#" for a figure within three."""
    written = []
    for phrase in phrases:
        spaced = r"\s".join(re.escape(part) for part in phrase.split())
        some = spaced.replace(r"\s…\s", r"\s(?:[\w'%-]+\s){0,5}?").replace(r"\s\#", r"(?=\s(?:[\w']+\s){0,2}\S?\d)")
        written.append(some)
    return re.compile(rf"(?<!\w)(?:{'|'.join(written)})(?![\w-])", re.IGNORECASE)

"""The line that agencies open a report with: "PARIS, 14 octobre (AFP) – ", "OSLO (Reuters) - "."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from crosscheck.errors import ConfigError

# A place; perhaps more places or a date; perhaps the agency; a dash between spaces. Repeats are bounded.
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w’'.-]{0,30}(?: [^\W\d_][\w’'.-]{0,30}){0,3})"
    r"(?:[,/] ?[^()\n–—]{1,40}?)?"
    r"(?: ?\((?P<agency>[^()\n]{2,40})\))?"
    r"\s{1,2}(?:--?|–|—)\s{1,2}"
)  # fmt: skip

_FILE = "datelines.toml"
_KEYS = {"label", "article", "ordinal", "at", "hour"}


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the report itself begins in a paragraph text[start:end]; `start` where no dateline opens it.

    A dateline has its place in capitals, or names the agency in brackets behind it, or has a day before its dash.
    """
    dated = _dated().match(text, start, end)
    if dated is not None:
        return dated.end()
    found = _DATELINE.match(text, start, end)
    if found is None:
        return start
    place = found["place"]
    capitals = place.isupper() and len(place) > 2
    agency = found["agency"] is not None and all(word[0].isupper() for word in place.split() if len(word) > 3)
    return found.end() if capitals or agency else start


@lru_cache(maxsize=1)
def _dated() -> re.Pattern[str]:
    """A place perhaps, a day, perhaps an hour, and the dash that tells it; the words are those of datelines.toml.

    "April 9 (Reuters) - ", "**DRESDEN, 9 November 2026** – ", "VALROSE (AIF), 3 février 2026 à 19 h 05 - ".
    """
    words = tomllib.loads(files("crosscheck.extract").joinpath(_FILE).read_text(encoding="utf-8"))
    if set(words) != _KEYS:
        raise ConfigError(f"extract/{_FILE} needs exactly {', '.join(sorted(_KEYS))}")
    label, article, ordinal, at, hour = (
        "|".join(re.escape(entry.strip()) for entry in words[key].split("|"))
        for key in ("label", "article", "ordinal", "at", "hour")
    )
    day = rf"(?:\d{{1,2}}(?:{ordinal})? [^\W\d_]{{3,9}}\.?|[A-Z][^\W\d_]{{2,8}}\.? \d{{1,2}},?)(?: \d{{4}})?"
    return re.compile(
        rf"[*_]{{0,2}}(?:(?:{label}) [-–—] )?"
        rf"(?:[^\W\d_][^\n,()\d–—]{{0,50}}(?:\([^()\n]{{2,40}}\))?, )?(?:(?:{article}) |[^\W\d_]{{5,9}} )?"
        + day
        + rf"(?: (?:{at}) \d{{1,2}} ?(?:{hour}) ?\d{{0,2}})?\.?[*_]{{0,2}}(?: ?\([^()\n]{{2,40}}\))?[*_]{{0,2}}"
        + r"\s{1,2}(?:--?|–|—)\s{1,2}"
    )

"""Who a text gives a quotation to."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources

from crosscheck.names import fold

_REACH = 160
"""Code points before and behind a quotation in which its speaker is named."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*[^\W\d_](?:[ \xa0](?:de |von |van |bin |al-)?[A-ZÀ-Þ][\w’'-]*[^\W\d_]){1,3}")
"""A full name: two capitalised words at least. One word alone may be a company, a place, a first word."""
_SIGNED = re.compile(r"[^\n]{0,200}\n\s*[–—-]\s*([^\n]{3,80})")
"""A line below the quotation's paragraph that begins with a dash: "– Ada Lorne, director"."""
_MARKS = '«»“”"„'
_SENTENCE_END = re.compile(r"[.!?…](?=\s)|\n\s*\n")


def speakers_of(text: str, start: int, end: int) -> tuple[str, ...]:
    """The full names that a text gives the words between two offsets to; empty where it names nobody so.

    The speaker stands in the quotation's own sentence, outside its marks, beside a verb of saying, or below it behind
    a dash.
    """
    signed = _SIGNED.match(text, end, end + 2 * _REACH)
    after = text[end : end + _REACH]
    if signed:
        return tuple(_NAME.findall(signed[1]))
    before = text[max(0, start - _REACH) : start]
    ends = list(_SENTENCE_END.finditer(before))
    before = before[ends[-1].end() :] if ends else before
    stop = _SENTENCE_END.search(after, 2)
    after = after[: stop.start()] if stop else after
    return tuple(name for side in (before, after) if _says(side) for name in _names(side))


def same_person(one: str, other: str) -> bool:
    """Whether two full names may mean one person: the same last word."""
    return fold(one).split()[-1] == fold(other).split()[-1]


def _says(side: str) -> bool:
    return _verbs().search(side) is not None


def _names(side: str) -> list[str]:
    """The full names outside further quotation marks; a verb of saying is part of none."""
    outside = re.split(f"[{_MARKS}]", side.strip(_MARKS + " ,.\xa0\u202f"))[0]
    return _NAME.findall(_verbs().sub(",", outside))


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    table = tomllib.loads(resources.files("crosscheck.draft").joinpath("speech.toml").read_text(encoding="utf-8"))
    words = sorted((word for language in table.values() for word in language["verbs"]), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)

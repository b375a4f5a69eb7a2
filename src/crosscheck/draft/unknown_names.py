"""Names that are one or two letters away from one that the sources know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.draft.places import Places
from crosscheck.model import DraftName
from crosscheck.names import fold, letters_apart

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,3}")
_SHORTEST = 5
"""Letters from which on two names that differ in one are more likely a slip than two names."""


def find_near_names(text: str, known: Iterable[str], corpus: Iterable[str]) -> tuple[DraftName, ...]:
    """Capitalised words of the draft that no source has, and that nearly spell a word of a known name.

    `known` are names of subjects, members and speakers; `corpus` the sources' texts, in which a word that stands as it
    is in the draft is no slip. One letter may differ from five letters on, two from eight.
    """
    words = {word for name in known for word in _WORD.findall(name) if len(word) >= _SHORTEST and word[0].isupper()}
    seen = {fold(word) for body in corpus for word in _WORD.findall(body)} | {fold(word) for word in words}
    places = Places(text)
    found = []
    for match in _WORD.finditer(text):
        written = match[0]
        if len(written) < _SHORTEST or not written[0].isupper() or fold(written) in seen:
            continue
        near = sorted((letters_apart(fold(written), fold(word), 2), word) for word in words if _alike(written, word))
        close = [(apart, word) for apart, word in near if apart <= (1 if len(word) < 8 else 2)]
        if close:
            line, column = places.of(match.start())
            found.append(DraftName(written, close[0][1], match.start(), line, column))
    return tuple(found)


def _alike(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) <= 2 and fold(one)[:1] == fold(other)[:1]

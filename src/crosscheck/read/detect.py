"""Which language a text is written in, by its small words: offline, and the same answer every time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.model import Location
from crosscheck.model.frozen import frozen
from crosscheck.read.language import Schema, language_codes, language_file, section

_WORD = re.compile(r"[^\W\d_]+'?")
_SCHEMA: Schema = {"words": "texts", "letters": "texts", "endings": "texts"}
# A longer text is decided by its beginning: a thousand words are more than enough.
_ENOUGH = 8_000
_ENDINGS = range(2, 7)
# A word of one language only weighs 1, a letter or an ending half as much, one of several languages its share.
# The best language must have at least this much, and this many times as much as the next one; tried on headlines
# of four to ten words.
_LEAST = 0.9
_MARGIN = 1.25


@frozen
class _Marks:
    words: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, tuple[str, ...]]


def detect_language(text: str) -> str:
    """The code of the language, "" where the words do not decide."""
    marks = _marks()
    scores = dict.fromkeys(language_codes(), 0.0)
    start = text[:_ENOUGH].replace("’", "'").lower()
    for word in _WORD.findall(start):
        _count(scores, marks.words.get(word, ()), 1.0)
        for letter in marks.letters.keys() & set(word):
            _count(scores, marks.letters[letter], 0.5)
        for size in _ENDINGS:
            if len(word) > size + 1:
                _count(scores, marks.endings.get(word[-size:], ()), 0.5)
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    if not ranked or scores[ranked[0]] < _LEAST:
        return ""
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return ranked[0] if scores[ranked[0]] >= _MARGIN * second else ""


def _count(scores: dict[str, float], codes: tuple[str, ...], weight: float) -> None:
    for code in codes:
        scores[code] += weight / len(codes)


@lru_cache(maxsize=1)
def _marks() -> _Marks:
    """Which languages each word and letter of the `[detect]` tables speaks for."""
    tables: dict[str, dict[str, tuple[str, ...]]] = {"words": {}, "letters": {}, "endings": {}}
    for code in language_codes():
        table = section(code, "detect", _SCHEMA)
        if not table and "detect" in language_file(code):
            raise ConfigError("the table 'detect' is empty", location=Location(f"read/languages/{code}.toml"))
        for name, known in tables.items():
            for mark in table.get(name, ()):
                known[mark] = (*known.get(mark, ()), code)
    return _Marks(tables["words"], tables["letters"], tables["endings"])

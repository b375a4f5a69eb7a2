"""Numbers that are written as one word, as German does."""

from __future__ import annotations

from crosscheck.read.lexicon import Lexicon


def read_compound(word: str, words: Lexicon) -> int | None:
    """A number written as one word ("zweihundertfünfzigtausend", "einundzwanzig"), by its parts from left to right."""
    if words.compound is None or len(word) > 80:
        return None
    total = group = 0
    position = 0
    while position < len(word):
        found = words.compound.match(word, position)
        if not found:
            return None
        part = found[0]
        position = found.end()
        if part == words.inverted:
            continue
        if part in words.words:
            group += words.words[part]
        elif part in words.hundreds:
            group = (group or 1) * words.hundreds[part]
        else:
            if words.scales[part] > 3:
                return None
            total += (group or 1) * 10 ** words.scales[part]
            group = 0
    return total + group

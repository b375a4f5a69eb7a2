"""The words that very many of the names hold, and what is a slip of one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from crosscheck.names.words import distinct_words, ordinal_words

MOST = 25  # times that a word must be as frequent for a rare one near it to be its slip
LONG = 5  # letters of a word that may differ in two
SHORTEST = 3


class Vocabulary:
    """How many names hold each word, and the common word of which a rare one is a slip ("Fnd", "GmHb")."""

    __slots__ = ("_meant", "frequency")

    def __init__(self, names: Iterable[Iterable[str]]) -> None:
        """Count the words of names."""
        self.frequency = Counter(word for words in names for word in set(words))
        common: dict[str, list[str]] = {}
        for word, count in self.frequency.items():
            if count > MOST and word.isalpha():
                for part in _shorter(word):
                    common.setdefault(part, []).append(word)
        self._meant = dict(self._slips(common)) if common else {}

    def meant(self, word: str) -> str:
        """The common word of which a rare one is a slip, else the word."""
        return self._meant.get(word, word)

    def _slips(self, common: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
        most, ordinals = max(self.frequency.values()), ordinal_words()
        for word, count in self.frequency.items():
            if count * MOST < most and len(word) > 1 and word.isalpha() and word not in ordinals:
                near = {other for part in _shorter(word) for other in common.get(part, ())}
                likely = [other for other in near if self.frequency[other] > count * MOST and _is_slip(word, other)]
                if likely:
                    yield word, max(likely, key=lambda other: (self.frequency[other], other))


def _shorter(word: str) -> set[str]:
    """The word and what is left of it without one letter."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_slip(word: str, common: str) -> bool:
    from rapidfuzz.distance import OSA

    if max(len(word), len(common)) < SHORTEST or frozenset((word, common)) in distinct_words():
        return False
    return OSA.distance(word, common) <= (1 if min(len(word), len(common)) < LONG else 2)

"""Is one word a slip of another, or another word?"""

from __future__ import annotations

from crosscheck.names.alike.name_words import countries
from crosscheck.names.alike.vocabulary import Vocabulary
from crosscheck.names.words import distinct_words

COMMON = 3  # a word that so many names hold is a word, not a slip of spelling
MOST = 20  # times that the commoner of two words may be as frequent; beyond, the rarer one is a slip all the same
SHORTEST = 4  # letters of a word in which a slip is looked for
LONG = 8  # letters of a word that may differ in two ...
HELD = 1  # ... or of a shorter one beside so many words that are the same
SYLLABLE = 3  # letters side by side that make another syllable, not two slips
SURE = 6  # letters of a word whose first one may be wrong ...
ANCHORED, ANCHORED_SURE = 2, 5  # ... or fewer beside so many words that are the same


def same_word(mine: str, yours: str, vocabulary: Vocabulary, shared: int = 0) -> bool:
    """Whether two words are one but for a slip; `shared` is how many other words the names have in common."""
    if mine == yours:
        return True
    shorter = min(len(mine), len(yours))
    if shorter < SHORTEST or frozenset((mine, yours)) in distinct_words() or {mine, yours} <= countries():
        return False
    rarer, commoner = sorted((vocabulary.frequency[mine], vocabulary.frequency[yours]))
    if rarer >= COMMON and rarer * MOST >= commoner:
        return False
    if (
        mine[0] != yours[0]
        and sorted(mine) != sorted(yours)
        and shorter < (ANCHORED_SURE if shared >= ANCHORED else SURE)
    ):
        return False
    from rapidfuzz.distance import OSA

    distance = OSA.distance(mine, yours, score_cutoff=2)
    if distance == 1:
        return True
    return (
        distance == 2 and (shorter >= LONG or (shorter > SHORTEST and shared >= HELD)) and not _is_syllable(mine, yours)
    )


def _is_syllable(mine: str, yours: str) -> bool:
    """Whether two words differ in letters side by side: "Elsanov", "Hoelsanov"; "Marelmar", "Marvilmar"."""
    start = 0
    while start < min(len(mine), len(yours)) and mine[start] == yours[start]:
        start += 1
    end = 0
    while end < min(len(mine), len(yours)) - start and mine[-1 - end] == yours[-1 - end]:
        end += 1
    one, other = mine[start : len(mine) - end], yours[start : len(yours) - end]
    return max(len(one), len(other)) <= SYLLABLE and sorted(one) != sorted(other)

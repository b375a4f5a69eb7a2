"""Numbers that are the whole of which another one is a part, or the highest mark of a scale."""

from __future__ import annotations

from crosscheck.compare.sentences.fact import Fact, is_count
from crosscheck.compare.sentences.lexicon import Lexicon

_REACH = 16


def is_whole(part: Fact, fact: Fact, between: str, lexicon: Lexicon) -> bool:
    """Whether a figure is the whole, or the scale, of the one before it ("6,9 sur 10", "85 patients sur 212").

    `between` are the words between the two, in lower case.
    """
    if between in lexicon.scales:
        return True
    if not is_count(part) or not is_count(fact) or fact.nouns:
        return False
    noun, _, link = between.rpartition(" ")
    return link in lexicon.scales and bool(noun) and len(noun.split()) == len(part.nouns)


def is_divided(part: Fact, fact: Fact, between: str, lexicon: Lexicon) -> bool:
    """Whether a number is that of which the one before it is a part ("trois des cinq blessés")."""
    return is_count(part) and is_count(fact) and between in lexicon.partitives


def opens_whole(text: str, fact: Fact, lexicon: Lexicon) -> bool:
    """Whether the first figure of a sentence is a whole: one divided behind it, or a scale of which no mark is told.

    "Of these 26 players, 14 ...", "gives marks out of 100".
    """
    if not is_count(fact):
        return False
    before = text[: fact.mention.hedge_start].rstrip().lower()
    if before.strip() in lexicon.partitives:
        return True
    return not fact.nouns and any(before[-_REACH:].endswith(" " + scale) for scale in lexicon.scales)

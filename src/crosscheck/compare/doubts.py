"""What keeps a finding from being certain."""

from __future__ import annotations

from collections.abc import Collection
from itertools import product

from crosscheck.compare.varies import varies
from crosscheck.model import Amount, Attribute, Reading

DECIDED = ("accepted", "edited")


def doubts(reading: Reading, attribute: Attribute) -> frozenset[str]:
    """The answers that a claim still owes: "subject", "attribute", "currency", "time", "review".

    None are owed by a claim that a person has accepted. Otherwise the subject must be named, aliased or defined in
    the source, the attribute be one that the catalogue or people know, the currency be printed, an attribute that
    changes by nature, or adds up over a time, be given its time by the claim itself, and the extractor be sure of what
    it read.
    """
    claim = reading.claim
    if claim.review in DECIDED:
        return NONE
    subject = not reading.named
    currency = isinstance(reading.value, Amount) and reading.value.implied
    time = not reading.period and varies(attribute, "", reading.status)
    review = claim.confidence == "possible" and bool(claim.reasons)
    return _OWED[subject, not attribute.explicit, currency, time, review]


NONE: frozenset[str] = frozenset()
_ANSWERS = ("subject", "attribute", "currency", "time", "review")
_OWED = {
    asked: frozenset(answer for answer, owed in zip(_ANSWERS, asked, strict=True) if owed) or NONE
    for asked in product((False, True), repeat=len(_ANSWERS))
}
"""Each set of answers once: findings share them."""
ORDER = ("subject", "attribute", "scope", "status", "time", "currency", "precision", "speaker", "review")


def in_order(owed: frozenset[str]) -> tuple[str, ...]:
    """Doubts in the order in which they are shown."""
    return tuple([doubt for doubt in ORDER if doubt in owed]) if owed else ()


def two_surest(voices: Collection[frozenset[str]]) -> frozenset[str]:
    """What the two surest of some voices still owe together."""
    if not any(voices):
        return NONE
    if NONE in voices:
        others = [owed for owed in voices if owed]
        return NONE if len(voices) - len(others) > 1 or not others else min(others, key=_few)
    return NONE.union(*sorted(voices, key=_few)[:2])


def _few(owed: frozenset[str]) -> tuple[int, list[str]]:
    return len(owed), sorted(owed)

"""Whether nobody but a guess says that two claims are of one subject."""

from __future__ import annotations

from crosscheck.compare.doubts import DECIDED
from crosscheck.model import Reading

_GUESSES = frozenset({"nearest-name", "ranked"})
_OWN_WORDS = "own-words"


def are_guessed(a: Reading, b: Reading) -> bool:
    """Whether two claims that nobody has reviewed are each of the likeliest name and told in words of no attribute.

    "L'État" stands beside many figures that are not the state's; two guesses that happen to fall on one name, told in
    the words of a sentence, are no contradiction.
    """
    return _is_guessed(a) and _is_guessed(b)


def _is_guessed(reading: Reading) -> bool:
    claim = reading.claim
    return claim.review not in DECIDED and _OWN_WORDS in claim.reasons and not _GUESSES.isdisjoint(claim.reasons)

"""Whether one name has other numbers in two sentences ("Ariel-3", "Ariel-4"; "le réacteur numéro 2")."""

from __future__ import annotations

from crosscheck.compare.sentences.sentence import Sentence


def other_number(left: Sentence, right: Sentence) -> bool:
    """Whether the numbers behind a name that both have are not the same."""
    shared = left.numbered.keys() & right.numbered.keys()
    return any(left.numbered[name].isdisjoint(right.numbered[name]) for name in shared)

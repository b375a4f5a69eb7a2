"""Whether words of one kind ("rouge", "vert") may be told of several things, so that they leave room for each other."""

from __future__ import annotations

from crosscheck.compare.sentences.clauses import Clause
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.model import Span


def is_of_several(clause: Clause, other: Clause, mine: Sentence, yours: Sentence) -> bool:
    """Whether a word of one kind stands against another one where a sentence counts things, or has more of the kind.

    "Trois fleurs sont rouges", "trois fleurs sont jaunes"; "le drapeau est rouge et blanc".
    """
    for kind in mine.lexicon.kinds:
        ours, theirs = clause.keys & kind, other.keys & kind
        if ours - theirs and theirs - ours:
            counted = any(not isinstance(fact.value, Span) for each in (mine, yours) for fact in each.facts)
            return counted or len(ours) > 1 or len(theirs) > 1
    return False

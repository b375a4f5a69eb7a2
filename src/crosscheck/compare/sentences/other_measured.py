"""Whether two sentences open with one measure of two things ("le nombre de crues", "le nombre de victimes")."""

from __future__ import annotations

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence


def other_measured(claim: Sentence, evidence: Sentence) -> bool:
    """Whether both open with one measure of two things ("le nombre de crues", "le nombre de morts dues aux crues")."""
    (ours, one), (theirs, other) = _measured(claim), _measured(evidence)
    if not ours or ours != theirs or one == other:
        return False
    return one not in evidence.keys or other not in claim.keys


def _measured(sentence: Sentence) -> tuple[str, str]:
    """The keys of a measure that opens a sentence and of what it measures ("le nombre de")."""
    words = sentence.words
    place = next((place for place, word in enumerate(words) if not word.marks & Mark.FUNCTION), len(words))
    behind = words[place + 1 : place + 4]
    if not behind or not words[place].marks & Mark.GENERIC or not behind[0].marks & Mark.OF:
        return "", ""
    return words[place].key, next((word.key for word in behind if not word.marks & Mark.FUNCTION), "")

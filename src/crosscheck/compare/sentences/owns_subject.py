"""Whether one sentence opens with what belongs to the subject of the other: "the museum's new wing", "the museum"."""

from __future__ import annotations

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word

_OWNED = 2


def owns_subject(left: Sentence, right: Sentence) -> bool:
    """Whether a genitive opens one sentence, and the other opens with its owner and has nothing of what is owned."""
    return _owns(left, right) or _owns(right, left)


def _owns(mine: Sentence, yours: Sentence) -> bool:
    if not mine.lexicon.genitives:
        return False
    words = [word for word in mine.words if not word.marks & Mark.FUNCTION]
    if len(words) <= _OWNED or not _is_owner(words[0], mine):
        return False
    first = next((word for word in yours.words if not word.marks & Mark.FUNCTION), None)
    if first is None or first.key != words[0].key or _is_owner(first, yours):
        return False
    return all(word.key not in yours.keys for word in words[1 : 1 + _OWNED])


def _is_owner(word: Word, sentence: Sentence) -> bool:
    return not word.maybe and sentence.text.startswith(sentence.lexicon.genitives, word.end)

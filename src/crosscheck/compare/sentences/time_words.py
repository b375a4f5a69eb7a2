"""The words of a sentence that tell a stretch of time."""

from __future__ import annotations

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence


def time_words(sentence: Sentence) -> set[str]:
    """Their keys; a word that is a form of "to be" as well ("été") is none."""
    return {word.key for word in sentence.words if word.marks & Mark.TIME and not word.marks & Mark.FUNCTION}

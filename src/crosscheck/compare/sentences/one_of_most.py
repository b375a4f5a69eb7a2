"""Whether a sentence tells of one of several that are most of something ("l'une des plus grandes collections")."""

from __future__ import annotations

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence


def tells_one_of_most(sentence: Sentence) -> bool:
    """Whether "one", "of" and "more" stand in a row: what is one of the most need not be the most."""
    words = sentence.words
    return any(
        one.marks & Mark.INDEFINITE and of.marks & Mark.OF and most.marks & Mark.MORE
        for one, of, most in zip(words, words[1:], words[2:], strict=False)
    )

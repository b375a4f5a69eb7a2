"""Whether one of two sentences only denies that it is so of all ("ne bloque pas toutes les particules")."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.sentence import Sentence


def not_all(left: Sentence, right: Sentence) -> bool:
    """Whether "all" or "every" stands behind a negation in one sentence, and the other does not speak of all."""
    return (_denies_of_all(left) and not _tells_of_all(right)) or (_denies_of_all(right) and not _tells_of_all(left))


def _denies_of_all(sentence: Sentence) -> bool:
    words = sentence.words
    for place, denial in enumerate(words):
        if denial.marks & Mark.REFUSAL or not denies(words, place, sentence.text):
            continue
        _, end = clause_around(sentence, denial.start, denial.end)
        if any(denial.end <= each.start < end and each.share.low == 1 for each in sentence.quantifiers):
            return True
        if any(
            word.marks & Mark.PARTLY and word.start < end and not before.marks & Mark.OF
            for before, word in pairwise(words[place:])
        ):
            return True  # "toute transmission"; but "pas du tout"
    return False


def _tells_of_all(sentence: Sentence) -> bool:
    return any(each.share.low == 1 for each in sentence.quantifiers) or any(
        word.marks & Mark.PARTLY for word in sentence.words
    )

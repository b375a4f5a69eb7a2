"""A sentence with its phrases told in one word each: "a vu le jour" is told as "est né", "comme prévu" not at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.stem import fold_word
from crosscheck.compare.sentences.synonyms import Meaning
from crosscheck.compare.sentences.words import Word

_GAP = 2
"""Characters between two words of a phrase: a blank, an apostrophe or a hyphen."""


def tell_in_one_word(sentence: Sentence, meaning: Meaning) -> Sentence:
    """The sentence with one word, or none, in the place of each phrase; itself where it has no phrase."""
    told: list[Word] = []
    dropped: list[tuple[int, int]] = []
    folded = [fold_word(sentence.text[word.start : word.end]) for word in sentence.words]
    place = 0
    while place < len(folded):
        length, stands = _phrase_at(place, folded, sentence, meaning)
        word = sentence.words[place]
        if not length:
            told.append(word)
            place += 1
            continue
        stretch = word.start, sentence.words[place + length - 1].end
        if stands:
            key, marks = sentence.lexicon.look_up(stands)
            told.append(Word(*stretch, key, marks, False, False))
        dropped.append(stretch)
        place += length
    if not dropped:
        return sentence
    gone = {word.key for word in sentence.words} - {word.key for word in told}
    content = {word.key for word in told if not word.marks & Mark.FUNCTION}
    shares = [each for each in sentence.quantifiers if not any(a <= each.start and each.end <= b for a, b in dropped)]
    return replace(sentence, words=told, keys=frozenset((sentence.keys - gone) | content), quantifiers=shares)


def _phrase_at(place: int, folded: list[str], sentence: Sentence, meaning: Meaning) -> tuple[int, str]:
    """How many words the phrase has that begins at a word, and what it stands for; none where no phrase does."""
    for words, stands in meaning.phrases.get(folded[place], ()):
        behind = sentence.words[place : place + len(words)]
        if (
            len(behind) == len(words)
            and all(form in forms for form, forms in zip(folded[place:], words, strict=False))
            and all(b.start - a.end < _GAP for a, b in pairwise(behind))
        ):
            return len(words), stands
    return 0, ""

"""Whether two plain figures are of a kind and of some of it, or of two settings: by what stands behind shared nouns.

"80 agences rurales" and "150 agences"; "en ville" and "à la campagne"; "avec l'antenne" and "sans l'antenne".
"""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import AGE
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.stem import endings_of
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount

_OF = 1
"""A word between a figure and what it counts ("trois millions de clients")."""
_COUNTED_REACH = 5
_LOWER = ("more_than", "at_least")
_PREPOSITION = Mark.ADJUNCT | Mark.AT | Mark.FOR | Mark.PRO | Mark.AGAINST
_NO_KIND = Mark.FUNCTION | Mark.GENERIC | Mark.SUM | Mark.INCREMENT | Mark.TIME | Mark.CONCEPT


def has_narrowed_noun(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether an adjective that only one sentence has stands right behind a noun that both have.

    The noun is counted by the figure, or stands before it. A plural behind a plural, or a word before a form of "to
    be" or "to have", is no verb.
    """
    end = fact.mention.end
    behind_it = [word for word in mine.words if word.start >= end]
    words = [word for word in mine.words if word.start < end] + behind_it[: len(fact.nouns) + _OF]
    for place, (noun, word) in enumerate(pairwise(words)):
        if word.maybe or word.marks & _NO_KIND or word.key in yours.keys or word.start - noun.end != 1:
            continue
        if noun.maybe or noun.marks & Mark.FUNCTION or noun.key not in yours.keys or _is_narrowed_too(noun, yours):
            continue
        behind = words[place + 2] if place + 2 < len(words) else None
        if _is_plural(noun, mine) and _is_plural(word, mine):
            return True
        if behind is not None and behind.marks & Mark.AUXILIARY and behind.start - word.end == 1:
            return True
    return False


def _counts_some(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether what a figure counts has an adjective that only this sentence has ("28 espèces d'oiseaux nicheurs")."""
    behind = [word for word in mine.words if word.start >= fact.mention.end][:_COUNTED_REACH]
    for noun, word in pairwise(behind):
        if word.marks & Mark.FUNCTION and not word.marks & Mark.OF:
            return False
        if noun.maybe or noun.marks & Mark.FUNCTION or noun.key not in yours.keys or word.start - noun.end != 1:
            continue
        if word.maybe or word.marks & _NO_KIND or word.key in yours.keys:
            continue
        return _is_plural(noun, mine) and _is_plural(word, mine) and not _is_narrowed_too(noun, yours)
    return False


def is_less_of_some(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether a lower bound is on all of a kind, and the figure below it counts some ("28 espèces nicheuses")."""
    for bound, fact, mine, yours in ((left, right, evidence, claim), (right, left, claim, evidence)):
        one, other = bound.value, fact.value
        if not isinstance(one, Amount) or not isinstance(other, Amount) or one.hedge not in _LOWER:
            continue
        below = one.low is not None and other.high is not None and other.high <= one.low
        if below and _counts_some(fact, mine, yours):
            return True
    return False


def other_setting(claim: Sentence, evidence: Sentence) -> bool:
    """Whether each sentence has a noun of its own behind a preposition, or one has "with" where the other "without"."""
    ours, theirs = settings(claim, evidence), settings(evidence, claim)
    if ours and theirs:
        return True
    return bool(_behind(claim, Mark.WITH) & _behind(evidence, Mark.WITHOUT)) or bool(
        _behind(claim, Mark.WITHOUT) & _behind(evidence, Mark.WITH)
    )


def settings(mine: Sentence, yours: Sentence) -> set[str]:
    """The common nouns of one sentence alone that stand behind a preposition and at most an article."""
    return {
        word.key
        for place, word in enumerate(mine.words)
        if not word.maybe
        and not word.marks & (Mark.FUNCTION | Mark.GENERIC | Mark.SUM)
        and word.key not in yours.keys | mine.sources | {AGE}
        and _is_behind(mine.words, place, _PREPOSITION)
    }


def _behind(sentence: Sentence, mark: int) -> set[str]:
    return {word.key for place, word in enumerate(sentence.words) if _is_behind(sentence.words, place, mark)}


def _is_behind(words: list[Word], place: int, mark: int) -> bool:
    """Whether a word stands behind one with a mark, with at most an article between them."""
    if place and words[place - 1].marks & mark:
        return True
    return place > 1 and bool(words[place - 1].marks & Mark.ARTICLE) and bool(words[place - 2].marks & mark)


def _is_narrowed_too(noun: Word, sentence: Sentence) -> bool:
    """Whether a noun has an adjective behind it in a sentence."""
    return any(
        one.key == noun.key
        and not after.marks & Mark.FUNCTION
        and after.start - one.end == 1
        and _is_plural(after, sentence)
        for one, after in pairwise(sentence.words)
    )


def _is_plural(word: Word, sentence: Sentence) -> bool:
    return sentence.text[word.start : word.end].lower().endswith(endings_of(sentence.lexicon.language).plurals)

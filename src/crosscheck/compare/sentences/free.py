"""Whether one sentence says that a thing costs nothing, and the other what it costs."""

from __future__ import annotations

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.model import Amount

_COSTS = frozenset({"@budget", "@price", "@sold", "@pay"})
_NOT_NOW = Mark.PLAN | Mark.WAS | Mark.OTHER | Mark.FORMER | Mark.WITH | Mark.WITHOUT


def find_free(left: Sentence, right: Sentence) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where one says that a thing is free, as (start, end), and where the other gives its price; None for any others.

    What is free says nothing but that, for everybody and at all times, and nothing but a price is told of it.
    """
    if left.lexicon is not right.lexicon:
        return None
    for free, priced, turned in ((left, right, False), (right, left, True)):
        place = _says_free(free)
        price = _price(priced)
        if place is None or price is None or not _is_one_thing(free, priced):
            continue
        found = place, (price.mention.hedge_start, price.mention.end)
        return (found[1], found[0]) if turned else found
    return None


def _says_free(sentence: Sentence) -> tuple[int, int] | None:
    word = next((word for word in sentence.words if word.marks & Mark.FREE), None)
    if word is None or sentence.facts or sentence.quantifiers:
        return None
    if any(each.marks & (_NOT_NOW | Mark.FOR | Mark.ADJUNCT | Mark.TIME) for each in sentence.words):
        return None
    if any(denies(sentence.words, place, sentence.text) for place in range(len(sentence.words))):
        return None
    return word.start, word.end


def _price(sentence: Sentence) -> Fact | None:
    """The one figure of a sentence, where it is a sum of money above nought that is to be paid."""
    if len(sentence.facts) != 1 or any(word.marks & _NOT_NOW for word in sentence.words):
        return None
    value = sentence.facts[0].value
    if not isinstance(value, Amount) or value.dimension != "money" or not value.low or sentence.keys.isdisjoint(_COSTS):
        return None
    denied = any(denies(sentence.words, place, sentence.text) for place in range(len(sentence.words)))
    return None if denied else sentence.facts[0]


def _is_one_thing(free: Sentence, priced: Sentence) -> bool:
    """Whether the price is told of what is free, and of nothing besides but whom it is for."""
    said = {word.key for word in free.words if not word.marks & (Mark.FUNCTION | Mark.FREE)}
    if not said or not said <= priced.keys:
        return False
    end = priced.facts[0].mention.end
    before = {word.key for word in priced.words if word.start < end and not word.marks & Mark.FUNCTION}
    return before - said <= _COSTS

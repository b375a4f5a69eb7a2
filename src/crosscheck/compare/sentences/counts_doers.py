"""Whether two figures are those of other numbers of one thing: "une seule dose protège à 50 %", "deux doses à 88 %"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.model import Amount

_OPENING = 2


def counts_doers(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one sentence opens with a count of its own of what the other one opens with."""
    ours, theirs = dict(_opening_counts(left, claim)), dict(_opening_counts(right, evidence))
    mine, yours = _first_words(claim), _first_words(evidence)
    return any(noun in yours and theirs.get(noun) != count for noun, count in ours.items()) or any(
        noun in mine and ours.get(noun) != count for noun, count in theirs.items()
    )


def _opening_counts(fact: Fact, sentence: Sentence) -> Iterator[tuple[str, object]]:
    for each in sentence.facts[:1]:
        if each is fact or not isinstance(each.value, Amount) or each.value.unit != "1" or not each.nouns:
            continue
        if any(word.end <= each.mention.start and not word.marks & Mark.FUNCTION for word in sentence.words):
            continue
        yield each.nouns[0], each.value.low


def _first_words(sentence: Sentence) -> list[str]:
    """The first two content words, for "one" is a word too ("one dose")."""
    words = [word for word in sentence.words if not word.marks & Mark.FUNCTION][:_OPENING]
    return [word.key for word in words if not word.marks & Mark.GENERIC]

"""Whether each of two figures has a word beside it that the other sentence lacks (exports of wheat, of maize)."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import AGE
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.other_subject import takes_up
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.model import Span

_SHORT = 8
_CLOSE_BY = 0.6
_SINCE = "at_least"


def is_exchanged(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether two short sentences differ in a word beside each figure: exports of wheat, exports of maize.

    A pronoun may stand for the word that is missing, and a first name for none where the last one is shared.
    """
    if len(claim.keys) > _SHORT or len(evidence.keys) > _SHORT or claim.lexicon is not evidence.lexicon:
        return False
    if takes_up(left, right, claim, evidence):
        return False
    ours, theirs = _beside(left) - evidence.keys, _beside(right) - claim.keys
    if isinstance(left.value, Span):
        ours, theirs = ours - _verbs(claim), theirs - _verbs(evidence)
    names, others = claim.names | claim.opening(left).names, evidence.names | evidence.opening(right).names
    if names & others:
        ours, theirs = ours - names, theirs - others
    return bool(ours and theirs)


def lasts_otherwise(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether what lasts since a day is told in a word of its own, and what the other date tells of in another one.

    "Dirige l'entreprise depuis 2015", "est entré dans l'entreprise en 2003".
    """
    if _SINCE not in (left.value.hedge, right.value.hedge) or claim.lexicon is not evidence.lexicon:
        return False
    return all(
        _beside(fact) - yours.keys - mine.names - mine.opening(fact).names
        for fact, mine, yours in ((left, claim, evidence), (right, evidence, claim))
    )


def _beside(fact: Fact) -> set[str]:
    """The words close to a figure; one that only says what years measure ("à l'âge de 79 ans") stands for none."""
    return {key for key, near in fact.near.items() if near >= _CLOSE_BY and key != AGE}


def _verbs(sentence: Sentence) -> set[str]:
    """The participles behind an auxiliary: of what happens once the verb may differ ("a présenté", "a remis")."""
    tenses = sentence.lexicon.tenses
    return {
        word.key
        for before, word in pairwise(sentence.words)
        if sentence.text[before.start : before.end].lower() in tenses
        and not word.marks & Mark.FUNCTION
        and sentence.text[word.start : word.end].lower().endswith(sentence.lexicon.participles)
    }

"""Whether each of two figures has a word beside it that the other sentence lacks (exports of wheat, of maize)."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import AGE
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.other_subject import takes_up
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word
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


def swaps_noun(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether two short sentences say the same but for one noun of each ("won the league", "won the cup").

    The nouns stand behind an article, or before what is counted ("home games", "away games"); a verb may be told in
    another word, a noun of the program's lists is known to mean the same or not.
    """
    if len(claim.keys) > _SHORT or len(evidence.keys) > _SHORT or claim.lexicon is not evidence.lexicon:
        return False
    if takes_up(left, right, claim, evidence):
        return False
    ours, theirs = (
        [word for word in mine.words if word.key not in yours.keys and not word.marks & Mark.FUNCTION]
        for mine, yours in ((claim, evidence), (evidence, claim))
    )
    if len(ours) != 1 or len(theirs) != 1 or ours[0].maybe or theirs[0].maybe:
        return False
    return _stands(ours[0], left, claim) == _stands(theirs[0], right, evidence) != ""


def _stands(noun: Word, fact: Fact, sentence: Sentence) -> str:
    """What a noun stands beside: the first word of what is counted, or the word before its article; else nothing."""
    place = sentence.words.index(noun)
    behind = sentence.words[place + 1 : place + 2]
    if noun.key in fact.nouns and behind and behind[0].key in fact.nouns:
        return behind[0].key
    before = sentence.words[max(0, place - 2) : place]
    return before[0].key if len(before) > 1 and before[1].marks & Mark.DEFINITE else ""


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

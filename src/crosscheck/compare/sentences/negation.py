"""Where a word denies what its clause says."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word

_PARTNER_REACH, _OPENER_REACH = 5, 2


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Whether a verb follows a refusal: no article stands between, as before a noun ("refused to the king")."""
    return place < len(words) and not words[place].marks & Mark.FUNCTION


def denies(words: Sequence[Word], place: int, text: str) -> bool:
    """Whether a word denies where it stands: alone ("never"), with a partner near it ("ne ... pas"), or as "n't"."""
    word = words[place]
    marks = word.marks
    if not marks & Mark.DENIAL:
        return False
    if marks & Mark.NEGATION:
        return True
    if marks & Mark.REFUSAL:
        opened = any(before.marks & Mark.OPENER for before in words[max(0, place - _OPENER_REACH) : place])
        if opened and place + 1 < len(words):
            if words[place + 1].marks & Mark.TOWARDS:
                return False  # "ne cesse d'augmenter"
            place += bool(words[place + 1].marks & Mark.PARTNER)  # "n'exclut pas de" denies twice
        return place + 1 < len(words) and bool(words[place + 1].marks & Mark.TOWARDS) and _goes_on(words, place + 2)
    if marks & Mark.ENDING:
        return place > 0 and words[place - 1].end + 1 == word.start and text[word.start - 1] in "'’"
    behind = words[place + 1 : place + 1 + _PARTNER_REACH]
    for step, after in enumerate(behind):
        if after.marks & Mark.PARTNER:  # "n'a plus que 200 habitants" denies nothing, "n'absorbe pas tout" not all
            if any(word.marks & Mark.PARTLY for word in behind[step + 1 : step + 2]):
                return False
            return not (after.marks & Mark.MORE and any(word.marks & Mark.UNDO for word in behind[step + 1 : step + 2]))
        if after.marks & Mark.UNDO:
            return False
    return any(before.marks & Mark.PARTNER for before in words[max(0, place - _PARTNER_REACH) : place])


def is_denied(fact: Fact, sentence: Sentence) -> bool:
    """Whether the clause of a figure denies what it says ("un sur quatre ne vote pas")."""
    begin, end = clause_around(sentence, fact.mention.hedge_start, fact.mention.end)
    return any(
        begin <= word.start < end and word.marks & Mark.DENIAL and denies(sentence.words, place, sentence.text)
        for place, word in enumerate(sentence.words)
    )

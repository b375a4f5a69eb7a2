"""What one of two sentences tells and the other denies in other words."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.opposed import Opposition
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.synonyms import Meaning
from crosscheck.compare.sentences.told_side import Side, clause_of, goes_on, tell_unlike
from crosscheck.compare.sentences.two_things import are_two, swap_complement
from crosscheck.compare.sentences.words import Word

_FEWEST, _ENDED_REACH, _SUBJECT = 3, 4, 2


def find_denied(denial: Word, mine: Side, yours: Side, meaning: Meaning) -> Opposition | None:
    """The stretch that denies what the other sentence tells, all of it, or all but a word where it denies for ever."""
    begin, end = clause_of(mine, denial.start)
    every = [word for word in mine.sentence.words if begin <= word.start < end]
    ever = any(word.marks & Mark.ABSOLUTE or _is_nobody(word) for word in every)
    keys, keys_too = set(mine.keys), set(yours.keys)
    ours = [word for word in mine.words if word is not denial]
    if are_two(mine.sentence, yours.sentence, ours, yours.words, keys, keys_too, meaning, ever=ever):
        return None
    if swap_complement(mine.sentence, yours.sentence, keys, keys_too, meaning):
        return None
    words = [word for word in ours if begin <= word.start < end]
    words = [*_subject_before(begin, every, ours, keys_too, meaning), *words]
    inside = [fact.value for fact in mine.sentence.facts if begin <= fact.mention.start < end]
    if any(value not in [fact.value for fact in yours.sentence.facts] for value in inside):
        return None
    told = {meaning.of(word.key) for word in words if not word.marks & Mark.MANAGED} - keys_too
    if len(words) - len(told) < _FEWEST or told - _of_none(words, mine.sentence, keys_too, meaning):
        return None
    if _is_ended(denial, mine.sentence):
        return None
    none = _nouns_of_none(words, mine.sentence, meaning)
    if _is_narrower(yours.sentence, {meaning.of(word.key) for word in words} - none, mine.keys, meaning):
        return None
    shared = [word for word in yours.words if meaning.of(word.key) in {meaning.of(each.key) for each in words}]
    if tell_unlike(mine, yours, denial.start, shared[0].start, denied=not denial.marks & Mark.REFUSAL, ever=ever):
        return None
    return Opposition((words[0].start, words[-1].end), (yours.words[0].start, yours.words[-1].end), turned=False)


def _is_nobody(word: Word) -> bool:
    """Whether a word says of no person that it is so ("n'a été détecté chez personne")."""
    return bool(word.marks & Mark.PARTNER and word.marks & Mark.GENERIC)


def _subject_before(
    begin: int, every: list[Word], words: list[Word], keys_too: set[str], meaning: Meaning
) -> list[Word]:
    """The words, of those that open the sentence, of which a clause tells that joins on without a subject.

    "La vaccination contre la grippe protège et n'a aucun lien avec ...".
    """
    opens = next((place for place, word in enumerate(every) if word.marks & Mark.OPENER), None)
    if opens is None or any(not word.marks & Mark.FUNCTION for word in every[:opens]):
        return []
    if any(word.marks & (Mark.ANAPHOR | Mark.ABSOLUTE | Mark.THAT) for word in every[:opens]):
        return []
    opening = [word for word in words if word.start < begin][:_SUBJECT] if begin else []
    return [word for word in opening if meaning.of(word.key) in keys_too]


def _of_none(words: list[Word], sentence: Sentence, keys_too: set[str], meaning: Meaning) -> set[str]:
    """The noun of which there is none ("aucun soldat n'a été blessé"): others were, or some of them.

    Where the other sentence has that noun, it is the verb before it that says little ("n'offre aucune protection").
    """
    found: set[str] = set()
    for place, (none, noun) in enumerate(pairwise(sentence.words)):
        if none.marks & Mark.PARTNER and none.marks & Mark.ABSOLUTE and noun in words:
            before = [word for word in sentence.words[:place] if not word.marks & Mark.FUNCTION][-1:]
            found.update(meaning.of(word.key) for word in ([noun] if meaning.of(noun.key) not in keys_too else before))
    return found


def _is_ended(denial: Word, sentence: Sentence) -> bool:
    """Whether a denial says that something is so no more."""
    behind = [word for word in sentence.words if word.start > denial.start][:_ENDED_REACH]
    return any(word.marks & Mark.ENDED for word in behind)


def _nouns_of_none(words: list[Word], sentence: Sentence, meaning: Meaning) -> set[str]:
    """The nouns of which there is none at all: a narrower one is among them ("n'a reçu aucun prix")."""
    return {
        meaning.of(noun.key)
        for none, noun in pairwise(sentence.words)
        if none.marks & Mark.PARTNER and none.marks & Mark.ABSOLUTE and noun in words
    }


def _is_narrower(sentence: Sentence, told: set[str], known: Set[str], meaning: Meaning) -> bool:
    """The same for a word that is no participle: "l'embuscade tendue au convoi" is the only one."""
    return goes_on(sentence, told, known, meaning, sentence.lexicon.participles)

"""Two sentences that tell of one thing in other words, and one of them the opposite: by a word, or by a denial.

Where the words are nearly the same, `opposed` decides. Here less is shared, so more must be alike: no name, no time, no
number and no measure may speak for two things, and what is denied or turned round must be what the other one tells.
"""

from __future__ import annotations

from crosscheck.compare.sentences.denied_otherwise import find_denied
from crosscheck.compare.sentences.exempt import tells_exempt
from crosscheck.compare.sentences.in_one_word import tell_in_one_word
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.negation import denies
from crosscheck.compare.sentences.opposed import Opposition
from crosscheck.compare.sentences.other_measured import other_measured
from crosscheck.compare.sentences.other_subject import other_side
from crosscheck.compare.sentences.same_time import other_day, tell_one_time
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.synonyms import Meaning, load_meaning
from crosscheck.compare.sentences.told_side import Side, clause_of, make_side
from crosscheck.compare.sentences.turned_otherwise import find_turned
from crosscheck.compare.sentences.voices import find_speakers
from crosscheck.compare.sentences.words import Word


def find_loose_opposition(left: Sentence, right: Sentence) -> Opposition | None:
    """The two words, or the two stretches, that say the opposite of one thing told in other words; None else."""
    if left.lexicon is not right.lexicon:
        return None
    meaning = load_meaning(left.lexicon.language)
    if not meaning.synonyms:
        return None
    left, right = (tell_in_one_word(each, meaning) for each in (left, right))
    if _speak_of_two(left, right):
        return None
    ours, theirs = make_side(left, meaning), make_side(right, meaning)
    denials, denials_too = _denials(left, right), _denials(right, left)
    if not denials and not denials_too:
        return find_turned(ours, theirs, meaning)
    if len(denials) + len(denials_too) == 1:
        if denials:
            found = find_denied(denials[0], ours, theirs, meaning)
        else:
            found = find_denied(denials_too[0], theirs, ours, meaning)
            found = None if found is None else Opposition(found.right, found.left, turned=False)
        return found or _turned_elsewhere(ours, theirs, [*denials, *denials_too], meaning)
    return None


def _turned_elsewhere(ours: Side, theirs: Side, denials: list[Word], meaning: Meaning) -> Opposition | None:
    """The two words that turn it round, where what is denied is told in another clause."""
    found = find_turned(ours, theirs, meaning)
    if found is None:
        return None
    for side, (place, _) in ((ours, found.left), (theirs, found.right)):
        begin, end = clause_of(side, place)
        if any(denial in side.sentence.words and begin <= denial.start < end for denial in denials):
            return None
    return found


def _speak_of_two(left: Sentence, right: Sentence) -> bool:
    """Whether sources, numbers of names, times or groups speak for two things."""
    ours, theirs = (each.sources or find_speakers(each.words) for each in (left, right))
    if (left.sources or right.sources) and ours and theirs and ours.isdisjoint(theirs):
        return True
    if other_measured(left, right) or tells_exempt(left) or tells_exempt(right) or other_side(left, right):
        return True
    return not tell_one_time(left, right) or other_day(left, right)


def _denials(sentence: Sentence, other: Sentence) -> list[Word]:
    words = sentence.words
    return [
        word
        for place, word in enumerate(words)
        if denies(words, place, sentence.text)
        and not (word.marks & Mark.WITHOUT and _is_own(words[place + 1 :], other))
    ]


def _is_own(behind: list[Word], other: Sentence) -> bool:
    """Whether the next content word is one of which the other sentence says nothing ("sans encombre")."""
    word = next((word for word in behind if not word.marks & Mark.FUNCTION), None)
    return word is None or word.key not in other.keys

"""Whether two figures that were lined up are said of two subjects: by names, nouns, ages or the places they cover."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.contact import Contact
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import load_events, scope
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.opening import Opening
from crosscheck.compare.sentences.other_measured import other_measured
from crosscheck.compare.sentences.other_number import other_number
from crosscheck.compare.sentences.same_family import same_family
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.solid import BOUNDS
from crosscheck.compare.sentences.touch import touch
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount, Span

_BEHIND_REACH = 4
_MARKET, _WORLD = scope("market"), "@worldwide"


def other_subject(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether the two sentences open with names, or with nouns, that the other one does not know.

    Of two plain figures more is asked: "Charles de Gaulle" and "Geneviève de Gaulle" are two.
    """
    one, other = claim.opening(left), evidence.opening(right)
    if other_number(claim, evidence) or same_family(claim, evidence):
        return True
    if takes_up(left, right, claim, evidence):
        return False
    named = bool(one.names and other.names)
    told = one.says != other.says and (left.value.hedge in BOUNDS or right.value.hedge in BOUNDS)
    if named and not told and not one.names & evidence.keys and not other.names & claim.keys:
        return True
    if claim.lexicon is not evidence.lexicon:
        return False
    if left.value.hedge in BOUNDS or right.value.hedge in BOUNDS:
        return _does_likewise(left, right, claim, evidence) or _is_of_other(one, other, claim, evidence)
    if named and one.names & other.names:
        # a date is that of one of the two, even where one sentence has both names
        ours, theirs = (set(), set()) if isinstance(left.value, Span) else (evidence.keys, claim.keys)
        if one.names - other.names - ours and other.names - one.names - theirs:
            return True
    if one.another != other.another:
        return True
    if isinstance(left.value, Span) and (_made_of(one, other, claim) or _made_of(other, one, evidence)):
        return True
    if other_measured(claim, evidence):
        return True
    if not one.names & other.names and (one.names & evidence.names or other.names & claim.names):
        return False  # who says so stands first here, what it is said of there
    return bool(one.head and other.head) and one.head not in evidence.keys and other.head not in claim.keys


def _does_likewise(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether two nouns that the other sentence does not know do the same ("wind produces", "solar power produces")."""
    (one, verb), (other, verb_too) = _first_two(left, claim), _first_two(right, evidence)
    if one is None or other is None or verb is None or verb_too is None or verb.key != verb_too.key:
        return False
    named = claim.opening(left).names or evidence.opening(right).names
    known = Mark.CONCEPT | Mark.GENERIC | (Mark.KIND if named else Mark.NONE)
    return not any(
        word.maybe or word.marks & known or word.key in keys
        for word, keys in ((one, evidence.keys), (other, claim.keys))
    )


def _is_of_other(one: Opening, other: Opening, claim: Sentence, evidence: Sentence) -> bool:
    """Whether both open with one noun, of two things ("la production de blé", "la production d'orge")."""
    if not one.of or not other.of or one.head != other.head:
        return False
    return one.of not in evidence.keys and other.of not in claim.keys


def _first_two(fact: Fact, sentence: Sentence) -> tuple[Word | None, Word | None]:
    """The first content word before a figure and the one behind it, with nothing but a blank between them."""
    before = [word for word in sentence.words if word.end <= fact.mention.hedge_start]
    first = next((place for place, word in enumerate(before) if not word.marks & Mark.FUNCTION), len(before))
    if first + 1 >= len(before) or before[first + 1].start - before[first].end != 1:
        return None, None
    return before[first], before[first + 1]


def other_names(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether each of two plain figures stands beside a name that the other sentence does not have.

    A pronoun may stand for the name that is missing.
    """
    if takes_up(left, right, claim, evidence):
        return False
    ours = claim.names & (left.near.keys() | _behind(left, claim)) - evidence.keys
    theirs = evidence.names & (right.near.keys() | _behind(right, evidence)) - claim.keys
    return bool(ours and theirs)


def _behind(fact: Fact, sentence: Sentence) -> set[str]:
    """The words right behind what an amount counts, in its clause ("120 fois à Paris en 1998")."""
    if not isinstance(fact.value, Amount):
        return set()
    end = fact.mention.end
    _, stop = clause_around(sentence, end, end)
    return {word.key for word in [word for word in sentence.words if end <= word.start < stop][:_BEHIND_REACH]}


def other_groups(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether two groups of people by their ages, which have nobody in common, are spoken of ("les plus de 65 ans")."""
    ours, theirs = (
        [fact for fact in each.facts if fact is not one and fact.group and fact.value.hedge in (*BOUNDS, "between")]
        for each, one in ((claim, left), (evidence, right))
    )
    if ours and theirs:
        return all(touch(one, other) is Contact.APART for one in ours for other in theirs)
    if bool(ours) == bool(theirs):
        return False
    plain = left.value.hedge not in BOUNDS and right.value.hedge not in BOUNDS
    if isinstance(left.value, Amount) and (plain or left.value.unit == "%"):
        return True  # "le chômage", "le chômage des moins de 25 ans"
    # "les plus de 65 ans", and a noun for others ("les enfants")
    subject, known = (evidence.opening(right).head, claim) if ours else (claim.opening(left).head, evidence)
    return bool(subject) and subject not in known.keys


def other_side(claim: Sentence, evidence: Sentence) -> bool:
    """Whether a word that both share has "for" behind it in one sentence and "against" in the other ("voted for")."""
    (ours, against), (theirs, opposed) = (
        tuple(_before(each, mark) for mark in (Mark.PRO, Mark.AGAINST)) for each in (claim, evidence)
    )
    return bool(ours & opposed - theirs or against & theirs - opposed)


def _before(sentence: Sentence, mark: int) -> set[str]:
    """The words right before one with a mark, or before a figure between the two ("voted by 62 % for")."""
    found, last = set(), ""
    for before, word in pairwise(sentence.words):
        if not before.marks & Mark.FUNCTION:
            last = before.key
        elif not any(before.start <= fact.mention.start < word.start for fact in sentence.facts):
            last = ""
        if word.marks & mark and last:
            found.add(last)
    return found


def covers_more(wide: Fact, narrow: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether one figure is for the world and the other for a place that is named ("1,200 in France")."""
    if _WORLD not in wide.roles.get(_MARKET, ()) or _MARKET in narrow.roles:
        return False
    return bool((narrow.near.keys() & narrow.names) - yours.opening(narrow).names - mine.keys)


def takes_up(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether a pronoun of one sentence may stand for what the other one names."""
    one, other = claim.opening(left), evidence.opening(right)
    return one.takes_up(other) or other.takes_up(one)


def _made_of(one: Opening, other: Opening, sentence: Sentence) -> bool:
    """Whether one sentence opens with something of what the other opens with ("the adaptation of the novel")."""
    return bool(other.of) and other.of == one.head and other.head not in sentence.keys | load_events()

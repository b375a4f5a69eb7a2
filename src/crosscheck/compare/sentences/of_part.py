"""Whether one of two figures is that of a part: of a place, a group, or of what belongs to the subject."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.cut import COMMA
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.solid import BOUNDS, is_near
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount, Span

_WORLD = "@worldwide"
_LIMITS = Mark.OF | Mark.ADJUNCT | Mark.AT
_PART_REACH, _HEAD_REACH, _FOR_REACH = 3, 8, 5
_ADDED_UP = ("money",)
_SPREAD = ("area", "length", "mass", "volume", "energy", "power")
"""Dimensions of what may be cut in parts by place."""
_NO_HEAD = Mark.CONCEPT | Mark.GENERIC | Mark.SUM | Mark.KIND | Mark.PLACE
_NO_PART = Mark.KIND | Mark.PLACE | Mark.TIME | Mark.SUM | Mark.GENERIC


def of_part(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one of two figures is that of a part, or of a thing that belongs to what the other one is about.

    A bound is often on what the other sentence tells in more words, so only a part of the place is asked of it.
    """
    sides = (left, right, claim, evidence), (right, left, evidence, claim)
    amounts = isinstance(left.value, Amount) and isinstance(right.value, Amount)
    if amounts and any(_covers_part(mine, yours) for _, _, mine, yours in sides):
        return True
    if left.value.hedge in BOUNDS or right.value.hedge in BOUNDS:
        return amounts and any(_is_share(fact) and _holds_for_some(fact, mine, yours) for fact, _, mine, yours in sides)
    if amounts and _of_other_wholes(left, right, claim, evidence):
        return True
    if amounts and any(_holds_for_some(fact, mine, yours) for fact, _, mine, yours in sides):
        return True
    if amounts and any(_is_share_within(fact, mine, yours) for fact, _, mine, yours in sides):
        return True
    if amounts and any(_counts_some(fact, other, mine, yours) for fact, other, mine, yours in sides):
        return True
    if amounts and any(_holds_with(fact, mine, yours) for fact, _, mine, yours in sides):
        return True
    if amounts and any(_is_limited(fact, other, mine, yours) for fact, other, mine, yours in sides):
        return True
    if amounts and any(_opens_in_part(fact, other, mine, yours) for fact, other, mine, yours in sides):
        return True
    return any(
        _is_narrowed(fact, mine, yours) or _is_of_something_else(fact, other, mine, yours)
        for fact, other, mine, yours in sides
    )


def _of_other_wholes(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether two shares are of two things ("40 % de sa surface", "70 % de ses poissons")."""
    if not isinstance(left.value, Amount) or left.value.unit != "%" or not left.nouns or not right.nouns:
        return False
    return evidence.keys.isdisjoint(left.nouns) and claim.keys.isdisjoint(right.nouns)


def _holds_for_some(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a figure is said to hold for some, of whom the other sentence does not speak ("60 euros aux assurés")."""
    behind = [word for word in mine.words if word.start >= fact.mention.end][:_FOR_REACH]
    paid = isinstance(fact.value, Amount) and fact.value.dimension == "money"
    place = next((place for place, word in enumerate(behind) if _is_for(word, paid=paid)), None)
    if place is None or any(word.marks & Mark.FOR for word in yours.words):
        return False
    whom = next((word for word in behind[place + 1 :] if not word.marks & Mark.FUNCTION), None)
    if whom is None:
        return False
    return _is_part(whom, yours) or (paid and bool(whom.marks & Mark.PLACE) and whom.key not in yours.keys)


def _is_share(fact: Fact) -> bool:
    return isinstance(fact.value, Amount) and fact.value.unit == "%"


def _is_limited(fact: Fact, other: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether the smaller of two counts or sums is limited to a place or body by name ("aux sinistrés de Corbeil").

    The name stands behind the figure, in its clause, and the other sentence does not know it.
    """
    if not _is_less(fact.value, other.value):
        return False
    end = fact.mention.end
    _, stop = clause_around(mine, end, end)
    behind = [word for word in mine.words if end <= word.start < stop]
    first = behind[len(fact.nouns) : len(fact.nouns) + 2]
    if len(first) > 1 and fact.nouns and first[0].marks & Mark.ADJUNCT:
        noun = first[1]
        if not noun.marks & Mark.FUNCTION and _is_part(noun, yours):
            return True  # "30 000 billets en ligne"
    return any(
        word.name
        and word.key not in yours.keys
        and any(each.marks & _LIMITS for each in behind[max(0, place - _PART_REACH) : place])
        for place, word in enumerate(behind)
    )


def _opens_in_part(fact: Fact, other: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether the smaller of two amounts that add up stands behind a place that opens its sentence ("En Norlande").

    The place ends at a comma, and the other sentence has nothing of it; a part is seldom nearly the whole.
    """
    if not _is_less(fact.value, other.value, (*_ADDED_UP, *_SPREAD)) or is_near(fact, other):
        return False
    comma = next((cut.start for cut in mine.cuts if cut.strength == COMMA), len(mine.text))
    place = [word for word in mine.words if word.start < comma]
    if comma > fact.mention.hedge_start or not place or not place[0].marks & (Mark.ADJUNCT | Mark.AT):
        return False
    told = [word for word in place if not word.marks & (Mark.FUNCTION | Mark.PLACE)]
    return any(word.name for word in told) and all(word.key not in yours.keys for word in told)


def _is_share_within(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a share holds within something of which the other sentence does not speak ("45 % dans la capitale")."""
    if not isinstance(fact.value, Amount) or fact.value.unit != "%":
        return False
    end = fact.mention.end
    _, stop = clause_around(mine, end, end)
    behind = [word for word in mine.words if end <= word.start < stop]
    return any(
        word.marks & Mark.ADJUNCT
        and word.marks & Mark.AT
        and any(_is_part(part, yours) and not part.marks & Mark.FUNCTION for part in behind[place + 1 : place + 3])
        for place, word in enumerate(behind)
    )


def _counts_some(fact: Fact, other: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether what a share, or the smaller of two counts, is of is narrowed here only ("64 % des maîtres du primaire").

    The noun is one that both have, and the other sentence knows nothing of what it belongs to.
    """
    share = isinstance(fact.value, Amount) and fact.value.unit == "%"
    if not fact.nouns or not (share or _is_less(fact.value, other.value)):
        return False
    behind = [word for word in mine.words if word.start >= fact.mention.end]
    place = next((place for place, word in enumerate(behind) if word.key == fact.nouns[-1]), None)
    if place is None or fact.nouns[-1] not in yours.keys or _goes_on(behind[place], yours):
        return False
    rest = behind[place + 1 : place + 1 + _PART_REACH]
    if not rest or not rest[0].marks & Mark.OF or rest[0].start - behind[place].end > 1:
        return False
    whose = next((word for word in rest if not word.marks & Mark.FUNCTION), None)
    return whose is not None and _is_part(whose, yours)


def _holds_with(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a sum holds with or without a thing that the other sentence does not know ("avec la carte jeune")."""
    if not isinstance(fact.value, Amount) or fact.value.dimension != "money":
        return False
    behind = [word for word in mine.words if word.start >= fact.mention.end][:_FOR_REACH]
    return any(
        word.marks & (Mark.WITH | Mark.WITHOUT)
        and any(not part.marks & Mark.FUNCTION and _is_part(part, yours) for part in behind[place + 1 : place + 3])
        for place, word in enumerate(behind)
    )


def _is_less(one: Amount | Span, other: Amount | Span, dimensions: Sequence[str] = _ADDED_UP) -> bool:
    """Whether an amount of what adds up, a count or a sum of money, is below another one."""
    if not isinstance(one, Amount) or not isinstance(other, Amount) or one.dimension != other.dimension:
        return False
    if one.unit != "1" and one.dimension not in dimensions:
        return False
    return one.high is not None and other.low is not None and one.high < other.low


def _is_for(word: Word, *, paid: bool) -> bool:
    """Whether a word stands before those for whom a figure holds; of a sum also before who pays or gets it ("à")."""
    return bool(word.marks & Mark.FOR) or (paid and bool(word.marks & Mark.AT) and not word.marks & Mark.ADJUNCT)


def _covers_part(mine: Sentence, yours: Sentence) -> bool:
    """Whether one sentence speaks of a part of where or when the other one does ("dans la capitale de la province").

    The part stands right behind a preposition of place, and belongs to what the other sentence knows as well; nouns
    that only say of what kind a place is ("in the town of Carven") are no parts.
    """
    words = mine.words
    for place, word in enumerate(words):
        if not word.marks & Mark.ADJUNCT:
            continue
        part = next((at for at in range(place + 1, len(words)) if not words[at].marks & Mark.FUNCTION), None)
        if part is None or part - place > _PART_REACH or not _is_part(words[part], yours):
            continue
        while part + 1 < len(words) and mine.text[words[part].end : words[part + 1].start] == "-":
            part += 1  # "dans le chef-lieu de la province"
        behind = words[part + 1 : part + 1 + _PART_REACH]
        whole = next((after for after in behind if not after.marks & Mark.FUNCTION), None)
        if whole is not None and behind[0].marks & Mark.OF and whole.key in yours.keys:
            return True
    return False


def _is_narrowed(fact: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether what stands before a figure is narrowed here only: "le chômage des jeunes", "la demi-finale".

    A noun that both sentences have goes on with a common noun that belongs to it, or has another word hyphenated to it,
    which the other sentence does not know.
    """
    words = [word for word in mine.words if word.end <= fact.mention.hedge_start]
    for place, word in enumerate(words):
        if word.marks & Mark.FUNCTION or word.maybe or word.key not in yours.keys:
            continue
        before = words[place - 1] if place else None
        if before is not None and mine.text[before.end : word.start] == "-" and before.key not in yours.keys:
            return True
        behind = words[place + 1 : place + 1 + _PART_REACH]
        owner = next((after for after in behind if not after.marks & Mark.FUNCTION), None)
        if owner is not None and any(0 <= each.mention.hedge_start - owner.end <= 1 for each in mine.facts):
            continue  # "un séisme de magnitude 6,9"
        if owner is not None and behind[0].marks & Mark.OF and _is_part(owner, yours) and not _goes_on(word, yours):
            return True
    return False


def _is_of_something_else(fact: Fact, other: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a sentence opens with a noun of its own, and what the other one opens with only belongs to that.

    "La galerie de secours du tunnel mesure ...", "le sommet qui domine la ville": a gallery, a summit. A noun that
    names a measure ("le prix du blé": a concept of the lexicon, or a generic word) is told of the other's subject.
    """
    theirs = yours.opening(other).head
    before = [word for word in mine.words if word.end <= fact.mention.hedge_start]
    start = next((place for place, word in enumerate(before) if not word.marks & Mark.FUNCTION), None)
    if start is None or not theirs or mine.opening(fact).pronoun or not _is_own_noun(before[start], yours):
        return False
    behind = before[start + 1 :]
    place = next((place for place, word in enumerate(behind) if word.key == theirs), _HEAD_REACH)
    # Without a word between them it is an apposition: "le champion olympique Jonas Weil".
    return place < _HEAD_REACH and any(word.marks & Mark.FUNCTION for word in behind[:place])


def _is_own_noun(word: Word, other: Sentence) -> bool:
    return not word.maybe and word.key not in other.keys and not word.marks & _NO_HEAD


def _goes_on(noun: Word, sentence: Sentence) -> bool:
    """Whether a noun goes on with one that belongs to it in a sentence ("le chômage des femmes")."""
    return any(
        word.key == noun.key and place + 1 < len(sentence.words) and sentence.words[place + 1].marks & Mark.OF
        for place, word in enumerate(sentence.words)
    )


def _is_part(word: Word, other: Sentence) -> bool:
    return not word.maybe and word.key not in other.keys and word.key != _WORLD and not word.marks & _NO_PART

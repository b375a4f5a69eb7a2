"""One sentence (or a few) taken apart: its figures and dates, each with the words that say what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crosscheck.compare.sentences.lexicon import Lexicon, Mark, is_scope, load_contrasts
from crosscheck.compare.sentences.figures import unfold
from crosscheck.compare.sentences.quantifiers import Phrase, find_quantifiers
from crosscheck.compare.sentences.words import SENTENCE_END, Cut, Word, split_words
from crosscheck.model import Amount, Mention, Span, Unread

_MOST_FACTS = 120
"""More figures than any sentence holds; a page of figures is not judged beyond them."""
_BEFORE = re.compile(r"([^\W\d_]+)([ -])$")
_LONGEST_NAME_NUMBER = 3
_OUT_OF = re.compile(r"\s*(?:(?:confirmed |of )?out of(?: the| its| their)?|of the|of its|sur(?: les)?|parmi(?: les)?|/)\s*")
_FADE_LEFT, _FADE_RIGHT = 0.3, 0.2
_GENERIC_WEIGHT, _BRACKET_WEIGHT = 0.3, 0.6
_LEAD_WEIGHT, _LEAD_LAST_WEIGHT = 0.9, 0.8
_THERE_REACH = 16
_PHRASE_END = 5
_NO_HEAD = Mark.FUNCTION | Mark.GENERIC | Mark.SUM | Mark.DENIAL | Mark.INCREMENT
_CHANGE_REACH, _SUM_REACH, _NOUN_REACH, _PLAN_REACH = 3, 4, 4, 4


@dataclass(slots=True)
class Fact:
    """A figure or a date of a sentence with the words that say what it is about.

    `near` maps the keys of its own stretch of the sentence to how close they stand (1 is beside it); `far` are the
    keys of the rest of its sentence, `names` those among both that are proper names; `nouns` the keys of what is
    counted; `roles` the contrasting concepts by family. `whole` says that another figure is a part of it ("15 out of 28"); `increment` that it is what was added,
    `total` that it is the whole sum, `there` that its clause only says how many there are, `planned` that
    it is a plan or a hope, `narrowed` that another figure narrows what is counted ("patients over 80").
    """

    mention: Mention
    value: Amount | Span
    sentence: int
    near: dict[str, float] = field(default_factory=dict)
    far: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    nouns: tuple[str, ...] = ()
    roles: dict[str, frozenset[str]] = field(default_factory=dict)
    whole: bool = False
    increment: bool = False
    total: bool = False
    there: bool = False
    planned: bool = False
    narrowed: bool = False


@dataclass(slots=True)
class Sentence:
    """A text taken apart. `keys` are the content words of all of it, `names` the proper names among them.

    `leads` are the names, or what may be one, that each sentence is about: those before its first figure; `heads` the
    first content word there, `taken_up` the sentences whose subject is a pronoun.
    """

    text: str
    lexicon: Lexicon
    words: list[Word]
    cuts: list[Cut]
    facts: list[Fact]
    keys: frozenset[str]
    names: frozenset[str]
    leads: dict[int, frozenset[str]]
    heads: dict[int, str]
    taken_up: frozenset[int]
    quantifiers: list[Phrase]


def take_apart(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Sentence:
    """The words and facts of a text; what is no figure takes no part."""
    quantifiers = find_quantifiers(text, lexicon)
    covered = [(phrase.start, phrase.end) for phrase in quantifiers]
    figures = [
        mention
        for read in mentions[:_MOST_FACTS]
        for mention in unfold(read, text, lexicon)
        if _is_figure(mention, text, lexicon)
        and not any(start <= mention.start and mention.end <= end for start, end in covered)
    ]
    words, cuts = split_words(text, figures, lexicon)
    facts, leads, heads, taken_up = _facts(text, figures, words, cuts)
    for fact in facts:
        start = fact.mention.hedge_start
        fact.there = text[max(0, start - _THERE_REACH) : start].lower().rstrip().endswith(lexicon.there)
        fact.increment = fact.increment or (isinstance(fact.value, Amount) and fact.value.change is not None)
        fact.whole = fact.whole or any(0 <= start - end <= 1 for _, end in covered)
    content = [word for word in words if not word.marks & Mark.FUNCTION]
    names = frozenset(word.key for word in content if word.name)
    return Sentence(text, lexicon, words, cuts, facts, frozenset(word.key for word in content), names, leads, heads, taken_up, quantifiers)


def _is_figure(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Not an article ("une"), nor a number that is part of a name ("COVID-19", "Apollo 11")."""
    value = mention.value
    if isinstance(value, Unread):
        return False
    if not isinstance(value, Amount) or value.unit != "1" or value.hedge != "exact":
        return True
    if not mention.text[:1].isdecimal():
        return value.low != 1
    if not mention.text.isdecimal() or len(mention.text) > _LONGEST_NAME_NUMBER:
        return True
    before = _BEFORE.search(text, max(0, mention.start - 40), mention.start)
    if before is None:
        return True
    if before.group(2) == "-":
        return False
    word = before.group(1)
    marks = lexicon.look_up(word)[1]
    if marks & Mark.LABEL:
        return False
    return not word[0].isupper() or before.start() == 0 or bool(marks & Mark.FUNCTION)


def _facts(
    text: str, mentions: Sequence[Mention], words: list[Word], cuts: list[Cut]
) -> tuple[list[Fact], dict[int, frozenset[str]], dict[int, str], frozenset[int]]:
    contrasts = load_contrasts()
    borders = _borders(mentions, cuts)
    stretches = _stretches([border[0] for border in borders], words)
    keys: dict[int, set[str]] = {}
    names: dict[int, set[str]] = {}
    leads: dict[int, frozenset[str]] = {}
    heads: dict[int, str] = {}
    taken_up: set[int] = set()
    facts: list[Fact] = []
    number = 0
    lead: dict[str, float] = {}
    lead_roles: dict[str, frozenset[str]] = {}
    for mention, (_, strength, bracket), stretch in zip(mentions, borders, stretches, strict=True):
        assert not isinstance(mention.value, Unread)
        number += strength == SENTENCE_END
        fact = Fact(mention, mention.value, number)
        if number not in leads:
            opening = [word for word in stretch if word.end <= mention.start]
            leads[number] = _subject(opening, cuts)
            if any(word.marks & Mark.ANAPHOR for word in opening):
                taken_up.add(number)
            heads[number] = next((w.key for w in opening if not w.marks & _NO_HEAD), "")
        keys.setdefault(number, set()).update(word.key for word in stretch if not word.marks & Mark.FUNCTION)
        names.setdefault(number, set()).update(word.key for word in stretch if word.name)
        _describe(fact, stretch, contrasts)
        if facts and facts[-1].sentence == number:
            _lean(facts[-1], fact, text, bracket=bracket)
            if not strength and isinstance(fact.value, Amount) and isinstance(facts[-1].value, Amount):
                behind = [w for w in words if facts[-1].mention.end <= w.start < mention.hedge_start]
                content = [w for w in behind if not w.marks & Mark.FUNCTION]
                facts[-1].narrowed = len(content) <= 1 < len(behind) + 1
            for key, weight in lead.items():
                fact.near.setdefault(key, weight)
            for family, concepts in lead_roles.items():
                if not fact.nouns or is_scope(family):
                    fact.roles.setdefault(family, concepts)
        else:
            lead = _lead(fact, stretch)
            lead_roles = _roles((word for word in stretch if word.end <= mention.start), contrasts)
        facts.append(fact)
    for fact in facts:
        fact.far = frozenset(keys[fact.sentence] - fact.near.keys())
        fact.names = frozenset(names[fact.sentence])
    return facts, leads, heads, frozenset(taken_up)


def _borders(mentions: Sequence[Mention], cuts: list[Cut]) -> list[tuple[int, int, bool]]:
    """Where each mention's stretch begins: at the last of the strongest cuts after the mention before it."""
    if not mentions:
        return []
    borders, place = [(0, 0, False)], 0
    for before, after in zip(mentions, mentions[1:], strict=False):
        best = (after.hedge_start, 0, False)
        while place < len(cuts) and cuts[place].start < before.end:
            place += 1
        while place < len(cuts) and cuts[place].start < after.hedge_start:
            cut = cuts[place]
            if cut.strength >= best[1]:
                best = (cut.start, cut.strength, cut.bracket)
            place += 1
        borders.append(best)
    return borders


def _stretches(starts: list[int], words: list[Word]) -> list[list[Word]]:
    stretches: list[list[Word]] = [[] for _ in starts]
    place = 0
    for word in words if starts else ():
        while place + 1 < len(starts) and word.start >= starts[place + 1]:
            place += 1
        stretches[place].append(word)
    return stretches


def _describe(fact: Fact, stretch: list[Word], contrasts: dict[str, str]) -> None:
    """Fills in what the words of a fact's own stretch say of it."""
    mention = fact.mention
    left = [word for word in stretch if word.end <= mention.start]
    right = [word for word in stretch if word.start >= mention.end]
    _weigh(fact, reversed(left), _FADE_LEFT)
    _weigh(fact, right, _FADE_RIGHT)
    nouns, place = [], mention.end
    for word in right[:_NOUN_REACH]:
        if word.start - place > 2 or word.marks & Mark.FUNCTION:
            break
        nouns.append(word.key)
        place = word.end
    fact.nouns = tuple(nouns)
    fact.roles = _roles(stretch, contrasts)
    if any(not word.marks & Mark.GENERIC for word in right[: len(nouns)]):
        own = _roles(right, contrasts)
        fact.roles = {family: own.get(family, roles) for family, roles in fact.roles.items() if family in own or is_scope(family)}


def _roles(words: Iterable[Word], contrasts: dict[str, str]) -> dict[str, frozenset[str]]:
    roles: dict[str, set[str]] = {}
    for word in words:
        family = contrasts.get(word.key)
        if family is not None and not word.name:
            roles.setdefault(family, set()).add(word.key)
    return {family: frozenset(concepts) for family, concepts in roles.items()}


def _subject(words: Sequence[Word], cuts: Sequence[Cut]) -> frozenset[str]:
    """The names, or what may be one, before a first figure; not those that only say where ("On Broadway, ...")."""
    stops = [cut for cut in cuts if cut.strength >= _PHRASE_END and words and cut.start < words[-1].end]
    names: set[str] = set()
    place, behind = 0, False
    for word in words:
        while place < len(stops) and stops[place].start < word.start:
            if stops[place].strength == SENTENCE_END:
                names.clear()
            place, behind = place + 1, False
        if word.marks & Mark.ADJUNCT:
            behind = True
        elif word.maybe and not behind:
            names.add(word.key)
    return frozenset(names)


def _lead(fact: Fact, stretch: list[Word]) -> dict[str, float]:
    """The words before the first figure of a sentence, its subject and verb, which its other figures share."""
    left = [word.key for word in stretch if word.end <= fact.mention.start and not word.marks & Mark.FUNCTION]
    return {
        key: fact.near.get(key, 0.0) * (_LEAD_WEIGHT if place else _LEAD_LAST_WEIGHT) for place, key in enumerate(reversed(left))
    }


def _weigh(fact: Fact, words: Iterable[Word], fade: float) -> None:
    near, distance = fact.near, 0
    skipped = Mark.FUNCTION if isinstance(fact.value, Span) else Mark.FUNCTION | Mark.INCREMENT
    for word in words:
        marks = word.marks
        if marks & Mark.INCREMENT and distance < _CHANGE_REACH:
            fact.increment = True
        if marks & Mark.SUM and distance < _SUM_REACH:
            fact.total = True
        if marks & Mark.PLAN and distance < _PLAN_REACH:
            fact.planned = True
        if marks & skipped:
            continue
        weight = (_GENERIC_WEIGHT if marks & Mark.GENERIC else 1.0) / (1 + fade * distance)
        if weight > near.get(word.key, 0.0):
            near[word.key] = weight
        distance += 1


def _lean(before: Fact, fact: Fact, text: str, *, bracket: bool) -> None:
    """What a figure takes from the one before it: a bracket's subject, the noun of "15 out of 28 provinces"."""
    if _OUT_OF.fullmatch(text, before.mention.end, fact.mention.hedge_start):
        fact.whole = True
        before.nouns = before.nouns or fact.nouns
        for key in fact.nouns:
            before.near.setdefault(key, fact.near.get(key, _GENERIC_WEIGHT))
    elif fact.total and not fact.nouns and before.increment:
        for key in before.nouns:
            fact.near.setdefault(key, before.near.get(key, _GENERIC_WEIGHT) * _BRACKET_WEIGHT)
        for family, concepts in before.roles.items():
            fact.roles.setdefault(family, concepts)
    elif bracket:
        for key, weight in before.near.items():
            fact.near.setdefault(key, weight * _BRACKET_WEIGHT)
        for family, concepts in before.roles.items():
            fact.roles.setdefault(family, concepts)

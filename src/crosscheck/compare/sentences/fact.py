"""A figure or a date with the words that say what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crosscheck.compare.sentences.lexicon import Lexicon, is_scope, load_contrasts
from crosscheck.compare.sentences.loose_words import loose_words
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount, Mention, Span
from crosscheck.model.frozen import frozen

_FADE_LEFT, _FADE_RIGHT = 0.3, 0.2
"""How fast a word's weight falls with its distance; what follows a figure belongs to it more often."""
_GENERIC_WEIGHT, _BRACKET_WEIGHT, _LEAD_WEIGHT, _LEAD_LAST_WEIGHT = 0.3, 0.6, 0.9, 0.8
_BETWEEN = 0.3
_CHANGE_REACH, _SUM_REACH, _NOUN_REACH, _PLAN_REACH = 3, 5, 4, 7


@dataclass(slots=True)
class Fact:
    """A figure or a date of a sentence with the words that say what it is about.

    `number` counts the facts of the text. `near` maps the keys of its own stretch of the sentence to how close they
    stand (1 is beside it); `far` are the keys of the rest of its sentence, `names` those among both that are proper
    names; `nouns` the keys of what is counted; `roles` the contrasting concepts by family.

    `whole` says that another figure is a part of it ("15 out of 28"), `increment` that it is what was added, `total`
    that it is the whole sum, `there` that its clause only says how many there are, `planned` that it is a plan or a
    hope, `narrowed` that another figure narrows what is counted ("patients over 80"), `aside` that it stands in
    brackets, `within` that it tells where or for how long the figure before it holds ("40 °C in three towns"),
    `of_hundred` that it is said to be so much of a hundred, as per cent are. `own` are the words of a part of the
    figure before it ("200 singles, including 44 as a lead artist"), `loose` those that only say where, when or how,
    `inside` the keys of a noun within the figure itself ("sept Français sur dix"), `said` what is said of the part
    behind its whole ("15 out of 28 provinces have closed their schools"); `group` says that it only tells of whom
    ("les plus de 65 ans"), `opens` that its sentence begins with it as the whole of what follows, `former` that it is
    what a level was before it changed, `reached` what it is since ("passé de 3 % à 4 %").
    """

    mention: Mention
    value: Amount | Span
    sentence: int
    number: int = 0
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
    aside: bool = False
    own: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    within: bool = False
    inside: tuple[str, ...] = ()
    of_hundred: bool = False
    said: frozenset[str] = frozenset()
    group: bool = False
    opens: bool = False
    former: bool = False
    reached: bool = False


@frozen
class Lead:
    """The words before the first figure of a sentence, its subject and verb, which its other figures share."""

    near: Mapping[str, float]
    roles: Mapping[str, frozenset[str]]


def describe(mention: Mention, value: Amount | Span, sentence: int, stretch: Sequence[Word]) -> Fact:
    """A fact with what the words of its own stretch say of it."""
    fact = Fact(mention, value, sentence)
    fact.increment = isinstance(value, Amount) and value.change is not None
    right = [word for word in stretch if word.start >= mention.end]
    _weigh(fact, reversed([word for word in stretch if word.end <= mention.start]), _FADE_LEFT)
    _weigh(fact, right, _FADE_RIGHT)
    nouns = _nouns(mention.end, right)
    fact.nouns = tuple(word.key for word in nouns)
    fact.loose = loose_words(stretch)
    fact.roles = _roles(stretch)
    if is_count(fact) and any(not word.marks & Mark.GENERIC for word in nouns):
        own = _roles(nouns)
        fact.roles = {
            family: own.get(family, concepts)
            for family, concepts in fact.roles.items()
            if family in own or is_scope(family)
        }
    return fact


def make_lead(fact: Fact, words: Sequence[Word]) -> Lead:
    """What the other figures of a sentence share with its first one, whose words before it are given."""
    keys = [word.key for word in reversed(words) if not word.marks & Mark.FUNCTION]
    near = {
        key: fact.near.get(key, 0.0) * (_LEAD_WEIGHT if place else _LEAD_LAST_WEIGHT) for place, key in enumerate(keys)
    }
    return Lead(near, _roles(words))


def follow(before: Fact, fact: Fact, lead: Lead, *, bracket: bool, scale: bool) -> None:
    """Gives a fact what it takes from the one before it and from the lead of its sentence.

    A bracket speaks of the figure before it; "bringing the total to 74" counts what the figure before it counts. On a
    `scale` the fact is the highest mark that the one before it could have been.
    """
    fact.aside = bracket
    inherits = fact.total and not fact.nouns and before.nouns and is_count(fact) and is_count(before)
    if bracket or inherits:
        keys = before.near if bracket else before.nouns
        for key in keys:
            fact.near.setdefault(key, before.near.get(key, _GENERIC_WEIGHT) * _BRACKET_WEIGHT)
        for family, concepts in before.roles.items():
            fact.roles.setdefault(family, concepts)
    elif scale:
        fact.whole = True
        if before.nouns and not fact.nouns:  # "85 patients sur 212"
            fact.said = frozenset(fact.near)
            fact.nouns = before.nouns
            for key in before.nouns:
                fact.near.setdefault(key, before.near.get(key, _GENERIC_WEIGHT))
        before.of_hundred = _is_hundred(fact)
    replaced = _replaced(fact, lead)
    for key, weight in lead.near.items():
        if key not in replaced:
            fact.near.setdefault(key, weight)
    for family, concepts in lead.roles.items():
        if not fact.nouns or is_scope(family):
            fact.roles.setdefault(family, concepts)


def take_nouns(before: Fact, fact: Fact) -> None:
    """Gives a figure with nothing but a place beside it what the figure before it counts."""
    if not (is_count(before) and is_count(fact)) or fact.nouns:
        return
    fact.nouns = before.nouns
    for key in before.nouns:
        fact.near.setdefault(key, before.near.get(key, _GENERIC_WEIGHT) * _BRACKET_WEIGHT)
    for family, concepts in before.roles.items():
        if not is_scope(family):
            fact.roles.setdefault(family, concepts)


def take_part(before: Fact, fact: Fact) -> None:
    """Notes the words that a part of what the figure before it counts has for itself ("of which 62 in hospital")."""
    fact.own = frozenset(fact.near.keys() - before.near.keys())


def lend_back(before: Fact, date: Fact) -> None:
    """Gives a figure the place between it and a date behind it ("10,000 in Norland in April") as well."""
    if not isinstance(date.value, Span) or not isinstance(before.value, Amount):
        return
    for key in date.loose:
        before.near.setdefault(key, date.near.get(key, _GENERIC_WEIGHT) * _BETWEEN)
    before.loose |= date.loose
    if before.nouns and all(before.near.get(key, 0.0) <= _GENERIC_WEIGHT for key in before.nouns):
        for family, concepts in date.roles.items():
            before.roles.setdefault(family, concepts)  # "10 people had died by 12 April"


def count_inside(fact: Fact, lexicon: Lexicon) -> None:
    """Notes the noun that stands within a share ("sept Français sur dix")."""
    value, text = fact.value, fact.mention.text
    if not isinstance(value, Amount) or not value.counted or value.counted not in text[:-1]:
        return
    words = [lexicon.look_up(word) for word in value.counted.split()]
    fact.inside = tuple(key for key, marks in words if not marks & Mark.FUNCTION)
    fact.nouns = fact.inside
    for key in fact.inside:
        fact.near[key] = 1.0


def date_clause(date: Fact, after: Fact) -> None:
    """Gives a date that opens a sentence ("On 3 May, she signed a five-year contract") the words of its clause."""
    for key, weight in after.near.items():
        date.near.setdefault(key, weight * _LEAD_WEIGHT)


def _replaced(fact: Fact, lead: Lead) -> frozenset[str]:
    """What a repeated noun leaves behind: "an urban population of 90 and a metropolitan population of 120"."""
    last = list(lead.near)[:2]
    said = fact.near.keys() & last
    return frozenset(last) - said if len(said) == 1 and fact.near.keys() - said else frozenset()


def is_count(fact: Fact) -> bool:
    """Whether a figure counts things, or is a bare number."""
    return isinstance(fact.value, Amount) and fact.value.unit == "1"


def _is_hundred(fact: Fact) -> bool:
    return isinstance(fact.value, Amount) and fact.value.low == fact.value.high == 100


def divide(part: Fact, whole: Fact) -> None:
    """Gives a part the noun of its whole: "15 out of 28 provinces" counts provinces twice."""
    whole.whole = True
    whole.said = frozenset(whole.near.keys() - set(whole.nouns)) if whole.nouns else frozenset()
    part.of_hundred = _is_hundred(whole)
    if not whole.nouns:  # a mark: what stands behind the scale is said of the mark
        for key, weight in whole.near.items():
            part.near.setdefault(key, weight * _BRACKET_WEIGHT)
        return
    part.nouns = part.nouns or whole.nouns
    for key in whole.nouns:
        part.near.setdefault(key, whole.near.get(key, _GENERIC_WEIGHT))
    part.roles = {family: concepts for family, concepts in part.roles.items() if is_scope(family)}
    part.roles |= whole.roles


def _weigh(fact: Fact, words: Iterable[Word], fade: float) -> None:
    near, distance = fact.near, 0
    skipped = Mark.FUNCTION | Mark.INCREMENT
    for word in words:
        marks = word.marks & ~Mark.INCREMENT if word.name or isinstance(fact.value, Span) else word.marks
        fact.increment |= bool(marks & Mark.INCREMENT) and distance < _CHANGE_REACH
        fact.total |= bool(marks & Mark.SUM) and distance < _SUM_REACH
        fact.planned |= bool(marks & Mark.PLAN) and distance < _PLAN_REACH
        if marks & skipped:
            continue
        weight = (_GENERIC_WEIGHT if marks & Mark.GENERIC else 1.0) / (1 + fade * distance)
        if weight > near.get(word.key, 0.0):
            near[word.key] = weight
        distance += 1


def _nouns(place: int, right: Sequence[Word]) -> list[Word]:
    """The words right behind a figure, up to the first that names nothing."""
    nouns: list[Word] = []
    if right and right[0].marks & Mark.OF and right[0].start - place <= 2:
        place, right = right[0].end, right[1:]
        if right and right[0].marks & (Mark.POSSESSIVE | Mark.DEFINITE):  # "40 % de sa surface"
            place, right = right[0].end, right[1:]
    for word in right[:_NOUN_REACH]:
        if word.start - place > 2 or word.marks & Mark.FUNCTION:
            break
        nouns.append(word)
        place = word.end
    return nouns


def _roles(words: Iterable[Word]) -> dict[str, frozenset[str]]:
    contrasts = load_contrasts()
    roles: dict[str, set[str]] = {}
    for word in words:
        for family in () if word.name else contrasts.get(word.key, ()):
            roles.setdefault(family, set()).add(word.key)
    return {family: frozenset(concepts) for family, concepts in roles.items()}

"""Which figure of one sentence answers the same question as which figure of the other."""

from __future__ import annotations

from dataclasses import replace
from math import log10

from crosscheck.compare.sentences.clause_around import clause_around
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import load_beginnings
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.words import Word
from crosscheck.model import Amount, Span
from crosscheck.model.frozen import frozen

_NOUN, _NAME, _FAR, _FAR_NAME = 1.0, 0.6, 0.25, 0.5
_CLOSE, _WHOLE, _ASIDE = 1.0, 1.5, 0.5
_PART = 1.0
_DATED = 1.0
_IN_DOUBT = 0.5
_BESIDE = 0.75
_LARGE = 1000
"""From here on a figure without a unit may be money whose currency nobody says."""
_INCREMENT, _TOTAL, _ROLE, _UNNAMED = 1.5, 0.5, 2.0, 0.5


@frozen
class Line:
    """Two facts lined up: `score` how well their words fit, `rival` the score of the next best partner.

    `cover` is the share of the words beside the claim's figure that stand beside (or near) the other one.
    """

    left: Fact
    right: Fact
    score: float
    cover: float
    rival: float
    rivals: tuple[Fact, ...] = ()

    def follows(self, other: Line) -> bool:
        """Whether each of the two figures is the next one behind that of the other line."""
        return self.left.number == other.left.number + 1 and self.right.number == other.right.number + 1


def align(claim: Sentence, evidence: Sentence) -> list[Line]:
    """Each fact of the claim with the fact of the evidence that fits it best, one to one, best first."""
    candidates: list[tuple[float, float, int, int]] = []
    foreign = claim.lexicon is not evidence.lexicon
    for i, left in enumerate(claim.facts):
        fits = [
            (j, right, fit)
            for j, right in enumerate(evidence.facts)
            if (fit := _fit(left, right, _left_out(left, right, claim, evidence), foreign=foreign)) is not None
        ]
        roles = {family for _, right, _ in fits for family in left.roles if family in right.roles}
        called = left.names & left.near.keys()
        names = {name for _, right, _ in fits for name in called if name in right.near}
        for j, right, (score, cover) in fits:
            unsaid = _ROLE * sum(family not in right.roles for family in roles)
            unnamed = _UNNAMED * sum(name not in right.near for name in names)
            past = _ROLE * (is_past(left, right, claim) or is_past(right, left, evidence))
            candidates.append((score - unsaid - unnamed - past, cover, i, j))
    candidates.sort(key=lambda c: (-c[0], c[2], c[3]))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    lines = []
    for score, cover, i, j in candidates:
        if i in taken_left or j in taken_right:
            continue
        taken_left.add(i)
        taken_right.add(j)
        others = [(s, m) for s, _, k, m in candidates if k == i and m not in taken_right]
        asked = claim.opening(claim.facts[i]).names & evidence.facts[j].near.keys()
        rivals = tuple(
            evidence.facts[m]
            for s, m in others
            if score - s < _IN_DOUBT
            and not _is_part_of(evidence.facts[m], evidence.facts[j], claim.facts[i])
            and not is_of_another(evidence.facts[m], asked)
        )
        lines.append(Line(claim.facts[i], evidence.facts[j], score, cover, max(others, default=(0.0, 0))[0], rivals))
    return lines


def is_past(plain: Fact, former: Fact, sentence: Sentence) -> bool:
    """Whether a figure told of now ("est de 3 %") cannot be what a level was before it changed ("de 3 % à 4 %")."""
    if not former.former or plain.former or plain.reached:
        return False
    return any(word.marks & Mark.IS for word in _clause(plain, sentence))


def _clause(fact: Fact, sentence: Sentence) -> list[Word]:
    begin, stop = clause_around(sentence, fact.mention.hedge_start, fact.mention.end)
    return [word for word in sentence.words if begin <= word.start < stop]


def is_of_another(rival: Fact, asked: frozenset[str]) -> bool:
    """Whether a figure stands beside none of the names that were asked for and that stand beside another one."""
    return bool(asked) and asked.isdisjoint(rival.near)


def _is_part_of(part: Fact, whole: Fact, asked: Fact) -> bool:
    """Whether a figure is a part of the one it competes with, and nothing speaks for the part.

    How many there are was asked, or the part stands in brackets, or has words of its own that were not asked for.
    """
    if whole.whole and asked.there and part.number == whole.number - 1:
        return True
    if whole.own and part.number < whole.number and whole.own <= asked.near.keys():
        return True  # the part's own words were asked for: "44 as a lead artist"
    if isinstance(part.value, Span) or part.number <= whole.number:
        return False
    return (part.aside and not asked.aside) or bool(part.own and part.own.isdisjoint(asked.near))


def _left_out(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> frozenset[str]:
    """The names that a pronoun, or a noun like "the band", of the other sentence stands for."""
    one, other = claim.opening(left), evidence.opening(right)
    return one.names - evidence.keys if other.takes_up(one) else frozenset()


def _fit(left: Fact, right: Fact, unnamed: frozenset[str], *, foreign: bool) -> tuple[float, float] | None:
    """How well the words of two facts fit, and the share of the left one's words found; None where they never can.

    The names in `unnamed` are not asked for.
    Between two languages only names and the concepts of both lexicons count.
    """
    by_kind = _fit_of_kind(left, right)
    score = _fit_of_roles(left, right, by_kind) if by_kind is not None else None
    if score is None:
        return None
    found = total = 0.0
    near, far = right.near, right.far
    for key, weight in left.near.items():
        name = key in left.names
        if (foreign and not name and key[0] != "@") or key in unnamed:
            continue
        total += weight
        close = near.get(key)
        if close is not None:
            found += weight
            score += min(weight, close) * (1 + _NAME if name else 1)
        elif key in far:
            found += weight / 2
            score += weight * (_FAR_NAME if name else _FAR)
    for key in left.far:
        if key in near or key in far:
            score += 0.1
    return _fit_of_counts(left, right, score), (found / total if total else 0.0)


def _fit_of_kind(left: Fact, right: Fact) -> float | None:
    """How well two values fit by what they are and how they stand there; None for a date and an amount."""
    one, other = left.value, right.value
    if isinstance(one, Amount) != isinstance(other, Amount):
        return None
    score = 0.0
    if isinstance(one, Amount):
        assert isinstance(other, Amount)
        kinship = _kinship(left, right, one, other)
        if kinship is None:
            return None
        score += kinship
    if left.whole != right.whole:
        score -= _whole_costs(left, right)
    if any(part.own and part.own.isdisjoint(whole.near) for part, whole in ((left, right), (right, left))):
        score -= _PART
    if dates_a_name(left, right) or dates_a_name(right, left):
        score += _DATED
    elif left.aside != right.aside:
        score -= _ASIDE
    return score


def _fit_of_roles(left: Fact, right: Fact, score: float) -> float | None:
    """The score with the roles that both have; None where each has another one of a family."""
    for family, concepts in left.roles.items():
        others = right.roles.get(family)
        if others is None:
            continue
        if not concepts & others:
            return None
        score += _ROLE
    return score


def _fit_of_counts(left: Fact, right: Fact, score: float) -> float:
    """The score with what is counted, whether it is a total or came on top, and how close the figures are."""
    if count_alike(left, right):
        score += _NOUN
    if left.increment != right.increment:
        score -= _INCREMENT
    elif left.total == right.total:
        score += _TOTAL if left.total else 0.0
    elif not left.increment:
        score += _TOTAL / 2 if right.total else -_TOTAL
    one, other = left.value, right.value
    if isinstance(one, Amount) and isinstance(other, Amount):
        score += _closeness(one, other)
    return score


def dates_a_name(one: Fact, other: Fact) -> bool:
    """Whether a date in brackets behind a name ("Nevermind (1991)") stands for the event that the other one tells."""
    return one.aside and not other.aside and bool(other.near.keys() & load_beginnings() and one.names & other.names)


def _whole_costs(left: Fact, right: Fact) -> float:
    """What it costs to set a whole against what is none; nothing where one sentence only says how many there are.

    "There are 327 cases" may speak of the whole of "125 out of 327 cases are in hospital", and "the ministry reported
    327 cases" does: it has no word of what is said of the part.
    """
    plain, whole = (left, right) if right.whole else (right, left)
    if plain.there and (plain.near.keys() <= set(plain.nouns) or _counts_whole(plain, whole)):
        return 0.0
    asked = plain.near.keys() - (plain.loose - whole.said)
    return -_WHOLE if whole.said and asked <= whole.near.keys() - whole.said else _WHOLE


def _counts_whole(plain: Fact, whole: Fact) -> bool:
    """Whether what there is "out of 327 active cases" is told, and nothing that is said of the part."""
    return bool(whole.said) and whole.said.isdisjoint(plain.near) and not set(plain.nouns).isdisjoint(whole.nouns)


def count_alike(left: Fact, right: Fact) -> bool:
    """Whether two figures count one thing: named behind both, or behind one and close before the other."""
    if left.nouns and right.nouns:
        return not set(left.nouns).isdisjoint(right.nouns)
    nouns, near = (left.nouns, right.near) if left.nouns else (right.nouns, left.near)
    return any(near.get(noun, 0.0) >= _BESIDE for noun in nouns)


def _kinship(left: Fact, right: Fact, one: Amount, other: Amount) -> float | None:
    """How near two measures are; None where no figure of one can ever be set against one of the other."""
    if one.dimension == other.dimension:
        return 0.5 if one.unit == other.unit else 0.0
    if percent_of(left, right) is not None:
        return 0.5
    if one.unit == other.unit == "1":
        return 0.25
    bare, fact = (one, left) if one.unit == "1" else (other, right)
    if bare.unit == "1" and "money" in (one.dimension, other.dimension) and not fact.nouns and _middle(bare) >= _LARGE:
        return 0.0
    return None


def percent_of(left: Fact, right: Fact) -> tuple[Amount, Amount] | None:
    """Both amounts in per cent, where one is told so and the other as a share ("75 out of 100", "one in four").

    None for any other two.
    """
    one, other = left.value, right.value
    if not isinstance(one, Amount) or not isinstance(other, Amount) or {one.unit, other.unit} != {"1", "%"}:
        return None
    share = left if one.unit == "1" else right
    if not share.of_hundred and not _is_share(share):
        return None
    percent = other if one.unit == "1" else one
    return _percent(one, percent, share), _percent(other, percent, share)


def _is_share(fact: Fact) -> bool:
    """Whether a number is told as a part of a few ("one in four"), not as a fraction in digits ("0.25")."""
    value = fact.value
    return isinstance(value, Amount) and 0 < _middle(value) < 1 and not fact.mention.text.startswith("0")


def _percent(amount: Amount, percent: Amount, share: Fact) -> Amount:
    """An amount in per cent; one of a few ("one in four") only tells about how many."""
    if amount.unit == "%":
        return amount
    amount = replace(amount, unit=percent.unit, dimension=percent.dimension)
    if share.of_hundred:
        return amount
    low, high = (None if end is None else end * 100 for end in (amount.low, amount.high))
    return replace(amount, low=low, high=high, hedge="about" if amount.hedge == "exact" else amount.hedge)


def _closeness(one: Amount, other: Amount) -> float:
    """A tie-break only: figures of one question lie in one range."""
    first, second = _middle(one), _middle(other)
    if first <= 0 or second <= 0:
        return _CLOSE if first == second else 0.0
    return max(0.0, _CLOSE * (1 - abs(log10(first / second))))


def _middle(amount: Amount) -> float:
    low, high = amount.low, amount.high
    value = low if high is None else high if low is None else (low + high) / 2
    return abs(float(value)) if value is not None else 0.0

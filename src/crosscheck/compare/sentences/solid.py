"""Whether two facts are lined up well enough for a contradiction."""

from __future__ import annotations

from crosscheck.compare.sentences.align import Line, dates_a_name
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import load_events
from crosscheck.model import Amount, Span

BOUNDS = ("more_than", "less_than", "at_least", "at_most")
_BOUND_SCORE, _BOUND_SCORE_ALONE, _BOUND_DATE_SCORE = 1.0, 0.5, 0.2
_TOPIC, _TOPIC_SCORE = 0.3, 2.0
_PLAIN_SCORE, _PLAIN_COVER, _PLAIN_COVER_THERE, _PLAIN_LEAD = 3.5, 0.5, 0.65, 1.0
_DATE_SCORE, _DATE_COVER = 2.5, 0.7
_DATE_SCORE_COVERED, _DATE_COVERED = 2.0, 0.9
_DATE_SCORE_SURE, _DATE_COVER_SURE = 3.5, 0.6
_TOTAL_SCORE = 3.0
"""Two totals of one thing need no other words in common."""
_NEAR, _NEAR_SCORE, _NEAR_COVER = 0.12, 2.5, 0.3
_NEAR_DATE_SCORE, _NEAR_DATE_COVER, _NEAR_DATE_SCORE_COVERED = 1.5, 0.5, 1.0
_FAR, _FAR_SCORE, _FAR_COVER = 30, 5.0, 0.6
_ALIKE, _ALIKE_WITHIN, _ALIKE_WORDS = 0.8, 0.65, 2
_AGES = ("a", "mo")
_LASTING = ("a", "mo", "d", "h", "min", "s")
_DATE_PARTS = 3
_MANY = 4
"""Content words that two sentences share to the last one, and that tell one event of its like."""
_TWO_DIGITS, _THREE_DIGITS = 10, 100
_ONE_FIGURE = 0.01
_BESIDE = 0.75
_ONE_PLACE = 10
"""Figures with digits exchanged that are further apart have another number of places too."""
_FAR_BOUND, _FAR_BOUND_COVER = 2, 0.5


def is_solid(line: Line, alike: float, heads: frozenset[str] = frozenset(), *, taken_up: bool = False) -> bool:
    """Whether two facts are lined up well enough for a contradiction.

    `alike` is the share of the shorter sentence's content words that the other one has: where it is small, the two
    speak of different things, and a bound in the one says nothing of a figure in the other. `heads` are what the two
    open with. `taken_up` says that a pronoun may stand for the words that are missing.

    A bound ("more than 30") is a statement about the other's printed figure, so little more is asked; two plain
    figures more often count two different things. Figures that nearly agree seldom do: a word in common tells them
    from chance. Figures far apart more often do.
    """
    left, right = line.left, line.right
    if left.value.hedge in BOUNDS or right.value.hedge in BOUNDS:
        said = taken_up and line.cover >= _TOPIC
        return not _is_bound_apart(line, alike, heads, said=said) and _bound_fits(line)
    return _same_event(line) if isinstance(left.value, Span) else _figures_fit(line)


def _is_bound_apart(line: Line, alike: float, heads: frozenset[str], *, said: bool) -> bool:
    """Whether a bound is said of something else than the figure that it was lined up with.

    `said` is that the other sentence takes up, by a pronoun, what the bound is said of.
    """
    left, right = line.left, line.right
    if _bounds_groups(left, right):
        return True
    apart = _ratio(left, right)
    if not said:
        if alike < _TOPIC and line.score < _TOPIC_SCORE and apart > 1 + _NEAR:
            return True
        if "at_least" in (left.value.hedge, right.value.hedge) and _only_names(left, right):
            return True  # since when something holds, and when something else happened
        if isinstance(left.value, Amount) and left.value.unit in _AGES and _share_names(left, right):
            return True  # how old somebody is, and until what age something was so
    if isinstance(left.value, Span):
        return False
    if apart > 1 + _NEAR and (_other_place(left, right) or _only_setting(left, right)):
        return True
    if said:
        return False
    if _lasts(left) and apart > 1 + _NEAR and _share_heads(left, right, heads):
        return True
    return apart > _FAR_BOUND and line.cover < _FAR_BOUND_COVER


def _bounds_groups(left: Fact, right: Fact) -> bool:
    """Whether a bound tells which group is meant, and nothing of it: "children under 12", "children over 12"."""
    both = left.value.hedge in BOUNDS and right.value.hedge in BOUNDS
    if both and isinstance(left.value, Amount) and _is_group(left, left.value) and not right.nouns:
        return True
    if both and (left.group or right.group):
        return True
    # "les plus de 50 ans" and "en trois ans"
    return left.group != right.group and isinstance(left.value, Amount) and left.value.unit in _AGES


def _bound_fits(line: Line) -> bool:
    """Whether a bound and a figure, or another bound, share enough words."""
    left = line.left
    if isinstance(left.value, Span):
        return line.score >= _BOUND_DATE_SCORE
    if left.value.unit == "1" and _ratio(left, line.right) > _FAR:
        return line.score >= _FAR_SCORE and line.cover >= _FAR_COVER
    return line.score >= (_BOUND_SCORE if line.rival else _BOUND_SCORE_ALONE)


def _figures_fit(line: Line) -> bool:
    """Whether two plain figures are of the same thing: two totals, two that nearly agree, or two in the same words."""
    left, right = line.left, line.right
    if left.whole != right.whole or left.narrowed != right.narrowed:
        return False
    if left.total and right.total and line.score >= _TOTAL_SCORE:
        return True
    apart = _ratio(left, right)
    near = (apart <= 1 + _NEAR or is_slip(left, right)) and _is_fine(left)
    # 23 is a tenth of 230 by chance more often than 228 is near it
    enough = _NEAR_COVER if apart <= 1 + _NEAR else _PLAIN_COVER
    if near and line.score >= _NEAR_SCORE and line.cover >= enough:
        return all(_ratio(left, rival) > 1 + _NEAR for rival in line.rivals)
    cover = _PLAIN_COVER if left.there == right.there else _PLAIN_COVER_THERE
    if line.rival and line.score - line.rival < _PLAIN_LEAD:
        return False
    return (line.score >= _PLAIN_SCORE and line.cover >= cover) or _is_alike(left, right)


def is_far_off(bound: Fact, figure: Fact) -> bool:
    """Whether a bound on a count is so far from a count that it cannot be meant ("under 245,900" and six)."""
    return (
        bound.value.hedge in BOUNDS
        and isinstance(bound.value, Amount)
        and bound.value.unit == "1"
        and _ratio(bound, figure) > _FAR
    )


def is_far_apart(left: Fact, right: Fact) -> bool:
    """Whether a bound and a figure are so far apart that they may count what happened to two groups."""
    return isinstance(left.value, Amount) and _ratio(left, right) > _FAR_BOUND


def is_near(left: Fact, right: Fact) -> bool:
    """Whether two figures nearly agree."""
    return _ratio(left, right) <= 1 + _NEAR


def is_one_figure(left: Fact, right: Fact) -> bool:
    """Whether two figures are one in two states: three printed digits, less than one per cent apart ("691", "692")."""
    return _ratio(left, right) <= 1 + _ONE_FIGURE and _is_fine(left, _THREE_DIGITS) and _is_fine(right, _THREE_DIGITS)


def is_slip(left: Fact, right: Fact) -> bool:
    """Whether two figures differ as slips do: 43,000 and 4,300, or 43,000 and 34,000."""
    one, other = _digits(left), _digits(right)
    if one == other:
        return len(one) > 1 and _ratio(left, right) > 1
    return _ratio(left, right) < _ONE_PLACE and any(
        one == other[:place] + other[place : place + 2][::-1] + other[place + 2 :] for place in range(len(other) - 1)
    )


def is_telling_slip(left: Fact, right: Fact) -> bool:
    """Whether a slip is none of chance, as 23 and 230 are: both have three digits, or more than a tenth is lost."""
    if not is_slip(left, right):
        return False
    return _ratio(left, right) >= _THREE_DIGITS or all(_is_large(fact.value) for fact in (left, right))


def _is_large(value: Amount | Span) -> bool:
    return isinstance(value, Amount) and value.low is not None and abs(value.low) >= _THREE_DIGITS


def _digits(fact: Fact) -> str:
    value = fact.value
    if not isinstance(value, Amount) or value.low is None or value.low != value.high:
        return ""
    return "".join(map(str, value.low.as_tuple().digits)).strip("0")


def _only_names(left: Fact, right: Fact) -> bool:
    """Whether two dates have nothing in common but names."""
    return isinstance(left.value, Span) and _share_names(left, right)


def _share_names(left: Fact, right: Fact) -> bool:
    """Whether nothing but names, or less, stands beside both figures."""
    return not (left.near.keys() & right.near.keys()) - left.names - right.names


def _lasts(fact: Fact) -> bool:
    return isinstance(fact.value, Amount) and fact.value.unit in _LASTING


def _share_heads(left: Fact, right: Fact, heads: frozenset[str]) -> bool:
    """Whether two figures have nothing in common but what their sentences open with: of one thing much may last."""
    return not (left.near.keys() | left.far) & (right.near.keys() | right.far) - heads


def _only_setting(left: Fact, right: Fact) -> bool:
    """Whether two counts of different things have nothing in common but where or when ("since the war began")."""
    if not left.nouns or not right.nouns or not set(left.nouns).isdisjoint(right.nouns):
        return False
    return left.near.keys() & right.near.keys() <= left.loose | right.loose


def _other_place(left: Fact, right: Fact) -> bool:
    """Whether each figure is said of a place, by name, that the other sentence does not know ("in Norland")."""
    ours = (left.loose & left.names) - right.near.keys() - right.far
    theirs = (right.loose & right.names) - left.near.keys() - left.far
    return bool(ours and theirs)


def _same_event(line: Line) -> bool:
    """Whether two plain dates are of something that happens once."""
    left, right = line.left, line.right
    if dates_a_name(left, right) or dates_a_name(right, left):
        return line.score >= _DATE_SCORE and line.cover >= _NEAR_DATE_COVER
    if left.aside and right.aside:
        return _behind_one_name(left, right)
    if not left.near.keys() & right.near.keys() & load_events():
        return _same_words(line)
    near_enough = _NEAR_DATE_SCORE_COVERED if line.cover >= _DATE_COVERED else _NEAR_DATE_SCORE
    if _near_days(left.value, right.value) and line.cover >= _NEAR_DATE_COVER and line.score >= near_enough:
        return True
    enough = line.score >= (_DATE_SCORE_COVERED if line.cover >= _DATE_COVERED else _DATE_SCORE)
    if line.score >= _DATE_SCORE_SURE and line.cover >= _DATE_COVER_SURE:
        return True
    return line.cover >= _DATE_COVER and (enough or _is_alike(left, right))


def _same_words(line: Line) -> bool:
    """Whether two days, a slip apart, stand in the very same words, enough of them to tell one event."""
    left, right = line.left, line.right
    days = all(isinstance(one.value, Span) and one.value.precision == "day" for one in (left, right))
    words = left.near.keys() | left.far
    return (
        days and _near_days(left.value, right.value) and len(words) >= _MANY and words == right.near.keys() | right.far
    )


def _behind_one_name(left: Fact, right: Fact) -> bool:
    """Whether two dates in brackets stand behind one name ("Nevermind (1991)", "Nevermind (1992)")."""
    ours, theirs = ({key for key in each.names if each.near.get(key, 0.0) >= _BESIDE} for each in (left, right))
    return len(ours & theirs) >= min(len(ours), len(theirs)) > 0


def _near_days(one: Amount | Span, other: Amount | Span) -> bool:
    """Whether two dates differ in one of day, month and year only, as misprints do."""
    if not isinstance(one, Span) or not isinstance(other, Span) or one.precision != other.precision:
        return False
    ours, theirs = _parts(one), _parts(other)
    return len(ours) == len(theirs) == _DATE_PARTS and sum(x != y for x, y in zip(ours, theirs, strict=True)) == 1


def _parts(span: Span) -> tuple[int | str, ...]:
    """Year, month and day with which a span begins, the year as it is written where none is given ("XXXX")."""
    day = span.start
    return tuple(span.edtf.split("-")) if day is None else (day.year, day.month, day.day)


def _ratio(left: Fact, right: Fact) -> float:
    """How many times the larger figure is the smaller one; without end where one is nought."""
    one, other = left.value, right.value
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return float("inf")
    sizes = sorted(abs(float((amount.low if amount.high is None else amount.high) or 0)) for amount in (one, other))
    return sizes[1] / sizes[0] if sizes[0] else float("inf")


def _is_fine(fact: Fact, least: int = _TWO_DIGITS) -> bool:
    """Whether a figure has so many printed digits: 2 and 3 are near by chance."""
    value = fact.value
    if not isinstance(value, Amount):
        return False
    figure = value.low if value.high is None else value.high
    return figure is not None and bool(value.place) and abs(figure) / value.place >= least


def _is_group(fact: Fact, amount: Amount) -> bool:
    """Whether a bound may only say whom a sentence means: an age, or a number that counts nothing."""
    return amount.unit in _AGES or (amount.unit == "1" and not fact.nouns)


def _is_alike(left: Fact, right: Fact) -> bool:
    """Whether nearly the same words stand beside two figures: one side may have more, not each side others."""
    one, other = left.near.keys(), right.near.keys()
    shared, longest = len(one & other), max(len(one), len(other))
    if shared < _ALIKE_WORDS:
        return False
    return shared >= _ALIKE * longest or (shared >= _ALIKE_WITHIN * longest and (one <= other or other <= one))

"""Do two values meet: the judgement on values alone, before sources, scope and time are looked at."""

from __future__ import annotations

from crosscheck.compare.extents import (
    SECONDS,
    TIME,
    Extent,
    amount_extent,
    inside,
    nearly_overlap,
    overlap,
    span_extent,
)
from crosscheck.compare.levels import (
    CONVERTED,
    DISJOINT,
    EXACT,
    LESS_PRECISE,
    NEARLY_DISJOINT,
    OVERLAPPING,
    ROUNDED,
    Level,
)
from crosscheck.compare.wordings import meet_names
from crosscheck.model import Amount, Attribute, Members, Name, Span, Unread, Value
from crosscheck.names import fold

ANY = Attribute("", kind="any")
BARE = ("number", "")


def meet(a: Value, b: Value, attribute: Attribute = ANY, *, ceiling: bool | None = None) -> Level:
    """Lay two values of one attribute side by side. Symmetric.

    `ceiling` says that an upper bound is the assertion itself (a target, a plan, a deadline); by default the
    attribute decides. Amounts are in their canonical units; other currencies are incomparable here (conversion is
    the business of whoever has rates). Names differ in wording only, unless the attribute is of kind "name".
    """
    lid = attribute.ceiling if ceiling is None else ceiling
    match a, b:
        case Unread(), _:
            return Level("incomparable", "unread")
        case _, Unread():
            return Level("incomparable", "unread")
        case Amount(), Amount():
            return meet_amounts(a, b, attribute, ceiling=lid)
        case Span(), Span():
            return meet_spans(a, b, ceiling=lid)
        case Members(), Members():
            return meet_members(a, b)
        case Name(), Name():
            return meet_names(a, b, attribute)
        case Members(), Name():
            return meet_members(a, Members((b.shown,)))
        case Name(), Members():
            return meet_members(Members((a.shown,)), b)
        case _:
            return Level("incomparable", "kind")


def meet_amounts(a: Amount, b: Amount, attribute: Attribute, *, ceiling: bool) -> Level:
    """Two amounts: same measure, then whether one truth satisfies both, then how closely."""
    apart = measures_apart(a, b, attribute)
    if apart:
        return Level("incomparable", apart)
    one, other = amount_extent(a, attribute, ceiling=ceiling), amount_extent(b, attribute, ceiling=ceiling)
    return figures_level(a, b, one, other)


def figures_level(a: Amount, b: Amount, one: Extent, other: Extent) -> Level:
    """The level of two amounts of one measure whose extents are known."""
    if not overlap(one, other):
        return NEARLY_DISJOINT if nearly_overlap(one, other) else DISJOINT
    printed = a.written.unit == b.written.unit
    if one == other or (
        a.unit == b.unit and a.low == b.low and a.high == b.high and (a.hedge, a.side) == (b.hedge, b.side)
    ):
        return EXACT if printed else CONVERTED
    if one.bound or other.bound:
        return OVERLAPPING
    if one.hedged and other.hedged:
        return OVERLAPPING
    if one.hedged or other.hedged:
        return LESS_PRECISE
    if one.point == other.point:
        return EXACT if printed else CONVERTED
    return ROUNDED if printed else CONVERTED


def measures_apart(a: Amount, b: Amount, attribute: Attribute = ANY) -> str:
    """What keeps two amounts from being compared: "dimension", "currency", "change", "counted"; empty if nothing.

    A bare number fits any counted thing and, since its currency is only unsaid, money. Nouns are not compared where a
    known attribute says what is counted ("12 killed", "12 people").
    """
    if (a.change is None) != (b.change is None):
        return "change"
    named = bool(attribute.key) and attribute.explicit  # then the attribute says what is counted
    if a.dimension == b.dimension:
        if a.unit == b.unit or (a.dimension == TIME and a.unit in SECONDS and b.unit in SECONDS):
            return "counted" if not named and other_things(a.counted, b.counted) else ""
        return "currency" if a.dimension == "money" else "dimension"
    one, other = (a, b) if a.dimension in BARE else (b, a)
    if one.dimension in BARE and (other.unit == "1" or other.dimension == "money"):
        return ""
    if a.unit == b.unit == "1":
        return "counted" if not named and other_things(a.counted, b.counted) else ""
    return "dimension"


def other_things(a: str | None, b: str | None) -> bool:
    """Whether two counted nouns are printed and differ by more than a plural ("cars", "car")."""
    if not a or not b or a == b:
        return False
    return _singular(fold(a)) != _singular(fold(b))


def _singular(noun: str) -> str:
    return " ".join(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in noun.split())


def meet_spans(a: Span, b: Span, *, ceiling: bool) -> Level:
    """Two dates: one inside the other agrees less precisely, an overlap is compatible, else they cannot both be."""
    year = next((day.year for span in (a, b) for day in (span.start, span.end) if day is not None), 2000)
    one, other = span_extent(a, ceiling=ceiling, year=year), span_extent(b, ceiling=ceiling, year=year)
    return spans_level(a, b, one, other)


def spans_level(a: Span, b: Span, one: Extent, other: Extent) -> Level:
    """The level of two dates whose extents are known."""
    if not overlap(one, other):
        return DISJOINT
    if one == other and (a.hedge == b.hedge or not one.bound):
        return EXACT
    if one.bound or other.bound:
        return OVERLAPPING
    if inside(one, other) or inside(other, one):
        return LESS_PRECISE
    return OVERLAPPING


def meet_members(a: Members, b: Members) -> Level:
    """Two lists of names: they clash where one names what the other denies, or leaves out though it is complete."""
    ours, theirs = fold_all(a.included), fold_all(b.included)
    if ours & fold_all(b.excluded) or theirs & fold_all(a.excluded):
        return Level("disjoint", "denied")
    if (a.complete and theirs - ours) or (b.complete and ours - theirs):
        return Level("disjoint", "absent")
    if counts_clash(a, b):
        return Level("disjoint", "count")
    if ours == theirs:
        return EXACT
    if ours & theirs:
        return LESS_PRECISE
    return OVERLAPPING


def fold_all(names: tuple[str, ...]) -> set[str]:
    """Names as they are compared."""
    return {fold(name) for name in names}


def counts_clash(a: Members, b: Members) -> bool:
    """Whether a stated number of members contradicts another, or a list that is longer, or complete and shorter."""
    if a.count is not None and b.count is not None:
        return a.count != b.count
    for counted, listed in ((a, b), (b, a)):
        if counted.count is None:
            continue
        names = len(fold_all(listed.included))
        if names > counted.count or (listed.complete and names != counted.count):
            return True
    return False


def same_value(a: Value, b: Value, attribute: Attribute = ANY, *, ceiling: bool | None = None) -> bool:
    """Whether two values confirm each other; what a settled finding is tested with."""
    return meet(a, b, attribute, ceiling=ceiling).relation == "agree"

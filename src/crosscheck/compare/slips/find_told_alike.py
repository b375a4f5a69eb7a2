"""Possible agreements between claims that no name joins: one story, one figure or day, told in other words.

"A loan of 350 million from the development bank" here, "BDT, which lends 0.35 billion" there. Each stands alone under
its own subject and attribute, and "only this source says so" would be wrong. Two texts of one story seldom give one
figure of some digits, or one day, of two things; how much else has to be alike depends on how seldom. Such a finding
is never certain: whether they tell one fact is for a person to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from crosscheck.compare.extents import SECONDS, TIME
from crosscheck.compare.findings import EMPTY, make_finding
from crosscheck.compare.moments import published_day
from crosscheck.compare.periods import apart
from crosscheck.compare.positions import Cluster, order
from crosscheck.compare.slips.alike import Alike, Telling, name_told, specific
from crosscheck.compare.slips.one_story import FEW, OneStory
from crosscheck.compare.slips.opposed import opposed
from crosscheck.compare.slips.rarity import Rarity
from crosscheck.compare.slips.words_told import TellWords, figure_words, in_any_year
from crosscheck.compare.statuses import DENIED, FORMER
from crosscheck.compare.values import meet
from crosscheck.files.blake2b import blake2b
from crosscheck.model import Amount, Argument, Finding, Group, Message, Reading, Span
from crosscheck.names import fold

RULE = "agreement-told-alike"
MILLION = 1_000_000
SENTENCES = 40  # of two short texts; in fewer a word that both have would be one that all have
CROWD = 60  # claims with one leading digit and measure; in a larger crowd figures are alike by chance

Pair = tuple[Telling, Telling]


def find_told_alike(groups: Iterable[Group]) -> tuple[Finding, ...]:
    """One finding for the claims that tell one fact, of each voice one, in a fixed order; each in one finding at most.

    Only claims of different voices and different facts are laid side by side; those of one fact are compared already.
    """
    known = tuple(groups)
    tell = TellWords()
    story = _one_story(known, tell)
    pairs = list(_candidates(known, story, tell))
    voices = {telling.voice for pair in pairs for telling in pair}
    if not voices:
        return ()
    alike = Alike(Rarity(_quotations(known, voices, tell), at_least=SENTENCES))
    weighed = [
        (points, one, other) for one, other in pairs
        if (points := alike.weigh(one, other, one_story=story.is_sure(one.voice, other.voice))) is not None
    ]  # fmt: skip
    weighed.sort(key=lambda each: (-each[0], order(each[1].reading), order(each[2].reading)))
    joined = _joined([(one, other) for _, one, other in weighed])
    return tuple(_finding(tellings) for tellings in sorted(joined, key=lambda each: order(each[0].reading)))


def _one_story(groups: Sequence[Group], tell: TellWords) -> OneStory:
    names: dict[str, set[str]] = defaultdict(set)
    days: dict[str, int] = {}
    readings = [reading for group in groups for reading in group.readings]
    few = len({reading.voice for reading in readings}) <= FEW  # then it is enough that their quotations share names
    for reading in readings:
        speaks, day = reading.voice, published_day(reading)
        names[speaks] |= tell.of(reading).nearby if few else tell.names(reading)
        names[speaks] |= figure_words(reading.value)
        if day is not None:
            days[speaks] = min(day, days.get(speaks, day))  # copies may be of later days
    return OneStory(names, days)


def _quotations(groups: Iterable[Group], voices: set[str], tell: TellWords) -> Iterable[frozenset[str]]:
    """The words of each quotation of some voices, once."""
    seen: dict[tuple[str, str], frozenset[str]] = {}
    for reading in (reading for group in groups for reading in group.readings):
        speaks, quote = reading.voice, reading.claim.quote
        if speaks in voices and quote is not None:
            seen.setdefault((speaks, quote.text), tell.of(reading).own)
    return seen.values()


def _candidates(known: Sequence[Group], story: OneStory, tell: TellWords) -> Iterator[Pair]:
    """Pairs of one story whose values agree, each once, without laying all beside all."""
    blocked: dict[tuple[object, ...], list[tuple[Group, Reading]]] = defaultdict(list)
    for group in known:
        for reading in group.readings:
            if not reading.corrected_by and reading.status not in DENIED | FORMER:
                for key in _blocks(group, reading):
                    blocked[key].append((group, reading))
    seen: set[tuple[str, ...]] = set()
    for _, block in sorted(blocked.items(), key=lambda item: str(item[0])):
        if len(block) > CROWD:
            continue
        for (first, a), (second, b) in combinations(sorted(block, key=lambda pair: order(pair[1])), 2):
            pair = a.claim.id, b.claim.id, first.member, second.member
            voices = a.voice, b.voice
            if first is second or pair in seen or not (story.holds(*voices) and story.share_several(*voices)):
                continue
            seen.add(pair)
            one, other = (Telling(group, each, tell.of(each)) for group, each in ((first, a), (second, b)))
            if _may_be_one(one, other) and not _two_names(one, other):
                sure = story.is_sure(one.voice, other.voice)
                if sure or story.have_in_common(one.words.nearby, other.words.nearby):
                    yield one, other


def _blocks(group: Group, reading: Reading) -> Iterator[tuple[object, ...]]:
    """Keys of which two values that agree share one: a day's month, a year, the digits that a figure lies between."""
    named = name_told(group, reading)
    if named:
        yield group.attribute.key, named
        return
    match reading.value:
        case Amount(change=None) as amount:
            number = abs((amount.high if amount.low is None else amount.low) or Decimal(0))
            if amount.dimension == TIME:
                number *= SECONDS.get(amount.unit, 1)
            if not number:
                return
            exponent, digit = number.adjusted(), int(number.scaleb(-number.adjusted()))
            for measure in _measures(amount, number):
                yield measure, exponent, digit
                yield (measure, exponent + 1, 1) if digit == 9 else (measure, exponent, digit + 1)
        case Span(precision=("day" | "month"), edtf=edtf):
            yield "month", in_any_year(edtf)[:3]
        case Span(end=end) if end is not None:
            yield "year", end.year
        case _:
            return


def _measures(amount: Amount, number: Decimal) -> Iterator[str]:
    """The measures that a figure may be of; one without a noun may be a count, and a large one money."""
    yield amount.dimension if amount.unit != "1" else "count"
    if amount.unit == "1" and not amount.counted and number >= MILLION:
        yield "money"


def _may_be_one(one: Telling, other: Telling) -> bool:
    """Whether two claims of two voices give values that agree, of one time."""
    a, b = one.reading, other.reading
    if a.voice == b.voice or (a.period and b.period and apart(a.period, b.period)):
        return False
    if opposed(one.group.attribute.key, other.group.attribute.key) and not _apart(one, other):
        return False
    return {a.status, b.status} != {"target", "actual"} and specific(one, other) is not None and _agree(one, other)


def _apart(one: Telling, other: Telling) -> bool:
    """Whether two claims are told of two names without a word in common."""
    return one.is_named and other.is_named and not one.words.subject & other.words.subject


def _two_names(one: Telling, other: Telling) -> bool:
    """Whether one attribute is told of two names without a word in common: two funds may well have one target."""
    if not _apart(one, other):
        return False
    attribute = one.group.attribute
    if not attribute.explicit or attribute.key != other.group.attribute.key:
        return False
    return _says_of_whom(one) and _says_of_whom(other)


def _says_of_whom(telling: Telling) -> bool:
    """Whether the name stands in the quotation, or a person has read the claim; else it may be another's."""
    claim = telling.reading.claim
    return claim.review in ("accepted", "edited") or telling.words.subject <= telling.words.quoted


def _agree(one: Telling, other: Telling) -> bool:
    """Whether the values agree: one name, or figures; whether "GPUs" are "processors" the words have to say."""
    if one.name or other.name:
        return one.name == other.name
    x, y = one.reading.value, other.reading.value
    x, y = (replace(value, counted=None) if isinstance(value, Amount) else value for value in (x, y))
    return meet(x, y).relation == "agree"


def _joined(pairs: Iterable[Pair]) -> list[list[Telling]]:
    """The claims that tell one fact, of each source one and in order: pairs that go best together are joined first."""
    of: dict[str, list[Telling]] = {}
    for one, other in pairs:
        ours, theirs = of.get(one.id, [one]), of.get(other.id, [other])
        if ours is theirs or {each.source for each in ours} & {each.source for each in theirs}:
            continue
        if all(_agree(x, y) for x in ours for y in theirs):
            both = sorted((*ours, *theirs), key=lambda each: order(each.reading))
            of |= {each.id: both for each in both}
    return list({id(tellings): tellings for tellings in of.values()}.values())


def _finding(tellings: Sequence[Telling]) -> Finding:
    """The finding on claims of one fact; it bears the subject and attribute of the one that says best what they are."""
    first = min(tellings, key=lambda each: (not each.group.attribute.explicit, not each.is_named, order(each.reading)))
    readings = [each.reading for each in tellings]
    cluster = Cluster(readings, [], first.reading)
    joined = Group(first.group.subject, first.group.attribute, tuple(readings), first.group.member)
    told: tuple[tuple[str, Argument], ...] = (("x", first.reading.value), ("sources", len(tellings)))
    finding = make_finding(
        "agreement", joined, EMPTY, [cluster], Message("agree-told-alike", told),
        rule=RULE, confidence="possible", missing=_missing(tellings),
    )  # fmt: skip
    return replace(finding, id=_identity(tellings), headline=Message("headline-told-alike", told))


def _value(telling: Telling) -> str:
    """The value in canonical form."""
    match telling.reading.value:
        case Amount(low=low, high=high, unit=unit):
            return " ".join((*(f"{end.normalize():f}" for end in (low, high) if end is not None), unit))
        case Span(edtf=edtf):
            return edtf
        case _:
            return telling.name


def _missing(tellings: Sequence[Telling]) -> tuple[str, ...]:
    headings: Mapping[str, set[str]] = {
        "subject": {each.group.subject.key for each in tellings},
        "attribute": {each.group.attribute.key for each in tellings},
    }
    return tuple(name for name, keys in headings.items() if len(keys) > 1)


def _identity(tellings: Iterable[Telling]) -> str:
    """The stable name of the finding: from all subjects and attributes, and nothing that a source's name changes.

    And from the least of the values: two figures may well be told under the same two names.
    """
    every = tuple(tellings)
    facts = sorted({(fold(each.reading.claim.subject), each.group.attribute.key, each.group.member) for each in every})
    words = (RULE, min(_value(each) for each in every), *(word for fact in facts for word in fact))
    return blake2b("\x1f".join(words).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()

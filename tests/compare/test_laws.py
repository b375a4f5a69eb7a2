"""The laws of the comparison, on generated facts."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.compare import compare, meet
from crosscheck.compare.compare import compare_in_full
from crosscheck.group import group
from crosscheck.messages import say
from crosscheck.model import (
    Amount,
    Attribute,
    Claim,
    Finding,
    Group,
    Members,
    Name,
    Reading,
    Span,
    Subject,
    Unread,
    Value,
    Written,
)
from crosscheck.names import fold

HEDGES = ("exact", "exact", "exact", "about", "nearly", "at_least", "at_most", "more_than", "less_than", "between")
NAMES = ("Jensen Huang", "Huang", "Anna Martin", "Paul Durand", "Paris", "Paris, France")
STATUSES = ("", "", "", "target", "raised", "initial", "revised", "denied", "actual", "planned", "forecast")
MEMBERS = ("BlackRock", "MGX", "Cisco", "xAI")


def make_amount(number: int, power: int, hedge: str, unit: str, written: str) -> Amount:
    figure = Decimal(number).scaleb(power)
    place = Decimal(1).scaleb(power)
    low: Decimal | None = figure
    high: Decimal | None = figure * 2 if hedge == "between" else figure
    if hedge in ("at_most", "less_than"):
        low = None
    if hedge in ("at_least", "more_than"):
        high = None
    side = "below" if hedge == "nearly" else None
    kind = "about" if hedge == "nearly" else hedge
    dimension = {"USD": "money", "EUR": "money", "W": "power"}.get(unit, "number")
    return Amount(low, high, unit, dimension, place, Written(low, high, written), kind, side)  # type: ignore[arg-type]


amounts = st.builds(
    make_amount,
    st.sampled_from([1, 2, 10, 13, 14, 29, 30, 31, 295, 300, 302]),
    st.sampled_from([-1, 0, 0, 1]),
    st.sampled_from(HEDGES),
    st.sampled_from(["USD", "USD", "USD", "EUR", "W", "1"]),
    st.sampled_from(["USD", "GW"]),
)


def make_span(start: int, days: int, hedge: str) -> Span:
    first = date(2024, 1, 1) + timedelta(days=start)
    last = first + timedelta(days=days)
    precision = "day" if not days else "month" if days < 40 else "year"
    return Span(
        None if hedge == "at_most" else first, None if hedge == "at_least" else last, precision, f"{first}/{last}",
        hedge,  # type: ignore[arg-type]
    )  # fmt: skip


spans = st.builds(
    make_span,
    st.sampled_from([0, 1, 20, 31, 60, 366]),
    st.sampled_from([0, 0, 30, 120, 365]),
    st.sampled_from(["exact", "exact", "about", "at_most", "at_least"]),
)
names = st.sampled_from(NAMES).map(lambda name: Name(fold(name), name))
members = st.builds(
    Members,
    st.lists(st.sampled_from(MEMBERS), unique=True, max_size=3).map(tuple),
    st.just(()),
    st.booleans(),
    st.sampled_from([None, None, 2, 3]),
)
values: dict[str, st.SearchStrategy[Value]] = {
    "amount": amounts, "date": spans, "name": names, "text": names, "members": members,
}  # fmt: skip


@st.composite
def facts(draw: st.DrawFn, kinds: tuple[str, ...] = ("amount", "date", "name", "text", "members")) -> list[Reading]:
    """Claims of one subject and one attribute, from up to four sources."""
    kind = draw(st.sampled_from(kinds))
    sources = ["s1", "s2", "s3", "s4"]
    published = {source: draw(st.sampled_from(["", "2024-05-01", "2025-03-21", "2025-03-24"])) for source in sources}
    readings = []
    for number in range(draw(st.integers(1, 6))):
        source = draw(st.sampled_from(sources))
        value = draw(st.just(Unread("no-value")) if number == 5 else values[kind])
        claim = Claim(
            f"{source}-{number}", source, "AIP", "fact", "as written",
            review=draw(st.sampled_from(["proposed", "proposed", "accepted"])),
            reasons=draw(st.sampled_from([(), ("verb",)])), confidence=draw(st.sampled_from(["certain", "possible"])),
        )  # fmt: skip
        readings.append(
            Reading(
                claim, "aip", "fact", value,
                status=draw(st.sampled_from(STATUSES)),
                scope=draw(st.sampled_from(["", "", "", "equity", "with debt"])),
                period=draw(st.sampled_from(["", "", "2024", "2025"])),
                published=published[source], origin=source, language="en",
            )
        )  # fmt: skip
    return readings


attributes = st.builds(
    Attribute,
    st.just("fact"),
    kind=st.sampled_from(["name", "any"]),
    tolerance=st.sampled_from([Decimal(0), Decimal("0.05")]),
    changes=st.booleans(),
    pace=st.sampled_from([0, 7, 400]),
    grows=st.booleans(),
    repeats=st.booleans(),
    ceiling=st.booleans(),
    exact=st.booleans(),
)


def judged(readings: list[Reading], attribute: Attribute) -> list[Finding]:
    return [finding for one in group(readings, (), (attribute,)) for finding in compare(one)]


def verdicts(findings: list[Finding]) -> list[tuple[str, str, str, str]]:
    return sorted((one.id, one.verdict, one.rule, one.confidence) for one in findings)


@settings(deadline=None)
@given(amounts, amounts, attributes)
def test_amounts_meet_symmetrically(a: Amount, b: Amount, attribute: Attribute) -> None:
    assert meet(a, b, attribute) == meet(b, a, attribute)


@settings(deadline=None)
@given(amounts, attributes)
def test_a_value_meets_itself_exactly(a: Amount, attribute: Attribute) -> None:
    assert meet(a, a, attribute).name == "exact"


@settings(deadline=None)
@given(spans, spans, attributes)
def test_dates_meet_symmetrically(a: Span, b: Span, attribute: Attribute) -> None:
    assert meet(a, b, attribute) == meet(b, a, attribute)


@settings(deadline=None)
@given(names, names, attributes)
def test_names_meet_symmetrically(a: Name, b: Name, attribute: Attribute) -> None:
    assert meet(a, b, attribute) == meet(b, a, attribute)


@settings(deadline=None)
@given(members, members)
def test_lists_meet_symmetrically(a: Members, b: Members) -> None:
    assert meet(a, b) == meet(b, a)


@settings(deadline=None, max_examples=120)
@given(facts(), attributes, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(readings: list[Reading], attribute: Attribute, random: object) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert judged(readings, attribute) == judged(shuffled, attribute)


@settings(deadline=None, max_examples=120)
@given(facts(), attributes)
def test_every_claim_is_in_a_position_of_a_finding(readings: list[Reading], attribute: Attribute) -> None:
    shown = {reading.claim.id for finding in judged(readings, attribute) for reading in finding.readings()}
    assert shown == {reading.claim.id for reading in readings}


@settings(deadline=None, max_examples=120)
@given(facts(), attributes, st.integers(0, 5))
def test_a_copy_of_a_source_changes_no_verdict(readings: list[Reading], attribute: Attribute, which: int) -> None:
    source = readings[which % len(readings)].claim.source
    copied = [
        replace(reading, claim=replace(reading.claim, id=f"copy-{reading.claim.id}", source="s5"))
        for reading in readings
        if reading.claim.source == source
    ]
    assert verdicts(judged(readings, attribute)) == verdicts(judged([*readings, *copied], attribute))


@settings(deadline=None, max_examples=120)
@given(facts(), attributes)
def test_names_of_sources_change_no_verdict(readings: list[Reading], attribute: Attribute) -> None:
    new = {"s1": "z9", "s2": "m5", "s3": "a1", "s4": "b2"}
    renamed = [
        replace(
            reading,
            claim=replace(
                reading.claim, id=f"{new[reading.claim.source]}-{reading.claim.id}", source=new[reading.origin]
            ),
            origin=new[reading.origin],
        )
        for reading in readings
    ]
    assert verdicts(judged(readings, attribute)) == verdicts(judged(renamed, attribute))


@settings(deadline=None, max_examples=120)
@given(facts(kinds=("amount",)), attributes.map(lambda one: replace(one, exact=False)), st.sampled_from([-3, 3, 6]))
def test_units_change_nothing(readings: list[Reading], attribute: Attribute, power: int) -> None:
    """The same figures in thousandths or thousands of the unit, their printed places converted too."""

    def scaled(value: Value) -> Value:
        if not isinstance(value, Amount):
            return value
        low, high = (None if end is None else end.scaleb(power) for end in (value.low, value.high))
        return replace(value, low=low, high=high, place=value.place.scaleb(power))

    other = [replace(reading, value=scaled(reading.value)) for reading in readings]
    assert verdicts(judged(readings, attribute)) == verdicts(judged(other, attribute))


@settings(deadline=None, max_examples=120)
@given(facts(), facts(), attributes)
def test_an_unrelated_claim_changes_nothing(
    readings: list[Reading], others: list[Reading], attribute: Attribute
) -> None:
    elsewhere = [
        replace(
            reading, subject="stargate", claim=replace(reading.claim, id=f"x{reading.claim.id}", subject="Stargate")
        )
        for reading in others
    ]
    alone = judged(readings, attribute)
    together = [one for one in judged([*readings, *elsewhere], attribute) if one.subject.key == "aip"]
    assert alone == together


@settings(deadline=None, max_examples=120)
@given(facts(), attributes)
def test_only_doubtless_contradictions_are_certain(readings: list[Reading], attribute: Attribute) -> None:
    for finding in judged(readings, attribute):
        assert (finding.confidence == "certain") == (not finding.missing) or finding.verdict not in ("contradiction",)
        if finding.verdict == "contradiction" and finding.confidence == "certain":
            voices = {reading.origin for one in finding.positions for reading in one.founders}
            accepted = [one for one in finding.readings() if one.claim.review == "accepted"]
            assert len(voices) > 1 or len(accepted) > 1


@settings(deadline=None, max_examples=120)
@given(facts(), attributes)
def test_identities_are_unique(readings: list[Reading], attribute: Attribute) -> None:
    identities = [finding.id for finding in judged(readings, attribute)]
    assert len(identities) == len(set(identities))


@settings(deadline=None, max_examples=120)
@given(facts(), attributes, st.booleans())
def test_the_short_way_gives_what_the_full_comparison_gives(
    readings: list[Reading], attribute: Attribute, alike: bool
) -> None:
    if alike:
        first = readings[0]
        readings = [
            replace(one, value=first.value, status=first.status, scope=first.scope, period=first.period)
            for one in readings
        ]
    for one in group(readings, (), (attribute,)):
        assert compare(one) == compare_in_full(one)


@settings(deadline=None, max_examples=120)
@given(facts(), attributes)
def test_whether_equal_values_are_one_object_changes_nothing(readings: list[Reading], attribute: Attribute) -> None:
    shared = [replace(one, value=readings[place // 2].value) for place, one in enumerate(readings)]
    apart = [replace(one, value=copy(one.value)) for one in shared]
    assert judged(shared, attribute) == judged(apart, attribute)


@settings(deadline=None, max_examples=120)
@given(facts(), attributes, st.sampled_from(["en", "fr"]))
def test_every_sentence_is_in_the_tables(readings: list[Reading], attribute: Attribute, language: str) -> None:
    for finding in judged(readings, attribute):
        for message in (finding.message, finding.reason, *finding.diagnosis):
            said = say(message, language)
            assert said != message.code or message.code in ("compatible",)
            assert not said.startswith(f"{message.code} (")


def test_one_more_source_on_the_next_day_leaves_the_identity_of_a_clash() -> None:
    attribute = Attribute("headcount", changes=True, pace=20)

    def told(place: int, number: int, day: int) -> Reading:
        amount = make_amount(number, 0, "exact", "1", "")
        claim = Claim(f"c{place}", f"s{place}", "Orbane", "headcount", str(number))
        return Reading(claim, "orbane", "headcount", amount, published=f"2026-03-0{day}", origin=f"s{place}")

    two = [told(0, 300, 1), told(1, 390, 2)]
    before = [finding.id for finding in judged(two, attribute) if finding.verdict == "contradiction"]
    after = [finding.id for finding in judged([*two, told(2, 390, 3)], attribute) if finding.verdict == "contradiction"]
    assert len(before) == 1
    assert after == before


def test_an_empty_fact_gives_nothing() -> None:
    assert compare(Group(Subject("aip", "AIP"), Attribute("fact"), ())) == ()

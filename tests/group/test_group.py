"""Claims come together by subject, attribute and member."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.group import catalogue, group, make_reading
from crosscheck.model import Amount, Attribute, Claim, Group, Members, Name, Reading, Source, Subject, Unread, Value
from crosscheck.names import fold

ATTRIBUTES = {one.key: one for one in catalogue()}
LONG = "AI Infrastructure Partnership"
OLD = "Global AI Infrastructure Investment Partnership"


def claim(source: str, subject: str, attribute: str, value: Value, *, number: int = 0) -> Reading:
    made = Claim(f"{source}{number}{attribute}{subject}", source, subject, attribute, "as written")
    known = ATTRIBUTES.get(attribute, Attribute(attribute, explicit=False))
    return make_reading(made, Source(source), known, value)


def name(text: str) -> Name:
    return Name(fold(text), text)


def subjects(groups: tuple[Group, ...], attribute: str = "cost") -> list[tuple[str, list[str]]]:
    return [
        (one.subject.name, [reading.claim.source for reading in one.readings])
        for one in groups
        if one.attribute.key == attribute
    ]


COST = Unread("no-value")


def test_one_folded_name_is_one_subject() -> None:
    groups = group([claim("a", "NVIDIA", "cost", COST), claim("b", "the Nvidia", "cost", COST)], (), catalogue())
    assert [sources for _, sources in subjects(groups)] == [["a", "b"]]


def test_an_alias_that_people_declared_joins() -> None:
    declared = (Subject("aip", "AIP", ("The Alliance",)),)
    groups = group([claim("a", "AIP", "cost", COST), claim("b", "Alliance", "cost", COST)], declared, catalogue())
    assert subjects(groups) == [("AIP", ["a", "b"])]


def test_an_acronym_joins_where_a_source_defines_it() -> None:
    readings = [
        claim("a", LONG, "acronym", name("AIP")),
        claim("a", LONG, "cost", COST),
        claim("b", "AIP", "cost", COST),
    ]
    assert subjects(group(readings, (), catalogue())) == [(LONG, ["a", "b"])]
    assert len(subjects(group(readings[1:], (), catalogue()))) == 2


def test_an_acronym_with_two_meanings_joins_within_its_source_only() -> None:
    readings = [
        claim("a", LONG, "acronym", name("AIP")),
        claim("a", "AIP", "cost", COST),
        claim("b", "American Investment Plan", "acronym", name("AIP")),
        claim("b", "AIP", "cost", COST),
        claim("c", "AIP", "cost", COST),
    ]
    found = dict(subjects(group(readings, (), catalogue())))
    assert found[LONG] == ["a"]
    assert found["American Investment Plan"] == ["b"]
    assert found["AIP"] == ["c"]


def test_a_former_name_joins_where_a_source_says_so() -> None:
    readings = [
        claim("a", LONG, "former name", name(OLD)),
        claim("b", OLD, "cost", COST),
        claim("a", LONG, "cost", COST),
    ]
    (found,) = subjects(group(readings, (), catalogue()))
    assert found[1] == ["a", "b"]


def test_the_present_name_is_shown_though_the_former_one_is_longer() -> None:
    readings = [
        claim("a", "AI Pool", "former name", name("Global AI Infrastructure Pool")),
        claim("b", "Global AI Infrastructure Pool", "cost", name("x")),
    ]
    assert {one.subject.name for one in group(readings)} == {"AI Pool"}


def test_a_pair_told_apart_is_never_joined_by_a_source() -> None:
    readings = [
        claim("a", LONG, "acronym", name("AIP")),
        claim("a", LONG, "cost", COST),
        claim("b", "AIP", "cost", COST),
    ]
    assert len(subjects(group(readings, (), catalogue(), different=[("AIP", LONG)]))) == 2


def test_an_extracted_common_noun_means_the_thing_of_its_own_text() -> None:
    readings = [claim("a", "the strike", "cost", COST), claim("b", "strike", "cost", COST)]
    extracted = [replace(one, claim=replace(one.claim, reasons=("verb",))) for one in readings]
    assert len(subjects(group(extracted, (), catalogue()))) == 2
    accepted = [replace(one, claim=replace(one.claim, review="accepted")) for one in extracted]
    assert len(subjects(group(accepted, (), catalogue()))) == 2, "each is right of its own text"
    edited = [replace(one, claim=replace(one.claim, review="edited")) for one in extracted]
    assert len(subjects(group(edited, (), catalogue()))) == 1
    assert len(subjects(group(readings, (), catalogue()))) == 1
    declared = (Subject("strike", "Rail strike", ("strike",)),)
    assert len(subjects(group(extracted, declared, catalogue()))) == 1


def test_an_extracted_common_noun_of_copies_means_one_thing() -> None:
    """Two texts that repeat each other tell of one strike, and one that does not of its own."""
    told = [claim(source, "the strike", "cost", COST) for source in ("a", "b", "c")]
    extracted = [replace(one, claim=replace(one.claim, reasons=("verb",))) for one in told]
    copied = [replace(one, origin="a" if one.claim.source == "b" else one.origin) for one in extracted]
    assert [sources for _, sources in subjects(group(copied, (), catalogue()))] == [["a", "b"], ["c"]]


def test_a_noun_that_opens_its_sentence_means_the_thing_of_its_own_text() -> None:
    readings = [claim("a", "Turnout", "cost", COST), claim("b", "Turnout", "cost", COST)]
    nouns = [replace(one, claim=replace(one.claim, reasons=("common-noun", "noun-subject"))) for one in readings]
    assert len(subjects(group(nouns, (), catalogue()))) == 2
    names = [replace(one, claim=replace(one.claim, reasons=("named",))) for one in readings]
    assert len(subjects(group(names, (), catalogue()))) == 1


def test_members_are_taken_apart_and_complete_lists_deny() -> None:
    readings = [
        claim("a", "AIP", "member", Members(("BlackRock", "Cisco"))),
        claim("b", "AIP", "member", Members(("BlackRock",), complete=True)),
        claim("c", "AIP", "member", Members((), ("Cisco",))),
        claim("d", "AIP", "member", name("MGX")),
    ]
    groups = group(readings, (), catalogue())
    told = {one.member: [reading.claim.source for reading in one.readings] for one in groups}
    assert told == {"BlackRock": ["a", "b"], "Cisco": ["a", "c", "b"], "MGX": ["d", "b"]}


def test_a_stated_number_is_laid_beside_the_lists() -> None:
    readings = [
        claim("a", "AIP", "member", Members(("BlackRock", "Cisco"))),
        claim("b", "AIP", "member", Members((), count=6)),
    ]
    (count,) = [one for one in group(readings, (), catalogue()) if not one.member]
    assert [reading.claim.source for reading in count.readings] == ["b", "a"]


def test_a_member_is_judged_under_its_subject_s_name() -> None:
    readings = [
        claim("a", "Global Infrastructure Partners", "acronym", name("GIP")),
        claim("a", "AIP", "member", Members(("Global Infrastructure Partners",))),
        claim("b", "AIP", "member", Members(("GIP",))),
    ]
    groups = [one for one in group(readings, (), catalogue()) if one.attribute.key == "member"]
    assert [(one.member, len(one.readings)) for one in groups] == [("Global Infrastructure Partners", 2)]
    assert [one.called for one in groups] == [{"global infrastructure partners", "gip"}]


def test_founded_and_launched_are_laid_side_by_side_where_both_are_told() -> None:
    readings = [claim("a", "AIP", "founding date", COST), claim("b", "AIP", "launch date", COST)]
    (one,) = group(readings, (), catalogue())
    assert [reading.scope for reading in one.readings] == ["founding date", ""]
    (alone,) = group(readings[:1], (), catalogue())
    assert alone.attribute.key == "founding date"


subjects_named = st.sampled_from([LONG, "AIP", OLD, "Stargate", "the AIP", "", "  ", "e\u0301"])
made = st.lists(
    st.builds(
        claim,
        st.sampled_from(["a", "b", "c"]),
        subjects_named,
        st.sampled_from(["cost", "member", "acronym", "former name", "number of members", "unheard of"]),
        st.one_of(
            st.sampled_from([name("AIP"), name(LONG), name("")]),
            st.builds(Members, st.lists(st.sampled_from(["x", "y", "X", ""])).map(tuple), complete=st.booleans()),
            st.just(COST),
        ),
        number=st.integers(0, 99),
    ),
    max_size=8,
)


@settings(deadline=None)
@given(made, st.randoms(use_true_random=False))
def test_every_claim_is_grouped_and_order_changes_nothing(readings: list[Reading], random: object) -> None:
    unique = list({reading.claim.id: reading for reading in readings}.values())
    groups = group(unique, (), catalogue())
    assert {r.claim.id for one in groups for r in one.readings} == {reading.claim.id for reading in unique}
    shuffled = list(unique)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group(shuffled, (), catalogue()) == groups


def test_an_amount_among_members_counts_them() -> None:
    from decimal import Decimal

    from crosscheck.model import Written

    six = Amount(Decimal(6), Decimal(6), "1", "number", Decimal(1), Written(Decimal(6), Decimal(6), "1"))
    readings = [claim("a", "AIP", "number of members", six), claim("b", "AIP", "member", Members(("BlackRock",)))]
    counted = [one for one in group(readings, (), catalogue()) if not one.member]
    assert [(one.attribute.key, len(one.readings)) for one in counted] == [("member", 2)]

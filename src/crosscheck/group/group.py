"""Claims of one subject and one attribute come together; lists of members are taken apart, one fact a member."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosscheck.group.attributes import index_attributes, resolve_attribute
from crosscheck.group.joinings import JOINED
from crosscheck.group.subjects import Subjects, join_subjects
from crosscheck.model import Amount, Attribute, Group, Members, Name, Reading, Subject, Value
from crosscheck.names import fold, place_key

COUNT_OF = {"number of members": "member"}
"""An attribute that counts what another one lists."""

KIND_OF = {"founding date": "launch date"}
"""An attribute that is a kind of another one, and often means the same: an alliance "formed in late 2024" was "launched
in September". Its claims are laid beside the other's with the narrower attribute as their scope: where the values
agree nothing then speaks for two facts, where they do not it is at most a possible contradiction."""


TIMELINE = Attribute(
    "members over time", (("en", "members over time"), ("fr", "membres au fil du temps")), kind="members", changes=True
)
"""What the dates of joining make together."""


def group(
    readings: Iterable[Reading],
    subjects: Iterable[Subject] = (),
    attributes: Iterable[Attribute] = (),
    *,
    different: Iterable[tuple[str, str]] = (),
    defined: Iterable[tuple[str, str, str]] = (),
    retold: Mapping[str, str] | None = None,
) -> tuple[Group, ...]:
    """Every fact that claims are about, by subject, attribute and member, in a fixed order.

    `subjects` carry people's decisions as aliases, `different` the pairs that they told apart, `defined` the short
    forms that texts define (short, long, source); `retold` gives, by a draft's id, the voice whose common nouns it
    uses; `attributes` are the catalogue and whatever configuration adds. Each claim is in at least one group: a claim
    that lists members in the group of each member, and one that counts them in the group of their number. A list that
    says it is complete is in the groups of the members it leaves out as well.
    """
    claims = sorted(readings, key=_by_source)
    names = replace(join_subjects(claims, subjects, different, defined), retold=retold or {})
    return group_under(names, claims, index_attributes(attributes))


def group_under(names: Subjects, readings: Iterable[Reading], by_word: Mapping[str, Attribute]) -> tuple[Group, ...]:
    """Every fact that claims are about, where it is known which names mean one subject; attributes come by word."""
    claims = sorted(readings, key=_by_source)
    gathered: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    heads: dict[str, Subject] = {}
    for reading in claims:
        subject = names.of_claim(reading)
        heads[subject.key] = subject
        gathered[subject.key, reading.attribute].append(reading)
    _count_with_lists(gathered)
    _lay_beside_wider(gathered)
    groups: list[Group] = []
    for (key, name), together in sorted(gathered.items()):
        attribute = by_word.get(name) or resolve_attribute(together[0].claim.attribute, by_word)
        if attribute.kind == "members" or any(isinstance(reading.value, Members) for reading in together):
            groups += _by_member(heads[key], attribute, together, names)
        else:
            groups.append(Group(heads[key], attribute, tuple(together)))
    return tuple(groups)


def _by_source(reading: Reading) -> tuple[str, str]:
    return reading.claim.source, reading.claim.id


def _count_with_lists(gathered: dict[tuple[str, str], list[Reading]]) -> None:
    """Lay a stated number of members beside the lists of members, where there are any."""
    for subject, name in list(gathered):
        listing = COUNT_OF.get(name)
        if listing and any(isinstance(reading.value, Members) for reading in gathered.get((subject, listing), ())):
            counting = gathered.pop((subject, name))
            gathered[subject, listing] = sorted([*gathered[subject, listing], *counting], key=_by_source)


def _lay_beside_wider(gathered: dict[tuple[str, str], list[Reading]]) -> None:
    """Move claims of a narrower attribute to the wider one, where the subject has claims of both."""
    for subject, name in list(gathered):
        wider = KIND_OF.get(name)
        if wider and (subject, wider) in gathered:
            narrower = [replace(one, attribute=wider, scope=one.scope or name) for one in gathered.pop((subject, name))]
            gathered[subject, wider] = sorted([*gathered[subject, wider], *narrower], key=_by_source)


def _by_member(subject: Subject, attribute: Attribute, together: list[Reading], names: Subjects) -> list[Group]:
    """One group a member, in the order of names, and one for their number where somebody states it."""
    naming: dict[str, list[Reading]] = defaultdict(list)
    shown: dict[str, str] = {}
    called: dict[str, set[str]] = defaultdict(set)
    complete: list[tuple[Reading, set[str]]] = []
    rest: list[Reading] = []
    for reading in together:
        keys = _members_of(reading, names)
        for key, name in keys.items():
            naming[key].append(reading)
            shown[key] = min(shown.get(key, name), name)
        for name in _listed(reading.value):
            called[_member(name, reading, names).key].add(fold(name))
        if isinstance(reading.value, Members) and reading.value.complete:
            complete.append((reading, set(keys)))
        if not keys or _counts(reading):
            rest.append(reading)
    groups = []
    if rest:
        lists = [reading for reading in together if isinstance(reading.value, Members) and reading not in rest]
        readings = [*rest, *lists] if any(_counts(reading) for reading in rest) else rest
        groups.append(Group(subject, attribute, tuple(readings)))
    groups += _timeline(subject, together)
    for key in sorted(naming):
        absent = [reading for reading, keys in complete if key not in keys]
        groups.append(Group(subject, attribute, (*naming[key], *absent), shown[key], frozenset(called[key])))
    return groups


def _timeline(subject: Subject, together: Sequence[Reading]) -> list[Group]:
    """One group for all who are said to have joined, where there are two dates or more."""
    dated = [one for one in together if one.status == JOINED and one.period and not isinstance(one.value, Amount)]
    if len({one.period for one in dated}) < 2:
        return []
    return [Group(subject, TIMELINE, tuple(dated))]


def _counts(reading: Reading) -> bool:
    value = reading.value
    return isinstance(value, Amount) or (isinstance(value, Members) and value.count is not None)


def _members_of(reading: Reading, names: Subjects) -> Mapping[str, str]:
    """The members that a claim names or denies: the key they are judged under, and the name shown."""
    found: dict[str, str] = {}
    for name in _listed(reading.value):
        subject = _member(name, reading, names)
        found[subject.key] = subject.name if subject.name != subject.key else name
    return found


def _member(name: str, reading: Reading, names: Subjects) -> Subject:
    """Who a member is: as subjects are known, and a country or a town whatever language names it."""
    subject = names.of(fold(name), reading.claim.source)
    if subject.aliases or subject.key != fold(name):
        return subject
    return names.of(place_key(name), reading.claim.source)


def _listed(value: Value) -> tuple[str, ...]:
    """The names that a value names or denies."""
    match value:
        case Members(included=included, excluded=excluded):
            return (*included, *excluded)
        case Name(shown=shown):
            return (shown,)
        case _:
            return ()

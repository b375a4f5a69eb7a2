"""Which claims of two sources may tell one fact although no finding joins them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

from crosscheck.compare.moments import published_day
from crosscheck.compare.slips import OneStory, Rarity
from crosscheck.leads.read_tellings import read_tellings
from crosscheck.leads.relate import relate
from crosscheck.leads.rosters import Roster, find_rosters, lacks
from crosscheck.leads.set_apart import set_apart
from crosscheck.leads.told import Told
from crosscheck.leads.weigh import weigh
from crosscheck.model import Lead, LeadRelation, Report
from crosscheck.names import fold

ENOUGH = 35  # points
MOST_SENTENCES = 60  # a word of more sentences brings no two claims together
MOST_OF_ONE = 2  # leads that one claim stands in
SHARED = 2  # names that two lists must have in common

_Scored = tuple[int, LeadRelation, Told, Told]


def find_leads(report: Report, about: Collection[str] = ()) -> tuple[Lead, ...]:
    """The leads of a report, those with most points first; with `about` only those of subjects with these folded names.

    Between two sources each claim is laid beside the one claim that it goes with best, so that what two texts tell
    alike takes no part in a difference. Only claims that share a word which few sentences have are laid side by side,
    so the work grows with the claims and not with their square.
    """
    tellings = read_tellings(report)
    rarity = Rarity(_sentences(tellings))
    rosters = find_rosters(tellings)
    listed = {claim for roster in rosters for claim in roster.claims}
    alone = [told for told in tellings if told.id not in listed]
    story = _one_story(tellings)
    leads = [*_of_lists(rosters, rarity, story), *_of_pairs(alone, rarity, story)]
    if about:
        held = {told.id for told in tellings if _is_about(told, about)}
        leads = [lead for lead in leads if any(one.claim.id in held for one in (*lead.one, *lead.other))]
    return tuple(sorted(leads, key=lambda lead: (-lead.points, lead.one[0].claim.id, lead.other[0].claim.id)))


def _is_about(told: Told, about: Collection[str]) -> bool:
    names = (told.finding.subject.name, *told.finding.subject.aliases, told.reading.claim.subject)
    return any(fold(name) in about for name in names)


def _one_story(tellings: Iterable[Told]) -> OneStory:
    names: dict[str, set[str]] = defaultdict(set)
    days: dict[str, int] = {}
    for told in tellings:
        names[told.source] |= told.passage.names
        day = published_day(told.reading)
        if day is not None:
            days[told.source] = day
    return OneStory(names, days)


def _sentences(tellings: Iterable[Told]) -> Iterable[frozenset[str]]:
    """The words of the sentences that hold claims, those of each sentence once."""
    seen: dict[tuple[str, frozenset[str]], frozenset[str]] = {}
    for told in tellings:
        seen.setdefault((told.source, told.passage.own - told.passage.subject), told.passage.own)
    return seen.values()


def _of_pairs(tellings: Sequence[Told], rarity: Rarity, story: OneStory) -> Iterator[Lead]:
    scored: list[_Scored] = []
    for one, other in _candidates(tellings, rarity, story):
        relation = relate(one, other)
        points = weigh(one, other, rarity) if relation else 0
        if relation and points >= ENOUGH:
            scored.append((points, relation, one, other))
    scored.sort(key=lambda each: (-each[0], each[2].id, each[3].id))
    for points, relation, one, other in _aligned(scored):
        if not _settled(one, other) and not _told_together(one, other):
            yield Lead(relation, (one.reading,), (other.reading,), set_apart(one, other), points)


def _candidates(tellings: Iterable[Told], rarity: Rarity, story: OneStory) -> Iterator[tuple[Told, Told]]:
    """Claims of two voices and one story, with values of one kind and a rare word in common; each pair once."""
    by_word: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for told in tellings:
        measure = told.measure
        if measure:
            for word in told.passage.own:
                if rarity.times(word) <= MOST_SENTENCES:
                    by_word[measure, word].append(told)
    seen: set[tuple[str, str]] = set()
    for _, sharing in sorted(by_word.items(), key=lambda item: item[0]):
        for one, other in combinations(sharing, 2):
            key = one.id, other.id
            if key not in seen and _may_meet(one, other, story):
                seen.add(key)
                yield one, other


def _may_meet(one: Told, other: Told, story: OneStory) -> bool:
    return (
        one.reading.voice != other.reading.voice
        and not (one.finding.id == other.finding.id and one.finding.id in one.compared_in)
        and story.holds(one.source, other.source)
        and story.have_in_common(one.passage.nearby, other.passage.nearby)
    )


def _told_together(one: Told, other: Told) -> bool:
    """Whether a finding compares both already."""
    return not one.compared_in.isdisjoint(other.compared_in)


def _aligned(scored: Iterable[_Scored]) -> Iterator[_Scored]:
    """Of each two sources the pairs in which no claim has a better one; of each claim so many at most."""
    taken: set[tuple[str, str]] = set()
    stands: Counter[str] = Counter()
    for each in scored:
        _, _, one, other = each
        places = (one.id, other.source), (other.id, one.source)
        if not taken.isdisjoint(places):
            continue
        taken.update(places)
        if max(stands[one.id], stands[other.id]) < MOST_OF_ONE:
            stands.update((one.id, other.id))
            yield each


def _settled(one: Told, other: Told) -> bool:
    return one.finding.settled is not None and other.finding.settled is not None


def _of_lists(rosters: Iterable[Roster], rarity: Rarity, story: OneStory) -> Iterator[Lead]:
    """Lists that have a name in common, where each has one that the other has not."""
    by_attribute: dict[str, list[Roster]] = defaultdict(list)
    for roster in rosters:
        by_attribute[roster.attribute].append(roster)
    for _, lists in sorted(by_attribute.items()):
        for one, other in combinations(lists, 2):
            ours, theirs = lacks(one, other), lacks(other, one)
            common = len(one.names) - len(ours)
            a, b = one.names[0][1], other.names[0][1]
            if not ours or not theirs or common < SHARED or not _may_meet(a, b, story):
                continue
            points = weigh(a, b, rarity)
            if points >= ENOUGH:
                readings = tuple(each.reading for each in ours), tuple(each.reading for each in theirs)
                yield Lead("differ", *readings, set_apart(a, b), points)

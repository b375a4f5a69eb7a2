"""What the sources say to each checkable statement of a draft."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from crosscheck.draft.places import Places
from crosscheck.draft.reasons import reason_of
from crosscheck.draft.standing import Judge, Standing, find_standing
from crosscheck.draft.suggestion import suggest_for
from crosscheck.model import DraftFact, Group, Members, Position, Reading
from crosscheck.names import fold


def check_draft(
    groups: Iterable[Group], draft: str, text: str, judge: Judge, copies: Collection[str] = ()
) -> tuple[DraftFact, ...]:
    """Every statement of the source `draft` in the groups, judged against all the others, in the order of the text.

    `copies` are the sources that are nearly the draft's own words: they can contradict it, and where others say
    something they confirm nothing.

    A statement stands in one group, or, where it lists members, in one for each of them: each is a fact of its own.
    Of the members that a complete list leaves out only those are told that a source contradicts; of names beside the
    number that a source gives, only what contradicts it.
    """
    places = Places(text)
    facts: dict[tuple[object, ...], DraftFact] = {}
    for group in groups:
        theirs = tuple(reading for reading in group.readings if reading.claim.source != draft)
        for reading in group.readings:
            if reading.claim.source != draft:
                continue
            others = theirs
            standing = find_standing(group, reading, others, judge)
            if copies and not _from(standing.against, copies):
                apart = tuple(other for other in others if other.claim.source not in copies)
                elsewhere = find_standing(group, reading, apart, judge)
                if elsewhere.status != "new":
                    others, standing = apart, elsewhere
            if standing.status not in ("contradicted", "disputed") and _told_elsewhere(reading, group):
                continue
            fact = _fact(group, reading, others, standing, text, places)
            said = (fact.start, fact.end, group.subject.key, group.attribute.key, group.member, reading.claim.value)
            facts.setdefault(said, fact)
    return tuple(sorted(facts.values(), key=_order))


def _fact(
    group: Group, reading: Reading, others: Sequence[Reading], standing: Standing, text: str, places: Places
) -> DraftFact:
    quote = reading.claim.quote
    start = quote.start if quote and quote.start is not None else 0
    end = quote.end if quote and quote.end is not None else start
    first, last = _value_place(reading.claim.value, text, start, end)
    line, column = places.of(first)
    behind = [each for position in (*standing.against, *standing.beside) for each in position.founders]
    return DraftFact(
        status=standing.status,
        reading=reading,
        subject=group.subject,
        attribute=group.attribute,
        start=start,
        end=end,
        line=line,
        column=column,
        reason=reason_of(group, reading, standing),
        value_start=first,
        value_end=last,
        member=group.member,
        beside=standing.beside,
        against=standing.against,
        origins=standing.voices,
        suggestion=suggest_for(group, reading, others, standing),
        diagnosis=standing.diagnosis,
        unreviewed=bool(behind) and all(each.claim.review == "proposed" for each in behind),
        confidence=standing.confidence,
        settled=standing.settled,
    )


def _from(positions: Iterable[Position], sources: Collection[str]) -> bool:
    return any(reading.claim.source in sources for position in positions for reading in position.founders)


def _told_elsewhere(reading: Reading, group: Group) -> bool:
    """Whether the statement is a list that the group's member is not on, or names without a number in a group of
    numbers: it has a group for each of its names.
    """
    if not isinstance(reading.value, Members):
        return False
    if not group.member:
        return bool(reading.value.included or reading.value.excluded) and reading.value.count is None
    listed = {fold(name) for name in (*reading.value.included, *reading.value.excluded)}
    return not listed & {fold(group.member), *group.called} and reading.value.complete


def _value_place(value: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Where a value's words stand in its quote; the quote's beginning, twice, where they do not stand as they are."""
    found = text.find(value, start, end) if value else -1
    while found >= 0 and _cuts_word(text, found, found + len(value)):
        found = text.find(value, found + 1, end)
    return (start, start) if found < 0 else (found, found + len(value))


def _cuts_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return ((before + text[start]).isalnum() and bool(before)) or ((text[end - 1] + after).isalnum() and bool(after))


def _order(fact: DraftFact) -> tuple[int, int, str, str, str]:
    return (fact.value_start, fact.start, fact.attribute.key, fact.subject.key, fact.member)

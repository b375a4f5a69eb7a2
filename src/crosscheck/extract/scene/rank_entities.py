"""Which of several entities a noun most likely means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from crosscheck.extract.scene.entity import Entity, Spoken
from crosscheck.extract.scene.namings import REACH

_PLACE = attrgetter("place")
_LATELY = 250
"""Code points within which somebody told of still counts: two or three sentences. 200 to 400 serve alike, 600 less."""


@dataclass(frozen=True, slots=True)
class ToldBefore:
    """The subjects that the text told of within reach before a place, and the names in the heading over it.

    `last` is where each subject was told of last; `opened` where the heading stands, -1 without one.
    """

    subjects: Sequence[Spoken]
    last: Mapping[str, int]
    opened: int
    section: frozenset[str]


def told_before(spoken: Sequence[Spoken], sections: Sequence[tuple[int, frozenset[str]]], place: int) -> ToldBefore:
    """What the text told of before a place; `sections` are the headings with the keys of the names in them."""
    subjects = spoken_before(spoken, place)
    last = {told.key: told.place for told in subjects}
    opened, section = next(((at, keys) for at, keys in reversed(sections) if at < place), (-1, frozenset()))
    return ToldBefore(subjects, last, opened, section)


def rank_tied(found: list[Entity], spoken: Sequence[Spoken], place: int) -> list[Entity]:
    """Those that one noun is tied to, by the last mention; in one sentence the one that was a subject comes first."""
    if len(found) < 2:
        return found
    before = spoken_before(spoken, place)
    subjects = {told.key: told.place for told in before}
    newest = before[-1].key if before else ""

    def last(entity: Entity) -> tuple[bool, int]:
        near = max((spot for spot in entity.places if spot < place), default=-1)
        return entity.key == newest, max(near, subjects.get(entity.key, -1))

    return sorted(found, key=last, reverse=True)


def rank_candidates(
    found: list[tuple[Entity, int]], told: ToldBefore, kind: str, place: int, *, known: bool
) -> list[Entity]:
    """Those that a noun of this kind may mean, each with where it stands last, best first; `known` to be of it only.

    What counts is who was spoken of last, stands in the title, is named most.
    """
    wanted = [one for one in found if kind in one[0].kinds] if known else found
    if len(wanted) < 2:
        return [entity for entity, _ in wanted]
    newest = _newest(told.subjects, {entity.key for entity, _ in found})
    most = max(len(entity.places) for entity, _ in found)
    opened, section = told.opened, told.section

    def rank(candidate: tuple[Entity, int]) -> tuple[float, int]:
        entity, here = candidate
        near = told.last.get(entity.key, -1)
        score = 2.5 if newest and entity.key == newest else 1.5 if near >= 0 and place - near < _LATELY else 0.0
        if section and near < opened:
            score = min(score, 0.5)  # the heading between has named another
        score += 1.0 if kind in entity.kinds else 0.0
        score += 1.5 if entity.title else 0.0
        score += 2.0 if entity.key in section else 0.0
        if kind == "organisation" and not entity.kinds and 2 <= len(entity.name.split()) <= 3:
            score -= 1.0  # as likely a person's name
        if kind == "organisation" and entity.located and near < 0 and "organisation" not in entity.kinds:
            score -= 2.0  # as likely a place
        score += 2.0 * len(entity.places) / most
        return (-score, -here)

    return [entity for entity, _ in sorted(wanted, key=rank)]


def _newest(before: Sequence[Spoken], keys: set[str]) -> str:
    """Who of these was spoken of last: of one sentence's subjects that of its main clause, not of a relative one."""
    told = [one for one in before if one.key in keys]
    if not told:
        return ""
    last = told[-1]
    return next((one.key for one in reversed(told) if one.sentence == last.sentence and one.main), last.key)


def spoken_before(spoken: Sequence[Spoken], place: int) -> Sequence[Spoken]:
    """The subjects that the text told of within reach before a place; they stand in its order."""
    end = bisect_left(spoken, place, key=_PLACE)
    start = bisect_left(spoken, place - REACH, 0, end, key=_PLACE)
    return spoken[start:end]

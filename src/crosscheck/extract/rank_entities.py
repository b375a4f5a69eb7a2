"""Which of several entities a noun most likely means."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.entity import Entity, Spoken


def rank_tied(found: list[Entity], spoken: Sequence[Spoken], place: int) -> list[Entity]:
    """Those that one noun is tied to, by the last mention; in one sentence the one that was a subject comes first."""
    if len(found) < 2:
        return found
    subjects = {told.key: told.place for told in spoken if told.place < place}
    newest = next((told.key for told in reversed(spoken) if told.place < place), "")

    def last(entity: Entity) -> tuple[bool, int]:
        near = max((spot for spot in entity.places if spot < place), default=-1)
        return entity.key == newest, max(near, subjects.get(entity.key, -1))

    return sorted(found, key=last, reverse=True)


def rank_candidates(
    found: list[Entity], spoken: Sequence[Spoken], sections: Sequence[tuple[int, frozenset[str]]], kind: str, place: int
) -> list[Entity]:
    """Those that a noun of this kind may mean, best first: spoken of last, in the title, named most."""
    last = {told.key: told.place for told in spoken if told.place < place}
    opened, section = next(((at, keys) for at, keys in reversed(sections) if at < place), (-1, frozenset()))
    newest = max((last[entity.key] for entity in found if entity.key in last), default=-1)
    most = max((len(entity.places) for entity in found), default=1)

    def rank(entity: Entity) -> tuple[float, int]:
        near = last.get(entity.key, -1)
        here = max(spot for spot in entity.places if spot < place)
        score = 2.5 if near >= 0 and near == newest else 1.5 if near >= 0 and place - near < 600 else 0.0
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

    return sorted(found, key=rank)

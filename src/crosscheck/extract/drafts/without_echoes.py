"""Relations without those that another one says already: a seat is a place, and who chairs a body works for it.

A noun that tells of whom somebody is something ("founder of X", "its lawyer") tells no profession besides.
A guess at whose an office is says nothing new where the sentence tells of the same two ("X, who runs the orchestra, its
conductor").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene


def without_echoes(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence without the weaker of two that are told between the same two names."""
    drafts = _without_nouns_told(scene, drafts)
    weak = attribute_set("told_by_seat") | attribute_set("told_by_office") | attribute_set("told_by_customer")
    guessed = any("topic" in draft.subject.reasons for draft in drafts)
    if len(drafts) < 2 or (not guessed and weak.isdisjoint([draft.attribute for draft in drafts])):
        return list(drafts)
    pairs: dict[tuple[str, str], set[str]] = {}
    stated: set[tuple[str, str]] = set()
    for draft in drafts:
        pair = draft.subject.name, _value(scene, draft)
        pairs.setdefault(pair, set()).add(draft.attribute)
        if "topic" not in draft.subject.reasons:
            stated.add(pair)
    kept = [draft for draft in drafts if not _is_echo(scene, draft, pairs)]
    if not guessed:
        return kept
    return [draft for draft in kept if not (
        "topic" in draft.subject.reasons and (draft.subject.name, _value(scene, draft)) in stated
    )]  # fmt: skip


@lru_cache(maxsize=1)
def _known_attributes() -> frozenset[str]:
    """What relations are told under; no office under its own words ("sales director"), which is a profession too."""
    return frozenset(sense.attribute for sense in load_relation_senses().values())


def _without_nouns_told(scene: Scene, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts without the profession of somebody whose relation the same noun states."""
    told = attribute_set("told_by_noun")
    professions = [draft for draft in drafts if draft.attribute in told]
    if not professions or len(drafts) == len(professions):
        return drafts
    known = _known_attributes()
    stated = {
        (at, _value(scene, draft))
        for draft in drafts if draft.attribute in known and draft.attribute not in told
        for at in range(*draft.trigger)
    }  # fmt: skip
    return [
        draft for draft in drafts
        if draft.attribute not in told or not any((at, draft.subject.name) in stated for at in range(*draft.trigger))
    ]  # fmt: skip


def _is_echo(scene: Scene, draft: Draft, pairs: dict[tuple[str, str], set[str]]) -> bool:
    subject, value = draft.subject.name, _value(scene, draft)
    if draft.attribute in attribute_set("told_by_seat"):
        return bool(pairs[subject, value] & attribute_set("seats"))
    if draft.attribute in attribute_set("told_by_office"):
        return bool(pairs.get((value, subject)))  # "X, founder of Y": Y employs X as well
    if draft.attribute in attribute_set("told_by_customer"):
        return bool(pairs.get((value, subject), set()) & attribute_set("customers"))
    return False


def _value(scene: Scene, draft: Draft) -> str:
    written = scene.atoms[draft.value].text
    return scene.referents.resolve(written[draft.skip : len(written) - draft.cut])

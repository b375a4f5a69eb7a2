"""Relations without those that another one says already: a seat is a place, and who chairs a body works for it."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene


def without_echoes(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence without the weaker of two that are told between the same two names."""
    weak = attribute_set("told_by_seat") | attribute_set("told_by_office") | attribute_set("told_by_customer")
    if len(drafts) < 2 or weak.isdisjoint([draft.attribute for draft in drafts]):
        return list(drafts)
    pairs: dict[tuple[str, str], set[str]] = {}
    for draft in drafts:
        pairs.setdefault((draft.subject.name, _value(scene, draft)), set()).add(draft.attribute)
    return [draft for draft in drafts if not _is_echo(scene, draft, pairs)]


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

"""An office that goes from one to another: "X, the head of Y, took over from Z": Z was the head of Y."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_PREDECESSOR = "predecessor"
_OVER = ("former", "denied")
_PLAIN = {"common-noun", "same-noun"}


def handed_over_drafts(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for the other one of two who follow each other, where the text has told an office of one; a guess."""
    offices = scene.referents.offices
    for draft in drafts:
        sense = _offices().get(draft.attribute)
        if sense and draft.status not in _OVER and not _PLAIN & set(draft.subject.reasons):
            offices[name_at(scene, draft.value).name] = draft.subject.name, sense
    for draft in drafts:
        if draft.attribute != _PREDECESSOR:
            continue
        before = name_at(scene, draft.value).name
        if draft.subject.name in offices:
            other, status, held = draft.value, "former", offices[draft.subject.name]
        elif before in offices:
            here = (at for at, atom in enumerate(scene.atoms) if atom.kind == "name")
            other = next((at for at in here if name_at(scene, at).name == draft.subject.name), -1)
            status, held = draft.status, offices[before]
        else:
            continue
        told = _told(scene, draft, other, status, held) if other >= 0 else None
        if told is not None:
            yield told


@lru_cache(maxsize=1)
def _offices() -> Mapping[str, str]:
    """The attributes of offices, each with the name of its sense."""
    senses = reversed(list(load_relation_senses().items()))  # the first of an attribute
    return {sense.attribute: name for name, sense in senses if sense.fallback}


def _told(scene: Scene, draft: Draft, other: int, status: str, held: tuple[str, str]) -> Draft | None:
    """Whose office is told of the other one, in the words that say who follows whom."""
    near = scene.atoms[draft.trigger[0]]
    whose = Referent(held[0], near.text, near.start, near.end, ("last-subject",), False)
    sense = load_relation_senses()[held[1]]
    return relation(scene, sense, whose, other, "role", group=draft.group, trigger=draft.trigger, status=status,
                    sure=False)  # fmt: skip

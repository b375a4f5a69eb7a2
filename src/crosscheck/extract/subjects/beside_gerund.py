"""The noun right before a gerund that does what it says: "a ouvert une usine employant 300 personnes"."""

from __future__ import annotations

from crosscheck.extract.phrases.named_beside import apposed_to
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.model.replace import replace

_DESCRIPTION = 14  # atoms of such a description at most
_SMALL = frozenset({"preposition", "of", "by", "with", "and", "coordinator", "adverb", "subordinator", "relative"})
_KINDS = frozenset({"type_organisation", "type_project", "type_place", "type_event"})


def beside_gerund(scene: Scene, number: int) -> Referent | None:
    """The body, event or thing built that stands right before a gerund; None where the clause's subject may do it.

    Several that are told of together ("exploite sept sites totalisant 310 MW") have their sum through the subject.
    """
    start = scene.groups[number].start
    if number and "and" in scene.atoms[start - 1].classes and scene.groups[number - 1].kind == "gerund":
        return scene.subject(number - 1)
    if not _beside(scene, number):
        return None
    described = _set_off(scene, start)
    if described is not None:
        return replace(described, certain=False, reasons=(*described.reasons, "gerund"))
    found = phrase_ending(scene, start, "gerund")
    if found is None:
        return None
    if found.named and scene.groups[number].head == start and _described(scene, found, start):
        return found
    if scene.groups[number].head == start and _of_things_only(scene, scene.groups[number].lemma):
        return replace(found, certain=False)
    if not found.named and _tells_thing(scene, number):
        return replace(found, certain=False)
    inside = [atom for atom in scene.atoms[:start] if found.start <= atom.start and atom.end <= found.end]
    several = any(atom.classes & _KINDS and scene.grammar.plural(atom.low) for atom in inside)
    return replace(found, certain=False) if any(atom.classes & _KINDS for atom in inside) and not several else None


def _set_off(scene: Scene, end: int) -> Referent | None:
    """ "X, spécialiste du calcul employant 300 personnes": X, which a noun without a determiner describes."""
    for at in range(end - 1, max(0, end - _DESCRIPTION), -1):
        if any(group.start <= at < group.end for group in scene.groups):
            return None
        if scene.atoms[at].kind == "mark":
            bare = at + 2 < end and scene.atoms[at + 1].kind == "word" and "of" in scene.atoms[at + 2].classes
            opens = bare and not scene.atoms[at + 1].classes & _SMALL and not determiner(scene.atoms[at + 1])
            return apposed_to(scene, at + 1) if opens else None
    return None


def _tells_thing(scene: Scene, number: int) -> bool:
    """ "A second phase costing a further $4 billion": a verb of what things have, its figure behind it."""
    group = scene.groups[number]
    near = scene.atoms[group.end : group.end + _FIGURE]
    measures = any(sense.name in _OF_THINGS for sense in scene.grammar.verbs.get(group.lemma, ()))
    return measures and any(atom.kind == "amount" for atom in near)


def _of_things_only(scene: Scene, lemma: str) -> bool:
    """ "The Halden line linking A and B": a verb that no body and no person does."""
    frames = [frame for frame in scene.grammar.relations.verbs.get(lemma, ()) if not (frame.particle or frame.leads)]
    return bool(frames) and all(
        frame.first == "subject" and frame.sense.of and not frame.sense.of & _ACTING for frame in frames
    )


_ACTING = frozenset({"organisation", "person"})

_OF_THINGS = frozenset({"cost", "measure", "length", "weigh", "height", "seating", "price"})
"""Senses of verbs that tell the price or the measures of their subject."""

_FIGURE = 4
"""Atoms within which the figure stands."""


def _described(scene: Scene, found: Referent, start: int) -> bool:
    """ "X, une société employant 300 personnes": the noun only says what the name before the comma is."""
    behind = [at for at in range(start) if scene.atoms[at].start >= found.end]
    comma = bool(behind) and scene.atoms[behind[0]].text == ","
    return comma and not any(scene.atoms[at].kind == "name" for at in behind)


def doubtful(scene: Scene, number: int, subject: Referent | None) -> Referent | None:
    """The clause's subject, never for sure where a noun stands between it and the gerund without a comma."""
    return replace(subject, certain=False) if subject is not None and _beside(scene, number) else subject


def _beside(scene: Scene, number: int) -> bool:
    """Whether a noun or name, and no verb, mark or small word, stands right before a gerund."""
    group = scene.groups[number]
    before = scene.atoms[group.start - 1] if group.start else None
    if before is None or before.kind not in ("word", "name") or any(g.end == group.start for g in scene.groups):
        return False
    if scene.grammar.traits.head_last and not _acts(scene, group.end):
        return False  # "its capital spending plan": a noun
    return before.kind == "name" or not before.classes & {
        "preposition", "of", "by", "with", "and", "coordinator", "adverb", "subordinator", "gerund_opener", "negation",
        "clitic", "reflexive",
    }  # fmt: skip


def _acts(scene: Scene, at: int) -> bool:
    """Whether an object follows a verb at once."""
    atom = scene.atoms[at] if at < len(scene.atoms) else None
    return atom is not None and (atom.kind in ("amount", "name") or bool(determiner(atom)))

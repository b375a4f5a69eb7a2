"""Relations that verbs state: who joined, founded, owns, supports whom, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.draft import Draft
from crosscheck.extract.name_kinds import is_group
from crosscheck.extract.phrases import determiner, matches
from crosscheck.extract.qualify import status_of
from crosscheck.extract.relation import relation, thing_at, weigh
from crosscheck.extract.relation_frames import Frame
from crosscheck.extract.resolve import name_at
from crosscheck.extract.scene import Scene
from crosscheck.extract.slots import Slot, agent_slot, lead_slot, object_slot, subject_slot, who_is

_WITH = frozenset({"avec", "with"})
_PLANS = frozenset({"planned", "target", "forecast", "pledged", "committed"})


def verb_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every relation that a verb states; of a verb's senses that read the same slots, the one that fits."""
    for number, group in enumerate(scene.groups):
        frames = scene.grammar.relations.verbs.get(group.lemma, ())
        if not frames or supposed(scene, group):
            continue
        best: dict[bool, tuple[int, list[Draft]]] = {}
        for frame in frames:
            weight, drafts = _stated(scene, number, group, frame)
            key = bool(frame.leads)
            if drafts and (key not in best or weight > best[key][0]):
                best[key] = weight, drafts
        for _, drafts in best.values():
            yield from drafts


def group_status(scene: Scene, group: VerbGroup) -> str:
    """How far a relation is a fact, as its verb's mood says; all that is yet to come is planned."""
    status = status_of(scene, group, group.start, group.start, None)
    return "planned" if status in _PLANS else status


def supposed(scene: Scene, group: VerbGroup) -> bool:
    """Whether a condition governs the verb ("si X rejoint Y"): what it says is nobody's claim."""
    for at in range(group.start - 1, -1, -1):
        atom = scene.atoms[at]
        if atom.kind == "mark" and atom.text in ",;:":
            return False
        if "condition" in atom.classes and not (atom.low == "s'" and at + 1 >= group.start - 1):
            return True
    return False


def _stated(scene: Scene, number: int, group: VerbGroup, frame: Frame) -> tuple[int, list[Draft]]:
    """What the verb says in this sense, and how well the kinds of the first two fit."""
    found = _sides(scene, number, group, frame)
    if found is None:
        return -1, []
    holder, told, sure = found
    sense = frame.sense
    status = group_status(scene, group)
    behind = max(group.end, told.at if told.at > group.end else 0, holder.at if holder.at > group.end else 0)
    subjects = [who_is(scene, holder, place) for place in holder.names] or [holder.whole]
    if sense.one or len(told.names) > 1:
        subjects = subjects[:1]
    values = [(place, -1) for place in told.names[: 1 if sense.one else None]] or [told.span]
    drafts = []
    weight = -1
    for subject in subjects:
        for value, end in values:
            if subject is None:
                continue
            draft = relation(scene, sense, subject, value, "verb-relation", group=group, trigger=(group.start, behind),
                             status=status, sure=sure, among=told.names, value_end=end)  # fmt: skip
            if draft is not None:
                other = name_at(scene, value) if end < 0 else thing_at(scene, value, end)
                weight = max(weight, weigh(scene, sense, subject, other))
                drafts.append(draft)
    return weight, drafts


def _sides(scene: Scene, number: int, group: VerbGroup, frame: Frame) -> tuple[Slot, Slot, bool] | None:
    """Who the claim is about, what it names, and whether syntax leaves no doubt; None where a slot is empty."""
    passive = group.passive or group.kind == "participle"
    one = subject_slot(scene, number)
    if frame.first == "both":
        if one is None or len(one.names) < 2 or passive or lead_slot(scene, group, _WITH) is not None:
            return None
        return replace(one, names=one.names[:1]), replace(one, names=one.names[1:]), True
    if frame.leads:
        other = lead_slot(scene, group, frame.leads)
        if other is not None and frame.sense.told_by_figure and _has_figure(scene, group.end, other.at):
            return None  # the figure's own claim says in whom
        if frame.first == "object" and not passive:
            one = object_slot(scene, group) or one
        holder, told = (other, one) if frame.first == "value" else (one, other)
    elif passive:
        other = agent_slot(scene, group)
        holder, told = (other, one) if frame.first == "subject" else (one, other)
    else:
        other = object_slot(scene, group)
        if other is None or _left_to_noun(scene, other) or (frame.first == "value" and _indefinite(scene, other)):
            return None
        holder, told = (one, other) if frame.first == "subject" else (other, one)
    if holder is None or told is None or other is None:
        return None
    if frame.sense.mutual and len(told.names) < 2 and (len(holder.names) > 1 or _means_group(scene, told)):
        holder, told = told, holder  # "A and B work with the consortium": it has A and B as partners
    return (holder, told, other.near) if told.names or _tells_thing(scene, told, frame) else None


def _has_figure(scene: Scene, start: int, end: int) -> bool:
    return any(atom.kind == "amount" for atom in scene.atoms[start:end])


def _tells_thing(scene: Scene, slot: Slot, frame: Frame) -> bool:
    """ "The Solheim family foundation", "a short circuit": a value that is no name, but says who or what."""
    start, end = slot.span
    if start < 0:
        return False
    words = scene.atoms[start:end]
    named = any(atom.kind == "name" for atom in words) and not any("of" in atom.classes for atom in words)
    return frame.sense.thing or named


def _left_to_noun(scene: Scene, slot: Slot) -> bool:
    """ "To bring in partners such as A": the noun says more plainly what A will be."""
    at = slot.at
    while at < len(scene.atoms) - 1 and determiner(scene.atoms[at]):
        at += 1
    entries = scene.grammar.relations.nouns.get(scene.atoms[at].low, ())
    return any(many and matches(scene.atoms, at, words) for words, _, many in entries)


def _indefinite(scene: Scene, slot: Slot) -> bool:
    """ "Signed a contract", "build its factory": nothing that another text could speak of by itself."""
    if slot.names or slot.whole is None:
        return False
    kind, plain = determiner(scene.atoms[slot.at]), {"common-noun", "same-noun"} & set(slot.whole.reasons)
    any_of_them = kind in ("indefinite", "other_determiner", "") or scene.atoms[slot.at].low == "des"
    return kind == "possessive" or (bool(plain) and any_of_them)


def _means_group(scene: Scene, slot: Slot) -> bool:
    """Whether a slot means something that is made of others."""
    return slot.whole is not None and is_group(scene.referents, scene.grammar, slot.whole)

"""Whom a relation is about where its slot only holds a thing: the round of money, the power that is supplied."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import fits
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.relation import guessed_thing, thing_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import Slot, slot_at
from crosscheck.extract.subjects.subject_slot import subject_slot
from crosscheck.extract.text.atoms import Atom

_WORDS = 2  # words of what is supplied in general ("power", "cooling water")
_BODIES = ("organisation", "project")
_PLAIN = {"common-noun", "same-noun", "owner-unsaid"}


def implied_holder(scene: Scene, number: int, frame: Frame, holder: Slot, told: Slot) -> Slot:
    """The slot itself, or whom the text speaks of where the slot is a thing of theirs; that is never for sure."""
    whole, group = holder.whole, scene.groups[number]
    if whole is None or holder.names or not (_PLAIN & set(whole.reasons) or guessed_thing(scene, whole)):
        return holder
    work = next((at for at in range(*holder.span) if scene.atoms[at].low in scene.grammar.relations.offices), -1)
    if work >= 0 and (frame.things or frame.first == "object"):
        holder = _of_what(scene, work, holder)
        whole = holder.whole
        if whole is None or holder.names or not (_PLAIN & set(whole.reasons) or guessed_thing(scene, whole)):
            return holder
    if frame.sense.goods == "definite" and not (frame.things and group.kind != "finite"):
        return _owner_of_goods(scene, number, frame, holder, told)
    if frame.sense.goods == "bare":
        topic = _topic(scene, whole, frame.sense, told)
        if topic is None and (group.passive or group.kind == "participle"):
            return holder  # "les rames seront fournies par Y"
        return replace(holder, whole=topic, near=False, span=(-1, -1))  # "Y will provide the platform": to nobody
    if frame.things:
        raises = group.kind != "finite" and frame.first != "object"
        shared = _clause_subject(scene, number, frame.sense) if raises else None
        if shared is not None:
            return shared  # "X has raised 3 million in a round led by Y"
        raised = raiser(scene, scene.atoms[group.start].start) if frame.sense.name == "round" else None
        if raised is None and frame.things & set(whole.noun) and "common-noun" in whole.reasons:
            raised = _whole_phrase(scene, whole)
        return replace(holder, whole=raised, near=False) if raised is not None else holder
    return holder


def _topic(scene: Scene, goods: Referent, sense: RelationSense, told: Slot) -> Referent | None:
    """ "L'électricité sera fournie par Y": to what the text is about, where it does not say to whom."""
    giving = {name_at(scene, place).name for place in told.names}
    return theme(scene, goods, sense.of, giving) if goods.name.count(" ") < _WORDS else None


def _owner_of_goods(scene: Scene, number: int, frame: Frame, holder: Slot, told: Slot) -> Slot:
    """ "Il confie le câblage à Y": to who gives it; "les grues seront livrées par Y": to what the text is about."""
    whole, group = holder.whole, scene.groups[number]
    assert whole is not None
    if frame.first == "object" and not group.passive and group.kind == "finite" and holder.at >= group.end and (
        not told.names or told.names[0] >= group.end
    ):  # fmt: skip
        giver = subject_slot(scene, number)
        named = giver is not None and giver.whole is not None and not _PLAIN & set(giver.whole.reasons)
        return replace(giver, near=False) if giver is not None and named else holder
    found = owner_of_goods(scene, whole, frame.sense, told.names)
    spoken = {subject.name for place, subject in scene.found.items() if place < number and subject is not None}
    if found is not None and frame.things and found.name in spoken:
        return holder  # "X failed to win the contract, which went to Y": not X gave it
    return replace(holder, whole=found, near=False, span=(-1, -1)) if found is not None else holder


def owner_of_goods(scene: Scene, goods: Referent, sense: RelationSense, givers: tuple[int, ...]) -> Referent | None:
    """To what the text is about "the cranes" are supplied, where these are no thing that has a builder of its own."""
    inside = [atom for atom in scene.atoms if goods.start <= atom.start and atom.end <= goods.end]
    own = {"common-noun", "same-noun"} & set(goods.reasons)
    if any(_is_done(scene, atom) for atom in inside):
        return None  # "the clean-up", "the tournament": what somebody does for itself, and nobody's goods
    if own and (not inside or determiner(inside[0]) not in ("definite", "possessive") or goods.noun):
        return None
    if own and "indefinite" in inside[0].classes:
        return None  # "des fonds gérés par Y"
    run = sense.name == "operator"  # "les barrages que X exploite": what is run has nobody else
    if own and any("type_project" in atom.classes and (run or not scene.grammar.plural(atom.low)) for atom in inside):
        return None
    found = theme(scene, goods, sense.of)
    giving = {name_at(scene, place).name for place in givers}
    return found if found is not None and found.name not in giving else None


def _is_done(scene: Scene, atom: Atom) -> bool:
    """Whether a noun is somebody, an event or work that is done: these are supplied to nobody."""
    return atom.low in scene.grammar.relations.words.undertakings or (
        atom.kind == "word" and bool(atom.classes & {"type_event", "type_person"})
    )


def _of_what(scene: Scene, work: int, holder: Slot) -> Slot:
    """ "L'exploitation du bassin sera assurée par Y": of what; where that is not said, of what was last a subject."""
    atoms = scene.atoms
    if work + 1 < len(atoms) and "of" in atoms[work + 1].classes:
        return slot_at(scene, work + 2, near=False) or holder
    near = Referent("", atoms[work].text, atoms[work].start, atoms[work].end)
    found = theme(scene, near, frozenset(_BODIES))
    return replace(holder, whole=found, near=False) if found is not None else holder


def _whole_phrase(scene: Scene, whole: Referent) -> Referent:
    """ "Le prix du public est revenu à Y": the noun and what it is of, where neither is a name."""
    atoms = scene.atoms
    end = next((at for at, atom in enumerate(atoms) if atom.end >= whole.end), len(atoms) - 1) + 1
    start = next((at for at in range(end - 1, -1, -1) if atoms[at].low == whole.noun[0]), end - 1)
    return thing_at(scene, start, end)


def _clause_subject(scene: Scene, number: int, sense: RelationSense) -> Slot | None:
    """The subject of the clause that a noun and its participle stand in; None where it does what the participle says.

    "X led the round, joined by Y": both put money in, and neither raised it.
    """
    before = next((n for n in range(number - 1, -1, -1) if scene.groups[n].kind == "finite"), -1)
    if before < 0:
        return None
    group = scene.groups[before]
    alike = any(frame.sense.name == sense.name for frame in scene.grammar.relations.verbs.get(group.lemma, ()))
    return subject_slot(scene, before) if group.passive or not alike else None


def raiser(scene: Scene, start: int) -> Referent | None:
    """Who raised the money: whose round the sentence began with, else the organisation that was last a subject."""
    rounds = scene.grammar.relations.words.rounds
    for number, group in enumerate(scene.groups):
        found = scene.subject(number) if scene.atoms[group.end - 1].end <= start else None
        if found is not None and rounds & set(found.noun):
            return replace(found, noun=(), certain=False)
    entity = scene.referents.last_subject(scene.atoms[0].start, _BODIES)
    if entity is None or entity.common:
        return None
    whose = Referent(entity.name, entity.name, start, start, ("last-subject",), False)
    fit = fits(scene.referents, scene.grammar, whose, frozenset(_BODIES))
    return whose if fit is not False else None

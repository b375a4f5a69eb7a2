"""The two sides of a relation that a verb states: whom the claim is about, and whom or what it names."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosscheck.extract.clauses.fact import value_from
from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.naming.name_kinds import is_group, kinds_of
from crosscheck.extract.phrases.behind_adverbs import acts_behind, behind_adverbs
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.told_members import made_up_of
from crosscheck.extract.relations.doers_behind import doers_behind
from crosscheck.extract.relations.implied_group import group_joined, group_there, last_group
from crosscheck.extract.relations.of_the_capital import of_the_capital
from crosscheck.extract.relations.repeated_person import repeated_person
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.behind_object import behind_object
from crosscheck.extract.subjects.bracketed_subject import bracketed_subject
from crosscheck.extract.subjects.object_of import pronoun_before, repeated_object
from crosscheck.extract.subjects.relative_clauses import relative_lead, relative_object
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.extract.subjects.slots import Slot, agent_slot, lead_slot, object_slot, place_of, share_of
from crosscheck.extract.subjects.subject_slot import subject_slot


@dataclass(frozen=True, slots=True)
class Sides:
    """`holder` is whom the claim is about, `told` what it names; `sure` that nothing stands between.

    `turned` says that only whom the claim would be about has a name here: the claim is told from the other side.
    `at` is where the slot begins that is not the verb's subject.
    """

    holder: Slot
    told: Slot
    sure: bool
    at: int
    turned: bool = False


def find_sides(scene: Scene, number: int, frame: Frame) -> Sides | None:
    """The two sides of what the verb group with this number says in this frame; None where one is not told."""
    group = scene.groups[number]
    if frame.first == "both":
        return _both(scene, number)
    given = _given_to_subject(scene, number, frame)
    if given is not None:
        return given
    other = _other_side(scene, number, frame)
    if other is None:
        return None
    one = _one_side(scene, number, frame)
    turned_round = _suffers(group) and (not frame.leads or stranded(scene, group, frame))
    about_one = (frame.first == "value") == turned_round or frame.first == "object"
    holder, told = (one, other) if about_one else (other, one)
    if holder is None or told is None:
        return None
    if frame.sense.mutual and len(told.names) < 2 and (len(holder.names) > 1 or means_group(scene, told)):
        holder, told = told, holder  # "A and B work with the consortium": it has A and B as partners
    if told.names or _tells_thing(scene, told, frame):
        return Sides(holder, told, other.near and (one is None or one.near), other.at)
    others = frame.sense.share and told.whole is not None  # "held 40% by the county and 60% by X"
    turned = (frame.sense.inverse or frame.sense.mutual) and (stands_for(told) or others) and holder.names
    return Sides(told, holder, False, other.at, turned=True) if turned else None


def _given_to_subject(scene: Scene, number: int, frame: Frame) -> Sides | None:
    """ "X was awarded the contract", "X s'est vu confier le chantier": what is given is the object, to the subject."""
    group = scene.groups[number]
    granted = group.chain[-1:] and group.chain[-1] in scene.grammar.relations.words.seen_given
    if frame.first != "object" or not (group.passive or granted) or frame.sense.value == {"place"}:
        return None
    thing = object_slot(scene, group) if group.kind == "finite" else None
    one = subject_slot(scene, number) if thing is not None and not thing.names else None
    if thing is None or one is None or not one.names or determiner(scene.atoms[thing.at]) == "":
        return None
    return Sides(thing, one, False, thing.at)


def stranded(scene: Scene, group: VerbGroup, frame: Frame) -> bool:
    """ "Was paid for by X": a passive with its preposition right behind it, and who does it behind that."""
    atoms, at = scene.atoms, group.end
    return (
        _suffers(group) and frame.first == "value" and not frame.noun and at + 1 < len(atoms)
        and atoms[at].low in frame.leads and "by" in atoms[at + 1].classes
    )  # fmt: skip


def _suffers(group: VerbGroup) -> bool:
    """Whether a verb's subject suffers what it tells."""
    return group.passive or group.kind == "participle"


def _acts_on(scene: Scene, group: VerbGroup) -> bool:
    """Whether something stands right behind a verb that it acts on ("raised its stake", "bore the cost")."""
    behind = scene.atoms[group.end] if group.end < len(scene.atoms) else None
    return behind is not None and (behind.kind == "amount" or bool(determiner(behind)))


def _both(scene: Scene, number: int) -> Sides | None:
    """ "A and B merge": the second is to the first what the first is to the second."""
    group = scene.groups[number]
    apart = _suffers(group) or bracketed_subject(scene, group)  # "trois opérateurs (A, B et C) ont signé une charte"
    one = None if apart else subject_slot(scene, number)
    if one is None or len(one.names) < 2 or lead_slot(scene, group, scene.grammar.with_words) is not None:
        return None
    return Sides(replace(one, names=one.names[:1]), replace(one, names=one.names[1:]), False, one.at)


def _other_side(scene: Scene, number: int, frame: Frame) -> Slot | None:
    """What stands behind the verb: behind its preposition, behind "by", or as its object."""
    group = scene.groups[number]
    if frame.particle and not _has_particle(scene, group, frame.particle):
        return None
    if frame.leads and stranded(scene, group, frame):
        return agent_slot(scene, group)
    if frame.leads:
        other = lead_slot(scene, group, frame.leads, frame.noun, placed=_wants_place(frame))
        if other is None and frame.noun and behind_object(scene, group.start, frame.noun):
            return relative_lead(scene, number, frame.leads)  # "X, dont Y occupe la présidence"
        if other is None and not frame.noun:
            other = relative_lead(scene, number, frame.leads) or repeated_person(scene, number, frame)
            if other is None and "group" in frame.sense.of:
                other = group_there(scene, number)
            other = other or group_joined(scene, number, frame)
        told = other is not None and frame.sense.told_by_figure and _has_figure(scene, group.end, other.at)
        acts = frame.sense.objectless and not _suffers(group) and _acts_on(scene, group)
        return None if told or acts else other  # the figure's own claim says in whom
    if _suffers(group):
        return agent_slot(scene, group)
    inverted = _inverted(scene, group)
    if inverted is not None:
        return inverted
    held = value_from(scene, behind_adverbs(scene, group.end))
    if _has_figure(scene, held, held + 1) and not share_of(scene, held):
        words = scene.grammar.relations.words
        shared = relative_lead(scene, number, words.of | words.places)
        if shared is not None:
            return shared  # "X, dont Y détient 60 %"
    if frame.sense.share and frame.first == "value":
        whole = of_the_capital(scene, number)
        if whole is not None:
            return whole
    other = (
        relative_object(scene, number)
        or repeated_person(scene, number, frame)
        or object_slot(scene, group, bool(frame.particle))
        or _pronoun_slot(scene, number, frame)
        or group_joined(scene, number, frame)
    )
    if other is not None and not other.names and _wants_place(frame):
        other = place_of(scene, other) or other  # "a frappé la vallée de X"
    if (
        other is None
        or _left_to_noun(scene, other)
        or (frame.first == "value" and frame.sense.goods != "bare" and _indefinite(scene, other))
    ):
        return None
    return other


def _one_side(scene: Scene, number: int, frame: Frame) -> Slot | None:
    """The verb's subject; what it acts on, where the claim is about that."""
    group = scene.groups[number]
    if not frame.leads and not _suffers(group) and _inverted(scene, group) is not None:
        return object_slot(scene, group)
    behind = doers_behind(scene, number, frame)
    if behind is not None:
        return behind
    acts = frame.first == "object" and not _suffers(group)
    acted_on = (
        (relative_object(scene, number) or object_slot(scene, group) or _pronoun_slot(scene, number, frame))
        if acts
        else None
    )
    if acted_on is not None or (acts and frame.sense.value != {"place"}):
        return acted_on
    if frame.leads and _wants_place(frame) and not _suffers(group) and acts_behind(scene, group):
        return None  # "produit à X la voiture": where the car is made, and not where its maker is
    if _wants_place(frame) and _acts_there(scene, group, frame):
        return None  # "held talks in X": the talks, and not who held them
    one = _appointed(scene, number) or subject_slot(scene, number)
    if one is not None and frame.first == "value" and not (one.names or _suffers(group)):
        members = made_up_of(scene, one.span[0])
        return replace(one, names=members, whole=name_at(scene, members[0])) if members else one
    return _person(scene, one) if one is not None and frame.sense.personal else one


def _acts_there(scene: Scene, group: VerbGroup, frame: Frame) -> bool:
    """Whether the verb has an object, and another frame tells where that is."""
    if not frame.leads or frame.noun or frame.first == "object" or _suffers(group) or not any(
        other.first == "object" and other.leads and other.sense.value == {"place"}
        for other in scene.grammar.relations.verbs.get(group.lemma, ())
    ):  # fmt: skip
        return False
    return object_slot(scene, group) is not None


def _wants_place(frame: Frame) -> bool:
    kinds = frame.sense.value
    return "place" in kinds and (frame.sense.one or len(kinds) == 1) and not frame.sense.known


def _has_particle(scene: Scene, group: VerbGroup, particle: str) -> bool:
    return group.end < len(scene.atoms) and scene.atoms[group.end].low == particle


def _appointed(scene: Scene, number: int) -> Slot | None:
    """ "X has named Ann Lee chief executive, replacing Y": the gerund is about who was appointed."""
    if not number or scene.groups[number].kind != "gerund":
        return None
    before = scene.groups[number - 1]
    if before.lemma not in scene.grammar.relations.words.appointing or before.passive:
        return None
    if before.end < len(scene.atoms) and scene.atoms[before.end].kind == "name":
        return Slot(before.end, (before.end,), name_at(scene, before.end))
    return object_slot(scene, before)


def _inverted(scene: Scene, group: VerbGroup) -> Slot | None:
    """ "L'association X, que préside Y": what the relative clause is about, its verb's object."""
    at = group.start - 1
    if at < 1 or "inverting_relative" not in scene.atoms[at].classes:
        return None
    end = at - (scene.atoms[at - 1].text == ",")
    whole = phrase_ending(scene, end, "relative") if end > 0 else None
    return Slot(end, (), whole, True) if whole is not None else None


def stands_for(slot: Slot) -> bool:
    """Whether a slot means somebody by a pronoun or a noun ("elle", "le groupe")."""
    return slot.whole is not None and not {"common-noun", "same-noun"} & set(slot.whole.reasons) and not slot.whole.noun


def _has_figure(scene: Scene, start: int, end: int) -> bool:
    return any(atom.kind == "amount" for atom in scene.atoms[start:end])


def _tells_thing(scene: Scene, slot: Slot, frame: Frame) -> bool:
    """ "The Solheim family foundation", "a short circuit": a value that is no name, but says who or what."""
    start, end = slot.span
    if start < 0:
        return False
    words = scene.atoms[start:end]
    named = any(atom.kind == "name" for atom in words) and not any("of" in atom.classes for atom in words)
    if _wants_place(frame) and words[0].low in scene.grammar.relations.words.landforms:
        return words[-1].kind == "name"  # "the valley of X"
    person = "type_person" in words[-1].classes  # "a former Nimbara executive": somebody, but not by name
    if frame.sense.thing and end < len(scene.atoms) and "comparison" in scene.atoms[end].classes:
        return False  # "la brigade de lutte contre ...": no whole name
    return frame.sense.thing or (named and not person)


def _left_to_noun(scene: Scene, slot: Slot) -> bool:
    """ "To bring in partners such as A": the noun says more plainly what A will be."""
    at = slot.at
    while at < len(scene.atoms) - 1 and determiner(scene.atoms[at]):
        at += 1
    entries = scene.grammar.relations.nouns.get(scene.atoms[at].low, ())
    return any(many and frame.sense.clause and matches(scene.atoms, at, words) for words, frame, many in entries)


def _indefinite(scene: Scene, slot: Slot) -> bool:
    """ "Signed a contract", "build its factory": nothing that another text could speak of by itself."""
    if slot.names or slot.whole is None or scene.atoms[slot.at].kind == "name":
        return False  # "runs Halden hospital": the one of that name
    kind, plain = determiner(scene.atoms[slot.at]), {"common-noun", "same-noun"} & set(slot.whole.reasons)
    some = "of" in scene.atoms[slot.at].classes  # "gagne du terrain"
    any_of_them = some or kind in ("indefinite", "other_determiner", "") or "indefinite" in scene.atoms[slot.at].classes
    return kind == "possessive" or (bool(plain) and any_of_them)


def means_group(scene: Scene, slot: Slot) -> bool:
    """Whether a slot means something that is made of others."""
    return slot.whole is not None and is_group(scene.referents, scene.grammar, slot.whole)


def _person(scene: Scene, slot: Slot) -> Slot:
    """ "Il est défendu par ...": a pronoun before a verb of people means the person named last."""
    whole = slot.whole
    if whole is None or slot.names or not scene.grammar.has(whole.written.lower(), "pronoun_who"):
        return slot
    if "person" in kinds_of(scene.referents, scene.grammar, whole):
        return slot
    name = last_person(scene, whole.start)
    return replace(slot, whole=replace(whole, name=name, certain=False)) if name is not None else slot


def _pronoun_slot(scene: Scene, number: int, frame: Frame) -> Slot | None:
    """ "Orwel l'a rejointe en mars": what the pronoun before an active verb repeats; never for sure."""
    group = scene.groups[number]
    at = pronoun_before(scene, group)
    meant = repeated_object(scene, group) if at >= 0 and not group.passive else None
    if meant is not None and "group" in frame.sense.of and not is_group(scene.referents, scene.grammar, meant):
        meant = last_group(scene, meant) or meant
    return Slot(at, (), meant, True, (at, at + 1)) if meant is not None else None

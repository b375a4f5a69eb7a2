"""When a verb does not state the relation of its frame, though both sides of it stand there."""

from __future__ import annotations

from itertools import takewhile

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.relations.contributions import sum_behind
from crosscheck.extract.relations.sides import Sides
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot, object_slot

_MEMBER = "member"
_SUPPLIES = frozenset({"supplier", "supplies"})
_OBJECT = 4  # atoms from a verb to the noun of what it acts on
_PERSON = frozenset({"person"})
_THING = frozenset({"thing"})


def not_stated(scene: Scene, group: VerbGroup, frame: Frame, found: Sides) -> bool:
    """Whether the verb means another thing here, or another reader tells the relation more plainly."""
    sense, holder, told = frame.sense, found.holder, found.told
    if counted(scene, holder) and sense.value == _PERSON:
        return True  # "a commandé 60 A321neo": nobody's captain
    if sense.name == "former_owner" and not named(holder):
        return True  # "sells cars", "buys steel from Y"
    if sense.of == _THING and named(holder):
        return True  # "buys the brewery X": an acquisition
    if sense.attribute == _MEMBER and (_capital(scene, told, holder) or _told_by_role(scene, holder)):
        return True  # "entre au capital": an investor; "its backers include A": read with the noun
    if sense.name == "supplier" and group.lemma in scene.grammar.relations.words.receiving:
        return sum_behind(scene, group) >= 0  # "received $2m from X": it gave money
    if sense.name in _SUPPLIES and _informs(scene, group):
        return True  # "n'a fourni aucune prévision", "provided no details"
    if sense.name == "counts" and _among_what(scene, told):
        return True  # "counts A among its founders": read with the noun
    return _moves_another(scene, group, frame)


def counted(scene: Scene, slot: Slot) -> bool:
    """Whether a figure stands right before a name ("60 A321neo", "300 MVA")."""
    return bool(slot.names) and scene.atoms[slot.names[0] - 1].kind == "amount"


def _informs(scene: Scene, group: VerbGroup) -> bool:
    """Whether what is supplied is only told, or work that somebody does."""
    acted_on = object_slot(scene, group)
    near = scene.atoms[group.end : group.end + _OBJECT]
    first = next((atom for atom in near if atom.kind == "word" and not atom.determiner), None)
    words = scene.grammar.relations.words.informing
    return first is not None and first.low in words and (acted_on is None or not acted_on.names)


def named(slot: Slot) -> bool:
    """Whether a slot is told by a name."""
    return bool(slot.names) or (slot.whole is not None and slot.whole.named)


def _told_by_role(scene: Scene, holder: Slot) -> bool:
    """Whether a subject is told by a noun of several that states a relation itself ("its backers")."""
    whole, nouns = holder.whole, scene.grammar.relations.nouns
    span = scene.atoms[max(0, holder.span[0]) : max(0, holder.span[1])]
    head = [atom.low for atom in takewhile(lambda atom: "of" not in atom.classes, span)]
    words = (*whole.noun, *whole.written.lower().split()[-1:], *head) if whole is not None else ()
    return any(many and form == (word,) for word in words for form, _, many in nouns.get(word, ()))


def _capital(scene: Scene, *slots: Slot) -> bool:
    """Whether one side is only a company's capital."""
    words = scene.grammar.relations.words.capital
    return any(atom.low in words for slot in slots if not slot.names for atom in scene.atoms[slot.at : slot.at + 2])


def _among_what(scene: Scene, told: Slot) -> bool:
    """Whether what is counted is told as one of several by a noun right behind it."""
    behind = told.names[-1] + 1 if told.names else len(scene.atoms)
    return behind < len(scene.atoms) and "among" in scene.atoms[behind].classes


def _moves_another(scene: Scene, group: VerbGroup, frame: Frame) -> bool:
    """ "Delivered two reactors to X": where these went; "lost the contract to X": no match."""
    moved = frame.sense.name == "destination" or (frame.sense.name == "opponent" and frame.leads)
    if not moved or frame.first != "subject" or group.passive or group.kind == "participle":
        return False
    behind = scene.atoms[group.end] if group.end < len(scene.atoms) else None
    if behind is None or behind.low in frame.leads:
        return False
    acted_on = object_slot(scene, group)
    return behind.kind == "amount" or (acted_on is not None and acted_on.at == group.end)

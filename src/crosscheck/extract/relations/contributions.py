"""Who gives money, by the verb and the sum: "A apportera 7 milliards", "A has granted the project €95m"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.noun_phrase import noun_at
from crosscheck.extract.phrases.told_members import made_up_of
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot, slot_at
from crosscheck.extract.subjects.subject_slot import subject_slot

_REACH = 8  # atoms from the verb to the sum, and from the sum to whom it goes
_BODIES = frozenset({"organisation", "project", "event"})


def contribution_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that gives or lends a sum, to whom the sentence or the text tells; never for sure."""
    words = scene.grammar.relations.words
    for number, group in enumerate(scene.groups):
        gives = group.lemma in words.contributing | words.handing
        sense = "lender" if group.lemma in words.lending else "investor" if gives else ""
        if not sense or group.passive or group.negated or supposed(scene, group):
            continue
        figure = sum_behind(scene, group)
        if number and group.kind == "infinitive" and scene.grammar.has(scene.groups[number - 1].lemma, "compels"):
            continue  # "a condamné X à verser 3 millions à Y": damages
        if figure >= 0 and _for_work(scene, group, figure):
            continue
        giver = subject_slot(scene, number) if figure >= 0 else None
        if giver is None:
            continue
        if not giver.names:  # "a bank group led by A"
            members = made_up_of(scene, giver.span[0])
            giver = replace(giver, names=members, whole=name_at(scene, members[0])) if members else giver
        whose = _receiver(scene, group, figure, giver)
        for place in giver.names if whose is not None else ():
            assert whose is not None
            draft = relation(scene, load_relation_senses()[sense], whose, place, "contribution", group=group,
                             trigger=(group.start, figure + 1), status=group_status(scene, group), sure=False,
                             among=giver.names)  # fmt: skip
            if draft is not None:
                yield draft


def sum_behind(scene: Scene, group: VerbGroup) -> int:
    """Where the sum stands that a verb is followed by; -1 for none."""
    for at in range(group.end, min(len(scene.atoms), group.end + _REACH)):
        atom = scene.atoms[at]
        if atom.kind == "amount" and atom.mention is not None:
            scaled = any(map(str.isalpha, atom.mention.text))
            return at if dimension_of(atom.mention.value, scaled=scaled) == "money" else -1
        if atom.kind == "mark" or any(other.start == at and other is not group for other in scene.groups):
            return -1
    return -1


def _for_work(scene: Scene, group: VerbGroup, figure: int) -> bool:
    """ "Awarded X a $2.9 billion contract": the price of what is ordered, and no money given."""
    near = range(group.end, min(len(scene.atoms), figure + 4))
    nouns = (noun_at(scene.atoms, at, scene.grammar) for at in near if scene.atoms[at].kind == "word")
    return any(noun is not None and noun[1].name in ("contract", "order") for noun in nouns)


def _receiver(scene: Scene, group: VerbGroup, figure: int, giver: Slot) -> Referent | None:
    """To whom a sum goes: the name behind "to", or between verb and sum; else what the text's title names."""
    before = slot_at(scene, group.end, near=True) if figure > group.end + 1 else None
    led = before if before is not None and before.names else _behind_to(scene, figure + 1)
    if led is not None and (led.names or (led.whole is not None and scene.atoms[led.at].kind == "name")):
        return led.whole  # also "pledged $4m to Halden hospital"
    if group.lemma in scene.grammar.relations.words.handing:
        return None
    atom = scene.atoms[figure]
    own = {giver.whole.name} if giver.whole is not None else set()
    found = theme(scene, Referent("", atom.text, atom.start, atom.end), _BODIES, own)
    entity = scene.referents.find(found.name) if found is not None else None
    return found if entity is not None and entity.title else None


def _behind_to(scene: Scene, start: int) -> Slot | None:
    atoms, leads = scene.atoms, scene.grammar.relations.words.given_to
    for at in range(start, min(len(atoms) - 1, start + _REACH)):
        if atoms[at].kind == "mark" or any(group.start == at for group in scene.groups):
            return None
        if atoms[at].low in leads:
            return slot_at(scene, at + 1, near=False)
    return None

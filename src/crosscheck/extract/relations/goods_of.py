"""Who supplies what a verb of using has: "runs on X chips", "équipé de puces de l'américain X"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.implied_holder import owner_of_goods
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_REACH = 14  # atoms from a verb to what it uses
_NAME = 5  # atoms from the goods to whose they are


def goods_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every maker of goods that a verb of using is followed by."""
    sense = load_relation_senses()["supplier"]
    for number, group in enumerate(scene.groups):
        if group.lemma not in scene.grammar.relations.words.using or group.copula or supposed(scene, group):
            continue
        for maker in _makers(scene, number):
            user = _user(scene, number, maker)
            if user is None or user.name == name_at(scene, maker).name:
                continue
            draft = relation(scene, sense, user, maker, "goods", group=group, trigger=(group.start, group.end),
                             status=group_status(scene, group), sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _user(scene: Scene, number: int, maker: int) -> Referent | None:
    """Whose the goods are: the verb's subject; where that is a thing, what the text is about."""
    subject = scene.subject(number)
    if subject is None or subject.noun or "common-noun" not in subject.reasons:
        return subject
    return owner_of_goods(scene, subject, load_relation_senses()["supplier"], (maker,)) or subject


def _makers(scene: Scene, number: int) -> Iterator[int]:
    """The names of the makers of goods within the verb's clause."""
    atoms, words, group = scene.atoms, scene.grammar.relations.words, scene.groups[number]
    end = min(len(atoms), group.end + _REACH)
    for at in range(group.end, end):
        if atoms[at].kind == "mark" or _opens(scene, at, group):
            return
        made = at + 2 < len(atoms) and atoms[at + 1].low in words.made_by and "by" in atoms[at + 2].classes
        trade = "of" in atoms[at - 1].classes and bool(atoms[at - 2].classes & {"type_organisation", "type_person"})
        if trade:
            continue  # "le fabricant de machines X"
        if atoms[at].kind == "word" and (atoms[at].low in words.goods or made):
            found = _beside(scene, at)
            if found >= 0 and not (found < at and _of_another(scene, at + 1)):
                yield found


def _of_another(scene: Scene, at: int) -> bool:
    """ "30 Lysander jets from X", "Zephyr chips, made by X": whether the maker follows, the name being a model's."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    step = at + (at < len(atoms) and atoms[at].text == ",")
    if step + 2 >= len(atoms) or not scene.grammar.traits.head_last:
        return False
    made = atoms[step].low in words.made_by and "by" in atoms[step + 1].classes
    sold = "range_opener" in atoms[step].classes and "origin_link" in atoms[step].classes
    return made or (sold and any(atom.kind == "name" for atom in atoms[step + 1 : step + 1 + _NAME]))


def _opens(scene: Scene, at: int, own: VerbGroup) -> bool:
    return any(group.start == at and group.kind == "finite" and group is not own for group in scene.groups)


def _beside(scene: Scene, goods: int) -> int:
    """ "X chips", "X's latest chips", "puces X", "puces de l'américain X", "chips made by X": the name's place; -1."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if scene.grammar.traits.head_last:
        step = goods - 1
        while step > 0 and atoms[step].kind == "word" and not determiner(atoms[step]) and goods - step < _NAME and not (
            atoms[step].classes & {"preposition", "of", "possessive_mark", "and", "by", "with"}
        ):  # fmt: skip
            step -= 1
        mark = "possessive_mark" in atoms[step].classes
        if atoms[step - mark].kind == "name" and _makes(scene, step - mark):
            return step - mark
    step, led = goods + 1, not scene.grammar.traits.head_last and atoms[goods].low in words.goods
    while step < len(atoms) and step <= goods + _NAME + 1 and atoms[step].kind == "word":
        low = atoms[step]
        lead = low.low in words.made_by
        if not (lead or determiner(low) or low.classes & {"nationality", "type", "adjective"} or "by" in low.classes):
            return -1
        led = led or lead
        step += 1
    if step + 2 < len(atoms) and "country" in atoms[step].classes and "possessive_mark" in atoms[step + 1].classes:
        step += 2  # "made by China's X"
    return step if led and step < len(atoms) and atoms[step].kind == "name" and _makes(scene, step) else -1


def _makes(scene: Scene, place: int) -> bool:
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, place))
    if any(char.isdigit() for char in scene.atoms[place].text) and "organisation" not in kinds:
        return False  # "1,000 Arden X20 systems": the product
    return not kinds & {"person", "place", "event", "concept"} and "country" not in scene.atoms[place].classes

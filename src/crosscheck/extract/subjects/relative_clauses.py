"""What a relative clause is about where its pronoun is no subject: "X, que Y a fondée", "X, to which Y belongs"."""

from __future__ import annotations

from collections.abc import Set

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.acting_name import before_set_off
from crosscheck.extract.subjects.apposed_body import apposed_body
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.extract.subjects.slots import Slot
from crosscheck.model import Amount

_REACH = 9  # atoms between the pronoun of a relative clause and its verb
_LISTED = 24  # and where several do together what the verb says
_NAMED = 10  # atoms from the end of what it is about back to the name in it


def relative_object(scene: Scene, number: int) -> Slot | None:
    """The noun before a relative clause whose verb acts on it: "the firm, which Y founded in 2010, ..."."""
    at, group = _pronoun(scene, number), scene.groups[number]
    if at < 1 and _contact(scene, number):
        return _antecedent(scene, group.start - 1)
    if at < 1 or scene.atoms[at].low not in scene.grammar.relations.words.whom:
        return None
    if not (_ends(scene, number) or _priced(scene, group.end)):
        return None
    between = scene.atoms[at + 1 : group.start]
    if "preposition" in scene.atoms[at - 1].classes or all("adverb" in atom.classes for atom in between):
        return None
    return _antecedent(scene, at)


def _contact(scene: Scene, number: int) -> bool:
    """Whether the clause of a pronoun stands right behind what its verb acts on ("the firm he runs")."""
    atoms, start = scene.atoms, scene.groups[number].start
    if not scene.grammar.traits.head_last or start < 2 or not _ends(scene, number):
        return False
    told = "pronoun_subject" in atoms[start - 1].classes or atoms[start - 1].classes & {
        "pronoun_singular",
        "pronoun_plural",
    }
    noun = atoms[start - 2].classes & {"type_organisation", "type_project"}
    return bool(told and noun and atoms[start - 2].kind == "word")


def relative_lead(scene: Scene, number: int, leads: Set[str]) -> Slot | None:
    """The noun before a relative clause whose pronoun holds the verb's preposition: "X, dont Y fait partie"."""
    at = _pronoun(scene, number)
    if at < 1:
        return None
    words, low = scene.grammar.relations.words, scene.atoms[at].low
    if low in words.of_which and leads & words.of:
        return _antecedent(scene, at)
    if low in words.where and leads & words.places:
        return _antecedent(scene, at)
    if low in words.which and scene.atoms[at - 1].low in leads:
        return _antecedent(scene, at - 1)
    fused = words.fused.get(low, "")
    return _antecedent(scene, at) if fused in leads else None


def _pronoun(scene: Scene, number: int) -> int:
    """Where the relative pronoun of the verb's clause stands, its subject or nothing between; -1 where none does."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    start = scene.groups[number].start
    before = scene.groups[number - 1] if number else None
    described = before is not None and before.kind == "participle"  # "l'entrepôt robotisé que X construit"
    floor = 0 if before is None else before.start if described else before.end
    listed = scene.groups[number].number == "p" and any("and" in atom.classes for atom in atoms[floor:start])
    acting = before_set_off(scene, start - 1)  # "X, que Y, filiale de Z, a rejoint"
    at = acting if acting >= 0 else start - 1
    least = max(floor, at - (_LISTED if listed else _REACH))
    while at >= least:
        atom = atoms[at]
        if atom.low in words.pronouns and atom.kind == "word" and (
            _noun_before(scene, at, floor) or _first_of(scene, at) != at
        ):  # fmt: skip
            return at
        if at - _SHORT >= least and atom.text == ")" and atoms[at - _SHORT].text == "(":
            at -= _SHORT + 1  # "X, que l'Agence du calcul (ANC) installe à Y"
            continue
        if listed and atom.text == "," and atoms[at - 1].kind == "name":
            at -= 1  # "X, que l'assureur A, le fonds B et la banque C ont créée"
            continue
        if atom.kind in ("mark", "amount") or atom.classes & {"relative", "subordinator"}:
            return -1
        at -= 1
    return -1


_SHORT = 2
"""Atoms from the bracket behind a name's short form back to the one before it."""


def _noun_before(scene: Scene, at: int, floor: int) -> bool:
    """Whether a noun or name that a relative clause can be about stands before its pronoun."""
    atoms = scene.atoms
    before = at - 1
    if before >= 0 and "preposition" in atoms[before].classes and atoms[at].low in scene.grammar.relations.words.which:
        before -= 1
    if before > 0 and atoms[before].text == ",":
        before -= 1
    if before < floor:
        return False
    atom = atoms[before]
    if atom.kind == "word":
        return not (determiner(atom) or atom.classes & {"adverb", "preposition", "and", "subordinator"})
    return atom.kind == "name" or atom.text == ")"


def _ends(scene: Scene, number: int) -> bool:
    """Whether no object of its own follows the verb."""
    at = scene.groups[number].end
    if at >= len(scene.atoms):
        return True
    atom = scene.atoms[at]
    if atom.kind in ("name", "amount"):
        return False
    if determiner(atom) == "definite" and at + 1 < len(scene.atoms) and scene.atoms[at + 1].kind == "date":
        return True  # "ont créée le 9 mars"
    following = number + 1 < len(scene.groups) and scene.groups[number + 1].start == at
    plain = bool(atom.classes & {"adverb", "preposition", "by", "with", "and"})
    return atom.kind in ("mark", "date") or plain or following


def _priced(scene: Scene, at: int) -> bool:
    """Whether a price stands here, which is no object ("l'hôtel que X a vendu 40 millions d'euros")."""
    mention = scene.atoms[at].mention if at < len(scene.atoms) else None
    return mention is not None and isinstance(mention.value, Amount) and mention.value.dimension == "money"


def _first_of(scene: Scene, pronoun: int) -> int:
    """ "X, dont le siège est à Y et dont Z possède 20 %": the pronoun of the clause that this one is joined to."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    behind = pronoun - 1
    if behind > 0 and atoms[behind].classes & {"preposition", "of"} and "and" not in atoms[behind].classes:
        behind -= 1
    if behind < 1 or "and" not in atoms[behind].classes:
        return pronoun
    for at in range(behind - 1, 0, -1):
        opens = atoms[at].classes & {"relative", "possessive_relative"} or atoms[at].low in words.pronouns
        if opens and atoms[at].kind == "word":
            led = bool(atoms[at - 1].classes & {"preposition", "of"}) and atoms[at].low in words.which
            return at - led
    return pronoun


def _antecedent(scene: Scene, pronoun: int) -> Slot | None:
    atoms = scene.atoms
    pronoun = _first_of(scene, pronoun)
    end = pronoun - (pronoun > 0 and atoms[pronoun - 1].text == ",")
    if end > 0 and atoms[end - 1].text == ")":
        while end > 0 and atoms[end - 1].text != "(":
            end -= 1
        end -= 1
    set_off = apposed_body(scene, end) if 0 < end < pronoun else None
    whole = set_off or (phrase_ending(scene, end, "relative") if end > 0 else None)
    if whole is None:
        return None
    named = next((at for at in range(end - 1, max(-1, end - _NAMED), -1) if whole.named and atoms[at].kind == "name"
                  and scene.referents.resolve(atoms[at].text) == whole.name), -1)  # fmt: skip
    start = next((at for at in range(end) if atoms[at].start == whole.start), end - 1)
    return Slot(start, (named,) if named >= 0 else (), whole, True)

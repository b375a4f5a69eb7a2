"""Who is given what a verb of giving hands over: "l'État versera 3 millions d'euros de subventions à X"."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace


def given_to(scene: Scene, group: VerbGroup, at: int) -> Referent | None:
    """Who stands behind "à" or "to" in the clause of an active verb of giving, by name or as a kind of body.

    So does who stands right behind the sum, whatever the verb ("a approuvé une aide de 3 millions d'euros à X").

    Never certain: money may be paid to one for another.
    """
    atoms, words = scene.atoms, scene.grammar.relations.words
    if not group.passive and (found := _granted(scene, at)) is not None:
        return found
    gives = group.lemma in words.contributing | words.handing or scene.grammar.has(group.lemma, "paying")
    if group.passive or not gives:
        return None
    for at in range(group.end, len(atoms) - 1):
        if atoms[at].text in ",;:" or any(other.start == at for other in scene.groups):
            return None
        if "sold_to" not in atoms[at].classes or atoms[at + 1].kind in ("amount", "date"):
            continue
        phrase = phrase_at(atoms, at + 1, len(atoms), scene.grammar)
        body = phrase is not None and (phrase.names or "type" in atoms[phrase.head].classes)
        found = resolve(scene, phrase) if phrase is not None and body else None
        if found is None or found.noun:
            return None
        return replace(found, certain=False, reasons=(*found.reasons, "receiver"))
    return None


def _granted(scene: Scene, at: int) -> Referent | None:
    """The body with a name to which a sum goes that stands right before "à" or "to"."""
    atoms = scene.atoms
    if at + 2 >= len(atoms) or not {"sold_to", "changed_to"} & atoms[at + 1].classes or atoms[at].kind != "amount":
        return None
    fused = "contracted" in atoms[at + 1].classes
    phrase = phrase_at(atoms, at + 1 if fused else at + 2, len(atoms), scene.grammar)
    found = resolve(scene, phrase) if phrase is not None and phrase.names else None
    if found is None or found.noun or "country" in scene.grammar.classes_of(found.name.lower()):
        return None
    return replace(found, certain=False, reasons=(*found.reasons, "receiver"))

"""Names whose end, or beginning, may be missing: "Mutuelle" of "Mutuelle des Deux-Rives"."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_OF_THINGS = frozenset({"type_project", "type_place"})
_CALLING = frozenset({"title", "roles_before", "type_person", "type_organisation", "never", "preposition"})
_TOLD_AS_ADJECTIVE = frozenset({"nationality", "country"})


def cut_short(scene: Scene, start: int) -> bool:
    """Whether the name that begins at this place of the text may be longer than what was read.

    An institution's noun by itself, or one with words of its own, goes on behind "of" or "for" ("Association pour
    l'eau", "Festival des voix du monde"); no name begins with a preposition ("for Safer Roads"). A nationality that
    opens a sentence may open the name as well ("Danish Crown", but "Danish Brelan"). A noun that opens one without an
    article may be a first name ("Piers Holloway"), and a word that no list knows the name's own end ("Avenir commun").
    """
    at = next((n for n, atom in enumerate(scene.atoms) if atom.start == start and atom.kind == "name"), -1)
    if at < 0:
        return False
    if at == 1 and scene.grammar.traits.capital_adjectives and "nationality" in scene.atoms[0].classes:
        return "person" not in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
    if _after_bare_noun(scene, at) or _goes_on(scene, at):
        return True
    words = scene.atoms[at].text.lower().split()
    first = scene.grammar.classes_of(words[0])
    if "preposition" in first and scene.atoms[at].text[0].islower():
        return True
    if at + 1 >= len(scene.atoms) or not first & {"institutions", "lower_institutions", "type_organisation"}:
        return False
    return bool(scene.atoms[at + 1].classes & {"of", "name_of", "purpose"})


def _after_bare_noun(scene: Scene, at: int) -> bool:
    """ "Piers Holloway, 47": whether a noun of things opens the sentence, bare, right before a name of one word."""
    first = scene.atoms[0]
    if at != 1 or " " in scene.atoms[at].text or not first.text.istitle():
        return False
    return bool(first.classes & _OF_THINGS) and not first.classes & _CALLING


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether what stands right behind a name may be more of it: a word that nothing is known of, "of" and a name.

    In a language whose adjectives stand behind ("Avenir commun", "Le Phare de l'Ouest"); what is told by a word with
    a small letter is no name that ends ("la gare de Lyon").
    """
    grammar, behind = scene.grammar, scene.atoms[at + 1 : at + 4]
    name = scene.atoms[at]
    if not behind or behind[0].kind != "word" or name.classes & _TOLD_AS_ADJECTIVE or not name.text[:1].isupper():
        return False
    word = behind[0]
    if not grammar.traits.head_last and word.text.isalpha() and word.text.islower() and not word.classes:
        return not any(group.start <= at + 1 < group.end for group in scene.groups)
    if "name_of" not in word.classes or "definite" not in grammar.classes_of(name.text.split()[0].lower()):
        return False
    return any(atom.kind == "name" for atom in behind[1:3])

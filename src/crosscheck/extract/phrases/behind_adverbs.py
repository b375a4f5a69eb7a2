"""Where a verb's object begins behind what tells when, where or how ("a réalisé au troisième trimestre un ...")."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

_DAY_PART = 2  # atoms from the preposition to the word in "à l'aube"
_SET_OFF = 7  # atoms from a comma to the one that ends what it sets off
_PERIOD = 2  # atoms from the preposition to the word in "au troisième trimestre"


def behind_adverbs(scene: Scene, at: int) -> int:
    """The first atom from `at` on that is no adverb, time or place set between a verb and its object."""
    atoms, first = scene.atoms, at
    while at < len(atoms):
        if not _aside_word(scene, at):
            period = (
                _behind_price(scene, at)
                or behind_aside(scene, at)
                or _behind_period(atoms, at)
                or (at > first and _behind_set_off(atoms, at))
            )
            if not period:
                break
            at = period - 1
        at += 1
    return at


def behind_aside(scene: Scene, at: int) -> int:
    """Behind an expression that only says how or when ("dans un premier temps"); 0 where none stands here."""
    for words, _ in scene.grammar.phrases["aside"].get(scene.atoms[at].low, ()):
        if matches(scene.atoms, at, words):
            return at + len(words)
    return 0


def _behind_price(scene: Scene, at: int) -> int:
    """Behind the price between a verb and its object ("a racheté pour 630 millions d'euros la société X"); else 0."""
    atoms = scene.atoms
    if at + 2 >= len(atoms) or "purpose" not in atoms[at].classes or atoms[at + 1].kind != "amount":
        return 0
    mention = atoms[at + 1].mention
    money = mention is not None and isinstance(mention.value, Amount) and mention.value.dimension == "money"
    return at + 2 if money and _opens_object(atoms[at + 2]) else 0


def _behind_set_off(atoms: Sequence[Atom], at: int) -> int:
    """Behind the words set off that begin here ("à Larche (Doubs), avec X, une usine"); 0 where none do."""
    closing = ")" if atoms[at].text == "(" else ","
    if atoms[at].text not in (",", "("):
        return 0
    near = range(at + 1, min(len(atoms) - 1, at + _SET_OFF))
    close = next((step for step in near if atoms[step].text == closing), 0)
    if not close or _opens_object(atoms[close + 1]):
        return close + 1 if close else 0
    return _behind_set_off(atoms, close + (closing == ")"))


def _opens_object(atom: Atom) -> bool:
    """Whether what a verb acts on can begin here: with a figure or a determiner that is no preposition."""
    opens = atom.kind == "amount" or bool(determiner(atom))
    return opens and not (atom.classes & {"preposition", "of"} and "indefinite" not in atom.classes)


def acts_behind(scene: Scene, group: VerbGroup) -> bool:
    """Whether an object stands behind the verb and its place, whatever it means ("construit en X son usine")."""
    at = behind_adverbs(scene, group.end)
    first = scene.atoms[at] if group.end < at < len(scene.atoms) else None
    return first is not None and (first.kind == "amount" or bool(determiner(first)))


def is_time(atom: Atom) -> bool:
    """Whether an atom is a date or the name of a day."""
    return atom.kind == "date" or "weekday" in atom.classes


def _behind_period(atoms: Sequence[Atom], at: int) -> int:
    """Behind "au troisième trimestre" without a year, between a verb and its object; 0 where none stands here."""
    if "preposition" not in atoms[at].classes:
        return 0
    near = range(at + 1, min(len(atoms), at + 1 + _PERIOD))
    return next((step + 1 for step in near if "period_noun" in atoms[step].classes), 0)


def _aside_word(scene: Scene, at: int) -> bool:
    """Whether a word between a verb and its object tells when, where or how, and is no part of the object."""
    atoms, day_parts = scene.atoms, scene.grammar.relations.words.day_parts
    atom = atoms[at]
    prepositional = "preposition" in atom.classes
    return (
        is_time(atom)
        or ("each_of" in atom.classes and at + 1 < len(atoms) and atoms[at + 1].kind == "amount")
        or _place_between(atoms, at)
        or (atom.kind == "name" and _place_between(atoms, at - 1))
        or (prepositional and at + 1 < len(atoms) and atoms[at + 1].kind == "date")
        or _with_between(atoms, at)
        or (atom.kind == "name" and at > 0 and _with_between(atoms, at - 1))
        or atom.low in day_parts
        or (
            (prepositional or bool(determiner(atom)))
            and any(other.low in day_parts for other in atoms[at + 1 : at + 1 + _DAY_PART])
        )
        or (atom.kind == "word" and "adverb" in atom.classes and not determiner(atom) and not prepositional)
    )


def _with_between(atoms: Sequence[Atom], at: int) -> bool:
    """ "A fondé avec Y le groupe Z": with whom, set between a verb and its object."""
    led = at + 2 < len(atoms) and "with" in atoms[at].classes and atoms[at + 1].kind == "name"
    return led and _opens_object(atoms[at + 2]) and atoms[at + 2].kind == "word"


def _place_between(atoms: Sequence[Atom], at: int) -> bool:
    """ "A inauguré à Oslo son usine", "bâtit au Chili trois ports": a place set between a verb and its object."""
    if at + 2 >= len(atoms) or not atoms[at].classes & {"sites", "locatives"} or atoms[at + 1].kind != "name":
        return False
    return _opens_object(atoms[_behind_set_off(atoms, at + 2) or at + 2])

"""The price that stands before the noun of a deal: "a $1.2 billion takeover of X", "a $3 billion deal to buy X"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve

_WORDS = 4
"""Atoms from a price to the end of the noun of its deal ("a $3 billion all-cash deal")."""

_NO_DEAL = frozenset({"person", "place", "event"})
_DEALS = frozenset({"deals_bought", "deals_sold"})


def priced_deal(scene: Scene, at: int) -> Draft | None:
    """A draft that what is bought or sold has this price; None where no noun of a deal stands right behind it."""
    mention = scene.atoms[at].mention
    if mention is None or not scene.grammar.traits.head_last:
        return None
    noun = _deal(scene, at)
    if noun < 0 or dimension_of(mention.value, scaled=any(map(str.isalpha, mention.text))) != "money":
        return None
    kinds = scene.atoms[noun].classes
    subject = _object(scene, noun) if kinds & _DEALS else _bought(scene, noun)
    if subject is None or subject.noun:
        return None
    attribute = "sale price" if "deals_sold" in kinds else "acquisition price"
    number = max((n for n, group in enumerate(scene.groups) if group.end <= at), default=-1)
    group = scene.groups[number] if number >= 0 else None
    return Draft(at, attribute, subject, False, group, None, (noun, noun + 1), ("noun-after",))


def _deal(scene: Scene, at: int) -> int:
    """The noun of a deal that the price stands before; -1 where none does."""
    for step in range(at + 1, min(len(scene.atoms), at + 1 + _WORDS)):
        atom = scene.atoms[step]
        if atom.classes & _DEALS or "deals" in atom.classes:
            return step
        plain = atom.text == "," or (atom.kind == "word" and atom.text.islower() and not determiner(atom))
        if not plain or atom.classes & {"preposition", "of", "and", "infinitive_mark"}:
            return -1
    return -1


def _object(scene: Scene, noun: int) -> Referent | None:
    """What is bought or sold, behind "of"; the sale itself where only "to" tells who buys."""
    atoms = scene.atoms
    behind = atoms[noun + 1].classes if noun + 2 < len(atoms) else frozenset[str]()
    if "of" in behind:
        phrase = phrase_at(atoms, noun + 2, len(atoms), scene.grammar)
        if phrase is not None and phrase.names and phrase.owner < 0:
            return name_at(scene, phrase.names[-1])
        return resolve(scene, phrase) if phrase is not None else None
    if "deals_sold" in atoms[noun].classes and "infinitive_mark" in behind:
        return thing(scene, NounPhrase(noun, noun + 1, noun, ""))
    return None


def _bought(scene: Scene, noun: int) -> Referent | None:
    """ "A $3 billion deal to buy X": the body with a name behind a verb of getting; None for goods."""
    group = next((group for group in scene.groups if group.start in (noun + 1, noun + 2)), None)
    if group is None or group.kind != "infinitive" or group.lemma not in scene.grammar.relations.words.getting:
        return None
    phrase = phrase_at(scene.atoms, group.end, len(scene.atoms), scene.grammar)
    if phrase is None or phrase.end != group.end + 1 or len(phrase.names) != 1 or phrase.owner >= 0:
        return None
    named = name_at(scene, phrase.names[0])
    return None if kinds_of(scene.referents, scene.grammar, named) & _NO_DEAL else named

"""A figure that describes a thing: "un tunnel de 57 km", "the 68-metre structure"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.language.senses import load_dimensions
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.person_noun import is_person_noun
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import plain_of
from crosscheck.model import Amount

_SHORT = frozenset({"s", "min", "h"})
"""Units of time in which no age is told."""


def _joined_noun(scene: Scene, start: int) -> str:
    """The attribute of the noun behind a hyphen: "1,100-seat"."""
    end = start
    while end < min(len(scene.text), start + 30) and scene.text[end].isalpha():
        end += 1
    word = scene.text[start:end].lower()
    for words, sense in scene.grammar.nouns.get(word, ()):
        if words == (word,):
            return sense.attribute("any")
    return scene.grammar.counted.get(word, word)


def graded_fact(scene: Scene, at: int) -> Fact | None:
    """ "A magnitude 5.9 earthquake": the noun right before a figure that grades what stands behind it."""
    atoms, grammar = scene.atoms, scene.grammar
    if not at or not grammar.traits.head_last or "grades" not in atoms[at - 1].classes:
        return None
    first = at - 1
    while first and determiner(atoms[first - 1]):
        first -= 1
    phrase = phrase_at(atoms, first, len(atoms), grammar)
    if phrase is None or phrase.end <= at + 1:
        return None
    return Fact(atoms[at - 1].low, None, False, (at - 1, at), phrase, "describes", True)


def _funding_round(scene: Scene, phrase: NounPhrase) -> bool:
    """ "Closed a $40m first round", but "a £12m round of cuts"."""
    behind = scene.atoms[phrase.head + 1].classes if phrase.head + 1 < len(scene.atoms) else frozenset[str]()
    return scene.atoms[phrase.head].low in scene.grammar.relations.words.rounds and "of" not in behind


def _totalled(scene: Scene, start: int) -> Fact | None:
    """ "Les travaux, d'un montant de 17 millions": what stands before the comma comes to a sum."""
    atoms = scene.atoms
    if start < 3 or not plain_of(atoms[start - 1]) or atoms[start - 2].text != ",":
        return None
    end = start - 2
    for first in range(end - 1, max(-1, end - _NOUN), -1):
        if atoms[first].kind == "mark" or any(group.start <= first < group.end for group in scene.groups):
            return None
        inner = first > 0 and "of" in atoms[first - 1].classes
        if determiner(atoms[first]) and not inner and "of" not in atoms[first].classes:
            phrase = phrase_at(atoms, first, end, scene.grammar)
            if phrase is None or phrase.end != end:
                return None
            told = phrase.sense.attribute("money") if phrase.sense is not None else ""
            built = atoms[phrase.head].classes & {"type_project"}
            name = told or ("cost" if built else "value")
            return Fact(name, None, False, (first, end), phrase, "describes", True)
    return None


_NOUN = 8  # atoms of a noun phrase before the comma, at most


def _next_verb(scene: Scene, at: int) -> int:
    """Where the next verb begins, which may also be a noun ("the four-year project cost $1.6 million")."""
    verbs = (group.start for group in scene.groups if group.kind == "finite" and group.start > at)
    return next(verbs, len(scene.atoms))


def _measured(scene: Scene, at: int, before: int, dimension: str) -> NounPhrase | None:
    """What stands behind a figure that an article leads: "the £1.2bn bridge", "the 9.6km Marle Crossing"."""
    if scene.atoms[at + 1].kind == "word":
        return phrase_at(scene.atoms, before, len(scene.atoms), scene.grammar)
    named = scene.atoms[at + 1].kind == "name" and dimension == "length"
    return phrase_at(scene.atoms, at + 1, len(scene.atoms), scene.grammar) if named else None


def _overtopped(scene: Scene, start: int) -> bool:
    """ "Surplombe la rivière de 15 mètres": by how much the verb's subject is higher than what stands here."""
    return any(group.end == start and scene.grammar.has(group.lemma, "overtops") for group in scene.groups)


def described_fact(scene: Scene, at: int, dimension: str) -> Fact | None:
    """A figure that describes a thing: "un tunnel de 57 km", "the 68-metre structure", "a town of 14,000"."""
    attribute = load_dimensions().get(dimension, "")
    atoms, grammar = scene.atoms, scene.grammar
    mention = atoms[at].mention
    assert mention is not None
    joined = scene.text[mention.end : mention.end + 1] == "-"
    if joined:
        attribute = attribute or _joined_noun(scene, mention.end + 1)
    if ("-" in mention.text.split()[-1] or joined) and attribute:  # "68-metre", and not "dix-sept jours"
        first = at
        while first and determiner(atoms[first - 1]):
            first -= 1
        name = "age" if grammar.has(last_word(mention.text), "old") else attribute
        phrase = phrase_at(atoms, first, _next_verb(scene, at), grammar)
        if phrase is None and at + 1 < len(atoms) and atoms[at + 1].kind == "name":
            phrase = phrase_at(atoms, at + 1, len(atoms), grammar)  # "the 46-storey Pellworth Tower"
        if phrase is not None and phrase.end > at + 1:
            return Fact(name, None, False, (at, at + 1), phrase, "describes", True)
        return None
    before = before_value(scene, at)
    if attribute and grammar.traits.head_last and before >= 0 and determiner(atoms[before]) and at + 1 < len(atoms):
        phrase = _measured(scene, at, before, dimension)
        if phrase is not None and phrase.end > at + 1:
            if dimension == "money" and _funding_round(scene, phrase):
                return Fact(
                    "funding raised", grammar.senses["raise"], False, (phrase.head, phrase.end), None, "noun-after"
                )
            name = "cost" if dimension == "money" and "type_project" in atoms[phrase.head].classes else attribute
            return Fact(name, None, False, (at, at + 1), phrase, "describes", True)
    if before < 1 or not plain_of(atoms[before]):
        return None
    if not attribute and dimension not in ("any", "people", "number"):
        return None
    for start in range(before - 1, max(-1, before - 6), -1):
        atom = atoms[start]
        if (atom.kind == "name" and start < before - 1) or atom.kind in ("mark", "amount", "date"):
            return None
        if any(g.start <= start < g.end for g in scene.groups):
            return None
        if determiner(atom) in ("definite", "indefinite", "demonstrative", "possessive"):
            phrase = None if _overtopped(scene, start) else phrase_at(atoms, start, before, grammar)
            if (
                phrase is None
                or atoms[phrase.head].classes & {"course_nouns", "base_level"}
                or phrase.end != before
                or (phrase.sense is not None and "type" not in atoms[phrase.head].classes)
            ):
                return None
            whole = _totalled(scene, start) if "totals" in atoms[phrase.head].classes else None
            if whole is not None:
                return whole
            if not attribute:
                if "type_place" not in atoms[phrase.head].classes:
                    return None
                attribute = "population"
            if dimension == "time" and is_person_noun(scene, phrase):
                if isinstance(mention.value, Amount) and mention.value.written.unit in _SHORT:
                    return None  # "a devancé X de 40 secondes"
                attribute = "age"
            return Fact(attribute, None, False, (start, before), phrase, "describes", True)
    return None

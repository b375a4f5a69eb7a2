"""The noun of an apposition or a predicate that says what a name is."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.definitions.ties import tie
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.built_with import built_with
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.scene.referents import Referents
from crosscheck.extract.text.atoms import Atom, contracted_of, plain_of

_HEADS = frozenset({"type", "type_person"})
"""Classes of a noun that stands behind another as what a name is."""


def tie_apposed(atoms: Sequence[Atom], start: int, name: str, referents: Referents, grammar: Grammar) -> None:
    """The head noun of an apposition or a predicate, where it is one a document may call a name by."""
    if start >= len(atoms) or atoms[start].kind != "word" or built_with(atoms, start):
        return
    if plain_of(atoms[start]) or (contracted_of(atoms[start]) and determiner(atoms[start]) != "indefinite"):
        return  # "X, de l'institut Y": X is no institute
    role = _role_at(atoms, start, grammar)
    if role:
        entity = referents.find(name)
        if entity is not None and len(entity.name.split()) > 1:
            entity.kinds.add("person")  # "BlackRock, leader mondial de ..." is none
        return
    if (
        atoms[start].low in grammar.auxiliaries
        or atoms[start].classes & {"preposition", "subordinator", "relative", "relative_object"}
        or (
            determiner(atoms[start]) in ("definite", "demonstrative", "possessive")
            and _verb_follows(atoms, start, grammar)
        )
    ):
        return
    if atoms[start].low in grammar.forms and not grammar.has(atoms[start].low, "type"):
        return  # "X, said the firm"
    if _participle(atoms, start, grammar):
        return  # "X, parti au printemps"
    for step in range(start, min(len(atoms), start + 5)):
        atom = atoms[step]
        if atom.kind != "word" or atom.low in grammar.auxiliaries:
            return
        if (step > start and atom.classes & {"preposition", "of", "relative", "coordinator"}) or only_verb(
            atom, grammar
        ):
            return
        if "branches" in atom.classes and not grammar.traits.head_last:
            tie(atom, name, referents, grammar)
            return  # "Zoovia, sa branche vétérinaire": nobody is a vet
        if (
            "type" in atom.classes
            and step + 1 < len(atoms)
            and not atoms[step + 1].classes & {"by", "possessive_mark"}  # "est détenue par X", "is the town's employer"
            and not (grammar.traits.head_last and atoms[step + 1].classes & _HEADS)  # "league champions in 2019"
        ):
            tie(atom, name, referents, grammar)
            _note_definite(atoms[start], name, referents, grammar)
            return


def _note_definite(article: Atom, name: str, referents: Referents, grammar: Grammar) -> None:
    """ "X, le programme lancé en mars": the gender that the article of an apposition shows."""
    entity = referents.find(name)
    if entity is not None and grammar.traits.agreement and determiner(article) == "definite":
        entity.genders.update(kind for kind in ("feminine", "masculine") if kind in article.classes)


def _participle(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether a word that is also a noun ("parti") is a participle here, a preposition or a date behind it."""
    told = any(form.tense == "participle" for form in grammar.verb_forms(atoms[at].low))
    if not told or at + 1 >= len(atoms):
        return False
    behind = atoms[at + 1]
    return behind.kind == "date" or ("preposition" in behind.classes and "of" not in behind.classes)


def only_verb(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word can only be a main verb here: no noun that a document calls names by, no participle."""
    tenses = {form.tense for form in grammar.forms.get(atom.low, ())}
    only = bool(tenses & {"present", "past", "future", "conditional"}) and "participle" not in tenses
    return only and "type" not in atom.classes and not grammar.has(atom.low, "type") and atom.low not in grammar.nouns


def _verb_follows(atoms: Sequence[Atom], start: int, grammar: Grammar) -> bool:
    """Whether a main verb comes before the next mark: then the phrase is its subject and describes no name."""
    for atom in atoms[start + 1 :]:
        if atom.kind == "mark" or "relative" in atom.classes:
            return False
        if atom.low in grammar.auxiliaries or (any(
            form.tense in ("present", "past", "future", "conditional") for form in grammar.forms.get(atom.low, ())
        ) and not any(form.tense == "participle" for form in grammar.forms.get(atom.low, ()))):  # fmt: skip
            return True
    return False


def _role_at(atoms: Sequence[Atom], start: int, grammar: Grammar) -> bool:
    for step in range(start, min(len(atoms), start + 3)):
        if any(matches(atoms, step, words) for words, _ in grammar.roles.get(atoms[step].low, ())):
            return True
        if not determiner(atoms[step]):
            return False
    return False

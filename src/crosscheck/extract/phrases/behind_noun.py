"""What stands behind a noun and is of its phrase: what it runs on, what a number counts, the name that it has."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.naming.name_kinds import given_names
from crosscheck.extract.text.atoms import Atom

_NOT_NOMINAL = frozenset({
    "preposition", "of", "coordinator", "subordinator", "relative", "negation", "pronoun_singular", "pronoun_plural",
    "by", "with", "relative_object", "pronoun_other", "adverb",
})  # fmt: skip


def nominal(atom: Atom) -> bool:
    """Whether a word can be a noun or an adjective of one."""
    if "-" in atom.text and atom.text.replace("-", "").isdigit():
        return False  # "voted 31-14"
    return atom.kind == "word" and (atom.classes.isdisjoint(_NOT_NOMINAL) or "type" in atom.classes)


def behind_number(atoms: Sequence[Atom], at: int, end: int) -> int:
    """Behind "nombre de" and "number of": what is counted is the noun; else `at`."""
    step = at + 1
    if at >= end or "number_noun" not in atoms[at].classes:
        return at
    if step < end and atoms[step].kind == "word" and "whole_adjective" in atoms[step].classes:
        step += 1  # "le nombre total de"
    if step >= end or "of" not in atoms[step].classes:
        return at
    step += 1
    while step < end and atoms[step].determiner:
        step += 1
    return step if step < end and nominal(atoms[step]) else at


def behind_use(atoms: Sequence[Atom], head: int, at: int, end: int, grammar: Grammar) -> int:
    """Behind what a thing built runs on or is for ("quatre centrales à gaz", "un train à vapeur"); else `at`."""
    if at >= end or "at" not in atoms[at].classes or "type_project" not in atoms[head].classes:
        return at
    step = at + 1
    while (
        step < end
        and atoms[step].kind == "word"
        and nominal(atoms[step])
        and not (atoms[step].determiner or atoms[step].low in grammar.forms)
        and not any(form.tense == "infinitive" for form in grammar.verb_forms(atoms[step].low))
    ):
        step += 1
    return step if step > at + 1 else at


def named_behind_field(atoms: Sequence[Atom], head: int, at: int, end: int) -> bool:
    """Whether a field without a determiner and the noun's name follow ("le spécialiste en cybersécurité Arvenis")."""
    return (
        at + 2 < end
        and bool(atoms[head].classes & {"type_organisation", "type_person"})
        and "preposition" in atoms[at].classes
        and nominal(atoms[at + 1])
        and not atoms[at + 1].determiner
        and atoms[at + 2].kind == "name"
    )


def names_head(atoms: Sequence[Atom], head: int, of: int, end: int) -> bool:
    """Whether the name that ends a complement is the noun's ("le spécialiste du calcul intensif Arvenis").

    No body, person, project or place stands between them, which the name could be of, nor a small word before it.
    """
    complement = atoms[of + 1 : end - 1]
    return (
        bool(atoms[head].classes & {"type_organisation", "type_person"})
        and atoms[end - 1].kind == "name"
        and len(complement) > 0
        and not any(atom.kind != "word" or "type" in atom.classes for atom in complement)
        and nominal(complement[-1])
        and not complement[-1].determiner
    )


def person_named(atom: Atom) -> bool:
    """Whether a name is a person's by its given name ("la cheffe d'orchestre Ann Lee")."""
    given, _, rest = atom.text.partition(" ")
    return bool(rest) and given.lower().partition("-")[0] in given_names()

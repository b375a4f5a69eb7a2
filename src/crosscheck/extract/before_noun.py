"""Names and figures that stand before the noun that they describe, where a language has its nouns last."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.atoms import Atom
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.name_kinds import is_known_place


def placed_body(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> bool:
    """ "The US government", "the Munich carmaker": a place before the body that is there, which the phrase means."""
    body = at + 1 < end and atoms[at + 1].kind == "word" and "type_organisation" in atoms[at + 1].classes
    if not body or atoms[at + 1].low in grammar.forms:
        return False
    place = "country" in atoms[at].classes or is_known_place(atoms[at].text, grammar)
    goes_on = at + 2 < len(atoms) and (atoms[at + 2].kind == "name" or "type" in atoms[at + 2].classes)
    return place and not goes_on


def named_company(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> int:
    """ "The Abu Dhabi AI company Falak": the noun behind the names that describe it and before its own; else 0."""
    step = at + 1
    while step < end and atoms[step].kind == "name":
        step += 1
    named = step + 1 < end and atoms[step].kind == "word" and atoms[step + 1].kind == "name"
    body = grammar.traits.head_last and named and "type_organisation" in atoms[step].classes
    return step if body and atoms[step].low not in grammar.forms else 0


def grades(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> bool:
    """ "A magnitude 5.9 earthquake": a figure whose noun stands before it, and both before what they measure."""
    graded = grammar.traits.head_last and "grades" in atoms[at - 1].classes
    return graded and at + 1 < end and atoms[at + 1].kind == "word" and "type" in atoms[at + 1].classes


def compounded(atoms: Sequence[Atom], at: int, end: int) -> bool:
    """Whether a figure stands inside a noun phrase as an adjective ("the typical five-year rate")."""
    return "-" in atoms[at].text and at + 1 < end and atoms[at + 1].kind == "word"


def modifies_person(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> bool:
    """ "A former Nimbara executive": an English name before the noun of a person, who is of it."""
    if not grammar.traits.head_last or at + 1 >= end or atoms[at + 1].kind != "word":
        return False
    named = (
        at + 2 < len(atoms) and atoms[at + 2].kind == "name"
    )  # "a Nimbara executive, ..." but "Nimbara boss Ann Lee"
    return "type_person" in atoms[at + 1].classes and atoms[at + 1].low not in grammar.forms and not named

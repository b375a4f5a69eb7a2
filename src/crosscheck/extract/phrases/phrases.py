"""Noun phrases: from the determiner to the last word that belongs to the noun."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.before_noun import (
    further_noun,
    modifies_person,
    named_company,
    named_person,
    other_thing,
    placed_body,
)
from crosscheck.extract.phrases.behind_noun import (
    behind_use,
    named_behind_field,
    names_head,
    nominal,
    person_named,
)
from crosscheck.extract.phrases.noun_core import noun_core
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, noun_at
from crosscheck.extract.text.atoms import Atom, contracted_of, plain_of


def phrase_at(atoms: Sequence[Atom], index: int, end: int, grammar: Grammar) -> NounPhrase | None:
    """The noun phrase that begins at `index` and stays before `end`; None where none begins there."""
    if index >= end:
        return None
    at = index
    if atoms[at].kind == "date" and at + 2 < end and "possessive_mark" in atoms[at + 1].classes:
        return _common_phrase(atoms, index, at + 2, end, "definite", grammar)
    kind = "indefinite" if _some(atoms, at) else determiner(atoms[at])
    while at < end and determiner(atoms[at]):
        kind = kind or determiner(atoms[at])
        at += 1
    titled = at
    while titled < end and atoms[titled].kind == "word" and "title" in atoms[titled].classes:
        titled += 1
    if titled < end and atoms[titled].kind == "name":
        at = titled  # "le pape François", but "le pape a reçu ..."
    if at >= end:
        return None
    if atoms[at].kind == "name":
        return _name_phrase(atoms, index, at, end, kind, grammar)
    if opens_quoted(atoms, at, end):
        return NounPhrase(index, at + 3, at + 1, kind, (at + 1,))
    if atoms[at].kind == "amount" and at + 1 < end and atoms[at + 1].kind == "word":
        return _common_phrase(atoms, index, at, end, kind, grammar)
    ordinal = at > index and "ordinal_adjective" in atoms[at].classes
    if atoms[at].kind != "word" or not (nominal(atoms[at]) or ordinal) or _hollow(atoms, at, end):
        return None
    return _common_phrase(atoms, index, at, end, kind, grammar)


def _hollow(atoms: Sequence[Atom], at: int, end: int) -> bool:
    """Whether a noun only makes a preposition with the words around it ("au sein d'une société")."""
    return "hollow" in atoms[at].classes and at + 1 < end and "of" in atoms[at + 1].classes


def _some(atoms: Sequence[Atom], at: int) -> bool:
    """Whether "des" means some, and not of the: a preposition stands before it ("par des fonds")."""
    both = {"definite", "indefinite"} <= atoms[at].classes
    return both and at > 0 and bool(atoms[at - 1].classes & {"preposition", "by", "with"})


def _name_phrase(
    atoms: Sequence[Atom], start: int, at: int, end: int, kind: str, grammar: Grammar
) -> NounPhrase | None:
    if at + 1 < end and "possessive_mark" in atoms[at + 1].classes:
        inner = _common_phrase(atoms, at + 1, at + 2, end, "possessed", grammar) if at + 2 < end else None
        if inner is not None:
            return NounPhrase(start, inner.end, inner.head, "possessed", inner.names, at, -1, inner.sense,
                              inner.sense_words)  # fmt: skip
    if grammar.traits.head_last and "country" in atoms[at].classes and at + 1 < end and atoms[at + 1].kind == "name":
        return _name_phrase(atoms, start, at + 1, end, kind, grammar)  # "the U.S. House of Representatives"
    if modifies_person(atoms, at, end, grammar):
        return NounPhrase(start, at + 2, at + 1, kind, (), at)
    person = named_person(atoms, at, end, grammar)
    if person:
        return _name_phrase(atoms, start, person, end, kind, grammar)
    titled = named_company(atoms, at, end, grammar)
    if titled:
        return NounPhrase(start, titled + 2, titled, kind, (titled + 1,))
    names = [at]
    last = at + 1
    # a modifier before a noun: "Ormelune shares", "Kelwood profit", "Hallgren's team"
    if grammar.traits.head_last and last < end:
        noun = noun_at(atoms, last, grammar)
        prize = noun is not None and noun[0] == last + 1 and "won" in atoms[last].classes  # "the Corvin prize"
        if noun is not None and further_noun(atoms, noun[0], end, grammar):
            return NounPhrase(start, noun[0] + 1, noun[0], "compound")  # "the Brey profit warning will"
        if noun is not None and atoms[last].kind == "word" and not prize:
            return NounPhrase(start, noun[0], noun[0] - 1, kind, (), at, -1, noun[1], noun[2])
        if placed_body(atoms, at, end, grammar):
            return NounPhrase(start, last + 1, last, kind)
        stop = last
        while stop < end and atoms[stop].kind == "word" and atoms[stop].classes & {
            "type_project", "type_event", "type_place", "compounds", "won"
        } and not (atoms[stop].classes & {"preposition"} or atoms[stop].low in grammar.forms):  # fmt: skip
            stop += 1
        stop = stop if stop > last else max(last, other_thing(atoms, at, end, grammar))
        if stop > last:
            return NounPhrase(start, stop, stop - 1, "compound")
    while (
        last + 1 < end and (atoms[last].text == "," or "and" in atoms[last].classes) and atoms[last + 1].kind == "name"
    ):
        names.append(last + 1)
        last += 2
    return NounPhrase(start, last, at, kind, tuple(names))


def _common_phrase(
    atoms: Sequence[Atom], start: int, at: int, end: int, kind: str, grammar: Grammar
) -> NounPhrase | None:
    """A phrase with a common noun: adjectives, the noun, what follows it with "of", a name set beside it."""
    place, head, sense, words, names, owner = noun_core(atoms, start, at, end, kind, grammar)
    if head >= 0 and not names and not grammar.traits.head_last:
        place = behind_use(atoms, head, place, end, grammar)
    if head < 0:
        if not names and (place == at or "ordinal_adjective" not in atoms[place - 1].classes):
            return None
        head = names[0] if names else place - 1  # "la première"
    owner_phrase = -1
    inner = None if names else _complement(atoms, place, end, grammar)
    if inner is not None and _is_apposed(atoms, head, place, inner):
        names = (*names, *inner.names)  # "le fabricant de luminaires Ormelune"
        place = inner.end
    elif inner is not None and names_head(atoms, head, place, inner.end):
        names = (*names, inner.end - 1)
        place = inner.end
    elif inner is not None:
        owner = owner if owner >= 0 else inner.names[0] if inner.names else inner.owner
        bare = not inner.determiner and not inner.names and inner.owner < 0 and plain_of(atoms[place])
        owner_phrase = -1 if bare else place + 1
        place = inner.end
    if not names and not grammar.traits.head_last and named_behind_field(atoms, head, place, end):
        names, place = (place + 2,), place + 3
    return NounPhrase(start, place, head, kind, names, owner, owner_phrase, sense, words)


def _complement(atoms: Sequence[Atom], place: int, end: int, grammar: Grammar) -> NounPhrase | None:
    """The noun phrase that "of" leads to, where it does not measure what stands before."""
    if place >= end or "of" not in atoms[place].classes or _measured(atoms, place + 1, grammar):
        return None
    inner = phrase_at(atoms, place + 1, end, grammar)
    if inner is None and contracted_of(atoms[place]) and place + 1 < end:
        return _common_phrase(atoms, place + 1, place + 1, end, "definite", grammar)
    return inner


def _is_apposed(atoms: Sequence[Atom], head: int, of: int, inner: NounPhrase) -> bool:
    """Whether the name behind a bare noun is the head's own ("le fabricant de luminaires Ormelune")."""
    bare = bool(inner.names) and atoms[inner.head].kind == "word" and not inner.determiner and plain_of(atoms[of])
    return bare and ("type" in atoms[head].classes or person_named(atoms[inner.names[0]]))


def _measured(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether a bare noun and its figure follow, measuring what is before ("un séisme de magnitude 5,9")."""
    if at < len(atoms) and determiner(atoms[at]) == "indefinite":
        return _of_an_amount(atoms, at + 1, grammar)
    noun = noun_at(atoms, at, grammar) if at < len(atoms) else None
    return noun is not None and noun[0] < len(atoms) and atoms[noun[0]].kind == "amount"


def _of_an_amount(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """ "Un contrat d'un montant total de 3 millions", "une usine d'une capacité de 40 tonnes": its size."""
    noun = noun_at(atoms, at, grammar) if at < len(atoms) else None
    end = noun[0] if noun is not None else at + 1 if at < len(atoms) and "totals" in atoms[at].classes else 0
    if not end:
        return False
    if end + 1 < len(atoms) and nominal(atoms[end]) and atoms[end].kind == "word":
        end += 1  # "capacité annuelle"
    return end + 1 < len(atoms) and plain_of(atoms[end]) and atoms[end + 1].kind == "amount"

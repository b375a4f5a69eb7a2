"""Noun phrases: from the determiner to the last word that belongs to the noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.before_noun import (
    compounded,
    grades,
    modifies_person,
    named_company,
    named_person,
    other_thing,
    placed_body,
)
from crosscheck.extract.phrases.behind_noun import (
    behind_number,
    behind_use,
    named_behind_field,
    names_head,
    nominal,
    person_named,
)
from crosscheck.extract.text.atoms import Atom, contracted_of, plain_of
from crosscheck.model.made_fast import made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class NounPhrase:
    """atoms[start:end]; `head` the noun (or name); `determiner` its class; `owner` the index of a name it belongs to.

    `names` are the names that are the phrase's own (apposed or listed), `sense` what the noun leads to, with
    `sense_end` where the noun's words end.
    """

    start: int
    end: int
    head: int
    determiner: str = ""
    names: tuple[int, ...] = ()
    owner: int = -1
    owner_phrase: int = -1
    sense: Sense | None = None
    sense_words: tuple[str, ...] = ()


def noun_at(atoms: Sequence[Atom], index: int, grammar: Grammar) -> tuple[int, Sense, tuple[str, ...]] | None:
    """The longest noun of the frames that begins here: where it ends, its sense, its words."""
    entries = grammar.nouns.get(atoms[index].low)
    if not entries or atoms[index].kind not in ("word", "name"):
        return None
    for words, sense in entries:
        if len(words) == 1:
            return index + 1, sense, words
        if matches(atoms, index, words):
            return index + len(words), sense, words
    return None


def matches(atoms: Sequence[Atom], index: int, words: Sequence[str]) -> bool:
    """Whether these folded words stand here, one atom each."""
    if index + len(words) > len(atoms):
        return False
    for at, word in enumerate(words, index):  # noqa: SIM110 - mostly the first differs, before a generator is made
        if atoms[at].low != word:
            return False
    return True


def determiner(atom: Atom) -> str:
    """The determiner class of a word, "" where it is none."""
    return atom.determiner


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
    place = at
    head = -1
    sense: Sense | None = None
    words: tuple[str, ...] = ()
    names: list[int] = []
    owner = owner_phrase = -1
    place = behind_number(atoms, place, end)
    while place < end:
        atom = atoms[place]
        if head >= 0 and opens_quoted(atoms, place, end):
            names.append(place + 1)
            place += 3
            break
        if atom.kind == "name":
            if modifies_person(atoms, place, end, grammar):
                owner = place
                place += 1
                continue
            names.append(place)
            place += 1
            if place < end and "possessive_mark" in atoms[place].classes:
                owner, names = names[-1], names[:-1]
                place += 1
                continue
            break
        if atom.kind == "amount" and (head < 0 or compounded(atoms, place, end)):
            place += 1
            continue
        if atom.kind == "amount" and sense is not None and grades(atoms, place, end, grammar):
            sense, words, place = None, (), place + 1
            continue
        ordinal = head < 0 and place > start and "ordinal_adjective" in atom.classes
        noun_here = place > start and bool(kind) and "adverb_noun" in atom.classes
        if atom.kind != "word" or not (nominal(atom) or ordinal or noun_here):
            break
        if head >= 0 and grammar.traits.head_last and determiner(atom):
            break  # "In a trial of 40 patients the treatment ..."
        if atom.low in grammar.auxiliaries or (head >= 0 and "month_day" in atom.classes):
            break
        if head < 0 and place > start and "ordinal_adjective" in atom.classes:
            place += 1
            continue
        noun = noun_at(atoms, place, grammar)
        if noun is not None and (sense is None or grammar.traits.head_last):
            place, sense, words = noun
            head = place - 1
            continue
        if (
            head >= 0
            and atom.low in grammar.forms
            and place > at
            and ("type" not in atom.classes or grammar.traits.head_last)
            and not (grammar.traits.head_last and "-" in atoms[head].text and place + 1 == end)  # "two ice-class ships"
        ):
            readings = {form.tense for form in grammar.forms[atom.low]}
            if readings - {"participle", "infinitive"} and not (
                (readings == {"gerund"} and not _takes_object(atoms, place + 1, end, grammar))
                or (readings == {"past", "participle"} and not grammar.traits.head_last)
            ):
                break
        if head >= 0 and place + 1 < end and "by" in atoms[place + 1].classes and _participle(atom, grammar):
            break  # "a wildfire fanned by strong winds"
        if head >= 0 and "measures" in atom.classes and place + 1 < end and "of" in atoms[place + 1].classes:
            break  # "neuf hommes âgés de 22 à 57 ans"
        if head >= 0 and not grammar.traits.head_last and place + 1 < end and any(
            form.tense == "participle" for form in grammar.verb_forms(atom.low)
        ) and (atoms[place + 1].kind == "date" or atoms[place + 1].classes & {"by", "preposition"}):  # fmt: skip
            break
        if (
            head < 0
            or noun_here
            or grammar.traits.head_last
            or ("type" in atom.classes and "type" not in atoms[head].classes and sense is None)
        ):
            head = place
            if grammar.traits.head_last and "type" in atom.classes:
                sense, words = None, ()  # "the wind farm": neither wind nor its strength
        place += 1
    if head >= 0 and not names and not grammar.traits.head_last:
        place = behind_use(atoms, head, place, end, grammar)
    if head < 0:
        if not names and (place == at or "ordinal_adjective" not in atoms[place - 1].classes):
            return None
        head = names[0] if names else place - 1  # "la première"
    if place < end and "of" in atoms[place].classes and not names and not _measured(atoms, place + 1, grammar):
        inner = phrase_at(atoms, place + 1, end, grammar)
        if contracted_of(atoms[place]) and inner is None:
            inner = _common_phrase(atoms, place + 1, place + 1, end, "definite", grammar) if place + 1 < end else None
        if (
            inner is not None
            and inner.names
            and atoms[inner.head].kind == "word"
            and not inner.determiner
            and plain_of(atoms[place])
            and ("type" in atoms[head].classes or person_named(atoms[inner.names[0]]))
        ):
            names.extend(inner.names)  # "le fabricant de luminaires Ormelune"
            place = inner.end
        elif inner is not None and names_head(atoms, head, place, inner.end):
            names.append(inner.end - 1)
            place = inner.end
        elif inner is not None:
            owner = inner.names[0] if inner.names and owner < 0 else inner.owner if owner < 0 else owner
            bare = not inner.determiner and not inner.names and inner.owner < 0 and plain_of(atoms[place])
            owner_phrase = -1 if bare else place + 1
            place = inner.end
    if not names and not grammar.traits.head_last and named_behind_field(atoms, head, place, end):
        names, place = [place + 2], place + 3
    return NounPhrase(start, place, head, kind, tuple(names), owner, owner_phrase, sense, words)


def _participle(atom: Atom, grammar: Grammar) -> bool:
    return any(form.tense == "participle" for form in grammar.verb_forms(atom.low))


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


def _takes_object(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> bool:
    """Whether a gerund is a verb here, with its object behind it ("a ferry carrying 140 passengers") or its place.

    English gerunds are nouns as well ("oil drilling in Norland"), others are not ("un tribunal siégeant à Morcey").
    """
    if at < end and not grammar.traits.head_last and "preposition" in atoms[at].classes:
        return True
    return at < end and (atoms[at].kind in ("amount", "name") or bool(determiner(atoms[at])))


def singular(grammar: Grammar, word: str) -> str:
    """The singular of a noun that documents call names by; other words are returned as they are."""
    for cut, put in grammar.singulars:
        base = word.removesuffix(cut) + put
        if word.endswith(cut) and base != word and "type" in grammar.classes.get(base, frozenset()):
            return base
    return word

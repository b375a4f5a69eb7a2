"""Noun phrases: from the determiner to the last word that belongs to the noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.extract.atoms import Atom, contracted_of, plain_of
from crosscheck.extract.before_noun import compounded, grades, modifies_person, named_company, other_thing, placed_body
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.name_kinds import given_names
from crosscheck.extract.quoted_name import opens_quoted
from crosscheck.extract.senses import Sense
from crosscheck.model.made_fast import made_fast

_NOT_NOMINAL = frozenset({
    "preposition", "of", "coordinator", "subordinator", "relative", "negation", "pronoun_singular", "pronoun_plural",
    "by", "with", "relative_object", "pronoun_other", "adverb",
})  # fmt: skip


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
    if atoms[at].kind != "word" or not (_nominal(atoms[at]) or ordinal):
        return None
    return _common_phrase(atoms, index, at, end, kind, grammar)


def _some(atoms: Sequence[Atom], at: int) -> bool:
    """Whether "des" means some, and not of the: a preposition stands before it ("par des fonds")."""
    both = {"definite", "indefinite"} <= atoms[at].classes
    return both and at > 0 and bool(atoms[at - 1].classes & {"preposition", "by", "with"})


def _nominal(atom: Atom) -> bool:
    return atom.kind == "word" and (atom.classes.isdisjoint(_NOT_NOMINAL) or "type" in atom.classes)


def _name_phrase(
    atoms: Sequence[Atom], start: int, at: int, end: int, kind: str, grammar: Grammar
) -> NounPhrase | None:
    if at + 1 < end and "possessive_mark" in atoms[at + 1].classes:
        inner = _common_phrase(atoms, at + 2, at + 2, end, "possessed", grammar) if at + 2 < end else None
        if inner is not None:
            return NounPhrase(start, inner.end, inner.head, "possessed", inner.names, at, -1, inner.sense,
                              inner.sense_words)  # fmt: skip
    if modifies_person(atoms, at, end, grammar):
        return NounPhrase(start, at + 2, at + 1, kind, (), at)
    titled = named_company(atoms, at, end, grammar)
    if titled:
        return NounPhrase(start, titled + 2, titled, kind, (titled + 1,))
    names = [at]
    last = at + 1
    # a modifier before a noun: "Ormelune shares", "Kelwood profit", "Hallgren's team"
    if grammar.traits.head_last and last < end:
        noun = noun_at(atoms, last, grammar)
        if noun is not None and atoms[last].kind == "word":
            return NounPhrase(start, noun[0], noun[0] - 1, kind, (), at, -1, noun[1], noun[2])
        if placed_body(atoms, at, end, grammar):
            return NounPhrase(start, last + 1, last, kind)
        stop = last
        while stop < end and atoms[stop].kind == "word" and atoms[stop].classes & {
            "type_project", "type_event", "type_place", "compounds"
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
    place = _behind_number(atoms, place, end)
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
        if atom.kind != "word" or not (_nominal(atom) or ordinal or noun_here):
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
                (readings == {"gerund"} and not _takes_object(atoms, place + 1, end))
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
        place = _behind_use(atoms, head, place, end, grammar)
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
            and ("type" in atoms[head].classes or _person_named(atoms[inner.names[0]]))
        ):
            names.extend(inner.names)  # "le fabricant de luminaires Ormelune"
            place = inner.end
        elif inner is not None and _names_head(atoms, head, place, inner.end):
            names.append(inner.end - 1)
            place = inner.end
        elif inner is not None:
            owner = inner.names[0] if inner.names and owner < 0 else inner.owner if owner < 0 else owner
            bare = not inner.determiner and not inner.names and inner.owner < 0 and plain_of(atoms[place])
            owner_phrase = -1 if bare else place + 1
            place = inner.end
    if not names and not grammar.traits.head_last and _named_behind_field(atoms, head, place, end):
        names, place = [place + 2], place + 3
    return NounPhrase(start, place, head, kind, tuple(names), owner, owner_phrase, sense, words)


def _behind_number(atoms: Sequence[Atom], at: int, end: int) -> int:
    """Behind "nombre de" and "number of": what is counted is the noun; else `at`."""
    step = at + 1
    if at >= end or "number_noun" not in atoms[at].classes:
        return at
    if step < end and atoms[step].kind == "word" and "whole_adjective" in atoms[step].classes:
        step += 1  # "le nombre total de"
    if step >= end or "of" not in atoms[step].classes:
        return at
    step += 1
    while step < end and determiner(atoms[step]):
        step += 1
    return step if step < end and _nominal(atoms[step]) else at


def _behind_use(atoms: Sequence[Atom], head: int, at: int, end: int, grammar: Grammar) -> int:
    """Behind what a thing built runs on or is for ("quatre centrales à gaz", "un train à vapeur"); else `at`."""
    if at >= end or "at" not in atoms[at].classes or "type_project" not in atoms[head].classes:
        return at
    step = at + 1
    while (
        step < end
        and atoms[step].kind == "word"
        and _nominal(atoms[step])
        and not (determiner(atoms[step]) or atoms[step].low in grammar.forms)
        and not any(form.tense == "infinitive" for form in grammar.verb_forms(atoms[step].low))
    ):
        step += 1
    return step if step > at + 1 else at


def _named_behind_field(atoms: Sequence[Atom], head: int, at: int, end: int) -> bool:
    """Whether a field without a determiner and the noun's name follow ("le spécialiste en cybersécurité Arvenis")."""
    return (
        at + 2 < end
        and bool(atoms[head].classes & {"type_organisation", "type_person"})
        and "preposition" in atoms[at].classes
        and _nominal(atoms[at + 1])
        and not determiner(atoms[at + 1])
        and atoms[at + 2].kind == "name"
    )


def _names_head(atoms: Sequence[Atom], head: int, of: int, end: int) -> bool:
    """Whether the name that ends a complement is the noun's ("le spécialiste du calcul intensif Arvenis").

    No body, person, project or place stands between them, which the name could be of, nor a small word before it.
    """
    complement = atoms[of + 1 : end - 1]
    return (
        bool(atoms[head].classes & {"type_organisation", "type_person"})
        and atoms[end - 1].kind == "name"
        and len(complement) > 0
        and not any(atom.kind != "word" or "type" in atom.classes for atom in complement)
        and _nominal(complement[-1])
        and not determiner(complement[-1])
    )


def _person_named(atom: Atom) -> bool:
    """Whether a name is a person's by its given name ("la cheffe d'orchestre Ann Lee")."""
    given, _, rest = atom.text.partition(" ")
    return bool(rest) and given.lower().partition("-")[0] in given_names()


def _participle(atom: Atom, grammar: Grammar) -> bool:
    return any(form.tense == "participle" for form in grammar.verb_forms(atom.low))


def _measured(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether a bare noun and its figure follow, measuring what is before ("un séisme de magnitude 5,9")."""
    noun = noun_at(atoms, at, grammar) if at < len(atoms) else None
    return noun is not None and noun[0] < len(atoms) and atoms[noun[0]].kind == "amount"


def _takes_object(atoms: Sequence[Atom], at: int, end: int) -> bool:
    """Whether a gerund is a verb here, with its object behind it ("a ferry carrying 140 passengers")."""
    return at < end and (atoms[at].kind in ("amount", "name") or bool(determiner(atoms[at])))


def singular(grammar: Grammar, word: str) -> str:
    """The singular of a noun that documents call names by; other words are returned as they are."""
    for cut, put in grammar.singulars:
        base = word.removesuffix(cut) + put
        if word.endswith(cut) and base != word and "type" in grammar.classes.get(base, frozenset()):
            return base
    return word

"""The words of a noun phrase up to its noun, and the names set beside it: what stands before "of"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.before_noun import compounded, grades, modifies_person, named_person
from crosscheck.extract.phrases.behind_noun import behind_number, nominal
from crosscheck.extract.phrases.noun_phrase import determiner, noun_at
from crosscheck.extract.text.atoms import Atom


class NounCore(NamedTuple):
    """Where the words end, the `head` (-1 for none), its sense and the words of it, names beside it, its owner."""

    end: int
    head: int
    sense: Sense | None
    words: tuple[str, ...]
    names: tuple[int, ...]
    owner: int


def noun_core(atoms: Sequence[Atom], start: int, at: int, end: int, kind: str, grammar: Grammar) -> NounCore:
    """Adjectives, the noun, and a name set beside it, of a phrase that begins at `start`, behind its determiner."""
    place = behind_number(atoms, at, end)
    head = owner = -1
    sense: Sense | None = None
    words: tuple[str, ...] = ()
    names: tuple[int, ...] = ()
    while place < end:
        atom = atoms[place]
        if head >= 0 and opens_quoted(atoms, place, end):
            names = (*names, place + 1)
            place += 3
            break
        if atom.kind == "name":
            if modifies_person(atoms, place, end, grammar):
                owner = place
                place += 1
                continue
            place = named_person(atoms, place, end, grammar) or place  # "former Corvane CEO Ann Lee"
            names = (*names, place)
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
        if atom.kind != "word" or not (nominal(atom) or ordinal or noun_here) or _no_part(atom, head, grammar):
            break
        if head < 0 and "aged" in atom.classes:
            break  # "l'un, âgé de 34 ans"
        if head >= 0 and grammar.traits.head_last and _stands_behind(atoms, place):
            break
        if ordinal:
            place += 1
            continue
        noun = noun_at(atoms, place, grammar)
        if noun is not None and (sense is None or grammar.traits.head_last):
            place, sense, words = noun
            head = place - 1
            continue
        if head >= 0 and _closes(atoms, at, head, place, end, grammar):
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
    return NounCore(place, head, sense, words, names, owner)


def _no_part(atom: Atom, head: int, grammar: Grammar) -> bool:
    """Whether a word belongs to no phrase with this noun: an auxiliary, behind the noun a month's day or another
    determiner ("In a trial of 40 patients the treatment ...").
    """
    if head >= 0 and ((grammar.traits.head_last and determiner(atom)) or "month_day" in atom.classes):
        return True
    if head >= 0 and determiner(atom) in ("indefinite", "possessive") and "of" not in atom.classes:
        return True  # "a livré à la marine un patrouilleur"
    return atom.low in grammar.auxiliaries


def _stands_behind(atoms: Sequence[Atom], place: int) -> bool:
    """Whether an English word tells of the noun before it: "volunteers aged 18", "operators worldwide", "lorries
    heavier than", "the campus west of X".
    """
    atom, behind = atoms[place], atoms[place + 1] if place + 1 < len(atoms) else None
    if atom.classes & {"behind_noun", "aged"}:
        return True
    return behind is not None and ("than" in behind.classes or ("compass" in atom.classes and "of" in behind.classes))


def _closes(atoms: Sequence[Atom], at: int, head: int, place: int, end: int, grammar: Grammar) -> bool:
    """Whether a word behind the noun is a verb or opens a participle's clause, and no adjective of the noun's."""
    atom = atoms[place]
    behind = atoms[place + 1] if place + 1 < end else None
    if atom.low in grammar.forms and place > at and _is_verb(atoms, head, place, end, grammar):
        return True
    if behind is None:
        return False
    if "by" in behind.classes and _participle(atom, grammar):
        return True  # "a wildfire fanned by strong winds"
    if "measures" in atom.classes and "of" in behind.classes:
        return True  # "neuf hommes âgés de 22 à 57 ans"
    led = behind.kind == "date" or bool(behind.classes & {"by", "preposition", "weekday"})
    return led and not grammar.traits.head_last and _participle(atom, grammar)


def _is_verb(atoms: Sequence[Atom], head: int, place: int, end: int, grammar: Grammar) -> bool:
    """Whether a word that may be a verb is one behind this noun."""
    head_last = grammar.traits.head_last
    if "type" in atoms[place].classes and not head_last:
        return False
    if head_last and "-" in atoms[head].text and place + 1 == end:
        return False  # "two ice-class ships"
    behind = atoms[place + 1].classes if place + 1 < len(atoms) else frozenset[str]()
    if head_last and "type_event" in atoms[place].classes and "locatives" in behind:
        return False  # "flash floods in Talva"
    readings = {form.tense for form in grammar.forms[atoms[place].low]}
    verb_behind = place + 1 < len(atoms) and _must_be_verb(atoms[place + 1], grammar)
    if head_last and "participle" not in readings and verb_behind:
        return False  # "the full results are", "its ships were"
    if not readings - {"participle", "infinitive"}:
        return False
    if readings == {"gerund"} and not _takes_object(atoms, place + 1, end, grammar):
        return False
    return head_last or readings != {"past", "participle"}


def _must_be_verb(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word is an auxiliary, or a verb's past form and no participle: no verb stands right before it."""
    tenses = {form.tense for form in grammar.forms.get(atom.low, ())}
    return atom.low in grammar.auxiliaries or ("past" in tenses and "participle" not in tenses)


def _participle(atom: Atom, grammar: Grammar) -> bool:
    return any(form.tense == "participle" for form in grammar.verb_forms(atom.low))


def _takes_object(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> bool:
    """Whether a gerund is a verb here, with its object behind it ("a ferry carrying 140 passengers") or its place.

    English gerunds are nouns as well ("oil drilling in Norland"), others are not ("un tribunal siégeant à Morcey").
    """
    if at < end and not grammar.traits.head_last and "preposition" in atoms[at].classes:
        return True
    return at < end and (atoms[at].kind in ("amount", "name") or bool(determiner(atoms[at])))

"""Names and figures that stand before the noun that they describe, where a language has its nouns last."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.naming.name_kinds import is_known_place
from crosscheck.extract.text.atoms import Atom

NO_NOUN = frozenset({
    "preposition", "of", "coordinator", "subordinator", "relative", "negation", "pronoun_singular", "pronoun_plural",
    "by", "with", "and", "relative_object", "pronoun_other", "adverb", "adjective", "nationality", "title",
    "ordinal_adjective", "possessive_mark", "also",
})  # fmt: skip
"""Classes of words that are no noun before another one."""
_LEADS = frozenset({"preposition", "of", "by", "with", "and", "relative", "coordinator"})


def placed_body(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> bool:
    """ "The US government", "the Munich carmaker": a place before the body that is there, which the phrase means."""
    body = at + 1 < end and atoms[at + 1].kind == "word" and "type_organisation" in atoms[at + 1].classes
    if not body or atoms[at + 1].low in grammar.forms:
        return False
    place = "country" in atoms[at].classes or is_known_place(atoms[at].text, grammar)
    goes_on = at + 2 < len(atoms) and (atoms[at + 2].kind == "name" or "type" in atoms[at + 2].classes)
    return place and not goes_on


def named_company(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> int:
    """ "The Abu Dhabi AI company Falak": the noun behind the names that describe it and before its own; else 0.

    Behind a place one word more may describe it ("Singapore state investor Temasek").
    """
    step = at + 1
    while step < end and atoms[step].kind == "name":
        step += 1
    if "country" in atoms[at].classes or is_known_place(atoms[at].text, grammar):
        step = _body_noun(atoms, step, grammar)
    named = step + 1 < end and atoms[step].kind == "word" and atoms[step + 1].kind == "name"
    body = grammar.traits.head_last and named and "type_organisation" in atoms[step].classes
    return step if body and atoms[step].low not in grammar.forms else 0


def named_person(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> int:
    """ "Nimbara chief executive Ann Lee", "Nimbara rival Dorne": the own name behind another and a noun; else 0."""
    step = at + 1
    while step < min(end, at + 1 + _OFFICE) and _of_office(atoms, step, grammar):
        step += 1
    if step >= end or atoms[step].kind != "name" or not grammar.traits.head_last:
        return 0
    noun = atoms[step - 1]
    told = "type_person" in noun.classes or noun.low in grammar.relations.nouns or _dotted_title(noun)
    return step if told else 0


def _of_office(atoms: Sequence[Atom], step: int, grammar: Grammar) -> bool:
    """Whether a word may be one of an office's, before a name: no finite verb, no small word but the "and" of two."""
    atom = atoms[step]
    if atom.kind != "word" or "and" in atom.classes:
        return atom.kind == "word" and "type_person" in atoms[step - 1].classes
    finite = any(form.tense == "past" or form.number == "s" for form in grammar.forms.get(atom.low, ()))
    if finite or atom.determiner or atom.low in grammar.auxiliaries:
        return False
    if atom.low in grammar.relations.words.neutral:
        return True  # "Ohio Republican Sen. Ann Lee"
    return _dotted_title(atom) or "type_person" in atom.classes or not atom.classes & NO_NOUN


def _dotted_title(atom: Atom) -> bool:
    """ "Texas Gov. Ann Lee": a title cut short, which no name begins with."""
    return atom.kind == "word" and "title" in atom.classes and atom.text[-1] == "."


_OFFICE = 6
"""Words of the longest office that stands before a name ("founder and former managing director")."""


def _body_noun(atoms: Sequence[Atom], step: int, grammar: Grammar) -> int:
    """Past one plain word that describes a body behind its place; the same place where none does."""
    plain = step + 1 < len(atoms) and atoms[step].kind == atoms[step + 1].kind == "word"
    if not plain or "type_organisation" not in atoms[step + 1].classes:
        return step
    named = step + 2 < len(atoms) and atoms[step + 2].kind == "name"
    if "type_organisation" in atoms[step].classes and not named:
        return step  # but "U.S. biotech company Nuvectra"
    told = any(form.tense in ("past", "present") for form in grammar.forms.get(atoms[step].low, ()))
    return step if told or atoms[step].classes & {"preposition", "of", "and", "possessive_mark"} else step + 1


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


def other_thing(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> int:
    """ "The Halden choir", "the Orvane portfolio": behind the noun that a name only describes, though no list has it.

    The word is no noun where it may be a verb ("the Alma capsized"), so something has to follow that shows the noun:
    a verb, a mark, a preposition. 0 where none stands there.
    """
    if grammar.traits.head_last and (not at or not atoms[at - 1].determiner):
        return _bare_other_thing(atoms, at, end, grammar)
    if not grammar.traits.head_last or "country" in atoms[at].classes:
        return 0
    behind = at + 2
    if at + 1 >= end or not _may_be_noun(atoms[at + 1], grammar):
        return 0
    if behind < len(atoms) and any(form.tense != "infinitive" for form in grammar.forms.get(atoms[behind].low, ())):
        return behind
    if behind < len(atoms) and atoms[behind].low in grammar.auxiliaries:
        return behind
    closed = behind >= len(atoms) or atoms[behind].kind == "mark" or (
        bool(atoms[behind].classes & _LEADS) and "infinitive_mark" not in atoms[behind].classes
    )  # fmt: skip
    return behind if closed and not grammar.plural(atoms[at + 1].low) else 0


def further_noun(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> bool:
    """ "The Brey profit warning will cost": whether one noun more stands behind that of a fact, before an auxiliary."""
    if at >= end or at + 1 >= len(atoms) or atoms[at + 1].low not in grammar.auxiliaries:
        return False
    atom = atoms[at]
    if atom.kind != "word" or not atom.text.islower() or atom.determiner or atom.low in grammar.auxiliaries:
        return False
    if "type" in atom.classes:
        return True
    verbal = any(form.tense not in ("infinitive", "gerund") for form in grammar.verb_forms(atom.low))
    return not (verbal or atom.classes & NO_NOUN or grammar.ends(atom.low, "adverb"))


def _bare_other_thing(atoms: Sequence[Atom], at: int, end: int, grammar: Grammar) -> int:
    """ "Lassa fever kills 5,000 people": a word that can be no verb, between a name that opens and a verb; else 0."""
    if at or at + 2 >= len(atoms) or at + 1 >= end or atoms[1].classes or grammar.verb_forms(atoms[1].low):
        return 0
    verb = any(form.tense in ("present", "past") for form in grammar.forms.get(atoms[2].low, ()))
    return 2 if verb and _may_be_noun(atoms[1], grammar) else 0


def _may_be_noun(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word of no list may be a noun behind a name."""
    word = atom.low
    if atom.kind != "word" or not atom.text.islower() or atom.determiner or atom.classes & NO_NOUN:
        return False
    if "type" in atom.classes or word in grammar.nouns or word in grammar.relations.words.facilities:
        return False
    if len(word) < _SHORT or word in grammar.auxiliaries or grammar.ends(word, "adverb"):
        return False
    return all(form.tense == "infinitive" for form in grammar.verb_forms(word))


_SHORT = 4
"""Letters of the shortest noun that is told from small words ("the Alma ran aground")."""

"""A base form that is a verb without "to": "saw its sales fall 13%", "will see Halden invest $3 billion"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom

_OBJECT = 8  # atoms from a verb of seeing to what those that it sees do
_NO_NOUN = frozenset({"preposition", "of", "and", "adverb", "adjective", "possessive_mark", "infinitive_mark"})
_OPENERS = frozenset({"that", "relative", "subordinator", "coordinator"})


def bare_infinitive(
    atoms: Sequence[Atom], index: int, groups: Sequence[VerbGroup], grammar: Grammar
) -> VerbGroup | None:
    """The verb that begins here, of those whom the verb of seeing before it sees; None where it is a noun."""
    outer = groups[-1] if groups else None
    if outer is None or index <= outer.end or not grammar.has(outer.lemma, "perceives") or index + 1 >= len(atoms):
        return None
    low = atoms[index].low
    if outer.lemma in grammar.modality or not any(form.tense == "infinitive" for form in grammar.verb_forms(low)):
        return None
    between = atoms[outer.end : index]
    if len(between) > _OBJECT or any(atom.kind not in ("word", "name") or atom.classes & _OPENERS for atom in between):
        return None
    if determiner(between[0]) == "indefinite" or determiner(between[-1]) or between[-1].classes & _NO_NOUN:
        return None  # "saw a record fall to 5%", "saw the fall"
    senses = grammar.verbs.get(low, ())
    seen = (_moves(atoms, index + 1) and any(sense.change for sense in senses)) or (
        bool(senses) and _acts(between, atoms[index + 1])
    )
    return VerbGroup(index, index + 1, index, low, "infinitive", "infinitive") if seen else None


def _moves(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a figure stands here by or to which something changes."""
    at += "adverb" in atoms[at].classes and at + 1 < len(atoms)
    at += bool(atoms[at].classes & {"changed_by", "figure_link", "by"}) and at + 1 < len(atoms)
    return atoms[at].kind == "amount"


def _acts(between: Sequence[Atom], after: Atom) -> bool:
    """Whether a body or people stand before the word, and what they act on behind it."""
    told = between[-1].kind == "name" or "type" in between[-1].classes
    return told and (after.kind == "amount" or determiner(after) in ("definite", "indefinite", "possessive"))

"""The noun before a name that says what the name is."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.definitions.apposed_noun import only_verb
from crosscheck.extract.definitions.ties import kind_of_noun, tie
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.naming.name_kinds import kind_by_name
from crosscheck.extract.phrases.noun_phrase import determiner, singular
from crosscheck.extract.phrases.says import says
from crosscheck.extract.scene.referents import Referents
from crosscheck.extract.text.atoms import Atom, plain_of

_SET_OFF = 4  # atoms from a noun to the participle that names it: "the venture, to be called X, will be ..."


def tie_noun_before(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """The noun right before, before a comma where nothing else can be meant, or before "called"."""
    _tie_right_before(atoms, at, referents, grammar)
    _firm_from(atoms, at, referents, grammar)
    if at >= 3 and atoms[at - 1].text == "," and (at + 1 >= len(atoms) or atoms[at + 1].kind == "mark"):
        _tie_before_comma(atoms, at, referents, grammar)
    _tie_called(atoms, at, referents, grammar)


def _tie_right_before(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "Le consortium Stargate", "the chipmaker Nvidia"; adjectives between where they follow their noun."""
    step = at - 1
    if step >= 0 and atoms[step].text in '«“"':
        step -= 1
    skipped = 0
    while step >= 0 and skipped < 4 and atoms[step].kind == "word":
        atom = atoms[step]
        if skipped and plain_of(atom) and "type" in atoms[step - 1].classes:
            step -= 1
            continue
        if _describes_only(atoms, step, at, grammar):
            step -= 1
            skipped += 1
            continue
        if "type" in atom.classes and not atom.classes & {"preposition", "coordinator"}:
            if step > 1 and plain_of(atoms[step - 1]) and _somebody(atoms[step - 2], grammar):
                break  # "la cheffe d'orchestre X": X is no orchestra
            if _where_only(atoms, step, at, grammar):
                break
            if _determined(atoms, step) or (at == step + 1 and grammar.traits.head_last):
                tie(atom, atoms[at].text, referents, grammar, beside=at == step + 1)
            break
        if atom.classes & {"preposition", "of", "coordinator", "subordinator", "relative", "by", "with"} or determiner(
            atom
        ):
            break
        if atom.low in grammar.auxiliaries or "possessive_mark" in atom.classes or only_verb(atom, grammar):
            break
        step -= 1
        skipped += 1


def _where_only(atoms: Sequence[Atom], noun: int, at: int, grammar: Grammar) -> bool:
    """ "Outside court Ann Lee said": a noun that opens the sentence with its preposition, before a person's name."""
    opens = noun == 1 and at == noun + 1 and "locatives" in atoms[0].classes and atoms[0].kind == "word"
    bare = opens and "type_organisation" in atoms[noun].classes
    return bare and kind_by_name(atoms[at].text, grammar) == "person"


def _firm_from(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "Le danois X", "l'américain X": a company, where people from there have a capital."""
    if at < 2 or grammar.traits.capital_adjectives or "nationality" not in atoms[at - 1].classes:
        return
    entity = referents.find(atoms[at].text)
    lower = atoms[at - 1].text.islower() and determiner(atoms[at - 2]) == "definite"
    if lower and entity is not None and kind_by_name(entity.name, grammar) in ("", "organisation"):
        entity.kinds.add("organisation")


def _somebody(atom: Atom, grammar: Grammar) -> bool:
    """Whether a noun only says what somebody is ("cheffe", "directeur")."""
    firm = "type_organisation" in atom.classes or atom.low in grammar.relations.words.firms_too
    return not firm and ("type_person" in atom.classes or atom.low in grammar.roles)


def _describes_only(atoms: Sequence[Atom], at: int, name: int, grammar: Grammar) -> bool:
    """An adjective of nationality between noun and name ("le constructeur espagnol X", "the Korean yard X")."""
    if "nationality" not in atoms[at].classes:
        return False
    return grammar.traits.head_last or atoms[at].text.islower() or at + 1 < name


def _tie_before_comma(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "Un autre projet titanesque, Stargate"."""
    step = at - 2
    noun = -1
    while step >= 0 and step > at - 7 and atoms[step].kind == "word":
        atom = atoms[step]
        behind = atoms[at + 1].text if at + 1 < len(atoms) else ""
        told = determiner(atom)
        closed = (behind == "," and told in ("definite", "possessive")) or (behind != "," and told == "possessive")
        if "of" in atom.classes or (determiner(atom) and step and "of" in atoms[step - 1].classes):
            noun = -1  # "le directeur du site, X", "le président de la région, X": X is no site, no region
            step -= 1
            continue
        if told in ("indefinite", "demonstrative") or "another" in atom.classes or closed:
            if noun >= 0 and not (told == "definite" and _in_relative(atoms, step)):
                tie(atoms[noun], atoms[at].text, referents, grammar)
            return
        if (
            atom.classes & {"preposition", "coordinator", "relative"}
            or determiner(atom)
            or "possessive_mark" in atom.classes
        ):
            return
        if "type" in atom.classes:
            noun = step
        step -= 1


def _in_relative(atoms: Sequence[Atom], at: int) -> bool:
    """ "L'association qui porte le projet, X, emploie": whether a relative clause leads to the noun that opens here."""
    for step in range(at - 1, -1, -1):
        if atoms[step].kind == "mark":
            return False
        if atoms[step].classes & {"relative", "relative_object"}:
            return True
    return False


def _tie_called(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "The project, called X": the noun before the participle."""
    called = next((step for step in (at - 1, at - 2) if step >= 1 and "appeal" in atoms[step].classes), -1)
    if (
        called < 0
        or not _names(atoms, called, at, grammar)
        or grammar.auxiliaries.get(atoms[called - 1].low, ("",))[0] == "have"
    ):
        return  # "X a nommé Y directrice"
    for back in range(at - 2, max(0, at - 10) - 1, -1):
        if atoms[back].kind == "word" and kind_of_noun(atoms[back]):
            if called - back <= _SET_OFF and back and determiner(atoms[back - 1]):
                referents.tie(atoms[at].text, singular(grammar, atoms[back].low), atoms[back - 1].start - 1)
            tie(atoms[back], atoms[at].text, referents, grammar)
            return


def _names(atoms: Sequence[Atom], called: int, at: int, grammar: Grammar) -> bool:
    """Whether a participle of naming leads to the name at `at`, and tells no speaker (", dit X", "dit que X")."""
    between = atoms[called + 1 : at]
    if any("that" in atom.classes for atom in between):
        return False
    apart = atoms[called - 1].text == "," and not between
    return not (apart and says(atoms[called], grammar))


def _determined(atoms: Sequence[Atom], at: int) -> bool:
    step = at - 1
    while step >= 0 and step > at - 4 and atoms[step].kind == "word":
        if determiner(atoms[step]):
            return True
        if atoms[step].classes & {"preposition", "coordinator"}:
            return False
        step -= 1
    return step < 0

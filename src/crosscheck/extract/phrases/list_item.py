"""One item of a list of names: the name behind its determiner and its common nouns, and where the item ends."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.before_noun import other_thing
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.opens_relative import opens_relative
from crosscheck.extract.text.atoms import Atom

_REACH = 12  # atoms of one item before its name
_UNNAMED = 4  # words of an item without a name
_LEAVING = frozenset({"relative", "subordinator", "coordinator", "preposition", "by", "with"})
_BODY_NOUNS = frozenset({"bodies", "company_words", "movements", "compounds"})
_STAYING = frozenset({"of", "other_determiner", "definite"})


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list: where its name stands (-1: it has none of its own), and where the item ends."""

    name: int
    end: int


def list_item(atoms: Sequence[Atom], at: int, grammar: Grammar, verbs: Set[int]) -> ListItem | None:
    """The item that begins here: its name, behind its determiner and its common nouns; None where there is none."""
    step = at
    while step < len(atoms) and step < at + _REACH:
        atom = atoms[step]
        if atom.kind == "name":
            if step + 1 < len(atoms) and "possessive_mark" in atoms[step + 1].classes:
                return list_item(atoms, step + 2, grammar, verbs) if step + 2 < len(atoms) else None
            if step > at and "country" in atom.classes and step + 1 < len(atoms) and atoms[step + 1].kind == "name":
                step += 1
                continue
            if _owned(atoms, at, step) and not (_type_before(atoms, at, step - 1) or _settled(atoms, at, step)):
                return _named_behind(atoms, step + 1, at, grammar, verbs)
            compound = 0 if step + 1 in verbs else _compound_end(atoms, step, grammar, verbs)
            if compound and compound < len(atoms) and atoms[compound].kind == "name":
                step = compound  # "the Republican senators A and B"
                continue
            return ListItem(
                -1 if compound else step, behind_brackets(atoms, compound or _item_end(atoms, step, grammar, verbs))
            )
        if atom.kind == "mark" and atom.text in '«“"':
            step += 1
            continue
        if step == at and atom.kind in ("amount", "date"):
            step += 1  # "two investors, A and B", "last year's winner, A"
            continue
        if atom.text == "(" and step > at and determiner(atoms[at]) and step - at < _UNNAMED:
            end = behind_brackets(atoms, step)  # "ses fondateurs (52 %), le fonds X"
            goes_on = step < end < len(atoms) and (atoms[end].text == "," or "and" in atoms[end].classes)
            return ListItem(-1, end) if goes_on else None
        if "and" in atom.classes and step > at and determiner(atoms[at]) and step - at < _UNNAMED:
            return ListItem(-1, step)  # "la métropole et la Banque X"
        if atom.kind != "word" or atom.low in grammar.auxiliaries or "and" in atom.classes:
            return _named_behind(atoms, step, at, grammar, verbs)
        role = _role_end(atoms, step, grammar)
        if role or _field(atoms, step, at, grammar):
            step = role or step + 1
            continue
        if step > at and "preposition" in atom.classes and "contracted" in atom.classes and "of" not in atom.classes:
            return None  # "l'étude au CHU"
        if atom.classes & _LEAVING and atom.classes.isdisjoint(_STAYING):
            for words, _ in grammar.phrases["such_as"].get(atom.low, ()):
                if matches(atoms, step, words) and not opens_relative(atoms, step, verbs):
                    step += len(words) - 1
                    break
            else:
                return None
        step += 1
    return None


def _role_end(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """Behind an office of several words ("metteur en scène", "maître de conférences"); 0 where none stands here."""
    longest = next((len(words) for words, _ in grammar.roles.get(atoms[at].low, ()) if matches(atoms, at, words)), 0)
    return at + longest if longest > 1 else 0


def _field(atoms: Sequence[Atom], at: int, start: int, grammar: Grammar) -> bool:
    """Whether a small word only leads to what its noun is for: "le spécialiste en robotique X", "une agence à but"."""
    if grammar.traits.head_last or at == start or at + 1 >= len(atoms) or not atoms[at].classes & {"into", "at"}:
        return False
    noun = atoms[at + 1]
    bare = noun.kind == "word" and noun.text.islower() and not (
        determiner(noun) or noun.classes & {"preposition", "of", "adverb", "relative", "pronoun_other", "title"}
        or noun.low in grammar.auxiliaries or any(form.tense == "infinitive" for form in grammar.verb_forms(noun.low))
    )  # fmt: skip
    return bare and "contracted" not in atoms[at].classes


def _settled(atoms: Sequence[Atom], start: int, name: int) -> bool:
    """ "The town of Bengkulu": the name behind "of" is that of the town itself."""
    return name - start > 1 and "of" in atoms[name - 1].classes and "settlement" in atoms[name - 2].classes


def item_of_owner(atoms: Sequence[Atom], at: int) -> ListItem | None:
    """ "La banque Y, les héritiers de X et Z": an item that has an owner and no name, where the list goes on."""
    owner = next((step for step in range(at, min(len(atoms), at + _REACH)) if atoms[step].kind != "word"), at)
    end = behind_brackets(atoms, owner + 1)
    goes_on = end < len(atoms) and (atoms[end].text == "," or "and" in atoms[end].classes)
    named = atoms[owner].kind == "name" and "of" in atoms[owner - 1].classes
    return ListItem(-1, end) if determiner(atoms[at]) and named and goes_on else None


def _compound_end(atoms: Sequence[Atom], at: int, grammar: Grammar, verbs: Set[int]) -> int:
    """ "An AI factory", "the Norland state fund": an English name that describes the noun behind it; 0 for none."""
    if not grammar.traits.head_last or _same_thing(atoms, at, grammar, verbs):
        return 0
    end = 0
    possessed = bool(at and determiner(atoms[at - 1]) == "possessive")
    determined = bool(at and determiner(atoms[at - 1]))  # "the Gulf sovereign fund A"
    for step in range(at + 1, min(len(atoms), at + 4)):
        atom = atoms[step]
        if atom.kind != "word" or not atom.text.islower() or atom.low in grammar.auxiliaries or atom.classes & {
            "adverb", "preposition", "of", "and", "by", "with", "relative", "subordinator", "coordinator",
        }:  # fmt: skip
            break
        noun = any(kind[:4] == "type" for kind in atom.classes) or atom.low in grammar.nouns
        noun = noun or atom.low in grammar.relations.words.clans
        if possessed and step == at + 1:
            noun = True  # "his Norland counterpart": nobody says "his Norland"
        named = step + 1 < len(atoms) and atoms[step + 1].kind == "name"
        called = noun and named and (determined or "type_organisation" in atom.classes)  # "Gulf technology fund A"
        if atom.low in grammar.forms and not (called or (noun and _closes(atoms, step + 1))):
            if not noun:
                break
        elif noun:
            end = step + 1
    return end or _undetermined(atoms, at, grammar) or _described(atoms, at, grammar)


def _described(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """ "The Halden choir": behind a noun of no list; not of "in a Halden garage", which is in Halden."""
    somewhere = at > 1 and determiner(atoms[at - 1]) == "indefinite" and "preposition" in atoms[at - 2].classes
    return 0 if somewhere else other_thing(atoms, at, len(atoms), grammar)


def _undetermined(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """ "Owns Halden radio", "owned by Orvane shareholders": behind the noun of a body, or of several who bear it."""
    noun = atoms[at + 1] if at + 1 < len(atoms) else None
    if noun is None or noun.kind != "word" or not noun.text.islower() or (at and determiner(atoms[at - 1])):
        return 0
    bears = grammar.plural(noun.low) and noun.low in grammar.relations.nouns
    told = bears or bool(noun.classes & _BODY_NOUNS)
    return at + 2 if told and noun.low not in grammar.forms and _closes(atoms, at + 2) else 0


def _same_thing(atoms: Sequence[Atom], at: int, grammar: Grammar, verbs: Set[int]) -> bool:
    """ "The Duinland fund": the noun behind an English name only says what it is; "the AI factory" is another thing."""
    if not grammar.traits.head_last or at + 1 >= len(atoms) or not at or not determiner(atoms[at - 1]):
        return False
    noun = atoms[at + 1].classes
    if atoms[at + 1].low in grammar.relations.words.clans:
        return False  # "the Arnaud family" is nobody called Arnaud
    return "type_organisation" in noun and "guarded" not in noun and (at + 2 in verbs or _closes(atoms, at + 2))


def _item_end(atoms: Sequence[Atom], name: int, grammar: Grammar, verbs: Set[int]) -> int:
    return name + 2 if _same_thing(atoms, name, grammar, verbs) else _behind_owner(atoms, name + 1)


def _behind_owner(atoms: Sequence[Atom], at: int) -> int:
    """ "L'Agence spatiale de Norlande": behind what a name is of."""
    step = at + 1
    while at < len(atoms) and step < len(atoms) and determiner(atoms[step]):
        step += 1
    of = at < len(atoms) and "of" in atoms[at].classes and atoms[at].kind == "word"
    return step + 1 if of and step < len(atoms) and atoms[step].kind == "name" else at


def _closes(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a noun ends here: what comes is no object that it could have as a verb."""
    if at >= len(atoms) or atoms[at].kind in ("mark", "date"):
        return True
    return bool(atoms[at].classes & {"preposition", "of", "and", "by", "adverb"})


def _owned(atoms: Sequence[Atom], start: int, name: int) -> bool:
    """ "Les chantiers de l'Ouest": a name that only says whose the item is."""
    step = name - 1
    while step > start and determiner(atoms[step]) and "of" not in atoms[step].classes:
        step -= 1
    if step == name - 1 and atoms[step].kind == "word" and "of" not in atoms[step].classes:
        return _of_a_body(atoms, start, name)
    return step > start and "of" in atoms[step].classes


def _of_a_body(atoms: Sequence[Atom], start: int, name: int) -> bool:
    """ "La filiale du groupe public X": X only says whose the item is."""
    for step in range(name - 1, max(start, name - 4), -1):
        if "of" in atoms[step].classes or determiner(atoms[step]):
            return False
        if "type_organisation" in atoms[step].classes:
            before = step - 1
            contracted = {"of", "contracted"} <= atoms[before].classes
            led = before > start + 1 and determiner(atoms[before]) and "of" in atoms[before - 1].classes
            return before > start and (contracted or bool(led))
    return False


def _named_behind(atoms: Sequence[Atom], comma: int, start: int, grammar: Grammar, verbs: Set[int]) -> ListItem | None:
    """ "Last year's winner, Jorge Lamas": a person's role as an item, the name between commas behind it."""
    if comma + 1 >= len(atoms) or atoms[comma].text not in (",", ":"):
        return None
    opens = atoms[start].kind == "amount" or any(
        atom.low in grammar.relations.words.following for atom in atoms[start:comma]
    )
    if atoms[comma].text == ":" and opens:
        return list_item(atoms, comma + 1, grammar, verbs)  # "three universities: A, B and C"
    if atoms[start].kind == "amount" and determiner(atoms[comma + 1]) == "definite":
        inner = list_item(atoms, comma + 1, grammar, verbs)  # "three French groups, the operator A, the builder B"
        return inner if inner is not None and inner.name >= 0 else None
    if atoms[comma + 1].kind != "name":
        return None
    words = [atom for atom in atoms[start:comma] if atom.kind == "word"]
    of = next((at for at in range(start + 1, comma) if "of" in atoms[at].classes), comma)
    first = [atom for atom in atoms[start:of] if atom.kind == "word"]  # not of "the family of its founder, X"
    role = any("type_person" in atom.classes or atom.low in grammar.roles for atom in first)
    bodies = bool(words) and any(
        "type_organisation" in atom.classes or atom.low in grammar.relations.nouns for atom in words[-2:]
    )
    plural = bodies and grammar.plural(words[-1].low) and determiner(words[0]) in ("definite", "possessive")
    several = bool(words) and (atoms[start].kind == "amount" or plural)
    return ListItem(comma + 1, behind_brackets(atoms, comma + 2)) if role or several else None


def _type_before(atoms: Sequence[Atom], start: int, end: int) -> bool:
    """ "Le fabricant de puces X", "la société d'investissement des Émirats X": the noun's own complement."""
    return any("type" in atom.classes for atom in atoms[start:end]) and (
        any("country" in atom.classes for atom in atoms[start : end + 3])
    )

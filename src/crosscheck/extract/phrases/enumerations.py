"""Lists of names: who is enumerated, and who only describes another."""

from __future__ import annotations

from collections.abc import Sequence, Set

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.denied_item import denied_item
from crosscheck.extract.phrases.list_item import item_of_owner, list_item
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.opens_relative import opens_relative
from crosscheck.extract.phrases.share_words import share_words
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom, plain_of

_AND = 2  # atoms of ", and": what takes more is a phrase of its own ("ainsi que")
_CLAUSE = 3  # atoms from a list to the verb that it is the subject of
_DESCRIPTION = 24  # atoms of an apposition in a list


def names_from(scene: Scene, start: int) -> list[int]:
    """The names of an enumeration that begins at `start`: "A, the maker of ..., B and C".

    Determiners and common nouns before a name ("la société X") are passed over; an apposition behind one is left out,
    so the owner it names is not of the list; "A's boat B" is B.
    """
    known = scene.enumerations.get(start)
    if known is None:
        known = scene.enumerations[start] = _listed_from(scene, start)
    return known.copy()


def _listed_from(scene: Scene, start: int) -> list[int]:
    atoms, grammar = scene.atoms, scene.grammar
    found: list[int] = []
    at = start
    verbs = {group.start for group in scene.groups if group.kind == "finite" and group.start >= start}
    participles = {group.start for group in scene.groups if group.kind == "participle"}
    lead = start - 1  # where the preposition stands that can be said again before an item
    whole, joined = -1, False  # how many names the clause has before a semicolon; whether "and" stands between two
    while at < len(atoms):
        if found and denied_item(atoms, at, grammar):
            break  # "A, not B, won"
        item = list_item(atoms, at, grammar, verbs) or (item_of_owner(atoms, at) if found else None)
        if item is None or any(step in verbs for step in range(at, item.end)):
            break
        if item.name >= 0:
            found.append(item.name)
        at = item.end
        separator = _separator(atoms, at, grammar) or _with(atoms, at, start)
        if separator > _AND:
            lead = at + separator - 1  # "with participation from A, from B"
        if whole < 0 and separator and atoms[at].text == ";":
            whole = len(found)
        if separator == 2 and atoms[at].text == "," and len(found) == 1 and whole < 0 and not joined:
            break  # "prêté par A, et B": two names are not joined by both
        joined = joined or (bool(separator) and "and" in atoms[at + separator - 1].classes)
        if not separator or at + separator in verbs:
            break
        if at + separator in participles and "and" in atoms[at + separator - 1].classes:
            break  # "présidé par A et composé de B"
        behind = at + separator + _repeated(atoms, at + separator, lead, grammar)
        if opens_relative(atoms, behind, verbs):
            break
        if atoms[at].text == "," and separator == 1 and describes(atoms, behind, grammar):
            if _lists_agents(atoms, behind):
                break
            resumed = _behind_description(atoms, behind, grammar, verbs)
            if resumed < 0:
                resumed = _behind_relative(atoms, behind, lead, grammar)
            if resumed < 0:
                break
            behind = resumed + _repeated(atoms, resumed, lead, grammar)
            if behind == resumed < len(atoms) and "contracted" in atoms[behind].classes:
                break  # "a racheté X, un site de 3 hectares, au groupe Y"
        at = behind
    opens = any(step in verbs for step in range(at, at + _CLAUSE))
    gapped = at < len(atoms) and "by" in atoms[at].classes  # "conseillé par A ; B par C"
    if whole > 0 and (opens or gapped or _goes_on(scene, at) or _parted_once(atoms, start, at)):
        return found[:whole]  # "mené par A ; B et C y ont participé", "led by A; B itself, which owns ..."
    led = start > 0 and bool(atoms[start - 1].classes & {"by", "of", "with", "preposition"})
    return found[:1] if opens and led and not joined else found  # "conseillé par A, B a cédé ..."


def _parted_once(atoms: Sequence[Atom], start: int, end: int) -> bool:
    """Whether one semicolon alone stands in what was read as a list, and no "and" behind it: no list is parted so."""
    parted = [at for at in range(start, end) if atoms[at].text == ";"]
    return len(parted) == 1 and parted[0] + 1 < len(atoms) and "and" not in atoms[parted[0] + 1].classes


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the words right here are those of a verb ("; la banque B les a rejoints")."""
    if at >= len(scene.atoms) or scene.atoms[at].kind == "mark":
        return False
    return any(at <= group.start < at + _CLAUSE for group in scene.groups)


def names_around(scene: Scene, name: int) -> list[int]:
    """The names of the enumeration in which a name stands, from its first item on."""
    atoms, grammar = scene.atoms, scene.grammar
    opened = max((group.end for group in scene.groups if group.end <= name and group.kind == "finite"), default=0)
    for start in range(opened, name):
        before = atoms[start - 1] if start else None
        if before is not None and before.text != "," and not before.classes & {"that", "coordinator"}:
            continue
        if not (grammar.traits.bare_nouns or determiner(atoms[start]) or atoms[start].kind == "name"):
            continue
        found = names_from(scene, start)
        if name in found:
            return found
    return names_from(scene, name)


def names_ending(scene: Scene, end: int) -> list[int]:
    """The names of an enumeration that ends right before `end`, in the order of the text: "A, B et C"."""
    atoms = scene.atoms
    found: list[int] = []
    at = end - 1
    joined = False
    while at >= 0:
        if atoms[at].text == ")":
            while at > 0 and atoms[at].text != "(":
                at -= 1
            at -= 1
        if at > 0 and scene.grammar.traits.head_last and "type_organisation" in atoms[at].classes:
            at -= atoms[at - 1].kind == "name"  # "the Kestel fund"
        if at < 0 or atoms[at].kind != "name":
            break
        found.append(at)
        step = at - 1
        if step > 0 and "of" in atoms[step].classes and "settlement" in atoms[step - 1].classes:
            step -= 1  # "the city of X"
        while step >= 0 and atoms[step].kind == "word" and _modifies(atoms[step]) and step > at - 5:
            step -= 1
        if step < 1 or (joined and atoms[step].text != ","):
            break
        if "and" in atoms[step].classes:
            joined = True
            at = step - 1 - (atoms[step - 1].text == ",")
        elif atoms[step].text == "," and joined:
            at = step - 1
        else:
            break
    return found[::-1]


def describes(atoms: Sequence[Atom], at: int, grammar: Grammar) -> bool:
    """Whether what follows a comma describes the name before it: a determiner and a common noun, no name of its own."""
    if at >= len(atoms):
        return False
    if atoms[at].kind in ("amount", "date"):
        return True
    if atoms[at].kind != "word":
        return False
    step = at
    article = bool(determiner(atoms[at]))
    example = any(atoms[at].low in grammar.phrases[kind] for kind in ("such_as", "and_similar"))
    if "of" in atoms[at].classes and not article:
        return True  # "le laboratoire A, de Marsanne"
    if atoms[at].classes & {"preposition", "relative", "relative_object"} and not article and not example:
        return True
    if not article and not atoms[at].classes & {"of", "and"} and not example:
        name = next((step for step in range(at, min(len(atoms), at + 6)) if atoms[step].kind != "word"), -1)
        if name < 0 or atoms[name].kind != "name" or atoms[name - 1].classes & {"of", "preposition", "definite"}:
            return True
        return any("of" in atom.classes for atom in atoms[at:name])  # "A, créateur du robot B"
    while step < len(atoms) and step < at + 6 and atoms[step].kind == "word":
        if _complement(atoms, step):
            step += 2  # "la caisse de retraite X"
            continue
        if atoms[step].classes & {"of", "relative", "preposition"} and step > at:
            return article or "type" in atoms[step - 1].classes
        step += 1
    if step < len(atoms) and atoms[step].kind == "mark":
        return article
    return False


def _complement(atoms: Sequence[Atom], at: int) -> bool:
    """ "De retraite", "d'actifs": what makes one noun with the noun before it, and is nobody's name."""
    noun = atoms[at + 1] if at + 1 < len(atoms) else None
    return noun is not None and plain_of(atoms[at]) and noun.kind == "word" and not (
        determiner(noun) or noun.classes & {"preposition", "of", "relative", "adverb"}
    )  # fmt: skip


def _modifies(atom: Atom) -> bool:
    """Whether a word before a name can belong to its item: a determiner, a noun, an adjective."""
    return not atom.classes & {"preposition", "of", "by", "with", "and", "coordinator", "relative", "subordinator"}


def _behind_description(atoms: Sequence[Atom], behind: int, grammar: Grammar, verbs: Set[int]) -> int:
    """Where the list goes on behind an apposition: behind its closing comma, or behind "and" and a name; -1 nowhere."""
    limit = min(len(atoms), behind + _DESCRIPTION)
    mark = ";" if any(atoms[step].text == ";" for step in range(behind, limit)) else ","
    close = next((step for step in range(behind, limit) if atoms[step].text == mark), -1)
    if any(atom.low in grammar.relations.words.between for atom in atoms[behind : close if close >= 0 else limit]):
        return -1  # "par A, coentreprise entre B et C"
    last = next((step for step in range(behind, limit) if "and" in atoms[step].classes
                 and list_item(atoms, step + 1, grammar, verbs) is not None), -1)  # fmt: skip
    if any(step in verbs for step in range(behind, close if close >= 0 else max(last, behind))):
        return -1
    if close >= 0 and (last < 0 or close < last):
        separator = _separator(atoms, close, grammar)
        return close + separator if close + separator not in verbs else -1
    if last >= 0 and atoms[last - 1].kind == "name":
        return -1  # "joined A, led by B and C"
    return last + 1 if last >= 0 else -1


def _lists_agents(atoms: Sequence[Atom], at: int) -> bool:
    """ "A rejoint X, lancé en 2024 par A, B et C": the list goes on within what describes the name before it."""
    close = next((step for step in range(at, min(len(atoms), at + _DESCRIPTION)) if atoms[step].text in ",;"), -1)
    if close < 0 or close + 1 >= len(atoms) or atoms[close - 1].kind != "name" or "and" in atoms[close + 1].classes:
        return False
    return any("by" in atom.classes for atom in atoms[at:close])


def _behind_relative(atoms: Sequence[Atom], at: int, lead: int, grammar: Grammar) -> int:
    """ "Par A, qui apporte 2 millions, par B": where the list goes on behind a relative clause; -1 where it is over.

    The preposition before the list is said again, or the clause names nobody and "and" follows.
    """
    if not atoms[at].classes & {"relative", "relative_object"}:
        return -1
    close = next((step for step in range(at, min(len(atoms), at + _DESCRIPTION)) if atoms[step].text in ",;"), -1)
    if close < 0 or close + 1 >= len(atoms):
        return -1
    behind = close + 1 + ("and" in atoms[close + 1].classes)
    named = any(atom.kind == "name" for atom in atoms[at:close])
    joined = behind > close + 1 and not named
    return behind if _repeated(atoms, behind, lead, grammar) or joined else -1


def _separator(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """How many atoms the sign between two members takes here, 0 where the list ends."""
    if at >= len(atoms):
        return 0
    width = 1 if atoms[at].text in (",", ";") else 0
    if at + width < len(atoms) and "and" in atoms[at + width].classes:
        return width + 1
    for words, _ in grammar.phrases["and_similar"].get(atoms[at + width].low, ()) if at + width < len(atoms) else ():
        if matches(atoms, at + width, words):
            return width + len(words)
    return width


def _with(atoms: Sequence[Atom], at: int, start: int) -> int:
    """ "Porté par A avec notamment B et C": how many atoms lead to who does it with the first; 0 for none."""
    if not start or "by" not in atoms[start - 1].classes or at + 1 >= len(atoms) or "with" not in atoms[at].classes:
        return 0
    return 1 + ("adverb" in atoms[at + 1].classes)


def _repeated(atoms: Sequence[Atom], at: int, lead: int, grammar: Grammar) -> int:
    """ "Auprès de A, de B et du fonds C": the preposition before the list, said again before an item."""
    if at >= len(atoms) - 1 or lead < 0:
        return 0
    skip = share_words(atoms, at, "other_share", grammar)
    at += skip if at + skip < len(atoms) else 0
    first, again = atoms[lead], atoms[at]
    of = "of" in first.classes and "of" in again.classes
    same = again.low == first.low and bool(again.classes & {"preposition", "by", "with"})
    places = {"sites", "into"}
    placed = bool(first.classes & places and again.classes & places)  # "à Oslo et en Belgique"
    return skip + 1 if of or same or placed else 0

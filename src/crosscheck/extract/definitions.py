"""What a document defines: acronyms, and the common nouns it ties to a name."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.atoms import Atom, plain_of
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.heads import load_heads
from crosscheck.extract.name_kinds import kind_by_name
from crosscheck.extract.phrases import determiner, matches, singular
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.referents import Referents, is_surname
from crosscheck.extract.segment import Sentence
from crosscheck.model import Document

_KINDS = ("organisation", "project", "person", "place", "event")


def note_names(
    document: Document, sentence: Sentence, atoms: Sequence[Atom], referents: Referents, grammar: Grammar
) -> None:
    """Enter a sentence's names, and what it says they are, into the document's referents."""
    title = sentence.heading and sentence.block == 0
    for atom in atoms:
        if atom.kind == "word" and "type_event" in atom.classes and "type_project" not in atom.classes:
            referents.events.append((atom.start, atom.text))
    for at, atom in enumerate(atoms):
        if atom.kind != "name":
            continue
        _enter(atoms, at, referents, grammar, title)
    if sentence.heading and sentence.block:
        found = (referents.find(atom.text) for atom in atoms if atom.kind == "name")
        referents.sections.append((sentence.start, frozenset(entity.key for entity in found if entity is not None)))
    _former_names(atoms, referents, grammar)
    for at, atom in enumerate(atoms):
        if atom.kind == "name":
            _acronym(document.text, atoms, at, referents, grammar)
            _ties(atoms, at, referents, grammar)


def _enter(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar, title: bool) -> None:
    atom = atoms[at]
    words = atom.text.split()
    if len(words) == 1 and referents.find(atom.text) is None:
        # a surname alone: the one full name before it that ends so
        full = [e for e in referents.entities.values() if is_surname(e.name, atom.text) and "place" not in e.kinds]
        if len(full) == 1:
            referents.alias(atom.text, full[0].name)
    entity = referents.add(atom.text, atom.start, title=title)
    if len(words) > 1 and (
        grammar.has(words[0].lower(), "named_event") or grammar.has(words[-1].lower(), "named_event")
    ):
        entity.kinds.add("event")
        referents.events.append((atom.start, entity.name))
    if "country" in atom.classes:
        entity.kinds.add("place")
    if "concepts" in atom.classes:
        entity.kinds.add("concept")
    before = atoms[at - 1] if at else None
    if (
        before is not None
        and before.kind == "word"
        and (
            "locatives" in before.classes
            or (at > 1 and "of" in before.classes and "locatives" in atoms[at - 2].classes)
        )
    ):
        entity.located += 1
    if before is not None and before.kind == "word" and "title" in before.classes:
        entity.kinds.add("person")
    first = grammar.classes.get(words[0].lower(), frozenset())
    if len(words) > 1 and "institutions" in first and "place_heads" not in first:
        entity.kinds.add("organisation")


def _former_names(atoms: Sequence[Atom], referents: Referents, grammar: Grammar) -> None:
    """A name that is only told as an earlier one ("sous le nom de X") is called by no noun afterwards."""
    for _, behind, _ in find_phrases(atoms, 0, len(atoms), "former_name", grammar):
        place = behind
        while place < len(atoms) and determiner(atoms[place]):
            place += 1
        entity = referents.find(atoms[place].text) if place < len(atoms) and atoms[place].kind == "name" else None
        if entity is not None and len(entity.places) == 1:
            entity.former = True


def _acronym(text: str, atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "AI Infrastructure Partnership (AIP)": the short form stands for the long one from here on."""
    if not (2 <= at < len(atoms) - 1 and atoms[at - 1].text == "(" and atoms[at + 1].text == ")"):
        return
    short = atoms[at].text
    letters = [char for char in short if char.isalpha()]
    if not 2 <= len(letters) <= 8 or sum(char.isupper() for char in letters) < 2 or " " in short:
        return
    long = atoms[at - 2]
    if long.kind == "name" and len(long.text.split()) >= 2 and _fits(short, long.text.split()):
        referents.alias(short, long.text)
        return
    start = at - 2
    while start >= max(0, at - 12) and atoms[start].kind in ("word", "name"):
        words = text[atoms[start].start : atoms[at - 2].end].replace("’", " ").replace("'", " ").split()
        if words[0][0].upper() == short[0].upper() and _fits(short, words) and not determiner(atoms[start]):
            whole = text[atoms[start].start : atoms[at - 2].end]
            entity = referents.add(whole, atoms[start].start)
            entity.kinds.add("organisation")
            referents.alias(short, whole)
            if atoms[start].kind == "name":
                referents.alias(atoms[start].text, whole)
            _tie_head(whole, atoms[start].start, referents, grammar)
            return
        start -= 1


def _fits(short: str, words: Sequence[str]) -> bool:
    """Whether the short form's letters are the first letters of the words, small words left out at will."""
    letters = [char.upper() for char in short if char.isalpha()]
    parts = [part for word in words for part in word.replace("-", " ").split() if part]
    place = 0
    for part in parts:
        if place < len(letters) and part[0].upper() == letters[place]:
            place += 1
            if part.isupper() and len(part) > 1:  # an acronym inside the name gives all its letters
                for char in part[1:]:
                    if place < len(letters) and char == letters[place]:
                        place += 1
    return place == len(letters)


def _kind_of(atom: Atom) -> str:
    return next((kind for kind in _KINDS if f"type_{kind}" in atom.classes), "")


def _tie(atom: Atom, name: str, referents: Referents, grammar: Grammar) -> None:
    kind = _kind_of(atom)
    entity = referents.find(name)
    if entity is not None and atom.low in grammar.roles and kind_by_name(entity.name, grammar) == "person":
        entity.kinds.add("person")  # "union leader Greta Moen": a leader is a company only where no person is
        return
    if "nationality" in atom.classes and (entity is None or kind_by_name(entity.name, grammar) != "person"):
        return  # "le Suédois X" is a company as often as a person
    referents.tie(name, singular(grammar, atom.low), atom.start)
    if entity is not None and kind:
        entity.kinds.update(k for k in _KINDS if f"type_{k}" in atom.classes)


def _ties(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    name = atoms[at].text
    if "country" in atoms[at].classes:
        return
    # "le consortium Stargate", "the chipmaker Nvidia": the noun right before, adjectives between in French
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
            if _determined(atoms, step) or (at == step + 1 and grammar.traits.head_last):
                _tie(atom, name, referents, grammar)
            break
        if atom.classes & {"preposition", "of", "coordinator", "subordinator", "relative", "by", "with"} or determiner(
            atom
        ):
            break
        if atom.low in grammar.auxiliaries or "possessive_mark" in atom.classes or _finite(atom, grammar):
            break
        step -= 1
        skipped += 1
    # ", un consortium ...", "is a group of ..."
    place = at + 1
    while place < len(atoms) and atoms[place].text == "(":
        while place < len(atoms) and atoms[place].text != ")":
            place += 1
        place += 1
    if (place < len(atoms) - 1 and atoms[place].text in (",", "–", "—")) or (
        place < len(atoms) - 1
        and (
            grammar.auxiliaries.get(atoms[place].low, ("",))[0] == "be"
            or any(grammar.has(form.lemma, "linking_verbs") for form in grammar.forms.get(atoms[place].low, ()))
        )
    ):
        _tie_phrase(atoms, place + 1, name, referents, grammar)
    # "un autre projet titanesque, Stargate": the noun in front of the comma, where nothing else can be meant
    if at >= 3 and atoms[at - 1].text == "," and (at + 1 >= len(atoms) or atoms[at + 1].kind == "mark"):
        _tie_before_comma(atoms, at, name, referents, grammar)
    last = name.split()[-1].lower()
    if len(name.split()) > 1 and "type" in grammar.classes.get(last, frozenset()):
        _tie_own_word(name, atoms[at].start, last, referents, grammar)
    first = name.split()[0]
    if first.islower() and "type" in grammar.classes.get(first, frozenset()):
        _tie_own_word(name, atoms[at].start, first, referents, grammar)
    _tie_head(name, atoms[at].start, referents, grammar)
    _tie_behind(atoms, at, referents, grammar)
    # ", called X": the noun before the participle
    called = next((step for step in (at - 1, at - 2) if step >= 1 and "appeal" in atoms[step].classes), -1)
    if called >= 0 and grammar.auxiliaries.get(atoms[called - 1].low, ("",))[0] != "have":  # "X a nommé Y directrice"
        back = at - 2
        while back >= max(0, at - 10):
            if atoms[back].kind == "word" and _kind_of(atoms[back]):
                _tie(atoms[back], name, referents, grammar)
                break
            back -= 1


def _tie_behind(atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "The Hydria consortium": in English the noun right behind a name says what it is."""
    if not grammar.traits.head_last or at + 1 >= len(atoms) or not at or not determiner(atoms[at - 1]):
        return
    noun = atoms[at + 1]
    goes_on = at + 2 < len(atoms) and (
        atoms[at + 2].kind == "name" or any(kind[:4] == "type" for kind in atoms[at + 2].classes)
    )
    if noun.kind == "word" and "type_organisation" in noun.classes and "guarded" not in noun.classes and not goes_on:
        _tie(noun, atoms[at].text, referents, grammar)


def _describes_only(atoms: Sequence[Atom], at: int, name: int, grammar: Grammar) -> bool:
    """An adjective of nationality between noun and name ("le constructeur espagnol X", "the Korean yard X")."""
    if "nationality" not in atoms[at].classes:
        return False
    return grammar.traits.head_last or atoms[at].text.islower() or at + 1 < name


def _tie_own_word(name: str, place: int, word: str, referents: Referents, grammar: Grammar) -> None:
    """A name may be called by its own last word: "the partnership" for the AI Infrastructure Partnership."""
    entity = referents.find(name)
    if entity is None:
        return
    entity.ties.setdefault(word, place)
    entity.kinds.update(kind for kind in _KINDS if f"type_{kind}" in grammar.classes.get(word, frozenset()))


def _tie_head(name: str, place: int, referents: Referents, grammar: Grammar) -> None:
    """A name may be called by its head word, in the text's language: "le partenariat" for a Partnership."""
    words = name.lower().replace("’", "'").split()
    entity = referents.find(name)
    if entity is None or len(words) < 2 or "person" in entity.kinds:
        return
    joint = next((step for step, word in enumerate(words) if grammar.has(word, "of")), len(words))
    heads = load_heads()
    for word in dict.fromkeys((words[0].rpartition("'")[2], words[joint - 1], words[-1])):
        if word not in heads:
            continue
        same, like = heads[word]
        for noun in same:
            if grammar.has(noun, "type"):
                _tie_own_word(name, place, noun, referents, grammar)
        for noun in like:
            entity.likely.setdefault(noun, place)


def _tie_before_comma(atoms: Sequence[Atom], at: int, name: str, referents: Referents, grammar: Grammar) -> None:
    step = at - 2
    noun = -1
    while step >= 0 and step > at - 7 and atoms[step].kind == "word":
        atom = atoms[step]
        closed = at + 1 < len(atoms) and atoms[at + 1].text == "," and determiner(atom) in ("definite", "possessive")
        if "of" in atom.classes:
            noun = -1  # "le directeur du site, X": X is no site
            step -= 1
            continue
        if determiner(atom) in ("indefinite", "demonstrative") or "another" in atom.classes or closed:
            if noun >= 0:
                _tie(atoms[noun], name, referents, grammar)
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


def _determined(atoms: Sequence[Atom], at: int) -> bool:
    step = at - 1
    while step >= 0 and step > at - 4 and atoms[step].kind == "word":
        if determiner(atoms[step]):
            return True
        if atoms[step].classes & {"preposition", "coordinator"}:
            return False
        step -= 1
    return step < 0


def _tie_phrase(atoms: Sequence[Atom], start: int, name: str, referents: Referents, grammar: Grammar) -> None:
    """The head noun of an apposition or a predicate, where it is one a document may call a name by."""
    if start >= len(atoms) or atoms[start].kind != "word":
        return
    role = _role_at(atoms, start, grammar)
    if role:
        entity = referents.find(name)
        if entity is not None and len(entity.name.split()) > 1:
            entity.kinds.add("person")  # "BlackRock, leader mondial de ..." is none
        return
    if (
        atoms[start].low in grammar.auxiliaries
        or atoms[start].classes & {"preposition", "subordinator", "relative", "relative_object"}
        or (
            determiner(atoms[start]) in ("definite", "demonstrative", "possessive")
            and _verb_follows(atoms, start, grammar)
        )
    ):
        return
    if atoms[start].low in grammar.forms and not grammar.has(atoms[start].low, "type"):
        return  # "X, said the firm"
    for step in range(start, min(len(atoms), start + 5)):
        atom = atoms[step]
        if atom.kind != "word" or atom.low in grammar.auxiliaries:
            return
        if (step > start and atom.classes & {"preposition", "of", "relative", "coordinator"}) or _finite(atom, grammar):
            return
        if (
            "type" in atom.classes
            and step + 1 < len(atoms)
            and not (grammar.traits.head_last and atoms[step + 1].kind == "word" and "type" in atoms[step + 1].classes)
        ):
            _tie(atom, name, referents, grammar)
            return


def _finite(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word can only be a main verb here: no noun that a document calls names by, no participle."""
    tenses = {form.tense for form in grammar.forms.get(atom.low, ())}
    only = bool(tenses & {"present", "past", "future", "conditional"}) and "participle" not in tenses
    return only and "type" not in atom.classes and not grammar.has(atom.low, "type") and atom.low not in grammar.nouns


def _verb_follows(atoms: Sequence[Atom], start: int, grammar: Grammar) -> bool:
    """Whether a main verb comes before the next mark: then the phrase is its subject and describes no name."""
    for atom in atoms[start + 1 :]:
        if atom.kind == "mark" or "relative" in atom.classes:
            return False
        if atom.low in grammar.auxiliaries or (any(
            form.tense in ("present", "past", "future", "conditional") for form in grammar.forms.get(atom.low, ())
        ) and not any(form.tense == "participle" for form in grammar.forms.get(atom.low, ()))):  # fmt: skip
            return True
    return False


def _role_at(atoms: Sequence[Atom], start: int, grammar: Grammar) -> bool:
    for step in range(start, min(len(atoms), start + 3)):
        if any(matches(atoms, step, words) for words, _ in grammar.roles.get(atoms[step].low, ())):
            return True
        if not determiner(atoms[step]):
            return False
    return False

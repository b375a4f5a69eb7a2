"""The slots of a verb: which names are its subject, its object, its agent, and what stands behind its prepositions."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from crosscheck.extract.clauses.fact import value_from
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.behind_adverbs import behind_adverbs, is_time
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.named_beside import called
from crosscheck.extract.phrases.next_lead import next_lead
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, singular
from crosscheck.extract.phrases.opens_clause import opens_clause
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.told_members import told_members
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.behind_object import behind_object
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.text.atoms import Atom, plain_of
from crosscheck.model.made_fast import made_fast
from crosscheck.model.replace import replace

_AGENT_REACH = 7  # atoms between a passive and its "by"


@made_fast
@dataclass(frozen=True, slots=True)
class Slot:
    """What fills a slot: the places of its names, or whom its noun phrase means; `at` is where it begins.

    `span` are the words of a noun phrase that has no name of its own at its head.
    `near` says that nothing stands between the verb and the slot but the word that leads to it.
    """

    at: int
    names: tuple[int, ...] = ()
    whole: Referent | None = None
    near: bool = True
    span: tuple[int, int] = (-1, -1)


def object_slot(scene: Scene, group: VerbGroup, skip: int = 0) -> Slot | None:
    """What an active verb acts on: the noun phrase or the names right behind it, and so many words of its own."""
    at = behind_adverbs(scene, group.end + skip)
    if at + 1 < len(scene.atoms) and scene.atoms[at].text == ":":
        at += 1  # "le consortium réunit : A, B et C"
    if at < len(scene.atoms) and {"preposition", "contracted"} <= scene.atoms[at].classes:
        return None  # "s'est associé au promoteur X": no object
    if at >= len(scene.atoms) or any(other.start == at and other.kind == "gerund" for other in scene.groups):
        return None  # "supports leaving": nothing that has a name
    share = share_of(scene, value_from(scene, at))
    return slot_at(scene, share or at, near=at == group.end + skip)


def agent_slot(scene: Scene, group: VerbGroup) -> Slot | None:
    """Who does what a passive tells: what stands behind "by"."""
    atoms = scene.atoms
    at = group.end
    while at < len(atoms) and at <= group.end + _AGENT_REACH and "by" not in atoms[at].classes:
        if atoms[at].kind == "mark" or atoms[at].classes & {"relative", "and"} or opens_clause(scene, at):
            return None
        at += 1
    if at >= len(atoms) - 1 or "by" not in atoms[at].classes:
        return None
    return slot_at(scene, _behind_of(scene, at + 1), near=_only_dates(scene, group.end, at))


def lead_slot(
    scene: Scene, group: VerbGroup, leads: Set[str], noun: str = "", *, placed: bool = False
) -> Slot | None:  # fmt: skip
    """What stands behind one of these prepositions, within the verb's own clause; with a noun, right behind that.

    Where a place is wanted (`placed`), a noun without a name leads on to its own: "in a warehouse in X".
    """
    start = behind_object(scene, group.start, noun) if noun else group.end
    at = next_lead(scene, start, leads) if start else -1
    first: Slot | None = None
    while at >= 0:
        slot = slot_at(scene, _behind_of(scene, at + 1), near=first is None and _lead_is_near(scene, start, at))
        if slot is not None and placed and scene.atoms[at + 1].kind == "amount" and slot.names[:1] == (at + 2,):
            return None  # "s'élève à 220 Rafale": they are counted, and nobody is there
        timed = scene.atoms[at + 1].kind in ("date", "amount")  # "à 14 heures à X", "en 2011 en X"
        if slot is None and placed:
            slot = _unmeant(scene, at + 1)
        behind = _place_behind(scene, slot) if slot is not None and placed else None
        if behind is not None:
            return behind
        if slot is not None and placed and not slot.names:
            slot, first = place_of(scene, slot), first or slot
        if slot is not None and not slot.names and first is None and _next_named(scene, slot, leads):
            first = slot  # "succède au palmarès à X"
            at = next_lead(scene, max(at + 1, slot.span[1]), leads)
            continue
        if slot is not None or not (timed or first is not None):
            return slot
        at = next_lead(scene, at + 1, leads)
    return first


def _unmeant(scene: Scene, at: int) -> Slot | None:
    """A noun phrase that nobody is meant by ("her home"), for the place behind it."""
    phrase = phrase_at(scene.atoms, at, len(scene.atoms), scene.grammar)
    inside = phrase is not None and phrase.end + 1 < len(scene.atoms) and scene.atoms[phrase.end + 1].kind == "name"
    if phrase is None or not inside or scene.atoms[phrase.end].low not in scene.grammar.relations.words.places:
        return None
    return Slot(at, (), None, False, _own_words(scene, phrase))


def _next_named(scene: Scene, slot: Slot, leads: Set[str]) -> bool:
    """Whether a slot is only a thing, and the same preposition leads to a name right behind it."""
    head = scene.atoms[slot.span[1] - 1] if slot.span[0] >= 0 else None
    if head is None or head.kind != "word" or head.classes & {"type_organisation", "type_person", "bodies"}:
        return False
    behind = slot.span[1]
    led = behind < len(scene.atoms) - 1 and scene.atoms[behind].low in leads
    return led and bool(names_from(scene, behind + 1))


def _place_behind(scene: Scene, slot: Slot) -> Slot | None:
    """ "Dans un entrepôt de la société X, à Y": the place behind a comma, where the name before it is none."""
    atoms = scene.atoms
    comma = slot.names[-1] + 1 if slot.names else slot.span[1]
    if comma < 1 or comma + 2 >= len(atoms) or atoms[comma].text != "," or atoms[comma + 2].kind != "name":
        return None
    known = "place" in kinds_of(scene.referents, scene.grammar, name_at(scene, slot.names[0])) if slot.names else False
    if known or atoms[comma + 1].low not in scene.grammar.relations.words.places:
        return None
    return Slot(comma + 2, (comma + 2,), name_at(scene, comma + 2), False)


def place_of(scene: Scene, slot: Slot) -> Slot | None:
    """ "Dans un entrepôt de X", "at her home in X": the place that a noun without a name is of, or in."""
    start, end = slot.span
    atoms = scene.atoms
    if start >= 0 and end + 1 < len(atoms) and atoms[end + 1].kind == "name" and (
        atoms[end].low in scene.grammar.relations.words.places
    ):  # fmt: skip
        return Slot(end + 1, (end + 1,), name_at(scene, end + 1), False)  # "at her home in X"
    of = end - 2
    while of > start and determiner(atoms[of]) and "of" not in atoms[of].classes:
        of -= 1  # "la vallée de la Sarenne"
    if start < 0 or end - start < 3 or atoms[end - 1].kind != "name" or "of" not in atoms[of].classes:
        return None
    if atoms[start].low in scene.grammar.relations.words.landforms:
        return replace(slot, near=False)  # "le col de Ferrand" is not Ferrand
    return Slot(end - 1, (end - 1,), name_at(scene, end - 1), False)


def _lead_is_near(scene: Scene, start: int, at: int) -> bool:
    alone = not any(atom.kind == "name" for atom in scene.atoms[start:at])
    return _only_dates(scene, start, at) or ("with" in scene.atoms[at].classes and alone)


def who_is(scene: Scene, slot: Slot, place: int = -1) -> Referent | None:
    """Whom a slot means as a claim's subject: its name at this place, else its first, else its noun phrase."""
    if place >= 0 or slot.names:
        return name_at(scene, place if place >= 0 else slot.names[0])
    return slot.whole


def slot_at(scene: Scene, at: int, *, near: bool) -> Slot | None:
    """What begins here as a slot: names, or a noun phrase; None where neither does."""
    atoms = scene.atoms
    if at >= len(atoms):
        return None
    names = tuple(names_from(scene, at))
    phrase = phrase_at(atoms, at, len(atoms), scene.grammar)
    if names:
        return Slot(at, names, name_at(scene, names[0]), near)
    if phrase is None or atoms[phrase.head].kind in ("amount", "date") or (
        phrase.head == at and atoms[at].kind == "name" and phrase.end == at + 1 and scene.grammar.traits.head_last
    ):  # fmt: skip
        return None  # "owns Halden radio": the name only describes a noun
    if phrase.head == at and _only_infinitive(scene, atoms[at]):
        return None  # "fournira 750 mégawatts à partir de 2029"
    named_of_them: tuple[int, ...] = ()
    if atoms[phrase.head].kind == "word":
        named_of_them = told_members(scene, phrase)
    if named_of_them:
        return Slot(at, named_of_them, name_at(scene, named_of_them[0]), False)
    given = called(scene, phrase.end) or _apposed_name(scene, phrase)
    if given is not None and given.named:
        place = next(step for step, atom in enumerate(atoms) if atom.start == given.start)
        return Slot(at, (place,), given, near)
    whole = resolve(scene, replace(phrase, sense=None))
    return Slot(at, (), whole, near, _own_words(scene, phrase)) if whole is not None else None


def _only_infinitive(scene: Scene, atom: Atom) -> bool:
    """Whether a word without a determiner is an infinitive and nothing else."""
    forms = scene.grammar.verb_forms(atom.low) if atom.kind == "word" and not scene.grammar.traits.head_last else ()
    infinitive = bool(forms) and all(form.tense == "infinitive" for form in forms)
    return infinitive and atom.low not in scene.grammar.nouns and "type" not in atom.classes


def _own_words(scene: Scene, phrase: NounPhrase) -> tuple[int, int]:
    """A noun phrase without its determiner."""
    start = phrase.start
    while start < phrase.head and determiner(scene.atoms[start]):
        start += 1
    return start, phrase.end


def _apposed_name(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Un autre projet, X." : the name behind a comma, where the document calls it by this noun."""
    atoms, at = scene.atoms, phrase.end
    named = at + 1 + (at + 1 < len(atoms) and determiner(atoms[at + 1]) == "definite")
    if named >= len(atoms) or atoms[at].text != "," or atoms[named].kind != "name":
        return None
    if named + 1 < len(atoms) and atoms[named + 1].kind != "mark":
        return None
    entity = scene.referents.find(atoms[named].text)
    tied = entity is not None and singular(scene.grammar, atoms[phrase.head].low) in entity.ties
    # "L'association qui porte le projet, X, emploie ...": X is the verb's subject, and no project
    acts = any(group.kind == "finite" and group.start == named + 2 for group in scene.groups)
    closed = named + 1 < len(atoms) and atoms[named + 1].text == "," and not acts
    told = closed and phrase.determiner in ("definite", "possessive")
    return name_at(scene, named, ("apposition",)) if tied or told else None


def share_of(scene: Scene, at: int) -> int:
    """ "Owns 52% of X", "détient 41 % du capital de X": where X stands; 0 where no share is told."""
    atoms = scene.atoms
    if atoms[at].kind != "amount" or at + 2 >= len(atoms) or "of" not in atoms[at + 1].classes:
        return 0
    inner = phrase_at(atoms, at + 2, len(atoms), scene.grammar)
    words = scene.grammar.relations.words
    capital = inner is not None and atoms[inner.head].low in words.capital | words.shares
    if inner is not None and capital and inner.sense is not None and inner.owner_phrase >= 0:
        return inner.owner_phrase
    return at + 2


def _only_dates(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but adverbs and times stands between a verb and the word that leads to its slot."""
    atoms = scene.atoms
    return all(
        is_time(atom) or (atom.kind == "word" and ("adverb" in atom.classes or is_time(atoms[at + 1])))
        for at, atom in enumerate(atoms[start:end], start)
    )


def _behind_of(scene: Scene, at: int) -> int:
    """ "Près de Lyon", "auprès d'Arcole": a second small word before the name."""
    atoms = scene.atoms
    while at < len(atoms) - 1 and plain_of(atoms[at]):
        at += 1
    return at

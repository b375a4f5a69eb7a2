"""Whose a noun is by the words before it: a relative clause, a possessive, a name set before it, "his" and "its"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.name_kinds import fits, is_known_place, kinds_of
from crosscheck.extract.naming.theme import in_passing, only_anothers, theme
from crosscheck.extract.phrases.board_of import board_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.relative_clauses import relative_lead
from crosscheck.extract.subjects.resolve import phrase_ending, resolve
from crosscheck.extract.text.atoms import Atom

_PERSON = frozenset({"person"})
_CLOSING = '»”"'


def relative_before(scene: Scene, phrase: Role) -> Role | None:
    """ "X, dont le siège est à Y", "X, whose director": of the name that the relative clause is about."""
    atoms, at = scene.atoms, phrase.start - 1
    if at < 1 or "possessive_relative" not in atoms[at].classes:
        return None
    place = at - 1 - (atoms[at - 1].text == ",")
    if place >= 0 and atoms[place].kind == "name":
        return replace(phrase, start=at, whose=name_at(scene, place), whose_name=place)
    whose = phrase_ending(scene, place + 1, "relative") if place >= 0 else None
    return replace(phrase, start=at, whose=whose, sure=False) if whose is not None else None


def predicate_of_which(scene: Scene, phrase: Role) -> Role | None:
    """ "X, dont Y est membre", "the trust, of which Y is president": of what the relative clause is about."""
    number = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= phrase.start), -1)
    if number < 0 or not (scene.groups[number].copula or scene.groups[number].passive):
        return None
    if phrase.start - scene.groups[number].end > 2:
        return None
    slot = relative_lead(scene, number, scene.grammar.relations.words.of)
    if slot is None or slot.whole is None:
        return None
    return replace(phrase, whose=slot.whole, whose_name=slot.names[0] if slot.names else -1, sure=bool(slot.names))


def possessor_before(scene: Scene, phrase: Role, sense: RelationSense) -> Role | None:
    """ "X's director", "X director", "the festival director"."""
    atoms, first = scene.atoms, phrase.start
    if not scene.grammar.traits.head_last:
        return None
    if phrase.determiner in ("", "possessive") and first and "possessive_mark" in atoms[first - 1].classes:
        if first > 1 and atoms[first - 2].kind == "name":
            return replace(phrase, start=first - 2, whose=name_at(scene, first - 2), whose_name=first - 2)
        owner = _phrase_ending(scene, first - 1)
        return replace(phrase, start=owner[0], whose=owner[1]) if owner is not None else None
    if not phrase.determiner and first == phrase.noun and first and _compounds(scene, first - 1):
        town = _town_of_body(scene, first - 1, phrase)
        if town and "type_organisation" in atoms[phrase.noun].classes:
            return None
        start = _before_name(scene, first - 1)
        named = name_at(scene, first - 1)
        body = not town and (bool(kinds_of(scene.referents, scene.grammar, named)) or sense.value == _PERSON)
        kind = next(filter(None, (determiner(atom) for atom in atoms[start : first - 1])), "")
        gone = any(atom.low in scene.grammar.relations.words.former for atom in atoms[start : first - 1])
        if kind == "possessive":  # "its Lyon subsidiary": where it is
            return possessed(scene, replace(phrase, start=start, determiner=kind), sense)
        return replace(phrase, start=start, whose=named, whose_name=first - 1, sure=phrase.sure and body,
                       determiner=kind, standing="former" if gone else phrase.standing)  # fmt: skip
    near = phrase.noun - 1
    if near > phrase.start or (near >= 0 and near == phrase.start and not phrase.determiner):
        word = atoms[near]
        kinds = {"type_organisation", "type_project", "type_event"}
        if word.kind == "word" and word.classes & kinds and "type_person" not in word.classes:
            inner = phrase_at(atoms, phrase.start, near + 1, scene.grammar)
            whose = resolve(scene, replace(inner, sense=None)) if inner is not None else None
            plain = whose is None or bool({"common-noun", "same-noun"} & set(whose.reasons))
            event = phrase.determiner == "definite" and "type_event" in word.classes and sense.value == _PERSON
            plain = plain and not (event and whose is not None)  # "the tournament director"
            return None if plain else replace(phrase, whose=whose, sure=False)  # "the chip designer": whose it makes
    return None


def _town_of_body(scene: Scene, name: int, phrase: Role) -> bool:
    """ "The Leeds operator Hexa": a town before what somebody is called by whose name follows, and is no person's."""
    atoms, stop = scene.atoms, phrase.stop
    called = stop < len(atoms) and atoms[stop].kind == "name"
    if not called or "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, stop)):
        return False
    return is_known_place(atoms[name].text, scene.grammar) or "regional" in atoms[name].classes


def _before_name(scene: Scene, name: int) -> int:
    """Where the words begin that stand before a name set before a noun ("a former Norland engineer")."""
    atoms, start = scene.atoms, name
    words = scene.grammar.relations.words
    while start > 0 and (determiner(atoms[start - 1]) or atoms[start - 1].low in words.former | words.neutral):
        start -= 1
        if determiner(atoms[start]):
            break
    return start


def _compounds(scene: Scene, at: int) -> bool:
    """Whether a name can stand before a noun as whose it is ("X director"): a person's never does, nor "Galician"."""
    named = scene.atoms[at].kind == "name" and "regional" not in scene.atoms[at].classes
    return named and "person" not in kinds_of(scene.referents, scene.grammar, name_at(scene, at))


def _phrase_ending(scene: Scene, end: int) -> tuple[int, Referent] | None:
    """The noun phrase with a determiner that ends here, and whom it means."""
    for start in range(end - 1, max(-1, end - 5), -1):
        if not determiner(scene.atoms[start]):
            continue
        phrase = phrase_at(scene.atoms, start, end, scene.grammar)
        found = resolve(scene, replace(phrase, sense=None)) if phrase is not None and phrase.end == end else None
        return (start, found) if found is not None else None
    return None


def possessed(scene: Scene, phrase: Role, sense: RelationSense) -> Role:
    """ "Son directeur", "its chair": of the subject of the clause before, else of who was last a subject."""
    atom = scene.atoms[phrase.start]
    if (
        phrase.start >= 2
        and "and" in scene.atoms[phrase.start - 1].classes
        and scene.atoms[phrase.start - 2].kind == "name"
    ):
        return replace(phrase, whose=name_at(scene, phrase.start - 2), whose_name=phrase.start - 2, sure=False)
    words = scene.grammar.relations.words
    sense = replace(sense, of=sense.of - _PERSON or sense.of) if atom.low in words.of_things | words.of_many else sense
    person = last_person(scene, atom.start) if sense.personal and atom.low not in words.of_things else None
    if person is not None and not _body_since(scene, person, atom.start, sense):
        whose = Referent(person, atom.text, atom.start, atom.end, ("possessive", "last-person"), False)
        return replace(phrase, whose=whose, sure=False)
    ahead = _subject_ahead(scene, phrase, sense)
    if ahead is not None:
        whose = _possessive(ahead, atom)
        return replace(phrase, whose=whose, sure=False)
    for number in range(len(scene.groups) - 1 if not _quoted_by(scene, phrase) else -1, -1, -1):
        group = scene.groups[number]
        told = group.kind == "finite" or (group.kind == "participle" and phrase.start - group.end <= 1)
        among = phrase.start > group.end and "among" in scene.atoms[phrase.start - 1].classes
        if group.end > phrase.start or not told or (group.copula and group.end == phrase.start - among):
            continue  # "X is its biggest shareholder", "X is among its backers": not its own
        found = board_of(scene, scene.subject(number))
        if found is None or found.noun or fits(scene.referents, scene.grammar, found, sense.of) is False:
            continue
        if scene.referents.find(found.name) is not None or "common-noun" in found.reasons:
            whose = _possessive(found, atom)
            return replace(phrase, whose=whose, sure=False)
    beside = _owner_beside(scene, phrase, sense)
    if beside >= 0:
        named = name_at(scene, beside)
        whose = replace(named, written=atom.text, start=atom.start, end=atom.end, certain=False, named=False)
        return replace(phrase, whose=whose, sure=False)
    before = scene.atoms[0].start
    entity = _last_told(scene, before, sense)
    thing = entity is not None and entity.kinds <= _PERSON and atom.low in words.of_things  # "its operator, X"
    if entity is not None and (entity.common or thing):
        since = _named_since(scene, before, sense)  # "le tribunal condamne X. Son fondateur ..."
        built = since is not None and "organisation" not in since.kinds
        if entity.kinds or built or entity.common or in_passing(entity):  # not who the text tells of for long
            entity = since or (None if entity.kinds == _PERSON and thing else entity)
    if entity is None:
        return phrase
    subsidiary = sense.name == "owner"  # "X lui fournira l'électricité. Sa filiale Y ...": X's
    if not subsidiary and only_anothers(scene, entity) and not scene.referents.holds(entity):
        about = theme(scene, Referent("", atom.text, atom.start, atom.end), sense.of)
        entity = scene.referents.find(about.name) if about is not None else None
        if entity is None:
            return phrase
    whose = Referent(entity.name, atom.text, atom.start, atom.end, ("possessive", "last-subject"), False)
    if entity.common and not fits(scene.referents, scene.grammar, whose, sense.of):
        return phrase
    return replace(phrase, whose=whose, sure=False)


def _last_told(scene: Scene, place: int, sense: RelationSense) -> Entity | None:
    """Whom the text told of last that can have what a possessive tells: a person only what is personal, else a body."""
    told = scene.referents.last_subject
    found = told(place, tuple(sense.of)) or told(place)
    if found is not None and found.kinds == _PERSON and not sense.personal:
        return told(place, tuple(sense.of - _PERSON)) or found  # "son fournisseur": of the body he heads
    return found


def _named_since(scene: Scene, place: int, sense: RelationSense) -> Entity | None:
    """The body named last in the sentence before, of a kind that can have what a possessive tells."""
    spoken = next((told.sentence for told in reversed(scene.referents.spoken) if told.place < place), place)
    for entity, at in scene.referents.namings.latest(place):
        if at < spoken:
            break
        body = entity.located < len(entity.places) and "place" not in entity.kinds
        if body and entity.kinds & sense.of - _PERSON:
            return entity
    return None


def _possessive(owner: Referent, atom: Atom) -> Referent:
    """An owner as "its" stands for it."""
    reasons = (*owner.reasons, "possessive")
    return replace(owner, written=atom.text, start=atom.start, end=atom.end, certain=False, reasons=reasons)


def _quoted_by(scene: Scene, phrase: Role) -> bool:
    """ "« ... », a reconnu son fondateur": who speaks is nobody's of whom the quotation speaks."""
    group = next((group for group in scene.groups if group.end == phrase.start and group.kind == "finite"), None)
    before = scene.atoms[max(0, group.start - 2) : group.start] if group is not None else []
    return any(atom.kind == "mark" and atom.text in _CLOSING for atom in before)


def _subject_ahead(scene: Scene, phrase: Role, sense: RelationSense) -> Referent | None:
    """ "Selon son directeur, X, la CIL ...", "According to its chief, X, the bank ...": the subject that follows."""
    opening = scene.atoms[: phrase.start]
    if not opening or not all("preposition" in atom.classes for atom in opening):
        return None
    number = next((n for n, group in enumerate(scene.groups) if group.start > phrase.end), -1)
    found = board_of(scene, scene.subject(number)) if number >= 0 and scene.groups[number].kind == "finite" else None
    if found is None or found.noun or found.start < scene.atoms[phrase.stop].start:
        return None
    known = scene.referents.find(found.name) is not None and fits(scene.referents, scene.grammar, found, sense.of)
    return found if known else None


def _body_since(scene: Scene, person: str, place: int, sense: RelationSense) -> bool:
    """Whether an organisation that was a subject since a person was named can have what a possessive tells."""
    if not sense.of - _PERSON:
        return False
    entity = scene.referents.last_subject(place)
    if entity is None or "organisation" not in entity.kinds:
        return False
    named = scene.referents.find(person)
    spots = [spot for spot in (named.places if named is not None else ()) if spot < place]
    return max((spot for spot in entity.places if spot < place), default=-1) > max(spots, default=-1)


def _owner_beside(scene: Scene, phrase: Role, sense: RelationSense) -> int:
    """ "X's chairman is to go, while its chief ...", "le patron de X et son adjoint": the owner nearest before; -1."""
    for at in range(phrase.start - 2, -1, -1):
        owns = "possessive_mark" in scene.atoms[at + 1].classes or _of_role(scene, at)
        if scene.atoms[at].kind == "name" and owns:
            fit = fits(scene.referents, scene.grammar, name_at(scene, at), sense.of)
            return at if fit is not False else -1
    return -1


def _of_role(scene: Scene, name: int) -> bool:
    """Whether a name is that of which somebody is something ("le patron de X")."""
    atoms, at = scene.atoms, name - 1
    while at > 0 and determiner(atoms[at]) and "of" not in atoms[at].classes:
        at -= 1
    return at > 0 and "of" in atoms[at].classes and atoms[at - 1].low in scene.grammar.relations.nouns

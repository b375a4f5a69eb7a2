"""The name that "le consortium" or "the company" stands for in a document."""

from __future__ import annotations

from itertools import takewhile

from crosscheck.extract.definitions.just_named import just_named
from crosscheck.extract.definitions.origins import from_elsewhere
from crosscheck.extract.definitions.told_by_body import told_by_body
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import NounPhrase, singular
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.name_at import of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_ACTED_ON = 12
"""Atoms between a verb and the last of what it acts on."""

_NO_BODIES = frozenset({"person", "place", "event", "concept", "site"})
_ENDS = frozenset(',;:()«»“”"—–')

_KINDS = ("organisation", "project", "person", "place", "event")


def tied_name(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """What "le consortium" or "the company" means here: ranked candidates, certain only when the text tied the noun."""
    atoms = scene.atoms
    head = atoms[phrase.head].low
    start, end = atoms[phrase.start].start, atoms[phrase.end - 1].end
    written = scene.text[start:end]
    seat = ""
    if phrase.owner_phrase >= 0 and phrase.owner >= 0:
        owner = scene.referents.find(atoms[phrase.owner].text)
        if (
            "nationality_nouns" not in atoms[phrase.head].classes
            or owner is None
            or owner.kinds - {"place"}
            or (any(spoken.key == owner.key for spoken in scene.referents.spoken))
        ):
            return None
        seat = owner.key
    base = singular(scene.grammar, head)
    tied = [e for e in scene.referents.tied(base, start) if not from_elsewhere(atoms, phrase.start, phrase.end, e)]
    if tied and not _rivalled(scene, tied, base, start):
        reasons = ("tied-by-document",) if len(tied) == 1 else ("tied-by-document", "rivals")
        sure = len(tied) == 1 and not _other_since(scene, tied[0], base, start)
        return of_entity(tied[0], start, end, written, reasons, sure)
    suggested = scene.referents.suggested(base, start)
    if suggested:
        return of_entity(suggested[0], start, end, written, ("name-suggests", "type-of-noun"), False)
    if "guarded" in atoms[phrase.head].classes and not scene.referents.tied(base, start):
        return None  # one of many of its kind, told apart by its own words
    if base != head:  # a plural means several; nobody in particular
        return None
    if phrase.determiner == "demonstrative" and "type_place" in atoms[phrase.head].classes:
        near = scene.referents.last_place(start)
        return of_entity(near, start, end, written, ("type-of-noun", "last-place"), False) if near is not None else None
    if "settlement" in atoms[phrase.head].classes and phrase.determiner == "definite" and phrase.end == phrase.head + 1:
        town = scene.referents.main_place(start)
        return (
            of_entity(town, start, end, written, ("type-of-noun", "place-of-text"), False) if town is not None else None
        )
    if "type_event" in atoms[phrase.head].classes and phrase.end == phrase.head + 1:
        events = scene.referents.named_events(start)
        if len(events) == 1 and "type_project" not in atoms[phrase.head].classes:
            return of_entity(events[0], start, end, written, ("type-of-noun", "event-of-text"), False)
    near = just_named(scene, phrase)
    if near is not None:
        return of_entity(near, start, end, written, ("type-of-noun", "last-named"), False)
    kinds = [kind for kind in _KINDS if f"type_{kind}" in atoms[phrase.head].classes]
    doer = _doer(scene, phrase) or told_by_body(scene, phrase)
    for kind in kinds:
        if kind in ("event", "place"):
            continue
        ranked = [
            entity
            for entity in scene.referents.candidates(kind, start)
            if entity.key not in (seat, doer) and not from_elsewhere(atoms, phrase.start, phrase.end, entity)
        ]
        if kind == "organisation" and "guarded" not in atoms[phrase.head].classes:
            ranked = [entity for entity in ranked if not _guarded(scene.grammar, entity)]
        if kind == "organisation":
            ranked = [e for e in ranked if not _own_project(scene.grammar, e)] or ranked
            ranked = [e for e in ranked if not _other_trade(scene.grammar, e, base)] or ranked
            ranked = [e for e in ranked if e.kinds != {"project"}] or ranked
            firm = "general_bodies" in atoms[phrase.head].classes
            ranked = [e for e in ranked if not (firm and _no_firm(scene.grammar, e))]
            ranked = [
                e
                for e in ranked
                if not e.kinds or kind in e.kinds or ("project" in e.kinds and "person" not in e.kinds)
            ]
        else:
            ranked = [e for e in ranked if not _called_otherwise(scene.grammar, e, base)]
            known = [e for e in ranked if kind in e.kinds and not (kind == "project" and "organisation" in e.kinds)]
            ranked = known or ([e for e in ranked if _like_person(e)] if kind == "person" else [])
        if ranked:
            sure = kind == "organisation" and scene.referents.dominant(ranked[0], start)
            why = ("type-of-noun", "alone-in-title") if sure else ("type-of-noun", "last-subject")
            return of_entity(ranked[0], start, end, written, why, sure)
    return None


def _doer(scene: Scene, phrase: NounPhrase) -> str:
    """The key of whoever acts on the phrase ("X a prêté 3 milliards au groupe"): the noun means somebody else."""
    number = max((n for n, group in enumerate(scene.groups) if group.end <= phrase.start), default=-1)
    group = scene.groups[number] if number >= 0 else None
    if group is None or group.kind != "finite" or group.copula or group.end < phrase.start - _ACTED_ON:
        return ""
    between = scene.atoms[group.end : phrase.start]
    told = any(atom.text in _ENDS or atom.classes & {"that", "relative", "subordinator"} for atom in between)
    subject = scene.found.get(number)
    entity = scene.referents.find(subject.name) if subject is not None and subject.named and not told else None
    return entity.key if entity is not None else ""


def _rivalled(scene: Scene, tied: list[Entity], noun: str, place: int) -> bool:
    """Whether "the company" may as well be the body in the title, though another was called a company in passing."""
    if not scene.grammar.has(noun, "general_bodies"):
        return False
    topic = scene.referents.topic(place)
    return topic is not None and topic.title and topic not in tied


def _other_since(scene: Scene, entity: Entity, noun: str, place: int) -> bool:
    """Whether sentences were about another body since this one was named last, which "the group" may mean as well."""
    if not scene.grammar.has(noun, "general_bodies"):
        return False
    last = max((spot for spot in entity.places if spot < place), default=-1)
    since = takewhile(lambda spoken: spoken.place > last, reversed(scene.referents.spoken))
    others = (scene.referents.entities.get(spoken.key) for spoken in since if spoken.place < place)
    return any(e is not None and e is not entity and not e.kinds & _NO_BODIES for e in others)


def _other_trade(grammar: Grammar, entity: Entity, noun: str) -> bool:
    """Whether the text calls a body by another trade ("l'opérateur X") than that of money ("le fonds", "the bank")."""
    trades = [tie for tie in entity.ties if grammar.has(tie, "type_organisation")]
    return grammar.has(noun, "financiers") and bool(trades) and noun not in trades


def _called_otherwise(grammar: Grammar, entity: Entity, noun: str) -> bool:
    """Whether a name has a noun of its own ("pont de Corvane") and is asked for by another that is no general one."""
    own = _own_project(grammar, entity)
    return bool(own) and noun not in own and not grammar.has(noun, "general_projects")


def _own_project(grammar: Grammar, entity: Entity) -> set[str]:
    """The noun in a name that says what is built, which is no body ("campus de Corvane")."""
    return {word for word in entity.name.split() if word.islower() and grammar.has(word, "type_project")}


def _like_person(entity: Entity) -> bool:
    """Whether a name that nothing is said of looks like a person's: two words, neither of them joined by "of"."""
    words = entity.name.split()
    return not entity.kinds and len(words) == 2 and all(word[0].isupper() for word in words)


def _no_firm(grammar: Grammar, entity: Entity) -> bool:
    """Whether the text calls a name by the noun of a body that is no company ("l'association X")."""
    firm = any(grammar.has(tie, "general_bodies") for tie in entity.ties)
    return not firm and any(grammar.has(tie, "no_firms") for tie in (entity.key, *entity.ties))


def _guarded(grammar: Grammar, entity: Entity) -> bool:
    """Whether the name is that of a public body ("tribunal de Brenac"), which nobody calls "l'entreprise"."""
    first = entity.name.split()[0].lower()
    return (
        grammar.has(first, "guarded")
        or grammar.has(first, "states")
        or any(grammar.has(tie, "guarded") for tie in entity.ties)
    )

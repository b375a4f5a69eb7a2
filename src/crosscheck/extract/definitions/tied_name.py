"""The name that "le consortium" or "the company" stands for in a document."""

from __future__ import annotations

from collections.abc import Set
from itertools import takewhile

from crosscheck.extract.definitions.just_named import just_named
from crosscheck.extract.definitions.origins import from_elsewhere, known_by_origin
from crosscheck.extract.definitions.told_by_body import told_by_body
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import NounPhrase, singular
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_ACTED_ON = 12
"""Atoms between a verb and the last of what it acts on."""

_NO_BODIES = frozenset({"person", "place", "event", "concept", "site"})
_ENDS = frozenset(',;:()«»“”"—–')

_KINDS = ("organisation", "project", "person", "place", "event")


_Meant = tuple[Entity, tuple[Reason, ...], bool]
"""Which name a noun means, why, and whether that is sure."""


def tied_name(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """What "le consortium" or "the company" means here: ranked candidates, certain only when the text tied the noun."""
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    if _named_behind(scene, phrase.end):
        return name_at(scene, phrase.end + 1)
    meant = _meant(scene, phrase, start)
    return of_entity(meant[0], start, end, scene.text[start:end], *meant[1:]) if meant is not None else None


def _named_behind(scene: Scene, at: int) -> bool:
    """ "La compagnie L'Écart": whether a name that opens with an article stands right behind the noun."""
    if at + 1 >= len(scene.atoms) or scene.atoms[at + 1].kind != "name":
        return False
    article = scene.atoms[at]
    return article.kind == "word" and article.text[:1].isupper() and "definite" in article.classes


def _meant(scene: Scene, phrase: NounPhrase, place: int) -> _Meant | None:
    """The name that the text ties the noun to, else the one place or event there is, else whom it told of last."""
    head = scene.atoms[phrase.head]
    seat = _seat(scene, phrase)
    if seat is None:
        return None
    base = singular(scene.grammar, head.low)
    told = _tied(scene, phrase, base, place)
    if told is not None:
        return told
    if "guarded" in head.classes and not scene.referents.tied(base, place):
        return None  # one of many of its kind, told apart by its own words
    if base != head.low:  # a plural means several; nobody in particular
        return None
    bare = phrase.end == phrase.head + 1
    if phrase.determiner == "demonstrative" and "type_place" in head.classes:
        near = scene.referents.last_place(place)
        return (near, ("type-of-noun", "last-place"), False) if near is not None else None
    if "settlement" in head.classes and phrase.determiner == "definite" and bare:
        town = scene.referents.main_place(place)
        return (town, ("type-of-noun", "place-of-text"), False) if town is not None else None
    if "type_event" in head.classes and bare:
        events = scene.referents.named_events(place)
        if len(events) == 1 and "type_project" not in head.classes:
            return events[0], ("type-of-noun", "event-of-text"), False
    near = just_named(scene, phrase) or known_by_origin(scene, phrase, place)
    if near is not None:
        return near, ("type-of-noun", "last-named"), False
    return _ranked_first(scene, phrase, seat, base, place)


def _seat(scene: Scene, phrase: NounPhrase) -> str | None:
    """The key of the country or head that a noun is somebody of ("the Helvian firm"), "" for none; None where owned."""
    if phrase.owner_phrase < 0 or phrase.owner < 0:
        return ""
    owner = scene.referents.find(scene.atoms[phrase.owner].text)
    head = scene.atoms[phrase.head].classes
    body = "type_organisation" in head and not head & {"guarded", "no_firms"} and phrase.determiner == "definite"
    body = body and scene.atoms[phrase.head].low not in scene.grammar.relations.nouns  # "la filiale de X"
    named_once = owner is not None and not owner.kinds and len(owner.places) == 1
    if body and owner is not None and (owner.kinds == {"person"} or _like_person(owner) or named_once):
        return owner.key  # "la société de Sam Alter", "le groupe de Cupertino"
    if "nationality_nouns" not in scene.atoms[phrase.head].classes or owner is None or owner.kinds - {"place"}:
        return None
    return None if any(spoken.key == owner.key for spoken in scene.referents.spoken) else owner.key


def _tied(scene: Scene, phrase: NounPhrase, base: str, place: int) -> _Meant | None:
    """The name that the text has called by this noun, or that has the noun within it."""
    called = scene.referents.tied(base, place)
    tied = [entity for entity in called if not from_elsewhere(scene.atoms, phrase.start, phrase.end, entity)]
    if tied and not _rivalled(scene, tied, base, place):
        why: tuple[Reason, ...] = ("tied-by-document", *(("rivals",) if len(tied) > 1 else ()))
        return tied[0], why, len(tied) == 1 and not _other_since(scene, tied[0], base, place)
    suggested = scene.referents.suggested(base, place)
    return (suggested[0], ("name-suggests", "type-of-noun"), False) if suggested else None


def _ranked_first(scene: Scene, phrase: NounPhrase, seat: str, base: str, place: int) -> _Meant | None:
    """Whom the text told of last, of those that a noun of this kind can mean."""
    head = scene.atoms[phrase.head].classes
    doer = _doer(scene, phrase) or told_by_body(scene, phrase)
    for kind in _KINDS:
        if f"type_{kind}" not in head or kind in ("event", "place"):
            continue
        ranked = [
            entity
            for entity in scene.referents.candidates(kind, place)
            if entity.key not in (seat, doer) and not from_elsewhere(scene.atoms, phrase.start, phrase.end, entity)
        ]
        if kind == "organisation":
            ranked = _bodies(scene.grammar, ranked, head, base)
        else:
            ranked = _of_kind(scene.grammar, ranked, kind, base)
        if ranked:
            sure = kind == "organisation" and scene.referents.dominant(ranked[0], place)
            return ranked[0], ("type-of-noun", "alone-in-title" if sure else "last-subject"), sure
    return None


def _bodies(grammar: Grammar, ranked: list[Entity], head: Set[str], base: str) -> list[Entity]:
    """Of some names those of bodies that the noun fits: by trade, by being public or a company."""
    if "guarded" not in head:
        ranked = [entity for entity in ranked if not _guarded(grammar, entity)]
    ranked = [e for e in ranked if not _own_project(grammar, e)] or ranked
    ranked = [e for e in ranked if not _other_trade(grammar, e, base)] or ranked
    ranked = [e for e in ranked if e.kinds != {"project"}] or ranked
    ranked = [e for e in ranked if not ("general_bodies" in head and _no_firm(grammar, e))]
    return [
        e
        for e in ranked
        if not e.kinds or "organisation" in e.kinds or ("project" in e.kinds and "person" not in e.kinds)
    ]


def _of_kind(grammar: Grammar, ranked: list[Entity], kind: str, base: str) -> list[Entity]:
    """Of some names those known to be persons, or projects; a person may also be told by the look of the name."""
    ranked = [e for e in ranked if not _called_otherwise(grammar, e, base)]
    known = [e for e in ranked if kind in e.kinds and not (kind == "project" and "organisation" in e.kinds)]
    return known or ([e for e in ranked if _like_person(e)] if kind == "person" else [])


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

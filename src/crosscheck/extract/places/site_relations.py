"""Where a body has its sites: "X exploite deux centres en A et en B", "X has offices in A and B", "where it runs"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.naming.name_kinds import fits, kinds_of
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.possessors import possessed
from crosscheck.extract.subjects.relative_clauses import relative_lead
from crosscheck.extract.text.atoms import Atom

_BODY = frozenset({"organisation"})
_PLACE = frozenset({"place", "site"})
_OBJECT = 9  # atoms of what is run up to the preposition of its place


def site_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every place where the subject of a verb of running or having has several sites, or one of its own."""
    yield from _own_sites(scene)
    words = scene.grammar.relations.words
    for number, group in enumerate(scene.groups):
        if group.passive or group.kind != "finite" or group.negated or supposed(scene, group):
            continue
        runs = group.lemma in words.running and _has_sites(scene, group)
        if runs:
            places = _places(scene, number, group) or _one_of_them(scene, group)
        else:
            places = _worked_in(scene, group) or _staffed(scene, group)
        if not places:
            continue
        subject = scene.subject(number)
        if subject is None or subject.noun or not _body(scene, subject):
            continue
        for place in places:
            trigger = group.start, group.end + 1
            draft = relation(scene, _site_of_body(), subject, place, "site", group=group, trigger=trigger,
                             status=group_status(scene, group), sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _counts(atom: Atom) -> bool:
    """Whether a figure counts things, and is no price or size of one ("a $2 billion plant in X")."""
    value = atom.mention.value if atom.mention is not None else None
    return dimension_of(value) in ("any", "number", "people")


def _own_sites(scene: Scene) -> Iterator[Draft]:
    """ "Its office in X", "ses usines de X et de Y": where the sites are that a possessive says are somebody's."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if scene.lacks("possessive") or words.sites.isdisjoint(scene.lows):
        return
    for at, atom in enumerate(atoms[:-2]):
        if determiner(atom) != "possessive" or atom.kind != "word":
            continue
        near = range(at + 1, min(len(atoms) - 2, at + 4))
        noun = next((step for step in near if atoms[step].low in words.sites), -1)
        if noun < 0 or any(atoms[step].kind != "word" or determiner(atoms[step]) for step in range(at + 1, noun)):
            continue
        led = atoms[noun + 1]
        if not ("sites" in led.classes or led.low in words.places or "of" in led.classes):
            continue
        whose = possessed(scene, Role(at, noun, noun + 1, noun + 1, noun + 1, "possessive"), _site_of_body()).whose
        if whose is None or not _body(scene, whose):
            continue
        for place in names_from(scene, noun + 2):
            draft = relation(scene, _site_of_body(), whose, place, "site", trigger=(at, noun + 2), sure=False)
            if draft is not None and _place(scene, place):
                yield draft


@lru_cache(maxsize=1)
def _site_of_body() -> RelationSense:
    """Where a body is, which may be in several places."""
    return replace(load_relation_senses()["location"], of=_BODY, value=_PLACE, one=False)


def _body(scene: Scene, subject: Referent) -> bool:
    """Whether a subject is a body by name, or a name of which nobody says what it is."""
    kinds = kinds_of(scene.referents, scene.grammar, subject)
    return scene.referents.find(subject.name) is not None and (not kinds or "organisation" in kinds)


def _has_sites(scene: Scene, group: VerbGroup) -> bool:
    """Whether the verb acts on several sites, or on one of the subject's own: "trois usines", "its largest plant"."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    at = group.end
    while at < len(atoms) and "adverb" in atoms[at].classes and not determiner(atoms[at]):
        at += 1
    if at >= len(atoms):
        return False
    opening = atoms[at : at + 2]
    several = any(
        (atom.kind == "amount" and _counts(atom))
        or atom.classes & {"possessive", "other_determiner", "plural_determiner"}
        for atom in opening
    )  # fmt: skip
    near = takewhile(lambda atom: atom.low not in words.places and "at" not in atom.classes, atoms[at : at + _OBJECT])
    inside = [atom for atom in near if atom.kind == "word"]  # "held talks at a hotel in X": no hotel of theirs
    sited = any(atom.low in words.sites for atom in inside)
    branch = any(atom.low in words.own_sites for atom in inside[:4])
    return branch or (sited and (several or scene.grammar.plural(inside[0].low if inside else "")))


def _worked_in(scene: Scene, group: VerbGroup) -> list[int]:
    """ "Makes robots at a plant in X", "produit des piles dans son usine de X": where the site is."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    for at in range(group.end, min(len(atoms) - 3, group.end + _OBJECT)):
        if atoms[at].kind == "mark" or atoms[at].classes & {"relative", "by", "and"}:
            return []
        whose = determiner(atoms[at + 1])
        if "preposition" not in atoms[at].classes or not (
            whose == "possessive" or (whose == "indefinite" and group.lemma in words.making)  # no "died in a hospital"
        ):  # fmt: skip
            continue
        noun = next(
            (step for step in range(at + 2, min(len(atoms) - 2, at + 5)) if atoms[step].low in words.facilities), -1
        )
        if noun < 0:
            continue
        led = atoms[noun + 1]
        if "sites" in led.classes or led.low in words.places or "of" in led.classes:
            named = names_from(scene, noun + 2)
            return [place for place in named if _place(scene, place)]
    return []


def _staffed(scene: Scene, group: VerbGroup) -> list[int]:
    """ "Employs 62 people in X and Y", "emploie 1 150 personnes sur quatre sites en X": where those are that it has."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if group.lemma not in words.staffing:
        return []
    counted = False
    for at in range(group.end, min(len(atoms) - 1, group.end + _OBJECT)):
        if atoms[at].kind == "mark" or atoms[at].classes & {"relative", "by", "and"}:
            return []
        counted = counted or atoms[at].kind == "amount"
        if counted and ("sites" in atoms[at].classes or atoms[at].low in words.places):
            named = names_from(scene, at + 1)
            if named and all(_place(scene, place) is not False for place in named) and (
                _place(scene, named[0]) or "sites" in atoms[at].classes
            ):  # fmt: skip
                return named
    return []


def _places(scene: Scene, number: int, group: VerbGroup) -> list[int]:
    """The places behind the object, or the one that a relative clause of place is about."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if any(atom.low in words.where for atom in atoms[max(0, group.start - 3) : group.start]):
        slot = relative_lead(scene, number, words.places)
        return list(slot.names[:1]) if slot is not None else []
    for at in range(group.end + 1, min(len(atoms) - 1, group.end + _OBJECT)):
        if atoms[at].kind == "mark" or atoms[at].classes & {"relative", "by"} or (
            any(other.start == at and other.kind == "finite" for other in scene.groups)
        ):  # fmt: skip
            return []
        if atoms[at].low in words.places or "sites" in atoms[at].classes:
            named = names_from(scene, at + 1)
            if any(_place(scene, place) is True for place in named):
                return [place for place in named if _place(scene, place) is not False]
    return []


def _one_of_them(scene: Scene, group: VerbGroup) -> list[int]:
    """ "Exploite cinq usines, dont une à X", "runs five plants, including two in X": where some of its sites are."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    for at in range(group.end, min(len(atoms) - 3, group.end + _OBJECT)):
        for form, _ in scene.grammar.phrases["such_as"].get(atoms[at].low, ()):
            one = at + len(form)
            if not matches(atoms, at, form) or one + 2 >= len(atoms):
                continue
            counted = atoms[one].kind == "amount" or atoms[one].classes & {"one", "partitive"}
            if counted and (atoms[one + 1].low in words.places or "sites" in atoms[one + 1].classes):
                return [place for place in names_from(scene, one + 2) if _place(scene, place) is not False]
    return []


def _place(scene: Scene, at: int) -> bool | None:
    """Whether a name is a place; None where nobody says what it is."""
    return fits(scene.referents, scene.grammar, name_at(scene, at), _PLACE)

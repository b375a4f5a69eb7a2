"""A relation between two names as a draft, where their kinds allow it."""

from __future__ import annotations

from itertools import takewhile

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.naming.half_name import half_name
from crosscheck.extract.naming.name_kinds import fits, is_group, kinds_of
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.holders import holds_minority
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_PERSON = frozenset({"person"})
_ORGANISATION = frozenset({"organisation"})
_GROUP = frozenset({"group"})
_BODIES = frozenset({"organisation", "project", "event"})
_NO_THING = frozenset({"measures", "weekday"})
"""Classes of words that are no thing by themselves: "longue de 2 300 mètres, commandée à X", "vendredi"."""
_BODY_NOUNS = frozenset({"type_organisation", "type_project", "type_event", "bodies", "joint"})


def relation(
    scene: Scene, sense: RelationSense, subject: Referent, value: int, reason: Reason, *,
    group: VerbGroup | None = None, trigger: tuple[int, int] = (-1, -1), status: str = "", sure: bool = True,
    among: tuple[int, ...] = (), value_end: int = -1, told: Referent | None = None, cut: int = 0, skip: int = 0,
) -> Draft | None:  # fmt: skip
    """A draft that the name at atom `value` is to the subject what the sense says; None where the kinds forbid it.

    It is sure to hold only where `sure` says that syntax leaves no doubt; a weak sense wants both kinds known.
    `among` are the names it is listed with: they are of one kind. With `value_end` the value is a noun phrase. `told`
    is whom the value means where it is a part of its atom, without the last `cut` characters and the first `skip`.
    """
    if told is None:
        told = name_at(scene, value) if value_end < 0 else thing_at(scene, value, value_end)
    if value_end < 0 and cut == skip == 0 and (half_name(scene, value) or _of_history(scene, sense, value)):
        return None
    if "common-noun" in subject.reasons and scene.grammar.classes.get(subject.name, frozenset()) & _NO_THING:
        return None
    if guessed_thing(scene, subject):
        subject = _itself(scene, subject, sense) or subject
    subject = _of_theme(scene, subject, sense, told) or subject
    weight = weigh(scene, sense, subject, told, tuple(name_at(scene, place) for place in among))
    if told.name.isupper() and told.name.lower() in scene.grammar.relations.nouns:
        return None  # "fondée par X et Y, CTO"
    concept = "concept" in kinds_of(scene.referents, scene.grammar, told)  # "conçu pour l'IA"
    if told.name == subject.name or weight < 0 or concept or guessed_thing(scene, subject):
        return None
    plain = "common-noun" in subject.reasons or "same-noun" in subject.reasons
    certain = sure and not plain and value_end < 0 and (weight >= 2 or not (sense.weak or sense.loose or sense.one))
    attribute = sense.attribute
    if sense.minority and value_end < 0 and holds_minority(scene, value):
        attribute = sense.minority
    return Draft(value, attribute, subject, certain, group, None, trigger, (reason,), value, status or "actual",
                 value_end, cut, skip)  # fmt: skip


def _of_history(scene: Scene, sense: RelationSense, value: int) -> bool:
    """ "The largest fire in US history": the name of a place that only says whose history it is."""
    behind = scene.atoms[value + 1] if value + 1 < len(scene.atoms) else None
    return "place" in sense.value and behind is not None and behind.low in scene.grammar.relations.words.histories


def guessed_thing(scene: Scene, subject: Referent) -> bool:
    """ "L'usine", "the vaccine" taken for the organisation spoken of last: only its kind of noun says so.

    So is an owner that nobody names ("l'émission" for whoever was the topic).
    """
    if {"owner-unsaid", "context"} & set(subject.reasons):
        return True
    if "type-of-noun" not in subject.reasons or {"name-suggests", "possessive"} & set(subject.reasons):
        return False  # what stands there is "ses clients", and no noun for whose they are
    words = _head_words(scene, subject)
    if words and not scene.grammar.relations.words.undertakings.isdisjoint(words):
        return True  # "le chantier, confié à X": the work, and not what stands there
    kinds = {kind for word in words for kind in scene.grammar.classes.get(word, frozenset())}
    if "general_projects" in kinds and "project" in kinds_of(scene.referents, scene.grammar, subject):
        return False  # "le site", of the factory that has a name
    if "type_person" in kinds and "person" in kinds_of(scene.referents, scene.grammar, subject):
        return _another(scene, subject)
    if kinds & {"type_project", "type_event", "bodies"} and "nationality_nouns" not in kinds:
        return True
    if "alone-in-title" not in subject.reasons and (_narrowed(scene, subject) or _rivalled(scene, subject)):
        return True
    known = kinds_of(scene.referents, scene.grammar, subject)
    other = bool(known) and not any(f"type_{kind}" in kinds for kind in known)
    return other or ("joint" in kinds and not is_group(scene.referents, scene.grammar, subject))


def _head_words(scene: Scene, subject: Referent) -> list[str]:
    """The words that say what a subject is: those before "of" ("le fabricant de puces" is no chip)."""
    words = subject.written.lower().replace("’", "'").replace("'", " ").split()
    of = next((at for at, word in enumerate(words) if at and scene.grammar.has(word, "of")), len(words))
    return words[:of]


def _another(scene: Scene, subject: Referent) -> bool:
    """ "The second driver", "le maire de la ville": somebody told apart from who was spoken of."""
    inside = [atom for atom in scene.atoms if subject.start <= atom.start and atom.end <= subject.end]
    return any(
        atom.classes & {"ordinal_adjective", "other_determiner", "another"}
        or (at > 0 and "of" in atom.classes)
        or atom.kind == "name"
        for at, atom in enumerate(inside)
    )  # fmt: skip


def _itself(scene: Scene, subject: Referent, sense: RelationSense) -> Referent | None:
    """ "Le consortium associe A et B", "le bateau appartient à A": the noun itself, where no name is meant for sure."""
    inside = [at for at, atom in enumerate(scene.atoms) if subject.start <= atom.start and atom.end <= subject.end]
    inside = [*takewhile(lambda at: at == inside[0] or "of" not in scene.atoms[at].classes, inside)]
    kinds = {"joint"} if "group" in sense.of else {"type_project", "type_event", "bodies"}
    own = next((at for at in inside if scene.atoms[at].classes & kinds), -1)
    if own >= 0 and "nationality_nouns" in scene.atoms[own].classes and "group" not in sense.of:
        return None  # "le groupe": a company, and no thing of its own
    told = own >= 0 and "type-of-noun" in subject.reasons and determiner(scene.atoms[inside[0]]) == "definite"
    return thing_at(scene, own, inside[-1] + 1) if told else None


def _of_theme(scene: Scene, subject: Referent, sense: RelationSense, told: Referent) -> Referent | None:
    """ "Le véhicule compte trois souscripteurs", of a fund: a noun for what the text is about that it never told of."""
    if "common-noun" in subject.reasons and subject.name in scene.grammar.relations.words.sums:
        return theme(scene, subject, sense.of, frozenset({told.name}))  # "of the total, 3 million is a loan from X"
    if "common-noun" not in subject.reasons or subject.noun or not sense.of & _BODIES or (
        "thing" in sense.of or "organisation" not in sense.value or sense.one
    ):  # fmt: skip
        return None
    inside = [atom for atom in scene.atoms if subject.start <= atom.start and atom.end <= subject.end]
    neutral = scene.grammar.relations.words.neutral
    bare = len(inside) > 1 and determiner(inside[0]) in ("definite", "demonstrative")
    bare = bare and all(atom.low in neutral for atom in inside[1:-1])
    if not bare or not inside[-1].classes & _BODY_NOUNS or "type_person" in inside[-1].classes:
        return None
    found = theme(scene, subject, sense.of, frozenset({told.name, _acting_on(scene, subject)}))
    kinds = kinds_of(scene.referents, scene.grammar, found) if found is not None else frozenset[str]()
    built = "type_project" in inside[-1].classes and not inside[-1].classes & {"plans", "rounds"}
    if ("type_project" in inside[-1].classes and not kinds) or (built and "project" not in kinds):
        return None  # "The vessel, owned by X", "the study, funded by X": not the island nor the university
    if "type_event" in inside[-1].classes and "event" not in kinds:
        return None  # "The tournament, sponsored by X": not the player
    return found if found is not None and found.name != subject.name else None


def _acting_on(scene: Scene, noun: Referent) -> str:
    """ "X chose the consortium led by Y": the name of who acts on the noun, which therefore means somebody else."""
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.kind == "finite" and scene.atoms[group.end - 1].end <= noun.start:
            between = (atom for atom in scene.atoms[group.end :] if atom.start < noun.start)
            plain = not any(atom.kind == "mark" or "that" in atom.classes for atom in between)
            subject = scene.subject(number) if plain and not group.copula else None
            return subject.name if subject is not None else ""
    return ""


def _narrowed(scene: Scene, subject: Referent) -> bool:
    """ "The combined group", "the central bank": a noun told apart from its like is not simply who was spoken of."""
    inside = [atom for atom in scene.atoms if subject.start <= atom.start and atom.end <= subject.end]
    plain = {"type", "type_project", "nationality", "regional", "empty_adjective", "ordinal_adjective", "of", "title"}
    return any(
        atom.kind == "word" and atom.text.isalpha() and atom.text.islower() and not determiner(atom)
        and not atom.classes & plain and atom.low not in scene.grammar.relations.words.held_as
        for atom in inside
    )  # fmt: skip


def _rivalled(scene: Scene, subject: Referent) -> bool:
    """ "X's shareholders will get 4 a share, which values the company at ...": another body is named beside it."""
    first = scene.groups[0] if scene.groups else None
    fronted = first is not None and first.kind == "participle" and first.start <= 1
    for at, atom in enumerate(scene.atoms):
        if atom.start >= subject.start or fronted:
            return False  # "Fondée par A, une ancienne de X, l'entreprise ...": only told of the subject
        if atom.kind == "name" and "country" not in atom.classes:
            other = name_at(scene, at)
            kinds = kinds_of(scene.referents, scene.grammar, other)
            if other.name != subject.name and "organisation" in kinds:
                return True
    return False


def thing_at(scene: Scene, start: int, end: int) -> Referent:
    """What is told by a noun and not by a name, in its own words."""
    words = scene.written(start, end)
    return Referent(words, words, scene.atoms[start].start, scene.atoms[end - 1].end, ("common-noun",))


def _alike(scene: Scene, subject: Referent, told: Referent) -> bool:
    return bool(kinds_of(scene.referents, scene.grammar, subject) & kinds_of(scene.referents, scene.grammar, told))


def weigh(
    scene: Scene, sense: RelationSense, subject: Referent, told: Referent, among: tuple[Referent, ...] = ()
) -> int:
    """How well the kinds of two names fit a relation: -1 not at all, one for each side that is known to."""
    of = fits(scene.referents, scene.grammar, subject, sense.of)
    if sense.of == _GROUP:
        of = is_group(scene.referents, scene.grammar, subject)
    thing = sense.thing and not told.named
    value = None if thing else fits(scene.referents, scene.grammar, told, sense.value)
    if value is None and sense.value:
        others = {fits(scene.referents, scene.grammar, other, sense.value) for other in among} - {None}
        value = others.pop() if len(others) == 1 else None
    if value is None and len(told.name.split()) == 1 and sense.value == _PERSON:
        return -1  # people are introduced by two names at least
    if of is False or value is False or (sense.known and not of) or (sense.weak and of is None and value is None):
        return -1
    if sense.named and {"common-noun", "same-noun"} & set(subject.reasons):
        return -1
    if sense.alike and of and value and not _alike(scene, subject, told):
        return -1
    alone = value is None and sense.value == _ORGANISATION and len(told.name.split()) > 1 and not among[1:]
    if alone and sense.several:
        return -1
    group = "group" in sense.of and is_group(scene.referents, scene.grammar, subject)
    return bool(of) + bool(value) + 2 * group

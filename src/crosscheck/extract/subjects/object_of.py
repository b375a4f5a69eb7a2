"""What an active verb acts on."""

from __future__ import annotations

from crosscheck.extract.phrases.agreement import shape_at
from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.phrases.named_beside import called
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.entity import clashes
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace


def object_of(scene: Scene, group: VerbGroup) -> Referent | None:
    """What an active verb acts on, where a noun phrase follows at once or a pronoun repeats one."""
    repeated = repeated_object(scene, group)
    if repeated is not None:
        return repeated
    start = behind_adverbs(scene, group.end)
    if start >= len(scene.atoms) or {"preposition", "locatives"} <= scene.atoms[start].classes:
        return None  # "a fermé ses portes au musée": where it did
    phrase = phrase_at(scene.atoms, start, len(scene.atoms), scene.grammar)
    if phrase is None:
        return None
    if phrase.names and _low(scene, phrase.end) in scene.grammar.relations.words.stakes:
        return None  # "sold its entire X stake for $5 billion": not X
    if not phrase.names and "type" not in scene.atoms[phrase.head].classes:
        return None  # "start operations": the subject itself starts
    found = resolve(scene, phrase)
    plain = found is not None and "common-noun" in found.reasons
    return (_named_next(scene, phrase) if plain else None) or found


def _low(scene: Scene, at: int) -> str:
    return scene.atoms[at].low if at < len(scene.atoms) else ""


def _named_next(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "A condamné l'ancien patron de X, Paul Roux, à", "ont lancé un fonds, baptisé Y": the name set behind."""
    called_so = called(scene, phrase.end)
    if called_so is not None:
        return called_so
    atoms, at = scene.atoms, phrase.end
    if at < len(atoms) and atoms[at].text == "," == atoms[at - 2].text and atoms[at - 1].kind == "name":
        at -= 2  # taken for whose the noun is ("l'ancien maire de X, Paul Roux, à")
    set_off = at + 2 < len(atoms) and atoms[at].text == "," == atoms[at + 2].text and atoms[at + 1].kind == "name"
    return name_at(scene, at + 1, ("apposition",)) if set_off and phrase.determiner == "definite" else None


def repeated_object(scene: Scene, group: VerbGroup) -> Referent | None:
    """ "L'État l'a cédée", "the state sold it": what was last told of that agrees with the pronoun; no one for sure."""
    atoms = scene.atoms
    before = pronoun_before(scene, group)
    after = atoms[group.end] if group.end < len(atoms) else None
    if before >= 0:
        shape = _participle_shape(scene, group)
    elif after is not None and "pronoun_neuter" in after.classes:
        shape = "p" if "pronoun_plural" in after.classes else "s"
    else:
        return None
    ahead = _told_ahead(scene, group, shape) if before >= 0 else None
    if ahead is not None:
        return ahead
    entity = scene.referents.last_subject(atoms[0].start, (), shape)
    place = atoms[group.start].start
    return Referent(entity.name, "", place, place, ("object-pronoun", "last-subject")) if entity is not None else None


def _told_ahead(scene: Scene, group: VerbGroup, shape: str) -> Referent | None:
    """ "Livré par X, qui l'avait construit, l'ouvrage ...": what the participle that opens the sentence is told of."""
    first = scene.groups[0]
    at = pronoun_before(scene, group)
    fronted = first.kind == "participle" and first.start <= 1 < at and "relative" in scene.atoms[at - 1].classes
    number = scene.groups.index(group)
    if not fronted or scene.groups[1] is not group or len(scene.groups) == number + 1:
        return None
    found = scene.subject(0)
    if found is None or found.start < scene.atoms[group.end - 1].end or clashes(shape_at(scene, found.start), shape):
        return None
    place = scene.atoms[group.start].start
    return replace(found, start=place, end=place, written="", reasons=(*found.reasons, "object-pronoun"), certain=False)


def pronoun_before(scene: Scene, group: VerbGroup) -> int:
    """Where an object's pronoun stands: before the verb or inside its group ("doit la rejoindre"); -1 nowhere."""
    for at in dict.fromkeys((group.start - 1, group.head - 1)):
        if at >= 0 and "clitic_object" in scene.atoms[at].classes and scene.atoms[at].kind == "word":
            return at
    return -1


def _participle_shape(scene: Scene, group: VerbGroup) -> str:
    """The gender and number that a participle shows of the object before it ("l'a cédée": f, s)."""
    low = scene.atoms[group.head].low
    told = any(form.tense == "participle" for form in scene.grammar.verb_forms(low))
    if not told or not scene.grammar.traits.agreement:
        return ""
    gender = "f" if scene.grammar.ends(low, "feminine_participle") else "m"
    return gender + ("p" if scene.grammar.ends(low, "participle_plural") else "s")

"""Whom a subject pronoun repeats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from crosscheck.extract.phrases.agreement import pronoun_shape
from crosscheck.extract.scene.entity import Entity, clashes
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.name_at import of_entity
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.turned_to import turned_to
from crosscheck.extract.text.atoms import Atom

_PERSON = frozenset({"person"})
_THING = frozenset({"pronoun_neuter", "pronoun_singular"})
"""Classes of a pronoun that means one thing and nobody."""


def pronoun_subject(scene: Scene, number: int, at: int) -> Referent | None:
    """The subject that "il", "elle", "it" or "they" repeats: that of the clause before, else of the sentence before."""
    atom = scene.atoms[at]
    if "pronoun_fact" in atom.classes:
        return _same_fact(scene, number, at)
    if "pronoun_anyone" in atom.classes:
        return None
    if "pronoun_near" in atom.classes:
        return _named_last(scene, at)
    turned = turned_to(scene, at)
    if turned is not None:
        return turned
    group = scene.groups[number]
    # "Âgé de 24 ans, il ...", "Née à Oslo, elle ..."
    aged = any("aged" in other.classes for other in scene.atoms[:2]) or _of_people(scene, number)
    person = aged or "pronoun_person" in atom.classes
    if "pronoun_impersonal" in atom.classes and _impersonal(scene, group):
        return None
    for earlier in range(number - 1, -1, -1):
        before = scene.groups[earlier]
        if before.kind != "finite":
            continue
        found = scene.subject(earlier)
        if found is None or (found.noun and not found.named and "common-noun" not in found.reasons):
            continue
        if person and "common-noun" in found.reasons and not _human(scene, found):
            continue
        if "pronoun_person" in atom.classes and found.named and _body(scene, found):
            continue  # "the newspaper Dagen reported that she had claimed"
        if atom.classes >= _THING and found.named and _somebody(scene, found):
            continue  # "Ann Lee said it would cost"
        inside = _thing_inside(scene, found) if atom.classes >= _THING else None
        if inside is not None:
            return of_entity(inside, atom.start, atom.end, atom.text, ("inside", "pronoun-same-sentence"), False)
        if (found.plural and "pronoun_singular" in atom.classes) or _other_number(before, found, atom):
            continue
        return _repeated(scene, found, atom)
    kinds: tuple[str, ...] = ("person",) if person else ()
    here = scene.atoms[0].start
    fact = scene.referents.facts[-1] if scene.referents.facts and not person else None
    spoken = next((told.place for told in reversed(scene.referents.spoken) if told.place < here), -1)
    fits = fact is not None and not clashes(fact[2], pronoun_shape(scene, at))
    if fact is not None and fits and spoken < fact[0] < here and here - fact[0] < 400:
        return replace(fact[1], written=atom.text, start=atom.start, end=atom.end, certain=False, named=False,
                       reasons=(*fact[1].reasons, "pronoun-previous-sentence"))  # fmt: skip
    named = _main_person(scene, here) or last_person(scene, here) if aged else None
    entity = scene.referents.find(named) if named else None
    apart = _PERSON if {"pronoun_plural"} & atom.classes or {"pronoun_neuter"} <= atom.classes else frozenset()
    entity = entity or scene.referents.last_subject(here, kinds, pronoun_shape(scene, at), apart)
    entity = _person_before(scene, entity, at) or entity
    if entity is None:
        return None
    sure = scene.referents.dominant(entity, here)
    why: tuple[Reason, ...] = ("pronoun-previous-sentence", *(("alone-in-title",) if sure else ()))
    return of_entity(entity, atom.start, atom.end, atom.text, why, sure)


def _thing_inside(scene: Scene, found: Referent) -> Entity | None:
    """ "The owners of the X project said it would cost": X, where the noun is a plural that "it" cannot repeat."""
    words = found.name.split()
    of = next((at for at, word in enumerate(words) if at and scene.grammar.has(word, "of")), 0)
    if not of or found.named or not scene.grammar.plural(words[of - 1].lower()):
        return None
    inside = [a for a in scene.atoms if found.start <= a.start and a.end <= found.end and a.kind == "name"]
    meant = scene.referents.find(inside[0].text) if len(inside) == 1 else None
    return meant if meant is not None and meant.kinds and meant.kinds.isdisjoint(_PERSON) else None


def _person_before(scene: Scene, found: Entity | None, at: int) -> Entity | None:
    """ "Paul Roux a été condamné. Son avocate, Anne Lee, a annoncé un appel. Il ...": the person named before her."""
    shape, here = pronoun_shape(scene, at), scene.atoms[0].start
    if found is None or found.kinds != _PERSON or found.agrees(shape) is not False:
        return None
    told = (e for e, place in scene.referents.namings.latest(here) if here - place < _NEAR and e.kinds == _PERSON)
    return next((e for e in told if e.agrees(shape) is not False), None)


_NEAR = 400
"""Code points back to a person whom a pronoun can mean."""


def _main_person(scene: Scene, here: int) -> str | None:
    """The person whom the main clause of the sentence before was about ("A succède à B. Âgée de 49 ans, elle ...")."""
    last = next((told for told in reversed(scene.referents.spoken) if told.place < here), None)
    entity = scene.referents.entities.get(last.key) if last is not None and last.main else None
    return entity.name if entity is not None and "person" in entity.kinds else None


def _other_number(before: VerbGroup, found: Referent, pronoun: Atom) -> bool:
    """ "The agency now estimates that they will cost ...": the verb shows that its subject is not meant."""
    one = "p" if "pronoun_plural" in pronoun.classes else "s"
    return bool(before.number) and not found.noun and before.number != one


def _of_people(scene: Scene, number: int) -> bool:
    """Whether the participle that opens the sentence is one of people only ("née à X")."""
    first = scene.groups[0]
    frames = scene.grammar.relations.verbs.get(first.lemma, ())
    opens = number > 0 and first.start == 0 and first.kind == "participle"
    return opens and bool(frames) and any(frame.sense.of == _PERSON for frame in frames)


def _named_last(scene: Scene, at: int) -> Referent | None:
    """ "Orwel a racheté Tarnel. Celle-ci emploie ...": the name that stands last before the pronoun."""
    atom = scene.atoms[at]
    entity = _latest_fitting(scene, at)
    reasons: tuple[Reason, ...] = ("pronoun-previous-sentence", "latter")
    return of_entity(entity, atom.start, atom.end, atom.text, reasons, False) if entity is not None else None


_LATEST = 3
"""Names last named of which one may be meant."""


def _latest_fitting(scene: Scene, at: int) -> Entity | None:
    """The name last named that is no mere place of what was told and whose gender the pronoun does not contradict."""
    shape = pronoun_shape(scene, at)
    last = islice(_beyond_list(scene, scene.atoms[at].start), _LATEST)
    meant = (e for e in last if e.agrees(shape) is not False and not (e.kinds and e.kinds <= _PLACES))
    return next(meant, None)


def _beyond_list(scene: Scene, place: int) -> Iterator[Entity]:
    """The names before a place, the last one first, without those of a list that ends them: one of several is none."""
    names = list(islice(scene.referents.namings.latest(place), _LISTED))
    ends = [at + len(entity.name) for entity, at in names]
    between = [scene.text[end:at].split() for end, (_, at) in zip(ends[1:], names, strict=False)]
    short = [words if 0 < len(words) <= _JOINED else ["."] for words in between]
    if not short or not scene.grammar.has(short[0][0], "and"):
        return (entity for entity, _ in names)
    first = next((step for step, words in enumerate(short[1:], 2) if words[0] != ","), len(names))
    return (entity for entity, _ in names[first:])


_LISTED = 12
"""Names among which a list before a pronoun is looked for."""
_JOINED = 4
"""Words between two names of a list at most ("et le fonds émirati")."""


_PLACES = frozenset({"place", "site"})


def _impersonal(scene: Scene, group: VerbGroup) -> bool:
    """ "Il reste ...", and "il est tombé 312 millimètres de pluie", where the figure follows at once."""
    if scene.grammar.has(group.lemma, "impersonal_verbs"):
        return True
    figure = group.end < len(scene.atoms) and scene.atoms[group.end].kind == "amount"
    return figure and scene.grammar.has(group.lemma, "impersonal_before_figure")


def _same_fact(scene: Scene, number: int, at: int) -> Referent | None:
    """ "C'est 3 % de plus qu'en 2025": the fact last told of, where the figure follows at once."""
    group, facts = scene.groups[number], scene.referents.facts
    told = group.copula and group.end < len(scene.atoms) and scene.atoms[group.end].kind == "amount"
    if not told or not facts or scene.atoms[at].start - facts[-1][0] > 400:
        return None
    return replace(
        facts[-1][1], certain=False, named=False, reasons=(*facts[-1][1].reasons, "pronoun-previous-sentence")
    )


def _body(scene: Scene, found: Referent) -> bool:
    """Whether a name is known to be a body's and no person's."""
    entity = scene.referents.find(found.name)
    return entity is not None and "organisation" in entity.kinds and "person" not in entity.kinds


def _somebody(scene: Scene, found: Referent) -> bool:
    """Whether a name is known to be a person's and nothing else."""
    entity = scene.referents.find(found.name)
    return entity is not None and entity.kinds == _PERSON


def _repeated(scene: Scene, found: Referent, pronoun: Atom) -> Referent:
    """The subject of a clause before, as the pronoun repeats it."""
    kept = found.noun if "common-noun" in found.reasons else ()
    return replace(found, written=pronoun.text, start=pronoun.start, end=pronoun.end, noun=kept,
                   reasons=(*found.reasons, "pronoun-same-sentence"),
                   certain=found.certain and _may_be(scene, found, pronoun))  # fmt: skip


def _may_be(scene: Scene, found: Referent, pronoun: Atom) -> bool:
    """Whether a pronoun of people alone ("he", "she") is sure to mean this: somebody who is known to be a person."""
    entity = scene.referents.find(found.name)
    known = entity is not None and "person" in entity.kinds
    return known or not found.named or "pronoun_person" not in pronoun.classes


def _human(scene: Scene, found: Referent) -> bool:
    """Whether a common noun means a person, so that "he" or "she" can repeat it."""
    return any(scene.grammar.has(word, "type_person") for word in found.name.lower().split())

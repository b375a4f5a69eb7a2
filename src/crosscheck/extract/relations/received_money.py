"""Who gives money, told of whom it goes to: "X received £2m from the Arcole fund", "X was awarded $4m by the state"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.relations.contributions import sum_behind
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.subject_slot import subject_slot

_TIMES = 3  # atoms of adverbs and times between the sum and who gives it


def received_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every body that gives a sum to the subject of a verb of receiving; never for sure.

    Only bodies that buy nothing for their money are meant: what a company pays may be for goods or for damages.
    """
    words = scene.grammar.relations.words
    for number, group in enumerate(scene.groups):
        receives = group.lemma in words.receiving and not group.passive
        given = group.lemma in words.contributing | words.handing and (group.passive or _granted(scene, group))
        if not (receives or given) or group.kind != "finite" or group.negated or supposed(scene, group):
            continue
        figure = sum_behind(scene, group)
        subject = subject_slot(scene, number) if figure >= 0 else None
        if subject is None or subject.whole is None:
            continue
        for place in _givers(scene, figure + 1, from_=receives):
            draft = relation(scene, load_relation_senses()["investor"], subject.whole, place, "contribution",
                             group=group, trigger=(group.start, figure + 1), status=group_status(scene, group),
                             sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _granted(scene: Scene, group: VerbGroup) -> bool:
    """ "S'est vu accorder": the subject is given to."""
    return bool(group.chain) and group.chain[-1] in scene.grammar.relations.words.seen_given


def _givers(scene: Scene, start: int, *, from_: bool) -> list[int]:
    """The names behind "from" or "by", right behind the sum, of bodies that give money."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    at = start
    while at < min(len(atoms) - 1, start + _TIMES) and (atoms[at].kind == "date" or "adverb" in atoms[at].classes):
        at += 1
    if at >= len(atoms) - 1:
        return []
    led = atoms[at].low in words.leaving_place if from_ else "by" in atoms[at].classes
    if not led:
        return []
    return [place for place in names_from(scene, at + 1) if _gives(scene, at + 1, place)]


def _gives(scene: Scene, start: int, place: int) -> bool:
    """Whether a name, or the noun before it, is that of a body that gives money."""
    told = {*scene.atoms[place].low.replace("’", "'").replace("'", " ").split()}
    told |= {atom.low for atom in scene.atoms[max(start, place - 2) : place]}
    if place + 1 < len(scene.atoms) and scene.grammar.traits.head_last:
        told.add(scene.atoms[place + 1].low)
    return not told.isdisjoint(scene.grammar.relations.words.money_bodies)

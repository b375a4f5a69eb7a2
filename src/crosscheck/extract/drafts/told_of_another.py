"""What a sentence tells of another than the one that syntax finds, or of a deed, a part or one of several of his."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import plain_of

_CONTESTS = frozenset({"event", "project"})
_OPENING = frozenset('«“"')
_REACH = 4
"""Words before an infinitive in which an order ("the third soldier to die") may stand."""


def told_of_another(scene: Scene, draft: Draft) -> bool:
    """Whether a figure, a date or a name may not be that of whom it is told, by what stands beside it."""
    if draft.name >= 0:
        return (
            _shares_in_turn(scene, draft)
            or _of_the_beaten(scene, draft)
            or _of_office(scene, draft)
            or _joins_work(scene, draft)
        )
    return (
        _age_of_deed(draft)
        or _of_other_noun(scene, draft)
        or _caused(scene, draft)
        or _of_numbered_part(scene, draft)
        or _in_order(scene, draft)
        or _of_work(scene, draft)
    )


def _age_of_deed(draft: Draft) -> bool:
    """ "X, who made her debut aged 12": how old somebody was when something of hers was done."""
    return draft.reasons == ("age",) and "possessive" in draft.subject.reasons


def _of_other_noun(scene: Scene, draft: Draft) -> bool:
    """ "X kept the data of 1.4 million clients": whose data it was, and not how many X has."""
    mark = before_value(scene, draft.value)
    if "counted-noun" not in draft.reasons or mark < 1 or not plain_of(scene.atoms[mark]):
        return False
    return not any(group.start <= mark - 1 < group.end for group in scene.groups)


def _caused(scene: Scene, draft: Draft) -> bool:
    """ "X a fait perdre 90 millions à ses clients": what somebody makes others do."""
    if draft.group is None or draft.reasons[:1] != ("verb",):
        return False
    return any(scene.grammar.has(lemma, "causes") for lemma in draft.group.chain)


def _of_numbered_part(scene: Scene, draft: Draft) -> bool:
    """ "La ligne 5 du métro de X": a numbered part of what the subject is."""
    at = _atom_at(scene, draft.subject.start)
    while at > 0 and scene.atoms[at - 1].determiner and "of" not in scene.atoms[at - 1].classes:
        at -= 1
    return at > 2 and "of" in scene.atoms[at - 1].classes and scene.atoms[at - 2].text.isdigit()


def _in_order(scene: Scene, draft: Draft) -> bool:
    """ "The third soldier to die this year": an infinitive behind an order is no plan."""
    group = draft.group
    if group is None or group.kind != "infinitive" or draft.reasons != ("verb-date",):
        return False
    before = scene.atoms[max(0, group.start - _REACH) : group.start]
    return any(atom.classes & {"ordinal", "superlative"} for atom in before)


def _of_work(scene: Scene, draft: Draft) -> bool:
    """ "« X » sera créé le 21 mars": a work in quotation marks is performed for the first time, and not founded."""
    at = _atom_at(scene, draft.subject.start)
    return draft.attribute == "founding date" and at > 0 and scene.atoms[at - 1].text in _OPENING


def _shares_in_turn(scene: Scene, draft: Draft) -> bool:
    """ "X owns 45% of the project, Y 35%": a name with a figure of its own behind another's is the next of them."""
    if draft.group is None:
        return False
    atoms = scene.atoms
    for at in (draft.name, _atom_at(scene, draft.subject.start)):
        if not draft.group.end < at < len(atoms) - 1 or atoms[at + 1].kind != "amount":
            continue
        if any(atom.kind == "amount" for atom in atoms[draft.group.end : at]):
            return True
    return False


def _of_the_beaten(scene: Scene, draft: Draft) -> bool:
    """ "Brévins, vainqueur de Chalosse": who won against a club, where the name is that of no contest."""
    if draft.attribute != "winner" or "noun-relation" not in draft.reasons:
        return False
    return not kinds_of(scene.referents, scene.grammar, draft.subject) & _CONTESTS


def _of_office(scene: Scene, draft: Draft) -> bool:
    """ "La conseillère d'État X": an office with the state in its name, and no post that a state has filled."""
    at = _atom_at(scene, draft.subject.start)
    state = at > 0 and scene.grammar.has(scene.atoms[at].low, "states")
    return state and "noun-relation" in draft.reasons and plain_of(scene.atoms[at - 1])


def _joins_work(scene: Scene, draft: Draft) -> bool:
    """ "X resigned to join the bank Y": a person who joins a firm works there, and is a member of a party alone."""
    if draft.attribute != "member" or "verb-relation" not in draft.reasons:
        return False
    return "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, draft.name))


def _atom_at(scene: Scene, start: int) -> int:
    return next((at for at, atom in enumerate(scene.atoms) if atom.start == start), -1)

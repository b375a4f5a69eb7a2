"""How far a relation is a fact, as the verb that states it and the verbs around say."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import value_from
from crosscheck.extract.clauses.governing_verbs import governing_verbs
from crosscheck.extract.clauses.won_by import won_by
from crosscheck.extract.phrases.until_then import until_then
from crosscheck.extract.qualities.status_of import status_of
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_PLANS = frozenset({"planned", "target", "forecast", "pledged", "committed"})
_BESIDE = 2  # words beside a verb that still belong to it ("is no longer part of", "a presque racheté")


def group_status(scene: Scene, group: VerbGroup) -> str:
    """How far a relation is a fact: "actual" only where no verb around its own leaves it open.

    All that is yet to come is planned, also what a verb of no list governs ("threatens to leave"); what is over is
    former; what did not come about is denied.
    """
    words, before = scene.grammar.relations.words, scene.atoms[max(0, group.start - _BESIDE) : group.start]
    leading = scene.atoms[max(0, group.start - 3) : group.start]
    if group.kind == "infinitive" and any("before" in atom.classes for atom in leading):
        return ""  # "avant de rejoindre X": done since
    if _over(scene, group) or (_told_past(group) and until_then(scene, group)):
        return "former"
    behind = group.end + (value_from(scene, group.end) == group.end)  # "owns nearly 90%": it does own that
    near = (*before[-1:], *scene.atoms[group.start : behind])
    if (before and before[-1].low in words.without) or any(atom.low in words.almost for atom in near):
        return "denied"
    status = status_of(scene, group, group.start, group.start, None)
    open_ = [lemma for lemma in governing_verbs(scene, group) if lemma not in words.factive]
    number = next((n for n, other in enumerate(scene.groups) if other is group), 0) if open_ else 0
    if number and status == "actual" and won_by(scene, scene.groups[number - 1], group):
        return status
    if any(lemma in words.averting for lemma in open_):
        return "denied"
    if status != "actual":
        return "planned" if status in _PLANS else status
    if any(scene.grammar.has(lemma, "report_verb") for lemma in open_):
        return "alleged"
    return "planned" if open_ else status


def supposed(scene: Scene, group: VerbGroup) -> bool:
    """Whether a condition governs the verb ("si X rejoint Y"): what it says is nobody's claim."""
    for at in range(group.start - 1, -1, -1):
        atom = scene.atoms[at]
        if atom.kind == "mark" and atom.text in ",;:":
            return False
        if "condition" in atom.classes and not ("reflexive" in atom.classes and at + 1 >= group.start - 1):
            return True
    return False


def _over(scene: Scene, group: VerbGroup) -> bool:
    """ "Ne fait plus partie de", "is no longer part of", "a cessé de financer"."""
    words, near = scene.grammar.relations.words, scene.atoms[group.start : group.end + _BESIDE]
    if any(lemma in words.ceasing for lemma in governing_verbs(scene, group)):
        return not group.negated
    return any(atom.low in words.no_more and (group.negated or "negation_after" not in atom.classes) for atom in near)


def _told_past(group: VerbGroup) -> bool:
    """Whether a verb tells of the past, or is a participle that shows no time."""
    return group.kind in ("participle", "gerund") or group.tense == "past"

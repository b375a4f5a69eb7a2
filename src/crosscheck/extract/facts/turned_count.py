"""Counts of which the verb says that they are of a change, and not of what there is."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def turned_count(scene: Scene, group: VerbGroup, counted: Fact) -> Fact | None:
    """ "Lost 251 seats", "gained 12 points": the verb says that the count is of a change, not of what there is."""
    for sense in scene.grammar.verbs.get(group.lemma, ()):
        if sense.name in ("lose", "cut_jobs", "cost") and counted.sense is not None and counted.sense.name in _POSTS:
            cut = scene.grammar.senses["cut_jobs"]
            return replace(counted, attribute=cut.attribute("any"), sense=cut, explicit=False)
        if sense.name in ("lose", "cut_jobs"):
            return replace(counted, attribute=counted.attribute + " lost", explicit=False)
        if sense.name == "save":
            noun = "jobs" if counted.sense is not None and counted.sense.name in _POSTS else counted.attribute
            return replace(counted, attribute=noun + " saved", explicit=False)
        if sense.name in ("close", "open") and counted.sense is not None and counted.sense.name in ("stores", "sites"):
            done = "closed" if sense.name == "close" else "opened"
            return replace(counted, attribute=f"{counted.attribute} {done}", explicit=False)
        if sense.name in ("close", "open") and counted.attribute == "venue capacity":
            done = "closed" if sense.name == "close" else "opened"
            return replace(counted, attribute=f"{counted.attribute} {done}", explicit=False)
        if (sense.change or sense.name == "earn") and not counted.attribute.startswith("new "):
            return replace(counted, attribute=counted.attribute + " change", explicit=False)
    return None


def vanished(scene: Scene, group: VerbGroup, counted: Fact) -> Fact | None:
    """ "300 postes vont disparaître", "120 jobs will go": posts that are told to vanish are cut."""
    if not scene.grammar.has(group.lemma, "vanishing"):
        return None
    cut = scene.grammar.senses["cut_jobs"]
    if counted.sense is None:
        posts = scene.grammar.has(counted.attribute.rpartition(" ")[2], "posts")
        return replace(counted, attribute=cut.attribute("any"), sense=cut, explicit=False) if posts else None
    if counted.sense.name not in _POSTS:
        return None
    if counted.sense.name == "employ" and scene.grammar.traits.head_last:
        return None  # "300 workers went on strike"
    return replace(counted, attribute=cut.attribute("any"), sense=cut)


def touched(scene: Scene, group: VerbGroup, counted: Fact) -> Fact | None:
    """ "Trois trains sont concernés", "threatens 300 jobs": how many of them are affected or at risk."""
    posts = counted.sense is not None and counted.sense.name == "jobs"
    if counted.sense is not None and counted.sense.people and not posts:
        return None  # people who are affected
    if posts and any(_in_peril(scene, at) for at in (group.end, counted.trigger[1])):
        return replace(counted, attribute="jobs at risk", explicit=True)  # "puts 300 jobs at risk"
    for sense in scene.grammar.verbs.get(group.lemma, ()):
        if sense.name in _TOUCHED:
            noun = "jobs" if posts else counted.attribute
            return replace(counted, attribute=f"{noun} {_TOUCHED[sense.name]}", explicit=posts)
    return None


def _in_peril(scene: Scene, at: int) -> bool:
    """ "At risk", "under threat"."""
    atoms = scene.atoms
    return at + 1 < len(atoms) and "peril" in atoms[at + 1].classes and "preposition" in atoms[at].classes


_TOUCHED = {"affect": "affected", "threaten": "at risk"}

_POSTS = frozenset({"jobs", "employ"})

"""What kind of thing a figure counts: homes, goods, or what the language's list of things has."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.counted_fact import counts_people
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.scene.scene import Scene


def known_things(scene: Scene, counted: Fact | None) -> bool:
    """Whether what is counted has a name of its own in the language's list of things ("trains", "lits")."""
    own = counted is not None and counted.reason == "own-words" and not counted.explicit
    return own and counted is not None and counted.attribute in scene.grammar.counted.values()


def no_jobs(scene: Scene, at: int, counted: Fact | None) -> bool:
    """Whether a verb of cutting acts on things, or on those whom somebody serves ("power was cut to 300 customers")."""
    if counted is not None and counted.sense is not None and counted.sense.name in _CLIENTS:
        return True
    if _of_other_noun(scene, at):
        return True
    return known_things(scene, counted) and not counts_people(scene, at, counted)


def counts_its_own(scene: Scene, sense: Sense, at: int, counted: Fact | None) -> bool:
    """Whether what is counted is sure to be what a verb tells of: people drawn, jobs cut."""
    if sense.name not in ("attract", "cut_jobs") or counted is None or counts_people(scene, at, counted):
        return True
    if sense.name == "attract":
        return False
    jobs = counted.sense is not None and counted.sense.name in _JOBS
    return jobs or any(scene.grammar.has(word, "posts") for word in counted.attribute.split())


def _of_other_noun(scene: Scene, at: int) -> bool:
    """Whether the verb moves by the figure what means nobody ("cut emissions by a third")."""
    atoms, by = scene.atoms, before_value(scene, at)
    verb = next((group for group in reversed(scene.groups) if group.end < by), None)
    if verb is None or not atoms[by].classes >= _BY:
        return False
    moved = [atom for atom in atoms[verb.end : by] if atom.kind == "word"]
    people = any("type_person" in atom.classes or _staff(scene, atom.low) for atom in moved)
    return bool(moved) and not people


_BY = frozenset({"by", "changed_by"})


def _staff(scene: Scene, low: str) -> bool:
    """Whether a noun means people or their jobs ("staff", "jobs", "the workforce")."""
    return any(
        sense.people or sense.name in _JOBS for words, sense in scene.grammar.nouns.get(low, ()) if len(words) == 1
    )


_JOBS = frozenset({"cut_jobs", "create_jobs", "jobs", "headcount"})

_CLIENTS = frozenset({"customers", "users", "subscribers", "homes"})


def homes(counted: Fact | None) -> bool:
    """Whether what is counted are homes, households or people."""
    if counted is None or counted.attribute == "households":
        return counted is not None
    return counted.sense is not None and (counted.sense.name == "homes" or counted.sense.people)


def goods(scene: Scene, counted: Fact | None) -> bool:
    """Whether what is counted are goods ("puces", "serveurs")."""
    return counted is not None and counted.attribute.partition(" ")[0] in scene.grammar.relations.words.goods

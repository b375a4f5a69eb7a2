"""What kind of thing a figure counts: homes, goods, or what the language's list of things has."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.facts.counted_fact import counts_people
from crosscheck.extract.scene.scene import Scene


def known_things(scene: Scene, counted: Fact | None) -> bool:
    """Whether what is counted has a name of its own in the language's list of things ("trains", "lits")."""
    own = counted is not None and counted.reason == "own-words" and not counted.explicit
    return own and counted is not None and counted.attribute in scene.grammar.counted.values()


def no_jobs(scene: Scene, at: int, counted: Fact | None) -> bool:
    """Whether a verb of cutting acts on things, or on those whom somebody serves ("power was cut to 300 customers")."""
    if counted is not None and counted.sense is not None and counted.sense.name in _CLIENTS:
        return True
    return known_things(scene, counted) and not counts_people(scene, at, counted)


_CLIENTS = frozenset({"customers", "users", "subscribers", "homes"})


def homes(counted: Fact | None) -> bool:
    """Whether what is counted are homes, households or people."""
    if counted is None or counted.attribute == "households":
        return counted is not None
    return counted.sense is not None and (counted.sense.name == "homes" or counted.sense.people)


def goods(scene: Scene, counted: Fact | None) -> bool:
    """Whether what is counted are goods ("puces", "serveurs")."""
    return counted is not None and counted.attribute.partition(" ")[0] in scene.grammar.relations.words.goods

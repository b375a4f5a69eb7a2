"""What a listed share is quoted at, and how far its price moved, whatever the verb: "le titre cède 2 %, à 34 euros"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.scene.scene import Scene


def share_quote(scene: Scene, number: int, dimension: str) -> Fact | None:
    """The attribute of a sum or a percentage whose verb tells of a share; None where its subject is something else.

    In the words of the market many verbs of buying, selling and winning only say that a price rose or fell.
    """
    subject = scene.subject(number)
    if dimension not in ("money", "percent") or subject is None or not subject.noun:
        return None
    senses = (sense for words, sense in scene.grammar.nouns.get(subject.noun[0], ()) if words == subject.noun)
    sense = next((sense for sense in senses if sense.name == "share_price"), None)
    group = scene.groups[number]
    if group.kind == "gerund" and any(told.patient for told in scene.grammar.verbs.get(group.lemma, ())):
        return None  # "closed at $41, valuing the company at 6 billion"
    name = sense.attribute(dimension) if sense is not None else ""
    return Fact(name, sense, True, (group.start, group.end), None, "subject-noun") if name else None

"""Dates that only say which thing is meant: "condamnée pour la campagne de 2007", "tried over the attack of 3 May"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Span


def tells_noun(scene: Scene, at: int) -> bool:
    """Whether "of" ties a date to the noun right before it, which is no word for a time itself."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    if at < 2 or mention is None or mention.hedge_start < mention.start or "of" not in atoms[at - 1].classes:
        return False
    if isinstance(mention.value, Span) and "/" in mention.value.edtf:
        return False  # "fermera ses portes du 3 au 5 mai"
    noun = atoms[at - 2]
    day_parts = scene.grammar.relations.words.day_parts
    timed = noun.classes & {"period_noun", "part_of_day", "preposition", "adverb"} or noun.low in day_parts
    verb = any(group.start <= at - 2 < group.end for group in scene.groups)
    return noun.kind == "word" and not (timed or verb or scene.grammar.has(noun.low, "dating"))

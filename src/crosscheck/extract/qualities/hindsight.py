"""What a future perfect says: "le chantier aura coûté 30 millions" looks back as often as it looks ahead."""

from __future__ import annotations

from crosscheck.extract.qualities.fact_time import FactTime
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Span


def hindsight(scene: Scene, group: VerbGroup | None, time: FactTime | None, published: str) -> str | None:
    """The status that a future perfect gives; None where the verb is none, or a time that lies ahead makes it a plan.

    What was by a time before the day of the text (ISO, "" where unknown) is a fact; else the text leaves it open.
    """
    if group is None or not _future_perfect(scene, group):
        return None
    mention = scene.atoms[time.date].mention if time is not None and time.date >= 0 else None
    span = mention.value if mention is not None else None
    if not isinstance(span, Span):
        return ""
    if published and span.end is not None and span.end.isoformat() <= published[:10]:
        return "actual"
    return "" if not published and span.hedge == "exact" else None


def _future_perfect(scene: Scene, group: VerbGroup) -> bool:
    """ "Aura coûté", "will have cost"."""
    if "future" not in group.modal and group.tense != "future":
        return False
    before = (scene.grammar.auxiliaries.get(atom.low) for atom in scene.atoms[group.start : group.head])
    return any(form is not None and form[0] == "have" for form in before)

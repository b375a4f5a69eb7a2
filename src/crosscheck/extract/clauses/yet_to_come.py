"""What is told in the present and lies ahead: "the trial opens on 14 September", "reporté au printemps 2028"."""

from __future__ import annotations

import re

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Mention, Span

_YEAR = re.compile(r"\d{4}")

_PARTICLE = 4
"""Words from a verb of moving a date to its particle ("pushed the opening back")."""


def yet_to_come(scene: Scene, value: int, group: VerbGroup | None, published: str) -> bool:
    """Whether a date is one that something was moved to, or lies behind the day of the text (ISO, "" where unknown).

    A verb in the present, or a noun alone, then tells a plan; a verb in the past does not.
    """
    mention = scene.atoms[value].mention
    if mention is None or not isinstance(mention.value, Span):
        return False
    start = mention.value.start
    ahead = bool(published) and start is not None and start.isoformat() > published[:10]
    if group is None:
        return ahead
    if scene.grammar.has(group.lemma, "postpones"):
        return group.start < value and _moves(scene, group)
    lasts = mention.value.hedge == "at_most"  # "is closed until 2028"
    return ahead and in_present(scene, group) and not (group.passive and lasts)


def gone_by(mention: Mention, published: str) -> bool:
    """Whether a date lies wholly before the day of the text (ISO, "" where unknown): a plan for it is of then.

    A quarter or month without its year may be the next one.
    """
    if not isinstance(mention.value, Span) or not (mention.value.precision == "year" or _YEAR.search(mention.text)):
        return False
    end = mention.value.end
    return bool(published) and end is not None and end.isoformat() < published[:10]


def _moves(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb of moving a date moves one: "brought to England in 1823" lacks "forward"."""
    if not scene.grammar.has(scene.atoms[group.head].low, "moved_with_particle"):
        return True
    return any("moving_particle" in atom.classes for atom in scene.atoms[group.end : group.end + _PARTICLE])


def in_present(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb stands in the present, its perfect left out ("a signé", "est arrivée", "has signed")."""
    auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
    kind = auxiliary[0] if auxiliary is not None and not group.copula else ""
    perfect = kind == "have" or (kind == "be" and scene.grammar.traits.agreement)
    return group.kind == "finite" and group.tense == "present" and not perfect


def before_plan(scene: Scene, value: int, group: VerbGroup | None) -> bool:
    """Whether a figure has no verb of its own and the sentence goes on with a plan ("Long de 820 mètres, il ouvrira").

    What it measures may stand already or be planned: nothing is said of that.
    """
    finite = [other for other in scene.groups if other.kind == "finite"]
    if not finite or finite[0].start < value or (group is not None and group.start < value):
        return False
    return bool({"future", "planned"} & set(finite[0].modal)) and group is not finite[0]

"""The day on which the first sentence has a body say what its text tells: "Velmar said on Tuesday it would build"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Span

_BESIDE = 2  # atoms from a verb to the day behind it: "said on Tuesday"


def lede_announcement(scene: Scene, number: int, at: int) -> Draft | None:
    """An announcement date of the body that opens the text by saying something of itself.

    Elsewhere a day beside a verb of saying only dates the words. Whoever speaks behind what was said ("..., the
    ministry said on Friday") mostly speaks of another.
    """
    group, referents, grammar = scene.groups[number], scene.referents, scene.grammar
    if not 0 <= at - group.end <= _BESIDE or group.kind != "finite" or group.passive or group.negated or group.modal:
        return None
    if referents.lead is not None and scene.atoms[0].start >= referents.lead_end:
        return None
    if not grammar.has(group.lemma, "report_verb") or not _exact(scene, at) or at + 1 >= len(scene.atoms):
        return None
    subject = scene.subject(number)
    if subject is None or not subject.named or subject.noun or scene.atoms[at + 1].kind == "mark":
        return None
    if not 0 <= subject.start < scene.atoms[group.start].start or "person" in kinds_of(referents, grammar, subject):
        return None
    trigger = (group.start, group.end)
    bare = replace(subject, certain=False)
    return Draft(at, "announcement date", bare, False, group, None, trigger, ("verb-date",), status="actual")


def _exact(scene: Scene, at: int) -> bool:
    """Whether a date is a day."""
    mention = scene.atoms[at].mention
    if mention is None:
        return True  # a day of the week
    return isinstance(mention.value, Span) and mention.value.precision == "day" and mention.value.hedge == "exact"

"""From how many things to how many: "will cut its season from 38 concerts to 29"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene


def counted_level(scene: Scene, first: Draft, second: Draft) -> tuple[Draft, Draft] | None:
    """ "From 38 concerts to 29": the second counts the same things, and the first is what there were."""
    before, link = before_value(scene, first.value), before_value(scene, second.value)
    one, other = scene.atoms[first.value].mention, scene.atoms[second.value].mention
    counted, more = (getattr(mention.value, "counted", None) if mention else None for mention in (one, other))
    opened = before >= 0 and "range_opener" in scene.atoms[before].classes
    if not opened or not counted or more or other is None or dimension_of(other.value) != "number":
        return None
    if link != first.value + 2 or scene.atoms[first.value + 1].low != counted.lower() or (
        "changed_to" not in scene.atoms[link].classes
    ):  # fmt: skip
        return None
    group = second.group or first.group
    level = replace(first, value=second.value, group=group, explicit=False, reasons=("gapped",))
    return replace(first, explicit=False, status="former", reasons=("compared",)), level

"""A sentence that only sets a figure beside the last one: "That compares with 2.4GW", "Analysts had expected 2.3%"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount


def beside_last(scene: Scene, at: int) -> Draft | None:
    """A draft of the fact that the last figure of the text stated; None where the sentence tells of more."""
    last = scene.referents.figure
    mention = scene.atoms[at].mention
    if last is None or mention is None or not scene.groups or scene.groups[0].end > at:
        return None
    whose, attribute, value = last
    if not (isinstance(mention.value, Amount) and isinstance(value, Amount)) or attribute == "age":
        return None
    group, before = scene.groups[0], before_value(scene, at)
    if len(scene.groups) > 1 and scene.groups[1].start < at:
        return None
    if mention.value.unit != value.unit:
        if not _changed(scene, group, at, before):
            return None
        attribute = attribute.removesuffix(" change") + " change"
    elif dimension_of(mention.value) == "any" or not (
        _compared(scene, group, before) or (_reckoned(scene, group) and group.end == before + 1)
    ):
        return None
    place = scene.atoms[at].start
    why: tuple[Reason, ...] = (*whose.reasons, "last-figure")
    subject = replace(whose, certain=False, named=False, reasons=why, written="", start=place, end=place)
    return Draft(at, attribute, subject, False, group, None, (group.start, at + 1), ("beside-last",))


def _changed(scene: Scene, group: VerbGroup, at: int, before: int) -> bool:
    """ "That was 12% more than in 2024": a pronoun, a form of to be, and how much more or less."""
    mention = scene.atoms[at].mention
    percent = mention is not None and dimension_of(mention.value) == "percent"
    opens = group.copula and group.start == 1 and "demonstrative" in scene.atoms[0].classes
    return percent and opens and before < group.end and bool(phrases_in(scene, at + 1, at + 2, "compared"))


def _compared(scene: Scene, group: VerbGroup, before: int) -> bool:
    """ "That compares with", "Cela se compare à": a pronoun and a verb of comparing before the figure."""
    opens = group.start >= 1 and bool(scene.atoms[0].classes & {"that", "demonstrative"})
    near = before - group.end <= 1 and scene.atoms[before].classes & {"with", "changed_to", "at"}
    return opens and group.start <= 2 and bool(near) and scene.grammar.has(group.lemma, "sets_beside")


def _reckoned(scene: Scene, group: VerbGroup) -> bool:
    """ "Economists had expected 2.3%": people who reckon with a figure, with nothing between the verb and it."""
    return scene.grammar.has(group.lemma, "judges") and any(
        "forecasters" in atom.classes for atom in scene.atoms[: group.start]
    )

"""Dates beside the figure of an act: "sold 70 % of it in May 2019", "a émis en octobre 400 millions d'obligations"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Span

_DAYS = frozenset({"day", "month"})
"""What an act is dated by; the figures of a year or quarter are mostly sums over it."""

_COMPARING = frozenset({"comparison", "that", "as_many"})

_OF_NOUN = frozenset({("object-noun",), ("noun-before",), ("subject-noun",), ("own-words",)})
"""Why a figure is told that a noun, and not the verb, gives."""

_OTHER_TIME = frozenset({("compared",), ("shift",), ("gapped",), ("part-of",)})
"""Why a figure is told: what another one was, or a change against it, whose date is its own."""


def measures_act(scene: Scene, group: VerbGroup, at: int, figures: Sequence[Draft]) -> bool:
    """Whether a date says when an act took place that a figure of its clause measures, and not since when it counts."""
    beside = [draft for draft in figures if draft.group is group]
    if not beside or group.negated or group.copula or group.kind != "finite":
        return False
    if not _exact(scene, at) and not _of_deal(scene, group, at, beside):
        return False
    if any(draft.sense is not None and draft.sense.name == "deliver" for draft in beside):
        return False  # "a livré 58 appareils en mai": not when their maker was done
    if any(draft.sense is None or draft.value >= group.end for draft in beside) and _leaves(scene, group):
        return False  # "left its rate at 4% on Thursday", "left 3 dead on Friday": nobody left
    if group.lemma in scene.grammar.modality or _apart(scene, min(group.end, at), at):
        return False
    last = next((draft for draft in reversed(figures) if draft.value < at), None)
    if last is not None and (last.reasons in _OTHER_TIME or (last.group is not group and last.value > group.start)):
        return False
    if changes(scene, group, beside):
        return "future" in group.modal
    senses = scene.grammar.verbs.get(group.lemma, ())
    if not senses:
        return not scene.grammar.has(group.lemma, "report_verb")
    return any(sense.act or sense.date for sense in senses)


def _leaves(scene: Scene, group: VerbGroup) -> bool:
    return any(sense.name == "leave" for sense in scene.grammar.verbs.get(group.lemma, ()))


def changes(scene: Scene, group: VerbGroup, figures: Sequence[Draft] = ()) -> bool:
    """Whether a verb says that something goes up, down or to a value ("le ticket passera à 2 euros le 1er mars").

    An act that none of the verb's figures measures is not what it says ("cut its rate to 3%": no jobs).
    """
    senses = scene.grammar.verbs.get(group.lemma, ())
    act = bool(senses) and senses[0].act and not any(_of_other_noun(draft) for draft in figures)
    dated = bool(senses) and bool(senses[0].date)  # "hit": a quake struck
    told = (sense for sense in senses if sense is senses[0] or not act)
    return any(sense.change or (sense.level and not dated) for sense in told)


def _of_other_noun(draft: Draft) -> bool:
    """Whether a verb's figure is that of a noun which it moves or which stands before the figure."""
    return draft.reasons in _OF_NOUN and draft.trigger[0] >= 0


def _apart(scene: Scene, start: int, at: int) -> bool:
    """Whether a date behind a verb is another clause's, or what the figure is compared with ("twice as many as on")."""
    return any(atom.text in ";:" or atom.classes & _COMPARING for atom in scene.atoms[start:at])


def _of_deal(scene: Scene, group: VerbGroup, at: int, beside: Sequence[Draft]) -> bool:
    """Whether a year is when a body was bought or sold for the sum beside it ("racheté pour 30 millions en 2017").

    The sums of other verbs are mostly those of a whole year.
    """
    mention = scene.atoms[at].mention
    year = mention is not None and isinstance(mention.value, Span) and mention.value.precision == "year"
    priced = all(draft.attribute in attribute_set("deal_prices") for draft in beside)
    plain = not group.modal and not group.chain
    return year and plain and priced and any(sense.date for sense in scene.grammar.verbs.get(group.lemma, ()))


def _exact(scene: Scene, at: int) -> bool:
    """Whether a date is a day or a month, not bounded ("since March")."""
    mention = scene.atoms[at].mention
    if mention is None:
        return True  # a day of the week
    return isinstance(mention.value, Span) and mention.value.precision in _DAYS and mention.value.hedge == "exact"

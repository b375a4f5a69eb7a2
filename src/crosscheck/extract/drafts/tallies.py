"""Votes for and against that are told as a pair: "par 78 voix contre 61", "by 312 votes to 287"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.extract.language.senses import VOTES
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene


def tallies(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the two figures of a vote named for what they count."""
    made = list(drafts)
    for number, (first, second) in enumerate(pairwise(drafts)):
        if not _is_vote(scene, first) or not _set_against(scene, first.value, second.value):
            continue
        names = ("votes_against", "votes_for") if _voted_down(scene, first) else ("votes_for", "votes_against")
        made[number] = _vote(scene, first, first, names[0])
        made[number + 1] = _vote(scene, second, first, names[1])
    return made


_BY = 1
"""Atoms of the small word in "voted by 34 to 21"."""


def _is_vote(scene: Scene, draft: Draft) -> bool:
    """Whether a figure counts votes, or is what a verb of voting ends with ("voted 112 to 74")."""
    if draft.sense is not None:
        return draft.sense.name in VOTES
    group = draft.group
    near = group is not None and group.end in (draft.value, draft.value - _BY)
    senses = scene.grammar.verbs.get(group.lemma, ()) if group is not None and near else ()
    return any(sense.name == "vote" for sense in senses)


def _voted_down(scene: Scene, draft: Draft) -> bool:
    """ "MPs rejected the bill by 312 votes to 287": the larger figure, which is told first, is of those against."""
    return draft.group is not None and scene.grammar.has(draft.group.lemma, "votes_down")


def _set_against(scene: Scene, first: int, second: int) -> bool:
    """Whether the second figure stands right behind "voix contre" or "votes to"."""
    between = scene.atoms[first + 1 : second]
    return len(between) in (1, 2) and bool(between[-1].classes & {"comparison", "into"})


def _vote(scene: Scene, draft: Draft, like: Draft, name: str) -> Draft:
    sense = scene.grammar.senses[name]
    return replace(
        draft, attribute=sense.attribute("any"), subject=like.subject, explicit=False, sense=sense, status="",
        reasons=("tally",),
    )  # fmt: skip

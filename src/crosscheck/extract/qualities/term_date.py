"""Terms: the day by which a plan has to be carried out, until which something lasts, or from which it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.clauses.governing import governing
from crosscheck.extract.clauses.qualify import clause_of
from crosscheck.extract.qualities.date_hedge import date_hedge, lasts_until
from crosscheck.extract.qualities.day_name import before_day
from crosscheck.extract.qualities.status_of import status_of
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene

_AHEAD = frozenset({"target", "planned", "forecast", "pledged", "committed", "requested", "proposed"})


def term_date(scene: Scene, at: int, figures: Sequence[Draft]) -> Draft | None:
    """ "Lever 2 milliards d'ici à 2027", "must convene by 30 June": the day by which a plan has to be carried out."""
    if at <= 4 and date_hedge(scene, at) == "at_least" and not any(group.start < at for group in scene.groups):
        return _from_then(scene, at, figures)
    if not before_day(scene.atoms, at) and date_hedge(scene, at) not in ("at_most", "less_than"):
        return None
    number, as_subject = governing(scene, at)
    if number < 0 or as_subject:
        return None
    group = scene.groups[number]
    start, end = clause_of(scene, at, group)
    status = status_of(scene, group, start, end, None)
    until = lasts_until(scene, at)
    if until and group.passive and group.end < at and "by" in scene.atoms[group.end].classes:
        return None  # "coached by Ann Lee until May": the club goes on
    if status not in _AHEAD and not until:
        return None
    like = next((draft for draft in reversed(figures) if draft.group is group), None)
    subject = like.subject if like is not None else scene.subject(number)
    if subject is None:
        return None
    bare = replace(subject, noun=(), certain=False)
    name = "end date" if until else "deadline"
    if until and like is None and subject.noun:
        name = " ".join((*subject.noun, name))  # "le contrat court jusqu'en 2029": it ends, not who has it
    return Draft(at, name, bare, True, group, None, (group.start, group.end), ("term",), status=status)


def _from_then(scene: Scene, at: int, figures: Sequence[Draft]) -> Draft | None:
    """ "À partir du 3 avril, un ferry reliera ...", "Since 2023 it has let ...": when it begins."""
    number = next((n for n, group in enumerate(scene.groups) if group.kind == "finite" and group.start > at), -1)
    subject = scene.subject(number) if number >= 0 else None
    if subject is None:
        return None
    group = scene.groups[number]
    if "future" not in group.modal and any(draft.group is group for draft in figures):
        return None  # "since January it has seized 4 tonnes"
    bare = replace(subject, noun=(), certain=False)
    return Draft(at, "start date", bare, False, group, None, (group.start, group.end), ("term",))

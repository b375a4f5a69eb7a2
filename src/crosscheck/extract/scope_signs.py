"""What speaks for and against each phrase that may say what a figure covers."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.figure_kind import figure_kind
from crosscheck.extract.limit import limit_at
from crosscheck.extract.limit_kind import limit_kind
from crosscheck.extract.phrases import determiner, noun_at
from crosscheck.extract.scope_candidates import ScopeCandidate, ScopeFigure
from crosscheck.names import fold

Sign = str
"""A word for something that is so of a candidate; those of one candidate are added up by their weights."""

_CLASSES = frozenset({
    "scope_group", "scope_alone", "scope_people", "scope_never", "scope_adjective", "period_noun", "country",
    "superlative",
    "type_place", "type_event", "type_person", "type_organisation", "type_project", "possessive", "demonstrative",
    "definite", "indefinite", "other_determiner", "rate_noun", "month_day", "whole_adjective", "said_nouns",
    "measures", "ordinal_adjective",
})  # fmt: skip
_OPENERS = frozenset({"of", "into", "purpose", "inside", "by", "with", "limit_opener", "scope_opener", "among_group",
            "rate_opener", "area_opener", "spent_on", "sold_to", "since", "at"})  # fmt: skip


def signs_of_none(figure: ScopeFigure) -> frozenset[Sign]:
    """What speaks for a figure that covers all that its subject has."""
    return frozenset({"none", *(f"none {sign}" for sign in _of_figure(figure))})


def scope_signs(figure: ScopeFigure, candidate: ScopeCandidate) -> frozenset[Sign]:
    """All signs of a candidate."""
    return frozenset(_of_candidate(figure, candidate))


def _of_figure(figure: ScopeFigure) -> Iterator[Sign]:
    atoms, value = figure.scene.atoms, figure.at
    yield figure_kind(atoms[value]) or "other"
    yield figure.dimension
    yield figure.sense.name if figure.sense is not None else "unknown"
    if figure.sense is not None and figure.sense.into:
        yield "into"
    before = atoms[value - 1] if value else None
    if before is not None and "portion" in before.classes:
        yield "portion"
    if sum(atom.kind == "amount" for atom in atoms) > 1:
        yield "several"


def _of_candidate(figure: ScopeFigure, candidate: ScopeCandidate) -> Iterator[Sign]:
    scene, value = figure.scene, figure.at
    atoms = scene.atoms
    first, last = candidate.told[1]
    side = "in" if first == value else "before" if first < value else "behind"
    kind = figure_kind(atoms[value]) or "other"
    rules = [kind for kind in candidate.kinds if kind.startswith("rule")]
    if candidate.by_rule:
        yield "rule"
        yield from rules
        yield f"rule for {kind}"
    for way in candidate.kinds:
        if not way.startswith("rule"):
            yield way
            yield f"{way} {side}"
            yield f"{way} for {kind}"
            yield f"{way} {side} for {figure.dimension}"
    if side != "in":
        yield from _of_distance(figure, first, last, side)
    opener = atoms[first]
    if opener.kind == "word" and ({"phrase", "head", "measure"} & set(candidate.kinds)):
        for name in opener.classes & _OPENERS:
            yield f"opens {name}"
            yield f"opens {name} {side} for {kind}"
            if first == value + 1:
                yield f"opens {name} at once for {kind}"
        yield f"opener {opener.low}"
        yield f"opener {opener.low} {side}"
        yield f"opener {opener.low} for {kind}"
        if figure.sense is not None:
            yield f"opener {opener.low} of {figure.sense.name}"
        limit = limit_at(scene, first, value if side == "before" else len(atoms))
        if limit is not None:
            known = limit_kind(scene, limit) or "no limit"
            yield f"is {known}"
            yield f"is {known} {side}"
            yield f"is {known} for {kind}"
    yield from _of_words(figure, first, last)
    if fold(figure.subject.name) in fold(candidate.told[0]):
        yield "subject"


def _of_distance(figure: ScopeFigure, first: int, last: int, side: str) -> Iterator[Sign]:
    scene, value = figure.scene, figure.at
    low, high = (last, value) if side == "before" else (value + 1, first)
    between = scene.atoms[low:high]
    gap = len(between)
    yield f"{side} {'at once' if not gap else 'near' if gap < 3 else 'off' if gap < 7 else 'far'}"
    if any(atom.kind == "amount" for atom in between):
        yield f"{side} another figure"
        if not any(atom.text == "," for atom in between):
            yield f"{side} another figure without comma"
    if any(atom.kind == "mark" and atom.text == "," for atom in between):
        yield f"{side} comma"
    if any(group.kind == "finite" and low <= group.start < high for group in scene.groups):
        yield f"{side} verb"
    elif any(low <= group.start < high for group in scene.groups):
        yield f"{side} participle"
    if any(atom.classes & {"and", "coordinator", "clause_break", "subordinator", "relative"} for atom in between):
        yield f"{side} joint"
    if side == "before" and gap == 1 and between[0].classes & {"of", "figure_link"}:
        yield "leads to figure"
    if not figure.start <= first < figure.end:
        yield f"{side} outside"
    if first == 0:
        yield "opens sentence"
    if last < len(scene.atoms) and scene.atoms[last].kind == "mark":
        yield f"{side} closed"
    if side == "before" and first and noun_at(scene.atoms, first - 1, scene.grammar) is not None:
        yield "behind noun of frame"


def _of_words(figure: ScopeFigure, first: int, last: int) -> Iterator[Sign]:
    atoms = figure.scene.atoms[first:last]
    said = frozenset[str]().union(*(atom.classes for atom in atoms))
    for name in said & _CLASSES:
        yield f"has {name}"
    names = [atom for atom in atoms if atom.kind == "name"]
    if names:
        entity = figure.scene.referents.find(names[0].text)
        for known in sorted(entity.kinds) if entity is not None else ["unknown"]:
            yield f"names {known}"
    if len(atoms) > 1 and not names and not any(determiner(atom) for atom in atoms):
        yield "bare"
    if len(atoms) > 5:
        yield "many words"
    if any(group.start < last and first < group.end for group in figure.scene.groups):
        yield "has verb"

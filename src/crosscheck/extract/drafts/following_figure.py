"""A figure that goes with the one before it in its sentence: what it was, by how much it changed, a part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.drafts.age_behind_count import age_behind_count
from crosscheck.extract.drafts.bare_whole import bare_whole
from crosscheck.extract.drafts.counted_level import counted_level
from crosscheck.extract.drafts.is_shift import is_shift
from crosscheck.extract.drafts.second_stage import second_stage
from crosscheck.extract.drafts.unit_unsaid import more_things, unit_unsaid
from crosscheck.extract.facts.counted_fact import counted_fact, partitive_total
from crosscheck.extract.facts.how_badly import named_badly
from crosscheck.extract.language.senses import VOTES
from crosscheck.extract.owners.gapped_owner import gapped_owner, gapped_start
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.limits_of import apart_limit
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

_SENTENCE = "sentence"
"""The attribute of a term in prison, of which a part is told without its years ("dont vingt de sûreté")."""


def following_figure(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """A draft for a figure whose fact the figures before it give; None where it states a fact of its own."""
    return (
        _compared(scene, at, drafts)
        or _shifted(scene, at, drafts)
        or _dated_series(scene, at, drafts)
        or _apart(scene, at, drafts)
        or _gapped(scene, at, drafts)
        or second_stage(scene, at, drafts)
        or bare_whole(scene, at, drafts)
        or _bare_part(scene, at, drafts)
    )


def from_to(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """ "De 4 600 à 4 250 hectares": the first figure is what the second one was."""
    made = list(drafts)
    for number, (first, second) in enumerate(pairwise(drafts)):
        counted = counted_level(scene, first, second)
        if counted is not None:
            made[number : number + 2] = counted
            continue
        between = scene.atoms[first.value + 1 : max(first.value + 2, before_value(scene, second.value) + 1)]
        before = before_value(scene, first.value)
        opened = before >= 0 and "range_opener" in scene.atoms[before].classes
        alike = _like(_dimension(scene, first.value), _dimension(scene, second.value))
        if opened and alike and _leads_to(between):
            opening = min(second.trigger[0], first.value) if second.trigger[0] >= 0 else first.value
            shown = opening, max(second.trigger[1], second.value + 1)  # the unit stands behind the second figure
            made[number] = replace(
                second, value=first.value, trigger=shown, explicit=False, status="former", reasons=("compared",)
            )
    return made


def _dated_series(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "Une inflation de 2 % en 2025 et de 1,6 % en 2026": the same at another time, nothing but dates between."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    if not drafts or mention is None or drafts[-1].reasons in (("compared",), ("shift",), ("part-of",)):
        return None
    like = drafts[-1]
    between = atoms[like.value + 1 : before_value(scene, at) + 1]
    dated = any(atom.kind == "date" for atom in between) and any(atom.kind == "date" for atom in atoms[at + 1 : at + 4])
    joined = any("and" in atom.classes or atom.text == "," for atom in between)
    plain = all(
        atom.kind == "date" or atom.text == "," or atom.classes & {"and", "preposition", "of", "definite"}
        for atom in between
    )
    if not (dated and joined and plain) or _dimension(scene, like.value) != _dimension(scene, at):
        return None
    counted = getattr(mention.value, "counted", None)
    other = atoms[like.value].mention
    alike = other is not None and counted in (None, getattr(other.value, "counted", None))
    return replace(like, value=at, explicit=False, reasons=("gapped",)) if alike else None


def _leads_to(between: Sequence[Atom]) -> bool:
    """ "From 22 to 25", "de 50 en 2025 à 57", "from minus 0.1% to a range of 0 to 0.1%": what stands between levels."""
    while len(between) > 1 and (between[0].kind == "date" or between[1].kind == "date"):
        between = between[1:]
    linked = 0 < len(between) <= _LEVEL and "figure_link_strong" in between[0].classes
    return linked and all(
        atom.kind == "word" and ("of" in atom.classes or "preposition" not in atom.classes) for atom in between[1:]
    )


_LEVEL = 4
"""Atoms between a level and the one that it went to, at most."""


def _gapped(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "La région finance 30 % du projet, l'État 22 %", "the League, with 4.1%": the fact of the figure before it."""
    atoms = scene.atoms
    before = before_value(scene, at)
    if not drafts or before < 1:
        return None
    like = drafts[-1]
    mention = atoms[at].mention
    assert mention is not None
    other = atoms[like.value].mention
    if other is None or not _like(dimension_of(other.value), dimension_of(mention.value)):
        return None
    if age_behind_count(scene, at, like):
        return None
    if like.reasons == ("age",) and getattr(mention.value, "counted", None):
        return None  # "one man, aged 64, was killed; the village's 300 residents ..."
    if atoms[before].text == "(" and atoms[before - 1].kind == "name" and like.reasons != ("age",):
        return replace(
            like, value=at, subject=name_at(scene, before - 1, ("brackets",)), explicit=False, reasons=("gapped",)
        )
    joined = "with" in atoms[before].classes and atoms[before - 1].text == "," and atoms[before - 2].kind == "name"
    repeated = _repeated(scene, before, like.value)
    rival = _rival(scene, like.value, before)
    end = before - 1 if joined else before if repeated or rival or atoms[before].text == "," else before + 1
    while end > like.value + 2 and (determiner(atoms[end - 1]) or "uncounted" in atoms[end - 1].classes):
        end -= 1  # "B the remaining 10%", "B les 10 % restants"
    if atoms[end - 1].text == "," and atoms[end - 2].kind == "name":
        end -= 1  # "and its arm, B, the remaining 10%"
    start = max(rival, gapped_start(scene, like.value, end)) if rival else gapped_start(scene, like.value, end)
    owner = gapped_owner(scene, start, end) if start >= 0 else None
    if owner is None:
        return None
    subject = replace(owner, noun=like.subject.noun, certain=False, reasons=(*owner.reasons, "gapped"))
    return replace(like, value=at, subject=subject, explicit=False, reasons=("gapped",))


def _rival(scene: Scene, like: int, before: int) -> int:
    """ "28% of the vote, ahead of the Labour Alliance on 20%": where the other's name begins; 0 where none is told."""
    if not scene.atoms[before].classes & {"preposition", "at", "with"}:
        return 0
    told = [found for found in phrases_in(scene, like + 1, before, "rivals") if found[1] <= before]
    return next((last for _, last, _ in reversed(told)), 0)


def _repeated(scene: Scene, before: int, other: int) -> bool:
    """ "A accounted for 47% and B for 21%": the second figure has the preposition of the first one before it."""
    first = before_value(scene, other)
    alike = first >= 0 and scene.atoms[first].low == scene.atoms[before].low
    return alike and bool(scene.atoms[before].classes & {"preposition", "of"})


def _bare_part(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "48 centres, dont 12 en France", "12 morts, dont 3 enfants": a part of what was counted just before."""
    before = before_value(scene, at)
    mention = scene.atoms[at].mention
    if not drafts or mention is None or before < 0:
        return None
    if not ("portion" in scene.atoms[before].classes or _of_them(scene, at, before)):
        return None
    if _dimension(scene, at) == "money":
        return _part_of_sum(scene, at, drafts)
    like = _counted_people(drafts) if _of_them(scene, at, before) else drafts[-1]
    if like is drafts[-1] and len(drafts) > 1 and partitive_total(scene, like.value):
        like = drafts[-2]  # "9,000 of its 78,400 jobs, including 5,000 in Denmark"
    served = like.attribute == _SENTENCE
    counted = served or _dimension(scene, like.value) in ("number", "any", "people")
    bare = getattr(mention.value, "counted", None) is None
    same = _dimension(scene, at) in ("number", "any") if bare else _some_of_them(scene, at, like)
    named = named_badly(scene, at) or like.attribute
    part = replace(like, value=at, attribute=named, explicit=False, status="", reasons=("part-of",))
    return part if same and counted else None


def _part_of_sum(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "Un chiffre d'affaires de 57 milliards, en hausse de 62 %, dont 51 milliards pour X": a part of the sum."""
    like = next((draft for draft in reversed(drafts) if _dimension(scene, draft.value) == "money"), None)
    behind = scene.atoms[at + 1].classes if at + 1 < len(scene.atoms) else frozenset[str]()
    if like is None or like.reasons == ("shift",) or not behind & {"purpose", "into", "locatives", "preposition"}:
        return None
    return replace(like, value=at, explicit=False, status="", reasons=("part-of",))


def _counted_people(drafts: list[Draft]) -> Draft:
    """The last figure that tells to how many something happened ("250 people in seven states"), else the last one."""
    hurt = (draft for draft in reversed(drafts) if draft.sense is not None and draft.sense.of == "event")
    return next(hurt, drafts[-1])


def _of_them(scene: Scene, at: int, before: int) -> bool:
    """ "250 people, 107 of them in Norland": a part that a pronoun behind it tells of."""
    behind = scene.atoms[at + 1 : at + 3]
    told = len(behind) == 2 and "of" in behind[0].classes and "of_them" in behind[1].classes
    return told and scene.atoms[before].text in (",", "(")


def _some_of_them(scene: Scene, at: int, whole: Draft) -> bool:
    """Whether a figure tells of what kind some of those are to whom an event did something ("dont huit graves")."""
    if whole.sense is None or whole.sense.of != "event" or "people" not in whole.sense.values:
        return False
    fact = counted_fact(scene, at, _dimension(scene, at))
    return fact is None or fact.sense is None or fact.sense.of != "event"


def _compared(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "..., contre 8,9 % un an plus tôt", "up from $1.2 billion": the same fact at another time, or of another."""
    owned = at > 2 and "possessive_mark" in scene.atoms[at - 1].classes and scene.atoms[at - 2].kind == "name"
    before = at - 3 if owned else before_value(scene, at)
    if before < 0 or not drafts:
        return None
    told = phrases_in(scene, max(0, before - 2), at, "comparing")
    ends = (before + 1, at)  # "au lieu de 16 % à 18 %": its last word opens a range
    listed = "comparison" not in scene.atoms[before].classes and all(last not in ends for _, last, _ in told)
    if listed and not _compared_on(scene, at, drafts[-1]):
        return None
    dimension = _dimension(scene, at)
    like = next((d for d in reversed(drafts) if _like(_dimension(scene, d.value), dimension)), None)
    like = drafts[-1] if not listed and unit_unsaid(scene, at, drafts[-1].value) else like
    if like is None or not _same_thing(scene, at, like.value):
        return None
    after = at + 1
    if after + 1 < len(scene.atoms) and scene.atoms[after].classes & {"purpose", "at"}:
        phrase = phrase_at(scene.atoms, after + 1, len(scene.atoms), scene.grammar)
        if phrase is not None and phrase.names:
            other = name_at(scene, phrase.names[0], ("compared",))
            return replace(like, value=at, subject=other, reasons=("compared",))
    if listed:
        return None
    if owned:  # "22% of the market against Dunmere's 61%"
        return replace(like, value=at, subject=name_at(scene, at - 2, ("compared",)), reasons=("compared",))
    apart = apart_limit(scene, at)
    return replace(like, value=at, explicit=False, status="" if apart else "former", reasons=("compared",))


def _compared_on(scene: Scene, at: int, like: Draft) -> bool:
    """ "Compared with 20% for A and 16% for B": whether another is joined to one of whom a figure is compared with."""
    between = scene.atoms[like.value + 1 : at]
    if like.reasons != ("compared",) or len(between) < _COMPARED or not between[0].classes & {"purpose", "at"}:
        return False
    joined = "and" in between[-1].classes or between[-1].text == ","
    return joined and all(atom.kind == "name" or determiner(atom) for atom in between[1:-1])


_COMPARED = 3
"""Atoms between two figures of a comparison, at least: "for A and"."""


def _dimension(scene: Scene, at: int) -> str:
    mention = scene.atoms[at].mention
    return dimension_of(mention.value, scaled=any(map(str.isalpha, mention.text))) if mention is not None else "date"


def _shifted(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "..., en hausse de 12 %", "..., up 8%": by how much the fact before it has changed."""
    before = before_value(scene, at)
    mention = scene.atoms[at].mention
    if not drafts or mention is None or before < 1 or not is_shift(scene, before):
        return None
    like = _part(drafts)
    if like.sense is not None and like.sense.name in VOTES:
        return None  # "adopté par 27 voix contre 8, une hausse de 12 % de la taxe"
    kind = dimension_of(mention.value)
    if any(group.kind == "finite" and like.value < group.start < at for group in scene.groups):
        return None
    told = like.sense.values.get("percent", "") if like.sense is not None and kind == "percent" else ""
    name = told if told and told != like.attribute else like.attribute + " change"
    return replace(like, value=at, attribute=name, explicit=False, sense=None, reasons=("shift",))


def _apart(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """ "..., soit 60 millions de plus que prévu", "$60 million more than planned": by how much two figures differ."""
    end = min(at + 2, len(scene.atoms))
    if not drafts or not phrases_in(scene, at + 1, end, "compared") or more_things(scene, at):
        return None
    like = _part(drafts)
    beside = _dimension(scene, at) == "percent" and scene.atoms[before_value(scene, at)].text == ","
    beside = beside and not any(group.start > like.value and group.end <= at for group in scene.groups)
    if not beside and not _like(_dimension(scene, like.value), _dimension(scene, at)):
        return None
    return replace(like, value=at, attribute=like.attribute + " change", explicit=False, sense=None, reasons=("shift",))


def _part(drafts: list[Draft]) -> Draft:
    """What was told last; of a part and its whole ("52 of the 135 seats, 19 fewer") the part."""
    told = drafts[-2:]
    return told[0] if told[-1].attribute == f"total {told[0].attribute}" else told[-1]


def _same_thing(scene: Scene, at: int, other: int) -> bool:
    """Whether two figures count the same thing, or the second says no thing at all."""
    one, two = scene.atoms[at].mention, scene.atoms[other].mention
    counted = getattr(getattr(one, "value", None), "counted", None)
    return not counted or counted == getattr(getattr(two, "value", None), "counted", None)


def _like(one: str, other: str) -> bool:
    return one == other or {one, other} <= {"number", "any", "people"}

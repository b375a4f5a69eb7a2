"""Ages told apart from a name: "À 58 ans, cet ancien pharmacien ...", "the striker, 29, ..."."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.person_of_age import person_of_age
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.model import Mention


def age_apart(scene: Scene, at: int) -> Draft | None:
    """A draft for an age that opens the clause, stands behind a noun of people or is all that a person is called."""
    mention = scene.atoms[at].mention
    if mention is None:
        return None
    owner = None
    if scene.grammar.has(last_word(mention.text), "old"):
        owner = _called(scene, at)
    elif _in_years(scene, mention):
        owner = (_of_clause(scene, at) or _of_noun(scene, at)) if _closed(scene, at) else _of_act(scene, at)
    if owner is None:
        return None
    return Draft(at, "age", replace(owner, noun=(), certain=False), False, None, None, (at, at + 1), ("age",))


def _in_years(scene: Scene, mention: Mention) -> bool:
    """Whether a figure counts years, or nothing, as an age in English does ("the striker, 29, ...")."""
    low = getattr(mention.value, "low", None)
    if low is None or low <= 0:
        return False
    if dimension_of(mention.value) == "time":
        return scene.grammar.has(last_word(mention.text), "years")
    return mention.text.isdigit() and len(mention.text) == 2 and scene.grammar.traits.head_last


def _closed(scene: Scene, at: int) -> bool:
    return at + 1 < len(scene.atoms) and scene.atoms[at + 1].text == ","


def _of_clause(scene: Scene, at: int) -> Referent | None:
    """ "À 58 ans, cet ancien pharmacien ...", "At 44, Anna Berg ...": the person whom the clause is about."""
    before = before_value(scene, at)
    if before < 0 or "at" not in scene.atoms[before].classes or (before and scene.atoms[before - 1].kind != "mark"):
        return None
    number = next((n for n, group in enumerate(scene.groups) if group.start > at and group.kind == "finite"), -1)
    found = scene.subject(number) if number >= 0 else None
    return found if found is not None and _human(scene, found) else None


def _of_act(scene: Scene, at: int) -> Referent | None:
    """ "Est mort à 88 ans", "a remporté le Tour, à 26 ans": the person who did so, no object of the verb between."""
    atoms, before = scene.atoms, before_value(scene, at)
    ends = at + 1 >= len(atoms) or atoms[at + 1].kind == "mark" or bool(atoms[at + 1].classes & {"and", "on_day"})
    if before < 1 or "at" not in atoms[before].classes or not ends:
        return None
    number = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= before), -1)
    group = scene.groups[number] if number >= 0 else None
    if group is None or any(sense.values.get("time") for sense in scene.grammar.verbs.get(group.lemma, ())):
        return None  # "condamné à 12 ans"
    apart = atoms[before - 1].text == ","
    beside = all(atom.kind == "date" or atom.classes & {"adverb", "weekday"} for atom in atoms[group.end : before])
    found = scene.subject(number) if apart or beside else None
    return found if found is not None and _human(scene, found) else None


def _of_noun(scene: Scene, at: int) -> Referent | None:
    """ "La championne, 24 ans, ...", "the striker, 29, ...": a noun of people right before the age."""
    atoms = scene.atoms
    if at < 2 or atoms[at - 1].text != "," or atoms[at - 2].kind != "word":
        return None
    found = phrase_ending(scene, at - 1, "apposition")
    return found if found is not None and _human(scene, found) else None


def _called(scene: Scene, at: int) -> Referent | None:
    """ "Lena Varda, a 17-year-old from Hungary", "the 31-year-old, who ...": a person called by the age alone."""
    atoms = scene.atoms
    behind = atoms[at + 1] if at + 1 < len(atoms) else None
    if behind is not None and behind.kind == "name":
        return _named_behind(scene, at + 1)
    alone = behind is None or behind.kind == "mark" or bool(behind.classes & {"preposition", "relative"})
    alone = alone or any(group.start == at + 1 for group in scene.groups)
    if at < 1 or not alone:
        return None
    if (
        at > 2
        and determiner(atoms[at - 1]) == "indefinite"
        and atoms[at - 2].text == ","
        and atoms[at - 3].kind == "name"
    ):
        return name_at(scene, at - 3, ("apposition",))
    return person_of_age(scene, at)


def _named_behind(scene: Scene, at: int) -> Referent | None:
    """ "17-year-old Lamine Yamal scored twice": the person named right behind the age."""
    atoms = scene.atoms
    person = name_at(scene, at)
    kinds = kinds_of(scene.referents, scene.grammar, person)
    noun = at + 1 < len(atoms) and atoms[at + 1].kind in ("word", "name") and not (
        any(group.start == at + 1 for group in scene.groups)
        or atoms[at + 1].classes & {"preposition", "and", "relative", "possessive_mark", "adverb", "of", "by"}
    )  # fmt: skip
    told = "person" in kinds or (not kinds and " " in atoms[at].text)
    return person if told and not noun else None


def _human(scene: Scene, found: Referent) -> bool:
    """Whether a subject is a person: by name, or called by a noun of people."""
    entity = scene.referents.find(found.name)
    if entity is not None:
        return "person" in entity.kinds or found.reasons[:1] == ("last-person",)
    words = found.name.lower().split()
    return any(scene.grammar.has(word, "type_person") or word in scene.grammar.roles for word in words)

"""To what a person belongs, in brackets behind the name: "Hugo Peyre (CN Marsanne)", "Ann Lee (Greens)"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_LONGEST = 4  # atoms between the brackets


def affiliation_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every club, party or body that stands in brackets, or behind "of", after a person's name."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "name":
            continue
        yield from _person_of(scene, at)
        quoted = at > 0 and opens_quoted(atoms, at - 1, len(atoms))
        mark = at + 1 + quoted
        if mark + 2 >= len(atoms) or atoms[mark].text != "(":
            continue
        first = mark + 1 + bool(determiner(atoms[mark + 1]))
        limit = min(len(atoms), first + 1 + _LONGEST)
        close = next((step for step in range(first + 1, limit) if atoms[step].text == ")"), -1)
        inside = atoms[first:close]
        if close < 0 or inside[0].kind != "name" or "country" in inside[0].classes:
            continue
        if any(word.kind not in ("name", "word") for word in inside):
            continue
        person, body = name_at(scene, at), name_at(scene, first)
        if not quoted and "person" not in kinds_of(scene.referents, scene.grammar, person):
            continue
        if kinds_of(scene.referents, scene.grammar, body) & {"place", "person"}:
            continue
        work = person if quoted else _work_of(scene, at)
        attribute, whose = ("publisher", work) if work is not None else ("affiliation", person)
        yield Draft(first, attribute, whose, False, None, None, (mark, close + 1), ("brackets",), first,
                    "actual", close)  # fmt: skip


def _work_of(scene: Scene, person: int) -> Referent | None:
    """ "« La Digue », de Léa Morvan (Maison Gallois)": the work whose maker stands before the brackets."""
    atoms, of = scene.atoms, person - 1
    if of < 1 or not ("by" in atoms[of].classes or atoms[of].low in scene.grammar.relations.words.by_of):
        return None
    mark = of - 1 - (atoms[of - 1].text == ",")
    return name_at(scene, mark - 1) if mark > 1 and opens_quoted(atoms, mark - 2, len(atoms)) else None


def _persons_body(scene: Scene, body: Referent, person: Referent, at: int) -> Iterator[Draft]:
    """ "The Greens' Ann Lee", "Velmont's Paul Roux": to what a person belongs whose whole name stands behind it."""
    kinds = kinds_of(scene.referents, scene.grammar, body)
    if (not kinds or "organisation" in kinds) and "person" in kinds_of(scene.referents, scene.grammar, person):
        yield Draft(at, "affiliation", person, False, None, None, (at, at + 2), ("possessive",), at, "actual")


def _acted_on(scene: Scene, at: int) -> bool:
    """Whether a verb of relations acts on a name right behind it, so that what follows may be the verb's."""
    verbs = scene.grammar.relations.verbs
    return any(group.end == at and not group.passive and group.lemma in verbs for group in scene.groups)


def _person_of(scene: Scene, at: int) -> Iterator[Draft]:
    """ "Mira Kovac of Serbia", "Priya Nair, of the University of Leeds,", "Anders Lykke, de l'Institut Karlow,"."""
    atoms = scene.atoms
    if at + 2 < len(atoms) and "possessive_mark" in atoms[at + 1].classes and atoms[at + 2].kind == "name":
        person, party = name_at(scene, at), name_at(scene, at + 2)
        known = "organisation" in kinds_of(scene.referents, scene.grammar, party)
        if known and "person" in kinds_of(scene.referents, scene.grammar, person):
            yield Draft(at + 2, "affiliation", person, False, None, None, (at + 1, at + 3), ("possessive",), at + 2,
                        "actual")  # fmt: skip
        elif "country" not in atoms[at].classes and " " in atoms[at + 2].text:
            yield from _persons_body(scene, person, party, at)
        return
    if at + 5 < len(atoms) and atoms[at + 1].text == atoms[at + 3].text == "," and atoms[at + 2].kind == "amount":
        name, at = at, at + 2  # "Ken Dobbs, 74, from Hull"
    else:
        name = at
    apposed = at + 3 < len(atoms) and atoms[at + 1].text == ","
    of = at + 1 + apposed
    if of + 1 >= len(atoms) or not (
        "origin_link" in atoms[of].classes or (apposed and atoms[of].low in scene.grammar.relations.words.of)
    ):
        return
    if not apposed and "of" not in atoms[of].classes and _acted_on(scene, name):
        return  # "signed Ann Lee from X"
    step = of + 1
    while step < len(atoms) and (determiner(atoms[step]) or "type_organisation" in atoms[step].classes):
        step += 1  # "Freja Holm, de l'équipe Nordbike", "Ann Lee of the broker Dale"
    if step >= len(atoms) or atoms[step].kind != "name":
        return
    close = step + 1
    same = close < len(atoms) and scene.grammar.traits.head_last and "type_organisation" in atoms[close].classes
    close += same  # "of the Nordbike team"
    if apposed and close < len(atoms) and atoms[close].kind != "mark":
        return
    person = name_at(scene, name)
    if "person" not in kinds_of(scene.referents, scene.grammar, person):
        return
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, step))
    body = "organisation" in kinds or same or "type_organisation" in atoms[step - 1].classes
    body = body or ("project" in kinds and bool(determiner(atoms[step - 1])))  # "of the Strathorn School of Medicine"
    attribute = "nationality" if "country" in atoms[step].classes else "affiliation" if body else ""
    aged = at > name and not kinds and " " not in atoms[step].text  # "Gareth Pellow, 58, of Tarnsey,"
    if apposed and not attribute and ("place" in kinds or aged):
        attribute = "residence"
    if attribute:
        yield Draft(step, attribute, person, False, None, None, (name + 1, step + 1), ("apposition",), step, "actual")

"""The place of which a relative clause counts the things: "the old site, where 420 homes are planned"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace

_LONGEST = 5
"""Atoms of the noun phrase before "where", at most."""


def place_before(scene: Scene, at: int, fact: Fact) -> Referent | None:
    """The noun right before the "where" that stands before a figure which counts things, and nobody hurt there."""
    atoms = scene.atoms
    if at < _LEAST or "relative_place" not in atoms[at - 1].classes:
        return None
    if fact.sense is not None and "people" in fact.sense.values:
        return None
    end = at - 1 - (atoms[at - 2].text == ",")
    if atoms[end - 1].kind == "name":
        return _site_named(scene, end)
    if atoms[end - 1].kind != "word":
        return None
    opener = next((step for step in range(end - 1, max(-1, end - _LONGEST), -1) if determiner(atoms[step])), -1)
    phrase = phrase_at(atoms, opener, end, scene.grammar) if opener >= 0 else None
    found = resolve(scene, phrase) if phrase is not None and phrase.end == end else None
    return replace(found, certain=False, reasons=(*found.reasons, "relative")) if found is not None else None


def _site_named(scene: Scene, end: int) -> Referent | None:
    """ "Au campus de X, dans le nord de la Y, où ...": the site by its name, also before words for where it is."""
    atoms = scene.atoms
    for at in range(end - 1, max(0, end - _ASIDE), -1):
        site = atoms[at].kind == "name" and (at == end - 1 or atoms[at + 1].text == ",")
        if site and scene.grammar.has(atoms[at].low.partition(" ")[0], "type_project"):
            return replace(name_at(scene, at, ("relative",)), certain=False)
        if atoms[at].kind not in ("word", "name", "mark") or atoms[at].text in ".;:":
            return None
    return None


_ASIDE = 9
"""Atoms from "where" back to the name of a site, past where the site is."""

_LEAST = 3
"""Atoms before the figure, at least: a determiner, a noun and "where"."""

"""What "that" tells of behind a name: a noun before it, for such a clause says which of several, and a name is one."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace

_LONGEST = 8  # atoms of the noun phrase


def told_by_that(scene: Scene, at: int) -> Referent | None:
    """ "A deal with X that starts in 2027", "a round led by X that values it": the deal, the round; `at` is "that"."""
    atoms = scene.atoms
    if not scene.grammar.traits.head_last or "that" not in atoms[at].classes or at < 4 or atoms[at - 1].kind != "name":
        return None
    lead = at - 2 - bool(determiner(atoms[at - 2]))
    if lead < 2 or not atoms[lead].classes & {"preposition", "with", "by"} or "of" in atoms[lead].classes:
        return None
    end = next((group.start for group in scene.groups if group.end == lead and group.kind == "participle"), lead)
    start = end - 1
    while start > max(0, end - _LONGEST) and atoms[start].kind != "mark" and not determiner(atoms[start]):
        start -= 1
    phrase = phrase_at(atoms, start, end, scene.grammar) if determiner(atoms[start]) else None
    if phrase is None or phrase.end != end:
        return None
    found = resolve(scene, phrase)
    return replace(found, reasons=(*found.reasons, "relative"), certain=False) if found is not None else None

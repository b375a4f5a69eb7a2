"""Since when somebody is what an aside says, and from when on somebody will do what a figure measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.extract.drafts.act_date import changes
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.qualities.date_hedge import date_hedge, has_superlative, of_words_before
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def since_opening(scene: Scene, at: int) -> bool:
    """Whether the sentence opens with what its subject has been since then ("Filiale de Velmar depuis 2018, X ...")."""
    atoms = scene.atoms
    if date_hedge(scene, at) != "at_least" or at + 1 >= len(atoms) or atoms[at + 1].text != ",":
        return False
    if any(atom.kind == "mark" for atom in atoms[:at]) or any(group.start < at for group in scene.groups):
        return False
    return of_words_before(scene, at) and not has_superlative(scene, 0, at)


def told_since(scene: Scene, number: int, at: int) -> Draft | None:
    """When what an opening aside says of the subject began."""
    subject = scene.subject(number)
    if subject is None:
        return None
    bare = replace(subject, noun=(), certain=False)
    office = any(atom.low in scene.grammar.roles for atom in scene.atoms[:at])
    office = office or "person" in kinds_of(scene.referents, scene.grammar, subject)
    name = "appointment date" if office else "start date"  # of several offices each has its own
    return Draft(at, name, bare, False, None, None, (0, at + 1), ("own-words",), status="actual")


def starts_then(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether a date says from when on what is to come will be done ("fournira à partir de 2028 1,3 TWh")."""
    ahead = "future" in group.modal and not group.negated and date_hedge(scene, at) == "at_least"
    return ahead and not has_superlative(scene, group.end, at)  # "will reach 61%, the highest since 1998"


def start_of_act(scene: Scene, number: int, at: int, figures: Sequence[Draft]) -> Draft | None:
    """From when on the subject will do what a figure beside the date measures; a new price is in force then."""
    subject, group = scene.subject(number), scene.groups[number]
    if subject is None:
        return None
    new = changes(scene, group, [draft for draft in figures if draft.group is group])
    name = "effective date" if new else "start date"
    bare = replace(subject, noun=subject.noun if new else (), certain=False)
    return Draft(at, name, bare, False, group, None, (group.start, group.end), ("term",))

"""Who stands in a body's capital, told in front of the verb: "au capital de X figurent A et B"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import slot_at, who_is


def capital_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each name behind the verb of presenting whose sentence opens with the capital it is in."""
    atoms = scene.atoms
    opened = next((len(words) for words in scene.grammar.relations.words.in_capital if matches(atoms, 0, words)), 0)
    if not opened or opened >= len(atoms) - 1:
        return
    group = next((group for group in scene.groups if group.start >= opened), None)
    whole = _whole(scene, opened, group)
    if group is None or whole is None or group.lemma not in scene.grammar.relations.words.presenting:
        return
    first = group.end
    while first < len(atoms) and "adverb" in atoms[first].classes:
        first += 1
    names = names_from(scene, first) if first < len(atoms) else []
    sense, status = load_relation_senses()["investor"], group_status(scene, group)
    for place in names:
        draft = relation(scene, sense, whole, place, "in-capital", group=group, trigger=(0, opened), status=status,
                         sure=False, among=tuple(names))  # fmt: skip
        if draft is not None:
            yield draft


def _whole(scene: Scene, opened: int, group: VerbGroup | None) -> Referent | None:
    """Whose capital it is: what stands behind "of"; where the verb stands there, what the text is about."""
    first = scene.atoms[opened]
    if "of" in first.classes:
        slot = slot_at(scene, opened + 1, near=True)
        return who_is(scene, slot) if slot is not None else None
    if group is None or group.start != opened:
        return None
    return theme(scene, Referent("", first.text, first.start, first.end), load_relation_senses()["investor"].of)

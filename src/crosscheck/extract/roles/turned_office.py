"""What an office says of its bearer where the sentence does not name that person: "elle est directrice de X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_PERSON = frozenset({"person"})


def turned_office(scene: Scene, who: Referent, sense: RelationSense) -> RelationSense | None:
    """What a noun says of its bearer, where that is a person whom a pronoun or a noun stands for: "she heads X"."""
    attribute = sense.inverse or ("affiliation" if sense.fallback else "")
    entity = scene.referents.find(who.name)
    if "person" not in sense.value or not attribute or entity is None or "person" not in entity.kinds:
        return None
    return replace(sense, attribute=attribute, of=_PERSON, value=sense.of, one=False, known=False, named=False)


def office_of_bearer(
    scene: Scene, phrase: Role, who: Referent, found: BearerNames, sense: RelationSense
) -> Iterator[Draft]:  # fmt: skip
    """ "Elle est directrice de X": told of her, since the sentence does not name her."""
    if phrase.whose_name < 0 or (found.group is not None and found.group.negated):
        return
    status = phrase.standing or (group_status(scene, found.group) if found.group is not None else "")
    draft = relation(scene, sense, who, phrase.whose_name, "noun-relation", group=found.group,
                     trigger=(phrase.noun, phrase.stop), status=status, sure=False)  # fmt: skip
    if draft is not None:
        yield draft

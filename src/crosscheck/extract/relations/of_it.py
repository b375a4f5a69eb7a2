"""Of whom "en" says that something is: "A en détient 60 %", "B en sera le premier client"."""

from __future__ import annotations

from itertools import islice

from crosscheck.extract.naming.name_kinds import is_group
from crosscheck.extract.naming.theme import only_anothers
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_BODIES = {"organisation", "project"}
_LAST = 8  # subjects before, and names: who was spoken of long ago is not meant
_NEAR = 8  # code points of a small word before a verb


def of_it(
    scene: Scene, group: VerbGroup, kinds: frozenset[str] = frozenset(), *, held: bool = False
) -> Referent | None:
    """The body that was named last before the verb's own clause, where "en" stands before the verb; never for sure.

    Of the kinds that it may have "group" asks for what is made of others ("A et B en sont membres"), and whom the text
    only tells of as another's comes last; what is `held` may be of no known kind.
    """
    atoms, at = scene.atoms, group.start - 1
    if at < 1 or atoms[at].low not in scene.grammar.relations.words.of_it or atoms[at].kind != "word":
        return None
    own = next((n for n, other in enumerate(scene.groups) if other.start == group.start), -1)
    subject = scene.subject(own) if own >= 0 else None
    floor = min(subject.start if subject is not None else atoms[at].start, atoms[at].start)
    bearers = _bearers(scene, floor)
    found = [
        entity for entity, _ in islice(scene.referents.namings.latest(floor), _LAST)
        if (subject is None or entity.name != subject.name) and entity.key not in bearers
        and (entity.kinds & _BODIES or (held and not entity.kinds)) and "person" not in entity.kinds
    ]  # fmt: skip
    named = [Referent(entity.name, atoms[at].text, atoms[at].start, atoms[at].end, ("of-it",)) for entity in found]
    groups = [one for one in named if is_group(scene.referents, scene.grammar, one)] if "group" in kinds else []
    first = [one for one, entity in zip(named, found, strict=True) if not only_anothers(scene, entity)]
    return next(iter(groups or first or named), None)


def _bearers(scene: Scene, place: int) -> set[str]:
    """Who has told something of the same by "en" before: "A en détient 60 %. B en sera le client." is not about A."""
    words = scene.grammar.relations.words.of_it
    near = scene.referents.spoken[-_LAST:]
    return {told.key for told in near if told.place < place and _word_before(scene, told.place) in words}


def _word_before(scene: Scene, place: int) -> str:
    words = scene.text[max(0, place - _NEAR) : place].split()
    return words[-1].lower() if words else ""

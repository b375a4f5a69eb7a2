"""Whom a noun means that somebody else's name only tells apart: "Apple's supplier", "Britain's biggest supermarket"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.definitions.tied_name import tied_name
from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.phrases.noun_phrase import NounPhrase, matches
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.model.replace import replace

_BEINGS = frozenset({"person", "organisation"})
_BODIES = frozenset({"branches", "institutions", "guarded"})
"""Nouns of a body's own parts, and of public bodies ("le conseil municipal de X")."""


def of_another(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """Who is meant where the owner's name only says whose supplier or where the biggest; None where it is the owner.

    Plurals of what a body has ("Apple's customers") and its own parts ("its cloud unit") are the owner's.
    """
    head = scene.atoms[phrase.head]
    if head.kind != "word":
        return None
    if is_counterpart(scene, phrase):
        return thing(scene, phrase)
    if phrase.sense is not None or phrase.determiner != "possessed" or not _superlative(scene, phrase, head):
        return None
    meant = tied_name(scene, phrase)
    apart = meant is not None and meant.name != scene.referents.resolve(scene.atoms[phrase.owner].text)
    return meant if apart else thing(scene, phrase)


def owned_by_another(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Le bénéfice du rival de X", "the pay of X's successor": theirs, not X's; of X's unit for no sure."""
    inner = _inner(scene, phrase)
    head = scene.atoms[inner.head] if inner is not None and not inner.names else None
    if inner is None or head is None or head.kind != "word":
        return None
    if is_counterpart(scene, inner) or is_personal(scene, head):
        found = thing(scene, inner)
        return replace(found, reasons=(*found.reasons, "owner"))
    body = head.classes & _OWNERS and "institutions" not in head.classes
    if not body and next(_ending(scene, inner), None) is None:
        return None
    return replace(name_at(scene, phrase.owner, ("owner",)), certain=False)


_OWNERS = frozenset({"type_organisation", "type_person", "branches"})


def _inner(scene: Scene, phrase: NounPhrase) -> NounPhrase | None:
    """The phrase that owns a noun and has an owner itself: what stands behind "of", or before the last possessive."""
    atoms = scene.atoms
    if phrase.owner_phrase >= 0:
        return phrase_at(atoms, phrase.owner_phrase, phrase.end, scene.grammar)
    behind = range(phrase.head - 1, phrase.owner + 1, -1)
    mark = next((at for at in behind if "possessive_mark" in atoms[at].classes), -1)
    inner = phrase_at(atoms, phrase.start, mark, scene.grammar) if mark > 0 else None
    return inner if inner is not None and inner.end == mark else None


def is_personal(scene: Scene, head: Atom) -> bool:
    """ "Orde's predecessor": somebody told by whose predecessor, wife or lawyer it is, and not that person."""
    frames = scene.grammar.relations.nouns.get(head.low, ())
    return any(words == (head.low,) and frame.sense.personal for words, frame, _ in frames)


def is_counterpart(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a noun tells of somebody by whose wife, supplier, rival or chief executive it is."""
    head = scene.atoms[phrase.head]
    if head.classes & _BODIES or (phrase.sense is not None and scene.grammar.plural(head.low)):
        return False
    frames = list(_ending(scene, phrase))
    return bool(frames) and all(frame.first == "value" and frame.sense.value & _BEINGS for frame in frames)


def _ending(scene: Scene, phrase: NounPhrase) -> Iterator[Frame]:
    """The frames of the relation noun that is the phrase's own: of all its words up to its head."""
    atoms, nouns = scene.atoms, scene.grammar.relations.nouns
    first = phrase.owner + 1 if phrase.determiner == "possessed" else phrase.head
    for start in range(first, phrase.head + 1):
        for words, frame, many in nouns.get(atoms[start].low, ()):
            if not many and start + len(words) > phrase.head and matches(atoms, start, words):
                yield frame


def _superlative(scene: Scene, phrase: NounPhrase, head: Atom) -> bool:
    """Whether a body, person, place or thing built is told as the first or last of its kind."""
    words = scene.atoms[phrase.owner + 1 : phrase.head]
    best = any("superlative" in atom.classes or scene.grammar.ends(atom.low, "superlative") for atom in words)
    return best and "type" in head.classes

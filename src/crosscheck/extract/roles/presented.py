"""Who bears a noun by a verb that presents them: "the director of X is Paul", "its partners include A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role, part_of_phrase
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.scene.scene import Scene

_GAP = 5  # atoms from a noun's phrase to the verb that presents who bears it
_ASIDE = 8  # atoms between commas


def presented(scene: Scene, phrase: Role, sense: RelationSense, many: bool) -> Iterator[BearerNames]:
    """ "Le directeur de X est Paul"; "les membres de X sont A et B"; "its partners include A"."""
    atoms, relations = scene.atoms, scene.grammar.relations
    at_place = sense.value == {"place"}
    behind = _behind_aside(scene, phrase.end) if at_place else phrase.end
    for group in scene.groups:
        near = phrase.end <= group.start <= phrase.end + 1 or group.start == behind
        if group.kind != "finite" or not (near or (many and _words_between(scene, phrase.end, group.start))):
            continue
        located = at_place and group.lemma in relations.words.locating
        remains = group.lemma in relations.words.becoming and not group.passive
        if not (group.copula or located or remains or (many and group.lemma in relations.words.presenting)):
            continue
        first = group.end
        while first < len(atoms) and atoms[first].low in relations.words.following:
            first += 1  # "sont les suivants : A et B"
        while at_place and first < len(atoms) - 1 and (
            atoms[first].classes & {"into", "sites"}
            or atoms[first].low in relations.words.places | relations.words.of | relations.words.leaving_place
        ):  # fmt: skip
            first += 1  # "whose headquarters are in X", "se situe près de X"
        left = tuple(names_from(scene, first))
        behind_it = left[0] + 1 if left else len(atoms)
        moved = at_place and bool(left) and atoms[first - 1].low in relations.words.leaving_place
        if moved and behind_it + 1 < len(atoms) and atoms[behind_it].classes & {"into", "sites"}:
            first = behind_it + 1  # "sera transféré de X à Y"
        names = tuple(names_from(scene, first))
        if names and (many or at_place or _heads_name(scene, first, names[0])):
            yield BearerNames(names if many else names[:1], names[-1] + 1, group, not group.negated)


def _words_between(scene: Scene, start: int, end: int) -> bool:
    """ "Customers on board so far include A": a few words and no name, mark or other verb before the verb."""
    between = scene.atoms[start:end]
    verbs = any(start <= group.start < end for group in scene.groups)
    return 0 < len(between) <= _GAP and all(atom.kind == "word" for atom in between) and not verbs


def _heads_name(scene: Scene, first: int, name: int) -> bool:
    """Whether a name stands here, or right behind the nouns that say what it is ("the cloud company X")."""
    inside = scene.atoms[first:name]
    return first == name or (
        (
            scene.grammar.traits.head_last
            or "definite" in (determiner(scene.atoms[first]), determiner(scene.atoms[first - 1]))
        )
        and any("type_organisation" in atom.classes for atom in inside)
        and all(part_of_phrase(atom) or determiner(atom) for atom in inside)
    )


def _behind_aside(scene: Scene, at: int) -> int:
    """ "Son siège, jusqu'ici à X, sera transféré à Y": behind what stands between commas."""
    atoms = scene.atoms
    if at >= len(atoms) or atoms[at].text != ",":
        return at
    close = next((step for step in range(at + 1, min(len(atoms), at + _ASIDE)) if atoms[step].text == ","), -1)
    return close + 1 if close >= 0 else at

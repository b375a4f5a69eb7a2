"""Where somebody is from, by what a comma sets beside the name: "the Dutch champion, X,", "X, a Belgian national,"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.places.origin_draft import is_origin, of_goods, origin_draft
from crosscheck.extract.scene.closed_at import closed_at
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.in_finite_verb import in_finite_verb
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom, plain_of

_REACH = 7  # atoms of a description on either side of a name
_LEAD = 3  # words that may open a sentence before a description


def apposed_nationality_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every person beside whose name, behind a comma, a nationality or a country stands."""
    if "," not in scene.lows or scene.lacks("nationality", "country"):
        return
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "name" or "person" not in kinds_of(scene.referents, scene.grammar, name_at(scene, at)):
            continue
        after = behind_brackets(atoms, at + 1)
        if after + 2 < len(atoms) and atoms[after + 1].kind == "amount" and atoms[after + 2].text == ",":
            after += 2  # "X, 17 ans, de nationalité belge"
        origin = _behind(scene, after + 1) if after < len(atoms) - 1 and atoms[after].text == "," else -1
        if origin < 0 and at > 2 and atoms[at - 1].text == "," and closed_at(scene, at + 1):
            origin = _before(scene, at - 1)
        if origin >= 0:
            yield origin_draft(scene, name_at(scene, at), origin, True, False)


def _behind(scene: Scene, start: int) -> int:
    """ "A 17-year-old from Hungary", "une Hongroise de 17 ans", "a Belgian national": the place; -1 for none."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    end = start
    while end < len(atoms) and end < start + _REACH and atoms[end].kind != "mark":
        end += 1
    inside = atoms[start:end]
    if not closed_at(scene, end) or not inside or any(in_finite_verb(scene, at) for at in range(start, end)):
        return -1
    if any(atom.low in words.nationals for atom in inside):
        return next((at for at in range(start, end) if is_origin(scene, atoms[at]) and _beside(scene, at)), -1)
    if determiner(inside[0]) != "indefinite":
        return -1
    last, led = atoms[end - 1], atoms[end - 2]
    aged = any(atom.kind == "amount" for atom in inside)
    if aged and end - start > 2 and "country" in last.classes and "origin_link" in led.classes:
        return end - 1
    told = next((at for at in range(start + 1, end) if atoms[at].kind != "amount"), -1)
    return told if told > 0 and _demonym(atoms[told]) and _only_age(scene, told + 1, end) else -1


def _beside(scene: Scene, at: int) -> bool:
    """Whether a word like "national" stands right beside a nationality."""
    near = scene.atoms[max(0, at - 1) : at + 2]
    return any(atom.low in scene.grammar.relations.words.nationals for atom in near)


def _before(scene: Scene, comma: int) -> int:
    """ "The Dutch champion, X,", "un Belge de 45 ans, X,": the nationality in the phrase before a comma; -1 for none.

    What a sentence sets in front of another ("Behind the Dutch champion, X, 23, ...") is not told of the name.
    """
    atoms, start = scene.atoms, comma
    while start > 0 and comma - start < _REACH and not determiner(atoms[start]) and (
        atoms[start - 1].kind == "amount" or plain_of(atoms[start - 1]) or determiner(atoms[start - 1])
        or part_of_phrase(atoms[start - 1])
    ) and not in_finite_verb(scene, start - 1):  # fmt: skip
        start -= 1
    if determiner(atoms[start]) not in ("definite", "indefinite") or "of" in atoms[start].classes or (
        _fronted(scene, start)
    ):  # fmt: skip
        return -1
    origin = next((at for at in range(start + 1, comma) if is_origin(scene, atoms[at])), -1)
    if origin < 0 or of_goods(scene, origin):
        return -1
    nouns = [at for at in range(start + 1, comma) if atoms[at].kind == "word" and at != origin]
    if _demonym(atoms[origin]) and origin == start + 1 and _only_age(scene, origin + 1, comma):
        return origin
    beside = origin + 1 if scene.grammar.traits.head_last else origin - 1
    direct = beside in nouns and _somebody(scene, atoms[nouns[-1] if scene.grammar.traits.head_last else beside])
    return origin if direct and not any(plain_of(atoms[at]) for at in range(start, origin)) else -1


def _fronted(scene: Scene, start: int) -> bool:
    """Whether only a preposition of one word or two opens the sentence before a phrase ("Face à la championne")."""
    opening = scene.atoms[max(0, start - _LEAD) : start]
    marks = [at for at, atom in enumerate(opening) if atom.kind == "mark"]
    opening = opening[marks[-1] + 1 :] if marks else opening
    alone = bool(marks) or start < _LEAD
    return alone and bool(opening) and all(atom.kind == "word" and not determiner(atom) for atom in opening)


def _demonym(atom: Atom) -> bool:
    """Whether a word is a noun for people of a country, by its capital ("un Belge", "a Swede")."""
    return atom.kind == "word" and "nationality" in atom.classes and atom.text[:1].isupper()


def _only_age(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but an age stands here: "de 45 ans"."""
    inside = scene.atoms[start:end]
    return not inside or (len(inside) == 2 and plain_of(inside[0]) and inside[1].kind == "amount")


def _somebody(scene: Scene, noun: Atom) -> bool:
    """Whether a noun says what a person is, and no body."""
    person = "type_person" in noun.classes or noun.low in scene.grammar.roles
    return person and "type_organisation" not in noun.classes

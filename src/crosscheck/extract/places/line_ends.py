"""Between which places a line goes: "the road between X and Y", "un tronçon de 23 km, entre X et Y", "la ligne X-Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.language.tokens import acronym
from crosscheck.extract.naming.name_kinds import is_known_place, kinds_of
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.places.placed_noun import placed_noun
from crosscheck.extract.places.placed_subject import placed_subject
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom, contracted_of, plain_of

_PLACE = frozenset({"place", "site"})


def line_end_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each of the two places between which a line, a road or a flight goes."""
    for at, atom in enumerate(scene.atoms):
        if "between" in atom.classes and at:
            yield from _between(scene, at)
        elif atom.kind == "name" and "-" in atom.text:
            yield from _by_name(scene, at)


def _between(scene: Scene, lead: int) -> Iterator[Draft]:
    """ "The ferry between X and Y": two names, neither of them somebody's."""
    ends = names_from(scene, lead + 1)
    if len(ends) != 2 or not all(_may_be_place(scene, end) for end in ends):
        return
    lines = scene.grammar.relations.words.lines
    start, noun, end = placed_noun(scene, lead, lines)
    of = start if noun >= 0 and contracted_of(scene.atoms[start]) else start - 1
    if noun > 0 and of > 0 and "of" in scene.atoms[of].classes:
        whole = placed_noun(scene, of, lines)  # "un tronçon du canal, entre X et Y"
        start, noun, end = whole if whole[1] >= 0 else (start, noun, end)
    if noun < 0 or _figurative(scene, noun, end) or _describes(scene, ends[-1] + 1):
        return
    subject = placed_subject(scene, start, noun, end)
    if subject is None:
        return
    for place in ends:
        draft = relation(scene, _ends(), subject, place, "place", trigger=(lead, place), sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _figurative(scene: Scene, noun: int, end: int) -> bool:
    """ "Le train de mesures entre X et Y", "a flight of capital": of what the noun is, no line goes anywhere."""
    atoms, lines = scene.atoms, scene.grammar.relations.words.lines
    return any(
        plain_of(atoms[at]) and atoms[at + 1].kind == "word" and not determiner(atoms[at + 1])
        and atoms[at + 1].low not in lines
        for at in range(noun + 1, end - 1)
    )  # fmt: skip


def _describes(scene: Scene, at: int) -> bool:
    """ "Between the X and Y embassies": whether the two names only describe the noun behind them."""
    if not scene.grammar.traits.head_last or at >= len(scene.atoms) or not part_of_phrase(scene.atoms[at]):
        return False
    verb = any(group.start <= at < group.end for group in scene.groups)
    return not verb and "adverb" not in scene.atoms[at].classes and not determiner(scene.atoms[at])


def _may_be_place(scene: Scene, at: int) -> bool:
    return kinds_of(scene.referents, scene.grammar, name_at(scene, at)) <= _PLACE and not acronym(scene.atoms[at].text)


def _by_name(scene: Scene, at: int) -> Iterator[Draft]:
    """ "La ligne Paris-Lyon", "the Leeds-Hull line": two known places in the name of a line."""
    atom, lines = scene.atoms[at], scene.grammar.relations.words.lines
    name, _, noun = atom.text.partition(" ")
    named = noun in lines if scene.grammar.traits.head_last else at > 0 and scene.atoms[at - 1].low in lines
    one, _, other = name.partition("-")
    if not named or not all(is_known_place(part, scene.grammar) for part in (one, other)):
        return
    for written, skip in ((one, 0), (other, len(one) + 1)):
        cut = len(atom.text) - skip - len(written)
        draft = relation(scene, _ends(), name_at(scene, at), at, "place", trigger=(at, at + 1), sure=False,
                         told=_part(atom, written, skip), cut=cut, skip=skip)  # fmt: skip
        if draft is not None:
            yield draft


@lru_cache(maxsize=1)
def _ends() -> RelationSense:
    """Between which places something goes, whatever kind its noun is of."""
    return replace(load_relation_senses()["endpoints"], of=frozenset())


def _part(atom: Atom, written: str, skip: int) -> Referent:
    start = atom.start + skip
    return Referent(written, written, start, start + len(written), ("named",), True, True)

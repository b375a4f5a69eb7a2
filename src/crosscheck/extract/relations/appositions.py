"""What stands in apposition to a name: its owner, its members, what kind of body it is."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_REACH = 6  # atoms of a description up to its noun
_LEADING = frozenset({"of", "preposition", "relative", "with"})


def apposition_drafts(scene: Scene) -> Iterator[Draft]:
    """Owners, members, seats and descriptions in apposition."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind == "name":
            after = behind_brackets(atoms, at + 1)
            if after < len(atoms) - 1 and atoms[after].text == ",":
                yield from _described(scene, at, after + 1)
                yield from _apposed(scene, at, after + 1)


def _described(scene: Scene, name: int, at: int) -> Iterator[Draft]:
    """ "X, une association à but non lucratif"."""
    atoms = scene.atoms
    stop = next((step for step in range(at, len(atoms)) if atoms[step].kind == "mark"), len(atoms))
    subject = name_at(scene, name, ("apposition",))
    for first, last, _ in phrases_in(scene, at, min(stop, at + 12), "type_words"):
        led = bool(atoms[at].classes & _LEADING) or any("by" in atom.classes for atom in atoms[at:first])
        if led or "person" in kinds_of(scene.referents, scene.grammar, subject):
            continue  # "X, de la banque publique", "X, présidente de la coopérative": what another is
        yield Draft(
            first, "description", subject, False, None, None, (first, last), ("apposition",), first, "actual", last
        )


def _apposed(scene: Scene, name: int, at: int) -> Iterator[Draft]:
    """ "xAI, la société d'Elon Musk": an owner; "X, a consortium of A and B": members."""
    atoms, grammar = scene.atoms, scene.grammar
    if "and" in atoms[at].classes or any(
        matches(atoms, at, words)
        for kind in ("and_similar", "such_as")
        for words, _ in grammar.phrases[kind].get(atoms[at].low, ())
    ):
        return
    head, of = _head_and_of(scene, at)
    if head < 0 or of < 0 or of >= len(atoms) - 1:
        return
    subject = name_at(scene, name, ("apposition",))
    place = of + 1
    told = {"type_person", "nationality", "title"}  # "le fonds de l'industriel X"
    while place < len(atoms) and (determiner(atoms[place]) or atoms[place].classes & told or _is_role(scene, place)):
        place += 1
    if "joint" in atoms[head].classes or any("joint" in atom.classes for atom in atoms[at:of]):
        sense = load_relation_senses()["member"]
        for member in names_from(scene, of + 1):
            draft = relation(scene, sense, subject, member, "apposition", trigger=(head, of + 1))
            if draft is not None:
                yield draft
        return
    if place >= len(atoms) or atoms[place].kind != "name" or "country" in atoms[place].classes:
        return
    kinds = kinds_of(scene.referents, grammar, name_at(scene, place))
    unknown = not kinds and len(atoms[place].text.split()) >= 2
    owned = "type_organisation" in atoms[head].classes and not atoms[head].classes & _NOBODYS
    if ("person" in kinds or unknown) and owned:
        draft = relation(scene, load_relation_senses()["owner"], subject, place, "apposition", trigger=(head, of + 1),
                         sure=not unknown)  # fmt: skip
        if draft is not None:
            yield draft


def _is_role(scene: Scene, at: int) -> bool:
    """Whether a noun before a name only says what its bearer does."""
    return scene.atoms[at].kind == "word" and scene.atoms[at].low in scene.grammar.roles


def _head_and_of(scene: Scene, at: int) -> tuple[int, int]:
    """The noun of an apposition that begins here, and the "of" behind it."""
    atoms = scene.atoms
    head, step = -1, at
    while step < len(atoms) and step < at + _REACH and atoms[step].kind == "word":
        if atoms[step].classes & {"type_organisation", "joint", "nationality_nouns"}:
            head = step
        if "of" in atoms[step].classes and step > at:
            own = step + 1 < len(atoms) and atoms[step + 1].kind == "word" and not determiner(atoms[step + 1])
            nested = step + 2 < len(atoms) and "of" in atoms[step + 2].classes
            if not (head >= 0 and own and nested):  # "fonds de pension de X": the second "of" counts
                return head, step
        step += 1
    return head, -1


_NOBODYS = frozenset({"no_firms", "movements"})
"""Kinds of nouns whose bodies belong to nobody: "le Parti social, la formation de M. Durand"."""

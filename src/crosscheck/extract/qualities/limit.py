"""A limiting phrase: a preposition and what it leads to ("in Asia", "chez les enfants de moins de cinq ans")."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.age_bound import age_bound
from crosscheck.extract.qualities.figure_kind import figure_kind
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_AGE = 5
"""Words between the noun of a group and the age that bounds it ("enfants de moins de cinq ans")."""
_OPENERS = frozenset({"limit_opener", "among_group", "outside", "scope_opener", "sold_to", "rate_opener"})


@dataclass(frozen=True, slots=True)
class Limit:
    """A limiting phrase: its preposition, its noun phrase (none where an age stands alone), and where it ends."""

    opener: int
    phrase: NounPhrase | None
    end: int

    def told(self, scene: Scene) -> tuple[str, tuple[int, int]]:
        """The words of the scope, and the atoms they stand in; what leaves out keeps its preposition."""
        kept = scene.atoms[self.opener].classes & {"scope_opener", "among_group", "outside", "rate_opener"}
        return scene.written(self.opener + (not kept), self.end), (self.opener, self.end)


def limit_at(scene: Scene, opener: int, stop: int) -> Limit | None:
    """The limiting phrase that a preposition here opens, whatever its noun; None for a time."""
    atoms = scene.atoms
    if opener + 1 >= stop or not atoms[opener].classes & _OPENERS:
        return None
    first = opener + 1
    if "outside" in atoms[opener].classes and "of" in atoms[first].classes and first + 1 < stop:
        first += 1  # "hors d'Europe"
    ages = _ages(scene, first, stop)
    phrase = phrase_at(atoms, first, stop, scene.grammar) if not ages else None
    if ages:
        return Limit(opener, None, ages)
    if phrase is None:
        end = _with_age(scene, opener + 1, stop)
        bound = any(atom.classes & {"adverb", "aged"} for atom in atoms[opener + 1 : end])
        return Limit(opener, None, end) if bound else None  # "les plus de 65 ans"
    if any(
        atom.kind == "date" or (atom.kind == "amount" and figure_kind(atom) != "count")
        for atom in atoms[first : phrase.end]
    ):
        return None
    if phrase.names and atoms[phrase.head].kind == "name":
        return Limit(opener, phrase, _listed(scene, opener, phrase))
    return Limit(opener, phrase, _with_age(scene, phrase.end, stop))


def _ages(scene: Scene, at: int, stop: int) -> int:
    """ "Chez les 15-24 ans": where people end that are told by their ages alone; 0 where none are."""
    if at + 1 >= stop or "plural_determiner" not in scene.atoms[at].classes:
        return 0
    mention = scene.atoms[at + 1].mention
    value = mention.value if mention is not None else None
    aged = isinstance(value, Amount) and value.unit == "a" and value.hedge in ("between", "at_least", "at_most")
    return at + 2 if aged and isinstance(value, Amount) and value.low != value.high else 0


def _listed(scene: Scene, opener: int, phrase: NounPhrase) -> int:
    """Where a list of places ends ("in Guinea, Liberia and Sierra Leone"); else behind the first name."""
    atoms, names, at = scene.atoms, [phrase.names[0]], phrase.names[0] + 1
    closed = False
    while not closed and at + 1 < len(atoms) and (atoms[at].text == "," or "and" in atoms[at].classes):
        step = at + (atoms[at].text == "," and "and" in atoms[at + 1].classes)
        closed = "and" in atoms[step].classes
        step += 1
        step += step < len(atoms) and bool(atoms[step].classes & _OPENERS)  # "en Autriche et en Espagne"
        step += step < len(atoms) and bool(determiner(atoms[step]))
        if step >= len(atoms) or atoms[step].kind != "name":
            return names[0] + 1
        names.append(step)
        at = step + 1
    opens = opener == 0 or atoms[opener - 1].kind == "mark"  # "In Oslo, Lind and Vik said ..."
    subject = opens and any(group.start == at and group.kind == "finite" for group in scene.groups)
    kinds = [kinds_of(scene.referents, scene.grammar, name_at(scene, name)) for name in names] if closed else []
    bodies = any(kind & {"person", "organisation"} and "place" not in kind for kind in kinds)
    return at if closed and not bodies and not subject else names[0] + 1


def _with_age(scene: Scene, end: int, stop: int) -> int:
    """Where a phrase of people ends with the age that bounds it ("women over 60", "les plus de 65 ans")."""
    atoms = scene.atoms
    for at in range(end, min(stop, end + _AGE)):
        mention = atoms[at].mention
        if "ordinal_adjective" in atoms[at - 1].classes:
            return end  # "in the first five months"
        if mention is not None and isinstance(mention.value, Amount):
            aged = mention.value.unit in ("a", "mo") or age_bound(scene, at)
            aged = aged or any("aged" in atom.classes for atom in atoms[end:at])
            return at + 1 if aged and (at > end or age_bound(scene, at)) else end
        small = atoms[at].classes & {"of", "preposition", "adverb", "measures", "aged", "definite", "than"}
        if atoms[at].kind != "word" or not small:
            return end
    return end

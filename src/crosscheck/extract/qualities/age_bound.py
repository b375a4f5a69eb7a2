"""An age without its unit that bounds a group of people: "women over 60", "children under five"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.phrases.noun_phrase import singular
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

_OLDEST = 110
_BOUNDS = ("between", "exact", "more_than", "less_than", "at_least", "at_most")


def age_bound(scene: Scene, at: int) -> bool:
    """Whether the bare number here, behind people and a bound, is how old they are."""
    atoms = scene.atoms
    mention = atoms[at].mention
    if mention is None or not isinstance(mention.value, Amount) or mention.value.dimension != "number":
        return False
    low, high = mention.value.low, mention.value.high
    if mention.value.counted is not None or any(end is not None and not 0 < end <= _OLDEST for end in (low, high)):
        return False
    first = at
    while first and atoms[first - 1].start >= mention.hedge_start:
        first -= 1
    if first == at and first and "age_bound" in atoms[at - 1].classes:
        first -= 1
    return first < at and first > 0 and "age_bound" in atoms[first].classes and of_people(scene, atoms[first - 1])


def age_group(scene: Scene, at: int) -> bool:
    """ "Des 15-64 ans", "les plus de 65 ans", "61 personnes de 50 à 74 ans": which people are meant, and no fact."""
    mention = scene.atoms[at].mention
    before = before_value(scene, at)
    if mention is None or not isinstance(mention.value, Amount) or mention.value.unit != "a" or before < 0:
        return False
    many = scene.grammar.has(last_word(mention.text.lower()), "aged_people")  # "15-64 year-olds"
    counted = mention.value.hedge == "between" and of_people(scene, scene.atoms[before])
    if not many and not counted and not {"definite", "plural_determiner"} <= scene.atoms[before].classes:
        return False
    behind = scene.atoms[at + 1] if at + 1 < len(scene.atoms) else None
    ranged = mention.value.low != mention.value.high and mention.value.hedge in _BOUNDS
    return ranged and not (behind is not None and "of" in behind.classes)  # "les plus de dix ans de travaux"


def of_people(scene: Scene, atom: Atom) -> bool:
    """Whether a word is the plural of what persons are called by ("women", "salariés")."""
    if "scope_people" in atom.classes:
        return True
    plain = singular(scene.grammar, atom.low)
    plural = plain != atom.low or "plural_noun" in atom.classes
    return plural and "type_person" in scene.grammar.classes_of(plain)

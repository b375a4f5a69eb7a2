"""What a deed that is the subject is done to: "Building the mine would cost", "Rénover l'église coûtera"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace


def deed_told(scene: Scene, start: int, end: int) -> Referent | None:
    """Whom or what the noun means that a verb acts on which itself is the subject; None where none begins here.

    English names a deed by the gerund, French by the infinitive. What is told of the deed is told of the thing, and
    never surely.
    """
    atoms, grammar = scene.atoms, scene.grammar
    if start + 2 >= end or atoms[start].kind != "word" or determiner(atoms[start + 1]) not in _LEADS:
        return None
    tense = "gerund" if grammar.traits.bare_verbs else "infinitive"
    if not any(form.tense == tense for form in grammar.forms.get(atoms[start].low, ())):
        return None
    phrase = phrase_at(atoms, start + 1, end, grammar)
    found = resolve(scene, phrase) if phrase is not None and phrase.start == start + 1 else None
    return replace(found, certain=False) if found is not None else None


_LEADS = frozenset({"definite", "indefinite", "possessive", "demonstrative"})

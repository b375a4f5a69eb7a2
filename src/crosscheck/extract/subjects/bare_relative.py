"""A name behind a noun that opens a clause about it: "the plant Velmont sold to Dorne employs ..."."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace

_LEADS = frozenset({"preposition", "adverb", "by", "with", "at", "of"})
_REACH = 5  # atoms from a determiner to the name behind its noun
_APART = frozenset({"and", "coordinator", "relative", "subordinator", "that", "pronoun_singular", "pronoun_plural"})


def bare_relative(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the name right behind a noun is the subject of a clause that no pronoun opens, and not the noun's own.

    Its verb stands right behind it, without an object, and behind that the noun's own verb.
    """
    bare = scene.grammar.traits.head_last and phrase.determiner and phrase.names == (phrase.head + 1,)
    if not bare or phrase.end != phrase.head + 2:
        return False
    for number, group in enumerate(scene.groups[:-1]):
        if group.start != phrase.end:
            continue
        own = group.kind in ("finite", "participle") and not group.copula
        after = scene.groups[number + 1]
        if not own or after.kind != "finite" or scene.grammar.has(group.lemma, "report_verb"):
            return False
        between = scene.atoms[group.end : after.start]
        led = not between or between[0].kind == "date" or bool(between[0].classes & _LEADS)
        return led and not any(atom.kind == "mark" or atom.classes & _APART for atom in between)
    return False


def told_by_bare(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The noun that such a clause is about, by its own words; None where the name is the noun's own."""
    if not bare_relative(scene, phrase):
        return None
    return thing(scene, replace(phrase, end=phrase.head + 1, names=()))


def before_bare(scene: Scene, name: int) -> Referent | None:
    """The same, by the place of the name."""
    for start in range(name - 1, max(-1, name - _REACH), -1):
        if determiner(scene.atoms[start]):
            phrase = phrase_at(scene.atoms, start, name + 1, scene.grammar)
            return told_by_bare(scene, phrase) if phrase is not None else None
    return None

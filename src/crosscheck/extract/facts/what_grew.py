"""What rose or fell by a figure where a noun tells both: "a 28% drop in profit", "une hausse de 10 % des loyers"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.phrases.behind_adverbs import is_time
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.attribute import OF_CHANGES

_NOUN = 4  # atoms from the preposition to the noun, its adjectives between
_ENDS = frozenset({"preposition", "of", "coordinator", "and", "relative", "subordinator"})


def what_grew(scene: Scene, at: int, fact: Fact) -> Fact:
    """The fact of a growth, told of what the noun behind it names; the same fact where none does."""
    if fact.sense is None or fact.sense.name != "growth" or fact.attribute != fact.sense.values.get("percent"):
        return fact
    atoms = scene.atoms
    link = max(at + 1, fact.trigger[1])
    if link + 1 >= len(atoms) or not atoms[link].classes & {"of", "sum_of"} or atoms[link].kind != "word":
        return fact
    start = link if determiner(atoms[link]) else link + 1
    phrase = phrase_at(atoms, start, len(atoms), scene.grammar)
    if phrase is None or atoms[phrase.head].kind != "word":
        return fact
    told = _told(scene, link + 1)
    if told is not None:
        sense, words = told
        known = replace(phrase, sense=fact.sense, sense_words=words)
        return replace(fact, attribute=_change(sense, words), explicit=False, phrase=known)
    counted = _plain(scene, link, phrase)
    return replace(fact, attribute=counted + " change", sense=None, explicit=False) if counted else fact


def _told(scene: Scene, start: int) -> tuple[Sense, tuple[str, ...]] | None:
    """The noun of the frames behind the preposition, its adjectives between."""
    for place in range(start, min(len(scene.atoms), start + _NOUN)):
        atom = scene.atoms[place]
        if atom.kind != "word" or (atom.classes & _ENDS and not determiner(atom)):
            return None
        noun = noun_at(scene.atoms, place, scene.grammar)
        if noun is not None and noun[1].values:
            return noun[1], noun[2]
    return None


def _change(sense: Sense, words: tuple[str, ...]) -> str:
    """By how much a noun's figure changed, as a verb of growing says it."""
    name = sense.values.get("percent", "")
    return name if name.endswith(OF_CHANGES) else " ".join(words) + " change"


def _plain(scene: Scene, link: int, phrase: NounPhrase) -> str:
    """The noun of a phrase that no frame knows and that tells no time or place; "" for another."""
    head = scene.atoms[phrase.head]
    if is_time(head) or head.classes & {"type", "type_place", "type_organisation", "type_person"}:
        return ""
    if phrase.owner >= 0 or "possessive_mark" in head.classes:
        return ""
    of = "of" in scene.atoms[link].classes
    return head.low if of or scene.grammar.plural(head.low) else ""

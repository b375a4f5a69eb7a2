"""By how much a verb changes what it acts on: "a réduit sa dette de 3 milliards", "cut its losses by $3 million"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_LINK = 3  # atoms from a figure to the word that leads to the level it became


def changed_by(scene: Scene, group: VerbGroup, at: int, dimension: str) -> Fact | None:
    """The change of a noun of the frames that stands right behind the verb, as somebody's own or as the one that is."""
    before = before_value(scene, at)
    if group.passive or before <= group.end or "changed_by" not in scene.atoms[before].classes or not any(
        sense.change for sense in scene.grammar.verbs.get(group.lemma, ())
    ):  # fmt: skip
        return None
    start = behind_adverbs(scene, group.end)
    phrase = phrase_at(scene.atoms, start, before, scene.grammar) if start < before else None
    if phrase is None or phrase.sense is None or phrase.end != before or phrase.determiner not in (
        "definite", "possessive", "possessed"
    ):  # fmt: skip
        return None
    if "range_opener" in scene.atoms[before].classes and _goes_on(scene, at):
        return None  # "a relevé son dividende de 2 à 3 euros"
    if dimension == "percent" and phrase.sense.values.get("percent"):
        name = phrase.sense.values["percent"]
        return Fact(name, phrase.sense, True, (phrase.start, phrase.end), phrase, "noun-before")
    name = (phrase.sense.attribute(dimension) or " ".join(phrase.sense_words)) + " change"
    return Fact(name, None, False, (phrase.start, phrase.end), phrase, "noun-before")


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the level that it went to follows."""
    behind = scene.atoms[at + 1 : at + 1 + _LINK]
    return any("changed_to" in atom.classes for atom in behind) and any(atom.kind == "amount" for atom in behind)

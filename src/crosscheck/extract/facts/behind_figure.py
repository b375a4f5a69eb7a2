"""A noun that stands behind the figure that a verb gives it: "chiffre à 3 milliards le coût de la réforme"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.number_of import counted_at
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def moved_behind(scene: Scene, group: VerbGroup, at: int, dimension: str) -> Fact | None:
    """ "A porté à 45 le nombre d'avions", "ramène à 3 % sa prévision": what is moved to a level, behind its figure."""
    before = before_value(scene, at)
    led = scene.atoms[before].classes if before == group.end else frozenset[str]()
    phrase = put_behind(scene, group, at, before) if led & {"changed_to", "changed_by"} else None
    name = name_behind(scene, phrase, dimension) if phrase is not None else ""
    if phrase is None or not name:
        return None
    if "changed_by" in led:  # "a réduit de 3 milliards d'euros sa dette"
        share = phrase.sense.values.get("percent", "") if phrase.sense is not None and dimension == "percent" else ""
        return Fact(share or name + " change", None, False, (group.start, group.end), phrase, "own-words")
    told = phrase.sense is not None and bool(phrase.sense.attribute(dimension))
    return Fact(name, phrase.sense, told, (group.start, group.end), phrase, "own-words")


def name_behind(scene: Scene, phrase: NounPhrase, dimension: str) -> str:
    """The attribute that the noun behind a figure gives it, what "the number of" counts before others."""
    if any("number_noun" in atom.classes for atom in scene.atoms[phrase.start : phrase.head]):
        return counted_at(scene, phrase.head, phrase.end)
    name = phrase.sense.attribute(dimension) if phrase.sense is not None else ""
    return name or scene.atoms[phrase.head].low


def put_behind(scene: Scene, group: VerbGroup, at: int, before: int) -> NounPhrase | None:
    """ "Chiffre à 3 milliards d'euros le coût de la réforme": what is reckoned, where it stands behind its figure."""
    led = scene.atoms[before].classes & {"at", "changed_to", "changed_by"}
    close = before in (group.end - 1, group.end) and bool(before < group.end or led)
    end = len(scene.atoms)
    phrase = phrase_at(scene.atoms, at + 1, end, scene.grammar) if close and at + 1 < end else None
    if phrase is not None and phrase.owner_phrase >= 0 and "totals" in scene.atoms[phrase.head].classes:
        phrase = phrase_at(scene.atoms, phrase.owner_phrase, end, scene.grammar)  # "le montant de ses dépenses"
    told = phrase is not None and phrase.determiner in ("definite", "possessive") and not phrase.names
    return phrase if told else None


def puts_into(scene: Scene, group: VerbGroup, at: int) -> bool:
    """ "Plans to put 20 billion into power grids": whether a verb of putting gives no level of its subject."""
    before = scene.atoms[before_value(scene, at)]
    return scene.grammar.has(group.lemma, "puts") and not group.passive and "at" not in before.classes

"""What others reckoned a figure would be: "the 3 billion that analysts had forecast", "contre 8 millions attendus"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

_NEAR = 5
"""Words from a figure to the verb of expecting that it is the object of."""

_CODES = frozenset({"forecast", "estimate"})


def reckoned_with(scene: Scene, value: int) -> str:
    """The status of a figure that somebody expects or expected, "" for one that is told as it is."""
    if scene.atoms[value].kind != "amount":
        return ""
    if _noun_before(scene, value):
        return "forecast"
    for group in scene.groups:
        if value < group.start <= value + _NEAR:
            return _expected(scene, value, group)
    return ""


def _noun_before(scene: Scene, value: int) -> bool:
    """ "Expectations of $3 billion", "un consensus de 110 millions"."""
    of = before_value(scene, value)
    return (
        of > 0 and "of" in scene.atoms[of].classes and scene.grammar.has(scene.atoms[of - 1].low, "expectation_nouns")
    )


def _expected(scene: Scene, value: int, group: VerbGroup) -> str:
    """What the first verb behind a figure says of it, where the figure is what that verb expects."""
    grammar, between = scene.grammar, scene.atoms[value + 1 : group.start]
    if not grammar.has(group.lemma, "judges") or any(_parts(atom) for atom in between):
        return ""
    code = grammar.modality.get(group.lemma, "")
    if group.kind == "participle" or (group.open and _by(scene, group)):
        return code if code in _CODES and not _goes_on(scene, group) else ""
    if group.kind != "finite" or group.passive or not _relative(scene, value, group):
        return ""
    return code if code in _CODES else "forecast"


def _parts(atom: Atom) -> bool:
    if atom.classes & {"that", "relative_object"}:
        return False
    return atom.kind in ("mark", "amount") or bool(atom.classes & {"and", "contrast", "subordinator"})


def _relative(scene: Scene, value: int, group: VerbGroup) -> bool:
    """Whether a clause behind a figure is about it: "(that) analysts had forecast", "que prévoyaient les analystes"."""
    between, mention = scene.atoms[value + 1 : group.start], scene.atoms[value].mention
    if any(atom.classes & {"relative_object", "that"} for atom in between[:2]):
        return True
    if not scene.grammar.traits.bare_verbs or group.open or len(between) != 1 or mention is None:
        return False
    counted = mention.value.counted if isinstance(mention.value, Amount) else None
    who = between[0]
    return who.kind == "word" and who.low != counted and not who.classes & {"preposition", "relative", "adverb"}


def _by(scene: Scene, group: VerbGroup) -> bool:
    """Whether a form that may be a main verb too has behind it who expects it ("expected on average by analysts")."""
    behind = scene.atoms[group.end : group.end + _NEAR]
    stop = next((at for at, atom in enumerate(behind) if atom.kind == "mark"), len(behind))
    return any("by" in atom.classes for atom in behind[:stop])


def _goes_on(scene: Scene, group: VerbGroup) -> bool:
    """Whether a participle leads on to what the things counted do or are worth ("70 projects expected to cost ...")."""
    behind = scene.atoms[group.end : group.end + 1]
    return any(atom.classes & {"infinitive_mark", "at"} or atom.kind == "amount" for atom in behind)

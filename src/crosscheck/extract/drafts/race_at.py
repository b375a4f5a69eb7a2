"""A distance that only names a race: "le 100 mètres", "du 400 m haies", "won the 200m in 19 seconds"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount


def race_at(scene: Scene, at: int) -> bool:
    """Whether a length behind a singular article, of which nothing is told behind it, is the name of a race."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    before = before_value(scene, at)
    if mention is None or not isinstance(mention.value, Amount) or mention.value.dimension != "length" or before < 0:
        return False
    many = mention.value.low is not None and mention.value.low > 1
    article = "definite" in atoms[before].classes and "plural_determiner" not in atoms[before].classes
    if not many or not article or mention.value.hedge != "exact":
        return False
    behind = atoms[at + 1] if at + 1 < len(atoms) else None
    if behind is None or behind.kind == "mark":
        return True
    if scene.grammar.traits.head_last:  # "the 57 km tunnel" measures the tunnel, "the 57 km of track" the track
        return "of" not in behind.classes and "preposition" in behind.classes
    return "of" not in behind.classes

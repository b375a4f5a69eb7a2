"""What a passive verb makes of the sum that is its subject: "une aide de 90 millions a été demandée"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_ASKED = frozenset({"requested", "proposed"})


def asked_for(scene: Scene, value: int) -> frozenset[str]:
    """The status of a sum of money in the subject of a verb that asks for it or proposes it; else empty."""
    mention = scene.atoms[value].mention if value >= 0 else None
    if mention is None or not isinstance(mention.value, Amount) or mention.value.dimension != "money":
        return frozenset()
    verb = next((group for group in scene.groups if group.kind == "finite" and group.start > value), None)
    if (
        verb is None
        or not verb.passive
        or any(atom.kind in ("mark", "amount") for atom in scene.atoms[value + 1 : verb.start])
    ):
        return frozenset()
    told = {scene.grammar.modality.get(verb.lemma, "")}
    told |= {sense.status for sense in scene.grammar.verbs.get(verb.lemma, ())}
    return _ASKED & told

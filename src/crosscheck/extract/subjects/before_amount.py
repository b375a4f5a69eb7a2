"""Where the noun phrase ends that a figure stands behind: an age set off, or what the noun costs or is old."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_AGES = frozenset({"time", "number"})
_NOUN = 5  # atoms from a noun back to its determiner


def before_amount(scene: Scene, end: int) -> int:
    """The end of the words before a figure that describes them, `end` where none stands there.

    "Ann Lee, 74 ans, qui partira", "un Italien de 58 ans qui", "a duty of $15 a tonne, introduced in 2022".
    """
    atoms = scene.atoms
    if end < 3 or atoms[end - 1].kind != "amount":
        return end
    behind = atoms[end - 2]
    if behind.text == ",":
        mention = atoms[end - 1].mention
        age = mention is not None and isinstance(mention.value, Amount) and mention.value.dimension in _AGES
        return end - 2 if age else end
    return end - 2 if "of" in behind.classes and _noun(scene, end - 3) else end


def _noun(scene: Scene, at: int) -> bool:
    """Whether a noun and its determiner end here, and no adjective ("la passerelle, longue de 64 mètres, qui")."""
    for step in range(at - 1, max(-1, at - _NOUN), -1):
        if scene.atoms[step].kind != "word":
            return False
        if determiner(scene.atoms[step]):
            return True
    return False

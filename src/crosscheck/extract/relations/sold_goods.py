"""What a verb of selling sells: goods, whose buyers are customers, or the body or site itself."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import Slot


def sold_goods(scene: Scene, holder: Slot) -> bool | None:
    """Whether goods are sold ("sells its shoes to X") and no body or site; None where only its owner has a name."""
    whole = holder.whole
    if holder.names or whole is None:
        return False
    start, end = holder.span
    head = scene.atoms[end - 1 if scene.grammar.traits.head_last else start] if 0 <= start < end else None
    if head is None:
        return "possessive" in whole.reasons
    words = scene.grammar.relations.words
    plural = scene.grammar.plural(head.low) and head.low not in words.own_sites  # "its headquarters"
    many = plural or (start > 0 and scene.atoms[start - 1].kind == "amount")
    site = (
        bool(head.classes & {"type_organisation", "branches", "scope_group"})
        or head.low in words.facilities | words.own_sites
    )
    if "possessive" in whole.reasons and site and not many:
        return None  # "sold its clinic to X"
    kind = determiner(scene.atoms[start - 1]) if start else ""
    return many or "possessive" in whole.reasons or (not site and kind in ("", "possessive"))  # "sells software to X"

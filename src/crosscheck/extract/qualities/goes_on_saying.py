"""Who goes on speaking: "according to the county. It added that ...", "Elle précise que ..."."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene

_OPENS = 2
"""The last atom at which the verb of saying stands that a pronoun opens its sentence with."""


def goes_on_saying(scene: Scene, value: int, speaker: str, heard: str) -> str:
    """The speaker of the sentence before, where a pronoun opens this one with a verb of saying; "" elsewhere.

    A `speaker` that the pronoun was taken for gives way to a body that spoke: no fire adds a thing.
    """
    verb = scene.groups[0] if heard and scene.groups else None
    if verb is None or not 0 < verb.start <= _OPENS or verb.end > value or verb.passive:
        return ""
    pronoun = scene.atoms[0].classes
    if not pronoun & {"pronoun_singular", "pronoun_plural"} or not scene.grammar.has(verb.lemma, "report_verb"):
        return ""
    found = scene.subject(0)
    taken = not speaker or (found is not None and speaker == found.name)
    entity = scene.referents.find(heard)
    person = entity is not None and "person" in entity.kinds
    return heard if taken and ("pronoun_person" in pronoun or not person) else ""

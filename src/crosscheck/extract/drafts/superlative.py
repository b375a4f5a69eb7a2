"""A measure that makes its thing the first of a kind: "at 7.8 kilometres, the tunnel is the longest in the country"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value, dimension_of
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene

_WITHIN = 4  # words from the verb to the superlative: "est de loin le plus long", "will be by far the longest"


def superlative(scene: Scene, at: int) -> Draft | None:
    """What a superlative says is measured by the figure that opens its clause; None where none does."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    if mention is None or at + 2 >= len(atoms) or atoms[at + 1].text != ",":
        return None
    led = before_value(scene, at)
    if led > 0 and determiner(atoms[led]) == "possessive":
        led -= 1  # "avec ses 7,8 kilomètres"
    if led < 0 or not atoms[led].classes & {"at", "with"} or (led and atoms[led - 1].kind != "mark"):
        return None
    number = next((n for n, group in enumerate(scene.groups) if group.start > at and group.kind == "finite"), -1)
    group = scene.groups[number] if number >= 0 else None
    if group is None or not group.copula:
        return None
    for place in range(group.end, min(group.end + _WITHIN, len(atoms))):
        for words, sense in scene.grammar.phrases["superlative"].get(atoms[place].low, ()):
            first = scene.grammar.traits.head_last or "most" in atoms[place - 1].classes
            attribute = scene.grammar.senses[sense].values.get(dimension_of(mention.value), "")
            if first and attribute and matches(atoms, place, words):
                subject = scene.subject(number)
                trigger = place, place + len(words)
                return Draft(at, attribute, subject, True, group, None, trigger, ("superlative",)) if subject else None
    return None

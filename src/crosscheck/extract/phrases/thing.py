"""A subject that has no name: its own words."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def thing(scene: Scene, phrase: NounPhrase) -> Referent:
    """A subject without a proper name: its own words, or the longer ones the text used before for the same noun."""
    atoms = scene.atoms
    first = phrase.start
    while first < phrase.head and (
        determiner(atoms[first]) or atoms[first].kind in ("amount", "date") or "possessive_mark" in atoms[first].classes
        or "empty_adjective" in atoms[first].classes
        or ("-" in atoms[first].text and scene.grammar.ends(atoms[first].text, "measure_adjective"))
    ):  # fmt: skip
        first += 1
    if first + 1 < phrase.head and "grades" in atoms[first].classes and atoms[first + 1].kind == "amount":
        first += 2  # "a magnitude 5.9 earthquake"
    last = next(
        (
            at
            for at in range(phrase.head + 1, phrase.end - 1)
            if "of" in atoms[at].classes and atoms[at + 1].kind == "amount"
        ),
        phrase.end,
    )
    start, end = atoms[first].start, atoms[last - 1].end
    name = scene.text[start:end].strip('«»“”"*_ ')
    whole_start = atoms[phrase.start].start
    head = atoms[phrase.head].low
    things = scene.referents.things.setdefault(head, [])
    if phrase.determiner in ("definite", "demonstrative") and phrase.end - first == 1:
        earlier = [known for place, known in things if place < start]
        if earlier:
            return Referent(earlier[0], scene.text[whole_start:end], whole_start, end, ("same-noun",), False)
    if not _likened(scene, phrase):
        things.append((start, name))
    return Referent(name, scene.text[whole_start:end], whole_start, end, ("common-noun",), False)


def _likened(scene: Scene, phrase: NounPhrase) -> bool:
    """ "L'équivalent d'un réacteur", "comparable to a town": what only something else is held against."""
    before = scene.atoms[max(0, phrase.start - 2) : phrase.start]
    return len(before) == 2 and "likens" in before[0].classes and bool(before[1].classes & {"of", "at", "into"})

"""The names that a noun of several is told by: "trois ingénieurs, dont A", "four partners: A, B, C and D"."""

from __future__ import annotations

from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import NounPhrase, matches
from crosscheck.extract.phrases.opens_clause import opens_clause
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount


def told_members(scene: Scene, phrase: NounPhrase) -> tuple[int, ...]:
    """The places of the names behind a noun phrase that say who they are; empty where none do."""
    return _some_of(scene, phrase.end) or counted_names(scene, phrase) or _led_by(scene, phrase)


def made_up_of(scene: Scene, at: int) -> tuple[int, ...]:
    """ "A bank group headed by A will lend ...": who makes up the body without a name whose noun phrase begins here."""
    phrase = phrase_at(scene.atoms, at, len(scene.atoms), scene.grammar) if at >= 0 else None
    return _led_by(scene, phrase) if phrase is not None else ()


def _some_of(scene: Scene, end: int) -> tuple[int, ...]:
    """ "Trois ingénieurs, dont A et B": the names that a noun of several is told by."""
    atoms = scene.atoms
    if end + 2 >= len(atoms) or atoms[end].text != ",":
        return ()
    for words, _ in scene.grammar.phrases["such_as"].get(atoms[end + 1].low, ()):
        if matches(atoms, end + 1, words):
            first = end + 1 + len(words)
            return tuple(names_from(scene, first)) if first < len(atoms) and not opens_clause(scene, first + 1) else ()
    return ()


def counted_names(scene: Scene, phrase: NounPhrase) -> tuple[int, ...]:
    """ "Deux chercheurs de X, A et B", "three operators (A, B and C)": as many names as the noun counts."""
    atoms, mention = scene.atoms, scene.atoms[phrase.start].mention
    if mention is None or not isinstance(mention.value, Amount):
        return ()
    for at in dict.fromkeys((phrase.end, behind_brackets(atoms, phrase.end))):
        if at + 1 < len(atoms) and atoms[at].text in (",", ":", "("):
            named = tuple(names_from(scene, at + 1))
            if len(named) == mention.value.written.low:
                return named
    return ()


def _led_by(scene: Scene, phrase: NounPhrase) -> tuple[int, ...]:
    """ "Un pool mené par A", "a syndicate of banks comprising A and B": who makes up a body that has no name."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    head = atoms[phrase.head].classes & {"joint", "pools"}
    end = phrase.end + (phrase.end < len(atoms) and atoms[phrase.end].text == ",")
    group = next((one for one in scene.groups if phrase.end <= one.start <= end), None)
    if not head or group is None or group.lemma not in words.making_up or group.end >= len(atoms):
        return ()
    first = group.end
    first += first < len(atoms) and atoms[first].low in words.particles  # "made up of"
    if first < len(atoms) and (atoms[first].classes & {"by", "of"}):
        first += 1
    return tuple(names_from(scene, first)) if first < len(atoms) else ()

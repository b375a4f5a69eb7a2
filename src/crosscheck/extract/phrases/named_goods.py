"""Things that a name only describes, before their verb: "the Dunlar solar panels will cost", "Dunlar tyres were"."""

from __future__ import annotations

from crosscheck.extract.phrases.before_noun import NO_NOUN
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.scene import Scene

_WORDS = 3
"""Words behind the name, at most."""

_NO_THING = (NO_NOUN - {"adjective", "nationality"}) | {
    "each_of", "type", "type_person", "can_speak", "metonyms", "weekday", "relative_place",
}  # fmt: skip


def named_goods(scene: Scene, phrase: NounPhrase, end: int) -> NounPhrase | None:
    """The whole phrase up to the verb at `end`, where the phrase so far ends with its name; None for others.

    "The Dunlar consortium" is Dunlar: the noun says what is called so.
    """
    grammar, words = scene.grammar, scene.atoms[phrase.end : end]
    if not words or len(words) > _WORDS or not grammar.traits.head_last or phrase.names != (phrase.end - 1,):
        return None
    if scene.atoms[phrase.head].kind != "name" or words[-1].low in grammar.relations.nouns or any(
        atom.kind != "word" or not atom.text.islower() or atom.determiner or atom.classes & _NO_THING
        or grammar.ends(atom.low, "adverb") or atom.low in grammar.auxiliaries for atom in words
    ):  # fmt: skip
        return None
    return NounPhrase(phrase.start, end, end - 1, "compound")

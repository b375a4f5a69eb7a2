"""A noun that says what business somebody is in, and not whose they are: "the cloud providers X and Y"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role
from crosscheck.extract.scene.scene import Scene

_NO_TRADE = frozenset({
    "nationality", "ordinal_adjective", "other_determiner", "another", "adverb", "possessive_mark", "superlative",
    "empty_adjective",
})  # fmt: skip


def trade_noun(scene: Scene, phrase: Role) -> bool:
    """Whether a noun before the noun says what business somebody is in ("cloud provider", "power supplier")."""
    words = scene.grammar.relations.words
    plain = words.neutral | words.former | words.coming
    return scene.grammar.traits.head_last and any(
        atom.kind == "word"
        and atom.text.islower()
        and atom.low not in plain
        and not determiner(atom)
        and not atom.classes & _NO_TRADE
        and not scene.grammar.ends(atom.low, "superlative")
        for atom in scene.atoms[phrase.start : phrase.noun]
    )

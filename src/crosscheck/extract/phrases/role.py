"""A noun that says what somebody is of something, with the phrase around it and whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.text.atoms import Atom
from crosscheck.model.made_fast import made_fast

_STOPS = frozenset({
    "preposition", "of", "by", "with", "and", "coordinator", "relative", "relative_object", "subordinator", "negation",
    "pronoun_singular", "pronoun_plural", "pronoun_other", "possessive_mark", "negation_before",
})  # fmt: skip


@made_fast
@dataclass(frozen=True, slots=True)
class Role:
    """The noun at atoms[noun:stop] with its phrase, atoms[start:end].

    `whose` is whom or what the noun is of, with the place of its name (-1: told by a noun or pronoun); `sure` says
    that syntax gave it. `plain` is the end of the words without what follows "of".
    """

    start: int
    noun: int
    stop: int
    end: int
    plain: int
    determiner: str = ""
    whose: Referent | None = None
    whose_name: int = -1
    sure: bool = True
    standing: str = ""


def part_of_phrase(atom: Atom) -> bool:
    """Whether a word can stand within a noun phrase, before or behind its noun."""
    return atom.kind == "word" and not atom.classes & _STOPS

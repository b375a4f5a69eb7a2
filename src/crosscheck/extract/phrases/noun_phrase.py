"""What a noun phrase is, and the nouns of the frames that one may hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.text.atoms import Atom
from crosscheck.model.made_fast import made_fast


@made_fast
@dataclass(frozen=True, slots=True)
class NounPhrase:
    """atoms[start:end]; `head` the noun (or name); `determiner` its class; `owner` the index of a name it belongs to.

    `names` are the names that are the phrase's own (apposed or listed), `sense` what the noun leads to, with
    `sense_end` where the noun's words end.
    """

    start: int
    end: int
    head: int
    determiner: str = ""
    names: tuple[int, ...] = ()
    owner: int = -1
    owner_phrase: int = -1
    sense: Sense | None = None
    sense_words: tuple[str, ...] = ()


def noun_at(atoms: Sequence[Atom], index: int, grammar: Grammar) -> tuple[int, Sense, tuple[str, ...]] | None:
    """The longest noun of the frames that begins here: where it ends, its sense, its words."""
    entries = grammar.nouns.get(atoms[index].low)
    if not entries or atoms[index].kind not in ("word", "name"):
        return None
    for words, sense in entries:
        if len(words) == 1:
            return index + 1, sense, words
        if matches(atoms, index, words):
            return index + len(words), sense, words
    return None


def noun_words(atoms: Sequence[Atom], phrase: NounPhrase) -> tuple[str, ...]:
    """The words of the phrase's noun: those of the frames, else its head alone."""
    return phrase.sense_words or (atoms[phrase.head].low,)


def matches(atoms: Sequence[Atom], index: int, words: Sequence[str]) -> bool:
    """Whether these folded words stand here, one atom each."""
    if index + len(words) > len(atoms):
        return False
    for at, word in enumerate(words, index):  # noqa: SIM110 - mostly the first differs, before a generator is made
        if atoms[at].low != word:
            return False
    return True


def determiner(atom: Atom) -> str:
    """The determiner class of a word, "" where it is none."""
    return atom.determiner


def singular(grammar: Grammar, word: str) -> str:
    """The singular of a noun that documents call names by; other words are returned as they are."""
    for cut, put in grammar.singulars:
        base = word.removesuffix(cut) + put
        if word.endswith(cut) and base != word and "type" in grammar.classes.get(base, frozenset()):
            return base
    return word

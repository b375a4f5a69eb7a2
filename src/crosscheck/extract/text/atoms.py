"""A sentence as atoms: words, marks, names, figures and dates, each one unit from here on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token
from crosscheck.extract.text.names_adjective import names_adjective
from crosscheck.extract.text.segment import Sentence
from crosscheck.model import Amount, Mention

AtomKind = Literal["word", "mark", "name", "amount", "date"]


@dataclass(slots=True)
class Atom:
    """One unit of a sentence: text[start:end], `low` folded for look-up, `mention` for a figure or date.

    `determiner` is the class of a word that is one ("definite"), "" for others.
    """

    kind: AtomKind
    start: int
    end: int
    text: str
    low: str
    classes: frozenset[str]
    mention: Mention | None = None
    determiner: str = ""


def plain_of(atom: Atom) -> bool:
    """Whether a word is "of" and no article with it ("de", not "du")."""
    return "of" in atom.classes and "contracted" not in atom.classes


def contracted_of(atom: Atom) -> bool:
    """Whether a word is "of" and its article in one ("du", "des")."""
    return {"of", "contracted"} <= atom.classes


_NONE: frozenset[str] = frozenset()
_DETERMINERS = ("definite", "indefinite", "demonstrative", "possessive", "other_determiner")


@lru_cache(maxsize=4096)
def _determiner_of(classes: frozenset[str]) -> str:
    return next((kind for kind in _DETERMINERS if kind in classes), "")


def make_atoms(
    text: str, sentence: Sentence, names: Sequence[tuple[int, int]], mentions: Sequence[Mention], grammar: Grammar
) -> list[Atom]:
    """Join a sentence's words into atoms; a name that a mention covers is part of the mention."""
    atoms: list[Atom] = []
    tokens = sentence.tokens
    starts = dict(names)
    waiting = iter(mentions)
    mention = next(waiting, None)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        while mention is not None and (mention.end <= token.start or _part_of_name(mention, index, starts, tokens)):
            mention = next(waiting, None)
        if mention is not None and mention.hedge_start <= token.start < mention.end and _is_value(mention):
            if token.start < mention.start and mention.start < sentence.end:
                pass  # the hedge's words stay words; the figure itself becomes one atom
            else:
                kind: AtomKind = "amount" if isinstance(mention.value, Amount) else "date"
                atoms.append(Atom(kind, mention.start, mention.end, mention.text, "", _NONE, mention))
                while index < len(tokens) and tokens[index].start < mention.end:
                    index += 1
                mention = next(waiting, None)
                continue
        if index in starts:
            end = starts[index]
            if mention is not None and mention.start < tokens[end - 1].end and mention.start > token.start:
                end = next(step for step in range(index, end) if tokens[step].end > mention.start)
            if end > index:
                start, stop = token.start, tokens[end - 1].end
                written = text[start:stop]
                if end == index + 1:
                    low, classes = token.low, grammar.classes.get(token.low, _NONE)
                else:
                    low = " ".join(tokens[step].low for step in range(index, end))
                    classes = grammar.classes.get(low, _NONE)
                kind = "word" if names_adjective(tokens[end - 1], grammar) else "name"  # "San Francisco-based"
                atoms.append(Atom(kind, start, stop, written, low, classes))
                index = end
                continue
        classes = _classes_here(token, atoms, grammar)
        if token.word:
            kind, determiner = "word", _determiner_of(classes)
        else:
            kind, determiner = "mark", ""
        atoms.append(Atom(kind, token.start, token.end, token.text, token.low, classes, None, determiner))
        index += 1
    return atoms


def _classes_here(token: Token, before: Sequence[Atom], grammar: Grammar) -> frozenset[str]:
    """The classes of a word; behind an article "car" is a noun and joins nothing ("un car s'est renversé")."""
    classes = grammar.classes_of(token.low)
    if "noun_behind_article" in classes and before and before[-1].determiner:
        return classes - _JOINING
    return classes


_JOINING = frozenset({"coordinator", "noun_behind_article"})
"""Classes of a word that joins clauses, and is a noun where an article stands before it."""


def _part_of_name(mention: Mention, index: int, names: dict[int, int], tokens: Sequence[Token]) -> bool:
    """Whether a figure is only the beginning of a longer name ("Three Mile Island")."""
    if index not in names or mention.hedge_start != tokens[index].start or not tokens[index].text.istitle():
        return False
    end = names[index]
    return mention.end < tokens[end - 1].end and all(token.text.istitle() for token in tokens[index:end])


def _is_value(mention: Mention) -> bool:
    return mention.end > mention.start

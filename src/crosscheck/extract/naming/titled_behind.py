"""Whether a title cut short, and the person who bears it, stand behind a name: "Ohio Republican Sen. Ann Lee"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital
from crosscheck.extract.naming.name_kinds import given_names


def titled_behind(tokens: Sequence[Token], index: int, at: int, grammar: Grammar) -> bool:
    """Whether the name that begins at `index` ends before a title at `at`, or before an adjective and a title."""
    return tokens[index].low.partition("-")[0] not in given_names() and titled_person(tokens, at, grammar)


def titled_person(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Whether a person's title stands here, or a word that goes with it before it ("Republican Sen.", "State Sen.")."""
    step = at + (tokens[at].low in grammar.relations.words.neutral or tokens[at].low in grammar.everyday)
    first = step
    while step < len(tokens) and tokens[step].text[-1] == "." and grammar.has(tokens[step].low, "title"):
        step += 1  # "Lt. Gov."
    named = first < step < len(tokens) - 1
    return named and tokens[step].low in given_names() and capital(tokens[step + 1])

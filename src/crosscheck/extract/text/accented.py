"""The words of a sentence with the accents that capitals may have lost: "A Paris", "l'Etat", "l'Ecole de Larny"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from unicodedata import normalize

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token

_OPENERS = frozenset('«“"(:;–—')


def accented(tokens: Sequence[Token], grammar: Grammar) -> tuple[Token, ...]:
    """The words: a bare "A" that opens a clause is the preposition, a bare "E" the letter that makes a known word."""
    bare = _bare_letters(grammar.endings["bare_capitals"])
    if bare.keys().isdisjoint([token.text[0] for token in tokens]):
        return tuple(tokens)
    return tuple(_accented(tokens, at, bare.get(token.text[0], ""), grammar) for at, token in enumerate(tokens))


@lru_cache(maxsize=8)
def _bare_letters(letters: tuple[str, ...]) -> Mapping[str, str]:
    """The capitals as which the letters of a language are printed without their accent, with the letters."""
    return {normalize("NFD", letter)[0].upper(): letter for letter in letters}


def _accented(tokens: Sequence[Token], at: int, letter: str, grammar: Grammar) -> Token:
    token, whole = tokens[at], letter + tokens[at].low[1:]
    if not letter or not _known(whole, grammar):
        return token
    meant = _opens(tokens, at, grammar) if len(whole) == 1 else not _known(token.low, grammar)
    return token._replace(low=whole) if meant else token


def _known(low: str, grammar: Grammar) -> bool:
    return low in grammar.classes or low in grammar.countries or low in grammar.nouns or low in grammar.forms


def _opens(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Whether a word stands first in its sentence or quotation, before something other than a participle."""
    if at + 1 >= len(tokens) or not (at == 0 or tokens[at - 1].text in _OPENERS):
        return False
    behind = tokens[at + 1]
    participle = any(form.tense == "participle" for form in grammar.forms.get(behind.low, ()))
    return behind.text[0].isupper() or not (participle or behind.low in grammar.auxiliaries)

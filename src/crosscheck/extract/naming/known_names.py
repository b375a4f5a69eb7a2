"""Well-known names whose form does not show where they begin or end ("Marks and Spencer", "Three Mile Island")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.language_data import entries_of, language_data
from crosscheck.extract.language.tokens import Token, capital, plain_words

_KINDS = {"organisation": "organisation", "lower": "organisation", "prizes": "project", "project": "project"}
"""The kind of what each list of the data file names."""

_SMALL = 3
"""Letters of the longest word that a name may have in lower case."""


def known_name_end(tokens: Sequence[Token], index: int, grammar: Grammar) -> int:
    """Where a well-known name ends that begins here, 0 where none does or a longer name goes on behind it."""
    if not tokens[index].text[0].isupper():
        return 0
    for words in _by_first().get(tokens[index].low, ()):
        end = index + len(words)
        if _stands(tokens[index:end], words):
            behind = tokens[end] if end < len(tokens) else None
            longer = behind is not None and capital(behind) and behind.start == tokens[end - 1].end + 1
            titled = behind is not None and grammar.has(behind.low, "roles_before")
            return 0 if longer and not titled else end
    return 0


def known_kind(name: str) -> str:
    """What kind of thing a well-known name is of; "" for other names."""
    return _kinds().get(plain_words(name), "")


def is_field(low: str) -> bool:
    """Whether a word tells what public bodies are for, as their English names join them by "and"."""
    return low in _fields()


def _stands(tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
    same = len(tokens) == len(words) and all(token.low == word for token, word in zip(tokens, words, strict=True))
    return same and (words in _lower() or _written(tokens))


def _written(tokens: Sequence[Token]) -> bool:
    """Whether all but small words have a capital."""
    return all(capital(token) or len(token.low) <= _SMALL or not token.low.isalpha() for token in tokens)


def _table() -> Mapping[str, str]:
    table = language_data("grammar", "known_names")
    if set(table) != {*_KINDS, "fields"}:
        raise ConfigError(f"extract/grammar/known_names.toml: wants the keys {', '.join(_KINDS)} and fields")
    return table


@lru_cache(maxsize=1)
def _fields() -> frozenset[str]:
    return frozenset(_table()["fields"].split())


@lru_cache(maxsize=1)
def _kinds() -> Mapping[tuple[str, ...], str]:
    table = _table()
    return {
        plain_words(entry): kind for key, kind in _KINDS.items() for entry in entries_of(" ".join(table[key].split()))
    }


@lru_cache(maxsize=1)
def _lower() -> frozenset[tuple[str, ...]]:
    """Names of which only the first word has a capital."""
    return frozenset(
        plain_words(entry) for entry in entries_of(" ".join(f"{_table()['lower']} | {_table()['prizes']}".split()))
    )


@lru_cache(maxsize=1)
def _by_first() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for words in _kinds():
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=len, reverse=True)) for first, found in index.items()}

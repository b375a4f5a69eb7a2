"""Words of one meaning, and opposites, beyond those that line figures up: asked only of what is told in other words."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from crosscheck.compare.sentences.clauses import are_opposite
from crosscheck.compare.sentences.lexicon import Lexicon, load_lexicon
from crosscheck.compare.sentences.read_opposites import read_opposites
from crosscheck.compare.sentences.stem import fold_word
from crosscheck.errors import CrosscheckError

_STANDS_FOR, _OR = " = ", "|"
Phrase = tuple[tuple[frozenset[str], ...], str]
"""The words of a phrase, folded, each with its other forms, and the word that it stands for; that may be none."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words of a language mean beside each other: `synonyms` gives the key that stands for a word's.

    `members` are the keys for which one stands, `places` the keys of countries and of what is of them, `phrases` what
    is said in several words, by each form of their first one; the rest are those of the lexicon, and more opposites.
    """

    synonyms: dict[str, str]
    members: dict[str, frozenset[str]]
    opposites: dict[str, frozenset[str]]
    places: frozenset[str]
    phrases: dict[str, tuple[Phrase, ...]]
    converses: frozenset[str]
    kinds: tuple[frozenset[str], ...]

    def of(self, key: str) -> str:
        """The key that stands for all words of one meaning."""
        return self.synonyms.get(key, key)

    def are_opposite(self, one: str, other: str) -> bool:
        """Whether two words, or any of their meanings, are opposites."""
        first, second = ({key, *self.members.get(self.of(key), ())} for key in (one, other))
        return any(are_opposite(mine, yours, self.opposites) for mine in first for yours in second)


@lru_cache(maxsize=16)
def load_meaning(language: str) -> Meaning:
    """The meanings of a language's words."""
    lexicon, file = load_lexicon(language), f"meanings/{language}.toml"
    table = tomllib.loads((resources.files(__package__) / file).read_text(encoding="utf-8"))
    synonyms: dict[str, str] = {}
    places: set[str] = set()
    members: dict[str, frozenset[str]] = {}
    for kind in ("words", "places"):
        for group in _lines(table, kind, file):
            keys = [lexicon.look_up(word)[0] for word in group.split()]
            members[keys[0]] = frozenset(keys) | members.get(keys[0], frozenset())
            for key in keys:
                synonyms.setdefault(key, keys[0])
            if kind == "places":
                places.add(keys[0])
    return Meaning(
        synonyms, members, _opposites(lexicon, table, file), frozenset(places), _phrases(table, file),
        lexicon.converses, lexicon.kinds,
    )  # fmt: skip


def _opposites(lexicon: Lexicon, table: dict[str, object], file: str) -> dict[str, frozenset[str]]:
    """The opposites of the lexicon, and those of a file of meanings."""
    section = table.get("opposites")
    if not isinstance(section, dict) or not isinstance(section.get("endings"), str):
        raise CrosscheckError(f"{file}: [opposites] must give endings and pairs")
    found = dict(lexicon.opposites)
    for key, others in read_opposites(section, lexicon.look_up, ("", *section["endings"].split()), file).items():
        found[key] = found.get(key, frozenset()) | others
    return found


def _lines(table: dict[str, object], kind: str, file: str) -> list[str]:
    lines = table.get(kind)
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise CrosscheckError(f"{file}: {kind} must be a list of lines of words")
    return lines


def _phrases(table: dict[str, object], file: str) -> dict[str, tuple[Phrase, ...]]:
    """The phrases by each form of their first word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for line in _lines(table, "phrases", file):
        said, equals, word = line.partition(_STANDS_FOR)
        if not equals:
            raise CrosscheckError(f"{file}: phrases: {line} must say what it stands for, behind {_STANDS_FOR.strip()}")
        words = tuple(frozenset(fold_word(form) for form in forms.split(_OR)) for forms in said.split())
        for first in words[0]:
            found.setdefault(first, []).append((words, word.strip()))
    return {first: tuple(sorted(phrases, key=lambda one: -len(one[0]))) for first, phrases in found.items()}

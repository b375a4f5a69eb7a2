"""The head nouns of names in every language, and what else the same thing is called."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.extract.language.language_data import LANGUAGES, language_data


@lru_cache(maxsize=1)
def load_heads() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """By the head word of a name in any language: the nouns that translate it, and those used of the same thing."""
    found = {}
    for head, entry in language_data("grammar", "heads").items():
        if set(entry) != {*LANGUAGES, "like"}:
            raise ConfigError(f"extract/grammar/heads.toml: {head}: wants the keys {', '.join(LANGUAGES)} and like")
        same = frozenset(word for language in LANGUAGES for word in entry[language].split())
        found.update(dict.fromkeys(same, (same, frozenset(entry["like"].split()))))
    return found

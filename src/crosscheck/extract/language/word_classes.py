"""The classes of a language's words, from its grammar, its frames and the list of what there must be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from crosscheck.errors import ConfigError
from crosscheck.extract.language.language_data import plural_of

_EXPRESSIONS = frozenset({"and_similar", "such_as", "said_by", "first_share", "other_share"})  # looked up as phrases


def word_classes(words: Mapping[str, Any], frames: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """The classes of every word that the tables list."""
    found: dict[str, set[str]] = {}

    def put(kind: str, entries: Iterable[str]) -> None:
        for entry in entries:
            found.setdefault(entry, set()).add(kind)

    for kind, text in words["ties"].items():
        put("type_" + kind, (form for word in text.split() for form in (word, plural_of(word, words["plural"]))))
        put("type", text.split())
    for table in ("words", "names", "clause"):
        for kind, text in words[table].items():
            if kind not in _EXPRESSIONS:
                put(kind, text.split())
    for kind in ("partner_nouns", "arrivals", "joint", "nationality_nouns"):
        put(kind, frames["relations"][kind].split())
    put("country", words.get("places", {}).get("countries", "").casefold().split("|"))
    nationalities = words["places"]["nationalities"].split()
    for kind in ("nationality", "type", "type_person"):
        put(kind, nationalities)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def check_classes(language: str, words: Mapping[str, Any], classes: Mapping[str, Any]) -> None:
    """A clear error where a language's file lacks a class of `grammar/classes.toml`, or has one that is not there."""
    for table, known in classes.items():
        given = set(words.get(table, {}))
        for fault, names in (("lacks", set(known) - given), ("does not know", given - set(known))):
            if names:
                raise ConfigError(f"extract/grammar/{language}.toml: [{table}] {fault} {', '.join(sorted(names))}")

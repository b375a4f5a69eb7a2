"""A language's grammar from its data files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from crosscheck.extract.language.conjugate import conjugated
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.language_data import entries_of, language_data, plural_of
from crosscheck.extract.language.relation_frames import load_relations, person_nouns, relation_verbs
from crosscheck.extract.language.senses import Sense, load_senses, sense_named
from crosscheck.extract.language.tokens import plain_words
from crosscheck.extract.language.traits import Traits
from crosscheck.extract.language.word_classes import check_classes, word_classes


@lru_cache(maxsize=8)
def load_grammar(language: str) -> Grammar:
    """The grammar of a language ("fr", "en"); a clear error where its data files are wrong."""
    words = language_data("grammar", language)
    check_classes(language, words, language_data("grammar", "classes"))
    frames = language_data("frames", language)
    senses = load_senses()
    auxiliaries = words["auxiliaries"]
    others = [*_other_verbs(words), *(verb for verb in relation_verbs(language) if verb not in auxiliaries)]
    forms = conjugated(words["conjugation"], frames["verbs"], others, words["derived"])
    verbs: dict[str, list[Sense]] = {}
    for name, lemmas in frames["verbs"].items():
        for lemma in lemmas.split():
            verbs.setdefault(lemma, []).append(sense_named(senses, name, language))
    return Grammar(
        language,
        word_classes(words, frames),
        forms,
        _auxiliaries(words["auxiliaries"]),
        {lemma: tuple(found) for lemma, found in verbs.items()},
        _verb_phrases(frames["verb_phrases"], senses, language),
        _nouns(frames["nouns"], senses, words["plural"], language),
        _phrases(words, frames, senses, language),
        _roles(frames["roles"], person_nouns(language)),
        _counted(frames["counted"], words["plural"]),
        senses,
        frozenset(words["sentence"]["abbreviations"].split()),
        {lemma: status for status, text in words["modality"].items() if status != "alone" for lemma in text.split()},
        frozenset(words["modality"]["alone"].split()),
        tuple(
            sorted(
                ((end, tuple(what.split())) for end, what in words["guess"]["endings"].items()),
                key=lambda item: -len(item[0]),
            )
        ),
        tuple(sorted(words["guess"]["bases"].items(), key=lambda item: -len(item[0]))),
        _countries(words["places"]["countries"]),
        (
            frozenset(entries_of(words["furniture"]["lines"])),
            frozenset(words["furniture"]["counters"].split()),
            frozenset(entries_of(words["furniture"]["endings"])),
        ),
        load_relations(language, words["plural"]),
        {kind: tuple(text.split()) for kind, text in words["endings"].items()},
        tuple(sorted(((end, base) for base, end in words["plural"].items()), key=lambda pair: -len(pair[0]))),
        frozenset(words["words"]["with"].split()),
        frozenset(words["everyday"]["words"].split()),
        Traits(**words["traits"]),
    )


def _other_verbs(words: dict[str, Any]) -> list[str]:
    return [
        *words["clause"]["report_verb"].split(),
        *words["clause"]["deny_verb"].split(),
        *words["verbs"]["plain"].split(),
    ]


def _auxiliaries(table: dict[str, dict[str, str]]) -> dict[str, tuple[str, str, str]]:
    found = {}
    for kind, forms in table.items():
        for form, what in forms.items():
            tense, _, number = what.partition(" ")
            found[form] = (kind, tense, number)
    return found


def _verb_phrases(
    table: dict[str, str], senses: Mapping[str, Sense], language: str
) -> dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for name, text in table.items():
        for entry in entries_of(text):
            verb, *behind = plain_words(entry)
            index.setdefault(verb, []).append((tuple(behind), sense_named(senses, name, language)))
    return {verb: tuple(sorted(found, key=lambda item: -len(item[0]))) for verb, found in index.items()}


def _nouns(
    table: dict[str, str], senses: Mapping[str, Sense], endings: Mapping[str, str], language: str
) -> dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for name, text in table.items():
        sense = sense_named(senses, name, language)
        for entry in entries_of(text):
            words = plain_words(entry)
            variants = {words}
            variants.add((plural_of(words[0], endings), *words[1:]))
            variants.add((*words[:-1], plural_of(words[-1], endings)))
            variants.add(tuple(word if len(word) < 3 else plural_of(word, endings) for word in words))
            for variant in variants:
                index.setdefault(variant[0], []).append((variant, sense))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in index.items()}


def _phrases(
    words: dict[str, Any], frames: dict[str, Any], senses: Mapping[str, Sense], language: str
) -> dict[str, dict[str, tuple[tuple[tuple[str, ...], str], ...]]]:
    index: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}

    def put(kind: str, code: str, text: str) -> None:
        by_first = index.setdefault(kind, {})
        for entry in entries_of(text):
            phrase = plain_words(entry)
            if phrase:
                by_first.setdefault(phrase[0], []).append((phrase, code))

    for code, text in words["status"].items():
        put("status", code, text)
    put("scope", "scope", words["scope"]["phrases"])
    put("time", "time", words["time"]["phrases"])
    put("compared", "compared", words["compared"]["phrases"])
    put("comparing", "comparing", words["compared"]["comparing"])
    put("rivals", "rivals", words["compared"]["rivals"])
    put("caused_by", "caused_by", words["compared"]["caused_by"])
    put("per_share", "per_share", words["compared"]["per_share"])
    put("shift", "shift", words["compared"]["shifts"])
    put("said_by", "said_by", words["clause"]["said_by"])
    put("and_similar", "", words["words"]["and_similar"])
    for kind in ("such_as", "first_share", "other_share"):
        put(kind, "", words["words"][kind])
    put("aside", "", words["asides"]["phrases"])
    for kind, key in (("sense", "phrases"), ("behind", "behind"), ("superlative", "superlatives")):
        for name, text in frames[key].items():
            put(kind, sense_named(senses, name, language).name, text)
    for kind in ("former_name", "type_words"):
        put(kind, kind, frames["relations"][kind])
    return {
        kind: {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in by_first.items()}
        for kind, by_first in index.items()
    }


def _countries(text: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    index: dict[str, list[tuple[str, ...]]] = {}
    for entry in text.split("|"):
        words = plain_words(entry)
        index.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(found, key=lambda words: -len(words))) for first, found in index.items()}


def _roles(
    table: dict[str, str], nouns: Iterable[tuple[str, str]]
) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    listed = [(entry, attribute) for attribute, text in table.items() for entry in entries_of(text)]
    for entry, attribute in [*nouns, *listed]:
        words = plain_words(entry)
        index.setdefault(words[0], []).append((words, attribute))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in index.items()}


def _counted(table: dict[str, str], endings: Mapping[str, str]) -> dict[str, str]:
    return {
        form: attribute
        for attribute, text in table.items()
        for entry in entries_of(text)
        for form in (entry, plural_of(entry, endings), " ".join(plural_of(word, endings) for word in entry.split()))
    }

"""What the words of a language do, as its data files say: word classes, verb forms, senses of verbs and nouns."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from crosscheck.errors import ConfigError
from crosscheck.extract.conjugate import VerbForm, conjugated
from crosscheck.extract.relation_frames import RelationFrames, load_relations, person_nouns, relation_verbs
from crosscheck.extract.tokens import plain_words
from crosscheck.extract.traits import Traits

LANGUAGES = ("en", "fr")
_SENSE_KEYS = frozenset(
    {
        "values", "planned", "date", "status", "theme", "into", "level", "change", "initial", "hedge", "over",
        "object_date", "people", "of", "part", "patient", "weak", "itself", "aim", "does",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sense:
    """What a verb or noun leads to; the fields are those of `frames/senses.toml`, which explains them."""

    name: str
    values: Mapping[str, str] = field(default_factory=dict)
    planned: Mapping[str, str] = field(default_factory=dict)
    date: str = ""
    status: str = ""
    initial: str = ""
    change: str = ""
    theme: bool = False
    into: bool = False
    level: bool = False
    over: bool = False
    object_date: bool = False
    people: bool = False
    patient: bool = False
    weak: bool = False
    itself: bool = False
    aim: bool = False
    does: bool = False
    of: str = ""
    part: str = ""
    hedge: str = ""

    @property
    def counts(self) -> bool:
        """Whether the noun is only ever counted: by itself it is a thing and no figure of anybody's."""
        return bool(self.values) and not self.itself and not self.people and set(self.values) == {"any"}

    def attribute(self, dimension: str) -> str:
        """The attribute of a figure of this dimension, "" where the sense takes none."""
        named = self.values.get(dimension)
        if named or (set(self.values) <= {"any", "people"} and dimension not in ("any", "people", "number")):
            return named or ""
        return self.values.get("any", "")


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's data, indexed for look-up by folded word.

    `classes` maps a word to its classes; `forms` to its verb readings; `auxiliaries` to (kind, tense, number);
    `nouns` the first word of a noun to (all its words, sense), longest first; `phrases` the first word of an
    expression to (all its words, kind, code), longest first; `roles` likewise to the attribute a role gives; `counted`
    a noun, singular or plural, to the attribute that counts it.
    """

    language: str
    classes: Mapping[str, frozenset[str]]
    forms: Mapping[str, tuple[VerbForm, ...]]
    auxiliaries: Mapping[str, tuple[str, str, str]]
    verbs: Mapping[str, tuple[Sense, ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
    roles: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    counted: Mapping[str, str]
    senses: Mapping[str, Sense]
    abbreviations: frozenset[str]
    modality: Mapping[str, str]
    modal_alone: frozenset[str]
    guesses: tuple[tuple[str, tuple[str, ...]], ...]
    countries: Mapping[str, tuple[tuple[str, ...], ...]]
    furniture: tuple[frozenset[str], frozenset[str], frozenset[str]]
    relations: RelationFrames
    endings: Mapping[str, tuple[str, ...]]
    traits: Traits

    def verb_forms(self, word: str) -> tuple[VerbForm, ...]:
        """The readings of a word as a verb: those of the lists, else what its ending suggests."""
        known = self.forms.get(word)
        if known is not None or len(word) < 5 or word in self.classes or word in self.nouns or word in self.auxiliaries:
            return known or ()
        for ending, tenses in self.guesses:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                number = "p" if "plural" in tenses else ""
                return tuple(VerbForm(word.removesuffix(ending), t, number) for t in tenses if t != "plural")
        return ()

    def classes_of(self, word: str) -> frozenset[str]:
        """The classes of a word; one that no list knows may be an adverb by its ending."""
        known = self.classes.get(word)
        if known is not None:
            return known
        plain = len(word) > 5 and self.ends(word, "adverb") and word not in self.nouns and word not in self.forms
        return _ADVERB if plain and word not in self.counted else _NOTHING

    def has(self, word: str, kind: str) -> bool:
        """Whether the word belongs to a class."""
        return kind in self.classes.get(word, _NOTHING)

    def ends(self, word: str, kind: str) -> bool:
        """Whether the word has one of the endings of a kind."""
        return word.endswith(self.endings[kind])

    def plural(self, word: str) -> bool:
        """Whether the word's ending is that of a plural."""
        return self.ends(word, "plural") and not self.ends(word, "singular")

    def article(self, word: str) -> bool:
        """Whether the word is a definite article by itself ("le", "the"), not one with a preposition in it ("du")."""
        kinds = self.classes.get(word, _NOTHING)
        return "definite" in kinds and "contracted" not in kinds


_EXPRESSIONS = frozenset({"and_similar", "such_as", "said_by"})  # looked up as phrases
_NOTHING: frozenset[str] = frozenset()
_ADVERB = frozenset({"adverb"})


@lru_cache(maxsize=8)
def load_grammar(language: str) -> Grammar:
    """The grammar of a language ("fr", "en"); a clear error where its data files are wrong."""
    words = _read("grammar", language)
    check_classes(language, words, _read("grammar", "classes"))
    frames = _read("frames", language)
    senses = load_senses()
    auxiliaries = words["auxiliaries"]
    others = [*_other_verbs(words), *(verb for verb in relation_verbs(language) if verb not in auxiliaries)]
    forms = conjugated(words["conjugation"], frames["verbs"], others, words["derived"])
    verbs: dict[str, list[Sense]] = {}
    for name, lemmas in frames["verbs"].items():
        for lemma in lemmas.split():
            verbs.setdefault(lemma, []).append(_sense(senses, name, language))
    return Grammar(
        language,
        _classes(words, frames),
        forms,
        _auxiliaries(words["auxiliaries"]),
        {lemma: tuple(found) for lemma, found in verbs.items()},
        _nouns(frames["nouns"], senses, words["plural"], language),
        _phrases(words, frames, senses, language),
        _roles(frames["roles"], person_nouns(language)),
        _counted(frames["counted"], words["plural"]),
        senses,
        frozenset(words["sentence"]["abbreviations"].split()),
        {lemma: status for status, text in words["modality"].items() if status != "alone" for lemma in text.split()},
        frozenset(words["modality"]["alone"].split()),
        tuple(
            sorted(((end, tuple(what.split())) for end, what in words["guess"].items()), key=lambda item: -len(item[0]))
        ),
        _countries(words["places"]["countries"]),
        (
            frozenset(_entries(words["furniture"]["lines"])),
            frozenset(words["furniture"]["counters"].split()),
            frozenset(_entries(words["furniture"]["endings"])),
        ),
        load_relations(language, words["plural"]),
        {kind: tuple(text.split()) for kind, text in words["endings"].items()},
        Traits(**words["traits"]),
    )


@lru_cache(maxsize=1)
def load_senses() -> Mapping[str, Sense]:
    """The senses that all languages share, by name."""
    table = _read("frames", "senses")["senses"]
    for name, entry in table.items():
        for key in entry:
            if key not in _SENSE_KEYS:
                raise ConfigError(f"extract/frames/senses.toml: senses.{name}: unknown key “{key}”")
    known = {name: {k: v for k, v in entry.items() if k in Sense.__dataclass_fields__} for name, entry in table.items()}
    return {name: Sense(name, **entry) for name, entry in known.items()}


@lru_cache(maxsize=1)
def load_dimensions() -> Mapping[str, str]:
    """The attribute of a figure that describes a thing by itself, by dimension."""
    table: dict[str, str] = _read("frames", "senses")["dimensions"]
    return table


@lru_cache(maxsize=1)
def load_heads() -> Mapping[str, tuple[frozenset[str], frozenset[str]]]:
    """By the head word of a name in any language: the nouns that translate it, and those used of the same thing."""
    found = {}
    for head, entry in _read("grammar", "heads").items():
        if set(entry) != {*LANGUAGES, "like"}:
            raise ConfigError(f"extract/grammar/heads.toml: {head}: wants the keys {', '.join(LANGUAGES)} and like")
        same = frozenset(word for language in LANGUAGES for word in entry[language].split())
        found.update(dict.fromkeys(same, (same, frozenset(entry["like"].split()))))
    return found


def _read(folder: str, name: str) -> dict[str, Any]:
    file = files("crosscheck.extract").joinpath(folder, f"{name}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"extract/{folder}/{name}.toml: {error}") from error


def check_classes(language: str, words: Mapping[str, Any], classes: Mapping[str, Any]) -> None:
    """A clear error where a language's file lacks a class of `grammar/classes.toml`, or has one that is not there."""
    for table, known in classes.items():
        given = set(words.get(table, {}))
        for fault, names in (("lacks", set(known) - given), ("does not know", given - set(known))):
            if names:
                raise ConfigError(f"extract/grammar/{language}.toml: [{table}] {fault} {', '.join(sorted(names))}")


def _sense(senses: Mapping[str, Sense], name: str, language: str) -> Sense:
    if name not in senses:
        raise ConfigError(f"extract/frames/{language}.toml: “{name}” is no sense of frames/senses.toml")
    return senses[name]


def _other_verbs(words: dict[str, Any]) -> list[str]:
    return [
        *words["clause"]["report_verb"].split(),
        *words["clause"]["deny_verb"].split(),
        *words["verbs"]["plain"].split(),
    ]


def _entries(text: str) -> list[str]:
    return [entry.strip() for entry in text.split("|") if entry.strip()]


def _classes(words: dict[str, Any], frames: dict[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}

    def put(kind: str, entries: Iterable[str]) -> None:
        for entry in entries:
            found.setdefault(entry, set()).add(kind)

    for kind, text in words["ties"].items():
        put("type_" + kind, (form for word in text.split() for form in (word, *_plurals(word, words["plural"]))))
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


def _auxiliaries(table: dict[str, dict[str, str]]) -> dict[str, tuple[str, str, str]]:
    found = {}
    for kind, forms in table.items():
        for form, what in forms.items():
            tense, _, number = what.partition(" ")
            found[form] = (kind, tense, number)
    return found


def _plurals(word: str, endings: Mapping[str, str]) -> tuple[str, ...]:
    ending = next((word[cut:] for cut in range(len(word) + 1) if word[cut:] in endings), "")
    return (word[: len(word) - len(ending)] + endings[ending],)


def _nouns(
    table: dict[str, str], senses: Mapping[str, Sense], endings: Mapping[str, str], language: str
) -> dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
    for name, text in table.items():
        sense = _sense(senses, name, language)
        for entry in _entries(text):
            words = plain_words(entry)
            variants = {words}
            variants.add((_plurals(words[0], endings)[0], *words[1:]))
            variants.add((*words[:-1], _plurals(words[-1], endings)[0]))
            variants.add(tuple(word if len(word) < 3 else _plurals(word, endings)[0] for word in words))
            for variant in variants:
                index.setdefault(variant[0], []).append((variant, sense))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in index.items()}


def _phrases(
    words: dict[str, Any], frames: dict[str, Any], senses: Mapping[str, Sense], language: str
) -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}

    def put(kind: str, code: str, text: str) -> None:
        for entry in _entries(text):
            phrase = plain_words(entry)
            if phrase:
                index.setdefault(phrase[0], []).append((phrase, kind, code))

    for code, text in words["status"].items():
        put("status", code, text)
    put("scope", "scope", words["scope"]["phrases"])
    put("time", "time", words["time"]["phrases"])
    put("compared", "compared", words["compared"]["phrases"])
    put("comparing", "comparing", words["compared"]["comparing"])
    put("shift", "shift", words["compared"]["shifts"])
    put("said_by", "said_by", words["clause"]["said_by"])
    put("and_similar", "", words["words"]["and_similar"])
    put("such_as", "", words["words"]["such_as"])
    for kind, key in (("sense", "phrases"), ("behind", "behind")):
        for name, text in frames[key].items():
            put(kind, _sense(senses, name, language).name, text)
    for kind in ("former_name", "type_words"):
        put(kind, kind, frames["relations"][kind])
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in index.items()}


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
    listed = [(entry, attribute) for attribute, text in table.items() for entry in _entries(text)]
    for entry, attribute in [*nouns, *listed]:
        words = plain_words(entry)
        index.setdefault(words[0], []).append((words, attribute))
    return {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in index.items()}


def _counted(table: dict[str, str], endings: Mapping[str, str]) -> dict[str, str]:
    return {
        form: attribute
        for attribute, text in table.items()
        for entry in _entries(text)
        for form in (entry, *_plurals(entry, endings))
    }

"""The words of one language that line sentences up: `lexicon/<code>.toml`, checked, and looked up by word."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib import resources

from crosscheck.compare.sentences.lists import ACCENTED, LISTS
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.read_opposites import read_kinds, read_opposites
from crosscheck.compare.sentences.stem import fold_word, stem
from crosscheck.errors import CrosscheckError

FALLBACK = "en"
_SCOPE = "scope "
_LONG_STEM = 5
AGE = "@age"
"""The key of the noun that only says what years measure ("à l'âge de 79 ans")."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words: `marks` and `concepts` by folded word, `opposites` by key.

    `quantifiers` and `parts` give the share that a phrase means, `links` what joins a part to its whole, `bounds` what
    a word before it makes of that, `there` the phrases that only say how many there are, `points` what stands before
    the day on which a figure held, `verbal` endings of words that open a sentence without being names, `scales` join a
    mark to the highest one ("6,9 sur 10"), `ordinals` are the endings of ordinal numbers in digits, `people` the nouns
    of which "nobody" says that there is none, `distinct` words that only an accent tells from one of the lists,
    `including` stands before a part of what the figure before it counts, `apart` behind one, `compounds` gives the key
    of a name by its one or two words, folded, `stems` the concept of forms that no list has, `clock` what a word
    before a time of day makes of it, `results` join the two sides of a result, `imperfect` endings of verbs that tell
    what was so for some time, `tenses` the time that an auxiliary before a participle gives, `participles`, `future`,
    `lasting` and `conditional` endings of verbs, `no_verbs` words that only end alike, `infinitives` endings of verbs
    behind "to" or "of", `groups` stand before a bound on the ages of those spoken of, `converses` are the keys of
    opposites that tell one thing of its two sides (to buy, to sell), `partitives` stand between a number and the one
    of which it is a part, `elided` gives the key of a word behind an article without its vowel ("à l'est"),
    `countries` are keys, `kinds` the keys of words of one kind, each of which excludes the others ("rouge", "vert"),
    `periods` gives the stretch of time that a phrase names ("par an"), `voices` what stands before who says so, where a
    sentence opens with it or anywhere, `sayings` the phrases that end with a word, by it: the words before it, folded,
    and the key of the one word for which the phrase stands ("coûté la vie").
    """

    language: str
    marks: dict[str, int]
    concepts: dict[str, str]
    stems: dict[str, str]
    opposites: dict[str, frozenset[str]]
    converses: frozenset[str]
    quantifiers: dict[str, str]
    parts: dict[str, str]
    links: tuple[str, ...]
    bounds: dict[str, str]
    there: tuple[str, ...]
    points: frozenset[str]
    scales: frozenset[str]
    ordinals: tuple[str, ...]
    verbal: tuple[str, ...]
    imperfect: tuple[str, ...]
    tenses: dict[str, str]
    participles: tuple[str, ...]
    future: tuple[str, ...]
    lasting: tuple[str, ...]
    conditional: tuple[str, ...]
    no_verbs: frozenset[str]
    infinitives: tuple[str, ...]
    genitives: tuple[str, ...]
    distinct: frozenset[str]
    people: tuple[str, ...]
    including: tuple[str, ...]
    apart: tuple[str, ...]
    compounds: dict[tuple[str, ...], str]
    clock: dict[str, str]
    results: frozenset[str]
    groups: tuple[str, ...]
    partitives: frozenset[str]
    elided: dict[str, str]
    countries: frozenset[str]
    kinds: tuple[frozenset[str], ...]
    periods: dict[str, str]
    voices: dict[str, str]
    sayings: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    known: dict[str, tuple[str, int]] = field(default_factory=dict, compare=False)

    def look_up(self, word: str) -> tuple[str, int]:
        """The key under which a word is compared ("@dead", or its stem) and its marks."""
        folded = fold_word(word)
        written = word.casefold()
        marks = Mark.NONE if written in self.distinct else self.marks.get(folded, Mark.NONE)
        if written != folded:
            marks |= self.marks.get(written, Mark.NONE)
        if folded.endswith(self.verbal):
            marks |= Mark.VERBAL
        concept = self.concepts.get(folded)
        stemmed = stem(word, self.language)
        if concept is None and not marks & ~Mark.VERBAL and len(stemmed) >= _LONG_STEM:
            concept = self.stems.get(stemmed)
        if concept is not None:
            return "@" + concept, marks | Mark.CONCEPT
        return stemmed, marks


def _table(name: str) -> dict[str, dict[str, object]]:
    text = (resources.files(__package__) / "lexicon" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _words(table: dict[str, dict[str, object]], section: str, key: str, file: str) -> list[str]:
    value = table.get(section, {}).get(key)
    if not isinstance(value, str):
        raise CrosscheckError(f"{file}: [{section}] {key} must be words separated by spaces")
    return value.split()


def _phrases(table: dict[str, dict[str, object]], section: str, file: str) -> dict[str, str]:
    phrases = table.get(section, {})
    for phrase, meaning in phrases.items():
        if not isinstance(meaning, str):
            raise CrosscheckError(f"{file}: [{section}] {phrase} must be a string")
    return {phrase: str(meaning) for phrase, meaning in phrases.items()}


def _stems(concepts: dict[str, str], code: str) -> dict[str, str]:
    """The concept of each stem: forms of a verb that no list has meet those it has."""
    stems: dict[str, str] = {}
    for word, concept in concepts.items():
        stems.setdefault(stem(word, code), concept)
    return stems


def _compounds(phrases: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(fold_word(word) for word in phrase.split()): "@" + name for phrase, name in phrases.items()}


def _sayings(phrases: dict[str, str]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    found: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for phrase, name in phrases.items():
        *before, last = phrase.split()
        found[last] = (*found.get(last, ()), (tuple(fold_word(word) for word in before), "@" + name))
    return found


@lru_cache(maxsize=16)
def load_lexicon(language: str) -> Lexicon:
    """The lexicon of a language (BCP 47; its first part decides), or that of English where there is none."""
    code = language.split("-", 1)[0].lower()
    if not (resources.files(__package__) / "lexicon" / f"{code}.toml").is_file():
        code = FALLBACK
    file, table = f"{code}.toml", _table(code)
    marks: dict[str, int] = {}
    for (section, key), mark in LISTS.items():
        for word in _words(table, section, key, file):
            written = word if (section, key) in ACCENTED else fold_word(word)
            marks[written] = marks.get(written, Mark.NONE) | mark
    concepts: dict[str, str] = {}
    for concept in table.get("concepts", {}):
        for word in _words(table, "concepts", concept, file):
            concepts.setdefault(fold_word(word), concept)
    phrases = {
        section: _phrases(table, section, file)
        for section in (
            "quantifiers",
            "parts",
            "links",
            "bounds",
            "there",
            "points",
            "scales",
            "including",
            "apart",
            "compounds",
            "clock",
            "results",
            "groups",
            "partitives",
            "elided",
            "periods",
            "voices",
            "sayings",
        )
    }
    lexicon = Lexicon(
        code, marks, concepts, _stems(concepts, code), {}, frozenset(), phrases["quantifiers"], phrases["parts"],
        tuple(phrases["links"]), phrases["bounds"], tuple(phrases["there"]), frozenset(phrases["points"]),
        frozenset(phrases["scales"]), tuple(_words(table, "words", "ordinals", file)),
        tuple(_words(table, "words", "verbal", file)), tuple(_words(table, "words", "imperfect", file)),
        {word: tense for tense in ("earlier", "past") for word in _words(table, "tense", tense, file)},
        tuple(_words(table, "tense", "participles", file)), tuple(_words(table, "tense", "future", file)),
        tuple(_words(table, "tense", "lasting", file)), tuple(_words(table, "tense", "conditional", file)),
        frozenset(_words(table, "tense", "no_verbs", file)), tuple(_words(table, "tense", "infinitives", file)),
        tuple(_words(table, "words", "genitives", file)),
        frozenset(_words(table, "words", "distinct", file)),
        tuple(_words(table, "words", "people", file)), tuple(phrases["including"]), tuple(phrases["apart"]),
        _compounds(phrases["compounds"]), phrases["clock"], frozenset(phrases["results"]),
        tuple(" " + phrase for phrase in phrases["groups"]), frozenset(phrases["partitives"]),
        {phrase: "@" + concept for phrase, concept in phrases["elided"].items()}, frozenset(), (),
        phrases["periods"], phrases["voices"], _sayings(phrases["sayings"]),
    )  # fmt: skip
    endings = ("", *_words(table, "opposites", "endings", file))
    lexicon.opposites.update(read_opposites(table.get("opposites", {}), lexicon.look_up, endings, file))
    converses = _words(table, "opposites", "converses", file)
    countries = _words(table, "words", "countries", file)
    return replace(
        lexicon,
        converses=frozenset(lexicon.look_up(word + end)[0] for word in converses for end in endings),
        kinds=read_kinds(table.get("opposites", {}), lexicon.look_up, file),
        countries=frozenset(lexicon.look_up(word)[0] for word in countries),
    )


@lru_cache(maxsize=1)
def load_contrasts() -> dict[str, tuple[str, ...]]:
    """Which families each concept belongs to: figures with different concepts of one family are never lined up."""
    table = _table("contrasts")
    families = {
        **table.get("families", {}),
        **{scope(name): words for name, words in table.get("scopes", {}).items()},
    }
    found: dict[str, tuple[str, ...]] = {}
    for family, concepts in families.items():
        for concept in concepts:  # type: ignore[attr-defined]  # checked by a test
            found[f"@{concept}"] = (*found.get(f"@{concept}", ()), family)
    return found


def scope(name: str) -> str:
    """The family of a scope of that name."""
    return _SCOPE + name


def is_scope(family: str) -> bool:
    """Whether a family says what a figure covers (worldwide, abroad), not what it counts."""
    return family.startswith(_SCOPE)


def load_events() -> frozenset[str]:
    """The keys of what happens to a thing only once."""
    return _events("once")


def load_placed() -> frozenset[str]:
    """The keys of what happens to a thing at one place only."""
    return _events("placed")


def load_done() -> frozenset[str]:
    """The keys of what is done to a thing by one doer only."""
    return _events("done")


def load_beginnings() -> frozenset[str]:
    """The keys of what a date in brackets behind a name tells."""
    return _events("beginnings")


def load_lives() -> frozenset[str]:
    """The keys of what happens once in a life."""
    return _events("lives")


@lru_cache(maxsize=8)
def _events(kind: str) -> frozenset[str]:
    concepts = _table("contrasts").get("events", {}).get(kind, [])
    return frozenset("@" + str(concept) for concept in concepts)  # type: ignore[attr-defined]  # checked by a test

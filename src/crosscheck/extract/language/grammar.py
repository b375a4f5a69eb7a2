"""What the words of a language do: their classes and endings, verb forms, senses of verbs and nouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.extract.language.conjugate import VerbForm
from crosscheck.extract.language.relation_frames import RelationFrames
from crosscheck.extract.language.senses import Sense
from crosscheck.extract.language.traits import Traits


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's data, indexed for look-up by folded word.

    `classes` maps a word to its classes; `forms` to its verb readings; `auxiliaries` to (kind, tense, number);
    `verb_phrases` a verb to (the words behind it, sense), longest first; `nouns` the first word of a noun to (all its
    words, sense), longest first; `phrases` has for each kind of expression its first word to (all its words, code),
    longest first; `roles` likewise to the attribute a role gives; `counted` a noun, singular or plural, to the
    attribute that counts it; `singulars` are endings of plurals with what a singular has instead, longest first;
    `everyday` words that a capital at the beginning of a sentence makes no name of, whatever the document says.
    """

    language: str
    classes: Mapping[str, frozenset[str]]
    forms: Mapping[str, tuple[VerbForm, ...]]
    auxiliaries: Mapping[str, tuple[str, str, str]]
    verbs: Mapping[str, tuple[Sense, ...]]
    verb_phrases: Mapping[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    phrases: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]]
    roles: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    counted: Mapping[str, str]
    senses: Mapping[str, Sense]
    abbreviations: frozenset[str]
    modality: Mapping[str, str]
    modal_alone: frozenset[str]
    guesses: tuple[tuple[str, tuple[str, ...]], ...]
    guessed_bases: tuple[tuple[str, str], ...]
    countries: Mapping[str, tuple[tuple[str, ...], ...]]
    furniture: tuple[frozenset[str], frozenset[str], frozenset[str]]
    relations: RelationFrames
    endings: Mapping[str, tuple[str, ...]]
    singulars: tuple[tuple[str, str], ...]
    with_words: frozenset[str]
    everyday: frozenset[str]
    traits: Traits

    def verb_forms(self, word: str) -> tuple[VerbForm, ...]:
        """The readings of a word as a verb: those of the lists, else what its ending suggests."""
        known = self.forms.get(word)
        if known is not None or len(word) < 5 or word in self.classes or word in self.nouns or word in self.auxiliaries:
            return known or ()
        for ending, tenses in self.guesses:
            if word.endswith(ending) and len(word) > len(ending) + 2:
                number = "p" if "plural" in tenses else ""
                base = self._guessed_base(word.removesuffix(ending))
                return tuple(VerbForm(base, tense, number) for tense in tenses if tense != "plural")
        return ()

    def _guessed_base(self, stem: str) -> str:
        """The dictionary form of a verb that no list knows, from what is left of it without its ending."""
        found = next(((end, base) for end, base in self.guessed_bases if stem.endswith(end)), None)
        return stem.removesuffix(found[0]) + found[1] if found is not None else stem

    def classes_of(self, word: str) -> frozenset[str]:
        """The classes of a word; one that no list knows may be an adverb by its ending."""
        known = self.classes.get(word)
        if known is not None:
            return known
        first, hyphen, last = word.rpartition("-")
        if hyphen and first.endswith("o") and self.has(last, "nationality"):
            return self.classes[last]  # "franco-algérienne", "anglo-dutch"
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


_NOTHING: frozenset[str] = frozenset()
_ADVERB = frozenset({"adverb"})

"""What a document says about its capitals: which of its words also stand in lower case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital
from crosscheck.extract.naming.known_names import known_name_end
from crosscheck.extract.text.segment import Sentence

OPENERS = frozenset('«“"‘(')


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the document itself says about its capitals.

    `lower` are the words that also stand in lower case somewhere; `inner` the capitalised words that stand inside
    a sentence, where a capital means something; `inner_alone` those that stand once without "de" and a name behind.
    """

    lower: frozenset[str]
    inner: frozenset[str]
    inner_alone: frozenset[str]


def _opens_whole(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Whether a word that a sentence begins with opens a name that shows itself: "Hearth Energy", "Legal & General"."""
    if known_name_end(tokens, at, grammar):
        return True
    nouns = grammar.classes_of(tokens[at].low) & {"type_organisation", "type_person", "nationality", "compass", "never"}
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    company = behind is not None and capital(behind) and grammar.has(behind.low, "company_words")
    return company and not nouns and tokens[at].low not in grammar.roles


def vocabulary(sentences: Sequence[Sentence], grammar: Grammar) -> Vocabulary:
    """Count the words of the running text; headings prove nothing about capitals."""
    lower: set[str] = set()
    inner: Counter[str] = Counter()
    alone: set[str] = set()
    for sentence in sentences:
        if sentence.heading:
            continue
        start = True
        for place, token in enumerate(sentence.tokens):
            if not token.word:
                start = token.text in OPENERS or token.text == ":"
                continue
            if token.text[0].islower():
                lower.add(token.low)
            elif token.text[0].isupper():
                if not start or _opens_whole(sentence.tokens, place, grammar):
                    inner[token.low] += 1
                behind = sentence.tokens[place + 1].low if place + 1 < len(sentence.tokens) else ""
                if not grammar.has(behind, "name_goes_on"):
                    alone.add(token.low)
            start = False
    return Vocabulary(frozenset(lower), frozenset(inner), frozenset(alone))

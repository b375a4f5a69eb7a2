"""Names that end with a number: "Ariane 6 a décollé", "Falcon 9 lifted off", "Paris 2024", "le Boeing 737 MAX"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token
from crosscheck.extract.text.segment import Sentence
from crosscheck.model import Mention

_DIGITS = 4
"""Digits of the longest number that a name ends with ("Paris 2024")."""


def numbered_names(
    names: Sequence[tuple[int, int]], sentence: Sentence, mentions: Sequence[Mention], grammar: Grammar
) -> list[tuple[int, int]]:
    """The names of a sentence, each with the number right behind it that is no figure, no date and no score."""
    taken = [(mention.hedge_start, mention.end) for mention in mentions]
    made: list[tuple[int, int]] = []
    for first, last in names:
        if made and first < made[-1][1]:
            continue  # the version's own word ("737 MAX")
        made.append((first, _end(sentence.tokens, last, taken, grammar)))
    return made


def _end(tokens: Sequence[Token], end: int, taken: Sequence[tuple[int, int]], grammar: Grammar) -> int:
    number = tokens[end] if end < len(tokens) else None
    if number is None or not number.text.isdigit() or len(number.text) > _DIGITS:
        return end
    if number.start != tokens[end - 1].end + 1 or any(start <= number.start < stop for start, stop in taken):
        return end
    if _counts(tokens, end + 1, grammar):
        return end
    version = tokens[end + 1] if end + 1 < len(tokens) else None
    return end + 2 if version is not None and grammar.has(version.low, "version_words") else end + 1


def _counts(tokens: Sequence[Token], behind: int, grammar: Grammar) -> bool:
    """Whether a number counts what stands behind it ("Velmont 300 salariés"), or is one half of a score ("3 à 1")."""
    token = tokens[behind] if behind < len(tokens) else None
    if token is None:
        return False
    if not token.word:
        return token.text in "-–—/:%&"
    following = tokens[behind + 1] if behind + 1 < len(tokens) else None
    if following is not None and following.text.isdigit():
        return True
    if grammar.traits.head_last or not token.text.islower():
        return False
    told = token.low in grammar.classes or token.low in grammar.auxiliaries or bool(grammar.verb_forms(token.low))
    return grammar.plural(token.low) and not told

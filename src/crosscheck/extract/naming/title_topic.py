"""A name of several words that only the title sets apart: "Roue libre : l'aide manque sa cible"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token
from crosscheck.extract.text.segment import Sentence

_MOST = 3
"""Words of a name that a title begins with and sets apart."""

_PLACED = frozenset({"preposition", "never", "adverb", "coordinator", "negation", "relative", "nationality"})


def title_topic(sentences: Sequence[Sentence], grammar: Grammar) -> tuple[str, ...]:
    """The words before a title's colon where the text has them too, with the capital, and never its first word alone.

    A capital inside of a sentence is what shows a name; how far it goes, only the title tells.
    """
    title = next(iter(sentences), None)
    words = _before_colon(title.tokens, grammar) if title is not None and title.heading else ()
    if not words:
        return ()
    within = [
        tuple(token.low for token in sentence.tokens[at : at + len(words)]) == words
        for sentence in sentences
        if not sentence.heading
        for at in range(1, len(sentence.tokens))
        if sentence.tokens[at].low == words[0] and sentence.tokens[at].text[0].isupper()
        and sentence.tokens[at - 1].word
    ]  # fmt: skip
    return words if within and all(within) else ()


def _before_colon(tokens: Sequence[Token], grammar: Grammar) -> tuple[str, ...]:
    end = next((at for at, token in enumerate(tokens[: _MOST + 1]) if not token.word), 0)
    if end < 2 or tokens[end].text != ":" or not tokens[0].text[0].isupper():
        return ()
    plain = all(_part_of_name(token, grammar) for token in tokens[1:end])
    return tuple(token.low for token in tokens[:end]) if plain else ()


def _part_of_name(token: Token, grammar: Grammar) -> bool:
    """Whether a word is neither a small one nor tells what somebody does ("Bercy cède : ...")."""
    told = any(form.tense != "infinitive" for form in grammar.forms.get(token.low, ()))
    small = told or token.low in grammar.auxiliaries or bool(grammar.classes_of(token.low) & _PLACED)
    return token.text.islower() and token.text.isalpha() and not small

"""Where the name of a movement ends, which is often what it wants ("le collectif Vallée sans béton")."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital

_SMALL = frozenset({"never", "definite", "indefinite", "demonstrative", "possessive", "preposition", "month_day"})

_JOINING = _SMALL | {
    "of", "by", "with", "coordinator", "subordinator", "relative", "adverb", "negation", "pronoun_singular",
    "pronoun_plural", "type",
}  # fmt: skip
"""Classes of words that are no adjective behind a name."""

_WORDS = 6
"""The most words in lower case that a movement's name goes on for."""


def slogan_end(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> int:
    """Behind the last word of the name that begins at `index` and has its capitals up to `end`; 0 for no slogan."""
    if end + 1 >= len(tokens):
        return 0
    movement = index > 0 and grammar.has(tokens[index - 1].low, "movements")
    if grammar.has(tokens[end].low, "slogan_links"):
        word = tokens[end + 1]
        if tokens[end].text[-1] in "'’":
            return end + 2 if _first(tokens, index, end, grammar) else 0
        plain = word.low.isalpha() and not (
            grammar.classes.get(word.low, frozenset()) & _SMALL or word.low in grammar.forms
        )
        return end + 2 if grammar.has(word.low, "slogan_ends") or (movement and plain) else 0
    if not movement:
        return 0
    return _adjective_end(tokens, end, grammar) or _sentence_end(tokens, index, end, grammar)


def _first(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> bool:
    """ "Le groupe Escarne d'abord, ...": where no verb follows that something is done first by."""
    body = index > 0 and bool(grammar.classes_of(tokens[index - 1].low) & {"movements", "type_organisation"})
    closed = end + 2 >= len(tokens) or not tokens[end + 2].word
    return body and closed and grammar.has(tokens[end + 1].low, "slogan_ends")


def _adjective_end(tokens: Sequence[Token], end: int, grammar: Grammar) -> int:
    """ "L'association Vézère vivante, qui ...": an adjective behind the name, where a comma or the clause ends it.

    Not in a language whose adjectives stand before ("the party Unity councillors, who ...").
    """
    word = tokens[end]
    plain = word.word and word.text.islower() and not grammar.classes.get(word.low, frozenset()) & _JOINING
    verb = any(form.tense != "participle" for form in grammar.verb_forms(word.low))
    if grammar.traits.head_last or verb or not plain:
        return 0
    behind = tokens[end + 1]
    if grammar.has(behind.low, "of"):
        place = next((at for at in range(end + 2, min(end + 4, len(tokens))) if capital(tokens[at])), 0)
        return place + 1 if place else 0  # "Terres vives de la Garrelle"
    return end + 1 if not behind.word or behind.low in grammar.auxiliaries else 0


def _sentence_end(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> int:
    """ "Le collectif Pas sur nos rails, fondé ...": a name that opens like a sentence goes on to the next mark."""
    if end != index + 1 or not grammar.has(tokens[index].low, "slogan_openings"):
        return 0
    for at in range(end, min(len(tokens), end + _WORDS)):
        if not tokens[at].word:
            return at if at > end else 0
        if not tokens[at].text.islower() or tokens[at].low in grammar.auxiliaries:
            return at if at > end + 1 and tokens[at].low in grammar.auxiliaries else 0
    return 0

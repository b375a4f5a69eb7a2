"""Whether a common noun or an article with a capital opens the name of a body: "la Mutuelle des Trois-Fleuves"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital
from crosscheck.extract.naming.name_kinds import given_names, is_known_place
from crosscheck.extract.naming.vocabulary import Vocabulary


def opens_body(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> bool:
    """Whether the word here is the first one of a body's name and goes on behind "de" as an institution's does."""
    return (
        _body(tokens, index, known, grammar)
        or _articled_plural(tokens, index, grammar)
        or _articled(tokens, index, grammar)
    )


def _body(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> bool:
    """Whether a common noun with a capital is the first word of a body's name: "la Mutuelle des Trois-Fleuves".

    It stands behind a definite article ("la Mutuelle"), or in the plural behind a body's type ("la compagnie
    Navettes du Morvel"), never alone in this text, and before no person's name ("le Brésil de Lula").
    """
    low = tokens[index].low
    if not grammar.traits.lower_names or index >= len(tokens) - 2 or low in known.inner_alone:
        return False
    if not index and low not in known.inner:
        return False  # every sentence opens with a capital
    before = tokens[index - 1] if index else None
    following = index + 1
    if grammar.has(tokens[following].low, "name_of"):
        following += 1 + grammar.article(tokens[following + 1].low)
    name = tokens[following] if following < len(tokens) else None
    if following == index + 1 or name is None or not capital(name) or low in given_names():
        return False
    if name.low.partition("-")[0] in given_names() or grammar.has(name.low, "month_day"):
        return False
    if not tokens[index].text.istitle() or len(low) < 4 or "-" in low:
        return False
    if grammar.has(low, "country") or grammar.has(low, "nationality") or is_known_place(tokens[index].text, grammar):
        return False
    if grammar.ends(low, "townsmen"):
        return False
    if before is None:
        return grammar.plural(low)
    if grammar.has(before.low, "definite"):
        return not grammar.has(before.low, "of") or grammar.plural(low)
    if grammar.plural(low) and (grammar.has(before.low, "by") or before.text == ","):
        return True  # "construit par Chantiers de l'Iroise"
    elided = tokens[index + 1].text[-1] in "'’" and not is_known_place(
        name.text, grammar
    )  # "son concurrent Blé d'Azur"
    told = (
        elided or following > index + 2 or grammar.has(tokens[index + 1].low, "contracted")
    )  # "la société Malterie du Nord"
    return grammar.has(before.low, "type_organisation") and (grammar.plural(low) or told)


def _articled_plural(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "La coopérative Les Vignerons du Tavel": an article with a capital and a plural that open a body's name."""
    if not grammar.traits.lower_names or index < 1 or index + 3 >= len(tokens):
        return False
    opens = grammar.has(tokens[index].low, "plural_determiner") and grammar.has(tokens[index].low, "definite")
    person = any(token.low.partition("-")[0] in given_names() for token in tokens[index + 3 : index + 5])
    noun = tokens[index + 1]
    return opens and capital(noun) and grammar.plural(noun.low) and not person and tokens[index - 1].word


def _articled(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Le quotidien Le Fanal du Nord": an article with a capital behind a body's noun, which goes on behind "du"."""
    if not grammar.traits.lower_names or index < 1 or index + 3 >= len(tokens):
        return False
    named = grammar.has(tokens[index].low, "definite") and tokens[index].text.istitle() and capital(tokens[index + 1])
    told = grammar.has(tokens[index - 1].low, "type_organisation") and grammar.has(tokens[index + 2].low, "contracted")
    behind = tokens[index + 3]
    dated = grammar.has(behind.low, "month_day") or behind.low.partition("-")[0] in given_names()
    return named and told and capital(behind) and not dated

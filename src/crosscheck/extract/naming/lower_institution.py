"""Institutions whose noun has no capital: "le ministère de l'Intérieur", "l'administration Trump"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital
from crosscheck.extract.naming.country_end import country_end
from crosscheck.extract.naming.known_names import known_name_end
from crosscheck.extract.naming.name_end import name_end
from crosscheck.extract.naming.vocabulary import Vocabulary
from crosscheck.extract.naming.with_adjective import with_adjective


def lower_institution(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> int:
    """Where an institution ends that begins with this noun in lower case; 0 where it begins none.

    "Le ministère de l'Intérieur du Qatar", "l'administration Trump".
    """
    if index and grammar.has(tokens[index - 1].low, "elided_of"):
        return 0  # "conseil d'administration": part of another noun
    if index and grammar.has(tokens[index - 1].low, "ordinal_adjective"):
        return 0  # "premier syndicat de X": one among its like
    if index and grammar.has(tokens[index - 1].low, "type") and grammar.ends(tokens[index].low, "relational_adjective"):
        return 0  # "la banque centrale de Valdorie"
    if grammar.has(tokens[index].low, "prizes") and not _named_prize(tokens, index, grammar):
        return 0
    built = grammar.has(tokens[index].low, "type_project")
    at = (
        index
        + 1
        + (_described(tokens, index + 1, built, grammar) or (_sited(tokens, index + 1, grammar) if built else 0))
    )
    if grammar.has(tokens[index].low, "plain_before_names") and at < len(tokens) and capital(tokens[at]):
        return 0  # "le laboratoire Vétane": Vétane is a laboratory, and no part of its name says so
    end = 0
    while at < len(tokens):
        place = at
        while (
            place < len(tokens)
            and place < at + 2
            and (grammar.has(tokens[place].low, "of") or grammar.article(tokens[place].low))
        ):
            place += 1
        if place >= len(tokens) or not capital(tokens[place]) or grammar.has(tokens[place].low, "month_day"):
            break
        country = country_end(tokens, place, grammar)
        if country and not end and grammar.has(tokens[index].low, "settlement"):
            return 0  # "la septième ville de France"
        articled = place > at and _with_article(tokens[place - 1], grammar)
        end = at = country or name_end(tokens, place, known, grammar, False)
        if articled and not country:
            end = at = with_adjective(tokens, end, grammar)
    return end


def _named_prize(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """Whether a prize's own name follows at once: "le prix de X" is what it costs, "Nobel de la paix" a name itself."""
    named = index + 1 < len(tokens) and capital(tokens[index + 1])
    return named and not known_name_end(tokens, index + 1, grammar)


def _with_article(token: Token, grammar: Grammar) -> bool:
    """Whether an article stands here, by itself or drawn together with "of" ("des Comptes", "de la Transition")."""
    return grammar.article(token.low) or grammar.has(token.low, "contracted")


def _sited(tokens: Sequence[Token], at: int, grammar: Grammar) -> int:
    """How many words say where a thing built stands before its name ("le parc éolien en mer de X", "au sol de X")."""
    if (
        at + 3 >= len(tokens)
        or not grammar.has(tokens[at + 3].low, "of")
        or not grammar.has(tokens[at + 1].low, "sites")
    ):
        return 0
    words = tokens[at], tokens[at + 2]
    plain = all(word.word and word.text.islower() and word.low not in grammar.auxiliaries for word in words)
    return 3 if plain and not any(grammar.has(word.low, "never") for word in words) else 0


def _described(tokens: Sequence[Token], at: int, built: bool, grammar: Grammar) -> int:
    """One for an adjective between an institution's noun and its name ("le parc animalier de la Tourbière").

    That of a town's people is none, but behind what is built its ending says nothing ("le parc éolien de X").
    """
    if at + 1 >= len(tokens) or not grammar.has(tokens[at + 1].low, "of"):
        return 0
    token = tokens[at]
    plain = token.word and token.text.islower() and len(token.low) > 3 and token.low not in grammar.auxiliaries
    known = grammar.classes.get(token.low, frozenset()) - {"type", "adjective", "company_words"}
    if "sovereign" in known:
        return 1
    townsman = not built and grammar.ends(token.low, "townsmen")
    return int(plain and not known and not grammar.verb_forms(token.low) and not townsman)

"""How far an institution's name goes on with its own complement in lower case: "Agence régionale de l'énergie"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital
from crosscheck.extract.naming.name_kinds import given_names


def institution_end(tokens: Sequence[Token], index: int, grammar: Grammar) -> int:
    """ "Agence régionale de l'énergie", "Cour des comptes": the noun's own complement in lower case."""

    def noun(at: int) -> bool:
        return at < len(tokens) and tokens[at].word and tokens[at].text.islower() and len(tokens[at].text) > 2 and not (
            grammar.has(tokens[at].low, "never") or tokens[at].low in grammar.auxiliaries
        )  # fmt: skip

    def plain(at: int) -> bool:
        told = grammar.verb_forms(tokens[at].low) if at < len(tokens) else ()
        return noun(at) and not any(form.tense not in ("participle", "infinitive") for form in told)

    end = index + 1
    while end < index + 3 and plain(end):
        end += 1
    if end < len(tokens) and grammar.classes_of(tokens[end].low) & {"of", "purpose"}:
        place = end + 1
        while place < len(tokens) and grammar.article(tokens[place].low):
            place += 1
        bare = place == end + 1 and not grammar.has(tokens[end].low, "contracted")
        if noun(place) and not (
            bare and _only_infinitive(tokens[place], grammar)
        ):  # what stands behind "de" tells no verb ("de voile")
            end = place + 1
            if _own_name(tokens, end, grammar):
                return end + 1  # "l'Agence de l'eau Sambre-Vesle"
            if bare and end + 1 < len(tokens) and grammar.has(tokens[end].low, "contracted") and noun(end + 1):
                end += 2  # "de sécurité du médicament", "d'études des ouvrages d'art"
                further = end + 1 < len(tokens) and grammar.has(tokens[end].low, "name_of") and noun(end + 1)
                return end + 2 if further and not grammar.has(tokens[end].low, "contracted") else end
            if plain(end):
                end += 1
            elif end + 1 < len(tokens) and plain(end + 1) and _of_many(tokens, end, grammar):
                end += 2
            if end + 1 < len(tokens) and grammar.has(tokens[end].low, "at") and plain(end + 1):
                end += 2
    central = grammar.has(tokens[end - 1].low, "central")  # "la Banque centrale de Norvège"
    return end if end == index + 1 else _of_place(tokens, end, grammar, central=central)


def _own_name(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """Whether a capital stands right behind a body's complement, and no person's name, country or month."""
    if at >= len(tokens) or not (tokens[at].word and capital(tokens[at])) or tokens[at].start != tokens[at - 1].end + 1:
        return False
    low = tokens[at].low
    other = grammar.classes_of(low) & {"country", "month_day", "title"}
    return not other and low.partition("-")[0] not in given_names()


def _only_infinitive(token: Token, grammar: Grammar) -> bool:
    """ "Demander à l'État de financer X": a verb behind "de" is no part of a name."""
    forms = grammar.verb_forms(token.low)
    return bool(forms) and all(form.tense == "infinitive" for form in forms) and token.low not in grammar.nouns


def _of_many(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """ "La Fédération des éleveurs de palmipèdes": a bare plural behind "of", or what stands before brackets."""
    bare = grammar.has(tokens[at].low, "name_of") and not grammar.has(tokens[at].low, "contracted")
    closed = at + 2 >= len(tokens) or not tokens[at + 2].word or not tokens[at + 2].text.islower()
    return bare and (grammar.plural(tokens[at + 1].low) or closed)


def _of_place(tokens: Sequence[Token], end: int, grammar: Grammar, *, central: bool) -> int:
    """ "L'Union des éleveurs du Brochet": the name that a body's complement is of; a country's of a central bank."""
    place = end + 1
    while place < len(tokens) and place < end + 3 and grammar.article(tokens[place].low):
        place += 1
    if place >= len(tokens) or not grammar.has(tokens[end].low, "name_of") or not capital(tokens[place]):
        return end
    low = tokens[place].low
    country = grammar.has(low, "country") and not central
    return end if country or low.partition("-")[0] in given_names() else place + 1

"""Proper names in running text: which capitalised words are names, and how far a name goes."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital
from crosscheck.extract.naming.before_office import before_office, office_end
from crosscheck.extract.naming.christened import christened
from crosscheck.extract.naming.country_end import country_end
from crosscheck.extract.naming.golden_end import golden_end
from crosscheck.extract.naming.house_name import house_name_end
from crosscheck.extract.naming.known_names import known_name_end
from crosscheck.extract.naming.lower_institution import lower_institution
from crosscheck.extract.naming.name_end import name_end
from crosscheck.extract.naming.name_kinds import given_names
from crosscheck.extract.naming.opens_name import opens_name
from crosscheck.extract.naming.quoted_title import quoted_title
from crosscheck.extract.naming.vocabulary import Vocabulary
from crosscheck.extract.text.names_adjective import names_adjective
from crosscheck.extract.text.segment import Sentence

_OFFICE = 5  # words of the longest office


def find_names(sentence: Sentence, known: Vocabulary, grammar: Grammar) -> list[tuple[int, int]]:
    """The names of a sentence as ranges of its tokens, end exclusive."""
    tokens = sentence.tokens
    found: list[tuple[int, int]] = []
    index = 0
    while index < len(tokens):
        fixed = _fixed_end(tokens, index, known, grammar)
        if fixed:
            found.append((index, fixed))
            index = fixed
            continue
        quoted = 0 if tokens[index].word else quoted_title(tokens, index, grammar)
        if quoted:
            found.append((index + 1, quoted))
            index = quoted + 1
            continue
        if not capital(tokens[index]) or not opens_name(tokens, index, sentence, known, grammar):
            index += 1
            continue
        if _ends_role(tokens, index, grammar):
            index += 1
            continue
        origin = _origin_end(tokens, index, grammar)
        if origin:
            found.append((index, origin))
            index = origin
            continue
        end = name_end(tokens, index, known, grammar, sentence.heading)
        if _two_word_nationality(tokens, index, end, grammar):
            index = end
            continue
        if _town_of_origin(tokens, index, end, grammar):
            index = end + 2
            continue
        end = golden_end(tokens, index, house_name_end(tokens, end, grammar), grammar)
        person = _person_behind_field(tokens, index, end, grammar)
        if person:
            found.append((index, person))
            index = person
        start = _behind_role(tokens, index, end, grammar)
        body = before_office(tokens, index, start, grammar) if start > index else index
        if body > index:
            found.append((index, body))
        found.append((start, end))
        index = end
    return found


def _fixed_end(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> int:
    """Where a name ends that lists of names, of countries and of nouns with names behind them tell; 0 for none."""
    if tokens[index].text[0].isupper():
        return known_name_end(tokens, index, grammar) or country_end(tokens, index, grammar)
    kinds = grammar.classes.get(tokens[index].low)
    if not kinds:
        return 0
    lettered = _lettered(tokens, index, grammar) if "type" in kinds else 0
    return lettered or (lower_institution(tokens, index, known, grammar) if "lower_institutions" in kinds else 0)


def _person_behind_field(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> int:
    """ "Le ministre de l'Économie Paul Durand": where the person begins behind what the office is for; 0 for none."""
    at = index - 1
    while at > 0 and (grammar.article(tokens[at].low) or grammar.has(tokens[at].low, "of")):
        at -= 1
    office = (
        at < index - 1 and at >= 0 and (tokens[at].low in grammar.roles or tokens[at].low in grammar.relations.nouns)
    )
    if not office or grammar.traits.head_last or tokens[index].low in given_names():
        return 0
    named = (step for step in range(index + 1, end - 1) if tokens[step].low.partition("-")[0] in given_names())
    return next(named, 0)


def _ends_role(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Le procureur de la République de Rennes": a capital that ends an office."""
    if index + 1 >= len(tokens) or not grammar.has(tokens[index + 1].low, "of"):
        return False
    for start in range(max(0, index - _OFFICE), index):
        for words, _ in grammar.roles.get(tokens[start].low, ()):
            if len(words) == index + 1 - start and words == tuple(token.low for token in tokens[start : index + 1]):
                return True
    return False


def _origin_end(tokens: Sequence[Token], index: int, grammar: Grammar) -> int:
    """ "New York-based Corvane": where an adjective of several words ends; 0 for none."""
    for at in range(index + 1, min(len(tokens) - 1, index + _ORIGIN)):
        if not capital(tokens[at]):
            return 0
        if names_adjective(tokens[at], grammar):
            return at + 1
    return 0


_ORIGIN = 4
"""Words of a name that an adjective is made from, and one more."""


def _town_of_origin(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> bool:
    """ "The Dayton, Ohio-based firm": whether a town behind an article is part of an adjective with its state."""
    led = index > 0 and (grammar.article(tokens[index - 1].low) or grammar.has(tokens[index - 1].low, "indefinite"))
    return led and end + 1 < len(tokens) and tokens[end].text == "," and names_adjective(tokens[end + 1], grammar)


def _behind_role(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> int:
    """Where the name itself begins behind a role with a capital ("Nurse Esther Kone", "Health Minister Ann Lee")."""
    if not grammar.traits.capital_titles:
        return index
    if grammar.has(tokens[index].low, "title") and christened(tokens, index, grammar):
        return index  # "the Queen Anne", a ship
    for at in range(end - 3, index - 1, -1):
        if grammar.has(tokens[at + 1].low, "possessive_mark") or not capital(tokens[at + 1]):
            continue  # "Council of Europe"
        office = office_end(tokens, at, grammar)
        if at < office <= end - 2:
            return office
        if at == index and _is_body(tokens[end - 1], grammar) and tokens[index + 1].low not in given_names():
            return index  # "the Public Health Agency"
        if grammar.has(tokens[at].low, "roles_before") or (at == index and _role_alone(tokens[at], grammar)):
            return at + 1
    return index


def _role_alone(token: Token, grammar: Grammar) -> bool:
    """Whether a word is an office by itself, and not only with others ("public prosecutor")."""
    return any(words == (token.low,) for words, _ in grammar.roles.get(token.low, ()))


def _is_body(token: Token, grammar: Grammar) -> bool:
    """Whether the noun that ends a name says that it is a body's."""
    return any(grammar.has(token.low, kind) for kind in ("institutions", "type_organisation"))


def _two_word_nationality(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> bool:
    """ "The South Korean carmaker": two capitals, and no name."""
    parts = tokens[index:end]
    return len(parts) == 2 and grammar.has(parts[0].low, "compass") and grammar.has(parts[1].low, "nationality")


def _lettered(tokens: Sequence[Token], index: int, grammar: Grammar) -> int:
    """ "La ligne C", "le lot B": where a noun ends that is told from its like by one letter; 0 where it is not."""
    if index + 1 >= len(tokens) or not tokens[index].text.islower():
        return 0
    if grammar.has(tokens[index].low, "rounds"):
        return 0  # "un tour de table de série B"
    letter = tokens[index + 1]
    single = (
        letter.word and len(letter.text) == 1 and letter.text.isupper() and not grammar.has(letter.low, "letter_words")
    )
    return index + 2 if single else 0

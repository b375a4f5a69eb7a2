"""Whether a word with a capital opens a name."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, acronym, capital
from crosscheck.extract.naming.christened import christened
from crosscheck.extract.naming.initial_name import initial_name, next_capital
from crosscheck.extract.naming.name_kinds import given_names, is_known_place
from crosscheck.extract.naming.titled_behind import titled_person
from crosscheck.extract.naming.vocabulary import OPENERS, Vocabulary
from crosscheck.extract.text.names_adjective import names_adjective
from crosscheck.extract.text.segment import Sentence


def opens_name(tokens: Sequence[Token], index: int, sentence: Sentence, known: Vocabulary, grammar: Grammar) -> bool:
    """Whether a word with a capital opens a name, by its own look first, then by where it stands."""
    token = tokens[index]
    if token.text[-1] in "'’‘":
        return _foreign_elision(tokens, index, grammar)
    if names_adjective(token, grammar):
        return False
    if len(token.text) == 1 and index and grammar.has(tokens[index - 1].low, "rounds"):
        return False  # "série B"
    if grammar.has(token.low, "rounds") and index + 1 < len(tokens) and len(tokens[index + 1].text) == 1:
        return False  # "its Series C"
    if (
        grammar.has(token.low, "title")
        and not _given_name(tokens, index, grammar)
        and not _patron(tokens, index, grammar)
        and not christened(tokens, index, grammar)
    ):
        return False
    if sentence.heading:
        if grammar.traits.capital_adjectives and _mere_origin(tokens, index, grammar):
            return False  # "African trial shows promise"
        if _headlined(tokens, index, known, grammar):
            return True
        return token.low in known.inner and not grammar.has(token.low, "never")
    if _named_article(tokens, index, grammar):
        return True
    if acronym(token.text) and grammar.has(token.low, "type") and next_capital(tokens, index):
        return False
    origin = "nationality" in grammar.classes_of(token.low)
    if acronym(token.text) or (any(char.isupper() for char in token.text[1:]) and not origin):
        return not grammar.has(token.low, "roles_before") and not _shouted(tokens, index, grammar)
    if _numbered_name(tokens, index, known, grammar):
        return True
    if _before_person(tokens, index, grammar) or _compound_role(tokens, index):
        return False
    if grammar.has(token.low, "never") or (grammar.has(token.low, "roles_before") and not _inside(tokens, index)):
        return False
    if _townsman(tokens, index, grammar):
        return False
    if _mere_origin(tokens, index, grammar):
        return False
    if origin and _person_next(tokens, index):
        return False
    if _inside(tokens, index):
        return not (grammar.has(token.low, "month_day") or grammar.has(token.low, "roles_before"))
    return initial_name(tokens, index, known, grammar)


def _compound_role(tokens: Sequence[Token], index: int) -> bool:
    """ "Singer-songwriter Ann Lee": a compound in small letters opens the sentence before a first name."""
    last = tokens[index].text.rpartition("-")[2]
    behind = tokens[index + 1].low if index + 1 < len(tokens) else ""
    return last != tokens[index].text and last.islower() and last.isalpha() and behind in given_names()


def _headlined(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> bool:
    """ "Solvane relève ses objectifs": a word of no list opens a headline in lower case, its verb behind it."""
    token = tokens[index]
    if index or len(tokens) < 4 or not token.word or not token.text[0].isupper():
        return False
    listed = token.low in grammar.classes or token.low in grammar.nouns or bool(grammar.verb_forms(token.low))
    told = any(form.tense in ("present", "past", "future") for form in grammar.forms.get(tokens[1].low, ()))
    small = sum(1 for other in tokens[1:] if other.word and other.text[0].isupper()) * 3 < len(tokens)
    return told and small and not listed and token.low not in known.lower


def _patron(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """Whether a title opens an institution's name ("Queen's Hospital", "Judge's House")."""
    behind = tokens[index + 1 : index + 3]
    return (
        len(behind) == 2
        and grammar.has(behind[0].low, "possessive_mark")
        and capital(behind[1])
        and grammar.has(behind[1].low, "institutions")
    )


def _foreign_elision(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "L'Aubade said", "Lina D'Arvo": an elided word that the language does not have belongs to the name behind it."""
    token = tokens[index]
    return token.text[0].isupper() and not grammar.classes_of(token.low) and next_capital(tokens, index)


def _given_name(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """Whether a word that is a title in lower case is part of a name here: French writes "le pape", "Pape Diouf"."""
    token = tokens[index]
    whole = (
        not grammar.traits.capital_titles
        and token.text.istitle()
        and not token.text.endswith(".")
        and len(token.text) > 3
    )
    return whole and _inside(tokens, index) and next_capital(tokens, index)


def _mere_origin(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "The African trial": a nationality before no capital opens no name."""
    if "nationality" not in grammar.classes_of(tokens[index].low):
        return False
    return not (grammar.traits.capital_adjectives and next_capital(tokens, index))


def _shouted(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """Whether capitals are those of a verb ("LE GROUPE A CHUTÉ") and no abbreviation's ("l'AI Infrastructure Fund")."""
    if tokens[index].low not in grammar.auxiliaries:
        return False
    before = tokens[index - 1].text if index else ""
    return len(tokens[index].text) == 1 or (len(before) > 1 and before.isalpha() and before.isupper())


def _person_next(tokens: Sequence[Token], index: int) -> bool:
    """ "Lost to Canadian Ann Lee": a nationality before a given name and another is no part of the name."""
    given = index + 2 < len(tokens) and tokens[index + 1].low.partition("-")[0] in given_names()
    return given and next_capital(tokens, index + 1)


def _townsman(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "La Lilloise Manon Carlier": where somebody is from, before the name."""
    if not index or index + 1 >= len(tokens):
        return False
    if grammar.has(tokens[index].low, "regional") and grammar.has(tokens[index - 1].low, "demonstrative"):
        return True  # "ce Landais de 47 ans"
    if not grammar.ends(tokens[index].low, "townsmen"):
        return False
    articled = grammar.article(tokens[index - 1].low)
    return articled and (tokens[index + 1].low in given_names() or _alone(tokens, index, grammar))


def _before_person(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Republican Sen. Ann Lee", "Republican businessman Paul Marsh": a word that only goes with the person behind."""
    low = tokens[index].low
    if not grammar.has(low, "title") and titled_person(tokens, index, grammar):
        return True
    if low not in grammar.relations.words.neutral:
        return False
    behind = tokens[index + 1] if index + 2 < len(tokens) else None
    if behind is None or not behind.word:
        return False
    person = behind.text.islower() and (grammar.has(behind.low, "type_person") or behind.low in grammar.roles)
    return _person_next(tokens, index + person)


def _alone(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "La Lorientaise empoche ...": one from a town by itself, who opens a clause and does something."""
    before, behind = tokens[index - 2].text if index > 1 else "", tokens[index + 1]
    opens = not before or not before[-1].isalnum() or grammar.has(before.lower(), "subordinator")
    acts = behind.low in grammar.auxiliaries or bool(grammar.forms.get(behind.low))
    acts = acts or grammar.has(behind.low, "of") or grammar.has(behind.low, "clitic")
    return opens and (acts or behind.text == ",") and not is_known_place(tokens[index].text, grammar)


def _named_article(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "À La Rochelle", "le quotidien Le Fanal": an article with a capital within a sentence is part of the name."""
    token = tokens[index]
    if not (grammar.has(token.low, "definite") and token.text.istitle() and index):
        return False
    return tokens[index - 1].word and _inside(tokens, index) and next_capital(tokens, index)


def _numbered_name(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> bool:
    """ "Le promoteur Premier Quai": an ordinal with a capital that no sentence begins with, before another capital."""
    token = tokens[index]
    if not grammar.has(token.low, "ordinal_adjective") or not token.text.istitle() or not next_capital(tokens, index):
        return False
    behind = tokens[index + 1].low
    told = _inside(tokens, index) or token.low in known.inner
    return told and behind not in grammar.roles and not grammar.classes_of(behind) & {"never", "roles_before", "title"}


def _inside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a capital here is not merely that of a sentence's first word."""
    back = index - 1
    while back >= 0 and not tokens[back].word:
        if tokens[back].text in ".!?…:" or (tokens[back].text in "-–—" and back == 0):
            return False
        if tokens[back].text in OPENERS and (back == 0 or tokens[back - 1].text in ",:"):
            return False
        back -= 1
    return back >= 0

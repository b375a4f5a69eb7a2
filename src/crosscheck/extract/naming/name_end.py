"""How far a name goes: its small words, its legal form, its number."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, acronym, capital
from crosscheck.extract.naming.country_end import country_end
from crosscheck.extract.naming.institution_end import institution_end
from crosscheck.extract.naming.known_names import is_field, known_name_end
from crosscheck.extract.naming.name_kinds import given_names, is_known_place
from crosscheck.extract.naming.opens_body import opens_body
from crosscheck.extract.naming.slashed_form import slashed_form
from crosscheck.extract.naming.slogan_end import slogan_end
from crosscheck.extract.naming.titled_behind import titled_behind
from crosscheck.extract.naming.vocabulary import Vocabulary
from crosscheck.extract.naming.with_field import with_field


def name_end(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar, heading: bool) -> int:
    """Behind the last token of the name that begins at `index`."""
    institution = grammar.has(tokens[index].low, "institutions") or opens_body(tokens, index, known, grammar)
    end = index + 1
    while end < len(tokens):
        token = tokens[end]
        if (
            token.text in "'’"
            and end + 1 < len(tokens)
            and grammar.ends(tokens[end - 1].low, "bare_possessive")
            and capital(tokens[end + 1])
        ):
            if _person_behind(tokens, end + 1):
                break  # "the Greens' Ann Lee"
            end += 1
            continue
        if _owned_institution(tokens, index, end, known, grammar):
            end += 2
            continue
        if _saint(tokens, index, end, grammar):
            end += 1
            continue
        if _attached(tokens, end, grammar):
            end += 1
            continue
        if slashed_form(tokens, end):
            end += 2
            continue
        if not token.word and token.text != "&":
            break
        if capital(token) or token.text == "&":
            if grammar.has(token.low, "roles_before") and token.text.lower() == token.low and acronym(token.text):
                break
            if heading and token.low in known.lower:
                break
            if titled_behind(tokens, index, end, grammar):
                break
            if grammar.has(token.low, "month_day") and token.text.istitle() and grammar.traits.capital_adjectives:
                break
            if end == index + 1 and grammar.has(tokens[index].low, "country") and known_name_end(tokens, end, grammar):
                break  # "the US Food and Drug Administration"
            if _opens_person(tokens, index, end, grammar) or _before_its_noun(tokens, end, grammar):
                break
            if _opens_office(tokens, index, end, grammar):
                break
            end += 1
            continue
        if grammar.has(token.low, "legal_forms") and not grammar.has(token.low, "doubtful_forms"):
            end += 1
            break
        step = _join(tokens, end, institution, known, grammar)
        if not step:
            break
        end = step
    if institution and end == index + 1 and grammar.traits.lower_names:
        end = institution_end(tokens, index, grammar)
    while end > index + 1 and (tokens[end - 1].text == "&" or grammar.has(tokens[end - 1].low, "joins")):
        end -= 1
    end = with_field(tokens, end, grammar) if institution or index else end
    slogan = slogan_end(tokens, index, end, grammar)
    return slogan or _compound_end(tokens, index, end, grammar) or _with_number(tokens, end)


def _person_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a given name and another begin here."""
    return at + 1 < len(tokens) and tokens[at].low in given_names() and capital(tokens[at + 1])


def _saint(tokens: Sequence[Token], index: int, at: int, grammar: Grammar) -> bool:
    """The full stop of "St. Louis", which opens a name and ends no sentence."""
    opens = at == index + 1 and tokens[at].text == "." and grammar.has(tokens[index].low, "saints")
    return opens and tokens[at].start == tokens[index].end and at + 1 < len(tokens) and capital(tokens[at + 1])


def _attached(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """ "Canal+", and in a language without it the English possessive ("McDonald's" in French)."""
    token = tokens[at]
    if token.start != tokens[at - 1].end:
        return False
    own = not grammar.traits.head_last and grammar.has(token.low, "possessive_mark")
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return own or (token.text == "+" and (behind is None or behind.start > token.end or not behind.word))


def _opens_person(tokens: Sequence[Token], index: int, at: int, grammar: Grammar) -> bool:
    """ "Le sénateur de l'Aveyron Paul Roux": a person's name right behind that of a place."""
    named = tokens[at].low.partition("-")[0] in given_names() and at + 1 < len(tokens) and capital(tokens[at + 1])
    if not named or at == index or tokens[index].low in given_names():
        return False
    return is_known_place(" ".join(token.text for token in tokens[index:at]), grammar)


def _opens_office(tokens: Sequence[Token], index: int, at: int, grammar: Grammar) -> bool:
    """ "A nommé Ann Lee Premier ministre", "named Ann Lee Prime Minister": an office right behind a person's name."""
    if at < index + 2 or tokens[index].low.partition("-")[0] not in given_names():
        return False
    for words, _ in grammar.roles.get(tokens[at].low, ()):
        if len(words) > 1 and [token.low for token in tokens[at : at + len(words)]] == list(words):
            return True
    return False


def _before_its_noun(tokens: Sequence[Token], at: int, grammar: Grammar) -> bool:
    """ "The Abu Dhabi AI company": an abbreviation that is no name, before the noun that it describes."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    described = behind is not None and behind.word and behind.text.islower() and grammar.has(behind.low, "type")
    return grammar.traits.head_last and grammar.has(tokens[at].low, "concepts") and described


def _owned_institution(tokens: Sequence[Token], index: int, at: int, known: Vocabulary, grammar: Grammar) -> bool:
    """ "Queen's Hospital", "St Mary's Church": a possessive that is part of an institution's name.

    The word before it stands nowhere in the text without the institution, and is no country's name.
    """
    if at + 1 >= len(tokens) or not grammar.has(tokens[at].low, "possessive_mark") or not capital(tokens[at + 1]):
        return False
    if at == index + 2 and grammar.has(tokens[at - 1].low, "collectives"):
        return grammar.has(tokens[at + 1].low, "institutions")  # "the Varne Fishermen's Fund"
    saint = grammar.has(tokens[index].low, "saints")  # "St Mary's Church", "St. Mary's Church"
    if at != index + 1 + (saint and (2 if _saint(tokens, index, index + 1, grammar) else 1)):
        return False
    alone = tokens[at - 1].low in known.inner_alone
    return (
        not alone and grammar.has(tokens[at + 1].low, "institutions") and not grammar.has(tokens[index].low, "country")
    )


_MODIFIERS = 2
"""The most words that stand between a name and the noun that it is a part of ("Sandlow solar power station")."""


def _compound_end(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> int:
    """ "The Carrow radio telescope", "Sandlow solar farm": a name before the noun of the thing it names; else 0."""
    if not grammar.traits.head_last or grammar.has(tokens[index].low, "concepts") or tokens[index].low in given_names():
        return 0
    for place in range(end, min(len(tokens), end + _MODIFIERS + 1)):
        word = tokens[place]
        if not word.word or not word.text.islower() or word.start != tokens[place - 1].end + 1:
            return 0
        fund = place > end and grammar.has(word.low, "money_bodies")
        if fund or _names_thing(word.low, grammar):
            behind = tokens[place + 1] if place + 1 < len(tokens) else None
            if fund and behind is not None and behind.word and capital(behind):
                return 0  # "the Gulf state fund Al Masar"
            if behind is not None and grammar.has(behind.low, "money_bodies"):
                continue  # "the Harrowgate infrastructure fund"
            noun = behind is not None and (_modifies(behind, grammar) or grammar.has(behind.low, "possessive"))
            verb = behind is not None and word.low in grammar.forms and grammar.has(behind.low, "infinitive_mark")
            verb = verb and not (index and grammar.article(tokens[index - 1].low))  # "A and B plan to build"
            return 0 if noun or verb else place + 1
        if not _modifies(word, grammar):
            return 0
    return 0


def _names_thing(low: str, grammar: Grammar) -> bool:
    kinds = grammar.classes.get(low, frozenset())
    return (
        bool(kinds & {"type_project", "type_place", "guarded"}) and not _told(low, grammar) and not grammar.plural(low)
    )


def _told(low: str, grammar: Grammar) -> bool:
    """Whether a word tells what a singular subject does or did; a base form cannot ("Ford plant")."""
    return any(form.tense != "infinitive" for form in grammar.forms.get(low, ()))


_NO_MODIFIER = frozenset(
    {"never", "preposition", "adverb", "relative", "subordinator", "coordinator", "negation", "month_day",
     "roles_before", "title", "type_person", "superlative"}
)  # fmt: skip


def _modifies(token: Token, grammar: Grammar) -> bool:
    """Whether a word can be a noun or adjective before a noun."""
    plain = token.word and token.text.islower() and token.low.isalpha() and len(token.low) > 2
    kinds = grammar.classes.get(token.low, frozenset())
    kinds = kinds - {"never"} if "company_words" in kinds else kinds  # "the Dunlar data center"
    return plain and not (kinds & _NO_MODIFIER or token.low in grammar.auxiliaries or _told(token.low, grammar))


def _person_near(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """Whether a word for a person's role stands close before a name, or right behind it."""
    return any(grammar.has(tokens[at].low, "roles_before") or grammar.has(tokens[at].low, "title")
               for at in range(max(0, index - 7), min(len(tokens), index + 6)))  # fmt: skip


def _join(tokens: Sequence[Token], at: int, institution: bool, known: Vocabulary, grammar: Grammar) -> int:
    """Where a name goes on behind small words ("of", "de la", "van der"), 0 where it does not."""
    place = at
    while place < len(tokens) and place < at + 3 and grammar.has(tokens[place].low, "joins"):
        place += 1
    if place == at or place >= len(tokens):
        return 0
    words = [tokens[step].low for step in range(at, place)]
    if not capital(tokens[place]):
        return 0
    if any(grammar.has(word, "institution_joins") for word in words) and not institution:
        return place + 1 if _body_for_place(tokens, at, place, grammar) else 0
    if any(grammar.has(word, "and_joins") for word in words):
        if _two_fields(tokens, at, place, institution, grammar):
            return place + 1
        start = at - 1
        titled = (
            start >= 1
            and grammar.has(tokens[start - 1].low, "type_organisation")
            and not grammar.plural(tokens[start - 1].low)
        )
        lone = place + 1 >= len(tokens) or not capital(tokens[place + 1])
        lone = lone and not grammar.classes_of(tokens[place].low) & {"country", "nationality", "concepts"}
        lone = lone and not (start > 2 and tokens[start - 3].text == ",")  # "A, the bank B and C": a list
        return place + 1 if titled and lone and len(words) == 1 else 0
    opens = grammar.has(words[0], "open_particles")
    particles = opens or all(grammar.has(word, "particles") for word in words)
    person = at > 1 and capital(tokens[at - 2]) and tokens[at - 2].low in given_names()  # "Ann Lee of Norland"
    person = person or (not grammar.classes_of(tokens[at - 1].low) and country_end(tokens, place, grammar) > 0)
    if particles and not (
        len(words) == 1 and grammar.has(words[0], "of_joins") and (grammar.has(tokens[at - 1].low, "never") or person)
    ):
        return place + 1
    if grammar.has(words[0], "name_of") and at >= 1 and _bare_given_name(tokens, at - 1):
        return place + 1  # "Thibaud de La Harpe"
    if not institution and all(grammar.has(word, "person_joins") for word in words):
        lone = place + 1 >= len(tokens) or not tokens[place + 1].word or not capital(tokens[place + 1])
        person = _person_near(tokens, at - 1, grammar) and lone and tokens[at - 1].text.istitle()
        return (
            place + 1
            if person and (at < 2 or not capital(tokens[at - 2])) and tokens[at - 1].low not in known.inner_alone
            else 0
        )
    return place + 1 if institution else 0


def _body_for_place(tokens: Sequence[Token], at: int, place: int, grammar: Grammar) -> bool:
    """ "The National Trust for Scotland": a body's noun with a capital, and the country that the body is for."""
    noun = tokens[at - 1]
    titled = at >= 2 and noun.text.istitle() and capital(tokens[at - 2]) and not grammar.plural(noun.low)
    known = grammar.has(tokens[place].low, "country") or is_known_place(tokens[place].text, grammar)
    return titled and known and place == at + 1 and grammar.has(noun.low, "bodies_for")


def _two_fields(tokens: Sequence[Token], at: int, place: int, institution: bool, grammar: Grammar) -> bool:
    """ "The Shipping and Ports Authority", "the Department of Trade and Fisheries": what a body is for, twice."""
    if not is_field(tokens[place].low):
        return False
    if institution:
        return is_field(tokens[at - 1].low)
    last = place
    while last + 1 < len(tokens) and capital(tokens[last + 1]) and tokens[last + 1].word:
        last += 1
    opens = at < 2 or not capital(tokens[at - 2]) or grammar.article(tokens[at - 2].low)
    headed = last > place and grammar.has(tokens[last].low, "institutions")
    return headed and opens and is_field(tokens[at - 1].low)


def _bare_given_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name so far is a given name only, where a particle leads to the rest."""
    alone = at == 0 or not (tokens[at - 1].word and capital(tokens[at - 1]))
    return alone and tokens[at].low.partition("-")[0] in given_names()


def _with_number(tokens: Sequence[Token], end: int) -> int:
    """A small number or a Roman one belongs to the name before it ("Ariane 6", "Fund II"), a quantity does not."""
    if end < len(tokens):
        token = tokens[end]
        after = tokens[end + 1] if end + 1 < len(tokens) else None
        small = token.text.isdigit() and len(token.text) <= 2 and token.start == tokens[end - 1].end + 1
        if (
            small
            and (after is None or not after.word or after.start == token.end)
            and (after is None or after.text in ",.;:)»”!?")
        ):
            return end + 1
    return end

"""Whether a capital that a sentence begins with opens a name: the position proves nothing, the words beside it may."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, acronym, capital
from crosscheck.extract.naming.known_names import is_field
from crosscheck.extract.naming.name_kinds import given_names, is_known_place, place_names
from crosscheck.extract.naming.vocabulary import Vocabulary


def initial_name(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> bool:
    """Whether the first word of a sentence is, or opens, a name: its neighbours tell, or lists, or its look."""
    told = _told_by_neighbours(tokens, index, known, grammar)
    told = _told_by_lists(tokens, index, known, grammar) if told is None else told
    return _unknown_opens(tokens, index, grammar) if told is None else told


def _told_by_neighbours(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> bool | None:
    """Whether the word, with those around it, is surely a name or surely none; None where neither."""
    token = tokens[index]
    if token.low in known.inner and not _only_field(tokens, index, grammar):
        return True
    if _opens_place(tokens, index):
        return True
    behind = tokens[index + 1].low if index + 1 < len(tokens) else ""
    given = token.low.partition("-")[0] in given_names()
    if not grammar.traits.bare_nouns and not given:
        of = grammar.has(behind, "of") and not grammar.has(behind, "particles")
        if of or (grammar.ends(token.low, "imperative") and behind):
            return False  # "Ingénieure de 44 ans", "Comptez 89 euros"
    if grammar.has(token.low, "opens_no_name") or grammar.ends(token.low, "adverbs"):
        return False  # "Viennent Arcole et Solvane", "Historiquement Arcole"
    words = grammar.relations.words
    if token.low in words.former | words.coming and (behind in grammar.roles or grammar.has(behind, "type_person")):
        return False  # "Ancienne directrice de X, Anne Morel ...": an office that she had
    if _opens_company(tokens, index, grammar) or _goes_on(tokens, index + 1, grammar):
        return True
    if given and next_capital(tokens, index) and not _shouted(tokens, index):
        return True  # "Marine Le Pen", "Rose Durand"
    if grammar.has(token.low, "appeal") or _modifies_behind(token, grammar):
        return False  # "Called Polar Grid, the venture ..."
    return None


def _told_by_lists(tokens: Sequence[Token], index: int, known: Vocabulary, grammar: Grammar) -> bool | None:
    """Whether a word that the language has as verb, noun or small word is a name here; None for other words."""
    token = tokens[index]
    if _common(token.low, known, grammar):
        named = next_capital(tokens, index) or (token.low in grammar.nouns and _says(tokens, index, grammar))
        return named and not grammar.has(token.low, "never")
    if grammar.has(token.low, "saints"):
        return index + 2 < len(tokens) and capital(tokens[index + 2])
    if token.low in grammar.classes and not grammar.has(token.low, "country"):
        return next_capital(tokens, index) and (
            grammar.has(token.low, "institutions") or _national_body(tokens, index, grammar)
        )
    if token.low in grammar.nouns or grammar.ends(token.low, "never_names"):
        return next_capital(tokens, index) or _says(tokens, index, grammar)
    if _unlisted_participle(tokens, index, grammar):
        return False
    return True if is_known_place(token.text, grammar) else None  # "Leeds prosecutor Ann Lee"


def _unlisted_participle(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Adossée à X depuis 2019, la société ...": looks like a participle, and a subject stands behind the comma."""
    token = tokens[index]
    if not token.text.istitle() or token.low in given_names() or index + 1 >= len(tokens):
        return False
    if not grammar.has(tokens[index + 1].low, "preposition"):
        return False
    if not any(form.tense == "participle" for form in grammar.verb_forms(token.low)):
        return False
    comma = next((at for at in range(index + 2, len(tokens) - 1) if tokens[at].text == ","), 0)
    behind = tokens[comma + 1] if comma else None
    return behind is not None and (grammar.article(behind.low) or behind.text[0].isupper())


def _unknown_opens(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """Whether a word of no list is a name: where nouns go without an article, what stands behind it tells."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and grammar.has(following.low, "legal_forms"):
        return True
    if not grammar.traits.bare_nouns or following is None:
        return True
    if _before_plural(tokens, index, grammar) or _before_noun(following, grammar):
        return False
    if _before_body(tokens, index, grammar):
        return False
    if not grammar.plural(token.low):
        return True
    auxiliary = grammar.auxiliaries.get(following.low)
    if auxiliary is not None and auxiliary[2] == "s":
        return True
    tells = any(form.tense == "present" for form in grammar.forms.get(following.low, ()))
    if tells and grammar.ends(following.low, "third_person"):
        return True
    return following.text[0].isupper() or following.text in "(,'’" or grammar.has(following.low, "possessive_mark")


def _before_body(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Orbital launch company Starbridge": a word and a noun in lower case that only say what a named body does."""
    if index + 3 >= len(tokens) or not grammar.has(tokens[index + 2].low, "general_bodies"):
        return False
    plain = all(token.word and token.text.islower() for token in tokens[index + 1 : index + 3])
    low = tokens[index + 1].low
    small = grammar.classes_of(low) & {"preposition", "and", "relative", "adverb", "possessive_mark"}
    acts = grammar.forms.get(low) and (
        grammar.ends(low, "third_person") or any(form.tense in ("past", "participle") for form in grammar.forms[low])
    )
    return plain and not small and not acts and capital(tokens[index + 3])


def _before_noun(following: Token, grammar: Grammar) -> bool:
    """Whether a word in lower case follows that is no verb and no small word: a noun that the first one belongs to."""
    if not following.word or not following.text[0].islower():
        return False
    acts = any(form.tense != "gerund" for form in grammar.forms.get(following.low, ()))
    small = grammar.classes_of(following.low) & {
        "preposition", "and", "relative", "adverb", "possessive_mark",
    }  # fmt: skip
    return not (acts or following.low in grammar.auxiliaries or small)


def _opens_place(tokens: Sequence[Token], index: int) -> bool:
    """ "New York has", "Los Angeles-based": whether a known place of two words or three stands here."""
    if not next_capital(tokens, index):
        return False
    words = [token.low.partition("-")[0] for token in tokens[index : index + _LONGEST_PLACE]]
    return any(" ".join(words[:length]) in place_names() for length in range(2, len(words) + 1))


_LONGEST_PLACE = 3
"""Words of a place's name that are compared with the known ones."""


def _common(word: str, known: Vocabulary, grammar: Grammar) -> bool:
    """Whether a word is known in lower case: from the document, as an everyday word, or as a verb's form."""
    listed = word in grammar.everyday or word in grammar.forms or word in grammar.auxiliaries
    return listed or word in known.lower


def _says(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Target said on Tuesday": a thing without an article does not speak, so it is a name."""
    if not grammar.traits.bare_verbs or index + 1 >= len(tokens) or grammar.plural(tokens[index].low):
        return False
    return any(
        form.tense in ("past", "present") and grammar.has(form.lemma, "speech_verb")
        for form in grammar.forms.get(tokens[index + 1].low, ())
    )


def _before_plural(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Symptom scores fell": a word before a plural noun that is also a form of a verb, with its own verb behind."""
    if index + 2 >= len(tokens) or not grammar.plural(tokens[index + 1].low) or tokens[index + 1].text[0].isupper():
        return False
    if tokens[index + 1].low in grammar.nouns:
        return False  # "Velmont shares were"
    behind = tokens[index + 2].low
    if grammar.has(behind, "locatives") and grammar.has(tokens[index + 1].low, "type_event"):
        return _verb_later(tokens, index + 3, grammar)
    tenses = {form.tense for form in grammar.forms.get(behind, ())}
    return behind in grammar.auxiliaries or ("past" in tenses and "participle" not in tenses)


def _verb_later(tokens: Sequence[Token], start: int, grammar: Grammar) -> bool:
    """ "Flash floods in Talva have killed 14 people": whether a verb of its own follows within the clause."""
    for token in tokens[start : start + _CLAUSE]:
        kinds = grammar.classes_of(token.low)
        if not token.word or kinds & {"and", "relative", "subordinator", "coordinator", "that"}:
            return False
        if token.low in grammar.auxiliaries:
            return True
    return False


_CLAUSE = 10
"""Words from a noun's place to the verb that it is subject of."""


def _national_body(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Turkish Airlines", "German Football Association": a nationality that opens the name of a body, not before it.

    A company's own name stands before its noun ("Dutch Rabobank Group"), or is an acronym ("Norwegian DNB Bank").
    """
    if not grammar.has(tokens[index].low, "nationality"):
        return False
    end = index + 1
    while end < len(tokens) and capital(tokens[end]) and tokens[end].word and not acronym(tokens[end].text):
        end += 1
    if end == index + 1 or (end < len(tokens) and acronym(tokens[end].text)):
        return False
    noun = tokens[end - 1].low
    if grammar.has(noun, "company_words"):
        return end == index + 2
    return grammar.has(noun, "institutions") or grammar.has(noun, "compounds")


def _modifies_behind(token: Token, grammar: Grammar) -> bool:
    """ "Classé Seveso, le site ...": a participle, and no noun, that describes the subject behind its comma."""
    forms = grammar.forms.get(token.low, ())
    modifies = bool(forms) and all(form.tense == "participle" for form in forms) and token.text.istitle()
    noun = token.low in grammar.classes or token.low in grammar.nouns
    return modifies and not noun and not grammar.traits.bare_verbs


def _only_field(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Energy bills will go up", "Health officials said": what a body of the text is for, before a plain plural."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    plain = behind is not None and behind.word and behind.text.islower() and grammar.plural(behind.low)
    return grammar.traits.bare_nouns and is_field(tokens[index].low) and plain


def next_capital(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word behind this one has a capital."""
    return index + 1 < len(tokens) and tokens[index + 1].word and tokens[index + 1].text[0].isupper()


def _shouted(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word is all in capitals ("ROSE SE FANE")."""
    return len(tokens[index].text) > 1 and tokens[index].text.isupper()


def _opens_company(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Marks & Spencer", "Global Infrastructure Partners": a common word that opens a name of several words.

    Not a noun that only says what the name is ("Retailer Corvo Group").
    """
    if index + 2 < len(tokens) and tokens[index + 1].text == "&" and capital(tokens[index + 2]):
        return True
    end = index + 1
    while end < len(tokens) and capital(tokens[end]) and tokens[end].word:
        end += 1
    kinds = grammar.classes_of(tokens[index].low)
    says = bool(kinds & {"type_organisation", "type_person", "type_place"}) or tokens[index].low in grammar.roles
    # "Baptisée Nordlys Compute, la coentreprise"
    says = says or tokens[index].low in grammar.forms or "appeal" in kinds
    last = grammar.classes_of(tokens[end - 1].low) & {"company_words", "legal_forms", "compounds"}
    least = 2 if "type" in kinds or tokens[index].low in grammar.nouns else 1  # "Energy", "Silver Water"
    told = says or bool(kinds & {"nationality", "regional", "country", "compass"})
    return end > index + least and bool(last) and not told


def _goes_on(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "Ursula von der Leyen", "Charles de Gaulle": small words that only names have, and a capital behind them."""
    at = index
    while at < len(tokens) and grammar.has(tokens[at].low, "particles") and not grammar.has(tokens[at].low, "of_joins"):
        at += 1
    return at > index and at < len(tokens) and capital(tokens[at])

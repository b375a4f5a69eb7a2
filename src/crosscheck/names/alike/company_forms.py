"""Legal forms of many countries, at the end and at the beginning of a name; the data file is `company_forms.toml`.

Wider than `legal_form`, by whose forms values are compared: what is told here is suggested and no more.
"""

from __future__ import annotations

from functools import lru_cache

from crosscheck.names.word_table import word_table

FILE = "alike/company_forms.toml"
LONGEST = 5  # words of a form
ANYWHERE = frozenset[str]()


@lru_cache(maxsize=1)
def company_forms() -> dict[tuple[str, ...], frozenset[str]]:
    """Each form's words with the countries that have it; none for a form that says nothing about the country."""
    table = word_table(FILE)
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for country, forms in table["forms"].items():
        for form in forms:
            found[tuple(form.split())] = found.get(tuple(form.split()), ANYWHERE) | {country}
    return found | {tuple(form.split()): ANYWHERE for form in table["any"]}


@lru_cache(maxsize=1)
def leading_forms() -> frozenset[tuple[str, ...]]:
    """The words of each form that stands before names too."""
    return frozenset(tuple(form.split()) for form in word_table(FILE)["leading"])


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return frozenset(form[-1] for form in company_forms())


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(form[0] for form in leading_forms())


def without_forms(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """The folded words of a name without its legal forms, and the countries that all these forms fit.

    A name that is nothing but a form keeps its words.
    """
    if words[-1] not in _last_words() and words[0] not in _first_words():
        return words, ANYWHERE
    forms, leading = company_forms(), leading_forms()
    begin, end = 0, len(words)
    countries: frozenset[str] = ANYWHERE
    cutting = True
    while cutting and end - begin > 1:
        cutting = False
        for size in range(min(LONGEST, end - begin - 1), 0, -1):
            if (form := tuple(words[end - size : end])) in forms:
                end -= size
            elif (form := tuple(words[begin : begin + size])) in leading:
                begin += size
            else:
                continue
            countries = (countries & forms.get(form, ANYWHERE)) or countries or forms.get(form, ANYWHERE)
            cutting = True
            break
    return words[begin:end], countries


def forms_fit(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two companies' forms may be of one country; a name without a form fits each."""
    return not one or not other or not one.isdisjoint(other)

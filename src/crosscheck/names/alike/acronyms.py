"""Acronyms, and the only name that each can stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from crosscheck.names.acronym import LONGEST, acronym_fits, acronym_letters, letters_for
from crosscheck.names.alike.company_forms import company_forms, leading_forms
from crosscheck.names.alike.link import Link, Wordings, link
from crosscheck.names.alike.wording import Wording, tokens

ACRONYM = 90
FEWEST = 3  # letters of an acronym
BESIDE = 3  # letters of an acronym that stands beside another one: "CMA CGM"
_POSSESSIVE = re.compile(r"['’]s\b")


def acronyms(wordings: Wordings) -> Iterator[Link]:
    """An acronym of three letters or more, and the only name that it can stand for."""
    short = [(each, letters) for each in wordings if len(each.words) < 3 and (letters := _acronym_of(each))]
    if not short:
        return
    by_letters: dict[str, list[Wording]] = defaultdict(list)
    unlisted: list[Wording] = []
    for each in wordings:
        if len(each.words) > 1:
            for listed in map(letters_for, _longs(each)):
                if listed is None:
                    unlisted.append(each)
                for letters in listed or ():
                    by_letters[letters].append(each)
    for each, acronym in short:
        likely = [*by_letters.get(acronym_letters(acronym), ()), *unlisted]
        fitting = [
            other
            for other in likely
            if other.owner != each.owner
            and other.words[0][0] == acronym[0].casefold()
            and other.numbers() == each.numbers()
            and any(acronym_fits(acronym, long) for long in _longs(other))
        ]
        if len({other.plain for other in fitting}) == 1:
            for other in fitting:
                yield link(each, other, ACRONYM, "suggest-acronym")


def _longs(wording: Wording) -> tuple[str, ...]:
    """The words that an acronym stands for: with the legal form, which may give a letter, and without it."""
    whole = _POSSESSIVE.sub("s", wording.written)
    bare = _without_form(whole)
    return (whole,) if bare == whole else (whole, bare)


def _without_form(name: str) -> str:
    """The name as written without legal forms of one word at its end and its beginning."""
    words, forms, leading = name.split(), company_forms(), leading_forms()
    while len(words) > 1 and tuple(tokens(words[-1])) in forms:
        words.pop()
    while len(words) > 1 and tuple(tokens(words[0])) in leading:
        words.pop(0)
    return " ".join(words).strip(",;")


def _acronym_of(wording: Wording) -> str:
    """The acronym that a wording is, legal form apart; empty where it is a word. Two may stand side by side."""
    words = _without_form(wording.written).replace(".", "").split()
    letters = "".join(words)
    if not FEWEST <= len(letters) <= LONGEST or not letters.isalnum() or not acronym_letters(letters):
        return ""
    if len(words) > 1:
        return letters if all(word.isupper() and len(word) <= BESIDE for word in words) else ""
    return letters if sum(map(str.isupper, letters)) * 2 > len(letters) else ""

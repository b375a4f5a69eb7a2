"""Acronyms that a text defines behind the long form."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.definitions.ties import tie_head
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.referents import Referents
from crosscheck.extract.text.atoms import Atom


def note_acronym(text: str, atoms: Sequence[Atom], at: int, referents: Referents, grammar: Grammar) -> None:
    """ "AI Infrastructure Partnership (AIP)": the short form stands for the long one from here on."""
    if not (2 <= at < len(atoms) - 1 and atoms[at - 1].text == "(" and atoms[at + 1].text == ")"):
        return
    short = atoms[at].text
    letters = [char for char in short if char.isalpha()]
    if not 2 <= len(letters) <= 8 or sum(char.isupper() for char in letters) < 2 or " " in short:
        return
    long = atoms[at - 2]
    if long.kind == "name" and len(long.text.split()) >= 2 and _fits(short, long.text.split()):
        referents.alias(short, long.text)
        return
    start = at - 2
    while start >= max(0, at - 12) and atoms[start].kind in ("word", "name"):
        words = text[atoms[start].start : atoms[at - 2].end].replace("’", " ").replace("'", " ").split()
        plain = determiner(atoms[start]) or grammar.has(atoms[start].low, "never")  # "C'est une équipe du Centre ..."
        if words[0][0].upper() == short[0].upper() and _fits(short, words) and not plain:
            whole = text[atoms[start].start : atoms[at - 2].end]
            entity = referents.add(whole, atoms[start].start)
            entity.kinds.add("organisation")
            referents.alias(short, whole)
            if atoms[start].kind == "name":
                referents.alias(atoms[start].text, whole)
            tie_head(whole, atoms[start].start, referents, grammar)
            return
        start -= 1


def _fits(short: str, words: Sequence[str]) -> bool:
    """Whether the short form's letters are the first letters of the words, small words left out at will."""
    letters = [char.upper() for char in short if char.isalpha()]
    parts = [part for word in words for part in word.replace("-", " ").split() if part]
    place = 0
    for part in parts:
        if place < len(letters) and part[0].upper() == letters[place]:
            place += 1
            if part.isupper() and len(part) > 1:  # an acronym inside the name gives all its letters
                for char in part[1:]:
                    if place < len(letters) and char == letters[place]:
                        place += 1
    return place == len(letters)

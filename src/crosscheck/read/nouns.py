"""The noun behind a number: what is counted, in the words of the text."""

from __future__ import annotations

import re

from crosscheck.read.lexicon import Lexicon

_WORD = re.compile(r"[ -]?([^\W\d_](?:[\w&]|[-'](?=\w)){0,40})")
_HEAD = re.compile(r"['-]")
_INITIALS = re.compile(r" (?:[^\W\d_]\.){2,}(?= )")
_YEAR = re.compile(r" (?:19|20)\d\d(?!\d)")
MOST_WORDS = 4


def counted_noun(
    text: str, lower: str, position: int, words: Lexicon, *, skip_of: bool = False
) -> tuple[str, int] | None:
    """The counted noun that begins behind `position`, and where it ends; None where the next word is no noun.

    In languages whose noun comes first ("cartes graphiques Blackwell") it takes agreeing words and names after it; in
    those whose noun comes last ("new passenger jets") the words up to the first plural.
    """
    found: list[tuple[int, int]] = []
    initials = _INITIALS.match(lower, position) if not words.noun_first else None  # "11 U.S. states"
    at = initials.end() if initials else position
    if skip_of:
        at = _over_of(lower, position, words)
    while len(found) < MOST_WORDS:
        match = _WORD.match(lower, at)
        if not match:
            break
        word = match[1]
        head = _HEAD.split(word)[0]
        if word in words.noun_stop or (head != word and head in words.noun_stop):
            break
        if not found and word in words.year_before and _YEAR.match(lower, match.end()):
            break  # "ils seront 700 fin 2028"
        if found and words.noun_first and not _agrees(text, match.start(1), word, found):
            break
        if found and _done_by(lower, match.end(), word, words):
            break
        found.append(match.span(1))
        at = match.end()
        if not words.noun_first and _plural(word, words) and not _describes(lower, at, word, words):
            break
        if lower[at : at + 1] != " ":
            break
    if not found:
        return None
    if not words.noun_first and len(found) > 1 and not any(_plural(lower[a:b], words) for a, b in found):
        found = found[:1]
    start, end = found[0][0], found[-1][1]
    return text[start:end], end


def _done_by(lower: str, at: int, word: str, words: Lexicon) -> bool:
    """Whether a word is a participle with its agent behind it ("neuf instruments conçus par huit pays")."""
    match = _WORD.match(lower, at) if words.agents and word.endswith(words.participles) else None
    return match is not None and match[1] in words.agents


def _over_of(lower: str, position: int, words: Lexicon) -> int:
    match = re.compile(r" ?([^\W\d_]+)('?)").match(lower, position)
    if match and (match[1] in words.of or match[1] + "'" in words.of):
        return match.end()
    return position


def _describes(lower: str, at: int, word: str, words: Lexicon) -> bool:
    """Whether a plural without its ending only describes the one behind it ("police officers", "staff members")."""
    match = _WORD.match(lower, at) if word in words.plurals else None
    if match is None or match[1] in words.noun_stop:
        return False
    return len(match[1]) > 3 and match[1] not in words.plurals and _plural(match[1], words)


def _plural(word: str, words: Lexicon) -> bool:
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics"))
    ) or word in words.plurals


def _agrees(text: str, start: int, word: str, found: list[tuple[int, int]]) -> bool:
    """Whether a word continues the noun in front of it: a name, or an adjective in the same number."""
    if text[start].isupper():
        return True
    plural = text[found[0][0] : found[0][1]].endswith(("s", "x"))
    return plural and word.endswith(("s", "x")) and len(word) > 3

"""Phrases that give a share of a whole: "two thirds of the", "la plupart des", "aucun"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from crosscheck.compare.sentences.lexicon import Lexicon, load_lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.share import Share, bounded
from crosscheck.model.frozen import frozen

_MOST_PHRASES = 24
_LINKED, _PERSON, _APART = " linked", " person", " apart"
_NEXT = re.compile(r"[ ’']?([^\W\d_]+)")


@frozen
class Phrase:
    """A quantifier's place in the text and the share it gives; `bare` where the whole is not named after it.

    `people` says that the quantifier is one of persons by itself ("nobody").
    """

    start: int
    end: int
    share: Share
    bare: bool = False
    people: bool = False


def find_quantifiers(text: str, lexicon: Lexicon) -> list[Phrase]:
    """The quantifiers of a text, in order, at most a couple of dozen."""
    lowered = text.lower()
    pattern, marks = _pattern(lexicon.language)
    if not any(mark in lowered for mark in marks):
        return []
    phrases = []
    for found in pattern.finditer(text):
        words, bound = found.group("share").lower().replace("’", "'"), found.group("bound")
        linked = found.group("link") is not None
        opens = not found.start() and words in lexicon.quantifiers
        if not (linked or opens) and found.group()[0].isupper() and text[found.end() + 1 : found.end() + 2].isupper():
            continue  # a title: "Half Girlfriend"
        meaning = (
            (lexicon.parts.get(words) if linked else None) or lexicon.quantifiers.get(words) or lexicon.parts[words]
        )
        if meaning.endswith(_LINKED) and not linked:
            continue
        if meaning.endswith(_APART) and _is_margin(text, found.start(), lexicon):
            continue
        if _is_time(text, found.end(), lexicon):
            continue  # "every day", "tous les jours"
        people = meaning.endswith(_PERSON)
        share = _parse(meaning.removesuffix(_LINKED).removesuffix(_PERSON).removesuffix(_APART))
        if bound:
            share = bounded(share, lexicon.bounds[bound.lower().replace("’", "'")])
        phrases.append(
            Phrase(found.start(), found.end(), share, not linked and words not in lexicon.quantifiers, people)
        )
        if len(phrases) == _MOST_PHRASES:
            break
    return phrases


def _is_margin(text: str, place: int, lexicon: Lexicon) -> bool:
    """Whether "of" stands before a phrase: then it says by how much ("battu de peu de voix")."""
    before = text[:place].rstrip().rpartition(" ")[2]
    return bool(lexicon.look_up(before)[1] & Mark.OF)


def tells_how_often(text: str, lexicon: Lexicon) -> bool:
    """Whether a text says how often, by a quantifier before a stretch of time ("tous les jours", "every week")."""
    pattern, marks = _pattern(lexicon.language)
    lowered = text.lower()
    return any(mark in lowered for mark in marks) and any(
        _is_time(text, found.end(), lexicon) for found in pattern.finditer(text)
    )


def _is_time(text: str, place: int, lexicon: Lexicon) -> bool:
    """Whether a word for a stretch of time follows: then how often is said, not of how many."""
    word = _NEXT.match(text, place)
    if word is not None and lexicon.look_up(word[1])[1] & Mark.ARTICLE:
        word = _NEXT.match(text, word.end())
    return word is not None and bool(lexicon.look_up(word[1])[1] & Mark.TIME)


@lru_cache(maxsize=16)
def _pattern(language: str) -> tuple[re.Pattern[str], frozenset[str]]:
    """The pattern of a language, and words of which one must occur for it to be worth a try."""
    lexicon = load_lexicon(language)
    phrases = {**lexicon.quantifiers, **lexicon.parts}
    pattern = re.compile(
        rf"(?<![^\W_])(?:(?P<bound>{_any(lexicon.bounds)})\s)?(?P<share>{_any(phrases)})(?![^\W_](?<!['’].))"
        rf"(?:\s(?P<link>{_any(lexicon.links)})(?![^\W_](?<!['’].)))?",
        re.IGNORECASE,
    )
    return pattern, frozenset(max(re.split(r"[\s'-]", phrase), key=len) for phrase in phrases)


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase).replace("'", "['’]") for phrase in sorted(phrases, key=len, reverse=True))


@lru_cache(maxsize=256)
def _parse(written: str) -> Share:
    low, high = written[1:-1].split(",")
    return Share(Fraction(low), Fraction(high), written[0] == "(", written[-1] == ")")

"""Where the words of a claim's value begin and end."""

from __future__ import annotations

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Mention, Span

_NEAR = 16  # no preposition before a year is longer


def value_words(scene: Scene, draft: Draft) -> tuple[int, int]:
    """The place of a value in the text: with its hedge and what it counts, without what is no part of it."""
    value = scene.atoms[draft.value]
    start = value.mention.hedge_start if value.mention is not None else value.start
    end = _value_end(scene, draft.value) if draft.value_end < 0 else scene.atoms[draft.value_end - 1].end
    return _value_start(scene.text, start, value, scene.grammar) + draft.skip, end - draft.cut


def _value_start(text: str, start: int, value: Atom, grammar: Grammar) -> int:
    """Where a value's words begin: with its hedge, without a bare article; a lone year or month keeps the words
    without which it is none ("in 2028", "for March", "mois de mai").
    """
    mention = value.mention
    if mention is None:
        return start
    if value.kind == "date" and start == mention.start and _part_of_year(mention):
        word = last_word(text[max(0, start - _NEAR) : start])
        led = text[start - 1 : start] == " " and grammar.classes_of(word) & {"preposition", "of"}
        return start - len(word) - 1 if led else start
    if value.kind == "date" and start == mention.start and _holiday(mention):
        return _before_holiday(text, start, grammar)
    if value.kind == "date" and start == mention.start and mention.text.isalnum():
        near = text[max(0, start - _NEAR) : start]
        if not mention.text.isdigit():
            return start - len(near) + _month_words(near, grammar)
        word = last_word(near)
        if near[-1:] == " " and grammar.has(word, "year_preposition"):
            return start - len(word) - 1
    return start


def _holiday(mention: Mention) -> bool:
    """Whether a date is a day that has a name ("Noël", "New Year's Eve"), which is none by itself."""
    day = isinstance(mention.value, Span) and mention.value.precision == "day"
    return day and mention.text[0].isupper() and not any(char.isdigit() for char in mention.text)


def _before_holiday(text: str, start: int, grammar: Grammar) -> int:
    """Where the words begin that make a date of a day's name: "at Christmas", "à la Toussaint"."""
    near = text[max(0, start - _NEAR) : start]
    bare = near.rstrip(" ")
    for _ in range(2):
        word = last_word(bare)
        if not word:
            return start
        bare = bare[: -len(word)].rstrip(" ")
        if grammar.classes_of(word.lower()) & {"preposition", "at", "on_day"}:
            return start - len(near) + len(bare) + (bare != "")
    return start


def _part_of_year(mention: Mention) -> bool:
    """Whether a date is a quarter or half of a year that the text does not name, which is none by itself."""
    part = isinstance(mention.value, Span) and mention.value.precision in ("quarter", "half")
    return part and not any(char.isdigit() for char in mention.text)


def _month_words(near: str, grammar: Grammar) -> int:
    """Where the words begin that make a month of the word behind them ("in March", "mois de mars", "mois d'avril")."""
    elided = near[-1:] in ("'", "’")
    word = near[-2:].lower().replace("’", "'") if elided else last_word(near)
    if near[-1:] == " " and grammar.has(word, "month_preposition"):
        return len(near) - len(word) - 1
    before = near.rstrip()[: -len(word)].rstrip() if word else ""
    noun = last_word(before)
    of_noun = grammar.has(word, "of") and grammar.has(noun, "period_noun")
    return len(before) - len(noun) if of_noun else len(near)


def _value_end(scene: Scene, at: int) -> int:
    """Where a value's words end: with the thing that is counted, where it stands right behind or behind "of" alone.

    "500 people", "six millions de foyers": by itself "six millions" could be money, as "six millions de dette" is.
    """
    text, value = scene.text, scene.atoms[at]
    counted = getattr(value.mention.value, "counted", None) if value.mention is not None else None
    if not counted or not text[value.end : value.end + 1].isspace():
        return value.end
    following = scene.atoms[at + 1 : at + 3]
    of = len(following) == 2 and "of" in following[0].classes and _is_thing(scene, following[1])
    start = following[1].start if of else value.end + 1
    return start + len(counted) if text.startswith(counted, start) else value.end


def _is_thing(scene: Scene, atom: Atom) -> bool:
    """Whether a noun behind a figure is what is counted, and not what a sum of money is."""
    money = any("money" in sense.values for words, sense in scene.grammar.nouns.get(atom.low, ()) if len(words) == 1)
    return not money and not atom.classes & {"adverb", "money_noun"}

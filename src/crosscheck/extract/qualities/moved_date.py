"""Dates that something was moved between: "reporté de 2027 à 2030", "postponed from May to June" are no period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, tokenise
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Mention, Span, Unread
from crosscheck.read import read, read_time

_NEAR = 40
"""Characters before a date that hold the verb and its particle."""

_SPLIT = frozenset({"interval", "year"})

_YEAR = 365
"""Days between an old and a new date from which on the old one's year is open."""

_WORDS = 6
"""Atoms that an old date has at most, one that is not read counted by its words."""


def moved_dates(text: str, mention: Mention, grammar: Grammar, day: date | None) -> tuple[Mention, ...]:
    """The old and the new date of what was moved; the mention itself where it is a period, or no date.

    Of a verb that tells other things too ("sales slipped from May to July"), the new date has to lie ahead of the day
    of the text.
    """
    value = mention.value
    if not isinstance(value, Span) or value.precision not in _SPLIT or value.hedge != "exact":
        return (mention,)
    kind = _moved(text, mention.start, grammar)
    if not kind:
        return (mention,)
    reach = text.find("\n", mention.end, mention.end + _NEAR)
    tokens = tokenise(text, mention.start, reach if reach >= 0 else mention.end + _NEAR)
    middle = next((token for token in tokens if grammar.has(token.low, "moved_to")), None)
    new = _new(text, middle, mention, tokens, grammar, day) if middle is not None else None
    if middle is None or new is None:
        return (mention,)
    assert isinstance(new.value, Span)
    ahead = day is not None and new.value.end is not None and new.value.end > day
    if kind == "may_move" and not ahead:
        return (mention,)
    old = _read(text[mention.start : middle.start].rstrip(), mention.start, grammar, day)
    if old is None or (_has_year(new) and not _has_year(old) and not _within_a_year(old, new)):
        words = text[mention.start : middle.start].rstrip()  # its year need not be the nearest
        old = Mention(mention.start, mention.start + len(words), words, Unread("no-year"), mention.start)
    return old, new


def _new(
    text: str, middle: Token, mention: Mention, tokens: Sequence[Token], grammar: Grammar, day: date | None
) -> Mention | None:
    """The new date behind "to", with a year that no period has ("avancé du 3 juin 2027 au 3 mai 2027")."""
    behind = [token for token in tokens if token.start >= mention.end]
    year = behind[0] if behind and _is_year(behind[0].text) else None
    if middle.start >= mention.end:  # "avancée de 2031 à 2028" is no period either
        following = [token for token in tokens if token.start >= middle.end][:1]
        if text[mention.end : middle.start].strip() or not following or not _is_year(following[0].text):
            return None
        return _read(following[0].text, following[0].start, grammar, day)
    whole = _read(text[middle.end : year.end], middle.end, grammar, day) if year is not None else None
    return whole or _read(text[middle.end : mention.end], middle.end, grammar, day)


def moved_from(scene: Scene, at: int) -> bool:
    """Whether a date is the old one of what was moved to the date behind it."""
    atoms = scene.atoms
    if at < 2 or at + 2 >= len(atoms) or "moved_to" not in atoms[at + 1].classes:
        return False
    behind = atoms[at + 2 + ("definite" in atoms[at + 2].classes and at + 3 < len(atoms))]
    return behind.kind == "date" and bool(_moved(scene.text, atoms[at].start, scene.grammar))


def moved_to(scene: Scene, at: int) -> bool:
    """Whether a date is the new one of what was moved from the date before it."""
    atoms = scene.atoms
    link = at - 1 - (at > 1 and "definite" in atoms[at - 1].classes and "moved_to" not in atoms[at - 1].classes)
    if link < 3 or "moved_to" not in atoms[link].classes:
        return False
    for step in range(link - 1, max(1, link - _WORDS), -1):
        if atoms[step].kind == "amount":
            return False  # "passera de 2 à 3 euros au 1er mars"
        if _moved(scene.text, atoms[step].start, scene.grammar):
            return True
    return False


def _moved(text: str, start: int, grammar: Grammar) -> str:
    """The class of the verb of moving that "from" and a date at `start` follow, "" where there is none."""
    words = [token.low for token in tokenise(text, max(0, start - _NEAR), start)]
    if len(words) < 2 or not (grammar.has(words[-1], "range_opener") or grammar.has(words[-1], "of")):
        return ""
    verb = words[-2]
    if len(words) > 2 and grammar.has(verb, "moving_particle"):
        return "moved" if grammar.has(words[-3], "moved_with_particle") else ""
    return next((kind for kind in ("moved", "may_move") if grammar.has(verb, kind)), "")


def _read(words: str, start: int, grammar: Grammar, day: date | None) -> Mention | None:
    """The date that words at `start` are by themselves, None where they are none."""
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if _is_year(words):
        year = read_time(words, grammar.language, date=day)
        return Mention(start, start + len(words), words, year, start) if isinstance(year, Span) else None
    found = read(words, grammar.language, date=day)
    if len(found) != 1 or found[0].end != len(words) or not isinstance(found[0].value, Span):
        return None
    one = found[0]
    return replace(one, start=one.start + start, end=one.end + start, hedge_start=one.hedge_start + start)


def _within_a_year(old: Mention, new: Mention) -> bool:
    """Whether the year that the text's own day gives an old date puts it less than a year from the new one."""
    first, second = (mention.value.start if isinstance(mention.value, Span) else None for mention in (old, new))
    return first is not None and second is not None and abs((second - first).days) < _YEAR


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


def _has_year(mention: Mention) -> bool:
    return any(_is_year(word) for word in mention.text.replace("-", " ").split())

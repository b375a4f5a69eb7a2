"""What stands around a quantity: the hedge, the direction of a change."""

from __future__ import annotations

import re

from crosscheck.model import Change, Hedge
from crosscheck.model.frozen import frozen
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest

REACH = 64  # characters looked at in front of a figure: no hedge is longer
_NEAR = 20  # characters in front of it that hold its last words, mostly
_MARKS = frozenset(".;:!?\n()")

_TOKEN = re.compile(r"[^\s(\[«\"“„;:]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_JOINED = ",–-"  # what may be written to the first word of a hedge
_NEGATED = 4
_LAST_WORD = re.compile(r"[^\W\d_]+(?= ?$)")
_SIGNS: dict[str, Hedge] = {
    "~": "about", "≈": "about", "<": "less_than", ">": "more_than", "≥": "at_least", "≤": "at_most",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:'(?=[^\W\d_]))?|[.;:!?\n()]|\d+")


@frozen
class Hedged:
    """A hedge, its side ("below" for nearly), and where its words begin and end."""

    hedge: Hedge
    side: str
    start: int
    end: int


def hedge_before(lower: str, start: int, words: Lexicon) -> Hedged | None:
    """The hedge right in front of a quantity: "jusqu'à", "près de", "more than", "~"; articles may stand between."""
    near = _TOKEN.findall(lower, max(0, start - _NEAR), start)
    if len(near) > 1 and near[-1] not in words.fillers and near[-1].lstrip(_JOINED) not in words.hedge_ends:
        return _sign_before(lower, start)
    head = max(0, start - REACH)
    window = lower[head:start]
    tokens = [(found.start(), found[0]) for found in _TOKEN.finditer(window)][-8:]
    for _ in range(3):
        end = len(window.rstrip())
        for begin, _token in tokens if tokens and tokens[-1][1].lstrip(_JOINED) in words.hedge_ends else ():
            phrase = window[begin:end].lstrip(_JOINED) if begin else window[begin:end]
            if phrase in words.hedges_before and not (begin == 0 and head and lower[head - 1].isalnum()):
                if phrase in words.no_article and _last_word(window[:begin]) in words.spread:
                    return None
                if phrase in words.restricted and words.restricts & set(_LETTERS.findall(window[:begin])[-_NEGATED:]):
                    return None
                hedge, side = words.hedges_before[phrase]
                return Hedged(hedge, side, head + begin, head + end)
        if not tokens or tokens[-1][1] not in words.fillers:
            return _sign_before(lower, start)
        if len(tokens) > 1 and tokens[-2][1] in words.no_article:
            return None
        window = window[: tokens[-1][0]]
        tokens = tokens[:-1]
    return None


def _last_word(text: str) -> str:
    found = _LAST_WORD.search(text)
    return found[0] if found else ""


def _sign_before(lower: str, start: int) -> Hedged | None:
    """ "~", "<" and their like, glued to the figure."""
    end = start - (lower[start - 1 : start] == " ")
    sign = lower[end - 1 : end]
    return Hedged(_SIGNS[sign], "", end - 1, end) if sign in _SIGNS else None


def hedge_after(lower: str, end: int, words: Lexicon) -> Hedged | None:
    """The hedge right behind a quantity: "+", "or more", "environ", "au moins"."""
    if lower[end : end + 1] == "+" and not lower[end + 1 : end + 2].isdigit():
        return Hedged("at_least", "", end, end + 1)
    if lower[end : end + 1] == "-":
        for phrase, (hedge, side) in words.hedges_after.items():
            if (
                phrase[0] == "-"
                and lower.startswith(phrase, end)
                and not lower[end + len(phrase) : end + len(phrase) + 1].isalpha()
            ):
                return Hedged(hedge, side, end, end + len(phrase))
        return None
    position = end + (lower[end : end + 1] == ",")
    position += lower[position : position + 1] == " "
    if position == end:
        return None
    found = longest(words.hedges_after, lower, position)
    if found is None:
        return None
    if _hedges_next(lower, position, found[1], words):
        return None
    return Hedged(found[0][0], found[0][1], position, found[1])


def _hedges_next(lower: str, position: int, end: int, words: Lexicon) -> bool:
    """ "30 environ 40", "5 % au moins 3", "50 sites et plus de 5 GW": the words belong to a figure that follows."""
    joined = _WORD.match(lower, position)
    inner = joined.end() + 1 if joined is not None and joined.end() < end else position
    opened = (inner + len(phrase) for phrase in words.hedges_before if lower.startswith(phrase, inner))
    behind = max(end, *opened, end)
    following = lower[behind : behind + REACH].strip()
    number = _WORD.match(following) if behind > end else None
    told = following[:1].isdigit() or (following[:1] in ("$", "€", "£"))
    return told or (number is not None and number[0] in words.tokens)


def change_of(lower: str, start: int, end: int, words: Lexicon, *, relative: bool, earned: bool) -> Change | None:
    """The direction, where the text states a change and not a level: "up 5 %", "a augmenté de 50 %", "fell 3 points".

    `start` is where the quantity or its hedge begins. `relative` says that it is a share, points or money: "up" and
    "down" alone count only with these. `earned` says that it is money or a bare figure: "lost $5 million" and "gagne
    2 000 euros" then state a loss and an income, not a change. "rose to 5 %" states a level.
    """
    found = _words_before(lower, start, words)
    if not found:
        return _behind(lower, end, words)
    first = found[0].rstrip("'")
    if first in words.change_to and first not in words.change_by:
        return None
    for place, word in enumerate(found[:6]):
        plain = word.rstrip("'")
        direction = words.change.get(plain)
        if direction is not None and not (earned and plain in words.earning):
            adverb = plain in ("up", "down")
            if adverb and (place > 1 or not relative):
                return None
            return "up" if direction == "up" else "down"
        if (
            word in _MARKS
            or word.isdigit()
            or (plain in words.change_stop and not (place == 0 and plain in words.change_by))
        ):
            break
    return _behind(lower, end, words)


def _words_before(lower: str, start: int, words: Lexicon) -> list[str]:
    """The words and marks in front of a place, the last one first; those next to it where one among them stops."""
    near = _WORD.findall(lower, max(0, start - _NEAR), start)[:0:-1]  # the first may be cut off
    stops = words.change_stop
    if near and (
        (near[0] in stops and near[0] not in words.change_by)
        or not (stops.isdisjoint(near[1:]) and _MARKS.isdisjoint(near))
    ):
        return near
    found = _WORD.findall(lower, max(0, start - REACH), start)[-7:]
    if found and start > REACH and lower[start - REACH].isalpha():
        found = found[1:] if len(found) < 7 else found
    found.reverse()
    return found


def _behind(lower: str, end: int, words: Lexicon) -> Change | None:
    position = end + (lower[end : end + 1] in (" ", "-"))
    found = longest(words.change_after, lower, position)
    if found is None or position == end:
        return None
    return "up" if found[0] == "up" else "down"

"""Two quantities that are one: "3 000 à 4 000 milliards", "$30-40bn", "between 5 and 7 %"; or stay two figures."""

from __future__ import annotations

import re
from dataclasses import replace

from crosscheck.read.context import Hedged, hedge_before
from crosscheck.read.lexicon import Lexicon
from crosscheck.read.longest import longest
from crosscheck.read.quantity import Quantity, read_quantity
from crosscheck.read.units import factor

_DASH = re.compile(r" ?[-–~] ?|[-–]to[-–]")
_SPACE = re.compile(r" {1,2}")
_WORDS = re.compile(r"[^\W\d_]{1,64}")


def opener(lower: str, start: int, words: Lexicon) -> tuple[frozenset[str], int] | None:
    """The first word of a pair in front of a quantity ("entre", "from"), its partners, and its place."""
    last = _WORDS.findall(lower, max(0, start - 20), start)[-1:]
    if last and last[0] not in words.fillers and last[0] not in words.pair_ends:
        return None
    window = lower[max(0, start - 20) : start].rstrip()
    if last and last[0] in words.fillers and last[0] not in words.pair_openers and window.endswith(" " + last[0]):
        window = window[: -len(last[0])].rstrip()
    for phrase, partners in words.pair_openers.items():
        if window.endswith(phrase) and not window[: -len(phrase)][-1:].isalpha():
            return partners, max(0, start - 20) + len(window) - len(phrase)
    return None


def second(
    text: str, lower: str, pair: frozenset[str], words: Lexicon, after: int, *, money: bool
) -> tuple[Quantity, str, Hedged | None] | None:
    """The quantity that makes a range with one that ends at `after`, the connector, and a hedge in between."""
    for position, connector in _connectors(lower, after, pair, words):
        begin, hedge = _number_start(text, lower, position, words)
        if begin < 0:
            continue
        made = read_quantity(text, lower, begin, words, money=money)
        if made is None or made.number.high is not None:
            continue
        return made, connector, hedge
    return None


def _connectors(lower: str, after: int, pair: frozenset[str], words: Lexicon) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    if dash := _DASH.match(lower, after):
        found.append((dash.end(), "-"))
    space = _SPACE.match(lower, after)
    position = space.end() if space else after + (lower[after : after + 1] == "-")
    if position == after:
        return found
    found += [
        (position + len(phrase), phrase)
        for phrase in sorted(pair)
        if lower.startswith(phrase, position)
        and not lower[position + len(phrase) : position + len(phrase) + 1].isalpha()
    ]
    if hit := longest(words.connectors, lower, position):
        found.append((hit[1], lower[position : hit[1]]))
    word = _WORDS.match(lower, position)
    if word and word[0] in words.alternatives:
        found.append((word.end(), "or"))
    return [(end + (lower[end : end + 1] in (" ", "-") and connector != "-"), connector) for end, connector in found]


def _number_start(text: str, lower: str, position: int, words: Lexicon) -> tuple[int, Hedged | None]:
    """Where the second number begins, over a hedge, an article and a sign of money; -1 where there is none nearby."""
    at = position
    for _ in range(8):
        char = text[at : at + 1]
        word = _WORDS.match(lower, at)
        figure = char.isnumeric() or (char in (".", ",") and text[at + 1 : at + 2].isdigit())
        if figure or (word and _may_open(word[0], words)):
            hedge = hedge_before(lower, at, words) if at > position else None
            return at, hedge if hedge and hedge.start >= position else None
        if word is not None and _passes(text, lower, word, words):
            at = word.end()
        elif word is None and char and char in " $€£¥-'~<>":
            at += 1
        else:
            break
    return -1, None


def _may_open(word: str, words: Lexicon) -> bool:
    compound = words.compound is not None and words.compound.match(word) is not None
    return word in words.openers or (compound and word not in words.noun_stop)


def _passes(text: str, lower: str, word: re.Match[str], words: Lexicon) -> bool:
    """Whether a word may stand between the connector and the figure: an article, a code of money, a hedge's part."""
    end = word.end()
    money = len(word[0]) <= 3 and text[end : end + 2].strip()[:1] in ("$", "€", "£")
    code = text[word.start() : end] in words.codes or lower[word.start() : end] in ("us", "rm")
    return money or code or word[0] in words.articles or word[0] in words.fillers or word[0] in words.hedge_parts


def share(first: Quantity, last: Quantity, *, loose: bool, falls: bool) -> tuple[Quantity, Quantity] | None:
    """Both ends with the scale and unit that they share, or None where they are not of one kind.

    The scale word of the last figure serves the first one where that keeps the order: "3 to 4 billion", but not
    "$750,000 to $1 million"; of a movement (`falls`) also where it goes down: "cut from 4.1 to 3.3 million". The unit
    may stand with either; behind the first one alone only where `loose`.
    """
    if first.counted and not loose and last.bare and not last.counted and first.scale == 1 != last.scale:
        return None  # "trois sites estimés à 280 millions": what they are worth
    if last.bare and not first.bare:
        if first.unit == "%" and (last.scale != 1 or last.number.scale != 1):
            return None  # "s'est étoffé de 4,2% à 856 millions": by a percentage, to a sum
        if (first.unit == "%" and loose) or first.sign_before:
            last = _shared_unit(last, first)
        else:
            return None
    if (
        first.scale == 1
        and last.scale != 1
        and first.number.scale == 1
        and (first.bare or first.sign_before or first.unit == last.unit)
    ):
        mantissa = last.number.value / last.number.scale if last.number.scale != 1 else last.number.value
        if (
            first.number.value <= mantissa * 10
            and first.number.value < last.scale
            and (falls or first.number.value <= max(mantissa, 999 if mantissa >= 100 else mantissa))
        ):
            first = replace(first, value=first.value * last.scale, place=first.place * last.scale, scale=last.scale)
    if first.bare and not last.bare:
        if first.counted:
            return None  # "de 0,25 point à 4,5 %"
        first = _shared_unit(first, last)
    if last.unit.startswith(first.unit + "/"):
        first = replace(first, unit=last.unit, shown=last.shown)
    if factor(first.unit).dimension != factor(last.unit).dimension:
        return None
    if factor(first.unit).dimension == "money" and first.unit != last.unit:
        return None
    return first, last


def _shared_unit(bare: Quantity, named: Quantity) -> Quantity:
    if named.hundredths:
        made = replace(bare, value=bare.value / 100, place=bare.place / 100, hundredths=True)
        return replace(made, unit=named.unit, shown=named.shown, counted=None)
    return replace(bare, unit=named.unit, shown=named.shown, counted=named.counted)

"""One sentence, or a few, taken apart: its words, its figures and dates, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.compare.sentences.cut import SENTENCE_END, STRONG, Cut
from crosscheck.compare.sentences.fact import (
    Fact,
    Lead,
    count_inside,
    date_clause,
    describe,
    divide,
    follow,
    lend_back,
    make_lead,
    take_nouns,
    take_part,
)
from crosscheck.compare.sentences.figures import find_figures
from crosscheck.compare.sentences.lexicon import Lexicon, load_events
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.opening import NOTHING, Opening, read_opening
from crosscheck.compare.sentences.quantifiers import Phrase, find_quantifiers
from crosscheck.compare.sentences.shifted import mark_shifts
from crosscheck.compare.sentences.voices import find_voices
from crosscheck.compare.sentences.whole import is_divided, is_whole, opens_whole
from crosscheck.compare.sentences.words import Word, split_words
from crosscheck.model import Amount, Mention, Span, Unread

_THERE_REACH = 16
_GLUED = 2
_NAME_NUMBER = re.compile(r"[ -]?(\d{1,3})(?![\w,.%]?\w)")


@dataclass(slots=True)
class Sentence:
    """A text taken apart. `keys` are the content words of all of it, `names` the proper names among them.

    `openings` holds what each of its sentences with a figure is about, by the number that its facts carry, `sources`
    the words that say who says so ("according to the police").
    """

    text: str
    lexicon: Lexicon
    words: list[Word]
    cuts: list[Cut]
    facts: list[Fact]
    keys: frozenset[str]
    names: frozenset[str]
    openings: dict[int, Opening]
    quantifiers: list[Phrase]
    sources: frozenset[str]
    numbered: dict[str, frozenset[str]]

    def opening(self, fact: Fact) -> Opening:
        """What the sentence of a fact is about."""
        return self.openings.get(fact.sentence, NOTHING)


def take_apart(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> Sentence:
    """The words and facts of a text; what is no figure takes no part."""
    quantifiers = find_quantifiers(text, lexicon)
    figures, wholes = find_figures(text, mentions, quantifiers, lexicon)
    words, cuts = split_words(text, figures, lexicon)
    facts, openings = _facts(text, figures, wholes, words, cuts, lexicon)
    for fact in facts:
        start = fact.mention.hedge_start
        fact.there = text[max(0, start - _THERE_REACH) : start].lower().rstrip().endswith(lexicon.there)
        fact.group = f" {text[max(0, start - _THERE_REACH) : start]}".lower().rstrip().endswith(lexicon.groups)
        fact.aside |= isinstance(fact.value, Span) and _is_bracketed(fact.mention, text)
        fact.whole |= any(phrase.share.low < 1 and 0 <= start - phrase.end <= 1 for phrase in quantifiers)
    content = [word for word in words if not word.marks & Mark.FUNCTION]
    inside = (noun for fact in facts for noun in fact.inside)
    keys, names = (
        frozenset([*(word.key for word in content), *inside]),
        frozenset(word.key for word in content if word.name),
    )
    return Sentence(
        text, lexicon, words, cuts, facts, keys, names, openings, quantifiers, find_voices(text, words, cuts, lexicon),
        _numbered(text, words, figures),
    )  # fmt: skip


def _numbered(text: str, words: Sequence[Word], figures: Sequence[Mention]) -> dict[str, frozenset[str]]:
    """The numbers right behind each name ("Apollo 11", "le bâtiment 5") that are no figures."""
    taken = {figure.start for figure in figures}
    found: dict[str, set[str]] = {}
    for place, word in enumerate(words):
        called = word.maybe or word.marks & Mark.LABEL or (place and words[place - 1].marks & Mark.SINGULAR)
        number = _NAME_NUMBER.match(text, word.end) if called else None
        if number is not None and number.start(1) not in taken:
            found.setdefault(word.key, set()).add(number[1])
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _is_bracketed(mention: Mention, text: str) -> bool:
    """Whether a date stands in brackets by itself."""
    before, after = text[max(0, mention.hedge_start - 2) : mention.hedge_start], text[mention.end : mention.end + 2]
    return before.strip()[-1:] == "(" and after.strip()[:1] == ")"


def _facts(
    text: str, mentions: Sequence[Mention], wholes: frozenset[int], words: list[Word], cuts: list[Cut], lexicon: Lexicon
) -> tuple[list[Fact], dict[int, Opening]]:
    """Each mention as a fact, and the openings of their sentences."""
    keys: dict[int, set[str]] = {}
    names: dict[int, set[str]] = {}
    openings: dict[int, Opening] = {}
    facts: list[Fact] = []
    lead, number = Lead({}, {}), 0
    borders = _borders(mentions, cuts, words)
    for mention, border, stretch in zip(mentions, borders, _stretches(borders, words), strict=True):
        assert not isinstance(mention.value, Unread)
        number += border.strength == SENTENCE_END
        fact = describe(mention, mention.value, number, stretch)
        count_inside(fact, lexicon)
        if number in openings:
            between = text[facts[-1].mention.end : mention.start].strip().lower()
            if mention.start in wholes:
                divide(facts[-1], fact)
            fact.whole |= is_divided(facts[-1], fact, between, lexicon)
            if _is_part(text, fact, lexicon):
                take_part(facts[-1], fact)
            if fact.own or _says_where(stretch) or (facts[-1].whole and facts[-1].opens):
                take_nouns(facts[-1], fact)
            follow(facts[-1], fact, lead, bracket=border.bracket, scale=is_whole(facts[-1], fact, between, lexicon))
            if not border.strength:
                lend_back(facts[-1], fact)
            fact.within = _is_within(facts[-1], fact, words) or (not border.strength and _is_share(facts[-1]))
            facts[-1].narrowed = not (border.strength or fact.whole) and _narrows(facts[-1], fact, words)
        else:
            before = [word for word in stretch if word.end <= mention.start]
            openings[number], lead = read_opening(before, cuts), make_lead(fact, before)
            fact.opens = fact.whole = opens_whole(text, fact, lexicon)
        keys.setdefault(number, set()).update(word.key for word in stretch if not word.marks & Mark.FUNCTION)
        names.setdefault(number, set()).update(word.key for word in stretch if word.name)
        fact.number = len(facts)
        facts.append(fact)
    for fact, after in pairwise(facts):
        if fact.sentence == after.sentence and _opens(text, fact, after, lexicon):
            date_clause(fact, after)
    mark_shifts(facts, words)
    for fact in facts:
        fact.far = frozenset(keys[fact.sentence] - fact.near.keys())
        fact.names = frozenset(names[fact.sentence])
    return facts, openings


def _opens(text: str, date: Fact, after: Fact, lexicon: Lexicon) -> bool:
    """Whether a date opens its sentence before what happens once ("On 3 May, she signed a five-year contract").

    The day on which a figure held ("as of 3 May, 12 cases") is no event's, nor is that of something counted.
    """
    if not isinstance(date.value, Span) or date.near or not (after.near.keys() - set(after.nouns)) & load_events():
        return False
    before = text[max(0, date.mention.start - _THERE_REACH) : date.mention.start].lower().rstrip()
    return not any(before.endswith(point) for point in lexicon.points)


def _is_part(text: str, fact: Fact, lexicon: Lexicon) -> bool:
    """Whether a figure is a part of what the one before it counts ("200 singles, including 44 as a lead artist")."""
    start, end = fact.mention.hedge_start, fact.mention.end
    before = text[max(0, start - _THERE_REACH) : start].lower().rstrip(" ,")
    behind = text[end : end + _THERE_REACH].lower().lstrip(" ,")
    return before.endswith(lexicon.including) or behind.startswith(lexicon.apart)


def _says_where(stretch: Sequence[Word]) -> bool:
    """Whether only names stand beside a figure: "62 cases, 47 in Sofia and 7 in Plovdiv"."""
    content = [word for word in stretch if not word.marks & Mark.FUNCTION]
    return bool(content) and all(word.name for word in content)


def _is_within(before: Fact, fact: Fact, words: Sequence[Word]) -> bool:
    """Whether what is counted and a preposition of place or time lead from the figure before to this one.

    "5 % in ten years", "12,000 members in 30 countries".
    """
    between = [word for word in words if before.mention.end <= word.start < fact.mention.hedge_start]
    if not between or not between[-1].marks & Mark.ADJUNCT:
        return False
    return all(word.key in before.nouns for word in between[:-1])


def _is_share(fact: Fact) -> bool:
    """Whether a figure says how many of some: what is said of them may hold another ("60 % received two doses")."""
    return isinstance(fact.value, Amount) and (fact.value.unit == "%" or bool(fact.inside))


def _narrows(before: Fact, fact: Fact, words: Sequence[Word]) -> bool:
    """Whether a figure narrows the noun of the one before it ("patients over 80"): at most that noun is between."""
    if not isinstance(fact.value, Amount) or not isinstance(before.value, Amount):
        return False
    between = [word for word in words if before.mention.end <= word.start < fact.mention.hedge_start]
    return sum(not word.marks & Mark.FUNCTION for word in between) <= 1


def _borders(mentions: Sequence[Mention], cuts: Sequence[Cut], words: Sequence[Word]) -> list[Cut]:
    """Where each mention's stretch begins: at the last of the strongest cuts after the mention before it.

    A bracket that holds nothing but the mention is no cut where there is another: in "Velvet (2011) and Copper (2015)"
    the year belongs to the name before it. Without a cut the noun stays with the mention before, and the rest goes to
    the next one ("three deaths | in two towns").
    """
    borders, place, at = [Cut(0, 0)] if mentions else [], 0, 0
    for before, after in pairwise(mentions):
        best = Cut(after.hedge_start, 0)
        while place < len(cuts) and cuts[place].start < before.end:
            place += 1
        while place < len(cuts) and cuts[place].start < after.hedge_start:
            opens = cuts[place].bracket and after.hedge_start - cuts[place].start <= _GLUED
            if cuts[place].strength >= best.strength and not (opens and best.strength >= STRONG):
                best = cuts[place]
            place += 1
        if not best.strength:
            while at < len(words) and words[at].start < before.end:
                at += 1
            if at < len(words) and words[at].marks & Mark.OF:
                at += 1  # and "la" of "40 % de la surface", "sa" of "40 % de sa surface"
                at += at < len(words) and bool(words[at].marks & (Mark.DEFINITE | Mark.POSSESSIVE))
            while at < len(words) and not words[at].marks & (Mark.FUNCTION | Mark.SUM):
                at += 1
            best = Cut(min(after.hedge_start, words[at].start) if at < len(words) else after.hedge_start, 0)
        borders.append(best)
    return borders


def _stretches(borders: Sequence[Cut], words: Sequence[Word]) -> list[list[Word]]:
    """The words from each border to the next."""
    stretches: list[list[Word]] = [[] for _ in borders]
    place = 0
    for word in words if borders else ():
        while place + 1 < len(borders) and word.start >= borders[place + 1].start:
            place += 1
        stretches[place].append(word)
    return stretches

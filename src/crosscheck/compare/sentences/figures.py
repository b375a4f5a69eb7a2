"""Figures as they take part in a comparison of sentences."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace

from crosscheck.compare.sentences.clock import find_clock
from crosscheck.compare.sentences.eras import find_eras
from crosscheck.compare.sentences.lexicon import Lexicon
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.quantifiers import Phrase
from crosscheck.compare.sentences.ranks import with_ranks
from crosscheck.compare.sentences.ratios import split_ratio
from crosscheck.compare.sentences.results import find_results
from crosscheck.model import Amount, Hedge, Mention, Span, Unread

_MOST_FIGURES = 120
"""More figures than any sentence holds; a page of figures is not judged beyond them."""
_BEFORE = re.compile(r"([^\W\d_]+)([ -])$")
_LONGEST_NAME_NUMBER = 3
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")
_DENIED: dict[Hedge, Hedge] = {
    "more_than": "at_most", "less_than": "at_least", "at_least": "less_than", "at_most": "more_than"
}  # fmt: skip


def find_figures(
    text: str, mentions: Sequence[Mention], quantifiers: Sequence[Phrase], lexicon: Lexicon
) -> tuple[list[Mention], frozenset[int]]:
    """The mentions that take part: read, not inside a quantifier, not part of a name; and where a whole stands.

    A whole is what another figure is a part of, the 28 of "15 out of 28".
    """
    figures: list[Mention] = []
    wholes: set[int] = set()
    for found in _with_unmeasured(text, mentions, lexicon)[:_MOST_FIGURES]:
        parts = _unfold(found, text, lexicon)
        wholes.update(part.start for part in parts[1:])
        figures.extend(
            mention
            for mention in parts
            if _is_figure(mention, text, lexicon)
            and not any(phrase.start <= mention.start and mention.end <= phrase.end for phrase in quantifiers)
        )
    return figures, frozenset(wholes)


def _with_unmeasured(text: str, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The mentions with what is no quantity but has a like: times of day, results, years before our era, ranks."""
    found = [*find_clock(text, mentions, lexicon), *find_results(text, mentions, lexicon), *find_eras(mentions)]
    kept = (
        [mention for mention in mentions if all(mention.end <= one.start or one.end <= mention.start for one in found)]
        if found
        else list(mentions)
    )
    return with_ranks(text, sorted([*kept, *found], key=lambda mention: mention.start), lexicon)


def _is_figure(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Not an article ("une"), nor a number that is part of a name ("COVID-19", "Apollo 11")."""
    value = mention.value
    if isinstance(value, Unread):
        return False
    if not isinstance(value, Amount) or value.unit != "1" or value.hedge != "exact":
        return True
    if not mention.text[:1].isdecimal():
        return value.low != 1 or mention.hedge_start < mention.start or " " in mention.text  # "only one", "un seul"
    if not mention.text.isdecimal() or len(mention.text) > _LONGEST_NAME_NUMBER:
        return True
    before = _BEFORE.search(text, max(0, mention.start - 40), mention.start)
    if before is None:
        return True
    if before.group(2) == "-":
        return False
    word = before.group(1)
    marks = lexicon.look_up(word)[1]
    if marks & Mark.LABEL:
        return False
    return not word[0].isupper() or before.start() == 0 or bool(marks & Mark.FUNCTION)


def _unfold(mention: Mention, text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions that stand for one in a comparison.

    "15 out of 28" is read as one share, but it says two things, how many and of how many, and a second sentence
    may repeat either. "As of 19 March" gives the day on which a figure held, not all days since.
    """
    value = mention.value
    if isinstance(value, Amount) and value.hedge in _DENIED and _is_denied(mention, text, lexicon):
        value = _turned(value)
        mention = replace(mention, value=value)
    if isinstance(value, Amount):
        return split_ratio(mention, value) or (mention,)
    if isinstance(value, Span) and value.hedge == "at_least" and value.start is not None:
        before = text[mention.hedge_start : mention.start].lower().strip()
        if before in lexicon.points:
            return (replace(mention, value=point(value)),)
    return (mention,)


def _is_denied(mention: Mention, text: str, lexicon: Lexicon) -> bool:
    """Whether a negation stands right before a bound ("n'est pas inférieure à 415", "is not more than 30")."""
    word = _WORD_BEFORE.search(text, max(0, mention.hedge_start - 24), mention.hedge_start)
    return word is not None and bool(lexicon.look_up(word[1])[1] & (Mark.PARTNER | Mark.NEGATION) & ~Mark.MORE)


def _turned(amount: Amount) -> Amount:
    """What a denied bound says: what is not less than 30 is at least 30."""
    return replace(
        amount, low=amount.high, high=amount.low, hedge=_DENIED[amount.hedge],
        written=replace(amount.written, low=amount.written.high, high=amount.written.low),
    )  # fmt: skip


def point(span: Span) -> Span:
    """The day, month or year with which an open span begins."""
    start = span.start
    assert start is not None
    match span.precision:
        case "day":
            end = start
        case "month":
            end = start.replace(day=calendar.monthrange(start.year, start.month)[1])
        case "year":
            end = start.replace(month=12, day=31)
        case _:
            return span
    return replace(span, start=start, end=end, hedge="exact", edtf=span.edtf.removesuffix("/.."))

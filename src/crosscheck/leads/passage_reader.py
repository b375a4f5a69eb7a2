"""Claims and their paragraphs become passages."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from crosscheck.compare.sentences.cut import SENTENCE_END
from crosscheck.compare.sentences.lexicon import load_lexicon
from crosscheck.compare.sentences.words import Word, split_words
from crosscheck.compare.slips.words_told import TellWords, figure_words, is_of_name, tells
from crosscheck.leads.passage import Passage
from crosscheck.model import Quotes, Reading, Span
from crosscheck.names import strip_legal_form

Cut = tuple[Sequence[Word], Sequence[int]]
"""The words of a paragraph that say something, and where its sentences end."""


class PassageReader:
    """Reads passages; a paragraph with several claims, or a name that many are about, is taken apart once."""

    def __init__(self, quotes: Quotes) -> None:
        self._quotes = quotes
        self._paragraph: tuple[str, str] = ("", "")
        self._cut: Cut = ((), ())
        self._tell = TellWords()

    def read(self, reading: Reading) -> Passage:
        """The passage of a claim; without its paragraph, its quotation alone."""
        claim, language = reading.claim, reading.language
        quote = claim.quote.text if claim.quote else ""
        text, start, end = self._quotes.paragraph(claim) or (quote, 0, len(quote))
        words, ends = self._taken_apart(text, language)
        first, last = bisect_right(ends, start), bisect_right(ends, max(start, end - 2))
        value = _date_in(reading, text, start, end)
        own: set[str] = set()
        around: set[str] = set()
        for word in words:
            if not value[0] <= word.start < value[1]:
                (own if first <= bisect_right(ends, word.start) <= last else around).add(word.key)
        own |= figure_words(reading.value)
        about = self._tell.phrase(strip_legal_form(claim.subject), language)
        subject = frozenset(word.key for word in about)
        names = self._tell.names(reading)
        return Passage(
            own=frozenset(own | subject),
            around=frozenset(around - own),
            subject=subject,
            attribute=frozenset(word.key for word in self._tell.phrase(claim.attribute, language)),
            names=names,
            nearby=names.union(word.key for word in words if is_of_name(word)),
        )

    def _taken_apart(self, text: str, language: str) -> Cut:
        if self._paragraph != (text, language):
            words, cuts = split_words(text, (), load_lexicon(language))
            self._paragraph = text, language
            self._cut = list(filter(tells, words)), [cut.start for cut in cuts if cut.strength == SENTENCE_END]
        return self._cut


def _date_in(reading: Reading, text: str, start: int, end: int) -> tuple[int, int]:
    """Where a date stands; the nouns of a figure and the words of a name stay, since two texts may share them."""
    if not isinstance(reading.value, Span):
        return 0, 0
    value = reading.claim.value
    at = text.find(value, start, end)
    return (at, at + len(value)) if at >= 0 else (0, 0)

"""The last gate of every extractor: what cannot be shown word for word in the text is refused."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import date

from crosscheck.extract.document_mentions import document_mentions
from crosscheck.extract.qualities.day_name import day_mention
from crosscheck.model import ELISION, Amount, Document, Extraction, Mention, Proposal, Quote, Refusal, Span
from crosscheck.names import fold
from crosscheck.read import read, read_ordinal, read_time

QUOTE_MISSING = "quote-missing"
QUOTE_NOT_FOUND = "quote-not-found"
VALUE_NOT_IN_QUOTE = "value-not-in-quote"
VALUE_READ_OTHERWISE = "value-read-otherwise"
SUBJECT_NOT_IN_QUOTE = "subject-not-in-quote"
WORDS_NOT_IN_TEXT = "words-not-in-text"
NOT_A_PROPOSAL = "not-a-proposal"


def verify(
    document: Document,
    proposals: Iterable[Proposal],
    refusals: Iterable[Refusal] = (),
    unplaced: Iterable[Mention] = (),
) -> Extraction:
    """Keep the proposals that the text bears out, refuse the rest with a reason; fail-closed.

    The quote must stand at its offsets. The value must stand in it, whole: where it is a figure or a date, the text at
    that place and the value alone must both be read with the same meaning. What the text calls the subject must stand
    in the quote, the subject's name in the document, and so must the words for scope, time and speaker. No extractor
    speaks for another source or for a person.
    """
    offered = list(proposals)
    gate = _Gate(document, offered)
    kept: list[Proposal] = []
    refused = list(refusals)
    for proposal in offered:
        reason = gate.problem(proposal)
        if reason:
            refused.append(Refusal(proposal.claim, reason))
        else:
            kept.append(proposal)
    return Extraction(document, tuple(kept), tuple(refused), tuple(unplaced))


def fold_text(text: str) -> str:
    """The text as names are looked up in it: lower case, plain apostrophes, single spaces."""
    folded = text.casefold()
    for sign, plain in _PLAIN.items():
        folded = folded.replace(sign, plain)
    return " ".join(folded.split())


_BREAK = ".\n\n"
_REFERENCE = date(2000, 1, 1)  # relative dates only have to be read, not to be placed
_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "*": "", "_": ""}


class _Gate:
    """A document and what its quotes and values say, each read by itself."""

    def __init__(self, document: Document, offered: Iterable[Proposal]) -> None:
        self.document = document
        self.folded = fold_text(document.text)
        self.mentions = document_mentions(document)
        self.starts = [mention.start for mention in self.mentions]
        values = {p.claim.value.replace(ELISION, " ") for p in offered if p.mention is not None and not _is_year(p)}
        self.values = _readings(values, document.language)
        self.standing: dict[str, bool] = {}

    def problem(self, proposal: Proposal) -> str:
        """The code of what is wrong with a proposal; empty where nothing is."""
        claim = proposal.claim
        quote = claim.quote
        if claim.source != self.document.id or claim.review != "proposed" or not claim.attribute.strip():
            return NOT_A_PROPOSAL
        if quote is None or quote.start is None or quote.end is None or not quote.text:
            return QUOTE_MISSING
        if quote.start < 0 or self.document.text[quote.start : quote.end] != quote.text:
            return QUOTE_NOT_FOUND
        words = fold_text(quote.text)
        if not (_stands_whole if proposal.mention is not None else _stands)(claim.value, words):
            return VALUE_NOT_IN_QUOTE
        if not self._value_is_whole(proposal, quote):
            return VALUE_READ_OTHERWISE
        written = claim.subject_written or claim.subject
        if not _stands(written, words) and claim.confidence == "certain":
            return SUBJECT_NOT_IN_QUOTE
        if not self._in_text(claim.subject) and not self._in_text(_shorter(claim.subject)):
            return SUBJECT_NOT_IN_QUOTE
        told = (claim.scope, claim.as_of, claim.said_by)
        return "" if all(not each or self._in_text(each) for each in told) else WORDS_NOT_IN_TEXT

    def _in_text(self, words: str) -> bool:
        """Whether words stand in the document; most are told by several proposals, and looked up once."""
        known = self.standing.get(words)
        if known is None:
            known = self.standing[words] = _stands(words, self.folded)
        return known

    def _value_is_whole(self, proposal: Proposal, quote: Quote) -> bool:
        """Whether a figure or date is read again, in the text and alone, and no value is a piece of a figure."""
        claim, mention, start = proposal.claim, proposal.mention, quote.start
        assert start is not None
        end = start + len(quote.text)
        if mention is None:
            return not _cuts(claim.value, quote.text, start, self._between(start, end))
        there = self.document.text[mention.start : mention.end]
        if not (start <= mention.start < mention.end <= end) or there != mention.text:
            return False
        if mention.text not in claim.value:
            return False
        read_there = [found for found in self._between(mention.start, mention.end) if found.start == mention.start]
        if not read_there:
            place = read_ordinal(mention.text, self.document.language)
            return claim.value == mention.text and (mention.value == place or mention.value in self._days(mention))
        if not any(_same(mention, found) for found in read_there):
            return False
        if _is_year(proposal) or self._is_near(claim.value, mention):
            return True
        return any(_same(mention, found) for found in self.values[claim.value.replace(ELISION, " ")])

    def _is_near(self, value: str, mention: Mention) -> bool:
        """Whether a value without a year is a date by the day of the text ("in the third quarter")."""
        if not isinstance(mention.value, Span) or mention.value.precision not in ("quarter", "half"):
            return False
        try:
            published = date.fromisoformat(self.document.published[:10])
        except ValueError:
            return False
        return read_time(value, self.document.language, date=published) == mention.value

    def _days(self, mention: Mention) -> list[Span]:
        """The days that "mardi" may mean: the last one up to the day of the text, and the next one."""
        days = [day_mention(self.document, mention.start, mention.end, ahead=ahead) for ahead in (False, True)]
        return [day.value for day in days if day is not None and isinstance(day.value, Span)]

    def _between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The document's own figures and dates that begin in a stretch, and the one before them."""
        return self.mentions[max(0, bisect_left(self.starts, start) - 1) : bisect_left(self.starts, end)]


def _is_year(proposal: Proposal) -> bool:
    """Whether a value is a bare year, which is no date by itself, only where it stands."""
    mention, value = proposal.mention, proposal.claim.value
    dated = mention is not None and isinstance(mention.value, Span)
    return dated and mention is not None and value == mention.text and value.isdigit()


def _shorter(name: str) -> str:
    """The name folded, where that only leaves words out ("Hydria SA"); "" where it changes letters ("À")."""
    own = fold(name)
    return own if set(own.split()) <= set(fold_text(name).split()) else ""


def _stands(words: str, folded: str) -> bool:
    """Whether words stand in a folded text, and not as a piece of longer ones; no words stand nowhere."""
    wanted = fold_text(words)
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        before, after = folded[at - 1 : at], folded[end : end + 1]
        if not (before.isalnum() and wanted[0].isalnum()) and not (after.isalnum() and wanted[-1].isalnum()):
            return True
        at = folded.find(wanted, at + 1)
    return False


def _stands_whole(value: str, folded: str) -> bool:
    """Whether a value stands in a folded quote, or, where it has a gap, its pieces do, one behind the other."""
    first, gap, unit = value.partition(ELISION)
    if not gap:
        return _stands(value, folded)
    _, found, behind = folded.partition(fold_text(first))
    return bool(found) and _stands(first, folded) and _stands(unit, behind)


def _cuts(value: str, quote: str, offset: int, figures: Iterable[Mention]) -> bool:
    """Whether a value without a reading ends or begins inside a figure or date, wherever it stands in the quote."""
    if not any(char.isdigit() for char in value):
        return False
    spans = [(found.start - offset, found.end - offset) for found in figures]
    standing = re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", quote)
    return all(
        any(start < found.end() and found.start() < end and not _within(found, start, end) for start, end in spans)
        for found in standing
    )


def _within(found: re.Match[str], start: int, end: int) -> bool:
    """Whether a figure lies in what was found as a whole."""
    return found.start() <= start and end <= found.end()


def _readings(values: set[str], language: str) -> Mapping[str, list[Mention]]:
    """What every value says by itself: each a paragraph of its own, read in one go."""
    ordered = sorted(values)
    starts = []
    place = 0
    for value in ordered:
        starts.append(place)
        place += len(value) + len(_BREAK)
    found: dict[str, list[Mention]] = {value: [] for value in ordered}
    for mention in read(_BREAK.join(ordered), language, date=_REFERENCE) if ordered else ():
        found[ordered[bisect_right(starts, mention.start) - 1]].append(mention)
    return found


def _same(mention: Mention, found: Mention) -> bool:
    a, b = mention.value, found.value
    if isinstance(a, Amount) and isinstance(b, Amount):
        return a.written.low == b.written.low and a.written.high == b.written.high
    return type(a) is type(b)

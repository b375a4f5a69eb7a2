"""The last gate of every extractor: what cannot be shown word for word in the text is refused."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from crosscheck.model import Amount, Claim, Document, Extraction, Mention, Proposal, Refusal, Span
from crosscheck.names import fold
from crosscheck.read import read

QUOTE_MISSING = "quote-missing"
QUOTE_NOT_FOUND = "quote-not-found"
VALUE_NOT_IN_QUOTE = "value-not-in-quote"
VALUE_READ_OTHERWISE = "value-read-otherwise"
SUBJECT_NOT_IN_QUOTE = "subject-not-in-quote"


def verify(
    document: Document,
    proposals: Iterable[Proposal],
    refusals: Iterable[Refusal] = (),
    unplaced: Iterable[Mention] = (),
) -> Extraction:
    """Keep the proposals that the text bears out, refuse the rest with a reason; fail-closed.

    The quote must stand at its offsets; the value must stand in the quote and, where it is a figure or a date, be
    read there again with the same meaning; what the text calls the subject must stand in the quote, and the
    subject's name in the document.
    """
    kept: list[Proposal] = []
    refused = list(refusals)
    folded = fold_text(document.text)
    offered = list(proposals)
    readings = _readings({p.claim.value for p in offered if p.mention is not None}, document.language)
    for proposal in offered:
        reason = _problem(document, proposal, folded, readings)
        if reason:
            refused.append(Refusal(proposal.claim, reason))
        else:
            kept.append(proposal)
    return Extraction(document, tuple(kept), tuple(refused), tuple(unplaced))


def fold_text(text: str) -> str:
    """The text as names are looked up in it: lower case, plain apostrophes, single spaces."""
    return " ".join(text.casefold().translate(_PLAIN).split())


_BREAK = ".\n\n"
_REFERENCE = date(2000, 1, 1)  # relative dates only have to be read, not to be placed
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "*": None, "_": None})


def _problem(document: Document, proposal: Proposal, folded: str, readings: dict[str, list[Mention]]) -> str:
    claim = proposal.claim
    quote = claim.quote
    if quote is None or quote.start is None or quote.end is None or not quote.text:
        return QUOTE_MISSING
    if document.text[quote.start : quote.end] != quote.text:
        return QUOTE_NOT_FOUND
    words = fold_text(quote.text)
    if fold_text(claim.value) not in words:
        return VALUE_NOT_IN_QUOTE
    if proposal.mention is not None and not _read_again(document, proposal, quote.start, quote.end, readings):
        return VALUE_READ_OTHERWISE
    written = claim.subject_written or claim.subject
    if fold_text(written) not in words and claim.confidence == "certain":
        return SUBJECT_NOT_IN_QUOTE
    if fold_text(claim.subject) not in folded and fold(claim.subject) not in folded:
        return SUBJECT_NOT_IN_QUOTE
    return ""


def _read_again(
    document: Document, proposal: Proposal, start: int, end: int, readings: dict[str, list[Mention]]
) -> bool:
    """Whether the value's own words in the quote, read alone, give the same number or a date again."""
    mention = proposal.mention
    assert mention is not None
    if not (start <= mention.start and mention.end <= end):
        return False
    if document.text[mention.start : mention.end] != mention.text or mention.text not in proposal.claim.value:
        return False
    return any(_same(mention, found) for found in readings[proposal.claim.value])


def _readings(values: set[str], language: str) -> dict[str, list[Mention]]:
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
    if isinstance(a, Span):  # a bare year reads as a number when it stands alone
        return isinstance(b, Span) or (isinstance(b, Amount) and mention.text.strip().isdigit())
    return type(a) is type(b)


def subject_stands(claim: Claim, text: str) -> bool:
    """Whether the claim's subject occurs in the text, as a name or as it is written."""
    return fold_text(claim.subject) in fold_text(text)

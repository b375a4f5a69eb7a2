"""Whether a quotation still holds the value that somebody has given its claim."""

from __future__ import annotations

from crosscheck.model import ELISION, Amount, Claim, Span
from crosscheck.names import fold
from crosscheck.read import read


def quote_holds(claim: Claim, language: str) -> bool:
    """Whether the claim's value stands in its quotation, in these words or as the same figures and dates.

    A claim without a quotation, and a value in other words than the quotation's and without a figure (a name written
    out), are left to who wrote them.
    """
    if claim.quote is None or all(fold(piece) in fold(claim.quote.text) for piece in claim.value.split(ELISION)):
        return True
    there = _figures(claim.quote.text, language)
    return _figures(claim.value, language) <= there


def _figures(text: str, language: str) -> frozenset[tuple[object, object]]:
    """The ends of every figure and date in a text, whatever their unit and hedge."""
    found = (mention.value for mention in read(text, language))
    return frozenset(
        (value.low, value.high) if isinstance(value, Amount) else (value.start, value.end)
        for value in found
        if isinstance(value, Amount | Span)
    )

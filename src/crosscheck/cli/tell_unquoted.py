"""A warning for who gives a claim a value that its quotation does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.model import Claim
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller


def tell_unquoted(claim: Claim, language: str, teller: Teller) -> None:
    """Say so where the value that a person wrote does not stand in the claim's quotation."""
    from crosscheck.pipeline.quote_holds import quote_holds

    if claim.quote and not quote_holds(claim, language):
        quote = inert(claim.quote.text)
        teller.tell("value-not-in-quote", place=str(claim.location), value=inert(claim.value), quote=quote)

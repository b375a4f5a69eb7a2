"""Hold the quotes of a claim file against the source's text."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.find_quote import find_quote
from crosscheck.model import Claim, Notice, Quote
from crosscheck.model.frozen import frozen


@frozen
class Verified:
    """A claim file whose quotes have their offsets, and what was wrong.

    A quote that was not found keeps `start` and `end` at None. Notices carry the codes "quote-not-found" (detail:
    the claim's id) and "text-changed" (once); both keep `check` from vouching for the source.
    """

    file: ClaimFile
    notices: tuple[Notice, ...]


def verify_quotes(file: ClaimFile, text: str, *, sha256: str = "") -> Verified:
    """Look every quote up in the source's plain text.

    `sha256` is the hash of the text's file as it is now; where it is not the one that the claims were taken from,
    the text has changed. Rejected claims need no quote. Offsets are code points of `text`.
    """
    notices: list[Notice] = []
    if sha256 and file.source.sha256 and sha256.lower() != file.source.sha256:
        notices.append(Notice("text-changed", file.source.id, blocking=True))
    claims: list[Claim] = []
    for claim in file.claims:
        found = find_quote(claim.quote.text, text) if claim.quote else None
        if claim.quote is None:
            claims.append(claim)
            continue
        start, end = found or (None, None)
        claims.append(replace(claim, quote=Quote(claim.quote.text, start, end)))
        if found is None and claim.review != "rejected":
            notices.append(Notice("quote-not-found", file.source.id, claim.id, blocking=True))
    return Verified(ClaimFile(file.path, file.source, tuple(claims)), tuple(notices))

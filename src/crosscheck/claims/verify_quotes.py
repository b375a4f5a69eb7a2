"""Hold the quotes of a claim file against the source's text."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.find_quote import find_quote
from crosscheck.model import Claim, Message, Notice, Quote
from crosscheck.model.frozen import frozen

_SHOWN = 100
"""Code points of a lost quote that its notice gives; the claim file has the rest."""


@frozen
class Verified:
    """A claim file whose quotes have their offsets, and what was wrong.

    A quote that was not found keeps `start` and `end` at None. Notices carry the codes "quote-not-found" (at the claim,
    with its words and whether the text has changed) and "text-changed" (once); both keep `check` from vouching for the
    source.
    """

    file: ClaimFile
    notices: tuple[Notice, ...]


def verify_quotes(file: ClaimFile, text: str, *, sha256: str = "") -> Verified:
    """Look every quote up in the source's plain text.

    `sha256` is the hash of the text's file as it is now; where it is not the one that the claims were taken from,
    the text has changed. Rejected claims need no quote. Offsets are code points of `text`.
    """
    notices: list[Notice] = []
    changed = bool(sha256 and file.source.sha256) and sha256.lower() != file.source.sha256
    if changed:
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
            notices.append(_lost(claim, changed=changed))
    return Verified(ClaimFile(file.path, file.source, tuple(claims)), tuple(notices))


def _lost(claim: Claim, *, changed: bool) -> Notice:
    """The notice that a claim's words do not stand in the text: they went with a change, or were never copied right."""
    words = claim.quote.text if claim.quote else ""
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
    why = Message.of("quote-gone" if changed else "quote-not-copied", words=shown)
    return Notice("quote-not-found", claim.source, claim.id, blocking=True, location=claim.location, cause=why)

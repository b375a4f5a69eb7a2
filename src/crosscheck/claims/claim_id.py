"""The name of a claim that stays the same while its file is rearranged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crosscheck.files.blake2b import blake2b
from crosscheck.model import Claim


def claim_id(
    source: str,
    subject: str,
    attribute: str,
    value: str,
    status: str = "",
    scope: str = "",
    as_of: str = "",
    quote: str = "",
) -> str:
    """Sixteen hexadecimal digits (64 bits of BLAKE2b) of what makes the claim itself.

    Review, notes, reasons and the place in the file leave it as it is. A NUL, which no claim may hold, parts the
    fields.
    """
    words = "\0".join((source, subject, attribute, value, status, scope, as_of, quote))
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def with_own_ids(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims with an id each: one that says the same as an earlier one gets "-2", "-3" ... by order."""
    claims = tuple(claims)
    if len({claim.id for claim in claims}) == len(claims):
        return claims
    seen: dict[str, int] = {}
    out = []
    for claim in claims:
        count = seen[claim.id] = seen.get(claim.id, 0) + 1
        out.append(claim if count == 1 else replace(claim, id=f"{claim.id}-{count}"))
    return tuple(out)


def identified(claim: Claim, source: str) -> Claim:
    """The claim as one of this source, with the id that its words give it."""
    quote = claim.quote.text if claim.quote else ""
    own = claim_id(source, claim.subject, claim.attribute, claim.value, claim.status, claim.scope, claim.as_of, quote)
    return claim if claim.id == own and claim.source == source else replace(claim, id=own, source=source)

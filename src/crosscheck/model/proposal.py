"""What an extractor offers before it is stored."""

from __future__ import annotations

from crosscheck.model.claim import Claim
from crosscheck.model.document import Document
from crosscheck.model.frozen import frozen
from crosscheck.model.mention import Mention


@frozen
class Proposal:
    """A claim with the mention that its value was read from (None for names and members)."""

    claim: Claim
    mention: Mention | None


@frozen
class Refusal:
    """A proposal that the verifier turned down, and why (a code of the message tables)."""

    claim: Claim
    reason: str


@frozen
class Extraction:
    """All that one document gave: what is proposed, what was refused, and what is there but was not understood.

    `unplaced` are figures and dates that belong to no claim, so that nothing is lost.
    """

    document: Document
    proposals: tuple[Proposal, ...]
    refusals: tuple[Refusal, ...] = ()
    unplaced: tuple[Mention, ...] = ()

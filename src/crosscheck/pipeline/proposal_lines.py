"""Extraction as JSON lines: one claim a line, the protocol of `crosscheck extract --format jsonl`."""

from __future__ import annotations

import json
from collections.abc import Iterator

from crosscheck.model import Extraction, Proposal
from crosscheck.read import mention_json


def proposal_lines(extraction: Extraction) -> Iterator[str]:
    """Each proposed claim as one line of JSON, without its line feed."""
    for proposal in extraction.proposals:
        yield json.dumps(_fields(proposal, extraction.document.file), ensure_ascii=False)


def _fields(proposal: Proposal, file: str) -> dict[str, object]:
    claim = proposal.claim
    quote = claim.quote
    return {
        "source": file,
        "subject": claim.subject,
        "subject_written": claim.subject_written or claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        "reading": mention_json(proposal.mention) if proposal.mention else None,
        "status": claim.status or None,
        "scope": claim.scope or None,
        "as_of": claim.as_of or None,
        "said_by": claim.said_by or None,
        "quote": quote.text if quote else None,
        "start": quote.start if quote else None,
        "end": quote.end if quote else None,
        "confidence": claim.confidence,
        "reasons": list(claim.reasons),
    }

"""The nouns: frozen, slotted dataclasses over the standard library. One word for one thing, everywhere."""

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosscheck.model.attribute import Attribute, AttributeKind
    from crosscheck.model.claim import Claim, Confidence, Review
    from crosscheck.model.document import Document
    from crosscheck.model.draft import (
        DraftCheck,
        DraftFact,
        DraftFigure,
        DraftName,
        DraftQuotation,
        DraftReport,
        DraftSentence,
        DraftStatus,
    )
    from crosscheck.model.elision import ELISION
    from crosscheck.model.finding import Finding, Part, Position, Settlement, Verdict
    from crosscheck.model.findings import Findings, findings_where
    from crosscheck.model.group import Group
    from crosscheck.model.lead import Apart, Lead, LeadRelation
    from crosscheck.model.location import Location
    from crosscheck.model.mention import Mention
    from crosscheck.model.message import Argument, Message, Sentence
    from crosscheck.model.proposal import Extraction, Proposal, Refusal
    from crosscheck.model.quote import Quote
    from crosscheck.model.reading import Reading
    from crosscheck.model.report import NO_QUOTES, KnownQuotes, Notice, Quotes, Report, Sources, Suggestion, finder
    from crosscheck.model.source import Source, SourceClass
    from crosscheck.model.subject import Subject
    from crosscheck.model.tense import Tense, tense_of
    from crosscheck.model.value import (
        Amount,
        Change,
        Hedge,
        Members,
        Name,
        Precision,
        Span,
        Unread,
        Value,
        Written,
    )

_FILES: Mapping[str, tuple[str, ...]] = {
    "attribute": (
        "Attribute",
        "AttributeKind",
    ),
    "claim": (
        "Claim",
        "Confidence",
        "Review",
    ),
    "document": ("Document",),
    "draft": (
        "DraftCheck",
        "DraftFact",
        "DraftFigure",
        "DraftName",
        "DraftQuotation",
        "DraftReport",
        "DraftSentence",
        "DraftStatus",
    ),
    "elision": ("ELISION",),
    "finding": (
        "Finding",
        "Part",
        "Position",
        "Settlement",
        "Verdict",
    ),
    "findings": (
        "Findings",
        "findings_where",
    ),
    "group": ("Group",),
    "lead": ("Apart", "Lead", "LeadRelation"),
    "location": ("Location",),
    "mention": ("Mention",),
    "message": (
        "Argument",
        "Message",
        "Sentence",
    ),
    "proposal": (
        "Extraction",
        "Proposal",
        "Refusal",
    ),
    "quote": ("Quote",),
    "reading": ("Reading",),
    "report": (
        "NO_QUOTES",
        "KnownQuotes",
        "Notice",
        "Quotes",
        "Report",
        "Sources",
        "Suggestion",
        "finder",
    ),
    "source": (
        "Source",
        "SourceClass",
    ),
    "subject": ("Subject",),
    "tense": (
        "Tense",
        "tense_of",
    ),
    "value": (
        "Amount",
        "Change",
        "Hedge",
        "Members",
        "Name",
        "Precision",
        "Span",
        "Unread",
        "Value",
        "Written",
    ),
}


def __getattr__(name: str) -> object:
    """A noun, its file loaded when it is first asked for: making all dataclasses is a sixth of a command's start."""
    for file, names in _FILES.items():
        if name in names:
            found: object = getattr(import_module(f"crosscheck.model.{file}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "ELISION",
    "NO_QUOTES",
    "Amount",
    "Apart",
    "Argument",
    "Attribute",
    "AttributeKind",
    "Change",
    "Claim",
    "Confidence",
    "Document",
    "DraftCheck",
    "DraftFact",
    "DraftFigure",
    "DraftName",
    "DraftQuotation",
    "DraftReport",
    "DraftSentence",
    "DraftStatus",
    "Extraction",
    "Finding",
    "Findings",
    "Group",
    "Hedge",
    "KnownQuotes",
    "Lead",
    "LeadRelation",
    "Location",
    "Members",
    "Mention",
    "Message",
    "Name",
    "Notice",
    "Part",
    "Position",
    "Precision",
    "Proposal",
    "Quote",
    "Quotes",
    "Reading",
    "Refusal",
    "Report",
    "Review",
    "Sentence",
    "Settlement",
    "Source",
    "SourceClass",
    "Sources",
    "Span",
    "Subject",
    "Suggestion",
    "Tense",
    "Unread",
    "Value",
    "Verdict",
    "Written",
    "finder",
    "findings_where",
    "tense_of",
]

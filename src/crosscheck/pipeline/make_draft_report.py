"""From a draft to a report on it: extracted as a source would be, judged against all the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.claims import ClaimFile
from crosscheck.compare import Rates, compare
from crosscheck.draft import check_draft, find_near_names, find_quotations
from crosscheck.extract import extract, sentence_places
from crosscheck.model import (
    Document,
    DraftFact,
    DraftReport,
    DraftSentence,
    Finding,
    Group,
    Members,
    Name,
    Reading,
    Source,
)
from crosscheck.pipeline.make_readings import make_readings
from crosscheck.pipeline.make_report import Facts, compare_groups, group_readings
from crosscheck.pipeline.workspace import Workspace

DRAFT = "\N{PILCROW SIGN}draft"
"""The draft's id as a source; no file can be called so."""


def make_draft_report(
    workspace: Workspace, facts: Facts, document: Document, *, rates: Rates | None = None
) -> DraftReport:
    """Check a draft against the facts of the workspace; nothing is stored."""
    draft = replace(document, id=DRAFT)
    extraction = extract(draft)
    source = Source(DRAFT, title=document.title, language=document.language, published=document.published)
    claims = tuple(replace(proposal.claim, source=DRAFT) for proposal in extraction.proposals)
    file = ClaimFile(workspace.config.root, source, claims)
    mine = make_readings((file,), facts.attributes, {DRAFT: DRAFT}, {DRAFT: draft})
    groups = group_readings(workspace, (*facts.readings, *mine), facts.attributes)
    touched = [group for group in groups if any(reading.claim.source == DRAFT for reading in group.readings)]

    def judge(group: Group) -> Sequence[Finding]:
        return compare(group, rates=rates)

    said = check_draft(touched, DRAFT, draft.text, judge)
    own = group_readings(workspace, mine, facts.attributes)
    documents = facts.texts.documents
    return DraftReport(
        document=document,
        sentences=_sentences(draft, said),
        quotations=find_quotations(draft.text, documents, draft.language),
        names=find_near_names(draft.text, _names(facts.readings), (each.text for each in documents.values())),
        sources=facts.sources,
        claims=len(facts.readings),
        unreviewed=sum(reading.claim.review == "proposed" for reading in facts.readings),
        against_itself=tuple(f for f in compare_groups(own, rates) if f.verdict == "contradiction"),
    )


def _sentences(draft: Document, facts: Sequence[DraftFact]) -> tuple[DraftSentence, ...]:
    """Every sentence with the facts that begin in it."""
    places = sentence_places(draft)
    ends = [start for start, _ in places[1:]] + [len(draft.text) + 1]
    return tuple(
        _sentence(draft.text, start, end, [fact for fact in facts if first <= fact.start < last])
        for (start, end), (first, last) in zip(places, pairwise([0, *ends]), strict=True)
    )


def _sentence(text: str, start: int, end: int, facts: list[DraftFact]) -> DraftSentence:
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    return DraftSentence(text[start:end], start, end, line, column, tuple(facts))


def _names(readings: Sequence[Reading]) -> set[str]:
    """The names that the sources know: of subjects, members, speakers and plain values."""
    names: set[str] = set()
    for reading in readings:
        names |= {reading.claim.subject, reading.claim.said_by}
        match reading.value:
            case Members(included=included, excluded=excluded):
                names |= {*included, *excluded}
            case Name(shown=shown):
                names.add(shown)
            case _:
                pass
    return names - {""}

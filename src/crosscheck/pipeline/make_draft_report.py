"""From a draft to a report on it: extracted as a source would be, judged against all the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.claims import ClaimFile
from crosscheck.compare import Rates, compare, same_value
from crosscheck.draft import DRAFT, check_draft, find_near_names, find_quotations
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
from crosscheck.settled import apply_settled, load_settled


def make_draft_report(
    workspace: Workspace, facts: Facts, document: Document, *, rates: Rates | None = None
) -> DraftReport:
    """Check a draft against the facts of the workspace; nothing is stored."""
    draft = replace(document, id=DRAFT)
    mine = _readings(workspace, facts, draft)
    groups = group_readings(workspace, (*facts.readings, *mine), facts.attributes)
    judge = _judge(workspace, groups, rates)
    said = check_draft(
        [group for group in groups if any(reading.claim.source == DRAFT for reading in group.readings)],
        DRAFT,
        draft.text,
        judge,
    )
    named = tuple(replace(fact, handle=f"F{number}") for number, fact in enumerate(said, start=1))
    own = compare_groups(group_readings(workspace, mine, facts.attributes), rates)
    documents = facts.texts.documents
    return DraftReport(
        document=document,
        sentences=_sentences(draft, named),
        quotations=find_quotations(draft.text, documents, draft.language),
        names=find_near_names(draft.text, _names(facts.readings), (each.text for each in documents.values())),
        sources=facts.sources,
        claims=len(facts.readings),
        unreviewed=sum(reading.claim.review == "proposed" for reading in facts.readings),
        against_itself=tuple(finding for finding in own if finding.verdict == "contradiction"),
        complete=not any(notice.code == "text-unreadable" for notice in facts.texts.notices),
    )


def _readings(workspace: Workspace, facts: Facts, draft: Document) -> tuple[Reading, ...]:
    """What the draft claims, each with its meaning."""
    source = Source(DRAFT, title=draft.title, language=draft.language, published=draft.published)
    claims = tuple(replace(proposal.claim, source=DRAFT) for proposal in extract(draft).proposals)
    file = ClaimFile(workspace.config.root, source, claims)
    return make_readings((file,), facts.attributes, {DRAFT: DRAFT}, {DRAFT: draft})


def _judge(
    workspace: Workspace, groups: Sequence[Group], rates: Rates | None
) -> Callable[[Group], tuple[Finding, ...]]:
    """Comparison with what else the sources say of a subject as context, marked with what people have settled."""
    settlements = load_settled(workspace.config.settled_file)
    by_subject: dict[str, list[Reading]] = defaultdict(list)
    for group in groups:
        by_subject[group.subject.key] += (each for each in group.readings if each.claim.source != DRAFT)

    def judge(group: Group) -> tuple[Finding, ...]:
        found = compare(group, rates=rates, context=by_subject[group.subject.key])
        return apply_settled(found, settlements, same_value)[0] if settlements else found

    return judge


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

"""From a draft to a report on it: extracted as a source would be, judged against all the others."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.compare import Rates, compare, same_value
from crosscheck.draft import (
    DRAFT,
    OPEN,
    Places,
    check_draft,
    contradicts_itself,
    find_near_names,
    find_quotations,
    point_to_nouns,
    point_to_told_alike,
    statements_apart,
)
from crosscheck.extract import extract, sentence_places
from crosscheck.model import (
    Document,
    DraftFact,
    DraftFigure,
    DraftReport,
    DraftSentence,
    Extraction,
    Finding,
    Group,
    Members,
    Name,
    Reading,
    Source,
)
from crosscheck.names import copies_of
from crosscheck.pipeline.findings_across import told_alike_among
from crosscheck.pipeline.make_readings import make_readings
from crosscheck.pipeline.make_report import Facts, compare_groups, group_readings
from crosscheck.pipeline.workspace import Workspace
from crosscheck.settled import apply_settled, load_settled


def make_draft_report(
    workspace: Workspace, facts: Facts, document: Document, *, rates: Rates | None = None
) -> DraftReport:
    """Check a draft against the facts of the workspace; nothing is stored."""
    draft = replace(document, id=DRAFT)
    itself = _own_sources(workspace, facts, document)
    theirs = tuple(reading for reading in facts.readings if reading.claim.source not in itself)
    documents = {name: text for name, text in facts.texts.documents.items() if name not in itself}
    extraction = extract(draft)
    mine = _readings(workspace, facts, extraction)
    repeated = copies_of(draft.text, {name: text.text for name, text in documents.items()})
    voice = next((reading.voice for reading in theirs if reading.claim.source in repeated), "")
    groups = group_readings(workspace, (*theirs, *mine), facts.attributes, {**documents, DRAFT: draft}, {DRAFT: voice})
    judge = _judge(workspace, groups, rates)
    said = check_draft(
        [group for group in groups if any(reading.claim.source == DRAFT for reading in group.readings)],
        DRAFT,
        draft.text,
        judge,
        repeated,
    )
    said = point_to_nouns(said, groups, DRAFT, {name: text.text for name, text in documents.items()}, judge)
    if any(fact.status in OPEN for fact in said):
        different = [decision.names for decision in workspace.config.different if decision.kind == "subject"]
        alike = told_alike_among(groups, len(theirs) + len(mine), different)
        said = point_to_told_alike(said, alike, DRAFT, repeated)
    named = tuple(replace(fact, handle=f"F{number}") for number, fact in enumerate(said, start=1))
    apart = group_readings(workspace, statements_apart(mine), facts.attributes, {**documents, DRAFT: draft})
    places = Places(draft.text)
    return DraftReport(
        document=document,
        sentences=_sentences(draft, named),
        quotations=find_quotations(draft.text, documents, draft.language),
        names=find_near_names(draft.text, _names(theirs), [each.text for each in documents.values()]),
        sources=tuple(source for source in facts.sources if source.id not in itself),
        claims=len(theirs),
        unreviewed=sum(reading.claim.review == "proposed" for reading in theirs),
        against_itself=tuple(finding for finding in compare_groups(apart, rates) if contradicts_itself(finding)),
        figures=tuple(
            DraftFigure(mention.text, mention.start, *places.of(mention.start)) for mention in extraction.unplaced
        ),
        passed_over=tuple(source for source in facts.sources if source.id in itself),
        repeated=tuple(source for source in facts.sources if source.id in repeated),
        complete=not any(notice.code == "text-unreadable" for notice in facts.texts.notices),
    )


def _own_sources(workspace: Workspace, facts: Facts, document: Document) -> tuple[str, ...]:
    """The sources that are the draft itself: a text confirms nothing that it says."""
    file = Path(document.file)
    words = document.text.split()
    same = [
        name
        for name, text in facts.texts.documents.items()
        if (text.sha256 and text.sha256 == document.sha256)
        or text.text.split() == words
        or _same_file(workspace.texts.get(name), file)
    ]
    return tuple(sorted(same))


def _same_file(one: Path | None, other: Path) -> bool:
    try:
        return one is not None and other.exists() and one.samefile(other)
    except OSError:
        return False


def _readings(workspace: Workspace, facts: Facts, extraction: Extraction) -> tuple[Reading, ...]:
    """What the draft claims, each with its meaning."""
    draft = extraction.document
    source = Source(DRAFT, title=draft.title, language=draft.language, published=draft.published)
    claims = tuple(replace(proposal.claim, source=DRAFT) for proposal in extraction.proposals)
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
    stretches = sentence_places(draft)
    places = Places(draft.text)
    ends = [start for start, _ in stretches[1:]] + [len(draft.text) + 1]
    held: dict[int, list[DraftFact]] = defaultdict(list)
    for fact in facts:
        held[bisect_right(ends, fact.value_start)].append(fact)
    return tuple(
        DraftSentence(draft.text[start:end], start, end, *places.of(start), tuple(held[number]))
        for number, (start, end) in enumerate(stretches)
    )


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

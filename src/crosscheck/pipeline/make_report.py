"""From an opened workspace to a report: the order of the rooms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from crosscheck.compare import Rates, compare, same_value
from crosscheck.group import catalogue, find_origins, full_names, group
from crosscheck.model import (
    Attribute,
    Document,
    Finding,
    Group,
    KnownQuotes,
    Reading,
    Report,
    Source,
    Unread,
)
from crosscheck.model.frozen import frozen
from crosscheck.names import defined_acronyms
from crosscheck.pipeline.blocks import blocks
from crosscheck.pipeline.findings_across import findings_across
from crosscheck.pipeline.names_told_alike import names_told_alike
from crosscheck.pipeline.paragraph_of import paragraph_of
from crosscheck.pipeline.read_texts import Texts, read_texts
from crosscheck.pipeline.suggestions_for import suggestions_for
from crosscheck.pipeline.understand import understand
from crosscheck.pipeline.without_claims import without_claims
from crosscheck.pipeline.workspace import Workspace
from crosscheck.report import order, with_handles
from crosscheck.settled import apply_settled, load_settled


@frozen
class Facts:
    """Every claim understood and grouped, before anything is compared."""

    readings: tuple[Reading, ...]
    groups: tuple[Group, ...]
    attributes: tuple[Attribute, ...]
    sources: tuple[Source, ...]
    texts: Texts


def make_facts(workspace: Workspace, *, reviewed: bool = False) -> Facts:
    """Read and group the workspace's claims; `reviewed` leaves out those that nobody has accepted or edited."""
    config, cache = workspace.config, workspace.cache
    texts = read_texts(workspace.files, workspace.texts, workspace.config.root, cache)
    origins = find_origins(workspace.sources, {name: document.text for name, document in texts.documents.items()})
    attributes = config.attributes_over(catalogue())
    known = understand(texts, origins, workspace.texts, config.root, attributes, reviewed=reviewed, cache=cache)
    uncovered = tuple(
        without_claims(name, workspace.texts[name].relative_to(config.root).as_posix()) for name in workspace.uncovered
    )
    told = replace(texts, notices=(*uncovered, *texts.notices))
    groups = group_readings(workspace, known.readings, attributes, texts.documents)
    return Facts(known.readings, groups, attributes, known.sources, told)


def group_readings(
    workspace: Workspace,
    readings: Iterable[Reading],
    attributes: tuple[Attribute, ...],
    documents: Mapping[str, Document],
    retold: Mapping[str, str] | None = None,
) -> tuple[Group, ...]:
    """Group by what the workspace's people decided about names, and by the short forms that its texts define.

    `retold` gives the voice that a draft repeats, by the draft's id.
    """
    config = workspace.config
    known = tuple(readings)
    defined = [
        (short, long, name) for name, document in documents.items() for short, long in defined_acronyms(document.text)
    ]
    defined += full_names(known)
    different = [decision.names for decision in config.different if decision.kind == "subject"]
    return group(known, config.joined_subjects(), attributes, different=different, defined=defined, retold=retold)


def make_report(workspace: Workspace, *, reviewed: bool = False, rates: Rates | None = None) -> Report:
    """Compare everything in the workspace and mark what people have settled."""
    return report_facts(workspace, make_facts(workspace, reviewed=reviewed), rates)


def report_facts(workspace: Workspace, facts: Facts, rates: Rates | None = None) -> Report:
    """The report on facts that are grouped already."""
    different = [decision.names for decision in workspace.config.different if decision.kind == "subject"]
    slips = findings_across(facts.groups, len(facts.readings), different)
    found = (*compare_groups(facts.groups, rates), *slips)
    settlements = load_settled(workspace.config.settled_file)
    marked, gone = apply_settled(found, settlements, same_value)
    claims = [claim for file in facts.texts.files for claim in file.claims]
    live = [claim for claim in claims if claim.review != "rejected"]
    names = sorted({each.subject.name for each in facts.groups})
    alike = suggestions_for(workspace.config, names, workspace.cache)
    return Report(
        findings=with_handles(order(marked)),
        sources=facts.sources,
        claims=len(facts.readings),
        unreviewed=sum(claim.review == "proposed" for claim in live),
        rejected=len(claims) - len(live),
        unread=_loose(facts.readings, marked),
        notices=facts.texts.notices,
        suggestions=(*alike, *names_told_alike(marked, alike)),
        gone=gone,
        quotes=_quotes(facts.readings, facts.texts.documents),
        complete=not blocks(facts.texts.notices),
    )


def compare_groups(groups: Iterable[Group], rates: Rates | None = None) -> tuple[Finding, ...]:
    """The findings on all facts; the other claims of a subject only feed the diagnosis."""
    known = tuple(groups)
    by_subject: dict[str, list[Reading]] = defaultdict(list)
    for each in known:
        by_subject[each.subject.key] += each.readings
    return tuple(
        finding for each in known for finding in compare(each, rates=rates, context=by_subject[each.subject.key])
    )


def _loose(readings: Iterable[Reading], findings: Iterable[Finding]) -> tuple[Reading, ...]:
    """What was not understood and stands in no finding either."""
    unread = [reading for reading in readings if isinstance(reading.value, Unread)]
    held = {reading.claim.id for finding in findings for reading in finding.readings()} if unread else set()
    return tuple(reading for reading in unread if reading.claim.id not in held)


def _quotes(readings: Iterable[Reading], documents: dict[str, Document]) -> KnownQuotes:
    found = {}
    for reading in readings:
        document = documents.get(reading.claim.source)
        if document is None or reading.claim.quote is None:
            continue
        place = paragraph_of(document.text, reading.claim.quote)
        if place is not None:
            found[reading.claim.source, reading.claim.id] = place
    return KnownQuotes(found)

"""From an opened workspace to a report: the order of the rooms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from crosscheck.claims import ClaimFile
from crosscheck.compare import Rates, compare, same_value
from crosscheck.compare.slips import find_slips
from crosscheck.group import catalogue, find_origins, group
from crosscheck.index.shape import fingerprint
from crosscheck.model import Attribute, Document, Finding, Group, Notice, Reading, Report, Source, Suggestion, Unread
from crosscheck.names import defined_acronyms, suggest
from crosscheck.pipeline.kept import SUGGESTIONS, opened
from crosscheck.pipeline.make_readings import make_readings
from crosscheck.pipeline.paragraph_of import paragraph_of
from crosscheck.pipeline.read_texts import Texts, read_texts
from crosscheck.pipeline.workspace import Workspace
from crosscheck.report import order, with_handles
from crosscheck.settled import apply_settled, load_settled


@dataclass(frozen=True, slots=True)
class Facts:
    """Every claim understood and grouped, before anything is compared."""

    readings: tuple[Reading, ...]
    groups: tuple[Group, ...]
    attributes: tuple[Attribute, ...]
    sources: tuple[Source, ...]
    texts: Texts


def make_facts(workspace: Workspace, *, reviewed: bool = False) -> Facts:
    """Read and group the workspace's claims; `reviewed` leaves out those that nobody has accepted or edited."""
    texts = read_texts(workspace)
    files = tuple(_reviewed(file) for file in texts.files) if reviewed else texts.files
    origins = find_origins(workspace.sources, {name: document.text for name, document in texts.documents.items()})
    sources = tuple(_described(file.source, workspace, origins, texts.documents) for file in files)
    attributes = workspace.config.attributes_over(catalogue())
    described = tuple(replace(file, source=source) for file, source in zip(files, sources, strict=True))
    readings = make_readings(described, attributes, origins, texts.documents, workspace.cache)
    groups = group_readings(workspace, readings, attributes, texts.documents)
    return Facts(readings, groups, attributes, sources, texts)


def group_readings(
    workspace: Workspace,
    readings: Iterable[Reading],
    attributes: tuple[Attribute, ...],
    documents: Mapping[str, Document],
) -> tuple[Group, ...]:
    """Group by what the workspace's people decided about names, and by the short forms that its texts define."""
    config = workspace.config
    defined = [
        (short, long, name) for name, document in documents.items() for short, long in defined_acronyms(document.text)
    ]
    different = [decision.names for decision in config.different if decision.kind == "subject"]
    return group(readings, config.joined_subjects(), attributes, different=different, defined=defined)


def make_report(workspace: Workspace, *, reviewed: bool = False, rates: Rates | None = None) -> Report:
    """Compare everything in the workspace and mark what people have settled."""
    return report_facts(workspace, make_facts(workspace, reviewed=reviewed), rates)


def report_facts(workspace: Workspace, facts: Facts, rates: Rates | None = None) -> Report:
    """The report on facts that are grouped already."""
    found = (*compare_groups(facts.groups, rates), *find_slips(facts.groups))
    settlements = load_settled(workspace.config.settled_file)
    marked, gone = apply_settled(found, settlements, same_value)
    claims = [claim for file in facts.texts.files for claim in file.claims]
    live = [claim for claim in claims if claim.review != "rejected"]
    return Report(
        findings=with_handles(order(marked)),
        sources=facts.sources,
        claims=len(facts.readings),
        unreviewed=sum(claim.review == "proposed" for claim in live),
        rejected=len(claims) - len(live),
        unread=tuple(reading for reading in facts.readings if isinstance(reading.value, Unread)),
        notices=facts.texts.notices,
        suggestions=_suggestions(workspace, facts.groups),
        gone=gone,
        quotes=_quotes(facts.readings, facts.texts.documents),
        complete=not any(_unreadable(notice) for notice in facts.texts.notices),
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


def _reviewed(file: ClaimFile) -> ClaimFile:
    return replace(file, claims=tuple(claim for claim in file.claims if claim.review in ("accepted", "edited")))


def _described(source: Source, workspace: Workspace, origins: dict[str, str], documents: dict[str, Document]) -> Source:
    """The source with its voice, its file, and what its text says of itself where the claim file says nothing."""
    voice = origins.get(source.id, source.id)
    path = workspace.texts.get(source.id)
    inside = path is not None and path.is_relative_to(workspace.config.root)
    document = documents.get(source.id) or Document(source.id, "")
    return replace(
        source,
        origin=voice if voice != source.id and not source.corrects else "",
        text_file=path.relative_to(workspace.config.root).as_posix() if path and inside else source.text_file,
        title=source.title or document.title,
        publisher=source.publisher or document.publisher,
        language=source.language or document.language,
        published=source.published or document.published,
        url=source.url or document.url,
        retrieved=source.retrieved or document.retrieved,
    )


def _suggestions(workspace: Workspace, groups: tuple[Group, ...]) -> tuple[Suggestion, ...]:
    """Names that may be one, from the cache where the names and what people said of them are the same."""
    config = workspace.config
    names = sorted({each.subject.name for each in groups})
    different = sorted(decision.names for decision in config.different if decision.kind == "subject")
    key = fingerprint(*(name.encode() for name in names), b"", *("\0".join(pair).encode() for pair in different))
    with opened(workspace.cache) as index:
        kept = index.recall(SUGGESTIONS, key)
        return kept if kept is not None else index.remember(SUGGESTIONS, key, suggest(names, different))


def _quotes(readings: Iterable[Reading], documents: dict[str, Document]) -> tuple[tuple[str, str, int, int], ...]:
    found = []
    for reading in readings:
        document = documents.get(reading.claim.source)
        if document is None or reading.claim.quote is None:
            continue
        place = paragraph_of(document.text, reading.claim.quote)
        if place is not None:
            found.append((reading.claim.id, *place))
    return tuple(found)


def _unreadable(notice: Notice) -> bool:
    return notice.code in ("text-unreadable", "text-missing")

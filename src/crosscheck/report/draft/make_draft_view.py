"""A report on a draft becomes what an editor is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import count

from crosscheck.draft.places import Places
from crosscheck.draft.source_id import DRAFT
from crosscheck.messages import label, say
from crosscheck.model import (
    NO_QUOTES,
    DraftCheck,
    DraftFact,
    DraftFigure,
    DraftName,
    DraftQuotation,
    DraftReport,
    DraftSentence,
    DraftStatus,
    Finding,
    Message,
    Part,
    Source,
)
from crosscheck.report.draft.view import DraftView, FactView, ItselfView, NoteView, OwnStatement, SentenceView
from crosscheck.report.inert import inert, visible
from crosscheck.report.options import Options
from crosscheck.report.settlement_text import settled_text
from crosscheck.report.source_name import shown_date, source_names
from crosscheck.report.tell import tell
from crosscheck.report.view_maker import ViewMaker, find_value, quote_view

STATUSES: tuple[DraftStatus, ...] = (
    "contradicted",
    "disputed",
    "outdated",
    "less-precise",
    "more-precise",
    "not-comparable",
    "new",
    "told-alike",
    "single-source",
    "compatible",
    "confirmed",
    "unread",
)
"""What needs the editor first comes first."""


def make_draft_view(report: DraftReport, options: Options, hidden: int = 0) -> DraftView:
    """Everything a format for people shows of a draft; `hidden` says how many confidential sources were left out."""
    language = options.language
    maker = ViewMaker((*report.sources, draft_source(language)), NO_QUOTES, language)
    by_fact = {id(fact): _fact(fact, handle, report, maker) for handle, fact in fact_handles(report)}
    facts = tuple(by_fact[id(fact)] for fact in report.facts)
    notes = (
        *(_quotation(one, maker) for one in report.quotations),
        *(_name(one, maker) for one in report.names),
        *(_figure(one, language) for one in report.figures),
    )
    numbers = Counter(fact.status for fact in facts)
    counts = tuple(
        (status, numbers[status], label(f"draft{'s' * (numbers[status] > 1)}-{status}", language))
        for status in STATUSES
        if numbers[status]
    )
    return DraftView(
        title=inert(report.document.title or report.document.file or report.document.id),
        answer=_answer(len(facts), counts, len(report.against_itself), language),
        basis=_say(
            "draft-basis", language, claims=report.claims, sources=len(report.sources), unreviewed=report.unreviewed
        ),
        counts=counts,
        facts=tuple(sorted(facts, key=lambda fact: (STATUSES.index(fact.status), fact.line, fact.column))),
        sentences=tuple(_sentence(one, by_fact, notes, report.document.text) for one in report.sentences),
        own=_own_sources(report, language),
        unchecked=_unchecked(report, language),
        notes=tuple(sorted(notes, key=lambda note: (note.line, note.column))),
        itself=tuple(_itself(finding, facts, report.document.text, maker) for finding in report.against_itself),
        checked=_checks(facts, language) if report.sheet else "",
        gone=tuple(_gone(check, language) for check in report.gone),
        complete=report.complete,
        left_out=tell("left-out-sources", language, sources=hidden) if hidden else "",
        file=inert(report.document.file),
        language=report.document.language,
    )


def fact_handles(report: DraftReport) -> tuple[tuple[str, DraftFact], ...]:
    """The statements of a draft with their handles, F1 the first in the text."""
    return tuple((fact.handle or f"F{number}", fact) for number, fact in enumerate(report.facts, start=1))


def draft_source(language: str) -> Source:
    """The draft among the sources, by the name that readers know it by."""
    return Source(DRAFT, title=label("the-draft", language))


def _itself(finding: Finding, facts: Iterable[FactView], text: str, maker: ViewMaker) -> ItselfView:
    told = maker.finding(finding)
    handles = {view.fact.reading.claim.id: view.handle for view in facts}
    places = Places(text)
    statements = []
    for claim in (reading.claim for reading in finding.readings()):
        quote = claim.quote.text if claim.quote else claim.value
        start = claim.quote.start if claim.quote and claim.quote.start is not None else 0
        shown = quote_view(quote, 0, len(quote), claim.value)
        statements.append(OwnStatement(handles.get(claim.id, ""), *places.of(start), shown))
    ordered = sorted(statements, key=lambda said: (said.line, said.column))
    return ItselfView(told.title, told.headline, told.sure, tuple(ordered), finding)


def _own_sources(report: DraftReport, language: str) -> tuple[str, ...]:
    """Sources that are the draft, or repeat it: what they say confirms nothing."""
    told = []
    for code, sources in (("draft-passed-over", report.passed_over), ("draft-repeats", report.repeated)):
        if sources:
            names = source_names(sources, language)
            told.append(tell(code, language, list=", ".join(names[source.id] for source in sources)))
    return tuple(told)


def _checks(facts: Sequence[FactView], language: str) -> str:
    states = Counter(fact.fact.check.state for fact in facts if fact.fact.check)
    return tell("draft-sheet", language, confirmed=states["confirmed"], total=len(facts), attention=states["attention"])


def _say(code: str, language: str, **arguments: str | int) -> str:
    return say(Message(code, tuple(arguments.items())), language)


def _answer(total: int, counts: tuple[tuple[DraftStatus, int, str], ...], own: int, language: str) -> str:
    if not total:
        return _say("draft-answer-nothing", language)
    listed = ", ".join(f"{number} {name}" for _, number, name in counts)
    told = _say("draft-answer", language, count=total, list=listed)
    return f"{told} {tell('draft-itself-count', language, count=own)}" if own else told


def _fact(fact: DraftFact, handle: str, report: DraftReport, maker: ViewMaker) -> FactView:
    language, claim = maker.language, fact.reading.claim
    numbers = count(1)
    ids = {
        reading.claim.id: f"{handle}.{next(numbers)}"
        for position in fact.evidence
        for reading in (*position.founders, *position.supporters)
    }
    part = Part(status=fact.reading.status, scope=fact.reading.scope)
    contradicted = fact.status in ("contradicted", "disputed")
    attribute = dict(fact.attribute.labels).get(language, fact.attribute.key)
    notes = [label("unreviewed", language)] if fact.unreviewed else []
    notes += [_checked(fact.check, language)] if fact.check else []
    text = report.document.text
    beside = (fact.subject.name, fact.attribute.key) if fact.status == "told-alike" else None
    return FactView(
        handle=handle,
        status=fact.status,
        status_label=label(f"draft-{fact.status}", language),
        sure=label(fact.confidence, language) if contradicted else "",
        line=fact.line,
        column=fact.column,
        about=inert(" · ".join(text for text in (fact.subject.name, attribute, fact.member) if text)),
        list_about=inert(f"{fact.subject.name} · {attribute}"),
        quote=quote_view(text[fact.start : fact.end], 0, fact.end - fact.start, claim.value),
        reason=maker.said(fact.reason),
        suggestion=maker.said(fact.suggestion) if fact.suggestion else "",
        diagnosis=tuple(maker.said(message) for message in fact.diagnosis),
        notes=tuple(notes),
        settled=settled_text(fact.settled, language),
        evidence=tuple(
            maker.position(number, position, part, ids, fact=beside)
            for number, position in enumerate(fact.evidence, start=1)
        ),
        fact=fact,
    )


def _checked(check: DraftCheck, language: str) -> str:
    """What a person said of a fact, and whether it still holds."""
    who = ", ".join(text for text in (inert(check.by), shown_date(check.on, language), inert(check.note)) if text)
    why = f"-{check.why}" if check.state == "attention" and check.why else ""
    return tell(f"draft-{check.state}{why}", language, who=who)


def _quotation(found: DraftQuotation, maker: ViewMaker) -> NoteView:
    told = maker.said(Message(f"draft-quotation-{found.status}", (("a", found.source), ("found", found.found))))
    if found.speaker:
        who = (("mine", found.speaker), ("theirs", found.theirs), ("a", found.source))
        told += f" · {maker.said(Message('draft-quotation-speaker', who))}"
    kind = "differs" if found.speaker else found.status
    return NoteView(kind, found.line, found.column, inert(found.text), told)


def _name(found: DraftName, maker: ViewMaker) -> NoteView:
    message = Message("draft-name", (("written", found.written), ("known", found.known)))
    return NoteView("name", found.line, found.column, inert(found.written), maker.said(message))


def _figure(found: DraftFigure, language: str) -> NoteView:
    return NoteView("figure", found.line, found.column, inert(found.text), tell("draft-figure", language))


def _sentence(
    sentence: DraftSentence, by_fact: dict[int, FactView], notes: tuple[NoteView, ...], text: str
) -> SentenceView:
    facts = tuple(by_fact[id(fact)] for fact in sentence.facts)
    last = (sentence.line + sentence.text.count("\n"), _column_after(sentence))
    first = (sentence.line, sentence.column)
    return SentenceView(
        line=sentence.line,
        pieces=_pieces(sentence, facts),
        facts=facts,
        notes=tuple(note for note in notes if first <= (note.line, note.column) < last),
        gap="\n" if "\n" in sentence.text[len(sentence.text.rstrip()) :] else " ",
        new_paragraph="\n\n" in text[max(0, sentence.start - 3) : sentence.start + 1].replace("\r", ""),
    )


def _column_after(sentence: DraftSentence) -> int:
    final = sentence.text.rfind("\n")
    return sentence.column + len(sentence.text) if final < 0 else len(sentence.text) - final


def _pieces(sentence: DraftSentence, facts: tuple[FactView, ...]) -> tuple[tuple[str, str], ...]:
    """The sentence cut at the values of its facts; where two facts share words, the first in the text has the mark."""
    text, at = sentence.text.rstrip(), 0
    pieces: list[tuple[str, str]] = []
    for start, end, handle in sorted(_value_place(sentence, fact) for fact in facts):
        if at <= start < end <= len(text):
            pieces += [(visible(text[at:start]), ""), (visible(text[start:end]), handle)]
            at = end
    pieces.append((visible(text[at:]), ""))
    return tuple(piece for piece in pieces if piece[0])


def _value_place(sentence: DraftSentence, fact: FactView) -> tuple[int, int, str]:
    first, last = fact.fact.value_start - sentence.start, fact.fact.value_end - sentence.start
    if first >= last:
        start, end = max(0, fact.fact.start - sentence.start), max(0, fact.fact.end - sentence.start)
        first, last = (start + at for at in find_value(sentence.text[start:end], fact.fact.reading.claim.value))
    return first, last, fact.handle


def _unchecked(report: DraftReport, language: str) -> str:
    lines = [sentence.line for sentence in report.unchecked if sentence.text.strip()]
    return _say("draft-unchecked", language, count=len(lines), lines=_ranges(lines)) if lines else ""


def _gone(check: DraftCheck, language: str) -> str:
    who = ", ".join(text for text in (inert(check.by), shown_date(check.on, language)) if text)
    return tell("draft-gone", language, words=inert(check.words), who=who)


def _ranges(lines: list[int]) -> str:
    """Line numbers, runs of them joined: "1, 3–5"."""
    runs: list[list[int]] = []
    for line in sorted(set(lines)):
        if runs and line == runs[-1][1] + 1:
            runs[-1][1] = line
        else:
            runs.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)

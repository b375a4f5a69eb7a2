"""A report becomes what readers are shown."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from crosscheck.messages import label, say, show_value
from crosscheck.model import (
    Claim,
    Finding,
    Message,
    Notice,
    Part,
    Position,
    Reading,
    Report,
    Settlement,
    Source,
    Suggestion,
)
from crosscheck.names import fold
from crosscheck.report.confidential import Public
from crosscheck.report.handles import claim_handles, unread_handles
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.order import VERDICTS
from crosscheck.report.say_notice import say_notice
from crosscheck.report.select import select
from crosscheck.report.shown import Shown
from crosscheck.report.source_name import shown_date, source_names
from crosscheck.report.tell import tell
from crosscheck.report.view import ClaimView, FindingView, FoldView, PositionView, QuoteView, ReportView

_MOST_HANDLES = 40
"""Handles that one command names; a longer one would not be typed or read."""


def make_view(report: Report, options: Options, public: Public | None = None) -> ReportView:
    """Everything a format for people shows, in its order; `public` says what was left out as confidential."""
    shown, language = select(report, options), options.language
    maker = _Maker(shown, language)
    fresh = [finding for finding in shown.findings if finding.settled is None]
    by_verdict = {verdict: [finding for finding in fresh if finding.verdict == verdict] for verdict in VERDICTS}
    contradictions = by_verdict["contradiction"]
    certain = [finding for finding in contradictions if finding.confidence == "certain"]
    possible = [finding for finding in contradictions if finding.confidence != "certain"]
    numbers = {verdict: len(found) for verdict, found in by_verdict.items()}
    numbers["unread"] += len(maker.loose)
    return ReportView(
        title=tell("title", language),
        basis=_basis(shown, language),
        answer=_answer(len(certain), len(possible), language),
        counts=tuple(
            (verdict, number, label(verdict if number == 1 else f"{verdict}s", language))
            for verdict, number in numbers.items()
            if number or verdict == "contradiction"
        ),
        certain=Shown(certain, maker.finding),
        folds=_folds(Shown(possible, maker.finding), language),
        others=tuple(
            (verdict, label(f"{verdict}s", language), Shown(found, maker.finding))
            for verdict, found in by_verdict.items()
            if found and verdict != "contradiction"
        ),
        unread=Shown(maker.loose, lambda loose: maker.claim(*loose, Part())),
        settled=Shown([finding for finding in shown.findings if finding.settled], maker.finding),
        notices=Shown(shown.notices, maker.notice),
        suggestions=Shown(shown.suggestions, lambda found: _suggestion(found, language)),
        gone=Shown(shown.gone, lambda settlement: _gone(settlement, language)),
        left_out=_left_out(public, language),
        complete=shown.complete,
        next_step=_next_step(certain or possible, language),
    )


def _basis(report: Report, language: str) -> str:
    said = tell("basis", language, sources=len(report.sources), claims=report.claims)
    if report.unreviewed:
        said += f" ({tell('unreviewed', language, count=report.unreviewed)})"
    return said + (f" · {tell('rejected', language, count=report.rejected)}" if report.rejected else "")


def _answer(certain: int, possible: int, language: str) -> str:
    if certain and possible:
        return tell("answer-both", language, certain=certain, possible=possible)
    if certain:
        return tell("answer-certain", language, certain=certain)
    if possible:
        return tell("answer-possible", language, possible=possible)
    return tell("answer-none", language)


def _next_step(contradictions: list[Finding], language: str) -> str:
    if not contradictions:
        return ""
    handle = contradictions[0].handle
    return tell("next", language, explain=f"crosscheck explain {handle}", settle=_settle_command([handle]))


def _settle_command(handles: list[str]) -> str:
    return f'crosscheck settle {" ".join(handles)} --because "…"'


def _folds(possible: Shown[Finding, FindingView], language: str) -> tuple[FoldView, ...]:
    by_missing: dict[tuple[str, ...], list[Finding]] = {}
    for finding in possible.items:
        by_missing.setdefault(finding.missing, []).append(finding)
    largest_first = sorted(by_missing.items(), key=lambda item: (-len(item[1]), item[0]))
    folds = []
    for missing, findings in largest_first:
        handles = [finding.handle for finding in findings[:_MOST_HANDLES]]
        handles += ["…"] if len(findings) > _MOST_HANDLES else []
        what = ", ".join(label(f"missing-{code}", language) for code in missing) or label("missing-nothing", language)
        accept = f"crosscheck accept {' '.join(handles)}"
        folds.append(FoldView(what, possible.of(findings), accept, _settle_command(handles)))
    return tuple(folds)


def _left_out(public: Public | None, language: str) -> str:
    if public is None or not public.sources:
        return ""
    return tell("left-out", language, sources=public.sources, claims=public.claims, findings=public.findings)


def _suggestion(found: Suggestion, language: str) -> str:
    left, right = inert(found.left), inert(found.right)
    command = f"crosscheck same {shlex.quote(left)} {shlex.quote(right)}"
    why = inert(say(Message(found.why), language)) if found.why else ""
    return tell("suggestion", language, left=left, right=right, why=why, command=command)


def _gone(settlement: Settlement, language: str) -> str:
    return tell(
        "gone", language, finding=inert(settlement.finding), because=inert(settlement.because), by=inert(settlement.by)
    )


class _Maker:
    """Turns the nouns of one report into views; keeps what each needs to look up."""

    def __init__(self, report: Report, language: str) -> None:
        self.language = language
        self.sources: dict[str, Source] = {source.id: source for source in report.sources}
        self.names: Mapping[str, str] = source_names(report.sources, language)
        self.paragraphs = {claim: (text, start, end) for claim, text, start, end in report.quotes}
        self.loose = unread_handles(report)

    def finding(self, finding: Finding) -> FindingView:
        """One finding with its positions."""
        language = self.language
        handles = {reading.claim.id: handle for handle, reading in claim_handles(finding)}
        headline, reason = self._said(finding.message), self._said(finding.reason)
        return FindingView(
            handle=finding.handle,
            id=finding.id,
            verdict=finding.verdict,
            verdict_label=label(finding.verdict, language),
            sure=label(finding.confidence, language) if finding.verdict == "contradiction" else "",
            about=inert(finding.subject.name),
            fact=self._fact(finding, finding.member),
            member=inert(finding.member),
            headline=headline,
            reason=reason if reason != headline else "",
            diagnosis=tuple(self._said(message) for message in finding.diagnosis),
            missing=tuple(label(f"missing-{code}", language) for code in finding.missing),
            positions=tuple(
                self._position(number, position, finding.part, handles)
                for number, position in enumerate(finding.positions, start=1)
            ),
            settled=self._settlement("settled", finding.settled),
            returned=self._settlement("returned", finding.returned),
            finding=finding,
            list_title=f"{inert(finding.subject.name)} · {self._fact(finding)}",
        )

    def claim(self, handle: str, reading: Reading, part: Part, *, fits_several: bool = False) -> ClaimView:
        """One claim with its quotation; what the whole `part` says of status and scope is not said again."""
        claim, language = reading.claim, self.language
        source = self.sources.get(claim.source, Source(claim.source))
        tags = [label(claim.status, language)] if claim.status and fold(claim.status) != fold(part.status) else []
        tags += [claim.scope] if claim.scope and fold(claim.scope) != part.scope else []
        tags += [claim.as_of] if claim.as_of else []
        if claim.said_by:
            tags.append(tell("said-by", language, who=claim.said_by))
        notes = [label("unreviewed", language)] if claim.review == "proposed" else []
        notes += [tell("fits-several", language)] if fits_several else []
        notes += [label("unquoted", language)] if claim.quote is None else []
        if source.origin:
            notes.append(tell("repeats", language, source=self.names.get(source.origin, source.origin)))
        return ClaimView(
            handle=handle,
            source=self.names.get(claim.source, inert(claim.source)),
            url=source.url,
            language=reading.language or source.language,
            written=inert(claim.value),
            value=inert(show_value(reading.value, language)),
            tags=tuple(inert(tag) for tag in tags),
            notes=tuple(inert(note) for note in notes),
            quote=self._quote(claim),
            place=inert(str(claim.location)) if claim.location else "",
        )

    def notice(self, notice: Notice) -> str:
        """What a reader must know about the input."""
        return inert(say_notice(notice, self.names, self.language))

    def _said(self, message: Message) -> str:
        return inert(say(message, self.language, sources=self.names))

    def _fact(self, finding: Finding, member: str = "") -> str:
        """Attribute, member and what sets the part apart; the currency is left to the figures, which show it."""
        attribute = dict(finding.attribute.labels).get(self.language, finding.attribute.key)
        part = finding.part
        status = label(part.status, self.language) if part.status else ""
        written = (r.claim.scope for r in finding.readings() if part.scope and fold(r.claim.scope) == part.scope)
        kinds = (attribute, member, status, next(written, part.scope), part.period)
        return " · ".join(inert(text) for text in kinds if text)

    def _position(self, number: int, position: Position, part: Part, handles: Mapping[str, str]) -> PositionView:
        founders = [self.claim(handles[reading.claim.id], reading, part) for reading in position.founders]
        supporters = [self.claim(handles[r.claim.id], r, part, fits_several=True) for r in position.supporters]
        sources = len({reading.claim.source for reading in position.founders})
        return PositionView(
            number=number,
            value=inert(show_value(position.value, self.language)).strip(),
            raw=position.value,
            voices=self._voices(sources, len(position.origins)),
            claims=(*founders, *supporters),
        )

    def _voices(self, sources: int, origins: int) -> str:
        if origins in (0, sources):
            return tell("sources", self.language, count=sources)
        return tell("origins", self.language, sources=sources, origins=origins)

    def _quote(self, claim: Claim) -> QuoteView | None:
        if claim.quote is None:
            return None
        paragraph, start, end = self.paragraphs.get(claim.id, (claim.quote.text, 0, len(claim.quote.text)))
        quote = paragraph[start:end]
        found = _find(claim.value, quote)
        if found < 0:
            before, value, after = quote, "", ""
        else:
            stop = found + len(claim.value)
            before, value, after = quote[:found], quote[found:stop], quote[stop:]
        return QuoteView(*(inert(text) for text in (before, value, after, paragraph[:start], paragraph[end:])))

    def _settlement(self, code: str, settlement: Settlement | None) -> str:
        if settlement is None:
            return ""
        because, by, on = inert(settlement.because), inert(settlement.by), shown_date(settlement.on, self.language)
        who = ", ".join(text for text in (by, on) if text)
        return tell(code, self.language, because=because, who=f" ({who})" if who else "")


def _find(value: str, quote: str) -> int:
    found = quote.find(value) if value else -1
    if found < 0 and value and len(quote.lower()) == len(quote):
        found = quote.lower().find(value.lower())
    return found

"""The nouns of a report become what readers are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.messages import label, say, show_period, show_value
from crosscheck.model import ELISION, Claim, Finding, Message, Notice, Part, Position, Quotes, Reading, Source, finder
from crosscheck.names import fold
from crosscheck.report.handles import claim_handles
from crosscheck.report.headline_beside import headline_beside
from crosscheck.report.held_elsewhere import NOWHERE, Elsewhere, is_told_alike, with_where_held
from crosscheck.report.inert import inert
from crosscheck.report.say_notice import say_notice
from crosscheck.report.settlement_text import returned_text, settled_text
from crosscheck.report.source_name import source_names
from crosscheck.report.tell import tell
from crosscheck.report.view import ClaimView, FindingView, PositionView, QuoteView

Fact = tuple[str, str]
"""A subject's name, and an attribute's key."""

_PLAIN_STATUS = "actual"
"""The status of a plain statement in the indicative, which goes without saying."""


class ViewMaker:
    """Turns the nouns of one report into views; keeps what each needs to look up."""

    def __init__(self, sources: Sequence[Source], quotes: Quotes, language: str, held: Elsewhere = NOWHERE) -> None:
        self.language = language
        self.source = finder(sources)
        self.names = source_names(sources, language)
        self.quotes = quotes
        self.held = held

    def finding(self, finding: Finding) -> FindingView:
        """One finding with its positions."""
        language = self.language
        handles = {reading.claim.id: handle for handle, reading in claim_handles(finding)}
        headline, reason = self.said(finding.message), self.said(finding.reason)
        if finding.verdict == "not-comparable" and len(finding.positions) > 1 and not finding.member:
            headline = inert(headline_beside(finding, language))
        beside = (finding.subject.name, finding.attribute.key) if finding.is_across_facts else None
        return FindingView(
            handle=finding.handle,
            id=finding.id,
            verdict=finding.verdict,
            verdict_label=label(finding.verdict, language),
            sure=label(finding.confidence, language) if finding.verdict == "contradiction" else "",
            about=inert(finding.subject.name),
            fact=self._fact(finding, finding.member),
            member=inert(finding.member),
            headline=with_where_held(headline, finding, self.held, language),
            reason="" if reason == headline or is_told_alike(finding, self.held) else reason,
            diagnosis=tuple(self.said(message) for message in finding.diagnosis),
            missing=tuple(label(f"missing-{code}", language) for code in finding.missing),
            positions=tuple(
                self.position(number, position, finding.part, handles, alone=len(finding.positions) == 1, fact=beside)
                for number, position in enumerate(finding.positions, start=1)
            ),
            settled=settled_text(finding.settled, language),
            returned=returned_text(finding, language),
            finding=finding,
            list_title=f"{inert(finding.subject.name)} · {self._fact(finding)}",
        )

    def claim(
        self, handle: str, reading: Reading, part: Part, *, fits_several: bool = False, under: str = ""
    ) -> ClaimView:
        """One claim with its quotation; what the whole `part` says of status and scope is not said again.

        `under` is another fact that the finding lays beside its own: the claim is on that one.
        """
        claim, language = reading.claim, self.language
        source = self.source(claim.source)
        own_status = claim.status and fold(claim.status) not in (fold(part.status), _PLAIN_STATUS)
        tags = [under] if under else []
        tags += [label(claim.status, language)] if own_status else []
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

    def said(self, message: Message) -> str:
        """A message as a sentence, with sources by their names."""
        return inert(say(message, self.language, sources=self.names))

    def _fact(self, finding: Finding, member: str = "") -> str:
        """Attribute, member and what sets the part apart; the currency is left to the figures, which show it."""
        attribute = dict(finding.attribute.labels).get(self.language, finding.attribute.key)
        part = finding.part
        status = label(part.status, self.language) if part.status not in ("", _PLAIN_STATUS) else ""
        if fold(status) in fold(attribute).split():
            status = ""  # "fund target" says already that it is one
        written = (r.claim.scope for r in finding.readings() if part.scope and fold(r.claim.scope) == part.scope)
        kinds = (attribute, member, status, next(written, part.scope), show_period(part.period, self.language))
        return " · ".join(inert(text) for text in kinds if text)

    def position(
        self,
        number: int,
        position: Position,
        part: Part,
        handles: Mapping[str, str],
        *,
        alone: bool = False,
        fact: Fact | None = None,
    ) -> PositionView:
        """One position with its claims; `handles` names them by claim id. `alone`: there is no other to fit as well.

        `fact` is that which claims of other facts are laid beside: each of these then says what it is on.
        """
        founders = [
            self.claim(handles[one.claim.id], one, part, under=_other_fact(one, fact)) for one in position.founders
        ]
        supporters = [self.claim(handles[r.claim.id], r, part, fits_several=not alone) for r in position.supporters]
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
        paragraph = self.quotes.paragraph(claim) or (claim.quote.text, 0, len(claim.quote.text))
        return quote_view(*paragraph, claim.value)


def _other_fact(reading: Reading, fact: Fact | None) -> str:
    """What a claim is on, where that is not the fact beside which it is laid."""
    own = reading.claim.subject, reading.claim.attribute
    return " · ".join(own) if fact is not None and own != fact else ""


def quote_view(paragraph: str, start: int, end: int, value: str) -> QuoteView:
    """The words from `start` to `end` of a paragraph, with the value marked where it stands in them."""
    first, last = find_value(paragraph[start:end], value)
    cuts = (paragraph[start : start + first], paragraph[start + first : start + last], paragraph[start + last : end])
    return QuoteView(*(inert(text) for text in (*cuts, paragraph[:start], paragraph[end:])))


def find_value(quote: str, value: str) -> tuple[int, int]:
    """Where a claim's value stands in its quote; at the end, empty, where it does not."""
    value = value.partition(ELISION)[0]
    found = quote.find(value) if value else -1
    if found < 0 and value and len(quote.lower()) == len(quote):
        found = quote.lower().find(value.lower())
    return (found, found + len(value)) if found >= 0 else (len(quote), len(quote))

"""A draft held against what the sources say, sentence by sentence."""

from __future__ import annotations

from typing import Literal

from crosscheck.model.attribute import Attribute
from crosscheck.model.claim import Confidence
from crosscheck.model.document import Document
from crosscheck.model.finding import Finding, Position, Settlement
from crosscheck.model.frozen import frozen
from crosscheck.model.message import Message
from crosscheck.model.reading import Reading
from crosscheck.model.source import Source
from crosscheck.model.subject import Subject

DraftStatus = Literal[
    "contradicted",
    "disputed",
    "outdated",
    "less-precise",
    "more-precise",
    "compatible",
    "not-comparable",
    "new",
    "told-alike",
    "single-source",
    "confirmed",
    "unread",
]


@frozen
class DraftCheck:
    """What a person's sheet says of a fact: who confirmed it, when (ISO date), with which note.

    `state` is *confirmed* while the sentence and the verdict are those that were confirmed, *attention* when one of
    them has changed since; `why` then says which, `words` is the sentence as it was confirmed.
    """

    state: Literal["confirmed", "attention"]
    by: str
    on: str = ""
    note: str = ""
    why: Literal["", "sentence", "sources"] = ""
    words: str = ""


@frozen
class DraftFact:
    """One checkable statement of a draft, and where it stands.

    *contradicted*: the sources say something else; *disputed*: they contradict each other, even where the draft
    matches one; *outdated*: a newer value replaced it; *less-precise*, *more-precise*: the same, said more or less
    finely; *compatible*: both can be true; *not-comparable*: the sources speak of another scope, status, time or
    currency; *new*: in no source; *told-alike*: in none in these words, but some of the story give its value in other
    ones; *single-source*: one origin only; *confirmed*: by several.

    `beside` are the sources' positions that the statement can stand with, `against` those that it cannot, or that
    replaced it; `origins` the independent voices that hold what the draft says; `unreviewed` says that nobody has
    accepted any claim behind it; `confidence` how sure a contradiction is; `diagnosis` what probably happened.
    `start` and `end` are the quote in the draft's text, `value_start` and `value_end` the words of its value there
    (alike where they do not stand as they are); `line` and `column` are the place of the value, or else of the quote,
    counted from 1. `member` is the one name of a list that the fact is about. `handle` ("F3") names it in this
    report, `settled` is people's word on the sources' contradiction, `check` their word on this fact.
    """

    status: DraftStatus
    reading: Reading
    subject: Subject
    attribute: Attribute
    start: int
    end: int
    line: int
    column: int
    reason: Message
    value_start: int = 0
    value_end: int = 0
    member: str = ""
    beside: tuple[Position, ...] = ()
    against: tuple[Position, ...] = ()
    origins: tuple[str, ...] = ()
    suggestion: Message | None = None
    diagnosis: tuple[Message, ...] = ()
    unreviewed: bool = False
    confidence: Confidence = "possible"
    handle: str = ""
    settled: Settlement | None = None
    check: DraftCheck | None = None

    @property
    def evidence(self) -> tuple[Position, ...]:
        """Every position of the sources, those that contradict the draft first."""
        return (*self.against, *self.beside)

    def stands(self, fail_on: Confidence) -> bool:
        """Whether this is a contradiction, at least as sure as `fail_on`, that nobody has settled or confirmed."""
        if self.status not in ("contradicted", "disputed") or self.settled:
            return False
        if self.check is not None and self.check.state == "confirmed":
            return False
        return self.confidence == "certain" or fail_on == "possible"


@frozen
class DraftQuotation:
    """Words that the draft puts in quotation marks, looked up in the sources.

    *exact*: they stand so in `source`; *differs*: `found` stands there, nearly the same; *not-found*: nowhere, or in
    another language. `speaker` is whom the draft gives the words to where the source gives them to `theirs`, somebody
    else; both are empty otherwise.
    """

    text: str
    start: int
    end: int
    line: int
    column: int
    status: Literal["exact", "differs", "not-found"]
    source: str = ""
    found: str = ""
    speaker: str = ""
    theirs: str = ""


@frozen
class DraftName:
    """A name in the draft that is one or two letters away from one that the sources know."""

    written: str
    known: str
    start: int
    line: int
    column: int


@frozen
class DraftFigure:
    """A figure or a date of the draft that belongs to no statement: it was seen, and nothing checked it."""

    text: str
    start: int
    line: int
    column: int


@frozen
class DraftSentence:
    """One sentence of the draft with its facts; without any, nothing in it was checked."""

    text: str
    start: int
    end: int
    line: int
    column: int
    facts: tuple[DraftFact, ...] = ()


@frozen
class DraftReport:
    """Everything said about a draft. Every sentence is there, for silence is not approval.

    `sources` and `claims` stand behind the answer, `unreviewed` of the claims nobody has accepted; `against_itself`
    are contradictions within the draft. `sheet` is the file that keeps what people confirmed, empty without one, and
    `gone` are the sentences confirmed there that the draft no longer has. `complete` is False when a source could not
    be read. `figures` are those that no statement was made of, `passed_over` the sources that are the draft itself,
    `repeated` those whose text it repeats almost word for word: they can contradict it, and confirm nothing.
    """

    document: Document
    sentences: tuple[DraftSentence, ...]
    quotations: tuple[DraftQuotation, ...]
    names: tuple[DraftName, ...]
    sources: tuple[Source, ...]
    claims: int
    unreviewed: int
    against_itself: tuple[Finding, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
    passed_over: tuple[Source, ...] = ()
    repeated: tuple[Source, ...] = ()
    sheet: str = ""
    gone: tuple[DraftCheck, ...] = ()
    complete: bool = True

    @property
    def facts(self) -> tuple[DraftFact, ...]:
        """Every checkable statement, in the order of the draft."""
        return tuple(fact for sentence in self.sentences for fact in sentence.facts)

    @property
    def unchecked(self) -> tuple[DraftSentence, ...]:
        """The sentences in which nothing could be checked."""
        return tuple(sentence for sentence in self.sentences if not sentence.facts)

    def fails(self, fail_on: Confidence) -> bool:
        """Whether a contradiction stands: with the sources, or of the draft with itself."""
        return any(self.stands(finding, fail_on) for finding in self.against_itself) or any(
            fact.stands(fail_on) for fact in self.facts
        )

    def stands(self, own: Finding, fail_on: Confidence) -> bool:
        """Whether a contradiction of the draft with itself is sure enough, and not confirmed statement by statement."""
        confirmed = {fact.reading.claim.id for fact in self.facts if fact.check and fact.check.state == "confirmed"}
        said = {reading.claim.id for reading in own.readings()}
        return not said <= confirmed and (own.confidence == "certain" or fail_on == "possible")

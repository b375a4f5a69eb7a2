"""A report whose findings, sources and quotes stay in the ledger until they are looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final, overload

import msgspec

from crosscheck.config.config import Config
from crosscheck.errors import SourceError
from crosscheck.index.finding_rows import FindingRows
from crosscheck.index.ledger import Ledger
from crosscheck.index.name_rows import NameRows
from crosscheck.index.seal import unpack
from crosscheck.index.source_rows import SourceRows
from crosscheck.model import Claim, Document, Report, Suggestion
from crosscheck.pipeline.blocks import blocks
from crosscheck.pipeline.entries import SETTLED, SOURCE
from crosscheck.pipeline.kept import opened
from crosscheck.pipeline.ledger_attributes import LedgerAttributes
from crosscheck.pipeline.names_told_alike import names_told_alike
from crosscheck.pipeline.paragraph_of import paragraph_of
from crosscheck.pipeline.read_document import read_document
from crosscheck.pipeline.stored_findings import StoredFindings
from crosscheck.pipeline.stored_sources import StoredSources
from crosscheck.pipeline.suggestions_for import suggestions_for
from crosscheck.pipeline.without_claims import without_claims

_TEXTS: Final = 16
"""Texts kept in memory; the quotes of a finding come from few."""


def stored_report(config: Config, ledger: Ledger, cache: Path | None) -> Report:
    """The report on what a ledger holds."""
    rows, findings = SourceRows(ledger), FindingRows(ledger)
    _, claims, unreviewed, rejected = rows.totals()
    uncovered = msgspec.msgpack.decode(ledger.state("uncovered") or msgspec.msgpack.encode([]))
    gone = ledger.state("gone")
    notices = (
        *(without_claims(name, file) for name, file in uncovered),
        *(notice for data in rows.noticed() for notice in unpack(SOURCE, data).notices),
    )
    stored = StoredFindings(findings, NameRows(ledger), LedgerAttributes(ledger))
    return Report(
        findings=stored,
        sources=StoredSources(rows),
        claims=claims,
        unreviewed=unreviewed,
        rejected=rejected,
        notices=notices,
        suggestions=StoredSuggestions(config, findings, stored, cache),
        gone=SETTLED.unpack(gone) if gone else (),
        quotes=StoredQuotes(config, rows, cache),
        complete=not blocks(notices),
    )


class StoredSuggestions(Sequence[Suggestion]):
    """Names that may be one, looked for when somebody asks."""

    def __init__(self, config: Config, rows: FindingRows, findings: StoredFindings, cache: Path | None) -> None:
        self._config = config
        self._rows = rows
        self._findings = findings
        self._cache = cache

    @cached_property
    def _found(self) -> tuple[Suggestion, ...]:
        alike = suggestions_for(self._config, self._rows.subject_names(), self._cache)
        return (*alike, *names_told_alike(self._findings.about(()).where(("agreement",)), alike))

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self._found)

    @overload
    def __getitem__(self, at: int) -> Suggestion: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Suggestion]: ...
    def __getitem__(self, at: int | slice) -> Suggestion | Sequence[Suggestion]:
        return self._found[at]


class StoredQuotes:
    """The paragraphs of quotes, cut from the texts when a claim is shown."""

    def __init__(self, config: Config, rows: SourceRows, cache: Path | None) -> None:
        self._config = config
        self._rows = rows
        self._cache = cache
        self._texts: dict[str, Document | None] = {}

    def paragraph(self, claim: Claim) -> tuple[str, int, int] | None:
        """The paragraph of a claim's quote, and where in it the quote begins and ends; None where it is not known."""
        if claim.quote is None or claim.quote.start is None:
            return None
        document = self._document(claim.source)
        return paragraph_of(document.text, claim.quote) if document else None

    def _document(self, source_id: str) -> Document | None:
        if source_id not in self._texts:
            if len(self._texts) >= _TEXTS:
                self._texts.pop(next(iter(self._texts)))
            self._texts[source_id] = self._read(source_id)
        return self._texts[source_id]

    def _read(self, source_id: str) -> Document | None:
        file = self._rows.texts_of([source_id]).get(source_id)
        written = self._rows.data([source_id])
        if not file or not written:
            return None
        language = unpack(SOURCE, written[0][1]).written.language
        try:
            with opened(self._cache) as index:
                return read_document(index, self._config.root / file, language, self._config.root)
        except SourceError:  # it went away since it was read: the quote alone is shown
            return None

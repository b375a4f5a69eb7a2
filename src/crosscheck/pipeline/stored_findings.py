"""The findings of a ledger, which are read from it when they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice, product
from typing import Final, get_args, overload

from crosscheck.index.finding_rows import FindingRows
from crosscheck.index.name_rows import NameRows
from crosscheck.index.seal import unpack
from crosscheck.model import Confidence, Finding, Findings, Verdict
from crosscheck.pipeline.entries import MARK, Mark
from crosscheck.pipeline.ledger_attributes import LedgerAttributes
from crosscheck.pipeline.stored_finding import read_finding
from crosscheck.report.handles import LETTERS, claim_handles
from crosscheck.report.order import VERDICTS
from crosscheck.report.rank import rank_of_kind


def _kinds(
    verdicts: tuple[Verdict, ...] = (), confidence: Confidence | None = None, settled: bool | None = None
) -> frozenset[bytes]:
    """How the ranks of some kinds of findings begin."""
    sure: tuple[Confidence, ...] = get_args(Confidence) if confidence is None else (confidence,)
    known = (False, True) if settled is None else (settled,)
    return frozenset(rank_of_kind(*kind) for kind in product(verdicts or VERDICTS, known, sure))


def _after(start: bytes) -> bytes:
    """The least bytes that come after all that begin like this."""
    return start[:-1] + bytes((start[-1] + 1,))


_MOST_LOOKED_AT: Final = 100_001
_EVERY_KIND: Final = _kinds()
_VERDICT_STARTS: Final = tuple((verdict, rank_of_kind(verdict, False, "certain")[:1]) for verdict in VERDICTS)


class StoredFindings(Findings):
    """The findings of a ledger, or those of some kinds, or about some names."""

    def __init__(
        self,
        rows: FindingRows,
        names: NameRows,
        attributes: LedgerAttributes,
        kinds: frozenset[bytes] | None = None,
        numbers: frozenset[int] | None = None,
        looked_at: dict[str, str] | None = None,
    ) -> None:
        self._rows = rows
        self._names = names
        self._attributes = attributes
        self._kinds = _EVERY_KIND if kinds is None else kinds
        self._numbers = numbers
        self._looked_at: dict[str, str] = {} if looked_at is None else looked_at

    def __len__(self) -> int:
        if self._numbers is not None:
            return sum(1 for _ in self._places())
        return sum(self._rows.count(kind, _after(kind)) for kind in self._kinds)

    def __iter__(self) -> Iterator[Finding]:
        return (self._finding(number, handle) for number, handle in self._places())

    @overload
    def __getitem__(self, at: int) -> Finding: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Finding]: ...
    def __getitem__(self, at: int | slice) -> Finding | Sequence[Finding]:
        if isinstance(at, slice):
            start, stop, step = at.indices(len(self))
            return tuple(self._finding(*place) for place in islice(self._places(), start, stop, step))
        number = at + len(self) if at < 0 else at
        for place in islice(self._places(), number, number + 1):
            return self._finding(*place)
        raise IndexError(at)

    def where(
        self, verdicts: tuple[Verdict, ...] = (), confidence: Confidence | None = None, settled: bool | None = None
    ) -> Findings:
        """Those of the verdicts, as sure as said, settled or open."""
        kinds = self._kinds & _kinds(verdicts, confidence, settled)
        return StoredFindings(self._rows, self._names, self._attributes, kinds, self._numbers, self._looked_at)

    def about(self, names: Iterable[str]) -> Findings:
        """Those of subjects that go by one of these folded names, and perhaps some others."""
        return self._narrowed(self._rows.about(names))

    def unshown(self) -> Findings:
        """The same, to look something up in them that nobody is shown: `looked_at` does not grow by it."""
        return StoredFindings(self._rows, self._names, self._attributes, self._kinds, self._numbers)

    def known_as(self, text: str) -> Findings:
        """Those whose id begins with a text."""
        return self._narrowed(self._rows.beginning(text))

    def _narrowed(self, numbers: set[int]) -> Findings:
        known = numbers if self._numbers is None else numbers & self._numbers
        return StoredFindings(self._rows, self._names, self._attributes, self._kinds, frozenset(known), self._looked_at)

    def _places(self) -> Iterator[tuple[int, str]]:
        """The number and handle of each finding, in order. Handles count the others of the verdict too."""
        kinds, numbers = self._kinds, self._numbers
        for verdict, start in _VERDICT_STARTS:
            if any(kind[:1] == start for kind in kinds):
                letter = LETTERS[verdict]
                for count, (place, number) in enumerate(self._rows.ranks(start, _after(start)), start=1):
                    if place[:3] in kinds and (numbers is None or number in numbers):
                        yield number, f"{letter}{count}"

    def _finding(self, number: int, handle: str) -> Finding:
        row = self._rows.row(number)
        finding = read_finding(row, self._names, self._attributes)
        said = unpack(MARK, row.mark) if row.mark is not None else Mark(None, None)
        made = replace(finding, handle=handle, settled=said.settled, returned=said.returned)
        if len(self._looked_at) < _MOST_LOOKED_AT:
            self._looked_at[handle] = made.id
            self._looked_at |= {name: reading.claim.id for name, reading in claim_handles(made)}
        return made

    def looked_at(self) -> Mapping[str, str]:
        """What each handle means that has been made so far; of very many, the first ones."""
        return self._looked_at

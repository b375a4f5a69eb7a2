"""The sources of a ledger, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, overload

from crosscheck.index.seal import unpack
from crosscheck.index.source_rows import SourceRows
from crosscheck.model import Source, Sources
from crosscheck.pipeline.entries import SOURCE
from crosscheck.report.inert import inert
from crosscheck.report.source_name import source_name

_AT_HAND: Final = 4096
"""Sources kept in memory; reports name the same ones again and again."""


class StoredSources(Sources):
    """The sources of a ledger, in the order of their files."""

    def __init__(self, rows: SourceRows) -> None:
        self._rows = rows
        self._at_hand: dict[str, Source | None] = {}

    def __len__(self) -> int:
        return self._rows.totals()[0]

    def __iter__(self) -> Iterator[Source]:
        return (unpack(SOURCE, data).shown for data in self._rows.every())

    @overload
    def __getitem__(self, at: int) -> Source: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Source]: ...
    def __getitem__(self, at: int | slice) -> Source | Sequence[Source]:
        return tuple(self)[at]

    def find(self, source_id: str) -> Source | None:
        """The source with an id."""
        if source_id not in self._at_hand:
            if len(self._at_hand) >= _AT_HAND:
                self._at_hand.clear()
            rows = self._rows.data([source_id])
            self._at_hand[source_id] = unpack(SOURCE, rows[0][1]).shown if rows else None
        return self._at_hand[source_id]

    def names(self, language: str) -> Mapping[str, str]:
        """What readers of a language know each source as, by id."""
        return StoredNames(self, self._rows, language)

    def confidential(self) -> Sequence[Source]:
        """Those whose name must not leave the newsroom."""
        return tuple(unpack(SOURCE, data).shown for data in self._rows.confidential())


class StoredNames(Mapping[str, str]):
    """What `source_names` gives, without looking at every source."""

    def __init__(self, sources: StoredSources, rows: SourceRows, language: str) -> None:
        self._sources = sources
        self._rows = rows
        self._language = language
        self._known: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._sources)

    def __iter__(self) -> Iterator[str]:
        return (source.id for source in self._sources)

    def __getitem__(self, source_id: str) -> str:
        if source_id not in self._known:
            if len(self._known) >= _AT_HAND:
                self._known.clear()
            self._known[source_id] = self._name(source_id)
        return self._known[source_id]

    def _name(self, source_id: str) -> str:
        source = self._sources.find(source_id)
        if source is None:
            raise KeyError(source_id)
        name = source_name(source, self._language)
        shared = name != source_id and self._rows.shares_heading(self._language, name)
        return f"{name} ({inert(source_id)})" if shared else name

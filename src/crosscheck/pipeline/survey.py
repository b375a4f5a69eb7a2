"""What has changed in a workspace since its ledger was written."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import msgspec

from crosscheck.config.config import Config
from crosscheck.files.read_regular import read_regular
from crosscheck.files.text_file import digest_of
from crosscheck.index.changes import Changes, find_changes, stamp_file
from crosscheck.index.file_rows import FileRows
from crosscheck.index.ledger import Ledger
from crosscheck.index.source_rows import SourceRows
from crosscheck.model.frozen import frozen
from crosscheck.pipeline.entries import DECISIONS, Decisions
from crosscheck.pipeline.workspace import CLAIM_SUFFIXES, SUFFIXES

_STAMPS: Final = msgspec.msgpack.Decoder(dict[str, int])
CLAIMS: Final = "claims"
"""What a ledger calls the folder of claim files."""
_SINCE: Final = msgspec.msgpack.Decoder(dict[str, int | None])
_MOST_SINCE: Final = 2000
"""Files noted beside the others, not among them: writing a hundred thousand stamps takes longer than reading them."""


@frozen
class Survey:
    """What changed, files by their names below their folder.

    `claims` and `texts` are new or have other content, `gone` are claim files; `texts_moved` says whether texts came or
    went, `settled` whether the file of settled findings changed. `decisions` are those about names as they are now,
    `decided` those that the ledger knows, None for a new ledger. `told`, and the hash of each file by folder and name,
    None for one that is gone, are to be noted once it is up to date; those of all claim files of a new ledger come from
    who reads them.
    """

    claims: frozenset[str]
    gone: frozenset[str]
    texts: frozenset[str]
    texts_moved: bool
    settled: bool
    decisions: Decisions
    decided: Decisions | None
    told: tuple[tuple[str, bytes], ...]
    hashes: Mapping[str, Mapping[str, bytes | None]]

    @property
    def files(self) -> bool:
        """Whether there is anything to be read."""
        return bool(self.decided is None or self.claims or self.gone or self.texts or self.texts_moved)

    @property
    def anything(self) -> bool:
        """Whether the ledger is no longer right."""
        return self.files or self.settled or self.decisions != self.decided

    def note(self, ledger: Ledger) -> None:
        """Note in the ledger, which is up to date, how the files are."""
        for word, data in self.told:
            ledger.note(word, data)
        for folder, hashes in self.hashes.items():
            rows = FileRows(ledger, folder)
            rows.put({name: digest for name, digest in hashes.items() if digest is not None})
            rows.drop(name for name, digest in hashes.items() if digest is None)


def survey(config: Config, ledger: Ledger) -> Survey:
    """Look at every claim file and text, and at what people decided.

    A file counts as changed when its size or times are other ones and its content too. The names of texts are
    relative to the workspace; those that claim files name may lie outside the usual folder.
    """
    now = time.time_ns()
    declared = [text for _, text in SourceRows(ledger).declaring()]
    claims = _Folder(ledger, CLAIMS)
    texts = _Folder(ledger, "texts")
    found = find_changes(config.claims_dir, CLAIM_SUFFIXES, claims.stamps, claims.noted)
    if claims.first:
        claims.take(found)
    else:
        claims.settle(found, config.claims_dir)
    inside = config.sources + "/"
    texts_found = _texts(config, texts, inside, declared)
    texts.settle(texts_found, config.root)
    before = ledger.state("decisions")
    different = tuple(decision.names for decision in config.different if decision.kind == "subject")
    settled = _digest(config.settled_file)
    told = [*claims.told(now), *texts.told(now)]
    if settled != (ledger.state("settled file") or b""):
        told.append(("settled file", settled))
    return Survey(
        frozenset(claims.changed),
        frozenset(found.gone),
        frozenset(texts.changed) | frozenset(texts_found.gone),
        bool(texts.new or texts_found.gone),
        told[-1:] == [("settled file", settled)],
        Decisions(config.joined_subjects(), different),
        DECISIONS.unpack(before) if before is not None else None,
        tuple(told),
        {CLAIMS: claims.hashes, "texts": texts.hashes},
    )


def _texts(config: Config, known: _Folder, inside: str, declared: Iterable[str]) -> Changes:
    """The changes of texts in the usual folder and of those that claim files name."""
    found = find_changes(config.sources_dir, SUFFIXES, known.stamps, known.noted, first=inside)
    gone = set(found.gone)
    changed = dict(found.changed)
    doubtful = list(found.doubtful)
    for name in declared:
        stamp, recent = stamp_file(config.root / name, known.noted)
        gone.discard(name)
        if stamp is None:
            if name in known.stamps:
                gone.add(name)
        elif known.stamps.get(name) != stamp:
            changed[name] = stamp
        elif recent and name not in doubtful:
            doubtful.append(name)
    return Changes(changed, tuple(doubtful), tuple(sorted(gone)))


class _Folder:
    """What a ledger has noted of the files of a folder, and what becomes of that.

    Most stamps were noted together; those of the files that changed since are noted beside them, None for one that is
    gone.
    """

    def __init__(self, ledger: Ledger, word: str) -> None:
        self._word = word
        self._rows = FileRows(ledger, word)
        data, since, noted = (ledger.state(f"{word} {kind}") for kind in ("stamps", "since", "noted"))
        self.stamps = _STAMPS.decode(data) if data else {}
        self._since: dict[str, int | None] = _SINCE.decode(since) if since else {}
        self.first = data is None
        for name, stamp in self._since.items():
            if stamp is None:
                self.stamps.pop(name, None)
            else:
                self.stamps[name] = stamp
        self.noted = int(noted) if noted else 0
        self.changed: set[str] = set()
        self.new = False
        self.hashes: dict[str, bytes | None] = {}
        self._touched = False

    def take(self, found: Changes) -> None:
        """Note all files of a new ledger; who reads them notes their contents, so that none is read twice."""
        self.changed = set(found.changed)
        self.stamps = dict(found.changed)
        self.new = self._touched = True

    def settle(self, found: Changes, folder: Path) -> None:
        """Look into the files that may have changed, and note how all are now."""
        asked = (*found.changed, *found.doubtful)
        known = self._rows.hashes(asked)
        for name in asked:
            digest = _digest(folder / name)
            if known.get(name) != digest:
                self.changed.add(name)
                self.new = self.new or name not in self.stamps
                self.hashes[name] = digest
        for name in found.gone:
            self.hashes[name] = None
            self.stamps.pop(name, None)
        self.stamps |= found.changed
        self._since = {**self._since, **found.changed, **dict.fromkeys(found.gone)}
        self._touched = bool(found.changed or found.doubtful or found.gone)

    def told(self, now: int) -> list[tuple[str, bytes]]:
        """What the ledger is to note."""
        if not self._touched:
            return []
        encode = msgspec.msgpack.encode
        since, told = self._since, [(f"{self._word} noted", str(now).encode())]
        if self.first or len(since) > _MOST_SINCE:
            since = {}
            told.append((f"{self._word} stamps", encode(self.stamps)))
        return [*told, (f"{self._word} since", encode(since))]


def _digest(path: Path) -> bytes:
    """The hash of a file's content; empty where it cannot be read."""
    try:
        return digest_of(read_regular(path))
    except OSError:
        return b""

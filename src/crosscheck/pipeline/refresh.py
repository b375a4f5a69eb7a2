"""A ledger brought up to date: what changed is read again, the names that touches are judged again, all else stays.

    files changed -> sources read -> names touched -> units judged -> findings -> settled or new

Each step gives exactly what a run over the whole workspace would give, so that a report does not depend on the runs
before it. Only two things are looked at as a whole, and only when they change: which texts are copies of each
other, and which source a text belongs to.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final, NoReturn

import msgspec

from crosscheck.claims.load_claims import load_claims
from crosscheck.compare import Rates, same_value
from crosscheck.errors import ClaimFileError
from crosscheck.group import catalogue
from crosscheck.index.file_rows import FileRows
from crosscheck.index.finding_rows import FindingRows
from crosscheck.index.ledger import Ledger
from crosscheck.index.name_rows import NameRows
from crosscheck.index.new_names import NewNames
from crosscheck.index.seal import pack, unpack
from crosscheck.index.source_row import SourceRow
from crosscheck.index.source_rows import SourceRows
from crosscheck.model import Attribute, Message, Settlement, Source
from crosscheck.names import fold
from crosscheck.pipeline.entries import ATTRIBUTES, DECISIONS, MARK, SETTLED, Decisions, Mark
from crosscheck.pipeline.judge_across import judge_across
from crosscheck.pipeline.judge_units import Judge, judge_units
from crosscheck.pipeline.ledger_attributes import LedgerAttributes
from crosscheck.pipeline.rows_of_sources import Batch, Surroundings, rows_of_sources
from crosscheck.pipeline.spread import Spread
from crosscheck.pipeline.spread_rows import spread_rows
from crosscheck.pipeline.stored_finding import read_finding
from crosscheck.pipeline.survey import CLAIMS, Survey
from crosscheck.pipeline.voices import find_voices
from crosscheck.pipeline.workspace import Workspace, find_texts
from crosscheck.report.rank import with_settled

_BATCH: Final = 250
"""Claim files read at once: enough to share the work, few enough to stay small."""
_NO_DECISIONS: Final = Decisions((), ())


class Refresh:
    """One run of bringing a ledger up to date."""

    def __init__(
        self,
        workspace: Workspace,
        ledger: Ledger,
        spread: Spread,
        *,
        reviewed: bool = False,
        rates: Rates | None = None,
    ) -> None:
        self._config = workspace.config
        self._ledger = ledger
        self._spread = spread
        self._sources = SourceRows(ledger)
        self._names = NameRows(ledger)
        self._findings = FindingRows(ledger)
        self._contents = FileRows(ledger, CLAIMS)
        attributes = self._config.attributes_over(_catalogue(ledger))
        self._attributes = LedgerAttributes(ledger)
        self._judge_all = Judge(attributes, rates)
        self._around = Surroundings(self._config.root, self._config.claims_dir, attributes, reviewed, workspace.cache)
        self._touched: set[str] = set()
        self._first = ledger.state("decisions") is None
        if self._first:
            self._attributes.note(attributes)

    def run(self, found: Survey) -> None:
        """Read, judge and note what changed; raises the errors of claim files, of which every one is told."""
        if found.files:
            self._read(found)
        self._judge(found)
        self._settle()
        found.note(self._ledger)

    # what changed is read again

    def _read(self, found: Survey) -> None:
        declared = dict(self._sources.declaring())
        files = {PurePosixPath(name).stem: name for name in found.claims}
        gone = set(self._sources.by_file(found.gone).values()) - files.keys()
        twins = self._two_of_one(files, found)
        if twins:
            self._problems({*found.claims, *twins})
        texts = self._texts(moved=self._first or found.texts_moved)
        changed = set(files) | gone
        again = set(self._sources.by_text(found.texts))
        if found.texts_moved:
            again |= {id_ for id_, text in self._sources.every_text().items() if texts.get(id_, "") != text}
        related = {row[0] for row in self._sources.relations()}
        corrected_before = self._sources.corrected_by(changed)
        self._touched |= self._sources.drop(gone)
        wanted = dict(self._sources.files_of(again - gone)) | files
        before = {id_: voice for id_, _, _, voice in self._sources.relations() if voice}
        rows = self._put(wanted, texts, before, new=self._first)
        said = {row.id: row.declared for row in rows if row.declared}
        if said != {id_: text for id_, text in declared.items() if id_ in wanted} or gone & declared.keys():
            texts = self._texts(moved=True)
        apart = {row.id for row in rows if row.text != texts.get(row.id, "")}
        apart |= {id_ for id_, text in self._moved(texts, said, declared, gone)}
        if apart:
            rows += self._put(self._sources.files_of(apart), texts, before, new=False)
        voices = find_voices(self._ledger, self._sources, changed | again | apart, related)
        current = {id_: voice for id_, _, _, voice in self._sources.relations() if voice}
        other = {id_ for id_ in voices.keys() | current.keys() if voices.get(id_, "") != current.get(id_, "")}
        corrected = (corrected_before | self._sources.corrected_by(changed | again | apart)) - gone
        if other or corrected:
            self._put(self._sources.files_of(other | corrected), texts, voices, new=False)
        covered = self._sources.every_text().keys() if texts else ()
        self._ledger.note(
            "uncovered", msgspec.msgpack.encode(sorted((name, texts[name]) for name in texts.keys() - covered))
        )

    def _moved(
        self, texts: dict[str, str], said: dict[str, str], declared: dict[str, str], gone: set[str]
    ) -> list[tuple[str, str]]:
        """Sources whose text has become another one's, or their own again, by what claim files say now."""
        if said == declared and not gone:
            return []
        return [(id_, text) for id_, text in self._sources.every_text().items() if texts.get(id_, "") != text]

    def _two_of_one(self, files: dict[str, str], found: Survey) -> set[str]:
        """The claim files that would be one source with others."""
        known = self._sources.files_of(files)
        others = {name for id_, name in known.items() if name != files[id_] and name not in found.gone}
        return others | (found.claims - set(files.values()))

    def _problems(self, names: Iterable[str]) -> NoReturn:
        """Raise every problem of these claim files, in their order; no other file can have any."""
        load_claims([self._config.claims_dir / name for name in names], self._config.root)
        raise ClaimFileError(Message.of("claims-changed-while-read"), hint=Message.of("hint-run-again"))

    def _texts(self, *, moved: bool) -> dict[str, str]:
        """Where the text of each source is, below the workspace; looked for anew where texts moved."""
        known = self._ledger.state("texts")
        if known is not None and not moved:
            return dict(msgspec.msgpack.decode(known))
        declaring = [Source(id_, text_file=text) for id_, text in self._sources.declaring()]
        paths = find_texts(self._config, declaring)
        texts = {id_: path.relative_to(self._config.root).as_posix() for id_, path in paths.items()}
        self._ledger.note("texts", msgspec.msgpack.encode(texts))
        return texts

    def _put(
        self, files: dict[str, str], texts: dict[str, str], voices: dict[str, str], *, new: bool
    ) -> list[SourceRow]:
        """Read claim files, by source, into the ledger; the rows without what is large."""
        correctors = self._sources.correctors(self._sources.corrected() & files.keys())
        small: list[SourceRow] = []
        under_way: deque[Batch] = deque()
        failed: list[str] = []

        def batches() -> Iterator[Batch]:
            for batch in self._batches(files, texts, voices, correctors, new):
                under_way.append(batch)
                yield batch

        kinds = (Batch, list[SourceRow] | None)
        for rows in spread_rows(self._spread, _Reader(self._around), batches(), kinds):
            batch = under_way.popleft()
            if rows is None:
                failed += (*batch.files, *batch.correcting)
            elif not failed:
                self._touched |= self._sources.put(rows, new)
                if new:
                    self._contents.put({row.file: row.digest for row in rows})
                small += [row for row in rows if row.declared or row.corrects or row.text]
        if failed:
            self._problems(failed)
        if new:
            self._sources.fill()
        return small

    def _batches(
        self,
        files: dict[str, str],
        texts: dict[str, str],
        voices: dict[str, str],
        correctors: dict[str, set[str]],
        new: bool,
    ) -> Iterator[Batch]:
        ids = sorted(files)
        for start in range(0, len(ids), _BATCH):
            few = ids[start : start + _BATCH]
            extra = {id_ for each in few for id_ in correctors.get(each, ())} - set(few)
            every = (*few, *extra)
            yield Batch(
                tuple(files[id_] for id_ in few),
                tuple(self._sources.files_of(extra).values()),
                {id_: texts[id_] for id_ in every if id_ in texts},
                {id_: voices[id_] for id_ in every if voices.get(id_)},
                () if new else tuple(self._sources.readings_of(few)),
            )

    # what that touches is judged again

    def _judge(self, found: Survey) -> None:
        old, now = found.decided or _NO_DECISIONS, found.decisions
        if now != found.decided:
            self._ledger.note("decisions", DECISIONS.pack(now))
        if now != old:
            self._touched |= _changed(old, now)
        if self._touched or self._first:
            unwritten = self._sources.new_names()
            judge_units(
                self._touched, now, self._names, self._findings, self._judge_all, self._spread,
                first=self._first, new=NewNames(self._ledger, unwritten) if unwritten else None,
            )  # fmt: skip
        if self._touched:
            judge_across(self._sources, self._names, self._findings, self._around.attributes, now)

    # what people have settled

    def _settle(self) -> None:
        before = self._ledger.state("settled")
        old = SETTLED.unpack(before) if before is not None else ()
        now = _settled(self._config.settled_file)
        if now != old:
            self._ledger.note("settled", SETTLED.pack(now))
        by_finding = {settlement.finding: settlement for settlement in now}
        if now != old or self._touched:
            known = {settlement.finding: settlement for settlement in old}
            changed = {id_ for id_ in known.keys() | by_finding.keys() if known.get(id_) != by_finding.get(id_)}
            # A finding that was judged again has lost what people said of it.
            self._mark(by_finding.keys() | changed, by_finding)
            here = {id_ for _, id_ in self._findings.with_ids(by_finding)}
            gone = tuple(settlement for settlement in now if settlement.finding not in here)
            self._ledger.note("gone", SETTLED.pack(gone))

    def _mark(self, ids: Iterable[str], settlements: dict[str, Settlement]) -> None:
        for number, id_ in self._findings.with_ids(ids):
            row = self._findings.row(number)
            settlement = settlements.get(id_)
            said = Mark(None, None)
            if settlement is not None:
                from crosscheck.settled import apply_settled

                finding = read_finding(row, self._names, self._attributes)
                ((marked, *_), _) = apply_settled([finding], [settlement], same_value)
                said = Mark(marked.settled, marked.returned)
            before = unpack(MARK, row.mark) if row.mark is not None else Mark(None, None)
            if said != before:
                sealed = pack(MARK, said) if said != Mark(None, None) else None
                self._findings.mark(number, with_settled(row.rank, said.settled is not None), sealed)


class _Reader:
    """Reads batches with the same surroundings; goes to other processes."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def __call__(self, batch: Batch) -> list[SourceRow] | None:
        return rows_of_sources(batch, self._around)


def _catalogue(ledger: Ledger) -> tuple[Attribute, ...]:
    """The built-in attributes, as a ledger of this state of the program keeps them: checking them takes longer."""
    kept = ledger.state("catalogue")
    if kept is not None:
        return ATTRIBUTES.unpack(kept)
    known = catalogue()
    ledger.note("catalogue", ATTRIBUTES.pack(known))
    return known


def _settled(file: Path) -> tuple[Settlement, ...]:
    """What people have settled; where they have settled nothing, what reads it need not be loaded."""
    if not file.exists():
        return ()
    from crosscheck.settled import load_settled

    return load_settled(file)


def _decided(decisions: Decisions) -> set[str]:
    """The folded names that people decided something about."""
    subjects = {fold(name) for subject in decisions.subjects for name in (subject.name, *subject.aliases)}
    return subjects | {fold(name) for pair in decisions.different for name in pair}


def _changed(old: Decisions, new: Decisions) -> set[str]:
    """The folded names of which people decided something else than before."""
    subjects = set(old.subjects) ^ set(new.subjects)
    pairs = set(old.different) ^ set(new.different)
    return _decided(Decisions(tuple(subjects), tuple(pairs)))

"""Who confirmed which statement: a report on a draft meets the sheet that people keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from crosscheck.draft.sheet_file import (
    Entry,
    change_fields,
    cut_out,
    parse_sheet,
    put_in,
    read_sheet,
)
from crosscheck.errors import ClaimFileError, HandleError
from crosscheck.files.lock import locked
from crosscheck.files.patch import patch
from crosscheck.files.replace import replace as replace_file
from crosscheck.files.text_file import TextFile
from crosscheck.messages import show_value
from crosscheck.model import DraftCheck, DraftFact, DraftReport, DraftSentence, Message
from crosscheck.model.frozen import frozen

PRESSING: Final = ("contradicted", "disputed", "outdated")
_ALIKE: Final = 0.75
"""Likeness of two sentences from which on one is the other, rewritten."""
_RANGE = re.compile(r"[Ff](\d{1,6})(?:[-–][Ff]?(\d{1,6}))?")


@frozen
class Confirmation:
    """A person's word on statements: their handles ("F3", "F2-F5"), who, on which ISO day, and why."""

    handles: tuple[str, ...]
    by: str
    on: str
    note: str = ""


def keep_sheet(report: DraftReport, path: Path, confirmation: Confirmation | None = None) -> DraftReport:
    """The report with what the sheet says of each statement; the sheet gets the statements that it lacks.

    A confirmation holds for the words of its sentence: when they change, or the sources begin to say otherwise, the
    statement needs attention. Handles are those of the sheet and stay. What people wrote in the file stays as it is.
    Raises HandleError for a handle that names nothing now, CrosscheckErrors for a file that is no sheet.
    """
    with locked(path.absolute().parent, path.name, ClaimFileError):
        sheet = read_sheet(path)
        facts = list(_with_handles(_facts(report), sheet.entries))
        confirmed = _confirm(facts, sheet.entries, confirmation) if confirmation else {}
        entries = {entry.key: entry for entry in sheet.entries}
        new, changes = [], []
        now: dict[tuple[str, str, str], Entry] = {}
        for sentence, fact in facts:
            entry = _entry_of(sentence, fact)
            held = entries.get(entry.key)
            entry = _merged(entry, held, confirmed.get(entry.key))
            if held is None and entry.key not in now:
                new.append(entry)
            elif held is not None and held.node is not None and entry.key not in now:
                texts = {word: text for word, text in entry.texts().items() if text != getattr(held, word)}
                changes += change_fields(sheet.file, held.node, texts)
            now[entry.key] = entry
        left = [entry for entry in sheet.entries if entry.key not in now]
        changes += cut_out(sheet, [entry for entry in left if not entry.confirmed_by and not entry.note])
        changes += put_in(sheet, report.document.file or "-", new)
        _save(path, sheet.file, patch(sheet.file.text, changes))
    return _checked(report, path, facts, now, [entry for entry in left if entry.confirmed_by])


def _facts(report: DraftReport) -> Iterator[tuple[DraftSentence, DraftFact]]:
    for sentence in report.sentences:
        for fact in sentence.facts:
            yield sentence, fact


def _entry_of(sentence: DraftSentence, fact: DraftFact) -> Entry:
    about = " · ".join(text for text in (fact.subject.name, fact.attribute.key, fact.member) if text)
    against = "; ".join(show_value(position.value, "en") for position in fact.against)
    return Entry(
        fact=fact.handle,
        sentence=" ".join(sentence.text.split()),
        about=" ".join(about.split()),
        value=" ".join(fact.reading.claim.value.split()),
        status=fact.status,
        against=against,
    )


def _with_handles(
    facts: Iterable[tuple[DraftSentence, DraftFact]], entries: Sequence[Entry]
) -> Iterator[tuple[DraftSentence, DraftFact]]:
    """The statements with the handles of the sheet; new ones take numbers that nobody has had."""
    known = {entry.key: entry.fact for entry in entries}
    numbers = [int(found[1]) for entry in entries if (found := _RANGE.fullmatch(entry.fact))]
    last = max(numbers, default=0)
    for sentence, fact in facts:
        key = _entry_of(sentence, fact).key
        if key not in known:
            last += 1
            known[key] = f"F{last}"
        yield sentence, replace(fact, handle=known[key])


def _confirm(
    facts: Sequence[tuple[DraftSentence, DraftFact]], entries: Sequence[Entry], confirmation: Confirmation
) -> dict[tuple[str, str, str], Confirmation]:
    by_handle = {fact.handle.upper(): _entry_of(sentence, fact).key for sentence, fact in facts}
    gone = {entry.fact.upper() for entry in entries} - set(by_handle)
    chosen = {}
    for handle in _each(confirmation.handles):
        if handle in gone:
            raise HandleError(
                Message.of("sentence-changed", handle=handle),
                hint=Message.of("hint-sentence-changed"),
            )
        if handle not in by_handle:
            raise HandleError(
                Message.of("no-statement-handle", handle=handle), hint=Message.of("hint-no-statement-handle")
            )
        chosen[by_handle[handle]] = confirmation
    return chosen


def _each(handles: Iterable[str]) -> Iterator[str]:
    for part in (part.strip() for handle in handles for part in handle.split(",")):
        found = _RANGE.fullmatch(part)
        if found is None:
            raise HandleError(Message.of("no-statement", part=part), hint=Message.of("hint-no-statement"))
        first, last = int(found[1]), int(found[2] or found[1])
        if not first <= last < first + 1000:
            raise HandleError(Message.of("no-range", part=part), hint=Message.of("hint-no-range"))
        yield from (f"F{number}" for number in range(first, last + 1))


def _merged(entry: Entry, held: Entry | None, confirmation: Confirmation | None) -> Entry:
    """The entry as it is to stand: what a person confirmed stays as it was then, until it is confirmed anew."""
    if confirmation is not None:
        note = confirmation.note or (held.note if held else "")
        return replace(entry, confirmed_by=confirmation.by, confirmed_on=confirmation.on, note=note)
    if held is None:
        return entry
    kept = replace(entry, confirmed_by=held.confirmed_by, confirmed_on=held.confirmed_on, note=held.note)
    return replace(kept, status=held.status, against=held.against) if held.confirmed_by else kept


def _save(path: Path, file: TextFile, text: str) -> None:
    if text == file.text:
        return
    # Read back first: a file that would not be sound is never written.
    parse_sheet(TextFile(path.name, text))
    replace_file(path, text, path.name, ClaimFileError, bom=file.bom)


def _checked(
    report: DraftReport,
    path: Path,
    facts: Sequence[tuple[DraftSentence, DraftFact]],
    now: dict[tuple[str, str, str], Entry],
    former: list[Entry],
) -> DraftReport:
    """The report with handles and checks; confirmed entries that no statement took over are gone."""
    checked: dict[int, list[DraftFact]] = {}
    for sentence, fact in facts:
        entry = _entry_of(sentence, fact)
        held = now[entry.key]
        if held.confirmed_by:
            check = _check(held, entry)
        else:
            before = _former(entry, former)
            check = None
            if before is not None:
                former.remove(before)
                check = DraftCheck(
                    "attention", before.confirmed_by, before.confirmed_on, before.note, "sentence", before.sentence
                )
        checked.setdefault(id(sentence), []).append(replace(fact, check=check))
    return replace(
        report,
        sentences=tuple(replace(one, facts=tuple(checked.get(id(one), ()))) for one in report.sentences),
        sheet=path.name,
        gone=tuple(
            DraftCheck("attention", one.confirmed_by, one.confirmed_on, one.note, "sentence", one.sentence)
            for one in former
        ),
    )


def _check(held: Entry, entry: Entry) -> DraftCheck:
    """A confirmation holds while the sources say no more against the statement than when it was given."""
    moved = entry.status in PRESSING and (entry.status, entry.against) != (held.status, held.against)
    if moved and held.status:
        return DraftCheck("attention", held.confirmed_by, held.confirmed_on, held.note, "sources", held.sentence)
    return DraftCheck("confirmed", held.confirmed_by, held.confirmed_on, held.note, "", held.sentence)


def _former(entry: Entry, former: Sequence[Entry]) -> Entry | None:
    """The confirmed entry whose sentence this one was rewritten from."""
    likely = [(_likeness(one, entry), one) for one in former]
    best = max(likely, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= _ALIKE else None


def _likeness(one: Entry, other: Entry) -> float:
    matcher = SequenceMatcher(None, one.sentence[:600], other.sentence[:600], autojunk=False)
    return max(matcher.ratio(), _ALIKE if one.about == other.about else 0.0)

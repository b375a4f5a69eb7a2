"""Settle findings, take settlements back, and drop those that match nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from crosscheck.errors import ClaimFileError, UsageError
from crosscheck.files.lock import locked
from crosscheck.files.patch import Patch, patch
from crosscheck.files.replace import replace
from crosscheck.files.text_file import TextFile
from crosscheck.model import Finding, Message, Settlement
from crosscheck.settled.entry import Entry, emit_entry, entry_of
from crosscheck.settled.merge_rule import write_merge_rule
from crosscheck.settled.settled_file import SettledFile, parse_settled, read_settled

_HEADER: Final = "# Findings that people have settled, one a line; `crosscheck settle` writes here.\n"


def settle(path: Path, findings: Iterable[Finding], because: str, by: str = "", on: str = "") -> tuple[Settlement, ...]:
    """Write that these findings are settled with the values they have now; the settlements.

    A finding that was settled before gets the new reason, values, name and date. `on` is an ISO date. Other entries,
    their order and comments stay as they are. With the first settlement git is told how to merge
    the file. Raises UsageError without a reason.
    """
    if not because.strip():
        raise UsageError(Message.of("settled-no-reason"), hint=Message.of("hint-settled-no-reason"))
    entries = {entry.settlement.finding: entry for entry in (entry_of(each, because, by, on) for each in findings)}
    with locked(path.parent, path.name, ClaimFileError):
        old = read_settled(path)
        if not old.file.text:
            write_merge_rule(path)
        changes = _cut_out(old, set(entries)) + _put_in(old, list(entries.values()), set(entries))
        _save(path, old, changes)
    return tuple(entry.settlement for entry in entries.values())


def prune(path: Path, gone: Iterable[Settlement]) -> tuple[Settlement, ...]:
    """Take the settlements that match nothing any more out of the file; those that were there."""
    return _remove(path, {settlement.finding for settlement in gone})


def unsettle(path: Path, findings: Iterable[Finding]) -> tuple[Settlement, ...]:
    """Take the settlements of these findings back; those that were there."""
    return _remove(path, {finding.id for finding in findings})


def _remove(path: Path, ids: set[str]) -> tuple[Settlement, ...]:
    if not ids or not path.exists():
        return ()
    with locked(path.parent, path.name, ClaimFileError):
        old = read_settled(path)
        _save(path, old, _cut_out(old, ids))
    return tuple(entry.settlement for entry in old.entries if entry.settlement.finding in ids)


def _cut_out(old: SettledFile, ids: set[str]) -> list[Patch]:
    """The removal of whole lines, from an entry's dash to its end."""
    file, changes = old.file, []
    for entry, (start, end) in zip(old.entries, old.places, strict=True):
        if entry.settlement.finding in ids:
            dash = file.text.rindex("-", 0, start)
            last = start + len(file.text[start:end].rstrip())
            changes.append(Patch(file.line_start(dash), file.next_line(last), ""))
    return changes


def _put_in(old: SettledFile, entries: list[Entry], ids: set[str]) -> list[Patch]:
    """New entries, each in front of the first one that sorts behind it."""
    file, end = old.file, old.file.line_end
    stays = [
        (entry.place, file.line_start(file.text.rindex("-", 0, start)))
        for entry, (start, _) in zip(old.entries, old.places, strict=True)
        if entry.settlement.finding not in ids
    ]
    lines: dict[int, str] = {}
    for entry in sorted(entries, key=lambda each: each.place):
        at = next((start for place, start in stays if place > entry.place), len(file.text))
        lines[at] = lines.get(at, "") + emit_entry(entry) + end
    if not file.text:
        lines = {0: _HEADER + lines.get(0, "")}
    elif len(file.text) in lines and not file.text.endswith(("\n", "\r")):
        lines[len(file.text)] = end + lines[len(file.text)]
    return [Patch(at, at, text) for at, text in lines.items()]


def _save(path: Path, old: SettledFile, changes: list[Patch]) -> None:
    text = patch(old.file.text, changes)
    if text == old.file.text:
        return
    # Read back first: a file that would not be sound is never written.
    parse_settled(TextFile(path.name, text))
    replace(path, text, path.name, ClaimFileError, bom=old.file.bom)

"""What C1 and C1.2 mean: as they were last shown, and never something else by accident."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final, NoReturn, TypeVar

import msgspec

from crosscheck.errors import HandleError
from crosscheck.files.read_regular import read_regular
from crosscheck.index.make_folder import make_folder
from crosscheck.model import Finding, Findings, Message, Reading, Report, findings_where
from crosscheck.report import claim_handles, unread_handles
from crosscheck.report.handles import LETTERS

Thing = TypeVar("Thing")
_FORM = re.compile(r"[A-Za-z][0-9]{1,9}(\.[0-9]{1,9})?")
_ID_LENGTH = 4  # the least that is taken as the beginning of an id
_FILE: Final = "handles.json"
_MOST: Final = 100_000
"""Handles that are kept; nobody was shown more in a way that they could read."""
_CUT: Final = "cut"
"""The word under which a file of handles says that it does not hold all that were shown."""


def is_handle(text: str) -> bool:
    """Whether a text is written as the handle of a finding or a claim is."""
    return bool(_FORM.fullmatch(text))


def remember(report: Report, folder: Path) -> None:
    """Keep what the handles that were shown mean, for the commands that follow; a read-only folder keeps nothing.

    What earlier reports showed keeps its meaning until it is shown again.
    """
    findings = report.findings
    shown = dict(findings.looked_at()) if isinstance(findings, Findings) else _meanings(findings)
    shown |= {handle: reading.claim.id for handle, reading in unread_handles(report)}
    known = _remembered(folder) | shown
    if len(known) > _MOST:
        known = {handle: known[handle] for handle in list(shown)[:_MOST]} | {_CUT: _CUT}
    temporary = folder / f"{_FILE}.new"
    try:
        make_folder(folder)
        temporary.unlink(missing_ok=True)  # a link or a pipe that a stranger's workspace came with
        temporary.write_bytes(msgspec.json.encode(known))
        temporary.replace(folder / _FILE)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()


def handles_shown(folder: Path) -> tuple[str, ...]:
    """The handles whose meaning is kept: those of what was shown."""
    return tuple(handle for handle in _remembered(folder) if _FORM.fullmatch(handle))


def find_finding(report: Report, text: str, folder: Path) -> Finding:
    """The finding that a handle or the beginning of an id names.

    Raises HandleError where there is none, where several fit, where it is a claim's, or where the handle now means
    something else than when it was last shown.
    """
    if not _FORM.fullmatch(text):
        found = [finding for finding in _known_as(report, text) if len(text) >= _ID_LENGTH]
        return _only(found, sorted({finding.id for finding in found}), text, "finding")
    handle = text.upper()
    of_finding, dot, _ = handle.partition(".")
    if dot:
        raise HandleError(
            Message.of("handle-of-claim", handle=handle), hint=Message.of("hint-handle-of-claim", handle=of_finding)
        )
    shown = _remembered(folder).get(handle)
    if shown is not None:
        return next((one for one in _known_as(report, shown) if one.id == shown), None) or _moved_on(handle)
    now = _by_handle(report, handle)
    if now is None:
        raise HandleError(Message.of("no-finding-handle", handle=handle), hint=Message.of("hint-see-handles"))
    return now if not _cut(folder) else _moved_on(handle)


def find_claims(report: Report, text: str, folder: Path) -> tuple[Reading, ...]:
    """The claims that a handle names: one claim, or all that a finding rests on."""
    try:
        return find_finding(report, text, folder).readings()
    except HandleError:
        return (find_claim(report, text, folder),)


def find_claim(report: Report, text: str, folder: Path) -> Reading:
    """The claim that a handle ("C1.2", or "S3" where the finding has one claim) or the beginning of an id names."""
    if not _FORM.fullmatch(text):
        fitting = {r.claim.id: r for r in _readings(report) if r.claim.id.startswith(text) and len(text) >= _ID_LENGTH}
        return _only(list(fitting.values()), sorted(fitting), text, "claim")
    handle, _, number = text.upper().partition(".")
    if not number:
        loose = dict(unread_handles(report)).get(handle)
        if loose is not None:
            return loose
        readings = find_finding(report, handle, folder).readings()
        if len(readings) == 1:
            return readings[0]
        raise HandleError(
            Message.of("handle-of-finding", text=text, readings=len(readings)),
            hint=Message.of("hint-handle-of-finding", text=text, readings=len(readings)),
        )
    shown = _remembered(folder)
    wanted = shown.get(f"{handle}.{number}")
    if wanted is None:
        return _numbered(find_finding(report, handle, folder), text)
    # Nearly always it still stands in the finding it was shown with; else every claim is looked through.
    near = _known_as(report, shown[handle]) if handle in shown else ()
    held = (reading for finding in near for reading in finding.readings())
    for reading in chain(held, _readings(report)):
        if reading.claim.id == wanted:
            return reading
    return _moved_on(text)


def _numbered(finding: Finding, handle: str) -> Reading:
    for name, reading in claim_handles(finding):
        if name.partition(".")[2] == handle.partition(".")[2]:
            return reading
    raise HandleError(Message.of("no-claim-handle", handle=handle), hint=Message.of("hint-see-handles"))


def _moved_on(handle: str) -> NoReturn:
    raise HandleError(
        Message.of("handle-moved-on", handle=handle),
        hint=Message.of("hint-handle-moved-on"),
    )


def _only(found: Sequence[Thing], ids: Sequence[str], text: str, what: str) -> Thing:
    """The one that a beginning of an id names."""
    if len(ids) > 1:
        raise HandleError(Message.of("ambiguous-id", text=text, ids=len(ids)), hint=Message.of("hint-ambiguous-id"))
    if not ids:
        raise HandleError(Message.of(f"no-{what}-called", text=text), hint=Message.of("hint-see-handles"))
    return found[0]


def _known_as(report: Report, text: str) -> Sequence[Finding]:
    """The findings whose id begins with a text."""
    if isinstance(report.findings, Findings):
        return report.findings.known_as(text)
    return tuple(finding for finding in report.findings if finding.id.startswith(text))


def _by_handle(report: Report, handle: str) -> Finding | None:
    """The finding that has a handle now."""
    verdict = next((verdict for verdict, letter in LETTERS.items() if letter == handle[:1]), None)
    number = int(handle[1:]) if verdict else 0
    found = findings_where(report.findings, (verdict,)) if verdict else ()
    return found[number - 1] if 0 < number <= len(found) else None


def _readings(report: Report) -> Iterator[Reading]:
    """Every claim of the report."""
    for finding in report.findings:
        yield from finding.readings()
    yield from report.unread


def _meanings(findings: Iterable[Finding]) -> dict[str, str]:
    meanings: dict[str, str] = {}
    for finding in findings:
        meanings[finding.handle] = finding.id
        meanings |= {handle: reading.claim.id for handle, reading in claim_handles(finding)}
    return meanings


def _cut(folder: Path) -> bool:
    return _CUT in _remembered(folder)


def _remembered(folder: Path) -> dict[str, str]:
    try:
        return msgspec.json.decode(read_regular(folder / _FILE), type=dict[str, str])
    except (OSError, ValueError):  # of which msgspec's errors are a kind
        return {}

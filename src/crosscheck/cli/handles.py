"""What C1 and C1.2 mean: as they were last shown, and never something else by accident."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from crosscheck.errors import HandleError
from crosscheck.model import Finding, Reading, Report
from crosscheck.report import claim_handles, unread_handles

_FORM = re.compile(r"[A-Za-z][0-9]{1,9}(\.[0-9]{1,9})?")
_ID_LENGTH = 4  # the least that is taken as the beginning of an id


def remember(report: Report, folder: Path) -> None:
    """Keep what each handle of this report means, for the commands that follow; a read-only folder keeps nothing.

    Done before the report is shown: who reads its first lines only (`| head`) still gets handles that mean them.
    """
    meanings = _meanings(report)
    try:
        folder.mkdir(exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        temporary = folder / "handles.json.new"
        temporary.write_text(json.dumps(meanings), encoding="utf-8")
        temporary.replace(folder / "handles.json")
    except OSError:
        return


def find_finding(report: Report, text: str, folder: Path) -> Finding:
    """The finding that a handle or the beginning of an id names.

    Raises HandleError where there is none, where several fit, or where the handle now means something else than
    when it was last shown.
    """
    wanted = _resolve(report, text, folder, [finding.id for finding in report.findings], "finding")
    return next(finding for finding in report.findings if finding.id == wanted)


def find_claims(report: Report, text: str, folder: Path) -> tuple[Reading, ...]:
    """The claims that a handle names: one claim, or all that a finding rests on."""
    try:
        return find_finding(report, text, folder).readings()
    except HandleError:
        return (find_claim(report, text, folder),)


def find_claim(report: Report, text: str, folder: Path) -> Reading:
    """The claim that a handle ("C1.2", or "S3" where the finding has one claim) or the beginning of an id names."""
    readings = {reading.claim.id: reading for finding in report.findings for reading in finding.readings()}
    readings |= {reading.claim.id: reading for reading in report.unread}
    if _FORM.fullmatch(text) and "." not in text:
        single = next((f for f in report.findings if f.handle == text.upper()), None)
        if single is not None and len(single.readings()) == 1:
            text = f"{text}.1"
        elif single is not None:
            raise HandleError(
                f"{text} is a finding with {len(single.readings())} claims",
                hint=f"name one of them: {text}.1 to {text}.{len(single.readings())}",
            )
    return readings[_resolve(report, text, folder, readings, "claim")]


def _resolve(report: Report, text: str, folder: Path, ids: Iterable[str], what: str) -> str:
    known = sorted(set(ids))
    if _FORM.fullmatch(text):
        return _by_handle(report, text.upper(), folder, known, what)
    fitting = [identity for identity in known if identity.startswith(text)] if len(text) >= _ID_LENGTH else []
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise HandleError(f"{text} is the beginning of {len(fitting)} ids", hint="give more of it")
    raise HandleError(f"no {what} is called {text!r}", hint="crosscheck report shows the handles there are")


def _by_handle(report: Report, handle: str, folder: Path, known: list[str], what: str) -> str:
    now = _meanings(report).get(handle)
    shown = _remembered(folder).get(handle)
    if shown is not None and shown in known:
        return shown
    if shown is not None:
        raise HandleError(
            f"{handle} does not mean any more what it meant when it was last shown",
            hint="look again (crosscheck report), then use the new handle",
        )
    if now is None or now not in known:
        raise HandleError(f"no {what} has the handle {handle}", hint="crosscheck report shows the handles there are")
    return now


def _meanings(report: Report) -> dict[str, str]:
    meanings = {finding.handle: finding.id for finding in report.findings}
    for finding in report.findings:
        meanings |= {handle: reading.claim.id for handle, reading in claim_handles(finding)}
    return meanings | {handle: reading.claim.id for handle, reading in unread_handles(report)}


def _remembered(folder: Path) -> dict[str, str]:
    try:
        meanings = json.loads((folder / "handles.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in meanings.items()} if isinstance(meanings, dict) else {}

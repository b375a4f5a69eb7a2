"""Findings for GitLab's merge requests: its Code Quality report."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.messages import label, say
from crosscheck.model import Location, Report
from crosscheck.report.confidential import without_confidential
from crosscheck.report.finding_title import finding_title
from crosscheck.report.format_csv import left_out
from crosscheck.report.format_json import dump_json
from crosscheck.report.handles import unread_handles
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.place import main_reading, notice_place, place_of
from crosscheck.report.say_notice import say_notice
from crosscheck.report.select import select
from crosscheck.report.source_name import source_names
from crosscheck.report.tell import tell
from crosscheck.report.value_json import Json


def format_gitlab(report: Report, options: Options) -> Iterator[str]:
    """A JSON list: what fails the check is `major`, other contradictions `minor`, settled and unread ones `info`.

    GitLab compares fingerprints with those of the target branch, so the settled stay in. Confidential sources
    are left out.
    """
    public = without_confidential(report)
    shown = select(public.report, options)
    language = options.language
    names = source_names(shown.sources, language)
    issues: list[Json] = []
    for finding in shown.findings:
        if finding.verdict != "contradiction":
            continue
        main = main_reading(finding, options)
        fails = options.fails(finding.verdict, finding.confidence, settled=finding.settled is not None)
        severity = "info" if finding.settled else "major" if fails else "minor"
        settled = f"[{_colon('settled', finding.settled.because, language)}] " if finding.settled else ""
        said = say(finding.message, language, sources=names)
        told = tell("colon", language, head=finding_title(finding, language), rest=said)
        text = f"{settled}{told} [{finding.handle}]"
        place = place_of(main, shown) if main else Location("crosscheck.toml")
        issues.append(_issue("contradiction", text, f"contradiction-{finding.id}", severity, place))
    for handle, reading in unread_handles(shown):
        text = f"{_colon('unread', reading.claim.value, language)} [{handle}]"
        issues.append(_issue("unread", text, f"unread-{reading.claim.id}", "info", place_of(reading, shown)))
    for notice in shown.notices:
        said = say_notice(notice, names, language)
        severity = "critical" if notice.blocking else "info"
        fingerprint = f"input-{notice.code}-{notice.source}-{notice.detail}"
        issues.append(_issue("input", said, fingerprint, severity, notice_place(notice, shown)))
    if public.sources:
        place = Location("crosscheck.toml")
        issues.append(_issue("confidential", left_out(public, options), "confidential", "info", place))
    yield dump_json(issues)


def _colon(code: str, rest: str, language: str) -> str:
    return tell("colon", language, head=label(code, language), rest=rest)


def _issue(check: str, text: str, fingerprint: str, severity: str, place: Location) -> dict[str, Json]:
    location: Json = {"path": inert(place.file), "lines": {"begin": max(1, place.line)}}
    return {
        "description": inert(text),
        "check_name": f"crosscheck.{check}",
        "fingerprint": inert(fingerprint),
        "severity": severity,
        "location": location,
    }

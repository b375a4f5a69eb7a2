"""Findings for code scanning: SARIF 2.1.0 (OASIS, errata 01)."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.messages import label, say
from crosscheck.model import Finding, Location, Notice, Reading, Report, Settlement, findings_where
from crosscheck.report.confidential import without_confidential
from crosscheck.report.finding_title import finding_title
from crosscheck.report.format_csv import left_out
from crosscheck.report.format_json import dump_json
from crosscheck.report.handles import unread_handles
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.place import main_reading, notice_place, place_of, uri
from crosscheck.report.say_notice import say_notice
from crosscheck.report.select import select
from crosscheck.report.settlement_text import returned_text
from crosscheck.report.source_name import source_names
from crosscheck.report.tell import tell
from crosscheck.report.value_json import Json

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_RULES = ("contradiction", "unread")
FINGERPRINT = "crosscheckFinding/v1"
"""The name of the fingerprint: a finding's stable id, without lines, dates or source names."""


def format_sarif(report: Report, options: Options) -> Iterator[str]:
    """Contradictions and values that were not understood, as one run; the other verdicts are nothing to act on.

    What fails the check is an error, other contradictions are warnings, unread values notes. Settled ones stay, with
    their reason as a suppression; what was settled and matches nothing any more is `absent`. Confidential
    sources are left out.
    """
    public = without_confidential(report)
    shown = select(public.report, options)
    writer = _Writer(shown, options)
    results = [writer.result(finding) for finding in findings_where(shown.findings, ("contradiction",))]
    results += [writer.unread(handle, reading) for handle, reading in unread_handles(shown)]
    results += [_absent(settlement) for settlement in shown.gone]
    notes = [writer.notification(notice) for notice in shown.notices]
    if public.sources:
        notes.append({"level": "note", "message": {"text": message_text(left_out(public, options))}})
    driver: dict[str, Json] = {
        "name": "crosscheck",
        "rules": [
            {
                "id": rule,
                "shortDescription": {"text": label(rule, options.language)},
                "fullDescription": {"text": tell(f"rule-{rule}", options.language)},
                "defaultConfiguration": {"level": "error" if rule == "contradiction" else "note"},
            }
            for rule in _RULES
        ],
    }
    if options.version:
        driver["version"] = options.version
    blocked = any(notice.blocking for notice in shown.notices)
    invocation: dict[str, Json] = {
        "executionSuccessful": shown.complete and not blocked,
        "toolExecutionNotifications": list(notes),
    }
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "language": "fr-FR" if options.language.startswith("fr") else "en-US",
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": list(results),
    }
    yield dump_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def message_text(text: str) -> str:
    """Plain text as a SARIF message: braces doubled (3.11.5), and no embedded link (3.11.6)."""
    return inert(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


class _Writer:
    """Writes the results of one report."""

    def __init__(self, report: Report, options: Options) -> None:
        self.report = report
        self.options = options
        self.names = source_names(report.sources, options.language)

    def result(self, finding: Finding) -> dict[str, Json]:
        """One contradiction at the claim that stands for it, the others as related locations."""
        main = main_reading(finding, self.options)
        fails = self.options.fails(finding.verdict, finding.confidence, settled=finding.settled is not None)
        about = finding_title(finding, self.options.language)
        said = say(finding.message, self.options.language, sources=self.names)
        reason = say(finding.reason, self.options.language, sources=self.names)
        text = tell("colon", self.options.language, head=about, rest=said) + (f". {reason}" if reason != said else "")
        if finding.returned:
            text += f". {returned_text(finding, self.options.language)}"
        others = [reading for reading in finding.readings() if reading is not main]
        result: dict[str, Json] = {
            "ruleId": "contradiction",
            "ruleIndex": 0,
            "kind": "fail",
            "level": "error" if fails else "warning",
            "message": {"text": message_text(text)},
            "locations": [self._location(place_of(main, self.report))] if main else [],
            "relatedLocations": [self._related(number, reading) for number, reading in enumerate(others, start=1)],
            "partialFingerprints": {FINGERPRINT: inert(finding.id)},
            "baselineState": "unchanged" if finding.settled else "updated" if finding.returned else "new",
            "suppressions": [_suppression(finding.settled)] if finding.settled else [],
            "properties": {
                "handle": finding.handle,
                "confidence": finding.confidence,
                "missing": list(finding.missing),
            },
        }
        return result

    def unread(self, handle: str, reading: Reading) -> dict[str, Json]:
        """One value that was not understood."""
        language = self.options.language
        told = tell("colon", language, head=label("unread", language), rest=reading.claim.value)
        return {
            "ruleId": "unread",
            "ruleIndex": 1,
            "kind": "open",
            "level": "none",
            "message": {"text": message_text(told)},
            "locations": [self._location(place_of(reading, self.report))],
            "partialFingerprints": {FINGERPRINT: inert(reading.claim.id)},
            "baselineState": "new",
            "properties": {"handle": handle},
        }

    def notification(self, notice: Notice) -> dict[str, Json]:
        """Something about the input."""
        return {
            "level": "error" if notice.blocking else "warning",
            "message": {"text": message_text(say_notice(notice, self.names, self.options.language))},
            "locations": [self._location(notice_place(notice, self.report))],
        }

    def _related(self, number: int, reading: Reading) -> dict[str, Json]:
        claim = reading.claim
        quote = claim.quote.text if claim.quote else claim.value
        source, said = self.names.get(claim.source, claim.source), f"{claim.value} ({quote})"
        text = tell("colon", self.options.language, head=source, rest=said)
        place = self._location(place_of(reading, self.report))
        return {"id": number, **place, "message": {"text": message_text(text)}}

    def _location(self, place: Location) -> dict[str, Json]:
        region: Json = {"startLine": max(1, place.line), "startColumn": max(1, place.column)}
        return {"physicalLocation": {"artifactLocation": {"uri": uri(place.file)}, "region": region}}


def _suppression(settlement: Settlement) -> dict[str, Json]:
    who = ", ".join(text for text in (settlement.by, settlement.on) if text)
    because = settlement.because + (f" ({who})" if who else "")
    return {"kind": "external", "status": "accepted", "justification": inert(because)}


def _absent(settlement: Settlement) -> dict[str, Json]:
    return {
        "ruleId": "contradiction",
        "ruleIndex": 0,
        "kind": "fail",
        "level": "none",
        "message": {"text": message_text(settlement.because or settlement.finding)},
        "partialFingerprints": {FINGERPRINT: inert(settlement.finding)},
        "baselineState": "absent",
    }

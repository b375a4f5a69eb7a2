"""Findings as test results: JUnit's XML as CI servers read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from crosscheck.messages import label, say, show_period
from crosscheck.model import Finding, Report
from crosscheck.report.confidential import without_confidential
from crosscheck.report.format_csv import left_out
from crosscheck.report.inert import inert
from crosscheck.report.options import Options
from crosscheck.report.say_notice import say_notice
from crosscheck.report.select import select
from crosscheck.report.source_name import source_names
from crosscheck.report.tell import tell


def format_junit(report: Report, options: Options) -> Iterator[str]:
    """Each fact is a test case: a contradiction that fails the check is a failure, other and settled ones are skipped,
    what keeps the check from vouching is an error, all else passes. Confidential sources are left out.
    """
    public = without_confidential(report)
    shown = select(public.report, options)
    names = source_names(shown.sources, options.language)
    cases = [_case(finding, names, options) for finding in shown.findings]
    cases += _notices(shown, names, options)
    failures = sum("<failure" in case for case in cases)
    errors = sum("<error" in case for case in cases)
    skipped = sum("<skipped" in case for case in cases)
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}"'
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="crosscheck" {counts}>\n'
    yield f'  <testsuite name="crosscheck" {counts} skipped="{skipped}">\n'
    yield from cases
    if public.sources:
        yield f"    <system-out>{_text(left_out(public, options))}</system-out>\n"
    yield "  </testsuite>\n</testsuites>\n"


def _case(finding: Finding, names: Mapping[str, str], options: Options) -> str:
    language, part = options.language, finding.part
    attribute = dict(finding.attribute.labels).get(language, finding.attribute.key)
    status = label(part.status, language) if part.status else ""
    told = (attribute, finding.member, status, part.scope, show_period(part.period, language))
    about = " · ".join(text for text in told if text)
    name = _attribute(f"{about} [{finding.handle}]")
    opening = f"    <testcase classname={_attribute(finding.subject.name)} name={name}"
    if finding.verdict != "contradiction":
        return f"{opening}/>\n"
    said = say(finding.message, options.language, sources=names)
    if options.fails(finding.verdict, finding.confidence, settled=finding.settled is not None):
        body = "\n".join(
            inert(line)
            for line in (
                say(finding.reason, options.language, sources=names),
                *_claims(finding, names, options.language),
            )
        )
        inner = f'<failure type="contradiction" message={_attribute(said)}>{_text(body, lines=True)}</failure>'
    elif finding.settled:
        inner = f"<skipped message={_attribute(_colon('settled', finding.settled.because, options))}/>"
    else:
        inner = f"<skipped message={_attribute(_colon(finding.confidence, said, options))}/>"
    return f"{opening}>{inner}</testcase>\n"


def _claims(finding: Finding, names: Mapping[str, str], language: str) -> Iterator[str]:
    for reading in finding.readings():
        claim = reading.claim
        quote = claim.quote.text if claim.quote else claim.value
        told = tell("colon", language, head=names.get(claim.source, claim.source), rest=quote)
        yield f"{told} ({claim.location or claim.source})"


def _colon(code: str, rest: str, options: Options) -> str:
    return tell("colon", options.language, head=label(code, options.language), rest=rest)


def _notices(report: Report, names: Mapping[str, str], options: Options) -> list[str]:
    cases = []
    for notice in report.notices:
        said = say_notice(notice, names, options.language)
        kind = "error" if notice.blocking else "skipped"
        type_ = ' type="input"' if notice.blocking else ""
        cases.append(
            f"    <testcase classname={_attribute(notice.source or 'crosscheck')} name={_attribute(notice.code)}>"
            f"<{kind}{type_} message={_attribute(said)}/></testcase>\n"
        )
    return cases


def _attribute(text: str) -> str:
    return quoteattr(inert(text))


def _text(text: str, *, lines: bool = False) -> str:
    return escape(text if lines else inert(text))

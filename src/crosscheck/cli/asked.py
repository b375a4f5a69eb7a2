"""Subjects and sources that a person asked for by name: known ones, or an error that says which might be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from crosscheck.errors import UsageError
from crosscheck.model import Findings
from crosscheck.names import fold
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.model import Finding, Report

_OFFERED = 3


def asked_subjects(report: Report, asked: Iterable[str]) -> tuple[str, ...]:
    """The names of the subjects that are asked for, by any of their names. UsageError where no claim is about one."""
    wanted = list(asked)
    near = report.findings
    known = _subjects(report, near.about(map(fold, wanted)) if isinstance(near, Findings) else near) if wanted else {}
    if isinstance(near, Findings) and not all(fold(name) in known for name in wanted):
        known = _subjects(report, near)
    for name in wanted:
        if fold(name) not in known:
            hint = _named_in(report, name) or _hint(name, known, "crosscheck subjects")
            raise UsageError(f"no claim is about {inert(name)!r}", hint=hint)
    return tuple(dict.fromkeys(text for name in wanted for text in (name, known[fold(name)])))


def asked_sources(report: Report, asked: Iterable[str]) -> tuple[str, ...]:
    """The ids of the sources that are asked for. UsageError where there is no such source."""
    wanted = list(asked)
    known = {fold(source.id): source.id for source in report.sources} if wanted else {}
    for name in wanted:
        if fold(name) not in known:
            raise UsageError(f"no source is called {inert(name)!r}", hint=_hint(name, known, "crosscheck sources"))
    return tuple(known[fold(name)] for name in wanted)


def _subjects(report: Report, findings: Iterable[Finding]) -> dict[str, str]:
    """Every name of a subject, folded, with the name that reports show."""
    known = {fold(reading.claim.subject): reading.claim.subject for reading in report.unread}
    for finding in findings:
        subject = finding.subject
        written = (reading.claim.subject for reading in finding.readings())
        known |= {fold(name): subject.name for name in (*subject.aliases, *written, subject.name)}
    return known


def _named_in(report: Report, name: str) -> str:
    """Where a name that no claim is about stands as a value: in a list of members, as a holder of an office."""
    typed = fold(name)
    named = {
        finding.subject.name
        for finding in report.findings
        if typed in (fold(finding.member), *(fold(reading.claim.value) for reading in finding.readings()))
    }
    listed = [inert(each) for each in sorted(named)]
    more = f" and {len(listed) - _OFFERED} more" if len(listed) > _OFFERED else ""
    return f"claims about {', '.join(listed[:_OFFERED])}{more} name it" if listed else ""


def _hint(name: str, known: Mapping[str, str], command: str) -> str:
    """Names that hold what was typed, else those spelt nearly so, else where to look."""
    typed = fold(name)
    holding = [each for each in sorted(known) if typed and typed in each]
    near = holding[:_OFFERED] or get_close_matches(typed, known, n=_OFFERED, cutoff=0.7)
    meant = list(dict.fromkeys(inert(known[each]) for each in near))
    return f"did you mean {' or '.join(meant)}?" if meant else f"{command} lists them"

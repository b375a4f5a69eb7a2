"""Subjects and sources that a person asked for by name: known ones, or an error that says which might be meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from crosscheck.errors import UsageError
from crosscheck.model import Findings, Message
from crosscheck.names import fold
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.model import Claim, Finding, Report

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
            hint = _named_in(report, name) or _hint(name, known, "hint-list-subjects")
            raise UsageError(Message.of("no-claim-about", name=inert(name)), hint=hint)
    return tuple(dict.fromkeys(text for name in wanted for text in (name, known[fold(name)])))


def asked_sources(report: Report, asked: Iterable[str]) -> tuple[str, ...]:
    """The ids of the sources that are asked for. UsageError where there is no such source."""
    wanted = list(asked)
    known = {fold(source.id): source.id for source in report.sources} if wanted else {}
    for name in wanted:
        if fold(name) not in known:
            raise UsageError(
                Message.of("no-such-source", name=inert(name)), hint=_hint(name, known, "hint-list-sources")
            )
    return tuple(known[fold(name)] for name in wanted)


def unknown_subject(claims: Iterable[Claim], name: str) -> tuple[Message, Message] | None:
    """What to say of a name that none of these claims is about: that, and what may be meant."""
    known = {fold(claim.subject): claim.subject for claim in claims}
    if fold(name) in known:
        return None
    return Message.of("no-claim-about", name=inert(name)), _hint(name, known, "hint-list-subjects")


def unknown_name(report: Report, name: str, kind: str) -> tuple[Message, Message] | None:
    """What to say of a name that no claim has as its subject or attribute (the `kind`): that, and what may be meant.

    A name that stands in a list of members is known.
    """
    attributes = _attributes(report)
    known = attributes if kind == "attribute" else _subjects(report, report.findings)
    if fold(name) in known or (kind == "subject" and _is_member(report, name)):
        return None
    if kind == "attribute":
        return Message.of("no-claim-attribute", name=inert(name)), _hint(name, known, "hint-list-attributes")
    hint = Message.of("hint-is-attribute") if fold(name) in attributes else _hint(name, known, "hint-list-subjects")
    return Message.of("no-claim-about", name=inert(name)), hint


def _is_member(report: Report, name: str) -> bool:
    return any(finding.member and fold(finding.member) == fold(name) for finding in report.findings)


def _attributes(report: Report) -> dict[str, str]:
    """Every name of an attribute, folded, with the name that was written or that the catalogue has."""
    known: dict[str, str] = {}
    for finding in report.findings:
        attribute = finding.attribute
        written = (reading.claim.attribute for reading in finding.readings())
        labels = (label for _, label in attribute.labels)
        known |= {fold(name): name for name in (*written, *attribute.aliases, *labels, attribute.key)}
    return known


def _subjects(report: Report, findings: Iterable[Finding]) -> dict[str, str]:
    """Every name of a subject, folded, with the name that reports show."""
    known = {fold(reading.claim.subject): reading.claim.subject for reading in report.unread}
    for finding in findings:
        subject = finding.subject
        if finding.is_across_facts:
            continue  # its claims are of other subjects too
        written = (reading.claim.subject for reading in finding.readings())
        known |= {fold(name): subject.name for name in (*subject.aliases, *written, subject.name)}
    return known


def _named_in(report: Report, name: str) -> Message | None:
    """Where a name that no claim is about stands as a value: in a list of members, as a holder of an office."""
    typed = fold(name)
    named = {
        finding.subject.name
        for finding in report.findings
        if typed in (fold(finding.member), *(fold(reading.claim.value) for reading in finding.readings()))
    }
    listed = [inert(each) for each in sorted(named)]
    if not listed:
        return None
    names, more = ", ".join(listed[:_OFFERED]), len(listed) - _OFFERED
    return (
        Message.of("hint-named-in-more", names=names, more=more)
        if more > 0
        else Message.of("hint-named-in", names=names)
    )


def _hint(name: str, known: Mapping[str, str], otherwise: str) -> Message:
    """Names that hold what was typed, nearest its beginning and with least around it first; else those spelt nearly so,
    else where to look.
    """
    typed = fold(name)
    holding = [each for each in known if len(typed) > 2 and typed in each]
    holding.sort(key=lambda each: (each.index(typed), len(each), each))
    near = holding[:_OFFERED] or get_close_matches(typed, known, n=_OFFERED, cutoff=0.7)
    meant = list(dict.fromkeys(inert(known[each]) for each in near))
    return Message.of("hint-near", close=" / ".join(meant)) if meant else Message.of(otherwise)

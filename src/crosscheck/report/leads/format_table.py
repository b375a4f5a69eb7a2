"""Leads on a terminal: two values, the words behind each, and what keeps them from being compared."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.group.subjects import LOCAL
from crosscheck.messages import label, show_value
from crosscheck.model import Finding, Lead, Members, Name, Part, Reading, Report, Subject
from crosscheck.names.plain_words import plain_words
from crosscheck.report.inert import inert
from crosscheck.report.leads.holders import Holder, holders
from crosscheck.report.options import Options
from crosscheck.report.tell import tell
from crosscheck.report.terminal_page import TerminalPage
from crosscheck.report.view_maker import ViewMaker

IN_FULL = 10
"""Leads of each kind that are shown unless all are asked for."""
NAMED = 3
"""Claims of one side of a lead about lists that are shown."""
_SECTIONS = (
    ("differ", "section-leads-differ", "lead-against", "bold red"),
    ("agree", "section-leads-agree", "lead-like", "bold green"),
)
"""Each relation with its heading, the word between the two values, and a style."""


def format_table(leads: Sequence[Lead], report: Report, options: Options) -> Iterator[str]:
    """The leads as text for `options.width` columns, those whose values differ before those that agree."""
    page = TerminalPage(options)
    language = options.language
    if not leads:
        page.line((tell("no-leads", language), "bold"))
        yield page.take()
        return
    page.line((tell("leads", language, count=len(leads)), "bold"))
    maker = ViewMaker(report.sources, report.quotes, language)
    by_relation = {relation: [lead for lead in leads if lead.relation == relation] for relation, *_ in _SECTIONS}
    most = None if options.all else IN_FULL
    known = holders([lead for found in by_relation.values() for lead in found[:most]], report)
    for relation, title, between, style in _SECTIONS:
        found = by_relation[relation]
        shown = found[:most]
        if shown:
            page.heading(f"{tell(title, language)} ({len(found)})", style)
        for number, lead in enumerate(shown):
            if number:
                page.blank()
            _in_full(page, lead, tell(between, language), known, maker)
            yield page.take()
        if len(found) > len(shown):
            page.line((tell("more", language, count=len(found) - len(shown)), "italic"), indent=2)
    page.blank()
    page.line((tell("leads-next", language), "bright_black"))
    yield page.take()


def _in_full(page: TerminalPage, lead: Lead, between: str, known: Mapping[str, Holder], maker: ViewMaker) -> None:
    language = maker.language
    page.line(
        (_values(lead.one, language), "bold"),
        (f"  {between}  ", "bright_black"),
        (_values(lead.other, language), "bold"),
    )
    for readings in (lead.one, lead.other):
        for reading in readings[:NAMED]:
            handle, finding = known[reading.claim.id]
            page.line((_about(finding, language), ""), indent=2)
            page.claim(maker.claim(handle, reading, Part()), indent=2)
    if lead.apart:
        asked = " ".join(label(f"missing-{code}", language) for code in lead.apart)
        page.line((tell("lead-apart", language, asked=asked), "magenta"), indent=2)
    names = [known[side[0].claim.id][1].subject for side in (lead.one, lead.other)]
    if "subject" in lead.apart and _may_be_joined(*names):
        one, other = (shlex.quote(inert(subject.name)) for subject in names)
        page.line((f"crosscheck same {one} {other}", "bold"), indent=2)


def _may_be_joined(one: Subject, other: Subject) -> bool:
    """Whether both subjects are names, with a word in common: a person may say that they are one."""
    local = any(f" {LOCAL} " in subject.key for subject in (one, other))
    return not local and not set(plain_words(one.name)).isdisjoint(plain_words(other.name))


def _values(readings: Sequence[Reading], language: str) -> str:
    return inert(", ".join(_value(reading, language) for reading in readings))


def _value(reading: Reading, language: str) -> str:
    match reading.value:
        case Members(included=(name,)):
            return name
        case Name(shown=shown):
            return shown
        case value:
            return show_value(value, language)


def _about(finding: Finding, language: str) -> str:
    attribute = dict(finding.attribute.labels).get(language, finding.attribute.key)
    return f"{inert(finding.subject.name)} · {inert(attribute)}"

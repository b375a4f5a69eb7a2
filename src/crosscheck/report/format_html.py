"""The report as one HTML file that needs nothing else: no network, no script to be read, no other file."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from crosscheck.messages import label
from crosscheck.model import Report, Verdict
from crosscheck.model.frozen import frozen
from crosscheck.report.confidential import without_confidential
from crosscheck.report.inert import inert
from crosscheck.report.make_view import make_view
from crosscheck.report.options import Options
from crosscheck.report.page.assets import asset
from crosscheck.report.pictures import Picture, draw_amounts, draw_dates, draw_members
from crosscheck.report.select import select
from crosscheck.report.source_name import shown_date, source_names
from crosscheck.report.tell import tell
from crosscheck.report.view import FindingView, ReportView
from crosscheck.report.web_address import web_address

if TYPE_CHECKING:
    from jinja2 import Template

_SHOWN_BY_PICTURE: tuple[Verdict, ...] = ("agreement", "compatible", "single-source")
"""Verdicts on members of a list that the matrix tells well enough."""
_TOP = 5
"""Contradictions named at the top as those that matter most."""


@frozen
class _Fact:
    """Findings of one subject and one attribute.

    `folded` are those that a reader may want to open, `folded_as` what stands on the lid; `picture` shows all of them
    where they are members of a list.
    """

    name: str
    findings: tuple[FindingView, ...]
    folded: tuple[FindingView, ...]
    folded_as: str
    picture: Picture | None


@frozen
class _About:
    """One subject with its facts, in the order of importance."""

    id: str
    name: str
    facts: tuple[_Fact, ...]


@frozen
class _SourceRow:
    id: str
    name: str
    published: str
    kind: str
    url: str
    claims: int


def format_html(report: Report, options: Options) -> Iterator[str]:
    """The report for readers outside: confidential sources are left out, and the page says how many.

    Texts of sources are escaped everywhere; the page's policy allows no script but its own filter and no request.
    """
    public = without_confidential(report)
    shown = select(public.report, options)
    view = make_view(shown, Options(language=options.language), public)
    language = options.language
    yield from _template().generate(
        view=view,
        language=language,
        tell=_teller(language),
        label=lambda code: label(code, language),
        address=web_address,
        top=view.contradictions()[:_TOP],
        subjects=_subjects(view, language),
        sources=_sources(shown, language),
        picture=lambda finding: _picture(finding, language),
        source_numbers=_source_numbers(shown),
        style=asset("report.css"),
        script=asset("filter.js"),
        script_hash=_hash(asset("filter.js")),
        version=options.version,
        made_on=shown_date(options.made_on, language) if options.made_on else "",
    )
    yield "\n"


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    environment.filters["drawn"] = lambda picture: Markup(picture.svg)  # drawn and escaped by our own pictures
    return environment.from_string(asset("report.html.j2"))


def _hash(script: str) -> str:
    """How a Content Security Policy names an inline script (CSP Level 3, 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _teller(language: str) -> Callable[..., str]:
    return lambda code, **arguments: tell(code, language, **arguments)


def _picture(finding: FindingView, language: str) -> Picture | None:
    if len(finding.positions) < 2:
        return None
    return draw_amounts(finding, language) or draw_dates(finding, language)


def _subjects(view: ReportView, language: str) -> tuple[_About, ...]:
    """Findings by subject and attribute; a subject stands where its most important finding does."""
    found: dict[str, dict[str, list[FindingView]]] = {}
    names: dict[str, str] = {}
    sources: dict[str, str] = {}
    for finding in (*view.contradictions(), *(one for _, _, group in view.others for one in group)):
        subject = finding.finding.subject
        names[subject.key] = finding.about
        sources.setdefault(subject.key, finding.positions[0].claims[0].source if finding.positions else "")
        found.setdefault(subject.key, {}).setdefault(finding.finding.attribute.key, []).append(finding)
    names = _told_apart(names, sources)
    return tuple(
        _About(f"about-{number}", names[key], tuple(_fact(names[key], group, language) for group in facts.values()))
        for number, (key, facts) in enumerate(found.items(), start=1)
    )


def _told_apart(names: Mapping[str, str], sources: Mapping[str, str]) -> dict[str, str]:
    """The name of each subject; a noun that several texts use, each for its own thing, with the text it is from."""
    shared = Counter(names.values())
    return {
        key: f"{name} ({sources[key]})" if shared[name] > 1 and sources[key] else name for key, name in names.items()
    }


def _fact(about: str, findings: list[FindingView], language: str) -> _Fact:
    attribute = findings[0].finding.attribute
    name = inert(dict(attribute.labels).get(language, attribute.key))
    picture = draw_members(f"{about} · {name}", tuple(findings), language)
    kinds: tuple[Verdict, ...] = _SHOWN_BY_PICTURE if picture else ("single-source",)
    folded = tuple(finding for finding in findings if finding.verdict in kinds)
    rest = tuple(finding for finding in findings if finding.verdict not in kinds)
    code = "each-in-full" if picture else "only-one-source"
    return _Fact(name, rest, folded, tell(code, language, count=len(folded)), picture)


def _sources(report: Report, language: str) -> tuple[_SourceRow, ...]:
    names = source_names(report.sources, language)
    counted: dict[str, set[str]] = {}
    for reading in (*(r for finding in report.findings for r in finding.readings()), *report.unread):
        counted.setdefault(reading.claim.source, set()).add(reading.claim.id)
    return tuple(
        _SourceRow(
            source.id,
            names[source.id],
            shown_date(source.published, language),
            label(source.source_class, language) if source.source_class else "",
            source.url,
            len(counted.get(source.id, ())),
        )
        for source in report.sources
    )


def _source_numbers(report: Report) -> Callable[[FindingView], str]:
    numbers = {source.id: str(number) for number, source in enumerate(report.sources, start=1)}

    def of(finding: FindingView) -> str:
        ids = dict.fromkeys(reading.claim.source for reading in finding.finding.readings())
        return " ".join(numbers[id_] for id_ in ids if id_ in numbers)

    return of

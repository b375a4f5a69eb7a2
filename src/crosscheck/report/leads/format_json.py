"""Leads as one JSON document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosscheck.model import Lead, Reading, Report
from crosscheck.report.format_json import dump_json
from crosscheck.report.leads.holders import Holder, holders
from crosscheck.report.options import Options
from crosscheck.report.report_json import claim_json, source_json
from crosscheck.report.source_name import source_names
from crosscheck.report.value_json import Json

FORM = 1
"""The form's number; fields are added, never given another meaning."""


def format_json(leads: Sequence[Lead], report: Report, options: Options) -> Iterator[str]:
    """Every lead with its claims, those with most points first, whatever `options` says of how many a reader sees."""
    language = options.language
    known = holders(leads, report)
    named = {reading.claim.source for lead in leads for reading in (*lead.one, *lead.other)}
    names = source_names(report.sources, language)
    yield dump_json(
        {
            "crosscheck": options.version,
            "form": FORM,
            "language": language,
            "leads": [_lead(lead, known, language) for lead in leads],
            "sources": [source_json(source, names) for source in report.sources if source.id in named],
        }
    )


def _lead(lead: Lead, known: Mapping[str, Holder], language: str) -> dict[str, Json]:
    return {
        "relation": lead.relation,
        "points": lead.points,
        "apart": list(lead.apart),
        "one": _side(lead.one, known, language),
        "other": _side(lead.other, known, language),
    }


def _side(readings: Sequence[Reading], known: Mapping[str, Holder], language: str) -> list[Json]:
    return [claim_json(known[reading.claim.id][0], reading, language) for reading in readings]

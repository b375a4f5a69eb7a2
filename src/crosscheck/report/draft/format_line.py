"""One statement of the draft a line: `file:line:column: message [F1]`."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import DraftReport
from crosscheck.report.draft.make_draft_view import make_draft_view
from crosscheck.report.options import Options


def format_line(report: DraftReport, options: Options) -> Iterator[str]:
    """Every statement, quotation and name with something to say about it, in the order of the draft.

    What is confirmed is listed with `options.all` only.
    """
    view = make_draft_view(report, options)
    lines = [
        (
            fact.line,
            fact.column,
            f"{fact.status_label}: {fact.about}: {_told(fact.reason, fact.suggestion)} [{fact.handle}]",
        )
        for fact in view.facts
        if options.all or fact.status != "confirmed"
    ]
    lines += [(note.line, note.column, f"{note.words}: {note.told}") for note in view.notes if note.kind != "exact"]
    for line, column, told in sorted(lines):
        yield f"{view.file or '-'}:{line}:{column}: {told}\n"


def _told(reason: str, suggestion: str) -> str:
    return f"{reason} ({suggestion})" if suggestion else reason

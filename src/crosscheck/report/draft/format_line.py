"""One statement of the draft a line: `file:line:column: message [F1]`."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import DraftReport
from crosscheck.report.draft.make_draft_view import make_draft_view
from crosscheck.report.draft.view import FactView
from crosscheck.report.options import Options
from crosscheck.report.tell import tell


def format_line(report: DraftReport, options: Options) -> Iterator[str]:
    """Every statement, quotation and name with something to say about it, in the order of the draft.

    What is confirmed is listed with `options.all` only. What belongs to no place stands on the first line: how many
    sentences nothing was checked in, what left the draft, and sources that are the draft itself.
    """
    view = make_draft_view(report, options)

    def after(head: str, rest: str) -> str:
        return tell("colon", options.language, head=head, rest=rest)

    lines = [
        (
            fact.line,
            fact.column,
            f"{after(fact.status_label, after(fact.about, _told(fact)))} [{fact.handle}]",
        )
        for fact in view.facts
        if options.all or fact.status != "confirmed" or fact.needs_attention
    ]
    lines += [(note.line, note.column, after(note.words, note.told)) for note in view.notes if note.kind != "exact"]
    lines += [(1, 1, told) for told in (*view.own, view.unchecked, *view.gone) if told]
    for one in view.itself:
        told = after(tell("draft-itself", options.language), after(one.about, one.headline))
        handles = ", ".join(said.handle for said in one.statements if said.handle)
        lines += [(said.line, said.column, f"{told} [{handles}]" if handles else told) for said in one.statements]
    for line, column, told in sorted(lines):
        yield f"{view.file or '-'}:{line}:{column}: {told}\n"


def _told(fact: FactView) -> str:
    told = " · ".join((fact.reason, *fact.diagnosis, *fact.notes, *((fact.settled,) if fact.settled else ())))
    return f"{told} ({fact.suggestion})" if fact.suggestion else told

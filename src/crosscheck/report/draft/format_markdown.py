"""The report on a draft as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model import DraftReport
from crosscheck.report.draft.make_draft_view import make_draft_view
from crosscheck.report.draft.view import DraftView, FactView
from crosscheck.report.escape_markdown import escape_inline, escape_markdown, link
from crosscheck.report.format_markdown import single_blanks
from crosscheck.report.options import Options
from crosscheck.report.tell import tell


def format_markdown(report: DraftReport, options: Options) -> Iterator[str]:
    """CommonMark: the answer, then every statement with the most pressing first, what people confirmed, quotations."""
    yield from single_blanks(_markdown(make_draft_view(report, options), options.language))


def _markdown(view: DraftView, language: str) -> Iterator[str]:
    yield f"# {escape_markdown(view.title)}\n\n**{escape_markdown(view.answer)}** {escape_markdown(view.basis)}\n"
    yield from (f"\n{escape_markdown(line)}\n" for line in view.preamble)
    if view.itself:
        yield f"\n## {tell('draft-itself', language)} ({len(view.itself)})\n"
    for one in view.itself:
        yield f"\n{escape_markdown(tell('colon', language, head=one.about, rest=one.headline))}\n\n"
        yield from (
            f"- {said.handle} · {said.line}:{said.column} · {escape_inline(said.quote.text())}\n"
            for said in one.statements
        )
    for status, number, name in view.counts:
        yield f"\n## {escape_markdown(name[:1].upper() + name[1:])} ({number})\n"
        for fact in view.facts:
            if fact.status == status:
                yield from _fact(fact, language)
    if view.notes:
        yield f"\n## {tell('draft-notes', language)}\n\n"
        yield from (
            f"- {note.line}:{note.column} {escape_markdown(tell('colon', language, head=note.words, rest=note.told))}\n"
            for note in view.notes
        )
    for line in view.gone:
        yield f"\n{escape_markdown(line)}\n"


def _fact(fact: FactView, language: str) -> Iterator[str]:
    sure = f" ({fact.sure})" if fact.sure else ""
    yield f"\n### {fact.handle} · {fact.line}:{fact.column} · {escape_markdown(fact.about)}{sure}\n\n"
    quote = fact.quote
    value = f"**{escape_inline(quote.value.strip())}**" if quote.value.strip() else ""
    yield f"> {escape_markdown(quote.before)}{value}{escape_inline(quote.after)}\n\n"
    yield f"{escape_markdown(fact.reason)}" + "".join(f" · {escape_markdown(note)}" for note in fact.notes) + "\n"
    for line in fact.diagnosis:
        yield f"\n{tell('diagnosis', language)} {escape_inline(line)}\n"
    if fact.settled:
        yield f"\n{escape_markdown(fact.settled)}\n"
    if fact.suggestion:
        yield f"\n{tell('suggest', language)} {escape_markdown(fact.suggestion)}\n"
    for position in fact.evidence:
        yield f"\n- {escape_markdown(position.value)} ({escape_markdown(position.voices)})\n"
        for claim in position.claims:
            words = escape_markdown(claim.quote.text() if claim.quote else claim.written)
            yield f"  - {tell('colon', language, head=link(claim.source, claim.url), rest=words)}\n"

"""The report as Markdown, for a pull request, a wiki or a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.messages import label
from crosscheck.model import Report
from crosscheck.report.escape_markdown import code_span, escape_inline, escape_markdown, link
from crosscheck.report.make_view import make_view
from crosscheck.report.options import Options
from crosscheck.report.tell import tell
from crosscheck.report.view import ClaimView, FindingView, ReportView


def format_markdown(report: Report, options: Options) -> Iterator[str]:
    """CommonMark with tables left out, so that it reads as text too: answer, contradictions, the rest, what is left."""
    yield from single_blanks(_markdown(make_view(report, options), options))


def single_blanks(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces' lines with no two empty ones in a row."""
    blank = True
    for piece in pieces:
        for line in piece.splitlines(keepends=True):
            if line.strip() or not blank:
                yield line
            blank = not line.strip()


def _markdown(view: ReportView, options: Options) -> Iterator[str]:
    language = options.language
    yield f"# {escape_markdown(view.title)}\n\n"
    yield f"**{escape_markdown(view.answer)}** {escape_markdown(view.basis)}\n\n"
    yield from (f"- {escape_markdown(count.text())}\n" for count in view.counts)
    if view.certain:
        yield f"\n## {tell('section-contradictions', language)}\n"
        for finding in view.certain:
            yield from _finding(finding, language)
    if view.folds:
        yield f"\n## {tell('section-possible', language)}\n"
        for fold in view.folds:
            yield f"\n### {escape_markdown(fold.missing)} ({len(fold.findings)})\n\n"
            if_so, agree, settle = escape_markdown(fold.if_so), code_span(fold.agree), code_span(fold.settle)
            yield f"{tell('fold-commands', language, if_so=if_so, agree=agree, settle=settle)}\n"
            for finding in fold.findings:
                yield from _finding(finding, language)
    for _, name, findings in view.others:
        yield f"\n## {escape_markdown(name.capitalize())} ({len(findings)})\n"
        for finding in findings:
            yield from _finding(finding, language)
    if view.unread:
        yield f"\n## {label('unreads', language).capitalize()} ({len(view.unread)})\n\n"
        for claim in view.unread:
            yield from _claim(claim)
    if view.settled:
        yield f"\n## {tell('section-settled', language)} ({len(view.settled)})\n"
        for finding in view.settled:
            yield from _finding(finding, language)
    for title, lines in (
        ("section-notices", view.notices),
        ("section-suggestions", view.suggestions),
        ("section-gone", view.gone),
    ):
        if lines:
            yield f"\n## {tell(title, language)}\n\n"
            yield from (f"- {escape_markdown(line)}\n" for line in lines)


def _finding(finding: FindingView, language: str) -> Iterator[str]:
    sure = f" ({finding.sure})" if finding.sure else ""
    yield f"\n### {finding.handle} · {escape_markdown(finding.title)}{sure}\n\n"
    yield f"{escape_markdown(finding.headline)}\n\n"
    if finding.reason:
        yield f"{escape_markdown(finding.reason)}\n\n"
    for position in finding.positions:
        yield f"- **{escape_inline(position.value)}** ({escape_inline(position.voices)})\n"
        for claim in position.claims:
            yield from (f"  {line}" if line.strip() else line for line in _claim(claim))
        yield "\n"
    for line in finding.diagnosis:
        yield f"{tell('diagnosis', language)} {escape_inline(line)}\n\n"
    for line in (finding.settled, finding.returned):
        if line:
            yield f"*{escape_inline(line.strip())}*\n\n"


def _claim(claim: ClaimView) -> Iterator[str]:
    """A list item with the quotation inside it."""
    told = [f"- {claim.handle} {link(claim.source, claim.url)}"]
    told += [escape_inline(tag) for tag in (*claim.tags, *claim.notes)]
    yield " · ".join(told) + "\n"
    if claim.quote is None:
        yield f"  {escape_markdown(claim.written)}\n"
        return
    quote = claim.quote
    value = f"**{escape_inline(quote.value.strip())}**" if quote.value.strip() else ""
    yield "\n"
    yield f"  > {escape_markdown(quote.before)}{value}{escape_inline(quote.after)}\n"
    yield "\n"

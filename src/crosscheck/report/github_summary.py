"""What a workflow run says on its own page (`$GITHUB_STEP_SUMMARY`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.model import Report
from crosscheck.report.confidential import without_confidential
from crosscheck.report.escape_markdown import code_span, escape_markdown
from crosscheck.report.make_view import make_view
from crosscheck.report.options import Options
from crosscheck.report.select import select
from crosscheck.report.tell import tell
from crosscheck.report.view import FindingView

_MOST = 50


def github_summary(report: Report, options: Options) -> Iterator[str]:
    """Markdown: what is new, possible ones folded, settled, gone, and the two commands that turn the check green."""
    public = without_confidential(report)
    view = make_view(select(public.report, options), options, public)
    language = options.language
    yield f"## crosscheck: {escape_markdown(view.answer)}\n\n{escape_markdown(view.basis)}\n"
    if view.left_out:
        yield f"\n{escape_markdown(view.left_out)}\n"
    if view.certain:
        yield f"\n### {tell('section-contradictions', language)}\n\n"
        yield from _table(view.certain[:_MOST], language)
        if len(view.certain) > _MOST:
            yield f"\n{tell('github-more', language, count=len(view.certain) - _MOST)}\n"
        handles = " ".join(finding.handle for finding in view.certain.items[:_MOST])
        explain = f"crosscheck explain {view.certain[0].handle}"
        settle = f'crosscheck settle {handles} --because "…"'
        yield f"\n{tell('turn-green', language, edit=code_span(explain), settle=code_span(settle))}\n"
    if view.folds:
        yield f"\n### {tell('section-possible', language)}\n"
        for fold in view.folds:
            summary = escape_markdown(f"{fold.missing} ({len(fold.findings)})")
            yield f"\n<details><summary>{summary}</summary>\n\n"
            yield from _table(fold.findings[:_MOST], language)
            if_so, agree, settle = escape_markdown(fold.if_so), code_span(fold.agree), code_span(fold.settle)
            yield f"\n{tell('fold-commands', language, if_so=if_so, agree=agree, settle=settle)}\n"
            yield "\n</details>\n"
    if view.settled:
        yield f"\n### {tell('section-settled', language)} ({len(view.settled)})\n\n"
        yield from (
            f"- {escape_markdown(tell('colon', language, head=one.title, rest=one.settled))}\n"
            for one in view.settled[:_MOST]
        )
    for title, lines in (("section-gone", view.gone), ("section-notices", view.notices)):
        if lines:
            yield f"\n### {tell(title, language)} ({len(lines)})\n\n"
            yield from (f"- {escape_markdown(line)}\n" for line in lines[:_MOST])


def _table(findings: Iterable[FindingView], language: str) -> Iterator[str]:
    yield f"| | {tell('column-fact', language)} | {tell('column-says', language)} |\n|---|---|---|\n"
    for finding in findings:
        yield f"| {finding.handle} | {escape_markdown(finding.title)} | {escape_markdown(finding.headline)} |\n"

"""`crosscheck explain`: what a rule means, or how a finding came about, step by step."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.complete import complete_explained
from crosscheck.cli.handles import find_claim, find_finding
from crosscheck.cli.made_report import made_report
from crosscheck.cli.named_verdicts import verdict_named
from crosscheck.cli.reader_language import reader_language
from crosscheck.cli.standard_value import standard_value
from crosscheck.errors import HandleError, tell_sentence
from crosscheck.messages import label, say, show_period, show_value
from crosscheck.messages.table import message_places
from crosscheck.model import Findings, Message, Verdict
from crosscheck.names import fold, without_plain_form
from crosscheck.report import claim_handles, inert, source_names
from crosscheck.report.finding_title import finding_title

if TYPE_CHECKING:
    from crosscheck.model import Finding, Reading, Report


def explain(
    what: Annotated[
        str,
        typer.Argument(help="A handle (C1, C1.2), an id's beginning, or a verdict.", autocompletion=complete_explained),
    ],
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Explain a rule, or a finding: each claim as written, as read, in standard units, and why it clashes.

    Example: crosscheck explain contradiction
    """
    verdict = verdict_named(what)
    if verdict is not None:
        language = reader_language(context.no_config(), lang)
        typer.echo(_wrapped(say(Message(f"explain-{verdict}"), language), ""), nl=False)
        return
    workspace = context.workspace(config)
    made = made_report(workspace)
    language = reader_language(workspace.config, lang)
    folder = workspace.config.root / ".crosscheck"
    try:
        lines = _finding(made, find_finding(made, what, folder), language)
    except HandleError as error:
        try:
            reading = find_claim(made, what, folder)
        except HandleError as unclaimed:
            if "." in what:  # as only a claim's handle is written
                raise unclaimed from None
            verdicts = ", ".join(get_args(Verdict))
            raise HandleError(
                error.said,
                hint=Message.of("hint-or-rules", hint=tell_sentence(error.advice, language), verdicts=verdicts),
            ) from None
        lines = _claim(made, what, reading, language)
    context.write(lines)


def _finding(made: Report, finding: Finding, language: str) -> Iterator[str]:
    names = source_names(made.sources, language)
    sure = finding.confidence if finding.verdict == "contradiction" else f"sure-{finding.confidence}"
    verdict = f"{label(finding.verdict, language)} ({label(sure, language)})"
    yield f"{finding.handle} {verdict} · {inert(finding_title(finding, language))}\n"
    yield _wrapped(inert(say(finding.reason, language, sources=names)), "  ")
    for note in finding.diagnosis:
        yield _wrapped(f"→ {inert(say(note, language, sources=names))}", "  ")
    if finding.missing:
        what = " ".join(label(f"missing-{each}", language) for each in finding.missing)
        yield _wrapped(say(Message.of("explain-missing", what=what), language), "  ")
    for short, long in _full_names(finding):
        yield _wrapped(inert(say(Message.of("explain-full-name", short=short, long=long), language)), "  ")
    for number, position in enumerate(finding.positions, start=1):
        shown = inert(show_value(position.value, language))
        yield f"\n  {number}. {shown}  [{', '.join(map(inert, position.origins))}]\n"
    for handle, reading in claim_handles(finding):
        yield "\n"
        yield from _claim(made, handle, reading, language)
    meant = say(Message.of(_explanation(finding, language), handle=finding.handle), language)
    yield "\n" + _wrapped(meant, "  ") + f"  id {finding.id}\n"


def _full_names(finding: Finding) -> list[tuple[str, str]]:
    """The names of the claims of one subject that are one but for a legal form."""
    names = sorted({reading.claim.subject for reading in finding.readings()}) if not finding.is_across_facts else []
    return [(short, name) for name in names if (short := without_plain_form(name)) in names]


def _wrapped(text: str, indent: str) -> str:
    """A text on lines as wide as the terminal."""
    width = max(40, shutil.get_terminal_size((100, 24)).columns)
    return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent) + "\n"


def _explanation(finding: Finding, language: str) -> str:
    """The message that tells what the finding's rule means: its own, else that of its verdict."""
    own = f"explain-{finding.rule}"
    return own if own in message_places(language) else f"explain-{finding.verdict}"


def _quoted(text: str, language: str) -> str:
    return say(Message.of("quoted", text=text), language)


def _attribute(made: Report, reading: Reading, language: str) -> str:
    """The attribute as the claim file has it, and behind it the reader's word where that is another one."""
    written, subject = reading.claim.attribute, [fold(reading.claim.subject)]
    findings = made.findings.about(subject) if isinstance(made.findings, Findings) else made.findings
    known = (dict(one.attribute.labels) for one in findings if one.attribute.key == reading.attribute)
    shown = next(known, {}).get(language, written)
    return written if fold(shown) == fold(written) else f"{written} ({shown})"


def _claim(made: Report, handle: str, reading: Reading, language: str) -> Iterator[str]:
    claim = reading.claim
    names = source_names(made.sources, language)
    yield f"  {handle} {inert(names.get(claim.source, claim.source))}\n"
    status = label(reading.status, language) if reading.status else ""
    said = ", ".join(
        text for text in (status, claim.scope, show_period(reading.period, language) or claim.as_of) if text
    )
    rows = (
        ("explain-written", f"{claim.subject} · {_attribute(made, reading, language)} · {claim.value}"),
        ("explain-as-read", show_value(reading.value, language)),
        ("explain-canonical", standard_value(reading.value, language, precision=True)),
        ("explain-part", said),
        ("explain-said-by", claim.said_by),
        ("explain-quote", _quoted(claim.quote.text, language) if claim.quote else label("unquoted", language)),
        ("explain-review", label("unreviewed" if claim.review == "proposed" else claim.review, language)),
        ("explain-place", str(claim.location) if claim.location else ""),
        ("explain-reasons", ", ".join(label(reason, language) for reason in claim.reasons)),
    )
    for code, text in rows:
        if text:
            yield _wrapped(
                say(
                    Message("explain-named", (("name", say(Message(code), language)), ("text", inert(text)))), language
                ),
                "    ",
            )

"""`crosscheck compare`: two sentences side by side."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.read import parsed_date
from crosscheck.cli.reader_language import reader_language
from crosscheck.cli.text_language import text_language
from crosscheck.errors import UsageError
from crosscheck.model import Message


def compare(
    a: Annotated[str | None, typer.Argument(help="A sentence.")] = None,
    b: Annotated[str | None, typer.Argument(help="Another sentence.")] = None,
    language: Annotated[
        str, typer.Option("--language", help="Language of the sentences. Default: found out.", callback=text_language)
    ] = "",
    language_b: Annotated[
        str, typer.Option("--language-b", help="Language of the second one, if another.", callback=text_language)
    ] = "",
    date: Annotated[str, typer.Option("--date", help="Date of the sentences (ISO), for words like yesterday.")] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Answer JSON lines from standard input.")] = False,
    lang: shared_options.Language = "",
) -> None:
    """Say whether two sentences agree or contradict each other, and what that rests on.

    Example: crosscheck compare "The fund seeks up to $30 billion." "The fund seeks $100 billion."
    """
    if jsonl:
        from crosscheck.pipeline.answer_jsonl import answer_compare

        context.write(answer_compare(sys.stdin.buffer))
        return
    if a is None or b is None:
        raise UsageError(Message.of("two-sentences"), hint=Message.of("hint-two-sentences"))
    from crosscheck.cli.judgement_lines import judgement_lines
    from crosscheck.compare.sentences import compare_sentences
    from crosscheck.names import compose_accents

    a, b = compose_accents(a), compose_accents(b)
    judgement = compare_sentences(a, b, language, language_b, parsed_date(date))
    context.write(judgement_lines(judgement, a, b, reader_language(context.no_config(), lang)))

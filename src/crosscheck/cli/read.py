"""`crosscheck read`: what a piece of text says, in figures and dates."""

from __future__ import annotations

import datetime
import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.piped_text import piped_text
from crosscheck.cli.text_language import text_language
from crosscheck.errors import UsageError
from crosscheck.model import Message


def read(
    text: Annotated[list[str] | None, typer.Argument(help="The text; - or nothing for standard input.")] = None,
    language: Annotated[
        str, typer.Option("--language", help="Language of the text. Default: found out.", callback=text_language)
    ] = "",
    date: Annotated[str, typer.Option("--date", help="The text's own date (ISO), for words like yesterday.")] = "",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Answer JSON lines from standard input.")] = False,
    lang: shared_options.Language = "",
) -> None:
    """Show every quantity and date of a text: as written, as understood, and why not.

    Example: crosscheck read "jusqu'à 30 milliards de dollars d'ici fin 2028" --language fr
    """
    if jsonl:
        from crosscheck.pipeline.answer_jsonl import answer_read

        context.write(answer_read(sys.stdin.buffer))
        return
    from crosscheck.cli.mention_table import mention_table
    from crosscheck.read import detect_language, read

    teller = context.teller_of(context.no_config(), lang)
    if not text or text == ["-"]:
        teller.tell_to_type()
    whole = piped_text() if not text or text == ["-"] else " ".join(text)
    code = language or detect_language(whole)
    mentions = read(whole, code, date=parsed_date(date))
    context.write(mention_table(whole, mentions, teller.language, context.options_of(context.no_config(), lang)))
    if not mentions:
        teller.tell("nothing-read")
    if text and text != ["-"] and _names_file(whole):
        from crosscheck.report import inert

        teller.tell("text-names-file", file=inert(whole), quoted=inert(shlex.quote(whole)))


def _names_file(text: str) -> bool:
    """Whether what was given as a text is the name of a file that is there."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # too long for a name, or with a zero byte
        return False


def parsed_date(text: str) -> datetime.date | None:
    """An ISO date given on the command line."""
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise UsageError(Message.of("not-a-date", text=text), hint=Message.of("hint-not-a-date")) from error

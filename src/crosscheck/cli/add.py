"""`crosscheck add`: a file or an address becomes a source."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import context
from crosscheck.report import inert


def add(
    items: Annotated[list[str], typer.Argument(help="Files (txt, md, html, pdf, docx) or addresses (https://...).")],
    corrects: Annotated[str, typer.Option("--corrects", help="The source of which this is a corrected version.")] = "",
    language: Annotated[str, typer.Option("--language", help="Language of the text. Default: found out.")] = "",
    config: context.ConfigFile = None,
) -> None:
    """Put texts into sources/: a file is copied, a page is fetched and kept with its text.

    A corrected version is kept beside the first; claims it changed no longer count as that source's voice.

    Example: crosscheck add https://example.org/release.html
    """
    from crosscheck.pipeline.add_source import add_source
    from crosscheck.pipeline.workspace import open_config

    settings = open_config(Path.cwd(), config)
    for item in items:
        added = add_source(settings, item, language=language, corrects=corrects)
        known = ", ".join(inert(text) for text in (added.document.title, added.document.published) if text)
        state = "added" if added.new else "already there"
        context.tell(f"{state}: {added.file}{f' ({known})' if known else ''}")
        context.tell_notes(added.document, context.language_of(settings, ""))
        if added.earlier is not None:
            context.tell(
                f"  the page has changed since it was kept as {added.earlier.name}: an update, or a correction?\n"
                f"  a correction: crosscheck add {added.file} --corrects {added.earlier.stem}"
            )
    if corrects:
        _tell_correction(corrects, config)
    context.tell("Next: crosscheck extract" if not corrects else "Next: crosscheck report")


def _tell_correction(corrected: str, config_file: Path | None) -> None:
    from crosscheck.pipeline.add_source import still_carrying
    from crosscheck.pipeline.make_report import make_facts

    facts = make_facts(context.workspace(config_file))
    taken_back = [r for r in facts.readings if r.claim.source == corrected and r.corrected_by]
    context.tell(f"{len(taken_back)} claims of {corrected} were corrected by their publisher and count no more:")
    for reading in taken_back:
        claim = reading.claim
        context.tell(f"  {inert(claim.subject)} · {inert(claim.attribute)} · {inert(claim.value)}")
    carrying = still_carrying(facts, corrected)
    if carrying:
        context.tell(f"{len(carrying)} claims of others still say what was taken back:")
    for reading, _ in carrying:
        claim = reading.claim
        where = f"{claim.location}: " if claim.location else ""
        context.tell(f"  {where}{inert(claim.source)}: {inert(claim.subject)} · {inert(claim.value)}")

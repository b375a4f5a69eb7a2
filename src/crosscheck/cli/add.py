"""`crosscheck add`: a file or an address becomes a source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import context
from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.config.config import Config
    from crosscheck.ingest.revision import Revision
    from crosscheck.pipeline.add_source import Added

_SHOWN = 5  # lines of a changed page, of each kind
_WIDEST = 120  # characters of such a line


def add(
    items: Annotated[list[str], typer.Argument(help="Files (txt, md, html, pdf, docx) or addresses (https://...).")],
    corrects: Annotated[str, typer.Option("--corrects", help="The source of which this is a corrected version.")] = "",
    updates: Annotated[str, typer.Option("--updates", help="The source of which this is a newer version.")] = "",
    draft: Annotated[
        list[Path] | None, typer.Option("--draft", help="A draft to look through for what is taken back.")
    ] = None,
    language: Annotated[str, typer.Option("--language", help="Language of the text. Default: found out.")] = "",
    config: context.ConfigFile = None,
) -> None:
    """Put texts into sources/: a file is copied, a page is fetched and kept with its text.

    A later version is kept beside the first. What a correction says otherwise is taken back: it counts no longer, and
    whoever still says it is named. An update leaves both standing, as one voice.

    Example: crosscheck add https://example.org/release.html
    """
    from crosscheck.cli.show_error import show_error
    from crosscheck.pipeline.workspace import open_config

    settings = open_config(Path.cwd(), config)
    earlier = corrects or updates
    if corrects and updates:
        raise UsageError("a text either corrects or updates another", hint="give --corrects or --updates")
    if earlier and len(items) > 1:
        raise UsageError("only one text can be the later version of a source", hint="add them one after the other")
    failed = stored = False
    for item in items:
        try:
            stored = _add_one(settings, item, language, corrects, updates) or stored
        except CrosscheckError as error:
            context.tell(show_error(error))
            failed = True
    if corrects and not failed:
        _tell_correction(corrects, config, draft or [])
    if failed:
        raise typer.Exit(2)
    context.tell(f"Next: crosscheck {'report' if stored else 'extract'}")


def _add_one(config: Config, item: str, language: str, corrects: str, updates: str) -> bool:
    """Add one text and say so; whether its claims were stored at once, as those of a later version."""
    from crosscheck.pipeline.add_source import add_source
    from crosscheck.pipeline.keep_version import keep_version, require_source

    earlier = corrects or updates
    if earlier:
        require_source(config, earlier)
    name = f"{earlier}-{'corrected' if corrects else 'updated'}" if earlier else ""
    added = add_source(config, item, language=language, name=name)
    known = ", ".join(inert(text) for text in (added.document.title, added.document.published) if text)
    state = "added" if added.new else "already there"
    context.tell(f"{state}: {inert(str(added.file))}{f' ({known})' if known else ''}")
    context.tell_notes(added.document, context.language_of(config, ""))
    if earlier:
        keep_version(config, added.file, added.document, "corrects" if corrects else "updates", earlier)
    elif added.earlier is not None and added.revision is not None:
        earlier = added.earlier.stem
        # Stored before anybody is asked: a question that is interrupted must not leave a second voice.
        keep_version(config, added.file, added.document, "updates", earlier)
        if _is_correction(added, added.earlier, added.revision):
            keep_version(config, added.file, added.document, "corrects", earlier)
            _tell_correction(earlier, config.file, [])
    return bool(earlier)


def _is_correction(added: Added, earlier: Path, changes: Revision) -> bool:
    """Whether a page that has changed takes its earlier version back; not so where nobody can be asked."""
    from crosscheck.cli.ask import ask, can_ask

    context.tell(f"  the page has changed since it was kept as {earlier.name}:")
    for mark, lines in (("-", changes.removed), ("+", changes.added)):
        for line in lines[:_SHOWN]:
            context.tell(f"  {mark} {inert(line[:_WIDEST])}")
        if len(lines) > _SHOWN:
            context.tell(f"  {mark} and {len(lines) - _SHOWN} lines more")
    if can_ask():
        return ask("  c: it corrects the earlier version; Enter: it is an update: ").lower().startswith("c")
    context.tell(
        "  kept as an update, of one voice with the earlier version; if it corrects that one:\n"
        f"  crosscheck add {added.file} --corrects {earlier.stem}"
    )
    return False


def _tell_correction(corrected: str, config_file: Path | None, drafts: list[Path]) -> None:
    from crosscheck.pipeline.make_report import make_facts
    from crosscheck.pipeline.read_draft import read_draft
    from crosscheck.pipeline.still_carrying import drafts_carrying, still_carrying, taken_back

    workspace = context.workspace(config_file)
    facts = make_facts(workspace)
    old = taken_back(facts, corrected)
    context.tell(f"corrected by the publisher of {corrected}, and no longer counted: {_claims(len(old))}")
    for reading in old:
        claim = reading.claim
        context.tell(f"  {inert(claim.subject)} · {inert(claim.attribute)} · {inert(claim.value)}")
    carrying = still_carrying(facts, corrected)
    if carrying:
        context.tell(f"still said by others: {_claims(len(carrying))}")
    for reading in carrying:
        claim = reading.claim
        where = f"{claim.location}: " if claim.location else ""
        context.tell(f"  {where}{inert(claim.source)}: {inert(claim.subject)} · {inert(claim.value)}")
    for draft, fact in drafts_carrying(workspace, facts, corrected, [read_draft(path) for path in drafts]):
        about = fact.reading.claim
        context.tell(
            f"still in a draft: {inert(draft.file)}:{fact.line}:{fact.column}:"
            f" {inert(about.subject)} · {inert(about.value)}"
        )


def _claims(count: int) -> str:
    return "1 claim" if count == 1 else f"{count} claims"

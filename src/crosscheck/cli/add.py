"""`crosscheck add`: a file or an address becomes a source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.complete import complete_source
from crosscheck.cli.near_path import near_path
from crosscheck.cli.text_language import text_language
from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.model import Message
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.config.config import Config
    from crosscheck.ingest.revision import Revision
    from crosscheck.pipeline.add_source import Added

_SHOWN = 5  # lines of a changed page, of each kind
_WIDEST = 120  # characters of such a line


def add(
    items: Annotated[list[str], typer.Argument(help="Files (txt, md, html, pdf, docx) or addresses (https://...).")],
    corrects: Annotated[
        str,
        typer.Option(
            "--corrects", help="The source of which this is a corrected version.", autocompletion=complete_source
        ),
    ] = "",
    updates: Annotated[
        str,
        typer.Option("--updates", help="The source of which this is a newer version.", autocompletion=complete_source),
    ] = "",
    draft: Annotated[
        list[Path] | None, typer.Option("--draft", help="A draft to look through for what is taken back.")
    ] = None,
    language: Annotated[
        str, typer.Option("--language", help="Language of the text. Default: found out.", callback=text_language)
    ] = "",
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Put texts into sources/: a file is copied, a page is fetched and kept with its text.

    A later version is kept beside the first. What a correction says otherwise is taken back: it counts no longer, and
    whoever still says it is named. An update leaves both standing, as one voice.

    Example: crosscheck add https://example.org/release.html
    """
    from crosscheck.cli.show_error import show_error
    from crosscheck.pipeline.workspace import open_config

    settings = open_config(Path.cwd(), config)
    teller = context.teller_of(settings, lang)
    earlier = corrects or updates
    if corrects and updates:
        raise UsageError(Message.of("corrects-or-updates"), hint=Message.of("hint-corrects-or-updates"))
    if earlier and len(items) > 1:
        raise UsageError(Message.of("one-later-version"), hint=Message.of("hint-one-after-other"))
    failed = stored = False
    for item in items:
        try:
            stored = _add_one(settings, item, language, corrects, updates, teller) or stored
        except CrosscheckError as error:
            teller.put(show_error(error, teller.language))
            failed = True
    if corrects and not failed:
        _tell_correction(corrects, config, draft or [], teller)
    if failed:
        raise typer.Exit(2)
    teller.tell("next", command=f"crosscheck {'report' if stored else 'extract'}")


def _add_one(config: Config, item: str, language: str, corrects: str, updates: str, teller: Teller) -> bool:
    """Add one text and say so; whether its claims were stored at once, as those of a later version."""
    from crosscheck.pipeline.add_source import add_source
    from crosscheck.pipeline.keep_version import keep_version, require_source

    earlier = corrects or updates
    if earlier:
        require_source(config, earlier)
    name = f"{earlier}-{'corrected' if corrects else 'updated'}" if earlier else ""
    added = add_source(config, item, language=language, name=name)
    known = ", ".join(inert(text) for text in (added.document.title, added.document.published) if text)
    shown = inert(near_path(str(added.file))) + (f" ({known})" if known else "")
    teller.tell("added" if added.new else "already-there", file=shown)
    teller.tell_notes(added.document)
    if earlier:
        keep_version(config, added.file, added.document, "corrects" if corrects else "updates", earlier)
    elif added.earlier is not None and added.revision is not None:
        earlier = added.earlier.stem
        # Stored before anybody is asked: a question that is interrupted must not leave a second voice.
        keep_version(config, added.file, added.document, "updates", earlier)
        if _is_correction(added, added.earlier, added.revision, teller):
            keep_version(config, added.file, added.document, "corrects", earlier)
            _tell_correction(earlier, config.file, [], teller)
    return bool(earlier)


def _is_correction(added: Added, earlier: Path, changes: Revision, teller: Teller) -> bool:
    """Whether a page that has changed takes its earlier version back; not so where nobody can be asked."""
    from crosscheck.cli.ask import ask, can_ask

    teller.tell("page-changed", earlier=inert(earlier.name))
    for mark, lines in (("-", changes.removed), ("+", changes.added)):
        for line in lines[:_SHOWN]:
            teller.put(f"  {mark} {inert(line[:_WIDEST])}")
        if len(lines) > _SHOWN:
            teller.tell("lines-more", mark=mark, count=len(lines) - _SHOWN)
    if can_ask():
        answer = ask(teller.words("ask-correction"))
        return isinstance(answer, str) and answer.lower().startswith("c")
    teller.tell("kept-as-update", command=f"crosscheck add {near_path(str(added.file))} --corrects {earlier.stem}")
    return False


def _tell_correction(corrected: str, config_file: Path | None, drafts: list[Path], teller: Teller) -> None:
    from crosscheck.cli.attribute_labels import attribute_labels
    from crosscheck.pipeline.make_report import make_facts
    from crosscheck.pipeline.read_draft import read_draft
    from crosscheck.pipeline.still_carrying import drafts_carrying, still_carrying, taken_back

    workspace = context.workspace(config_file)
    facts = make_facts(workspace)
    old = taken_back(facts, corrected)
    teller.tell("corrected-claims", source=corrected, count=len(old))
    label_of = attribute_labels(facts.attributes, teller.language)
    for reading in old:
        claim = reading.claim
        teller.put(f"  {inert(claim.subject)} · {inert(label_of(claim.attribute))} · {inert(claim.value)}")
    carrying = still_carrying(facts, corrected)
    if carrying:
        teller.tell("still-said", count=len(carrying))
    for reading in carrying:
        claim = reading.claim
        where = f"{claim.location}: " if claim.location else ""
        teller.put(f"  {where}{inert(claim.source)}: {inert(claim.subject)} · {inert(claim.value)}")
    for draft, fact in drafts_carrying(workspace, facts, corrected, [read_draft(path) for path in drafts]):
        about = fact.reading.claim
        place = f"{inert(draft.file)}:{fact.line}:{fact.column}"
        teller.tell("still-in-draft", place=place, claim=f"{inert(about.subject)} · {inert(about.value)}")

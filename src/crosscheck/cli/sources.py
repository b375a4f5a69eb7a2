"""`crosscheck sources`: who says it, and what is not known about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from crosscheck.cli import context, shared_options
from crosscheck.cli.plain_table import plain_table
from crosscheck.errors import UsageError
from crosscheck.model import Message
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.model import Document, Source

_COLUMNS = ("source", "claims", "unreviewed", "language", "published", "publisher", "voice")


def sources(lang: shared_options.Language = "", config: shared_options.ConfigFile = None) -> None:
    """List the sources: claims, language, date, publisher, and who speaks with whose voice.

    Copies of one text are found; a credit line (AFP, Reuters, a press release) only proposes an origin, which
    `crosscheck review --sources` asks about.

    Example: crosscheck sources
    """
    from crosscheck.pipeline.make_report import make_facts

    workspace = context.workspace(config)
    if not workspace.files and not workspace.texts:
        raise UsageError(Message.of("no-sources-here"), hint=Message.of("hint-no-sources-here"))
    teller = context.teller_of(workspace.config, lang)
    facts = make_facts(workspace)
    claims = Counter(reading.claim.source for reading in facts.readings)
    proposed = Counter(r.claim.source for r in facts.readings if r.claim.review == "proposed")
    declared = {source.id: source for source in workspace.sources}
    rows = [
        (
            source.id,
            str(claims[source.id]),
            str(proposed[source.id]) if proposed[source.id] else "",
            source.language or "?",
            source.published or "?",
            source.publisher or source.title or "?",
            _voice(source, declared, facts.texts.documents.get(source.id), teller),
        )
        for source in facts.sources
    ]
    rows += [(name, "0", "", "", "", teller.words("no-claims-yet"), "") for name in workspace.uncovered]
    header = [teller.label(f"column-{name}") for name in _COLUMNS]
    context.write(plain_table(header, rows))
    for source in facts.sources:
        name = declared[source.id].corrects
        # A mistyped name takes nothing back; an origin may well be a text that nobody has kept.
        if name and name not in declared and name not in workspace.texts:
            teller.tell("corrects-no-source", source=source.id, name=inert(name))


def _voice(source: Source, declared: Mapping[str, Source], document: Document | None, teller: Teller) -> str:
    """Whose voice it is: what people declared, what was found, and what a credit line proposes."""
    said = declared[source.id]
    correcting = sorted(other.id for other in declared.values() if other.corrects == source.id)
    marks = [
        teller.words("voice-repeats", source=said.origin) if said.origin and said.origin != said.corrects else "",
        teller.words("voice-corrects", source=said.corrects) if said.corrects else "",
        teller.words("voice-corrected-by", sources=", ".join(correcting)) if correcting else "",
        teller.words("voice-same-text", source=source.origin)
        if source.origin and not said.origin and not correcting
        else "",
        teller.label("confidential") if source.confidential else "",
    ]
    if document is not None and not (said.origin or said.corrects or source.origin):
        from crosscheck.ingest.credit_lines import credit_lines

        marks += [
            teller.words("voice-credits", name=teller.label(credit.name)) for credit in credit_lines(document.text)
        ]
    return ", ".join(mark for mark in marks if mark)

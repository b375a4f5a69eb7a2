"""`crosscheck sources`: who says it, and what is not known about them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from crosscheck.cli import context
from crosscheck.cli.plain_table import plain_table
from crosscheck.errors import UsageError

if TYPE_CHECKING:
    from crosscheck.model import Source


def sources(config: context.ConfigFile = None) -> None:
    """List the sources: claims, language, date, publisher, and which ones are copies of one text.

    Example: crosscheck sources
    """
    from crosscheck.pipeline.make_report import make_facts

    workspace = context.workspace(config)
    if not workspace.files and not workspace.texts:
        raise UsageError("no sources here", hint="put texts into sources/, then run crosscheck extract")
    facts = make_facts(workspace)
    claims = Counter(reading.claim.source for reading in facts.readings)
    proposed = Counter(r.claim.source for r in facts.readings if r.claim.review == "proposed")
    rows = [
        (
            source.id,
            str(claims[source.id]),
            str(proposed[source.id]) if proposed[source.id] else "",
            source.language or "?",
            source.published or "?",
            source.publisher or source.title or "?",
            _voice(source),
        )
        for source in facts.sources
    ]
    rows += [(name, "0", "", "", "", "no claims yet: crosscheck extract", "") for name in workspace.uncovered]
    header = ("source", "claims", "unreviewed", "language", "published", "publisher or title", "voice")
    context.write(plain_table(header, rows))


def _voice(source: Source) -> str:
    marks = [f"repeats {source.origin}" if source.origin else "", "confidential" if source.confidential else ""]
    return ", ".join(mark for mark in marks if mark)

"""`crosscheck subjects`: what the claims are about, and which names may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from crosscheck.cli import context, shared_options
from crosscheck.cli.made_report import made_report
from crosscheck.cli.plain_table import plain_table
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller

_COLUMNS = ("subject", "claims", "also-called")


def subjects(lang: shared_options.Language = "", config: shared_options.ConfigFile = None) -> None:
    """List the subjects with their names and claims, then pairs of names that may be one.

    Example: crosscheck subjects
    """
    workspace = context.workspace(config)
    made = made_report(workspace)
    teller = context.teller_of(workspace.config, lang)
    names: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, set[str]] = defaultdict(set)
    shown: dict[str, str] = {}
    for finding in made.findings:
        if finding.is_across_facts:
            continue  # its claims are of other subjects too
        key = finding.subject.key
        shown[key] = finding.subject.name
        names[key] |= set(finding.subject.aliases)
        for reading in finding.readings():
            names[key].add(reading.claim.subject)
            claims[key].add(reading.claim.id)
    rows = [
        (shown[key], str(len(claims[key])), _also(key, names[key] - {shown[key]}, teller))
        for key in sorted(shown, key=lambda key: (-len(claims[key]), key))
    ]
    context.write(plain_table([teller.label(f"column-{name}") for name in _COLUMNS], rows))
    if made.suggestions:
        teller.tell("names-maybe-one", count=len(made.suggestions))
        for pair in made.suggestions:
            why = inert(teller.words(pair.why))
            teller.put(f'  crosscheck same "{inert(pair.left)}" "{inert(pair.right)}"   ({why})')
        teller.tell("names-not-one", command='crosscheck different "A" "B"')


def _also(key: str, names: Iterable[str], teller: Teller) -> str:
    """The other names of a subject; a common noun, which stands for something else in each source, has its source."""
    _, common, source = key.partition(" @ ")
    return ", ".join([*([teller.words("only-in", source=source)] if common else []), *sorted(names)])

"""`crosscheck extract`: take claims from texts."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import context
from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.config.config import Config
    from crosscheck.pipeline.extract_texts import Extracted
    from crosscheck.pipeline.store_extraction import StoreCounts


class ExtractFormat(StrEnum):
    """What `extract` prints instead of storing."""

    JSONL = "jsonl"


def extract(
    sources: Annotated[
        list[Path] | None, typer.Argument(help="Texts, or ids of sources. Default: every text in sources/.")
    ] = None,
    format: Annotated[
        ExtractFormat | None, typer.Option("--format", "-f", help="Print the claims and store nothing.")
    ] = None,
    language: Annotated[str, typer.Option("--language", help="Language of the texts. Default: found out.")] = "",
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes at once; 0: one a core.")] = 0,
    config: context.ConfigFile = None,
) -> None:
    """Take claims from texts: as proposals into claims/, or with --format to stdout.

    What people have accepted, edited or rejected is never touched.

    Example: crosscheck extract sources/report.pdf
    """
    from crosscheck.pipeline.extract_texts import extract_texts
    from crosscheck.pipeline.workspace import open_config

    settings = open_config(Path.cwd(), config)
    paths = _chosen(settings, sources)
    if format is not None:
        _print(extract_texts(paths, language=language, jobs=jobs, root=None if sources else settings.root))
        return
    _store(settings, paths, context.language_of(settings, ""), language, jobs)


def _chosen(config: Config, named: list[Path] | None) -> list[Path]:
    from crosscheck.pipeline.workspace import find_texts, text_files

    if not named:
        paths = list(text_files(config.sources_dir))
        if not paths:
            raise UsageError(
                f"no texts in {config.sources_dir}",
                hint="put files (txt, md, html, pdf, docx) there, or name them: crosscheck extract FILE",
            )
        return paths
    known = find_texts(config)
    chosen: list[Path] = []
    for path in named:
        if path.is_dir():
            chosen += text_files(path)
        else:
            chosen.append(known.get(str(path), path) if not path.exists() else path)
    return chosen


def _print(results: Iterable[Extracted]) -> None:
    from crosscheck.pipeline.proposal_lines import proposal_lines

    failed = False
    for result in results:
        if result.extraction is None:
            _say_failure(result)
            failed = True
            continue
        for line in proposal_lines(result.extraction):
            sys.stdout.write(line + "\n")
    if failed:
        raise typer.Exit(2)


def _store(config: Config, paths: list[Path], shown: str, language: str, jobs: int) -> None:
    from crosscheck.cli.progress import progress
    from crosscheck.ingest.source_id import source_id
    from crosscheck.pipeline.done_before import DoneBefore
    from crosscheck.pipeline.extract_texts import extract_texts
    from crosscheck.pipeline.store_extraction import StoreCounts, claim_paths, store_extraction
    from crosscheck.pipeline.workspace import CACHE

    outside = [path for path in paths if not path.absolute().is_relative_to(config.root)]
    if outside:
        raise UsageError(
            f"{outside[0]} lies outside the workspace {config.root}",
            hint="crosscheck add FILE copies a text into sources/; --format jsonl prints without storing",
        )
    config.claims_dir.mkdir(parents=True, exist_ok=True)
    files = claim_paths(config)
    before = DoneBefore(config.root / CACHE, language)
    left = before.left(paths, {path: files[name] for path in paths if (name := source_id(path)) in files})
    totals, lacking, failures = StoreCounts(), [], []
    for result in progress(
        extract_texts(left, language=language, jobs=jobs, root=config.root), len(left), "Extracting"
    ):
        if result.extraction is None:
            failures.append(result)
            continue
        try:
            name = result.extraction.document.id
            file = files.get(name, config.claims_dir / f"{name}.yaml")
            counts, lacks = store_extraction(config, result.path, result.extraction, file)
        except CrosscheckError as error:
            failures.append(result.failed(error))
            continue
        if not (counts.gone or lacks):  # what people should hear of is told again
            before.note(result.path, file)
        totals = totals.plus(counts)
        context.tell_notes(result.extraction.document, shown)
        if lacks:
            lacking.append(f"{name} ({', '.join(lacks)})")
    before.write()
    context.tell(_summary(len(left) - len(failures), len(paths) - len(left), totals, lacking))
    for failure in failures:
        _say_failure(failure)
    if failures:
        context.tell(f"{_count(len(failures), 'text')} of {len(paths)} could not be done (above).")
        raise typer.Exit(2)


def _summary(done: int, before: int, totals: StoreCounts, lacking: list[str]) -> str:
    lines = [f"{_count(before, 'text')} as they were when their claims were taken."] if before else []
    lines += [
        f"{_count(done, 'text')}: {_count(totals.added, 'claim')} added, {totals.kept} kept, {totals.removed} replaced;"
        f" {totals.refused} refused by the verifier, {totals.unplaced} figures or dates in no claim."
    ]
    if totals.gone:
        lines.append(f"{_count(len(totals.gone), 'claim')} that somebody reviewed, whose words left the text:")
        for claim in totals.gone:
            said = " · ".join((claim.subject, claim.attribute, claim.value))
            lines.append(f"  {claim.location or claim.source}: {inert(said)}")
    if lacking:
        shown = ", ".join(lacking[:5]) + (f" and {len(lacking) - 5} more" if len(lacking) > 5 else "")
        lines.append(f"Not known: {shown}. crosscheck review --sources asks for it.")
    lines.append("Next: crosscheck report")
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _say_failure(result: Extracted) -> None:
    from crosscheck.cli.show_error import show_error

    if result.error is not None:
        context.tell(show_error(result.error))

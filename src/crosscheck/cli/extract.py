"""`crosscheck extract`: take claims from texts."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli import context, shared_options
from crosscheck.cli.engine import Engine, EngineName, Scheduler, cluster
from crosscheck.cli.near_path import near_path
from crosscheck.cli.text_language import text_language
from crosscheck.errors import CrosscheckError, UsageError
from crosscheck.model import Message
from crosscheck.report import inert

if TYPE_CHECKING:
    from crosscheck.cli.teller import Teller
    from crosscheck.config.config import Config
    from crosscheck.errors import SourceError
    from crosscheck.pipeline.extract_lines import ExtractedLines
    from crosscheck.pipeline.extract_texts import Extracted
    from crosscheck.pipeline.store_extraction import StoreCounts

_ADDRESS = re.compile(r"[a-z][a-z+.-]{1,15}:/", re.IGNORECASE)  # a path keeps one of the two slashes
_PIPE = Path("-")
_SHOWN = 5  # sources that lack something, files that are passed over


class ExtractFormat(StrEnum):
    """What `extract` prints instead of storing."""

    JSONL = "jsonl"
    UNPLACED = "unplaced"


def extract(
    sources: Annotated[
        list[Path] | None,
        typer.Argument(help="Texts, ids of sources, or - for standard input. Default: all of sources/."),
    ] = None,
    format: Annotated[
        ExtractFormat | None,
        typer.Option("--format", "-f", help="Print the claims, or the figures that are in none, and store nothing."),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", help="Language of the texts. Default: found out.", callback=text_language)
    ] = "",
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes at once; 0: one a core.")] = 0,
    engine: Engine = EngineName.CORES,
    scheduler: Scheduler = "",
    lang: shared_options.Language = "",
    config: shared_options.ConfigFile = None,
) -> None:
    """Take claims from texts: as proposals into claims/, or with --format to stdout.

    What people have accepted, edited or rejected is never touched.

    Example: crosscheck extract sources/report.pdf
    """
    from crosscheck.pipeline.extract_lines import extract_lines
    from crosscheck.pipeline.extract_texts import extract_texts
    from crosscheck.pipeline.workspace import open_config

    settings = open_config(Path.cwd(), config)
    teller = context.teller_of(settings, lang)
    if sources and _PIPE in sources:
        _print([_piped(sources, format, language, teller)], teller)
        return
    if not sources:
        _tell_others(settings, teller)
    paths = _chosen(settings, sources)
    root = None if sources and format is not None else settings.root
    elsewhere = cluster(engine, scheduler)
    with elsewhere() if elsewhere else nullcontext() as spread:
        if format is not None:
            _print(extract_lines(paths, format.value, language=language, jobs=jobs, root=root, spread=spread), teller)
            return

        def extract_all(texts: list[Path]) -> Iterator[Extracted]:
            return extract_texts(texts, language=language, jobs=jobs, root=root, spread=spread)

        _store(settings, paths, language, extract_all, teller)


def _piped(sources: list[Path], format: ExtractFormat | None, language: str, teller: Teller) -> ExtractedLines:
    """What a text on standard input gives; it is no source of a workspace, so its claims are only printed."""
    from crosscheck.pipeline.extract_lines import piped_lines

    if len(sources) > 1 or format is None:
        raise UsageError(Message.of("extract-piped"), hint=Message.of("hint-extract-piped"))
    teller.tell_to_type()
    return piped_lines(sys.stdin.buffer, format.value, language=language)


def _chosen(config: Config, named: list[Path] | None) -> list[Path]:
    from crosscheck.pipeline.workspace import find_texts, text_files

    if not named:
        paths = list(text_files(config.sources_dir))
        if not paths:
            raise UsageError(
                Message.of("no-texts-in", sources_dir=str(config.sources_dir)),
                hint=Message.of("hint-no-texts-in"),
            )
        return paths
    known: dict[str, Path] | None = None
    chosen: list[Path] = []
    for path in named:
        if not path.exists() and _ADDRESS.match(str(path)):
            raise UsageError(Message.of("extract-address"), hint=Message.of("hint-extract-address"))
        if path.is_dir():
            chosen += text_files(path)
        elif path.exists():
            chosen.append(path)
        else:
            known = find_texts(config) if known is None else known
            chosen.append(known.get(str(path), path))
    return chosen


def _tell_others(config: Config, teller: Teller) -> None:
    """Name the files of the sources folder that are passed over, so that nobody takes them for read."""
    from crosscheck.pipeline.workspace import SUFFIXES, other_files

    others = other_files(config.sources_dir)
    if others:
        shown = _some([inert(name) for name in others], teller)
        teller.tell("files-passed-over", files=shown, count=len(others), readers=", ".join(SUFFIXES))


def _print(results: Iterable[ExtractedLines], teller: Teller) -> None:
    failed = False
    for result in results:
        if result.error is not None:
            _say_failure(result.error, teller)
            failed = True
            continue
        for line in result.lines:
            sys.stdout.write(near_path(line) + "\n")
    if failed:
        raise typer.Exit(2)


def _store(
    config: Config,
    paths: list[Path],
    language: str,
    extract_all: Callable[[list[Path]], Iterator[Extracted]],
    teller: Teller,
) -> None:
    from crosscheck.cli.progress import progress
    from crosscheck.ingest.source_id import source_id
    from crosscheck.pipeline.done_before import DoneBefore
    from crosscheck.pipeline.store_extraction import StoreCounts, claim_paths, store_extraction
    from crosscheck.pipeline.workspace import CACHE

    _require_inside(config, paths)
    config.claims_dir.mkdir(parents=True, exist_ok=True)
    files = claim_paths(config)
    before = DoneBefore(config.root / CACHE, language)
    doubled = _doubled(config, paths)
    single = [path for path in paths if path not in doubled]
    left = before.left(single, {path: files[name] for path in single if (name := source_id(path)) in files})
    totals, lacking, failures = StoreCounts(), [], []
    for result in progress(extract_all(left), len(left), teller.words("extracting")):
        if result.extraction is None:
            failures.append(result.error)
            continue
        try:
            name = result.extraction.document.id
            file = files.get(name, config.claims_dir / f"{name}.yaml")
            counts, lacks = store_extraction(config, result.path, result.extraction, file)
        except CrosscheckError as error:
            failures.append(result.failed(error).error)
            continue
        if not (counts.gone or lacks):  # what people should hear of is told again
            before.note(result.path, file)
        totals = totals.plus(counts)
        teller.tell_notes(result.extraction.document)
        if lacks:
            lacking.append(f"{name} ({', '.join(teller.label(f'lacks-{each}') for each in lacks)})")
    before.write()
    if len(failures) < len(single):
        for line in _summary(len(left) - len(failures), len(single) - len(left), totals, lacking, teller):
            teller.put(line)
    _tell_failures([*failures, *doubled.values()], len(paths), teller)


def _require_inside(config: Config, paths: list[Path]) -> None:
    """Refuse texts from elsewhere: their claims would name a file that the workspace does not hold."""
    outside = [path for path in paths if not path.absolute().is_relative_to(config.root)]
    if outside:
        raise UsageError(
            Message.of("outside-workspace", outside=str(outside[0]), root=str(config.root)),
            hint=Message.of("hint-outside-workspace"),
        )


def _tell_failures(errors: list[CrosscheckError | None], texts: int, teller: Teller) -> None:
    """Say of each text that failed why, and exit with 2 when any did."""
    for error in errors:
        _say_failure(error, teller)
    if errors:
        teller.tell("texts-failed", count=len(errors), texts=texts)
        raise typer.Exit(2)


def _doubled(config: Config, paths: list[Path]) -> dict[Path, SourceError]:
    """Those of the texts that would be one source with another text: the claims of both would be one file's."""
    from crosscheck.pipeline.workspace import text_files, texts_of_one_name

    there = (*text_files(config.sources_dir), *map(Path.absolute, paths))
    twice = texts_of_one_name(dict.fromkeys(there), config.root)
    return {path: twice[path.absolute()] for path in paths if path.absolute() in twice}


def _summary(done: int, before: int, totals: StoreCounts, lacking: list[str], teller: Teller) -> Iterator[str]:
    """What became of the texts, what their sources lack, and the command that comes next."""
    if before:
        yield teller.words("texts-before", count=before)
    told = teller.words(
        "texts-done",
        texts=done,
        added=totals.added,
        kept=totals.kept,
        replaced=totals.removed,
        refused=totals.refused,
        unplaced=totals.unplaced,
    )
    listed = teller.words("unplaced-listed", command="crosscheck extract --format unplaced")
    yield f"{told} {listed}" if totals.unplaced else told
    if totals.gone:
        yield teller.words("claims-gone", count=len(totals.gone))
        for claim in totals.gone:
            said = " · ".join((claim.subject, claim.attribute, claim.value))
            yield f"  {claim.location or claim.source}: {inert(said)}"
    if lacking:
        yield teller.words("not-known", sources=_some(lacking, teller), command="crosscheck review --sources")
    yield teller.words("next", command="crosscheck report")


def _some(names: list[str], teller: Teller) -> str:
    """The first few of some names, and how many more there are."""
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (" " + teller.words("and-more", count=more) if more > 0 else "")


def _say_failure(error: CrosscheckError | None, teller: Teller) -> None:
    from crosscheck.cli.show_error import show_error

    if error is not None:
        teller.put(show_error(error, teller.language))

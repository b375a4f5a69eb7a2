"""A folder of sources and claims, opened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from crosscheck.config.config import Config
from crosscheck.config.find_config import find_config
from crosscheck.config.load_config import load_config
from crosscheck.errors import SourceError
from crosscheck.files.readable_name import require_readable_names
from crosscheck.files.walk import walk
from crosscheck.model import Claim, Location, Message, Source

if TYPE_CHECKING:
    from crosscheck.claims.claim_file import ClaimFile

CLAIM_SUFFIXES: Final = (".yaml", ".yml", ".jsonl")
CACHE: Final = ".crosscheck"
SUFFIXES: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx")
"""Endings of texts. A test holds both to what reads these files, which need not be loaded to list them."""


class Workspace:
    """The settings of a workspace, its claim files, and where each source's text is. Files are read when asked for.

    `cache` is the folder of what earlier runs left, None for a run that uses none.
    """

    def __init__(self, config: Config, cache: Path | None = None) -> None:
        self.config = config
        self.cache = cache

    def with_config(self, config: Config) -> Workspace:
        """The same folder under other settings."""
        return Workspace(config, self.cache)

    def without_cache(self) -> Workspace:
        """The same folder, nothing of earlier runs used and nothing left."""
        return Workspace(self.config)

    def with_claims(self, changed: Mapping[str, Claim]) -> Workspace:
        """The same folder as if these claims, by id, were written otherwise; nothing of earlier runs is used."""
        other = self.without_cache()
        other.files = tuple(
            replace(file, claims=tuple(changed.get(claim.id, claim) for claim in file.claims)) for file in self.files
        )
        return other

    @cached_property
    def files(self) -> tuple[ClaimFile, ...]:
        """Every claim file, in the order of names; raises every problem of every file at once."""
        from crosscheck.pipeline.load_files import load_files

        return load_files(self.config, self.cache)

    @cached_property
    def texts(self) -> dict[str, Path]:
        """Where the text of each source is, by the source's id; none for a phone call."""
        return find_texts(self.config, self.sources)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source that has a claim file, by id."""
        return tuple(file.source for file in self.files)

    @property
    def uncovered(self) -> tuple[str, ...]:
        """The sources that have a text and no claim file yet."""
        covered = {file.source.id for file in self.files}
        return tuple(sorted(name for name in self.texts if name not in covered))

    def file_of(self, claim: Claim) -> ClaimFile:
        """The claim file that a claim stands in."""
        return next(file for file in self.files if file.source.id == claim.source)


def open_workspace(start: Path, config_file: Path | None = None, *, cache: bool = False) -> Workspace:
    """Open the workspace that `start` lies in; a folder without any settings is a workspace of its own.

    Raises the errors of configuration at once, those of claim files when these are asked for.
    """
    config = open_config(start, config_file)
    return Workspace(config, config.root / CACHE if cache else None)


def open_config(start: Path, config_file: Path | None = None) -> Config:
    """The settings for a folder; those of the nearest configuration file, else the defaults with the folder as root."""
    found = find_config(start, config_file)
    return load_config(found) if found else load_config(None, root=start.absolute())


def find_texts(config: Config, sources: Iterable[Source] = ()) -> dict[str, Path]:
    """Where the text of each source is: what its claim file says, else the file of its name in the sources folder.

    Raises SourceError where two texts would be one source, and for a name that is no text.
    """
    paths = text_files(config.sources_dir)
    require_readable_names(map(str, paths), config.sources_dir)
    return with_declared(texts_by_name(paths, config.root), config.root, sources)


def texts_by_name(paths: Iterable[Path], root: Path) -> dict[str, Path]:
    """The texts, in the order of names, by the source that their names make them; raises SourceError for two of one."""
    from crosscheck.ingest.source_id import source_id

    found: dict[str, Path] = {}
    for path in paths:
        name = source_id(path)
        other = found.setdefault(name, path)
        if other is not path:
            raise _twice(other, path, name, root)
    return found


def texts_of_one_name(paths: Iterable[Path], root: Path) -> dict[Path, SourceError]:
    """The texts that would be one source with another of them, each with the error that says so."""
    from crosscheck.ingest.source_id import source_id

    by_name: dict[str, list[Path]] = {}
    for path in paths:
        by_name.setdefault(source_id(path), []).append(path)
    return {
        path: _twice(together[0] if path is not together[0] else together[1], path, name, root)
        for name, together in by_name.items()
        if len(together) > 1
        for path in together
    }


def _twice(other: Path, path: Path, name: str, root: Path) -> SourceError:
    return SourceError(
        Message.of("source-twice", other=other.name, path=path.name, name=name),
        location=Location(path.relative_to(root).as_posix()),
        hint=Message.of("hint-source-twice"),
    )


def with_declared(named: dict[str, Path], root: Path, sources: Iterable[Source]) -> dict[str, Path]:
    """The texts, those that a source says are its own under that source only; where two say so the later one has it."""
    found = dict(named)
    names_of: dict[Path, list[str]] = {}
    for name, path in named.items():
        names_of.setdefault(path, []).append(name)
    for source in sources:
        if not source.text_file:
            continue
        path = root / source.text_file
        for name in names_of.pop(path, ()):
            if found.get(name) == path:
                del found[name]
        if path.is_file():
            found[source.id] = path
            names_of[path] = [source.id]
    return found


def text_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that can be read as sources, by name; hidden files and folders are left out."""
    return tuple(sorted(folder / name for name in walk(folder, SUFFIXES) if (folder / name).is_file()))


def other_files(folder: Path) -> tuple[str, ...]:
    """What else lies in the folder, named from it: pictures, old Word files, no ending, links that lead nowhere."""
    return tuple(
        sorted(
            name for name in walk(folder, ("",)) if not (name.lower().endswith(SUFFIXES) and (folder / name).is_file())
        )
    )

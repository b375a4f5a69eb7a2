"""A folder of sources and claims, opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from crosscheck.claims import ClaimFile, load_claims
from crosscheck.config import Config, find_config, load_config
from crosscheck.errors import SourceError
from crosscheck.ingest import READERS, source_id
from crosscheck.model import Claim, Location, Source


@dataclass(frozen=True, slots=True)
class Workspace:
    """The settings, the claim files, and where each source's text is (by source id; none for a phone call)."""

    config: Config
    files: tuple[ClaimFile, ...]
    texts: dict[str, Path]

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


def open_workspace(start: Path, config_file: Path | None = None) -> Workspace:
    """Open the workspace that `start` lies in; a folder without any settings is a workspace of its own.

    Raises the errors of configuration and claim files, all problems of all files at once.
    """
    config = open_config(start, config_file)
    files = load_claims([config.claims_dir], config.root) if config.claims_dir.is_dir() else ()
    return Workspace(config, files, find_texts(config, (file.source for file in files)))


def open_config(start: Path, config_file: Path | None = None) -> Config:
    """The settings for a folder; those of the nearest configuration file, else the defaults with the folder as root."""
    found = find_config(start, config_file)
    return load_config(found) if found else replace(load_config(None, root=start.absolute()))


def find_texts(config: Config, sources: Iterable[Source] = ()) -> dict[str, Path]:
    """Where the text of each source is: what its claim file says, else the file of its name in the sources folder.

    Raises SourceError where two texts would be one source.
    """
    found: dict[str, Path] = {}
    for path in text_files(config.sources_dir):
        other = found.setdefault(source_id(path), path)
        if other is not path:
            raise SourceError(
                f"{other.name} and {path.name} would both be the source {source_id(path)!r}",
                location=Location(path.relative_to(config.root).as_posix()),
                hint="rename one of the two, or move the one that is not needed out of the folder",
            )
    for source in sources:
        if source.text_file:
            path = config.root / source.text_file
            for name in [name for name, other in found.items() if other == path]:
                del found[name]
            if path.is_file():
                found[source.id] = path
    return found


def text_files(folder: Path) -> tuple[Path, ...]:
    """The files of a folder that can be read as sources, by name; hidden files and folders are left out."""
    if not folder.is_dir():
        return ()
    return tuple(
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in READERS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )

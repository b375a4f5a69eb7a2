"""Read every claim file of a workspace."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from crosscheck.claims.claim_file import ClaimFile
from crosscheck.claims.parse_jsonl import parse_jsonl
from crosscheck.errors import ClaimFileError, CrosscheckErrors
from crosscheck.files.collection import collection_paused
from crosscheck.files.leads_out import leads_out
from crosscheck.files.readable_name import require_readable_names
from crosscheck.files.text_file import read_text_file
from crosscheck.files.walk import walk
from crosscheck.model import Location, Message

SUFFIXES: Final = (".yaml", ".yml", ".jsonl")


def find_claim_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The claim files that these paths name: a file stands for itself, a folder for what lies in and below it.

    A folder that is not there holds none. Sorted by path, each once; links to folders are not followed, and names
    that begin with a dot are left out.
    """
    found: set[Path] = set()
    for path in paths:
        if not path.is_dir():
            if path.suffix.lower() in SUFFIXES or path.exists():
                found.add(path)
            continue
        names = list(walk(path, SUFFIXES))
        require_readable_names(names, path)
        found.update(path / name for name in names)
    return tuple(sorted(found))


Parsed = tuple[ClaimFile, tuple[ClaimFileError, ...]]
"""A claim file, and every problem of its content."""


def load_claims(
    paths: Iterable[Path], root: Path, *, parse: Callable[[Path, Path], Parsed] | None = None
) -> tuple[ClaimFile, ...]:
    """Every claim file among the paths (files or folders), in the order of their names.

    `root` is the workspace: places are shown relative to it, and no text may lie outside. A source's id is its
    file's name without the ending. `parse` reads one file (`parse_claim_file`, or something that remembers).
    Raises CrosscheckErrors with every problem of every file.
    """
    return load_claim_files(find_claim_files(paths), root, parse=parse)


def load_claim_files(
    paths: Iterable[Path], root: Path, *, parse: Callable[[Path, Path], Parsed] | None = None
) -> tuple[ClaimFile, ...]:
    """The same for files in the order of their names, none of them a folder."""
    files: list[ClaimFile] = []
    problems: list[ClaimFileError] = []
    owners: dict[str, str] = {}
    for path in paths:
        name = shown_name(path, root)
        try:
            with collection_paused():
                file, found = (parse or parse_claim_file)(path, root)
        except ClaimFileError as error:
            problems.append(error)
            continue
        problems.extend(found)
        owner = owners.setdefault(file.source.id, name)
        if owner != name:
            problems.append(
                ClaimFileError(
                    Message.of("source-described-twice", owner=owner),
                    location=Location(name),
                    hint=Message.of("hint-source-described-twice"),
                )
            )
        files.append(file)
    if problems:
        raise CrosscheckErrors(problems)
    return tuple(files)


def parse_claim_file(path: Path, root: Path) -> Parsed:
    """One claim file and every problem of its content.

    Raises ClaimFileError where the file cannot be read or is no YAML.
    """
    if leads_out(path, root):
        raise ClaimFileError(
            Message.of("claims-link-leads-out"),
            location=Location(shown_name(path, root)),
            hint=Message.of("hint-claims-link-leads-out"),
        )
    text = read_text_file(path, shown_name(path, root), ClaimFileError)
    if text.name.lower().endswith(".jsonl"):
        lines = parse_jsonl(text, path.stem, root)
        return ClaimFile(path, lines.source, lines.claims, text.digest), lines.problems
    from crosscheck.claims.parse_yaml import parse_yaml  # an archive may have none, and YAML is slow to load

    parsed = parse_yaml(text, path.stem, root)
    return ClaimFile(path, parsed.source, parsed.claims, text.digest), parsed.problems


def shown_name(path: Path, root: Path) -> str:
    """How a file is called in messages: relative to the workspace where it lies inside."""
    whole, start = str(path), f"{root}{os.sep}"
    if whole.startswith(start):  # a tenth of the time of taking paths apart
        return whole[len(start) :].replace(os.sep, "/")
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()

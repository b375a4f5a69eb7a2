"""A claim file that is open for changes: whatever its kind, the same few changes, saved whole or not at all."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from crosscheck.claims.edit_jsonl import JsonlEdit
from crosscheck.claims.edit_yaml import YamlEdit
from crosscheck.claims.emit_claims import fields_of
from crosscheck.claims.fields import UNWRITABLE, YES
from crosscheck.claims.keys import CLAIM_KEYS
from crosscheck.claims.parse_jsonl import parse_jsonl
from crosscheck.claims.parse_yaml import parse_yaml
from crosscheck.errors import ClaimFileError, CrosscheckError, CrosscheckErrors
from crosscheck.files import TextFile, locked, read_text_file, replace
from crosscheck.model import Claim, Location, Source

KIND: Final = {key.name: key.kind for key in CLAIM_KEYS}


class _Edit(Protocol):
    """What can be done to a file of either kind; nothing is written before `text` is asked for."""

    source: Source
    claims: tuple[Claim, ...]
    touched: tuple[bool, ...]

    def change(self, position: int, texts: Mapping[str, str]) -> None: ...
    def remove(self, positions: Sequence[int]) -> None: ...
    def add(self, claims: Sequence[Claim]) -> None: ...
    def describe(self, fields: Mapping[str, str | bool]) -> None: ...
    def text(self) -> str: ...


class OpenFile:
    """One claim file between reading and saving. `touched` says of each claim whether a person had a hand in it."""

    def __init__(self, path: Path, root: Path, edit: _Edit, old: str, bom: bool, name: str) -> None:
        self.path = path
        self.root = root
        self.name = name
        self.source = edit.source
        self.claims = edit.claims
        self.touched = edit.touched
        self._edit = edit
        self._old = old
        self._bom = bom
        self._wanted: list[dict[str, Any] | None] = [fields_of(claim) for claim in edit.claims]

    def change(self, position: int, texts: Mapping[str, str]) -> None:
        """Give fields of a claim new texts; an empty one says nothing any more."""
        wanted = self._wanted[position] or {}
        for name, text in texts.items():
            _refuse_unwritable(text, self.name)
            value = text.lower() in YES if KIND[name] == "flag" else text
            wanted = {**wanted, name: value} if value else {key: each for key, each in wanted.items() if key != name}
        self._wanted[position] = wanted
        self._edit.change(position, texts)

    def remove(self, positions: Sequence[int]) -> None:
        """Take claims out."""
        for position in positions:
            self._wanted[position] = None
        self._edit.remove(positions)

    def add(self, claims: Sequence[Claim]) -> None:
        """Put claims behind the last one."""
        self._wanted += [fields_of(claim) for claim in claims]
        self._edit.add(claims)

    def describe(self, fields: Mapping[str, str | bool]) -> None:
        """Give fields of the source new values."""
        self._edit.describe(fields)

    def save(self) -> tuple[Claim, ...]:
        """Write the file, if anything changed, and return the claims as they are now.

        The new text is read again first: one that would not say exactly what was asked for is never written.
        """
        text = self._edit.text()
        try:
            edit = _edit_of(self.path, self.name, text, self.root)
        except CrosscheckError as error:
            raise self._not_safe() from error
        if [fields_of(claim) for claim in edit.claims] != [fields for fields in self._wanted if fields is not None]:
            raise self._not_safe()
        if text != self._old:
            replace(self.path, text, self.name, ClaimFileError, bom=self._bom)
        return edit.claims

    def _not_safe(self) -> ClaimFileError:
        return ClaimFileError(
            "The file is laid out in a way that cannot be changed safely; nothing was written.",
            location=Location(self.name),
            hint="Make the change by hand, or write each claim as a block of `key: value` lines.",
        )


@contextlib.contextmanager
def edit_file(path: Path, root: Path) -> Iterator[OpenFile]:
    """Open a claim file for changes, alone; raises ClaimFileError or CrosscheckErrors where it is not sound."""
    try:
        name = path.relative_to(root).as_posix()
    except ValueError:
        name = path.as_posix()
    with locked(path.parent, name, ClaimFileError):
        file = read_text_file(path, name, ClaimFileError)
        yield OpenFile(path, root, _edit_of(path, name, file.text, root), file.text, file.bom, name)


def _refuse_unwritable(text: str, name: str) -> None:
    """No file of claims holds a NUL or a lone surrogate."""
    if UNWRITABLE.search(text):
        what = "A text holds a NUL or half of a character (a lone surrogate); nothing was written."
        raise ClaimFileError(what, location=Location(name))


def _edit_of(path: Path, name: str, text: str, root: Path) -> _Edit:
    file = TextFile(name, text)
    if path.suffix == ".jsonl":
        lines = parse_jsonl(file, path.stem, root)
        if lines.problems:
            raise CrosscheckErrors(lines.problems)
        return JsonlEdit(lines)
    parsed = parse_yaml(file, path.stem, root)
    if parsed.problems:
        raise CrosscheckErrors(parsed.problems)
    return YamlEdit(parsed)

"""A claim file that is open for changes: whatever its kind, the same few changes, saved whole or not at all."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from crosscheck.claims.edit_jsonl import JsonlEdit
from crosscheck.claims.edit_yaml import YamlEdit
from crosscheck.claims.emit_claims import fields_of
from crosscheck.claims.fields import checked_text
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, key_of
from crosscheck.claims.parse_jsonl import parse_jsonl
from crosscheck.claims.parse_yaml import parse_yaml
from crosscheck.errors import ClaimFileError, CrosscheckError, CrosscheckErrors
from crosscheck.files.lock import locked
from crosscheck.files.replace import replace
from crosscheck.files.text_file import TextFile, read_text_file
from crosscheck.model import Claim, Location, Message, Source

_CLAIM_KEYS: Final = key_of(CLAIM_KEYS)


class _Edit(Protocol):
    """What can be done to a file of either kind; nothing is written before `text` is asked for."""

    source: Source
    claims: tuple[Claim, ...]
    touched: tuple[bool, ...]

    def change(self, position: int, fields: Mapping[str, str | bool]) -> None: ...
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
        self.old_text = old
        self._bom = bom
        self._wanted: list[dict[str, Any] | None] = [fields_of(claim) for claim in edit.claims]
        self._wanted_source = fields_of(edit.source)

    def change(self, position: int, texts: Mapping[str, str]) -> None:
        """Give fields of a claim new texts; an empty one says nothing any more."""
        wanted = self._wanted[position] or {}
        given = {name: checked_text(_CLAIM_KEYS[name], text, self.root) for name, text in texts.items()}
        for name, value in given.items():
            wanted = {key: each for key, each in wanted.items() if key != name}
            # What is the default is not among the fields that are said.
            if value and (name, value) != ("confidence", "possible"):
                wanted[name] = value
        self._wanted[position] = wanted
        self._edit.change(position, given)

    def differing(self, position: int, texts: Mapping[str, str]) -> dict[str, str]:
        """Those of the texts that are not what the claim's fields say already."""
        now = self._wanted[position] or {}
        defaults = {"confidence": "possible"}
        return {
            name: text
            for name, text in texts.items()
            if checked_text(_CLAIM_KEYS[name], text, self.root) != now.get(name, defaults.get(name, ""))
            and (text or name in now)
        }

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
        """Give fields of the source new values; an empty text says nothing any more."""
        keys = key_of(SOURCE_KEYS)
        given = {
            name: checked_text(keys[name], value, self.root) if isinstance(value, str) else value
            for name, value in fields.items()
        }
        for name, value in given.items():
            self._wanted_source.pop(name, None)
            if value:
                self._wanted_source[name] = value
        self._edit.describe(given)

    def save(self) -> tuple[Claim, ...]:
        """Write the file, if anything changed, and return the claims as they are now."""
        text, claims = self.outcome()
        if text != self.old_text:
            replace(self.path, text, self.name, ClaimFileError, bom=self._bom)
        return claims

    def outcome(self) -> tuple[str, tuple[Claim, ...]]:
        """The file's text with every change made, and its claims; nothing is written.

        The text is read again: where it would not say exactly what was asked for, ClaimFileError.
        """
        text = self._edit.text()
        try:
            edit = _edit_of(self.path, self.name, text, self.root)
        except CrosscheckError as error:
            raise self._not_safe() from error
        wanted = [fields for fields in self._wanted if fields is not None]
        if [fields_of(claim) for claim in edit.claims] != wanted or fields_of(edit.source) != self._wanted_source:
            raise self._not_safe()
        return text, edit.claims

    def _not_safe(self) -> ClaimFileError:
        return ClaimFileError(
            Message.of("file-layout-unsafe"),
            location=Location(self.name),
            hint=Message.of("hint-file-layout-unsafe"),
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


def _edit_of(path: Path, name: str, text: str, root: Path) -> _Edit:
    file = TextFile(name, text)
    if path.suffix.lower() == ".jsonl":
        lines = parse_jsonl(file, path.stem, root)
        if lines.problems:
            raise CrosscheckErrors(lines.problems)
        return JsonlEdit(lines)
    parsed = parse_yaml(file, path.stem, root)
    if parsed.problems:
        raise CrosscheckErrors(parsed.problems)
    return YamlEdit(parsed)

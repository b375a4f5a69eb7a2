"""Changes to a claim file in JSON lines: lines that do not change stay byte for byte."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from crosscheck.claims.emit_claims import emit_line, fields_of
from crosscheck.claims.parse_jsonl import ParsedLines
from crosscheck.model import Claim


class JsonlEdit:
    """A parsed file and the changes to it; `text` applies them all at once."""

    def __init__(self, parsed: ParsedLines) -> None:
        self.source = parsed.source
        self.claims = parsed.claims
        self._file = parsed.file
        self._places = parsed.lines
        self._source_line = parsed.source_line
        self._lines: list[str | None] = list(parsed.file.text.split("\n"))
        self.touched = tuple(self._object(number).get("review") != "proposed" for number in parsed.lines)
        self._first: list[str] = []
        self._added: list[str] = []

    def change(self, position: int, fields: Mapping[str, str | bool]) -> None:
        """Give fields of a claim new values."""
        number = self._places[position]
        self._set(number, {**self._object(number), **fields})

    def remove(self, positions: Sequence[int]) -> None:
        """Take claims out."""
        for position in positions:
            self._lines[self._places[position]] = None

    def add(self, claims: Sequence[Claim]) -> None:
        """Put claims behind the last one."""
        self._added += [emit_line(fields_of(claim)) for claim in claims]

    def describe(self, fields: Mapping[str, str | bool]) -> None:
        """Give fields of the source new values."""
        if not fields:
            return
        if self._source_line is None:
            self._first = [emit_line({"source": dict(fields)})]
        else:
            old = self._object(self._source_line)
            self._set(self._source_line, {"source": {**(old["source"] or {}), **fields}})

    def text(self) -> str:
        """The file's text with every change made."""
        end = self._file.line_end
        carriage = "\r" if end == "\r\n" else ""
        lines = [line + carriage for line in self._first] + [line for line in self._lines if line is not None]
        if self._added:
            tail = lines.pop() if lines and not lines[-1] else None
            if tail is None and lines and carriage and not lines[-1].endswith("\r"):
                lines[-1] += carriage
            lines += [line + carriage for line in self._added]
            lines.append("")
        return "\n".join(lines)

    def _object(self, number: int) -> dict[str, Any]:
        value: dict[str, Any] = json.loads(self._lines[number] or "{}", parse_float=str, parse_int=str)
        return value

    def _set(self, number: int, fields: dict[str, Any]) -> None:
        carriage = "\r" if (self._lines[number] or "").endswith("\r") else ""
        self._lines[number] = emit_line(fields) + carriage

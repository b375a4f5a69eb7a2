"""A claim file in JSON lines: one claim a line, for archives and programs."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from crosscheck.claims.claim_id import with_own_ids
from crosscheck.claims.decode_lines import decode_lines
from crosscheck.claims.fields import UNWRITABLE, Checks, Field
from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key, key_of
from crosscheck.errors import ClaimFileError
from crosscheck.files.text_file import TextFile, cut
from crosscheck.model import Claim, Location, Message, Source
from crosscheck.model.frozen import frozen


@frozen
class ParsedLines:
    """A file's source and claims, the line (from 0) each claim stands on, and every problem found.

    `source_line` is the line of the source, None where the file has none.
    """

    file: TextFile
    source: Source
    claims: tuple[Claim, ...]
    lines: tuple[int, ...]
    source_line: int | None
    problems: tuple[ClaimFileError, ...] = ()


def parse_jsonl(file: TextFile, source_id: str, root: Path) -> ParsedLines:
    """Read a file of JSON lines; the first line may be `{"source": {...}}`, every other one is a claim."""
    checks = Checks(file, root)
    location = Location(file.name, 1)
    source = Source(source_id, location=location)
    body = file.text.find("\n") + 1 if file.text.startswith('{"source"') else 0
    ordinary = decode_lines(file.text[body:], source_id, file.name, 2 if body else 1)
    if ordinary and body:
        fields = _fields_of_line(checks, file.text[:body], 0)
        if fields is not None:
            source = _source(checks, fields, file.text[:body], 0, source_id, location)
    if ordinary:
        first = 1 if body else 0
        numbers = tuple(range(first, first + len(ordinary)))
        return ParsedLines(file, source, with_own_ids(ordinary), numbers, 0 if body else None, checks.told())
    claims: list[Claim] = []
    places: list[int] = []
    source_line = None
    offset = 0
    for number, line in enumerate(file.text.split("\n")):
        start, offset = offset, offset + len(line) + 1
        if not line or line.isspace():
            continue
        fields = _fields_of_line(checks, line, start)
        if fields is None:
            continue
        if "source" in fields:
            if source_line is None and not claims:
                source_line = number
                source = _source(checks, fields, line, start, source_id, location)
            else:
                place = _place(line, start, "source")
                checks.problem(Message.of("source-not-first"), *place, Message.of("hint-source-not-first"))
            continue
        claim = checks.claim(source_id, _fields(checks, fields, line, start, CLAIM_KEYS), start)
        if claim is not None:
            claims.append(claim)
            places.append(number)
    return ParsedLines(file, source, with_own_ids(claims), tuple(places), source_line, checks.told())


def _source(
    checks: Checks, fields: dict[str, Any], line: str, start: int, source_id: str, location: Location
) -> Source:
    inner = fields["source"]
    for word in fields:
        if word != "source":
            checks.problem(
                Message.of("unknown-key", word=cut(word)), *_place(line, start, word), Message.of("hint-source-only")
            )
    if not isinstance(inner, dict):
        checks.problem(Message.of("source-no-fields-json"), *_place(line, start, "source"))
        return Source(source_id, location=location)
    return checks.source(source_id, _fields(checks, inner, line, start, SOURCE_KEYS), location)


def _fields_of_line(checks: Checks, line: str, start: int) -> dict[str, Any] | None:
    """The line's object, read exactly; None, with a problem kept, where it is none."""
    repeated: list[str] = []

    def keep(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for word, value in pairs:
            if word in out:
                repeated.append(word)
            out[word] = value
        return out

    try:
        value = json.loads(line, object_pairs_hook=keep, parse_int=_Number, parse_float=_Number)
    except json.JSONDecodeError as error:
        checks.problem(Message.of("not-json", msg=error.msg), start + error.pos, hint=Message.of("hint-object-a-line"))
        return None
    except RecursionError:
        checks.problem(Message.of("nested-too-deep"), start, hint=Message.of("hint-object-a-line"))
        return None
    if not isinstance(value, dict):
        checks.problem(Message.of("no-json-object"), start, hint=Message.of("hint-no-json-object"))
        return None
    for word in repeated:
        where, length = _place(line, start, word, last=True)
        checks.problem(Message.of("key-twice", word=cut(word)), where, length, Message.of("hint-keep-one-of-them"))
    return value


class _Number(str):
    """A number as it is printed; claims hold texts."""

    __slots__ = ()


def _fields(checks: Checks, values: dict[str, Any], line: str, start: int, keys: tuple[Key, ...]) -> dict[str, Field]:
    known = key_of(keys)
    fields: dict[str, Field] = {}
    for word, value in values.items():
        where, length = _place(line, start, word)
        key = known.get(word)
        if key is None:
            meant = checks.unknown_key(word, where, keys)
            fields.setdefault(meant, Field("", where, length, wrong=True))
        elif key.name in fields and not fields[key.name].wrong:
            checks.problem(
                Message.of("key-twice-as", key=key.name, word=cut(word)), where, length, Message.of("hint-keep-one")
            )
        elif value is None:
            if key.required:
                fields[key.name] = Field("", where, length)
        elif key.kind == "texts" and isinstance(value, list) and all(_is_text(item) for item in value):
            fields[key.name] = Field("", where, length, tuple(value))
        elif key.kind == "flag" and isinstance(value, bool):
            fields[key.name] = Field("yes" if value else "no", where, length)
        elif key.kind != "texts" and _is_text(value):
            fields[key.name] = Field(value, where, length)
        else:
            what = (
                Message.of("must-be-texts", key=key.name)
                if key.kind == "texts"
                else Message.of("must-be-text", key=key.name)
            )
            checks.problem(what, where, length, Message.of("hint-quotes-as-printed"))
            fields[key.name] = Field("", where, length, wrong=True)
        if any(UNWRITABLE.search(text) for text in (value if isinstance(value, list) else [value]) if _is_text(text)):
            what = Message.of("text-unwritable")
            checks.problem(what, where, length, Message.of("hint-remove-it"))
    return fields


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, _Number)


@lru_cache(maxsize=256)
def _as_json(word: str) -> str:
    """A key as it is written without escapes; files have the same few."""
    return json.dumps(word, ensure_ascii=False)


def _place(line: str, start: int, word: str, *, last: bool = False) -> tuple[int, int]:
    """Where a key stands, as offset and length; the line's start where it is written with escapes."""
    written = _as_json(word)
    at = line.rfind(written) if last else line.find(written)
    return (start + at, len(written)) if at >= 0 else (start, 1)

"""A source and its claims as text, for a file that does not exist yet or for lines that are added to one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from crosscheck.claims.keys import CLAIM_KEYS, SOURCE_KEYS, Key
from crosscheck.files.emit_scalar import emit_scalar
from crosscheck.model import Claim, Quote, Source


def written_fields(noun: Source | Claim) -> Iterator[tuple[Key, str | bool | tuple[str, ...]]]:
    """What is said of a source or of a claim, key by key in the order of the table; `review` always."""
    for key in SOURCE_KEYS if isinstance(noun, Source) else CLAIM_KEYS:
        value = getattr(noun, key.attribute)
        if isinstance(value, Quote):
            value = value.text
        if value and (key.name, value) != ("confidence", "possible"):
            yield key, value


def emit_yaml(source: Source, claims: Iterable[Claim], line_end: str = "\n") -> str:
    """A whole claim file in YAML."""
    fields = [emit_field(key, value, 2, line_end) for key, value in written_fields(source)]
    lines = ["source:" if fields else "source: {}", *("  " + field for field in fields)]
    items = [emit_item(claim, 2, line_end) for claim in claims]
    lines.append("claims:" if items else "claims: []")
    text = line_end.join(lines) + line_end
    return text + line_end.join(item + line_end for item in items)


def emit_item(claim: Claim, indent: int, line_end: str) -> str:
    """A claim as an item of a block list whose dashes stand at column `indent`; no line ending at the end."""
    margin = line_end + " " * (indent + 2)
    return " " * indent + "- " + margin.join(emit_fields(claim, indent + 2, line_end))


def emit_fields(claim: Claim, indent: int, line_end: str) -> list[str]:
    """A claim's fields, `key: value` each, for a block mapping whose keys stand at column `indent`."""
    return [emit_field(key, value, indent, line_end) for key, value in written_fields(claim)]


def emit_flow(noun: Source | Claim) -> str:
    """A source or a claim as a mapping in braces, for a place that is inside brackets or braces."""
    return "{" + ", ".join(emit_flow_field(key, value) for key, value in written_fields(noun)) + "}"


def emit_flow_field(key: Key, value: str | bool | tuple[str, ...]) -> str:
    """One `key: value` on one line, for a place inside braces."""
    match value:
        case bool():
            return f"{key.name}: {'yes' if value else 'no'}"
        case str():
            return f"{key.name}: {emit_scalar(value, flow=True)}"
        case tuple():
            return f"{key.name}: [{', '.join(emit_scalar(text, flow=True) for text in value)}]"


def emit_field(key: Key, value: str | bool | tuple[str, ...], indent: int, line_end: str) -> str:
    """One `key: value`; the lines after its first are indented for a key at column `indent`."""
    match value:
        case bool():
            return f"{key.name}: {'yes' if value else 'no'}"
        case str():
            return f"{key.name}: {emit_scalar(value, indent=indent + 2, line_end=line_end)}"
        case tuple():
            margin = line_end + " " * (indent + 2) + "- "
            texts = (emit_scalar(text, indent=indent + 4, line_end=line_end) for text in value)
            return f"{key.name}:" + "".join(margin + text for text in texts)


def emit_jsonl(source: Source, claims: Iterable[Claim]) -> str:
    """A whole claim file in JSON lines."""
    first = {"source": fields_of(source)}
    return "".join(emit_line(fields) + "\n" for fields in (first, *(fields_of(claim) for claim in claims)))


def fields_of(noun: Source | Claim) -> dict[str, Any]:
    """The fields as JSON has them."""
    return {key.name: list(value) if isinstance(value, tuple) else value for key, value in written_fields(noun)}


def emit_line(fields: dict[str, Any]) -> str:
    """One object on one line, without a line ending; separators that other programs take for line ends are escaped."""
    text = json.dumps(fields, ensure_ascii=False)
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
